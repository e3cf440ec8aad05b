// Says a CopyCheck in words: the verdict on the whole, each line that is not exact, what is too much, the public scores.
import type { Box } from "../layout/layout.ts";
import type { CopyCheck, LineCheck, LineNote } from "../result.ts";
import { describeShortfall } from "../result-text.ts";
import type { Answer } from "../tool.ts";

const mostLines = 60;

const wholes = {
	true: "Strict: true. Every line is exact, the counts are right, and there is no other text.",
	false: "Strict: false. Something is wrong, missing, extra or doubled.",
	null: "Strict: null (not proven). Nothing is known to be wrong, but not every line could be proven.",
} as const;

/** The check as an answer without images. */
export function checkAnswer(check: CopyCheck): Answer {
	return { text: describeCheck(check), data: check, images: [] };
}

export function describeCheck(check: CopyCheck): string {
	const { lines, extra, duplicates } = check;
	const exact = lines.filter(({ verdict }) => verdict === "exact").length;
	const how = check.by === "ocr" ? "read from the pixels" : "judged from the layout";
	const told = lines.filter(({ verdict, notes = [] }) => verdict !== "exact" || notes.length > 0);
	return [
		wholes[`${check.strict}`],
		`${exact} of ${lines.length} lines exact (${how}).`,
		...describeShortfall(check),
		...told.slice(0, mostLines).map(describeLine),
		...(told.length > mostLines ? [`And ${told.length - mostLines} more lines.`] : []),
		...extra.slice(0, mostLines).map(({ text, box }) => `Extra text: ${quote(text)}${at(box)}`),
		...duplicates.map(
			({ copyId, seen, wanted, boxes = [] }) =>
				`Wrong count: ${copyId} is there ${seen} times, wanted ${wanted}${boxes.length === 0 ? "" : `; too many${boxes.map(at).join(" and")}`}.`,
		),
		...describeMetrics(check),
	].join("\n");
}

const noteWords: Record<LineNote, string> = {
	letters: "letters differ",
	case: "capitals differ",
	punctuation: "marks differ",
	accents: "accents differ",
	spaces: "only spaces differ",
	order: "not in the order of the copy",
};

export function describeLine({ copyId, text, verdict, read, notes = [], box }: LineCheck): string {
	const seen = read === "" || verdict === "exact" ? "" : `, read ${quote(read)}`;
	const why = notes.length === 0 ? "" : ` (${notes.map((note) => noteWords[note]).join(", ")})`;
	return `${copyId} ${quote(text)}: ${verdict}${seen}${why}${verdict === "exact" ? "" : at(box)}`;
}

function describeMetrics({ metrics }: CopyCheck): string[] {
	if (metrics === undefined) return [];
	const { longText, cvtgWordAccuracy, cvtgNed, oneIg } = metrics;
	const four = (value: number) => value.toFixed(4);
	return [
		`Public scores of this reading: LongText ${four(longText)}; CVTG-2K word accuracy ${four(cvtgWordAccuracy)}, NED ${four(cvtgNed)}; OneIG ED ${oneIg.ed}, CR ${oneIg.cr}, WAC ${four(oneIg.wac)}. They do not see all that strict sees (extra, doubled and reordered text).`,
	];
}

function at(box: Box | null): string {
	if (box === null) return "";
	const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
	return ` at ${x},${y} ${width}x${height} px`;
}

function quote(text: string): string {
	const letters = [...text];
	return JSON.stringify(letters.length > 80 ? `${letters.slice(0, 79).join("")}…` : text);
}
