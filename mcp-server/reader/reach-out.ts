// Looks beyond the ends of a line that lacks its first or last characters: a thin stroke there the detector leaves out.
import { editDistance } from "../../shared/copy/edit-distance.ts";
import type { Region } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import type { Piece } from "./spot.ts";
import { grow, shift } from "./views.ts";

/** More than this is another line, not an end of this one. */
const mostMissing = 2;

const charsOf = ({ region, from, to }: Piece) => region.ink.slice(from, to).map(({ char }) => char);

/** How many of the asked characters stand before, and after, what was read, where that is all that is missing. */
function missingEnds(
	asked: readonly string[],
	read: readonly string[],
): { before: number; after: number } | null {
	const missing = asked.length - read.length;
	if (missing < 1 || missing > mostMissing || read.length < 2) return null;
	for (let before = 0; before <= missing; before++)
		if (read.every((char, index) => char === asked[before + index]))
			return { before, after: missing - before };
	return null;
}

/** One whole region that lacks an end gives way to a wider one, where that reads better. */
export async function reachOut(sheet: Sheet, asked: readonly string[], pieces: Piece[]): Promise<Piece[]> {
	const [piece] = pieces;
	if (!piece || pieces.length > 1 || piece.from > 0 || piece.to < piece.region.ink.length) return pieces;
	const read = charsOf(piece);
	const ends = missingEnds(asked, read);
	if (!ends) return pieces;
	const { region } = piece;
	const pitch = region.widthPx / read.length / region.heightPx;
	const sides = (ends.before + ends.after) / 2;
	const wider = shift(grow(region.quad, sides * pitch, 0), ((ends.after - ends.before) / 2) * pitch);
	const found: Region = await sheet.place(wider);
	const isBetter =
		editDistance(
			found.ink.map(({ char }) => char),
			asked,
		) < editDistance(read, asked);
	return isBetter ? [{ region: found, from: 0, to: found.ink.length }] : pieces;
}
