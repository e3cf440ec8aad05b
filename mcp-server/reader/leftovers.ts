// What remains of the regions once every line has its place: marks that belong to a neighbour, repeats, or extra text.
import type { Region } from "./region.ts";
import { sharesPlace } from "./region.ts";
import type { Piece, Spot } from "./spot.ts";

/** Two characters further apart than this many usual steps stand apart on purpose. */
const wideStep = 2.2;

/** Middle distance between neighbouring glyphs, frames. */
function usualStep({ ink }: Region): number {
	const steps = ink
		.slice(1)
		.map(({ glyph }, index) => middle(glyph) - middle(ink[index]?.glyph ?? glyph))
		.sort((a, b) => a - b);
	return steps[steps.length >> 1] ?? 4;
}

const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2;

/** Whether ink `right` of a region follows the ink before it with no gap. */
function runsOn(region: Region, right: number): boolean {
	const a = region.ink[right - 1];
	const b = region.ink[right];
	if (!a || !b || b.spaced) return false;
	return middle(b.glyph) - middle(a.glyph) < usualStep(region) * wideStep;
}

/** Ink of the region that no piece holds, as runs. */
function unheld(region: Region, pieces: readonly Piece[]): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = [];
	region.ink.forEach((_, index) => {
		if (pieces.some((piece) => piece.region === region && index >= piece.from && index < piece.to)) return;
		const last = runs.at(-1);
		if (last?.to === index && !region.ink[index]?.spaced) last.to = index + 1;
		else runs.push({ from: index, to: index + 1 });
	});
	return runs;
}

/**
 * Gives ink that runs straight on from a placed line to that line: asked `Open`, drawn `Opened` is one wrong
 * word and no extra `ed`. Changes the pieces in place.
 */
export function takeIn(spots: readonly Spot[]): void {
	const pieces = spots.flatMap((spot) => spot.pieces);
	const regions = new Set(pieces.map(({ region }) => region));
	for (const region of regions)
		for (const run of unheld(region, pieces)) {
			const before = pieces.find((piece) => piece.region === region && piece.to === run.from);
			const after = pieces.find((piece) => piece.region === region && piece.from === run.to);
			if (before && runsOn(region, run.from)) before.to = run.to;
			else if (after && runsOn(region, run.to)) after.from = run.from;
		}
}

export interface Leftover {
	text: string;
	pieces: Piece[];
}

/** Below this a reading of a leftover is taken for texture, not text. */
const textOdds = 0.8;

/** Text on the picture that no line asked for. */
export function leftoversOf(regions: readonly Region[], spots: readonly Spot[]): Leftover[] {
	const pieces = spots.flatMap((spot) => spot.pieces);
	const held = [...new Set(pieces.map(({ region }) => region))];
	const left: Leftover[] = [];
	const counted: Region[] = [];
	for (const region of regions) {
		if (!held.includes(region) && [...held, ...counted].some((other) => sharesPlace(other, region))) continue;
		const runs = held.includes(region) ? unheld(region, pieces) : [{ from: 0, to: region.ink.length }];
		for (const run of runs) {
			const ink = region.ink.slice(run.from, run.to);
			const worded = ink.filter(({ char }) => /[\p{L}\p{N}]/u.test(char));
			const odds = ink.reduce((sum, { glyph }) => sum + glyph.odds, 0) / ink.length;
			const enough = worded.length >= 2 || worded.some(({ char }) => /[\p{Script=Han}\p{N}]/u.test(char));
			if (!enough || odds < textOdds) continue;
			counted.push(region);
			left.push({
				text: ink
					.map(({ char, spaced }) => (spaced ? ` ${char}` : char))
					.join("")
					.trim(),
				pieces: [{ region, ...run }],
			});
		}
	}
	return left;
}
