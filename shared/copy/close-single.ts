// Finds the mark that closes a string in straight single quotes, among apostrophes that look just like it.
import type { QuoteMark } from "./quote-marks.ts";
import {
	isPossessive,
	longestQuoted,
	mostMarksInside,
	type QuoteClose,
	type QuoteSearch,
} from "./quote-search.ts";

/** Straight single quotes: apostrophes inside, double quotes inside, and one level of single quotes inside. */
export function closeSingle(search: QuoteSearch, from: number, open: QuoteMark): QuoteClose | null {
	const { prompt, marks } = search;
	const last = Math.min(marks.length - 1, from + mostMarksInside);
	let doubleOpen = false;
	let nested = false;
	let fallback: QuoteClose | null = null;
	for (let index = from + 1; index <= last; index += 1) {
		if (search.meter) search.meter.steps += 1;
		const mark = marks[index];
		if (mark === undefined || mark.at - open.at > longestQuoted) return fallback;
		if (mark.family === "double" && mark.length === 1) {
			if (doubleOpen ? mark.closes : mark.opens) doubleOpen = !doubleOpen;
			continue;
		}
		if (mark.family === "double" && mark.length === 2 && prompt.charAt(mark.at) === "'" && mark.closes) {
			const both = nested ? 1 : 0;
			return { index, innerEnd: mark.at + both, end: mark.at + 1 + both };
		}
		if (mark.family !== "single" || crossesBlankLine(prompt, open.at, mark.at)) {
			if (mark.family === "single") return fallback;
			continue;
		}
		if (mark.opens && !mark.closes) {
			if (!isNested(marks, index)) return fallback;
			nested = true;
			continue;
		}
		if (mark.maybeCloses && !nested) fallback ??= { index, innerEnd: mark.at, end: mark.at + 1 };
		if (!mark.closes) continue;
		if (nested) {
			nested = false;
			continue;
		}
		if (doubleOpen) continue;
		if (mark.maybeApostrophe === true && isPossessive(prompt, marks, index)) continue;
		return { index, innerEnd: mark.at, end: mark.at + 1 };
	}
	return fallback;
}

/** `'Model 'Bison''` or `'the 'A' Board'`: after the inner opener come two closers before another opener. */
function isNested(marks: readonly QuoteMark[], inner: number): boolean {
	let closers = 0;
	for (let index = inner + 1; index < marks.length && index <= inner + 6; index += 1) {
		const mark = marks[index];
		if (mark === undefined) break;
		if (mark.family === "double" && mark.length === 2 && mark.closes) return true;
		if (mark.family !== "single") continue;
		if (mark.opens && !mark.closes) return false;
		if (mark.closes) closers += 1;
		if (closers === 2) return true;
	}
	return false;
}

function crossesBlankLine(prompt: string, from: number, to: number): boolean {
	return prompt.slice(from, to).includes("\n\n");
}
