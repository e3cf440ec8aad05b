// Aligns an asked string with read text that may hold more before and after it, and may go on in further regions.

/** Edit distance so far at each position of the asked string, and where in the first region the match began. */
export interface Alignment {
	/** `cost[j]`: least edits that turn the read text so far into the first j asked characters. */
	cost: Float64Array;
	/** Ink index in the first region at which that match begins. */
	start: Int32Array;
}

/** Before anything was read: the asked characters so far are all missing. */
export function unread(asked: readonly string[]): Alignment {
	return {
		cost: Float64Array.from({ length: asked.length + 1 }, (_, index) => index),
		start: new Int32Array(asked.length + 1),
	};
}

/** A line set in another case is still that line, and the case is its fault. */
const caseCost = 0.35;

const swapCost = (asked: string | undefined, read: string | undefined) =>
	asked === read ? 0 : asked?.toLowerCase() === read?.toLowerCase() ? caseCost : 1;

export interface Ending {
	cost: number;
	/** Ink index in the first region. */
	start: number;
	/** Ink index after the last matched character in the region just read. */
	end: number;
}

/**
 * Reads on through `text`. `free`: what comes before the match costs nothing (only in a first region).
 * Answers the alignment after all of it, and the best way to end anywhere inside it.
 */
export function readOn(
	before: Alignment,
	asked: readonly string[],
	text: readonly string[],
	free: boolean,
): { after: Alignment; ending: Ending } {
	const length = asked.length;
	let cost = before.cost;
	let start = before.start;
	let ending: Ending = { cost: cost[length] ?? Infinity, start: start[length] ?? 0, end: 0 };
	for (let index = 0; index < text.length; index++) {
		const nextCost = new Float64Array(length + 1);
		const nextStart = new Int32Array(length + 1);
		nextCost[0] = free ? 0 : (cost[0] ?? 0) + 1;
		nextStart[0] = free ? index + 1 : (start[0] ?? 0);
		for (let j = 1; j <= length; j++) {
			const swap = (cost[j - 1] ?? 0) + swapCost(asked[j - 1], text[index]);
			const extra = (cost[j] ?? 0) + 1;
			const lost = (nextCost[j - 1] ?? 0) + 1;
			const best = Math.min(swap, extra, lost);
			nextCost[j] = best;
			nextStart[j] =
				best === swap ? (start[j - 1] ?? 0) : best === extra ? (start[j] ?? 0) : (nextStart[j - 1] ?? 0);
		}
		cost = nextCost;
		start = nextStart;
		const total = cost[length] ?? Infinity;
		if (total < ending.cost) ending = { cost: total, start: start[length] ?? 0, end: index + 1 };
	}
	return { after: { cost, start }, ending };
}
