// Runs a reader over judged sheets and counts verdicts: true strings, drawn misspellings, and mutants asked for in their place.
import type { CopyLine } from "../../shared/copy/copy.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import type { CopyCheck, Verdict } from "../../shared/result.ts";
import type { JudgedSheet } from "./judged-set.ts";
import { mutate } from "./mutants.ts";
import { chance } from "./random.ts";

export interface Tally {
	total: number;
	verdicts: Record<Verdict, number>;
}

export interface SheetScore {
	id: string;
	language: string;
	stratum: string;
	true: Tally;
	misspelt: Tally;
	mutants: Tally;
	extra: number;
	/** Each case that went wrong, in words. */
	faults: string[];
}

const empty = (): Tally => ({
	total: 0,
	verdicts: { exact: 0, uncertain: 0, wrong: 0, missing: 0, unreadable: 0 },
});

export const mutantsPerString = 12;

/** Asks one picture about different copies; the reader may keep what it saw between them. */
export interface Asker {
	check(copy: readonly CopyLine[]): Promise<CopyCheck>;
}

export function mutantsOf(sheet: JudgedSheet, knows: (char: string) => boolean): string[][] {
	const dice = chance(`mutants ${sheet.id}`);
	return sheet.strings.map(({ text, drawn }) =>
		text === drawn ? mutate(text, sheet.language, mutantsPerString, dice, knows) : [],
	);
}

/** `rounds`: how often every true string is asked as a mutant of itself; default, and at most, 12. */
export async function scoreSheet(
	sheet: JudgedSheet,
	ask: Asker,
	knows: (char: string) => boolean,
	rounds = mutantsPerString,
): Promise<SheetScore> {
	const score: SheetScore = {
		id: sheet.id,
		language: sheet.language,
		stratum: sheet.stratum,
		true: empty(),
		misspelt: empty(),
		mutants: empty(),
		extra: 0,
		faults: [],
	};
	const texts = sheet.strings.map(({ text }) => text);
	const check = await ask.check(normalizeCopy(texts));
	score.extra = check.extra.length;
	for (const extra of check.extra) score.faults.push(`extra "${extra.text}"`);
	for (const { copyId } of check.duplicates) score.faults.push(`duplicate ${copyId}`);
	for (const [index, { text, drawn }] of sheet.strings.entries()) {
		const line = check.lines[index];
		if (!line || line.text !== text)
			throw new RangeError(`line ${index} of ${sheet.id} came back as another`);
		const tally = text === drawn ? score.true : score.misspelt;
		tally.total++;
		tally.verdicts[line.verdict]++;
		if (text === drawn && line.verdict !== "exact")
			score.faults.push(`true "${text}" ${line.verdict}, read "${line.read}"`);
		if (text !== drawn && line.verdict === "exact") score.faults.push(`drawn "${drawn}" passed as "${text}"`);
	}
	const mutants = mutantsOf(sheet, knows);
	for (let round = 0; round < rounds; round++) {
		const asked = texts.map((text, index) => mutants[index]?.[round] ?? text);
		if (new Set(asked).size < asked.length) continue;
		const again = await ask.check(normalizeCopy(asked));
		for (const [index, text] of asked.entries()) {
			if (text === texts[index]) continue;
			const line = again.lines[index];
			if (!line) continue;
			score.mutants.total++;
			score.mutants.verdicts[line.verdict]++;
			if (line.verdict === "exact") score.faults.push(`mutant "${text}" passed for "${texts[index]}"`);
		}
	}
	return score;
}
