// Says which lines an image model is likely to misspell, so that they can be set in real type instead.
import type { CopyLine } from "./copy.ts";
import { wordCount } from "./roles.ts";
import { isContact } from "./shapes.ts";

/** Longer lines, in words (Chinese characters count half), are misspelled too often. */
const riskyWords = 12;

let common: ReadonlySet<string> | null = null;

/** Why a line is risky for a model that paints letters; empty when it is not. `total` is the number of lines. */
export function riskReasons(line: CopyLine, total: number): string[] {
	const reasons: string[] = [];
	if (wordCount(line.text) > riskyWords) reasons.push("long");
	if ((line.text.match(/\p{Nd}/gu)?.length ?? 0) >= 5) reasons.push("many digits");
	if (isContact(line.text)) reasons.push("an address or number that must be exact");
	if (/["“”]/.test(line.text)) reasons.push("holds quote marks");
	if (holdsRareHan(line.text)) reasons.push("holds rare characters");
	if (line.count > 1) reasons.push("wanted more than once");
	if (total > 14 && line.role !== "title" && line.role !== "heading") reasons.push("one of many small lines");
	return reasons;
}

/** A Chinese character outside the 3,755 of GB 2312 level 1. False where the host cannot decode GB 2312. */
export function holdsRareHan(text: string): boolean {
	common ??= commonHan();
	if (common.size === 0) return false;
	for (const character of text.match(/\p{Script=Han}/gu) ?? []) if (!common.has(character)) return true;
	return false;
}

/** Rows B0 to D7 of GB 2312, decoded rather than listed. */
function commonHan(): ReadonlySet<string> {
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xd7; row += 1)
		for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
	try {
		return new Set(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
	} catch {
		return new Set();
	}
}
