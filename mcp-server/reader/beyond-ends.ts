// Looks past both ends of a line that reads well: a last letter that the detector cut off makes another word of it.
import { editDistance } from "../../shared/copy/edit-distance.ts";
import { columnInk } from "./glyph-boxes.ts";
import type { Point, Quad } from "./raster.ts";
import { covers, type Ink, type Region } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import type { Piece } from "./spot.ts";
import { grow, shift, type View } from "./views.ts";

/** How far to look, in heights of the line. */
const reach = 0.9;
/** Letters of one line stand closer than this, in heights. */
const widestGap = 0.55;
/** Ink of a column over that of the line's columns that is no dust. */
const leastShare = 0.2;
/** Columns in a row, of a crop 48 px high, that are more than an edge. */
const leastColumns = 4;
/** What the wider look reads there has to be this sure. */
const sureOdds = 0.8;

const wide: View = { name: "beyond", stretch: 1, growX: reach, growY: 0, tone: "levelled" };

type End = "left" | "right";

/** Whether ink stands beyond an end of the region, as close as a next letter would. */
function inkBeyond(sheet: Sheet, region: Region): Record<End, boolean> {
	const crop = sheet.crop(region, wide);
	const columns = columnInk(crop);
	const strip = Math.round(
		(crop.widthPx * reach * region.heightPx) / (region.widthPx + 2 * reach * region.heightPx),
	);
	const own = columns.subarray(strip, crop.widthPx - strip).filter((value) => value > 0);
	const least = leastShare * (own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length));
	const beside = (end: End) => {
		let gap = 0;
		let run = 0;
		// From inside the region outwards: what touches its rim may be the half of a letter.
		for (let step = -Math.round(strip * 0.3); step < strip; step++) {
			const x = end === "left" ? strip - 1 - step : crop.widthPx - strip + step;
			if ((columns[x] ?? 0) > least) {
				if (step >= 0 && ++run >= leastColumns) return true;
				gap = 0;
			} else {
				run = 0;
				if (++gap > widestGap * crop.heightPx) return false;
			}
		}
		return false;
	};
	return { left: beside("left"), right: beside("right") };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The middle of the strip beside an end. */
function beside({ quad }: Region, end: End): Point {
	const [a, b, c, d] = grow(quad, reach / 2, 0);
	return end === "left" ? middle(a, d) : middle(b, c);
}

const wider = (quad: Quad, end: End) =>
	shift(grow(quad, reach / 2, 0), ((end === "left" ? -1 : 1) * reach) / 2);

const charsOf = (ink: readonly Ink[]) => ink.map(({ char }) => char);

/** Characters that a wider reading has beyond this end of the narrower; 0 where it says nothing more, or another thing. */
function gained(narrow: Region, found: Region, end: End): number {
	const more = found.ink.length - narrow.ink.length;
	if (more < 1 || more > 2) return 0;
	const rest = end === "left" ? found.ink.slice(more) : found.ink.slice(0, -more);
	const added = end === "left" ? found.ink.slice(0, more) : found.ink.slice(-more);
	if (editDistance(charsOf(rest), charsOf(narrow.ink)) > Math.max(1, narrow.ink.length * 0.15)) return 0;
	const isText = added.every(({ char, glyph }) => /[\p{L}\p{N}]/u.test(char) && glyph.odds >= sureOdds);
	return isText ? more : 0;
}

/** Widens the first and last region of a line where a wider look reads a letter more. */
export async function lookBeyond(sheet: Sheet, pieces: Piece[]): Promise<Piece[]> {
	const seen = [...pieces];
	for (const end of ["left", "right"] as const) {
		const index = end === "left" ? 0 : seen.length - 1;
		const piece = seen[index];
		if (!piece || piece.from > 0 || piece.to < piece.region.ink.length || piece.region.ink.length < 2)
			continue;
		const { region } = piece;
		if (!inkBeyond(sheet, region)[end]) continue;
		const there = beside(region, end);
		if (sheet.regions.some((other) => other !== region && covers(other, there))) continue;
		const found = await sheet.place(wider(region.quad, end));
		if (gained(region, found, end) > 0) seen[index] = { region: found, from: 0, to: found.ink.length };
	}
	return seen;
}
