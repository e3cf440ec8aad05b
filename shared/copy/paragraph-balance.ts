// Tells for each paragraph of a prompt whether its quote marks come out even, or one is lost or turned round.
import type { QuoteMark } from "./quote-marks.ts";

export interface Balance {
	/** An odd number of straight double marks: one is lost. */
	odd: boolean;
	/** More “ than ”: a left mark stands where a right one belongs. */
	lopsided: boolean;
}

/** Ask for places in rising order: one walk over the paragraphs serves all. */
export function paragraphBalance(prompt: string, marks: readonly QuoteMark[]): (at: number) => Balance {
	const paragraphs: (Balance & { end: number })[] = [];
	let index = 0;
	for (let start = 0; start < prompt.length; ) {
		const blank = prompt.indexOf("\n\n", start);
		const end = blank === -1 ? prompt.length : blank;
		let straight = 0;
		let left = 0;
		for (let mark = marks[index]; mark !== undefined && mark.at < end; mark = marks[index]) {
			index += 1;
			if (mark.family !== "double" || mark.length !== 1) continue;
			if (mark.directed) left += mark.opens ? 1 : mark.closes ? -1 : 0;
			else if (mark.closes) straight += 1;
		}
		paragraphs.push({ end, odd: straight % 2 === 1, lopsided: left > 0 });
		start = end + 2;
	}
	let current = 0;
	return (at) => {
		while (current < paragraphs.length - 1 && (paragraphs[current]?.end ?? 0) < at) current += 1;
		return paragraphs[current] ?? { odd: false, lopsided: false };
	};
}
