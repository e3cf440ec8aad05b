// Finds the mark that closes a string in double quotes, corner brackets, guillemets or title marks.
import { isGap, isHan } from "./characters.ts";
import type { QuoteMark } from "./quote-marks.ts";
import {
	isPossessive,
	longestQuoted,
	looksClosing,
	looksOpening,
	mostMarksInside,
	type QuoteClose,
	type QuoteSearch,
} from "./quote-search.ts";

/** null where the string never closes. Looks at a bounded number of marks. */
export function closeDouble(search: QuoteSearch, from: number, open: QuoteMark): QuoteClose | null {
	const last = Math.min(search.marks.length - 1, from + mostMarksInside);
	const closer = search.closers[from] ?? 0;
	if (closer > last) return null;
	let depth = 0;
	let fallback: QuoteClose | null = null;
	for (let index = from + 1; index <= last; index += 1) {
		if (search.meter) search.meter.steps += 1;
		const mark = search.marks[index];
		if (mark === undefined || mark.at - open.at > longestQuoted) break;
		if (mark.family !== open.family || (open.length === 2 && mark.length !== 2)) continue;
		const close = { index, innerEnd: mark.at, end: mark.at + mark.length };
		if (open.directed && mark.directed) {
			if (mark.opens) {
				if (depth === 0 && closesDespiteShape(search, open, mark)) return close;
				if (fallback !== null) return fallback;
				depth += 1;
			} else if (mark.closes && depth === 0) return close;
			else if (mark.closes) depth -= 1;
		} else if (mark.directed) {
			// "say “yes” to it": marks inside. "text”: a right mark closes only where a straight one is lost.
			if (mark.opens) depth += 1;
			else if (depth > 0) depth -= 1;
			else if (mark.closes && fallback === null && search.balance(open.at).odd) fallback = close;
		} else if (isOtherMark(open, mark)) {
		} else if (open.directed) {
			// “text": a straight mark closes only where no ” comes.
			if (fallback === null && depth === 0 && looksClosing(search.prompt, mark)) fallback = close;
		} else if (!(mark.maybeApostrophe && isPossessive(search.prompt, search.marks, index))) {
			if (!looksOpening(search.prompt, mark)) return close;
			// "In "The Lost Realm"" holds a string; otherwise, where one mark is lost, the first never closed.
			const inner = innerClose(search, index);
			if (inner === null) return search.balance(open.at).odd ? null : close;
			index = inner;
		}
	}
	return fallback;
}

/** A mark that cannot close the string: an inch, one of another width, one escaped where the first was not. */
function isOtherMark(open: QuoteMark, mark: QuoteMark): boolean {
	return !mark.closes || mark.length !== open.length || mark.escaped !== open.escaped;
}

/** “TEXT“: a left mark used to close, seen by its neighbours and by the paragraph having one too many. */
function closesDespiteShape({ prompt, balance }: QuoteSearch, open: QuoteMark, mark: QuoteMark): boolean {
	const before = prompt.charAt(mark.at - 1);
	const after = prompt.charAt(mark.at + 1);
	if (mark.family !== "double" || isGap(before) || /[（(：:，,、]/.test(before)) return false;
	return isGap(after) || /[,.;:，。；、)）]/.test(after) || (isHan(after) && balance(open.at).lopsided);
}

/** After an inner opener come two marks that can only close: the index of the first, else null. */
function innerClose({ prompt, marks }: QuoteSearch, inner: number): number | null {
	const second = nextStraight(marks, inner);
	const third = second === null ? null : nextStraight(marks, second);
	for (const at of [second, third]) {
		const mark = at === null ? undefined : marks[at];
		if (mark === undefined || !mark.closes || isGap(prompt.charAt(mark.at - 1)) || looksOpening(prompt, mark))
			return null;
	}
	return second;
}

/** The next straight double mark that can open or close, a few marks ahead at most. */
function nextStraight(marks: readonly QuoteMark[], index: number): number | null {
	for (let at = index + 1; at < marks.length && at <= index + 8; at += 1) {
		const mark = marks[at];
		if (mark?.family === "double" && !mark.directed && mark.length === 1 && (mark.opens || mark.closes))
			return at;
	}
	return null;
}
