// Finds copy that stands without quote marks after words such as "that says" or "reads:".
import type { FoundLine } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";
import { unquotedChinese } from "./unquoted-zh.ts";

const carriers =
	"signs?|signage|signboard|banner|posters?|billboard|labels?|plaque|boards?|chalkboard|blackboard|whiteboard|cards?|shirt|t-?shirt|tee|hoodie|sweater|jersey|cap|hat|mug|cup|bottle|screen|display|bubble|balloons?|sticker|neon|note|paper|page|book|cover|headline|heading|text|title|subtitle|caption|tag ?line|slogan|tag|badge|button|ribbon|flag|scroll|letter|message|tattoo|cake|plate|placard|marquee|ticket|flyer|stamp|door|window|wall|words|line|logo|graffiti|engraving|inscription|receipt|envelope|postcard|clock|scoreboard|ticker|it|which|that";
/** "…sign that says", "the headline reads:", "with the text:"; what follows is read by `valueAfter`. */
const cue = new RegExp(
	`\\b(?:(?:${carriers})(?:\\s+(?!(?:an?|for|of|is|are|was|and)\\s)[\\w'-]+){0,3}?\\s+(?:that\\s+|which\\s+)?(?:reads?|reading|says?|saying|stat(?:es|ing)|spelling(?:\\s+out)?)|the\\s+(?:words?|letters|phrase)|with\\s+(?:the\\s+)?(?:words?|text|title|headline|caption|slogan|message|phrase|tag ?line|inscription|label)|(?:festival|film|movie|event|exhibition|show|concert|caf[eé]|coffee shop|restaurant|bakery|bar|brand|shop|store|book|novel|album|song|game|app|podcast|magazine|conference|workshop|party|fair|market|gala|tour|series|company|startup|band|drink|beer|wine|candle|perfume|poster|album|slide|chart|infographic)\\s+(?:is\\s+)?(?:called|named|titled|entitled))\\b`,
	"gi",
);
/** A bare label in running text: `Title: …`, `headline - …` is left to the labelled lines. */
const longestValue = 160;

/** Linear: each cue looks ahead no further than a bound. */
export function findUnquoted(reading: PromptReading): FoundLine[] {
	const found: FoundLine[] = [];
	let after = 0;
	for (const match of reading.masked.matchAll(cue)) {
		if (match.index < after) continue;
		const at = match.index + match[0].length;
		const bare = /(?:reads?|reading|says?|saying)$/i.test(match[0])
			? "words"
			: /^the\s/i.test(match[0])
				? "capitals"
				: "names";
		const value = valueAfter(reading.masked, at, bare);
		if (value === null) continue;
		after = value.end;
		found.push({
			text: value.text,
			start: value.start,
			end: value.end,
			times: 1,
			roleWords: match[0],
			unquoted: true,
			...placeAfter(reading.masked, value.end),
		});
	}
	return [...found, ...unquotedChinese(reading)].sort((a, b) => a.start - b.start);
}

interface Value {
	text: string;
	start: number;
	end: number;
}

