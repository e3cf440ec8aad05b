// Whether a repaired image may take the place of the one before: better, with no neighbour broken and nothing else moved.
import type { Box } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";
import type { CopyCheck } from "../result.ts";

/** Smaller is better: lines wrong or missing first, then text too much, then lines not proven. */
function standing(check: CopyCheck): readonly [number, number, number] {
	const count = (...verdicts: string[]) =>
		check.lines.filter(({ verdict }) => verdicts.includes(verdict)).length;
	return [
		count("wrong", "missing"),
		check.extra.length + check.duplicates.length,
		count("uncertain", "unreadable"),
	];
}

/** Negative where `a` is better than `b`, 0 where they stand alike. */
export function compareChecks(a: CopyCheck, b: CopyCheck): number {
	const [one, other] = [standing(a), standing(b)];
	for (const place of [0, 1, 2] as const) if (one[place] !== other[place]) return one[place] - other[place];
	return 0;
}

/** Ids of lines that were exact and are so no more. */
function brokenLines(before: CopyCheck, after: CopyCheck): string[] {
	const now = new Map(after.lines.map(({ copyId, verdict }) => [copyId, verdict]));
	return before.lines.flatMap(({ copyId, verdict }) => {
		const then = now.get(copyId);
		return verdict === "exact" && (then === "wrong" || then === "missing") ? [copyId] : [];
	});
}

/** Ids of lines outside `edited` that were read in both and stand elsewhere now, by more than their own height. */
function movedLines(before: CopyCheck, after: CopyCheck, edited: readonly string[]): string[] {
	const now = new Map(after.lines.map(({ copyId, box }) => [copyId, box]));
	return before.lines.flatMap(({ copyId, box }) => {
		const then = now.get(copyId);
		if (edited.includes(copyId) || !box || !then) return [];
		const far = Math.hypot(
			box.x + box.width / 2 - then.x - then.width / 2,
			box.y + box.height / 2 - then.y - then.height / 2,
		);
		return far > box.height ? [copyId] : [];
	});
}

/** Largest share of the picture outside the edited places that an edit may change. */
const mostChangedElsewhere = 0.08;

export interface EditTraces {
	/** Lines that the edit named. */
	edited: readonly string[];
	/** Share of the picture that changed outside the edited places, as `changedOutside` measures it. */
	changedElsewhere: number;
}

/** Why an edited picture may not take the place of the one before, for people; null where it may. */
export function refusal(before: CopyCheck, after: CopyCheck, traces: EditTraces): string | null {
	const broken = brokenLines(before, after);
	if (broken.length > 0) return `it broke ${broken.join(", ")}`;
	const moved = movedLines(before, after, traces.edited);
	if (moved.length > 0) return `it moved ${moved.join(", ")}`;
	if (traces.changedElsewhere > mostChangedElsewhere)
		return `it changed ${Math.round(traces.changedElsewhere * 100)} % of the rest of the picture`;
	return compareChecks(after, before) < 0 ? null : "it is no better";
}

/** The same for lines set in type, which change nothing but their own places: all of them right is good enough. */
export function typeRefusal(before: CopyCheck, after: CopyCheck, setIds: readonly string[]): string | null {
	const why = refusal(before, after, { edited: setIds, changedElsewhere: 0 });
	if (why !== "it is no better" || compareChecks(after, before) > 0) return why;
	// A reader that sees a neighbour otherwise this time must not undo them.
	const set = after.lines.filter(({ copyId }) => setIds.includes(copyId));
	return set.length > 0 && set.every(({ verdict }) => verdict === "exact") ? null : why;
}

/** Side of the squares that are compared, px, and how far their mean colour may drift, 0 … 255. */
const squarePx = 16;
const drift = 20;

/**
 * Share of 16 px squares outside `edited` whose mean colour changed visibly, 0 … 1. Pictures of different size have
 * changed wholly.
 */
export function changedOutside(before: Pixels, after: Pixels, edited: readonly Box[]): number {
	if (before.widthPx !== after.widthPx || before.heightPx !== after.heightPx) return 1;
	const inEdited = (x: number, y: number) =>
		edited.some(
			(box) =>
				x + squarePx > box.x - squarePx &&
				x < box.x + box.width + squarePx &&
				y + squarePx > box.y - squarePx &&
				y < box.y + box.height + squarePx,
		);
	let squares = 0;
	let changed = 0;
	for (let y = 0; y + squarePx <= before.heightPx; y += squarePx)
		for (let x = 0; x + squarePx <= before.widthPx; x += squarePx) {
			if (inEdited(x, y)) continue;
			squares++;
			if (meanDrift(before, after, x, y) > drift) changed++;
		}
	return squares === 0 ? 0 : changed / squares;
}

/** Largest difference of a channel's mean over one square. */
function meanDrift(before: Pixels, after: Pixels, left: number, top: number): number {
	let most = 0;
	for (let band = 0; band < 3; band++) {
		let sum = 0;
		for (let y = top; y < top + squarePx; y++)
			for (let x = left; x < left + squarePx; x++) {
				const at = (y * before.widthPx + x) * 4 + band;
				sum += (after.rgba[at] ?? 0) - (before.rgba[at] ?? 0);
			}
		most = Math.max(most, Math.abs(sum) / squarePx ** 2);
	}
	return most;
}
