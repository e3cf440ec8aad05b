// Finds each asked string among the regions: in one, inside one, or running on over several.
import { type Alignment, readOn, unread } from "./align.ts";
import { afterOnRow, belowRow, type Region, sharesPlace } from "./region.ts";

/** Ink `from` (included) to `to` (excluded) of a region. */
export interface Piece {
	region: Region;
	from: number;
	to: number;
}

/** One place where an asked string may stand. */
export interface Spot {
	/** Index of the asked string. */
	line: number;
	pieces: Piece[];
	/** Edits between what was read there and what was asked. */
	cost: number;
	/** Cost with what speaks against the place, for choosing between spots. */
	rank: number;
}

export interface AskedLine {
	/** Folded characters; `null` for one that the reader does not know. */
	chars: readonly string[];
	count: number;
}

const beamWidth = 4;
const longestChain = 14;
/** Edits per asked character up to which a place is still taken for the string. */
const worstShare = 0.5;

interface Chain {
	regions: Region[];
	row: Region[];
	alignment: Alignment;
}

const wordly = (char: string) =>
	/[\p{L}\p{N}]/u.test(char) ? (/\p{Script=Han}/u.test(char) ? "han" : "word") : "mark";

/** Speaks against cutting a match out of the middle of a word. */
function tornEdges(pieces: readonly Piece[]): number {
	let torn = 0;
	const first = pieces[0];
	const last = pieces.at(-1);
	const joined = (region: Region, left: number) => {
		const a = region.ink[left];
		const b = region.ink[left + 1];
		return a !== undefined && b !== undefined && !b.spaced && wordly(a.char) === wordly(b.char);
	};
	if (first && first.from > 0 && joined(first.region, first.from - 1)) torn += 0.45;
	if (last && last.to < last.region.ink.length && joined(last.region, last.to - 1)) torn += 0.45;
	return torn;
}

function spotsOf(line: number, { chars }: AskedLine, regions: readonly Region[]): Spot[] {
	const limit = chars.length * worstShare;
	const found: Spot[] = [];
	const wanted = new Set(chars);
	const keep = (regionsRead: readonly Region[], start: number, end: number, cost: number) => {
		if (cost > limit) return;
		const pieces = regionsRead.map((region, index) => ({
			region,
			from: index === 0 ? start : 0,
			to: index === regionsRead.length - 1 ? end : region.ink.length,
		}));
		if (pieces.some(({ from, to }) => to <= from)) return;
		found.push({ line, pieces, cost, rank: cost + tornEdges(pieces) + 0.05 * (pieces.length - 1) });
	};
	for (const first of regions) {
		if (!first.ink.some(({ char }) => wanted.has(char))) continue;
		const opening = readOn(
			unread(chars),
			chars,
			first.ink.map(({ char }) => char),
			true,
		);
		keep([first], opening.ending.start, opening.ending.end, opening.ending.cost);
		let beam: Chain[] = [{ regions: [first], row: [first], alignment: opening.after }];
		for (let depth = 1; depth < longestChain && beam.length > 0; depth++) {
			const grown: { chain: Chain; promise: number }[] = [];
			for (const { regions: before, row, alignment } of beam) {
				const tail = row.at(-1) ?? first;
				const onRow = afterOnRow(tail, regions).filter((next) => !before.includes(next));
				const below = belowRow(row, regions).filter((next) => !before.includes(next));
				for (const [next, nextRow] of [
					...onRow.map((next) => [next, [...row, next]] as const),
					...below.map((next) => [next, [next]] as const),
				]) {
					const step = readOn(
						alignment,
						chars,
						next.ink.map(({ char }) => char),
						false,
					);
					const path = [...before, next];
					const start = step.ending.start;
					if (step.ending.end > 0) keep(path, start, step.ending.end, step.ending.cost);
					const promise = promiseOf(step.after);
					if (promise.cost <= Math.max(1, promise.reached * 0.4) && promise.reached < chars.length)
						grown.push({
							chain: { regions: path, row: [...nextRow], alignment: step.after },
							promise: promise.cost - promise.reached,
						});
				}
			}
			beam = grown
				.sort((a, b) => a.promise - b.promise)
				.slice(0, beamWidth)
				.map(({ chain }) => chain);
		}
	}
	return found;
}

/** How far into the asked string a chain has come at what cost: its best claim to be carried on. */
function promiseOf({ cost }: Alignment): { cost: number; reached: number } {
	let best = { cost: cost[0] ?? 0, reached: 0 };
	for (let reached = 1; reached < cost.length; reached++) {
		const here = cost[reached] ?? Infinity;
		if (here - reached < best.cost - best.reached) best = { cost: here, reached };
	}
	return best;
}

const overlap = (a: Piece, b: Piece) =>
	a.region === b.region ? a.from < b.to && b.from < a.to : sharesPlace(a.region, b.region);

/**
 * Gives each string at most `count` places, no ink twice: the surest matches choose first, longer
 * strings before shorter. `again` holds further places that match a string as well as can be.
 */
export function spotLines(
	lines: readonly AskedLine[],
	regions: readonly Region[],
): { chosen: Spot[]; again: Spot[] } {
	const spots = lines.flatMap((line, index) => spotsOf(index, line, regions));
	const share = (spot: Spot) => spot.rank / Math.max(1, lines[spot.line]?.chars.length ?? 1);
	const length = (spot: Spot) => lines[spot.line]?.chars.length ?? 0;
	spots.sort((a, b) => share(a) - share(b) || length(b) - length(a));
	const chosen: Spot[] = [];
	const again: Spot[] = [];
	const taken: Piece[] = [];
	const given = new Map<number, number>();
	for (const spot of spots) {
		if (spot.pieces.some((piece) => taken.some((other) => overlap(piece, other)))) continue;
		const had = given.get(spot.line) ?? 0;
		if (had >= (lines[spot.line]?.count ?? 1)) {
			if (spot.rank > 0.06 * spot.pieces.length || length(spot) < 2) continue;
			again.push(spot);
		} else {
			chosen.push(spot);
			given.set(spot.line, had + 1);
		}
		taken.push(...spot.pieces);
	}
	return { chosen, again };
}
