// The judged set, fixed by its seeds before anything was tuned on it: three series to tune on, one kept for the verdict.
import { createHash } from "node:crypto";
import { someManner } from "./manner.ts";
import { misspell } from "./mutants.ts";
import { chance } from "./random.ts";
import { type DrawnString, firstManner, type SheetPlan, type Stratum, strata } from "./sheet-plan.ts";
import { stringSources } from "./strings.ts";

export type Half = "tuning" | "locked";

/**
 * `first` and `spent` were the two halves of the first set; `spent` was locked until it had been looked at too often.
 * `varied` has other sizes, grounds, effects and saving; `locked` has these too, other strings, and faces of its own.
 */
export type Series = "first" | "spent" | "varied" | "locked";

export interface JudgedSheet extends SheetPlan {
	half: Half;
	series: Series;
}

const rounds: Record<Series, number> = { first: 3, spent: 3, varied: 2, locked: 3 };
const trueStrings = 9;
const misspeltStrings: Record<Series, number> = { first: 4, spent: 4, varied: 4, locked: 5 };
/** Sentences that wrap, per sheet, where the stratum can carry them. */
const sentences: Partial<Record<Stratum, number>> = { plain: 1, small: 2, reversed: 1 };
/** Share of strings of the later series that are set in capitals, as headings are. */
const capitals = 0.12;

/** `knows` answers whether the reader's dictionary holds a character: nobody can misspell with one that it lacks. */
export function judgedSet(knows: (char: string) => boolean): JudgedSheet[] {
	const sheets: JudgedSheet[] = [];
	for (const language of ["en", "zh"] as const) {
		const { first, later } = stringSources(language);
		const add = (series: Series, round: number, stratum: Stratum) => {
			const dice = chance(`plan ${series} ${language} ${stratum} ${round}`);
			const source = series === "locked" ? later : first;
			const isLater = series === "varied" || series === "locked";
			const strings: DrawnString[] = [];
			for (let n = 0; n < trueStrings + misspeltStrings[series]; n++) {
				const plain = n < (sentences[stratum] ?? 0) ? source.long() : source.short();
				const text = isLater && dice.next() < capitals ? plain.toUpperCase() : plain;
				strings.push({ text, drawn: n < trueStrings ? text : misspell(text, language, dice, knows) });
			}
			sheets.push({
				id: `${series}-${language}-${stratum}-${round + 1}`,
				half: series === "locked" ? "locked" : "tuning",
				series,
				language,
				stratum,
				strings: dice.shuffled(strings),
				manner: isLater ? someManner(stratum, facesOf(series), dice) : firstManner,
			});
		};
		const all = (...series: Series[]) => {
			for (let round = 0; round < Math.max(...series.map((one) => rounds[one])); round++)
				for (const stratum of strata) for (const one of series) add(one, round, stratum);
		};
		all("first", "spent");
		all("varied");
		all("locked");
	}
	return sheets;
}

const facesOf = (series: Series) => (series === "locked" ? "kept" : "more");

/** One hash over every string of the set: a test holds it, so the set cannot move unseen. */
export function fingerprint(sheets: readonly JudgedSheet[]): string {
	return createHash("sha256").update(JSON.stringify(sheets)).digest("hex");
}
