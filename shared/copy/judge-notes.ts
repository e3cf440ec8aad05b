// Says in what way a reading differs from what was asked: letters, case, marks, accents or only the spaces.
import type { LineNote } from "../result.ts";
import { edits } from "./edit-distance.ts";
import { foldMarks, foldText } from "./judge-fold.ts";

const bare = (char: string) => char.normalize("NFD").replaceAll(/\p{M}/gu, "");

/** Kinds of difference, each once. Nothing where the two are the same but for line breaks. */
export function noteDifferences(asked: string, read: string): LineNote[] {
	const notes = new Set<LineNote>();
	for (const step of edits(foldText(asked), foldText(read))) {
		if (step.asked === step.read) continue;
		if (step.asked !== "" && step.asked.toLowerCase() === step.read.toLowerCase()) notes.add("case");
		else if (step.asked !== "" && bare(step.asked) === bare(step.read)) notes.add("accents");
		else if (!/[\p{L}\p{N}]/u.test(step.asked + step.read)) notes.add("punctuation");
		else notes.add("letters");
	}
	const spaced = (text: string) => foldMarks(text).trim().replaceAll(/\n/gu, " ");
	if (notes.size === 0 && spaced(asked) !== spaced(read)) notes.add("spaces");
	return [...notes];
}
