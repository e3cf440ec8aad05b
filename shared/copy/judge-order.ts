// Which lines stand where the order of the copy would not put them.
import type { LineCheck } from "../result.ts";

/** Lines whose boxes overlap by this share of the lower height stand side by side, in no order. */
const sameRow = 0.5;

/**
 * Ids of the lines outside the longest run that goes down the picture in the order of the copy.
 * Side by side counts as in order; a line without a place is left out.
 */
export function outOfOrder(lines: readonly LineCheck[]): Set<string> {
	const placed = lines.flatMap(({ copyId, box }) => (box ? [{ copyId, box }] : []));
	const follows = (earlier: number, later: number) => {
		const a = placed[earlier]?.box;
		const b = placed[later]?.box;
		if (!a || !b) return false;
		const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
		return shared > sameRow * Math.min(a.height, b.height) || b.y + b.height / 2 >= a.y + a.height / 2;
	};
	const longest = placed.map(() => 1);
	const before = placed.map(() => -1);
	let end = -1;
	for (let later = 0; later < placed.length; later++) {
		for (let earlier = 0; earlier < later; earlier++) {
			const length = (longest[earlier] ?? 0) + 1;
			if (!follows(earlier, later) || length <= (longest[later] ?? 0)) continue;
			longest[later] = length;
			before[later] = earlier;
		}
		if (end < 0 || (longest[later] ?? 0) > (longest[end] ?? 0)) end = later;
	}
	const kept = new Set<number>();
	for (let at = end; at >= 0; at = before[at] ?? -1) kept.add(at);
	return new Set(placed.filter((_, index) => !kept.has(index)).map(({ copyId }) => copyId));
}
