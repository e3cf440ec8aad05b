// What may be said of a line that holds characters which the reader does not know.
import type { CopyLine } from "./copy.ts";
import { edits } from "./edit-distance.ts";
import { foldText } from "./judge-fold.ts";
import { holdsRareHan } from "./risk.ts";

/** A line that holds more unknown characters than this share cannot be told wrong or missing, only unread. */
const blindShare = 0.25;

/** Whether too much of a line is unknown to the reader for it to confirm or contradict anything. */
export function isBlindTo(line: CopyLine, unknown: readonly string[]): boolean {
	const chars = [...foldText(line.text)];
	const unseen = [...line.text].filter((char) => unknown.includes(char));
	return unseen.length > chars.length * blindShare;
}

/**
 * Whether read and asked differ only where an unknown mark stands (£, €, ©): it was passed over, or taken for something
 * that is no other currency. Letters are not such: each is scored by its base letter.
 */
export function differsAtUnknownMarks(asked: string, read: string, unknown: readonly string[]): boolean {
	const marks = new Set(unknown.filter((char) => !/[\p{L}\p{Nd}]/u.test(char)).map(foldText));
	const steps = edits(foldText(asked), foldText(read)).filter((step) => step.asked !== step.read);
	return steps.every((step) => marks.has(step.asked) && !/\p{Sc}/u.test(step.read));
}

/** The one difference is a rare hanzi that was not named: such are often passed over where they stand as they should. */
export function isRareHanLost(asked: string, read: string): boolean {
	const steps = edits(foldText(asked), foldText(read)).filter((step) => step.asked !== step.read);
	const [step] = steps;
	return steps.length === 1 && step !== undefined && step.read === "" && holdsRareHan(step.asked);
}
