// What the two searches for a closing mark share: the marks, the bounds, and how a mark looks by its neighbours.
import { isGap, isHan, isWordCharacter } from "./characters.ts";
import type { Meter } from "./meter.ts";
import type { Balance } from "./paragraph-balance.ts";
import type { QuoteMark } from "./quote-marks.ts";

export interface QuoteSearch {
	prompt: string;
	marks: readonly QuoteMark[];
	balance: (at: number) => Balance;
	/** For each mark the index of the next that might close one of its family; past the end where none does. */
	closers: Int32Array;
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

/** Looked up before a search, so that marks which nothing closes cost no search. */
export function nextClosers(prompt: string, marks: readonly QuoteMark[]): Int32Array {
	const next = new Int32Array(marks.length);
	const last = new Map<string, number>();
	for (let index = marks.length - 1; index >= 0; index -= 1) {
		const mark = marks[index];
		if (mark === undefined) continue;
		next[index] = last.get(mark.family) ?? marks.length;
		// “TEXT“: a left mark may close where no word begins behind it.
		const after = prompt.charAt(mark.at + 1);
		if (
			mark.closes ||
			(mark.family === "double" && (isGap(after) || isHan(after) || /[,.;:，。；、)）]/.test(after)))
		)
			last.set(mark.family, index);
	}
	return next;
}

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
