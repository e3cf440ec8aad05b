// The whole reading of one picture against its copy: find the lines, look again where in doubt, weigh, and tell what is left.
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { LineReading, SheetReading, Sighting } from "../../shared/copy/judge.ts";
import type { Alphabet } from "./alphabet.ts";
import { lookBeyond } from "./beyond-ends.ts";
import { rivalsOf } from "./close-pairs.ts";
import { joinRows } from "./join-rows.ts";
import { leftoversOf, takeIn } from "./leftovers.ts";
import { reachOut } from "./reach-out.ts";
import { boxAround } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import { sight, stranger } from "./sight.ts";
import { type AskedLine, type Spot, spotLines } from "./spot.ts";

/** Edits per character above which a place is searched for again. */
const poorShare = 0.34;

/** Every unit that `copy` asks for, and what may be taken for it. */
export function unitsAsked(copy: readonly { text: string }[], alphabet: Alphabet): Set<string> {
	const units = new Set<string>();
	for (const { text } of copy) for (const unit of alphabet.unitsOf(text)) if (unit !== null) units.add(unit);
	for (const unit of [...units]) for (const other of rivalsOf(unit)) units.add(other);
	return units;
}

export async function readLines(
	sheet: Sheet,
	alphabet: Alphabet,
	copy: readonly CopyLine[],
): Promise<SheetReading> {
	const asked = copy.map((line) => ({ line, text: line.text, units: alphabet.unitsOf(line.text) }));
	const lines: AskedLine[] = asked.map(({ line, units }) => ({
		chars: units.map((unit) => unit ?? stranger),
		count: line.count,
	}));
	await sheet.look("first");
	let found = spotLines(lines, sheet.regions);
	for (const pass of ["fine", "levelled"] as const) {
		if (!isPoor(lines, found.chosen)) break;
		if (await sheet.look(pass)) found = spotLines(lines, sheet.regions);
	}
	const spots = [...found.chosen, ...found.again];
	for (const spot of found.chosen) {
		if (sheet.isOver()) break;
		const chars = lines[spot.line]?.chars ?? [];
		const joined = await reachOut(sheet, chars, await joinRows(sheet, chars, spot.pieces));
		spot.pieces = await lookBeyond(sheet, joined);
	}
	takeIn(spots);

	const readings: LineReading[] = [];
	for (const [index, { line, text, units }] of asked.entries()) {
		const own = found.chosen.filter((spot) => spot.line === index);
		const sightings: Sighting[] = [];
		for (const { pieces } of own)
			if (!sheet.isOver()) sightings.push(await sight(sheet, alphabet, line, units, pieces));
		const repeats = found.again.filter((spot) => spot.line === index).map(({ pieces }) => boxAround(pieces));
		readings.push({ copyId: line.id, sightings, repeats, unknown: alphabet.unknownIn(text) });
	}
	const extra = leftoversOf(sheet.regions, spots).map(({ text, pieces }) => ({
		text,
		box: boxAround(pieces),
	}));
	return { lines: readings, extra, isPartial: sheet.isPartial };
}

function isPoor(lines: readonly AskedLine[], spots: readonly Spot[]): boolean {
	return lines.some(({ chars, count }, index) => {
		const own = spots.filter((spot) => spot.line === index);
		return own.length < count || own.some((spot) => spot.cost > Math.max(1, chars.length * poorShare));
	});
}
