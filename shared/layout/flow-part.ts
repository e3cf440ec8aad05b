// The solver's working copy of a spec: one mutable part a node, so that specs stay untouched and each pass is plain arithmetic.

import type { SetText } from "./flow-text.ts";
import type { FrameSpec, Padding, Sizing, Spec } from "./layout.ts";

export type Axis = "width" | "height";

/** Lengths in px. `natural` is what the node wants; `size` is what it got; `x`, `y` are sheet px. */
export interface Part {
	readonly spec: Spec;
	/** In the flow of the parent, in order. */
	readonly flow: Part[];
	/** Placed by `at`, in order. */
	readonly free: Part[];
	/** All children in paint order. */
	readonly children: Part[];
	natural: Record<Axis, number>;
	size: Record<Axis, number>;
	/** True where the size came from the content, so that `fill` children have nothing to share. */
	hugged: Record<Axis, boolean>;
	/** Wrapped rows of `flow`; one row when the frame does not wrap. */
	rows: Part[][];
	text: SetText | null;
	x: number;
	y: number;
}

const noPadding: Padding = [0, 0, 0, 0];

export function partOf(spec: Spec): Part {
	const children = spec.type === "frame" ? spec.children.map(partOf) : [];
	const placed = (child: Part) =>
		child.spec.at !== undefined || (spec.type === "frame" && spec.direction === "none");
	const flow = children.filter((child) => !placed(child));
	return {
		spec,
		children,
		flow,
		free: children.filter(placed),
		natural: { width: 0, height: 0 },
		size: { width: 0, height: 0 },
		hugged: { width: false, height: false },
		rows: [flow],
		text: null,
		x: 0,
		y: 0,
	};
}

/** Padding before and after the content along an axis, px. */
export function paddingOf(frame: FrameSpec, axis: Axis): { before: number; after: number } {
	const [top, right, bottom, left] = frame.padding ?? noPadding;
	return axis === "width" ? { before: left, after: right } : { before: top, after: bottom };
}

export function mainAxisOf(frame: FrameSpec): Axis {
	return frame.direction === "row" ? "width" : "height";
}

/** As Figma: only rows wrap, and only where a width was given that rows can be broken at. */
export function wraps(frame: FrameSpec): boolean {
	return frame.wrap === true && frame.direction === "row";
}

/** How a child is sized along an axis, with the parent's `stretch` taken in. Fixed stays fixed. */
export function sizingOf(child: Part, parent: FrameSpec, axis: Axis): Sizing {
	const own = child.spec[axis];
	const across = parent.direction !== "none" && mainAxisOf(parent) !== axis && child.spec.at === undefined;
	return own === "hug" && across && parent.crossAlign === "stretch" ? "fill" : own;
}

export function sumOf(parts: readonly Part[], read: (part: Part) => number): number {
	let sum = 0;
	for (const part of parts) sum += read(part);
	return sum;
}

export function maxOf(parts: readonly Part[], read: (part: Part) => number): number {
	let max = 0;
	for (const part of parts) max = Math.max(max, read(part));
	return max;
}
