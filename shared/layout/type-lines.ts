// Breaks running text by widths measured once an em, so that the same words can be tried at many sizes and measures.
import { graphemes, isWide } from "./graphemes.ts";
import { numeral, wordCuts } from "./han-words.ts";
import type { FaceId, TextStyle } from "./layout.ts";
import { breaksIn, endSpace } from "./line-break.ts";
import { shapeLine } from "./measure.ts";
import { holdsOn } from "./type-break.ts";

/** What a line cannot part, in em. */
interface Piece {
	text: string;
	/** Spaces after it, which vanish at a line's end. */
	space: string;
	widthEm: number;
	/** What stands between it and the next piece on one line: the space, and tracking. */
	joinEm: number;
}

interface Paragraph {
	pieces: Piece[];
	/** The same with what belongs together in one: with little words too, and without; where that is any other. */
	held: Piece[][];
	/** Of the whole on one line. */
	widthEm: number;
	text: string;
}

export interface SetLines {
	lines: string[];
	/** Of the widest line, to within half a percent. */
	widthPx: number;
}

const probePx = 100;
/** Up to this many characters a line is display or a label: its words stay whole. */
const shortLine = 32;
const paragraphs = new Map<string, Paragraph[]>();

const widthEm = (text: string, face: FaceId, trackingEm: number): number =>
	shapeLine(text, face, probePx, trackingEm).widthPx / probePx;

function paragraphsOf(text: string, face: FaceId, trackingEm: number): Paragraph[] {
	const key = `${face}|${trackingEm}|${text}`;
	const known = paragraphs.get(key);
	if (known) return known;
	// Enough for any one sheet; a server that runs for weeks must not keep every sheet's words.
	if (paragraphs.size > 3000) paragraphs.clear();
	const spaceEm = widthEm("n n", face, trackingEm) - 2 * widthEm("n", face, trackingEm);
	const made = text.split(/\r\n|[\n\r\u2028\u2029]/).map((part): Paragraph => {
		const trimmed = part.trim();
		const clusters = graphemes(trimmed);
		const pieces: Piece[] = [];
		let from = 0;
		const whole = clusters.some(isWide) ? wordCuts(clusters) : null;
		const short = clusters.length <= shortLine;
		for (const to of breaksIn(clusters)) {
			// A short line of Chinese is not broken inside a word; long copy may be, as books are, but for a figure.
			if (
				whole &&
				to < clusters.length &&
				(whole[to - 1] ?? 0) > 1 &&
				(short || numeral.test(clusters[to - 1] ?? ""))
			)
				continue;
			let end = to;
			while (end > from && endSpace(clusters[end - 1] ?? "")) end -= 1;
			const word = clusters.slice(from, end).join("");
			const space = clusters.slice(end, to).join("");
			const joinEm = space === "" ? trackingEm : spaceEm * space.length;
			pieces.push({ text: word, space, widthEm: widthEm(word, face, trackingEm), joinEm });
			from = to;
		}
		const held = [1, 2]
			.map((least) => heldTogether(pieces, least))
			.filter(({ length }) => length < pieces.length);
		return { pieces, held, widthEm: widthEm(trimmed, face, trackingEm), text: trimmed };
	});
	paragraphs.set(key, made);
	return made;
}

/** Neighbours that hold on to each other at least so firmly become one. */
function heldTogether(pieces: readonly Piece[], least: number): Piece[] {
	const out: Piece[] = [];
	let last: Piece | undefined;
	for (const piece of pieces) {
		const before = out.at(-1);
		if (before && last && last.space !== "" && holdsOn(last.text, piece.text) >= least) {
			out[out.length - 1] = {
				text: before.text + before.space + piece.text,
				space: piece.space,
				widthEm: before.widthEm + before.joinEm + piece.widthEm,
				joinEm: piece.joinEm,
			};
		} else out.push(piece);
		last = piece;
	}
	return out;
}

// Letters kern over the seams of pieces; no sum of parts is exact.
const seam = 0.995;

/** Greedy lines of one paragraph; null where a piece alone is wider than the measure. */
function greedy(
	{ pieces, widthEm: whole, text }: Paragraph,
	measureEm: number,
): { lines: string[]; widthEm: number } | null {
	if (whole <= measureEm) return { lines: [text], widthEm: whole };
	const limit = measureEm * seam;
	const lines: string[] = [];
	let widest = 0;
	let line = "";
	let width = 0;
	let before: Piece | null = null;
	for (const piece of pieces) {
		if (piece.widthEm > limit) return null;
		const wider = before ? width + before.joinEm + piece.widthEm : piece.widthEm;
		if (before && wider <= limit) {
			line += before.space + piece.text;
			width = wider;
		} else {
			if (before) lines.push(line);
			widest = Math.max(widest, width);
			line = piece.text;
			width = piece.widthEm;
		}
		before = piece;
	}
	lines.push(line);
	return { lines, widthEm: Math.max(widest, width) };
}

/**
 * Lines of running text no wider than the measure; line feeds are kept as breaks. A word wider than the measure
 * (an address) is parted at its signs, or anywhere as a last resort; with `even` a short last line is evened out
 * over all.
 */
