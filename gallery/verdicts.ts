// How a verdict is said and shown: never by colour alone.
import type { Verdict } from "../shared/result.ts";
import type { Line, Variant } from "./read-answer.ts";

export const signs: Record<Verdict, string> = {
	exact: "✓",
	uncertain: "?",
	wrong: "✕",
	missing: "–",
	unreadable: "⊘",
};

/** What is said of a line beside its text. */
export function tellLine({ verdict, read }: Line): string {
	if (verdict === "exact" || verdict === "missing" || read === "") return verdict;
	return `${verdict}, reads “${read}”`;
}

/** Worth a repair: the others are right, or nobody can say. */
export const isFault = ({ verdict }: Line) => verdict === "wrong" || verdict === "missing";

/** One glance at a variant: for its tile, and for its picture's description. */
export function tellVariant({ lines, strict, extra, doubled, partial, draft }: Variant): {
	words: string;
	tone: "good" | "bad" | "open";
} {
	if (lines === null) return { words: draft ? "Exact type" : "Not read", tone: draft ? "good" : "open" };
	if (lines.length === 0) return { words: "No words", tone: "good" };
	const exact = lines.filter(({ verdict }) => verdict === "exact").length;
	const more = [
		...(extra.length === 0 ? [] : [`, ${extra.length} extra`]),
		...(doubled.length === 0 ? [] : [`, ${doubled.length} too often`]),
		...(partial ? [", read in part"] : []),
	].join("");
	if (exact === lines.length && extra.length === 0 && strict !== false && !partial)
		return { words: `All ${lines.length} exact`, tone: "good" };
	const isBad = strict === false || lines.some(isFault);
	return { words: `${exact} of ${lines.length} exact${more}`, tone: isBad ? "bad" : "open" };
}
