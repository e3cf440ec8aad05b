// Reads a sheet whose layout is known: each line where it was set, then whatever else there is to read beside them.
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { LineReading, SheetReading, Sighting } from "../../shared/copy/judge.ts";
import type { Alphabet } from "./alphabet.ts";
import { leftoversOf } from "./leftovers.ts";
import { boxAround, type Region } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import { sight } from "./sight.ts";
import type { DrawnPlaces } from "./worker-messages.ts";

const whole = (region: Region) => ({ region, from: 0, to: region.ink.length });

export async function readPlaces(
	sheet: Sheet,
	alphabet: Alphabet,
	copy: readonly CopyLine[],
	drawn: DrawnPlaces,
): Promise<SheetReading> {
	const placed: { copyId: string | null; rows: Region[] }[] = [];
	for (const { copyId, rows } of drawn.places) {
		// Words of the layout's own matter only as a place where found text is no surprise.
		if (copyId === null && !drawn.isPainted) continue;
		const regions: Region[] = [];
		for (const row of rows) if (!sheet.isOver()) regions.push(await sheet.place(row));
		if (regions.length < rows.length) continue;
		placed.push({ copyId, rows: regions });
	}
	const lines: LineReading[] = [];
	for (const line of copy) {
		const units = alphabet.unitsOf(line.text);
		const sightings: Sighting[] = [];
		for (const { copyId, rows } of placed)
			if (copyId === line.id && !sheet.isOver())
				sightings.push(await sight(sheet, alphabet, line, units, rows.map(whole)));
		lines.push({ copyId: line.id, sightings, repeats: [], unknown: alphabet.unknownIn(line.text) });
	}
	if (!drawn.isPainted) return { lines, extra: [], isPartial: sheet.isPartial };
	await sheet.look("first");
	const spots = placed.map(({ rows }) => ({ line: 0, pieces: rows.map(whole), cost: 0, rank: 0 }));
	const extra = leftoversOf(sheet.regions, spots);
	return {
		lines,
		extra: extra.map(({ text, pieces }) => ({ text, box: boxAround(pieces) })),
		isPartial: sheet.isPartial,
	};
}
