// Checks written by hand, for tests of what follows from them.
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { Box } from "../../shared/layout/layout.ts";
import type { CopyCheck, LineCheck, Verdict } from "../../shared/result.ts";

export type Seen = Verdict | { verdict: Verdict; read?: string; box?: Box | null };

export const placeOf = (index: number): Box => ({ x: 100, y: 60 + 120 * index, width: 440, height: 50 });

/** One reading a line, in the order of the copy; each line stands under the one before it. */
export function checkOf(
	copy: readonly CopyLine[],
	seen: readonly Seen[],
	more: Partial<Pick<CopyCheck, "extra" | "duplicates">> = {},
): CopyCheck {
	const lines = copy.map((line, index): LineCheck => {
		const one = seen[index] ?? "exact";
		const { verdict, read, box } = typeof one === "string" ? { verdict: one } : { ...one };
		return {
			copyId: line.id,
			text: line.text,
			role: line.role,
			verdict,
			read: read ?? (verdict === "missing" ? "" : verdict === "exact" ? line.text : `${line.text}x`),
			cer: verdict === "exact" ? 0 : 0.1,
			box: box === undefined ? (verdict === "missing" ? null : placeOf(index)) : box,
		};
	});
	const { extra = [], duplicates = [] } = more;
	const has = (...verdicts: Verdict[]) => lines.some(({ verdict }) => verdicts.includes(verdict));
	const fails = has("wrong", "missing") || extra.length + duplicates.length > 0;
	const strict = fails ? false : has("uncertain", "unreadable") ? null : true;
	return { strict, by: "ocr", lines, extra, duplicates };
}
