// Makes words safe to stand in a prompt beside copy: no quote marks that would make copy of them, no negations.
import { scanQuotes } from "../copy/quotes.ts";
import { avoidedThing, clauseTopic } from "./clause-topics.ts";
import { splitClauses } from "./clauses.ts";

/** The same words without the marks around anything quoted, on one line. */
export function plainWords(words: string): string {
	let plain = "";
	let at = 0;
	for (const { start, end, inner } of scanQuotes(words).quoted) {
		plain += words.slice(at, start) + inner;
		at = end;
	}
	return (plain + words.slice(at))
		.replace(/["“”„«»「」『』【】《》`]/g, "")
		.replace(/\s*\n\s*/g, ", ")
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * Takes the clauses that say what not to show out of words: models paint what a prompt names, so these
 * belong in the negative prompt. Words without any stay exactly as they are.
 */
export function splitNegations(words: string): { kept: string; avoided: string[] } {
	const clauses = splitClauses(words);
	const negative = clauses.filter((clause) => clauseTopic(clause) === "avoid");
	if (negative.length === 0) return { kept: words, avoided: [] };
	const joint = /\p{Script=Han}/u.test(words) ? "，" : ", ";
	return {
		kept: clauses.filter((clause) => !negative.includes(clause)).join(joint),
		avoided: negative.map(avoidedThing).filter((thing) => thing !== ""),
	};
}
