// Lists every quote mark of a prompt with what it may do there: open, close, or neither (an apostrophe, an inch).
import { isDigit, isGap, isHan, isWordCharacter } from "./characters.ts";

/** Families of marks that pair with each other. `work` is 《》, `box` is 【】. */
export type QuoteFamily =
	| "double"
	| "single"
	| "corner"
	| "white-corner"
	| "guillemet"
	| "backtick"
	| "fence"
	| "work"
	| "box";

export interface QuoteMark {
	family: QuoteFamily;
	/** Index of the mark in the prompt, and how many characters it takes (`''` takes two). */
	at: number;
	length: number;
	opens: boolean;
	closes: boolean;
	/** Closes, but might as well be the apostrophe of a plural possessive: `DOGS' HOME`. */
	maybeApostrophe?: true;
	/** Written with a backslash before it, as in JSON. */
	escaped?: true;
	/** The mark can only be one of the two: “ ” 「 」 《 》. */
	directed?: true;
	/** Stands between two letters and is no usual apostrophe, so it may close: `'HOME'on the roof`. */
	maybeCloses?: true;
	/** A double mark typed for an apostrophe: `car"s`. */
	corrupted?: true;
}

const directedMarks: ReadonlyMap<string, readonly [QuoteFamily, "opens" | "closes"]> = new Map([
	["“", ["double", "opens"]],
	["„", ["double", "opens"]],
	["”", ["double", "closes"]],
	["〝", ["double", "opens"]],
	["〞", ["double", "closes"]],
	["‘", ["single", "opens"]],
	["‚", ["single", "opens"]],
	["「", ["corner", "opens"]],
	["」", ["corner", "closes"]],
	["『", ["white-corner", "opens"]],
	["』", ["white-corner", "closes"]],
	["«", ["guillemet", "opens"]],
	["»", ["guillemet", "closes"]],
	["《", ["work", "opens"]],
	["》", ["work", "closes"]],
	["【", ["box", "opens"]],
	["】", ["box", "closes"]],
]);

const apostropheEndings = new Set([
	"s",
	"t",
	"d",
	"m",
	"re",
	"ll",
	"ve",
	"S",
	"T",
	"D",
	"M",
	"RE",
	"LL",
	"VE",
]);

/** One pass; looks at most a dozen characters to either side of each mark. */
export function listQuoteMarks(prompt: string): QuoteMark[] {
	const marks: QuoteMark[] = [];
	for (let at = 0; at < prompt.length; at += 1) {
		const mark = markAt(prompt, at);
		if (mark === null) continue;
		marks.push(mark);
		at += mark.length - 1;
	}
	return marks;
}

function markAt(prompt: string, at: number): QuoteMark | null {
	const character = prompt.charAt(at);
	const fixed = directedMarks.get(character);
	if (fixed !== undefined) {
		const [family, does] = fixed;
		const mark: QuoteMark = {
			family,
			at,
			length: 1,
			opens: does === "opens",
			closes: does === "closes",
			directed: true,
		};
		// ” after a digit may be an inch, as in 24” wide.
		if (character === "”" && isDigit(prompt.charAt(at - 1)) && isInch(prompt, at)) mark.closes = false;
		return mark;
	}
	if (character === '"' || character === "＂") return straightDouble(prompt, at);
	if (character === "'" || character === "’" || character === "＇")
		return character === "'" && prompt.charAt(at + 1) === "'"
			? doubledSingle(prompt, at)
			: single(prompt, at);
	if (character === "`") return backtick(prompt, at);
	return null;
}

function straightDouble(prompt: string, at: number): QuoteMark {
	const before = prompt.charAt(at - 1);
	const after = prompt.charAt(at + 1);
	const mark: QuoteMark = { family: "double", at, length: 1, opens: true, closes: true };
	if (before === "\\") mark.escaped = true;
	if (isWordCharacter(before) && isWordCharacter(after) && endsAsApostrophe(prompt, at))
		return { ...mark, opens: false, closes: false, corrupted: true };
	if (isDigit(before) && isInch(prompt, at)) return { ...mark, opens: false, closes: false };
	// Behind a word and before a space it can close, or be a lost apostrophe (farmers" market), never open.
	if (isWordCharacter(before) && (isDigit(before) ? !isHan(after) : after === " ")) mark.opens = false;
	if (/[sS]/.test(before) && after === " " && isWordCharacter(prompt.charAt(at + 2)))
		mark.maybeApostrophe = true;
	return mark;
}

/** `24" wide`, `18" x 24"`, `24"x36"`: a measure goes on after the mark. */
function isInch(prompt: string, at: number): boolean {
	return /^["”](?:\s?[x×]\s?\d|\sby\s\d|[\s-](?:wide|tall|high|long|deep|thick|screen|monitor|display|tv|laptop|ruler|vinyl|diameter)\b)/i.test(
		prompt.slice(at, at + 12),
	);
}

function endsAsApostrophe(prompt: string, at: number): boolean {
	const letters = /^[A-Za-z]{1,3}/.exec(prompt.slice(at + 1, at + 5))?.[0] ?? "";
	return apostropheEndings.has(letters);
}

function doubledSingle(prompt: string, at: number): QuoteMark {
	const before = prompt.charAt(at - 1);
	const after = prompt.charAt(at + 2);
	return {
		family: "double",
		at,
		length: 2,
		opens: !isGap(after) && !isWordCharacter(before),
		closes: !isGap(before),
	};
}

function single(prompt: string, at: number): QuoteMark {
	const curly = prompt.charAt(at) === "’";
	const before = prompt.charAt(at - 1);
	const after = prompt.charAt(at + 1);
	const opens =
		!curly && !isWordCharacter(before) && !isGap(after) && !/[,.;:!?)]/.test(after) && !isElision(prompt, at);
	const closes = !isGap(before) && !isWordCharacter(after);
	const mark: QuoteMark = { family: "single", at, length: 1, opens, closes };
	if (
		!opens &&
		!closes &&
		/^['’](?:on|in|at|and|with|is|above|below|to|by|the)\s/.test(prompt.slice(at, at + 7))
	)
		mark.maybeCloses = true;
	if (closes && after === " " && isWordCharacter(prompt.charAt(at + 2)) && /[sSnN]/.test(before))
		mark.maybeApostrophe = true;
	return mark;
}

/** `'90s`, `'til`, `rock 'n' roll`: letters left out, not a quote. */
function isElision(prompt: string, at: number): boolean {
	return /^['’＇](?:\d0s\b(?!['’])|(?:tis|twas|til|cause|em)\b(?!['’])|n['’])/.test(prompt.slice(at, at + 8));
}

function backtick(prompt: string, at: number): QuoteMark {
	const run = /^`{1,3}/.exec(prompt.slice(at, at + 3))?.[0].length ?? 1;
	const family = run === 3 ? "fence" : run === 2 ? "double" : "backtick";
	return { family, at, length: run, opens: true, closes: run !== 2 };
}
