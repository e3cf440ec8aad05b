// Reads the pieces of one row again as one: what stands between two boxes, the detector may have missed.
import { editDistance } from "../../shared/copy/edit-distance.ts";
import { afterOnRow, type Region } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import type { Piece } from "./spot.ts";

const isWhole = ({ region, from, to }: Piece) => from === 0 && to === region.ink.length;
const textOf = (regions: readonly Region[]) => regions.flatMap(({ ink }) => ink.map(({ char }) => char));

/** Neighbouring pieces that stand side by side, as runs. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
	const rows: Piece[][] = [];
	for (const piece of pieces) {
		const last = rows.at(-1)?.at(-1);
		const goesOn =
			last && isWhole(last) && isWhole(piece) && afterOnRow(last.region, [piece.region]).length > 0;
		if (goesOn) rows.at(-1)?.push(piece);
		else rows.push([piece]);
	}
	return rows;
}

/**
 * Where a row of several whole regions reads as well in one crop, the one crop stands for them, even if it shows a
 * character more than was asked: better a doubt than a gap nobody looked into.
 */
export async function joinRows(
	sheet: Sheet,
	asked: readonly string[],
	pieces: readonly Piece[],
): Promise<Piece[]> {
	const joined: Piece[] = [];
	for (const row of rowsOf(pieces)) {
		if (row.length < 2) {
			joined.push(...row);
			continue;
		}
		const regions = row.map(({ region }) => region);
		const whole = await sheet.union(regions);
		const rest = (one: readonly Region[]) =>
			editDistance(textOf(one), row.length === pieces.length ? asked : textOf(regions));
		const isWorse = rest([whole]) > rest(regions) + Math.max(2, asked.length * 0.2);
		if (isWorse) joined.push(...row);
		else joined.push({ region: whole, from: 0, to: whole.ink.length });
	}
	return joined;
}
