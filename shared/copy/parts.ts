// Tells a part of a string, quoted again to style it, from a string of its own.
import type { QuotedPiece } from "./prompt-reading.ts";

/** How many strings to either side a part may be away from its whole. */
const reachBack = 8;
const reachAhead = 2;

/** Names the part as one: no more need be said. */
const partNamed =
	/\b(?:the|only the|its)\s+(?:(?:single|first|last|second|capital|big|large|two)\s+)?(?:word|letters?|part|numeral|digits?|characters?|initial|dot|ampersand|syllable)s?\s*$|\b(?:make|keep|turn|render|colou?r|paint|highlight|underline|emphasi[sz]e)\s*$|(?:其中的?|中的?|里的?|把|将|让|使)\s*$/i;
/** May name a part, if what follows styles it. */
const partHinted = /\b(?:the|only the|its|where|with)\s*$|(?:仅|只有)\s*$/i;
const partStyled =
	/^\s*(?:is|are|in|uses?|dotted|crossed|drawn|turned|swapped|missing|upside|replaced|formed|made|shaped|styled|should be|being|glow\w*|flicker\w*|stands?|bigger|larger|emphasi[sz]ed|highlighted|underlined|of\b|from\b|within\b)|^\s*(?:字|二字|两字|三字|一字|两个字|几个字|三个字|部分|的|为|用|是|采用|加粗|放大|被|替换|由|位于)/i;
/** “潮汕”二字在上，“清”为绿色: a clause that begins with the part. */
const clauseStart = /(?:^|[，,；;。：:、])\s*$/;
const countedCharacters =
	/^(?:[一二两三四五六七八九十]个?字|字(?![样体幕号母])|(?:为|是|呈|用)[\p{Script=Han}]{0,4}(?:色|字))/u;
const letterDash = /^字\s*[—–-]/;
const singleLetter = /^\s*(?:in|of|from|within)\s+\ufffc/i;

/**
 * The string that a piece is a part of, and null when it is a string of its own. Looks only at
 * neighbours, so the time does not grow with the square of the strings. `afterPart`: the string before
 * was a part ("红"字为红色，"黑"字为黑色).
 */
export function wholeOf(
	index: number,
	pieces: readonly QuotedPiece[],
	shown: (index: number) => boolean,
	afterPart: boolean,
): number | null {
	const piece = pieces[index];
	const text = piece?.texts[0];
	if (piece === undefined || text === undefined || piece.texts.length !== 1 || text.length > 40) return null;
	const letter = [...text].length === 1;
	const cued =
		partNamed.test(piece.lead) ||
		(partHinted.test(piece.lead) && partStyled.test(piece.tail)) ||
		singleLetter.test(piece.tail) ||
		(letter && letterDash.test(piece.tail)) ||
		(countedCharacters.test(piece.tail) &&
			(piece.joint !== null ? clauseStart.test(piece.joint) : clauseStart.test(piece.lead))) ||
		(letter && /^字(?:上|里|旁|下|中|的|为|是|用|处|笔)/.test(piece.tail)) ||
		(afterPart && partStyled.test(piece.tail)) ||
		(piece.joint === null &&
			/(?:侧|旁|边)\s*$/.test(piece.lead) &&
			/^(?:旁|边|侧|下|上|右|左)/.test(piece.tail));
	if (!cued) return null;
	for (const other of neighbours(index, pieces.length)) {
		const whole = pieces[other]?.texts[0];
		if (whole === undefined || !shown(other)) continue;
		const mayBeAhead =
			(letter && (letterDash.test(piece.tail) || /其中\s*$/.test(piece.lead))) ||
			singleLetter.test(piece.tail);
		if (other > index && !mayBeAhead) continue;
		if (whole.length > text.length && isPart(text, whole, letter)) return other;
	}
	return null;
}

/** Nearest first, those before the piece before those after it. */
function* neighbours(index: number, count: number): Generator<number> {
	for (let back = index - 1; back >= Math.max(0, index - reachBack); back -= 1) yield back;
	for (let ahead = index + 1; ahead <= Math.min(count - 1, index + reachAhead); ahead += 1) yield ahead;
}

/** A whole word of a Latin string, any letter of it, or any run of Chinese characters. */
function isPart(text: string, whole: string, letter: boolean): boolean {
	const at = whole.toLowerCase().indexOf(text.toLowerCase());
	if (at === -1) return false;
	if (letter || /\p{Script=Han}/u.test(text)) return true;
	const before = whole.charAt(at - 1);
	const after = whole.charAt(at + text.length);
	return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** How much shown text, and how often, is searched for wholes: bounds that keep the time linear. */
const searchedText = 20_000;
const mostSearches = 200;

/** Tells whether a string stands, as whole words, inside another shown string anywhere in the prompt. */
export function partFinder(
	pieces: readonly QuotedPiece[],
	shown: (index: number) => boolean,
): (index: number) => boolean {
	let all: string | null = null;
	let searches = 0;
	return (index) => {
		const text = pieces[index]?.texts[0]?.toLowerCase();
		if (text === undefined || text.length < 3 || searches >= mostSearches) return false;
		searches += 1;
		all ??= pieces
			.flatMap((piece, at) => (shown(at) ? piece.texts : []))
			.join("\n")
			.slice(0, searchedText)
			.toLowerCase();
		for (
			let at = all.indexOf(text), tries = 0;
			at !== -1 && tries < 8;
			at = all.indexOf(text, at + 1), tries += 1
		) {
			const before = all.charAt(at - 1);
			const after = all.charAt(at + text.length);
			const whole = (before === "" || before === "\n") && (after === "" || after === "\n");
			if (!whole && !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
		}
		return false;
	};
}
