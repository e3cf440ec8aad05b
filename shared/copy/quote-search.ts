// What the two searches for a closing mark share: the marks, the bounds, and how a mark looks by its neighbours.
import { isGap, isWordCharacter } from "./characters.ts";
import type { Meter } from "./meter.ts";
import type { Balance } from "./paragraph-balance.ts";
import type { QuoteMark } from "./quote-marks.ts";

export interface QuoteSearch {
	prompt: string;
	marks: readonly QuoteMark[];
	balance: (at: number) => Balance;
	meter?: Meter;
}

export interface QuoteClose {
	/** Index of the closing mark in the list. */
	index: number;
	innerEnd: number;
	end: number;
}

/** The longest string a pair may hold, in UTF-16 units; more is taken for a lost closing mark. */
export const longestQuoted = 2400;
/** How many marks may stand inside one string. */
export const mostMarksInside = 160;

/** A space before it and a word behind it: it opens. */
export function looksOpening(prompt: string, mark: QuoteMark): boolean {
	const before = prompt.charAt(mark.at - 1);
	const after = prompt.charAt(mark.at + mark.length);
	return (
		(isGap(before) || /[(:：（]/.test(before)) && !isGap(after) && !/[,.;:)，。；：、）！？]/.test(after)
	);
}

/** A word before it and none behind it: it closes. */
export function looksClosing(prompt: string, mark: QuoteMark): boolean {
	const before = prompt.charAt(mark.at - 1);
	const after = prompt.charAt(mark.at + mark.length);
	return !isGap(before) && !isWordCharacter(after);
}

/**
 * `'DOGS' HOME'`, `"Kids" Favorites"`: the first mark is an apostrophe when the next of its family can
 * only close, and what lies between reads as the rest of a name.
 */
export function isPossessive(prompt: string, marks: readonly QuoteMark[], index: number): boolean {
	const mark = marks[index];
	const next = marks[index + 1];
	if (
		mark === undefined ||
		next === undefined ||
		next.family !== mark.family ||
		next.directed ||
		!next.closes
	)
		return false;
	if (mark.family === "single" ? next.opens : !looksClosing(prompt, next) || looksOpening(prompt, next))
		return false;
	if (next.at - mark.at > 400) return false;
	const between = prompt.slice(mark.at + 1, next.at);
	const first = between.trimStart().charAt(0);
	const ends = prompt.charAt(next.at + 1);
	if (first !== first.toLowerCase() && (ends === "" || /[\s.,;:)]/.test(ends)) && between.length < 80)
		return true;
	if (between.length > 80) return /[.,;:)]|^$/.test(ends) && !/[,;:]\s(?:and|with|in|on|the)\b/.test(between);
	return !/[.;:,!?\n]\s|\b(?:in|on|at|with|and|above|below|is|as|under|by|for|from|to|of)\b/i.test(between);
}
