// The judged set, fixed by its seeds before anything was tuned: one half to tune on, one half kept for the verdict.
import { createHash } from "node:crypto";
import { misspell } from "./mutants.ts";
import { chance } from "./random.ts";
import { type DrawnString, type SheetPlan, type Stratum, strata } from "./sheet-plan.ts";
import { type Language, stringSource } from "./strings.ts";

export type Half = "tuning" | "locked";

export interface JudgedSheet extends SheetPlan {
	half: Half;
}

const sheetsPerStratum = 3;
const trueStrings = 9;
const misspeltStrings = 4;
/** Sentences that wrap, per sheet, where the stratum can carry them. */
const sentences: Partial<Record<Stratum, number>> = { plain: 1, small: 2, reversed: 1 };

/** `knows` answers whether the reader's dictionary holds a character: nobody can misspell with one that it lacks. */
export function judgedSet(knows: (char: string) => boolean): JudgedSheet[] {
	const sheets: JudgedSheet[] = [];
	const languages: Language[] = ["en", "zh"];
	for (const language of languages) {
		const source = stringSource(language);
		for (let round = 0; round < sheetsPerStratum; round++)
			for (const stratum of strata)
				for (const half of ["tuning", "locked"] as const) {
					const id = `${half}-${language}-${stratum}-${round + 1}`;
					const dice = chance(`plan ${id}`);
					const strings: DrawnString[] = [];
					for (let n = 0; n < trueStrings + misspeltStrings; n++) {
						const text = n < (sentences[stratum] ?? 0) ? source.long() : source.short();
						const drawn = n < trueStrings ? text : misspell(text, language, dice, knows);
						strings.push({ text, drawn });
					}
					sheets.push({ id, half, language, stratum, strings: dice.shuffled(strings) });
				}
	}
	return sheets;
}

/** One hash over every string of the set: a test holds it, so the set cannot move unseen. */
export function fingerprint(sheets: readonly JudgedSheet[]): string {
	return createHash("sha256").update(JSON.stringify(sheets)).digest("hex");
}