/** `bare`: what may follow without a colon: any words after "says", only capitalised names after "called", only CAPITALS after "the word". */
function valueAfter(masked: string, at: number, bare: "words" | "names" | "capitals"): Value | null {
	const window = masked.slice(at, at + longestValue);
	const colon = /^\s*[:：]\s*/.exec(window);
	if (colon) {
		const rest = window.slice(colon[0].length);
		const value = untilStop(rest);
		return value === null || value.includes(hidden) || isDescription(value)
			? null
			: spanOf(value, at + colon[0].length);
	}
	const gap = /^\s+(?:simply\s+|just\s+)?/.exec(window)?.[0] ?? "";
	if (gap === "") return null;
	const rest = window.slice(gap.length);
	const run = capitalRun(rest);
	if (bare === "capitals" && (run === null || !/^[\p{Lu}\d][\p{Lu}\d '&!?.-]+$/u.test(run))) return null;
	if (run !== null && (bare !== "words" || !goesOn(rest, run))) return spanOf(run, at + gap.length);
	if (bare !== "words") return null;
	// `reads boldly at the top, "X"`: the quoted string comes later in the sentence.
	if (/^[^.!?;。；\n]*\ufffc/.test(rest)) return null;
	const plain = plainRun.exec(rest)?.[0];
	if (plain === undefined || isDescription(plain)) return null;
	return spanOf(plain, at + gap.length);
}

const plainRun =
	/^[\p{L}\d][^\n,.;:!?\ufffc()"]{0,60}?(?:[!?]+|(?=\s+(?:on|in|at|with|above|below|under|across|next|while|and|hangs?|hanging|stands?|beside|over|behind|near)\b|[,.;\n]|$))/u;

/** `Please keep off the grass`: one capital and then plain words is a sentence, not a name. */
function goesOn(rest: string, run: string): boolean {
	return (
		!run.includes(" ") &&
		/^\s(?!(?:on|in|at|with|above|below|under|across|next|while|and|hangs?|hanging|stands?|beside|over|behind|near|is|are)\b)\p{Ll}/u.test(
			rest.slice(run.length, run.length + 12),
		)
	);
}

function spanOf(value: string, start: number): Value | null {
	// An opening mark that never closes is no part of the words.
	const lead = /^[\s"'“‘]*/.exec(value)?.[0].length ?? 0;
	const text = value.slice(lead).trim();
	return text === "" ? null : { text, start: start + lead, end: start + lead + text.length };
}

/** To the end of the sentence; a closing ! or ? is part of the text, a full stop is not. */
function untilStop(rest: string): string | null {
	const stop = /([.!?])(?=\s+[\p{Lu}"“]|\s*$)|\n|[。；]/u.exec(rest);
	if (stop === null) return rest.trim() === "" ? null : rest;
	const value = rest.slice(0, stop.index + (stop[1] === "!" || stop[1] === "?" ? 1 : 0));
	return value.trim() === "" ? null : value;
}

const capital = /^(?:[\p{Lu}\d$€£¥#@&][\p{L}\p{N}'’&.%:/+$€£@-]*[!?]*)/u;
const small = /^(?:of|the|to|and|for|a|an|&|or|de|la|le|du|is|your|our|my|n|'n')\s+(?=[\p{Lu}\d$€£¥])/u;

/** `WELCOME HOME` or `Happy Birthday to You`: capitalised words and the small words between them. */
function capitalRun(rest: string): string | null {
	let at = 0;
	let words = 0;
	let allCaps = true;
	while (at < rest.length) {
		const word = capital.exec(rest.slice(at, at + 40))?.[0];
		if (word === undefined) {
			const joining: string | undefined = words > 0 ? small.exec(rest.slice(at, at + 12))?.[0] : undefined;
			if (joining === undefined || (allCaps && words > 1)) break;
			at += joining.length;
			continue;
		}
		const shouted = word === word.toUpperCase();
		if (words > 1 && allCaps && !shouted) break;
		allCaps &&= shouted;
		words += 1;
		at += word.length;
		if (/[.:!?]$/.test(word) && (word.length > 4 || !/^\s+[\p{Lu}\d]/u.test(rest.slice(at, at + 3)))) break;
		const gap = /^ +/.exec(rest.slice(at, at + 4))?.[0];
		if (gap === undefined) break;
		at += gap.length;
	}
	const run = rest.slice(0, at).trim().replace(/[.:]$/, "");
	return run === "" || /^(?:A|An|The|I|In|On|At|With)$/.test(run) ? null : run;
}

const descriptive =
	/^(?:(?:top|bottom|cent(?:er|re|ered|red)|left|right|upper|lower|middle|single|aligned|placed|positioned)[\s,-]|(?:in|on|at|using|written|set|printed|placed|a|an|some|large|small|big|bold|something|anything|nothing|it|its|about|like|various|different|multiple|several|random|any|no|clear|legible|elegant|what|how|that)\b|the (?:name|date|time|title|price|words|following|text))/i;

/** Says how the text looks, or what kind it is, rather than being the text. */
export function isDescription(value: string): boolean {
	return descriptive.test(value.trim());
}

function placeAfter(masked: string, end: number): { place?: string } {
	const place =
		/^\s*,?\s*((?:at|on|across|above|below|along)\s+the\s+(?:very\s+)?[a-z]+(?:\s+(?:left|right|corner))?)/i.exec(
			masked.slice(end, end + 50),
		)?.[1];
	return place ? { place } : {};
}
