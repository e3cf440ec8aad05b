// Splits copy by risk: what an image model may spell, and what is better set in real type.
import type { PixelSize } from "../brief/brief.ts";
import type { CopyLine } from "./copy.ts";
import { riskReasons } from "./risk.ts";

export interface RiskSplit {
	/** Few, short lines in a script that image models know. */
	safe: CopyLine[];
	risky: { line: CopyLine; reasons: string[] }[];
	/** So much copy, or so small a sheet for it, that a model would get some of it wrong: nothing should be painted. */
	tooMuch: boolean;
}

/** More lines than this are seldom all right: the best models finish one infographic in two without a mistake (IGenBench, 2026). */
const mostLines = 9;
/** Letters on a sheet, all lines together. */
const mostLetters = 280;
/** Pixels of the sheet for each letter: below it the letters get too small to be painted well. */
const leastPixelsALetter = 2600;

const latinOrHan = /^[\p{Script=Latin}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Figures, prices, dates and addresses are locked and go to type; so does what `riskReasons` names. */
export function splitByRisk(copy: readonly CopyLine[], sheet: PixelSize): RiskSplit {
	const safe: CopyLine[] = [];
	const risky: RiskSplit["risky"] = [];
	let letters = 0;
	for (const line of copy) {
		letters += [...line.text].length * line.count;
		const reasons = riskReasons(line, copy.length);
		if (line.locked) reasons.push("must be right to the character");
		if (!latinOrHan.test(line.text)) reasons.push("a script that image models misspell");
		if (line.text.includes("\n")) reasons.push("broken over lines");
		if (reasons.length === 0) safe.push(line);
		else risky.push({ line, reasons });
	}
	const shown = copy.reduce((sum, { count }) => sum + count, 0);
	const tooMuch =
		shown > mostLines ||
		letters > mostLetters ||
		(letters > 0 && (sheet.widthPx * sheet.heightPx) / letters < leastPixelsALetter);
	return { safe, risky, tooMuch };
}
