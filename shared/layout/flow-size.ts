// How big each part gets: widths first, then heights, since in Figma's rules no width depends on a height.
import type { Axis, Part } from "./flow-part.ts";
import { mainAxisOf, maxOf, paddingOf, sizingOf, sumOf, wraps } from "./flow-part.ts";
import type { FrameSpec, Spec } from "./layout.ts";

/** Two widths closer than this (px) are the same; keeps float dust from wrapping a row or a line. */
export const dustPx = 0.01;

/** Bottom up: what each frame wants along `axis`. Leaves were measured before (`measureLeaf`). */
export function wantSize(part: Part, axis: Axis, measureLeaf: (leaf: Part, axis: Axis) => number): void {
	for (const child of part.children) wantSize(child, axis, measureLeaf);
	const own = part.spec[axis];
	if (typeof own === "number") part.natural[axis] = own;
	else if (part.spec.type === "frame") part.natural[axis] = contentSize(part, part.spec, axis);
	else part.natural[axis] = measureLeaf(part, axis);
}

function contentSize(part: Part, frame: FrameSpec, axis: Axis): number {
	const natural = (child: Part) => child.natural[axis];
	if (frame.direction === "none") {
		return maxOf(part.free, (child) => startOf(child.spec, axis) + natural(child));
	}
	const { before, after } = paddingOf(frame, axis);
	if (part.flow.length === 0) return before + after;
	if (mainAxisOf(frame) === axis) {
		return before + after + sumOf(part.flow, natural) + gapsOf(frame, part.flow.length);
	}
	const rowGap = frame.crossGap ?? frame.gap ?? 0;
	let across = rowGap * (part.rows.length - 1);
	for (const row of part.rows) across += maxOf(row, natural);
	return before + after + across;
}

/** Top down: gives each child of `part` its size along `axis`; `part.size` is already set. */
export function giveSize(part: Part, axis: Axis): void {
	const frame = part.spec;
	if (frame.type !== "frame") return;
	const innerPx = Math.max(0, part.size[axis] - paddingPx(part, axis));
	if (frame.direction !== "none") {
		if (mainAxisOf(frame) === axis) {
			if (wraps(frame) && !part.hugged[axis]) part.rows = breakRows(part.flow, innerPx, frame.gap ?? 0);
			for (const row of part.rows) shareRow(row, frame, axis, innerPx, part.hugged[axis]);
		} else {
			for (const row of part.rows) {
				const rowPx = wraps(frame) ? maxOf(row, (child) => child.natural[axis]) : innerPx;
				for (const child of row) {
					if (sizingOf(child, frame, axis) === "fill") set(child, axis, rowPx, false);
					else setNatural(child, axis);
				}
			}
		}
	}
	for (const child of part.free) {
		if (child.spec[axis] !== "fill") setNatural(child, axis);
		else set(child, axis, Math.max(0, part.size[axis] - startOf(child.spec, axis)), false);
	}
	for (const child of part.children) giveSize(child, axis);
}

function breakRows(children: readonly Part[], innerPx: number, gapPx: number): Part[][] {
	const rows: Part[][] = [];
	let row: Part[] = [];
	let usedPx = 0;
	for (const child of children) {
		const widthPx = child.natural.width;
		if (row.length > 0 && usedPx + gapPx + widthPx > innerPx + dustPx) {
			rows.push(row);
			row = [];
		}
		usedPx = row.length === 0 ? widthPx : usedPx + gapPx + widthPx;
		row.push(child);
	}
	if (row.length > 0) rows.push(row);
	return rows;
}

function shareRow(
	row: readonly Part[],
	frame: FrameSpec,
	axis: Axis,
	innerPx: number,
	hugged: boolean,
): void {
	const fills = (child: Part) => !hugged && child.spec[axis] === "fill";
	const takenPx = sumOf(row, (child) => (fills(child) ? 0 : child.natural[axis]));
	const sharers = Math.max(1, row.filter(fills).length);
	const sharePx = Math.max(0, innerPx - takenPx - gapsOf(frame, row.length)) / sharers;
	for (const child of row) {
		if (fills(child)) set(child, axis, sharePx, false);
		else setNatural(child, axis);
	}
}

/** The size of a shape, picture or icon that hugs: its own drawing's size, or nothing. */
export function drawnSize(spec: Exclude<Spec, { type: "frame" | "text" }>, axis: Axis): number {
	if (spec.type === "icon") return 24;
	if (spec.type === "shape" && spec.viewBox) return spec.viewBox[axis === "width" ? 0 : 1];
	return 0;
}

function gapsOf(frame: FrameSpec, count: number): number {
	return (frame.gap ?? 0) * Math.max(0, count - 1);
}

function startOf(spec: Spec, axis: Axis): number {
	return (axis === "width" ? spec.at?.x : spec.at?.y) ?? 0;
}

/** What filling or hugging never goes below. */
function paddingPx(part: Part, axis: Axis): number {
	if (part.spec.type !== "frame" || part.spec.direction === "none") return 0;
	const { before, after } = paddingOf(part.spec, axis);
	return before + after;
}

function setNatural(part: Part, axis: Axis): void {
	set(part, axis, part.natural[axis], typeof part.spec[axis] !== "number");
}

function set(part: Part, axis: Axis, px: number, hugged: boolean): void {
	part.size[axis] = typeof part.spec[axis] === "number" ? px : Math.max(px, paddingPx(part, axis));
	part.hugged[axis] = hugged;
}
