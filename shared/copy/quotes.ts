// Pairs quote marks into quoted strings: one pass over the marks, each looking ahead no further than a bound.
import { closeDouble } from "./close-double.ts";
import { closeSingle } from "./close-single.ts";
import type { Meter } from "./meter.ts";
import { paragraphBalance } from "./paragraph-balance.ts";
import { listQuoteMarks, type QuoteFamily, type QuoteMark } from "./quote-marks.ts";
import { nextClosers, type QuoteClose, type QuoteSearch } from "./quote-search.ts";

export interface Quoted {
	family: QuoteFamily;
	/** Span in the prompt, marks included. */
	start: number;
	end: number;
	/** What stands between the marks, untouched. */
	inner: string;
	/** The opening mark as written. */
	mark: string;
}

export interface QuoteScan {
	/** Top level only, in reading order; a string inside a string stays part of it. */
	quoted: Quoted[];
	/** Positions of double marks that open a string which never closes. */
	unclosed: number[];
	/** Positions of double marks typed for an apostrophe, as in `car"s`. */
	corrupted: number[];
}

/** Time grows linearly with the prompt: `meter` counts the work. */
export function scanQuotes(prompt: string, meter?: Meter): QuoteScan {
	const marks = listQuoteMarks(prompt);
	if (meter) meter.steps += prompt.length + marks.length;
	const search = {
		prompt,
		marks,
		balance: paragraphBalance(prompt, marks),
		closers: nextClosers(prompt, marks),
		...(meter ? { meter } : {}),
	};
	const quoted: Quoted[] = [];
	const unclosed: number[] = [];
	let index = 0;
	while (index < marks.length) {
		const open = marks[index];
		if (open === undefined) break;
		const close = open.opens ? findClose(search, index, open) : null;
		if (close === null) {
			if (open.opens && open.family === "double" && open.length === 1) unclosed.push(open.at);
			index += 1;
			continue;
		}
		const inner = prompt.slice(open.at + open.length, close.innerEnd);
		if (inner.trim() !== "")
			quoted.push({
				family: open.family,
				start: open.at,
				end: close.end,
				inner,
				mark: prompt.slice(open.at, open.at + open.length),
			});
		index = close.index + 1;
	}
	return { quoted, unclosed, corrupted: marks.filter((mark) => mark.corrupted).map((mark) => mark.at) };
}

function findClose(search: QuoteSearch, from: number, open: QuoteMark): QuoteClose | null {
	return open.family === "single" && open.directed !== true
		? closeSingle(search, from, open)
		: closeDouble(search, from, open);
}
