// Judges a sheet whose layout is known: pixels confirm what the layout says, and can only take away from it.
import type { Box } from "../layout/layout.ts";
import type { DrawnSheet } from "../ports.ts";
import type { CopyCheck, LineCheck } from "../result.ts";
import type { CopyLine } from "./copy.ts";
import { judge, type SheetReading, shortfallOf } from "./judge.ts";
import { isBlindTo } from "./judge-unknown.ts";

/**
 * A line that the layout proves stays `exact` where the pixels say it, or say something that they cannot tell from it
 * (a 0 for an O, an accent that the reader does not see). What they contradict is `uncertain`: the glyphs were chosen
 * by us, so a reader's slip is the likelier. What the layout faults stays at fault; so does text that it did not set.
 */
export function judgeDrawn(copy: readonly CopyLine[], drawn: DrawnSheet, reading: SheetReading): CopyCheck {
	const { check: layout, pictures } = drawn;
	const { extra: further, isPartial = false } = reading;
	const read = judge(copy, {
		extra: further,
		lines: reading.lines.map((line) => ({ ...line, repeats: [] })),
	});
	const unknown = new Map(reading.lines.map((line) => [line.copyId, line.unknown]));
	const blind = new Set(
		copy.filter((line) => isBlindTo(line, unknown.get(line.id) ?? [])).map(({ id }) => id),
	);
	const lines = layout.lines.map((line): LineCheck => {
		const seen = read.lines.find(({ copyId }) => copyId === line.copyId);
		if (!seen || line.verdict !== "exact") return line;
		const { notes: _, ...plain } = seen;
		if (seen.verdict === "exact") return plain;
		if (seen.verdict === "unreadable" && blind.has(line.copyId)) return plain;
		const confirms = seen.verdict === "uncertain" || seen.verdict === "unreadable";
		return { ...plain, verdict: confirms ? "exact" : "uncertain" };
	});
	const extra = read.extra.filter(({ box }) => !box || !pictures.some((picture) => holds(picture, box)));
	const { duplicates } = layout;
	const isFaulty = lines.some(({ verdict }) => verdict === "wrong" || verdict === "missing");
	const isOpen = lines.some(({ verdict }) => verdict !== "exact");
	// A fault that only the layout knows of, such as a chart's label under another shape, has no line.
	const isUnproven = layout.strict !== true && !isFaulty && layout.extra.length + duplicates.length === 0;
	const fails = isFaulty || layout.extra.length + extra.length + duplicates.length > 0 || isUnproven;
	const strict = fails ? false : isOpen || isPartial ? null : true;
	return { strict, by: "ocr", lines, extra, duplicates, ...shortfallOf(reading) };
}

function holds(outer: Box, inner: Box): boolean {
	const x = inner.x + inner.width / 2;
	const y = inner.y + inner.height / 2;
	return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