export function setLines(text: string, style: TextStyle, widthPx: number, even: boolean): SetLines {
	const { face, sizePx, trackingEm } = style;
	const measureEm = widthPx / sizePx;
	const parts = paragraphsOf(text, face, trackingEm).map((part) => firmest(part, measureEm));
	const set = parts.map((part) => greedy(part, measureEm) ?? parted(part, measureEm, face, trackingEm));
	const only = parts[0];
	const whole = set[0];
	const evened =
		even && only && whole && parts.length === 1 && whole.lines.length > 1 && whole.lines.length <= 6
			? balanced(only, measureEm, whole)
			: null;
	const chosen = evened ? [evened] : set;
	return {
		lines: chosen.flatMap(({ lines }) => lines),
		widthPx: Math.max(0, ...chosen.map((one) => one.widthEm)) * sizePx,
	};
}

/** The paragraph with as much held together as costs no line. */
function firmest(paragraph: Paragraph, measureEm: number): Paragraph {
	const free = greedy(paragraph, measureEm);
	if (!free || free.lines.length === 1) return paragraph;
	for (const pieces of paragraph.held) {
		const held = greedy({ ...paragraph, pieces }, measureEm);
		if (held && held.lines.length <= free.lines.length) return { ...paragraph, pieces };
	}
	return paragraph;
}

/** A short line in two: parted after a comma rather than between a figure and what it counts, and about even. */
function inTwo({ pieces }: Paragraph, measureEm: number): { lines: string[]; widthEm: number } | null {
	const limit = measureEm * seam;
	const widthOf = (from: number, to: number) =>
		pieces
			.slice(from, to)
			.reduce((sum, one, i) => sum + one.widthEm + (from + i + 1 < to ? one.joinEm : 0), 0);
	const words = (from: number, to: number) =>
		pieces
			.slice(from, to)
			.map(({ text, space }, i) => text + (from + i + 1 < to ? space : ""))
			.join("");
	let best: { lines: string[]; widthEm: number; cost: number } | null = null;
	for (let at = 1; at < pieces.length; at++) {
		const widths = [widthOf(0, at), widthOf(at, pieces.length)];
		const widthEm = Math.max(...widths);
		if (widthEm > limit) continue;
		const end = pieces[at - 1]?.text ?? "";
		const next = pieces[at]?.text ?? "";
		const part = /[,;:.!?]$/.test(end) || /^[–—]$/.test(end) ? -0.5 : 0;
		const bound = holdsOn(end, next) > 0 || /^[–—-]/.test(next) ? 0.6 : 0;
		const cost = 1 - Math.min(...widths) / widthEm + part + bound;
		if (!best || cost < best.cost) best = { lines: [words(0, at), words(at, pieces.length)], widthEm, cost };
	}
	return best;
}

/** The narrowest measure that needs no more lines. */
function balanced(paragraph: Paragraph, measureEm: number, whole: { lines: string[]; widthEm: number }) {
	if (whole.lines.length === 2 && paragraph.text.length <= 64 && !/\p{Script=Han}/u.test(paragraph.text)) {
		const two = inTwo(paragraph, measureEm);
		if (two) return two;
	}
	let low = measureEm * 0.45;
	let high = measureEm;
	let best = whole;
	for (let i = 0; i < 7; i++) {
		const middle = (low + high) / 2;
		const tried = greedy(paragraph, middle);
		if (tried && tried.lines.length <= whole.lines.length) {
			best = tried;
			high = middle;
		} else low = middle;
	}
	return best;
}

/** Lines where some word is wider than the measure: the other words as ever, that one cut. */
function parted(
	paragraph: Paragraph,
	measureEm: number,
	face: FaceId,
	trackingEm: number,
): { lines: string[]; widthEm: number } {
	const limit = measureEm * seam;
	const cut = paragraph.pieces.flatMap((piece): Piece[] => {
		if (piece.widthEm <= limit) return [piece];
		const words = cutWord(piece.text, limit, face, trackingEm);
		return words.map((word, index) => {
			const last = index === words.length - 1;
			return {
				text: word,
				space: last ? piece.space : "",
				widthEm: widthEm(word, face, trackingEm),
				joinEm: last ? piece.joinEm : trackingEm,
			};
		});
	});
	// A single character may still be wider than a very narrow measure: it stands alone, and the check tells.
	const widest = Math.max(...cut.map((piece) => piece.widthEm));
	return (
		greedy({ ...paragraph, pieces: cut }, Math.max(measureEm, widest / seam + 0.001)) ?? {
			lines: [paragraph.text],
			widthEm: paragraph.widthEm,
		}
	);
}

function cutWord(word: string, limitEm: number, face: FaceId, trackingEm: number): string[] {
	const out: string[] = [];
	let rest = graphemes(word);
	while (rest.length > 1 && widthEm(rest.join(""), face, trackingEm) > limitEm) {
		let low = 1;
		let high = rest.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (widthEm(rest.slice(0, middle).join(""), face, trackingEm) <= limitEm) low = middle;
			else high = middle - 1;
		}
		let end = low;
		// A sign near the end is a better place than the middle of a name.
		for (let i = low; i > low * 0.6; i--) {
			if (/[/.\-_?&=@:]/.test(rest[i - 1] ?? "")) {
				end = i;
				break;
			}
		}
		out.push(rest.slice(0, end).join(""));
		rest = rest.slice(end);
	}
	out.push(rest.join(""));
	return out;
}
