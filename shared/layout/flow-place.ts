// Where each part stands once every size is known: alignment along the flow and across it.
import type { Axis, Part } from "./flow-part.ts";
import { mainAxisOf, maxOf, paddingOf, sumOf, wraps } from "./flow-part.ts";
import type { FrameSpec } from "./layout.ts";

/** Top down: sets `x` and `y` of every child of `part`, whose own are already set. */
export function place(part: Part): void {
	const frame = part.spec;
	if (frame.type !== "frame") return;
	if (frame.direction !== "none") placeRows(part, frame);
	for (const child of part.free) {
		child.x = part.x + (child.spec.at?.x ?? 0);
		child.y = part.y + (child.spec.at?.y ?? 0);
	}
	for (const child of part.children) place(child);
}

function placeRows(part: Part, frame: FrameSpec): void {
	const main = mainAxisOf(frame);
	const cross: Axis = main === "width" ? "height" : "width";
	const mainPad = paddingOf(frame, main);
	const crossPad = paddingOf(frame, cross);
	const innerMain = part.size[main] - mainPad.before - mainPad.after;
	const innerCross = part.size[cross] - crossPad.before - crossPad.after;

	const rowGap = frame.crossGap ?? frame.gap ?? 0;
	const depths = part.rows.map((row) =>
		wraps(frame) ? maxOf(row, (child) => child.size[cross]) : innerCross,
	);
	const usedCross = depths.reduce((sum, depth) => sum + depth, 0) + rowGap * (depths.length - 1);
	let rowStart = crossPad.before + lead(frame.crossAlign, innerCross - usedCross);

	part.rows.forEach((row, index) => {
		const depth = depths[index] ?? 0;
		const gap = frame.gap ?? 0;
		const usedMain = sumOf(row, (child) => child.size[main]) + gap * Math.max(0, row.length - 1);
		const spare = innerMain - usedMain;
		const between =
			frame.align === "space-between" && row.length > 1 ? Math.max(0, spare) / (row.length - 1) : 0;
		let along = mainPad.before + lead(frame.align, spare);
		for (const child of row) {
			const across = rowStart + lead(frame.crossAlign, depth - child.size[cross]);
			child.x = part.x + (main === "width" ? along : across);
			child.y = part.y + (main === "width" ? across : along);
			along += child.size[main] + gap + between;
		}
		rowStart += depth + rowGap;
	});
}

/** Room before the first of what is aligned. Negative when it overflows: centred content sticks out on both sides. */
function lead(align: FrameSpec["align"] | FrameSpec["crossAlign"], sparePx: number): number {
	if (align === "center") return sparePx / 2;
	return align === "end" ? sparePx : 0;
}
