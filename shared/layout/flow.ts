// The layout solver: Figma's auto-layout rules, so that what is drawn here and what a person edits in Figma stand in the same place.
//
// Fixed never shrinks, hug is its content, fill shares what is left. Four passes, each linear in the
// nodes: widths wanted (up), widths given (down), heights wanted (up), heights given (down), then places.

import type { Part } from "./flow-part.ts";
import { partOf } from "./flow-part.ts";
import { place } from "./flow-place.ts";
import { drawnSize, dustPx, giveSize, wantSize } from "./flow-size.ts";
import { bundledType, type TextMeasure, TypeSetter } from "./flow-text.ts";
import type { Box, FrameNode, FrameSpec, LayoutNode } from "./layout.ts";

/**
 * Solves a tree of specs on a sheet of `widthPx` x `heightPx`. A root that fills takes the sheet's
 * size; a fixed or hugging root takes its own, which is how a composer asks "how tall would this be".
 *
 * Beside Figma's own words: `gap` is the least distance under `space-between`; a wrapping row that
 * hugs its width does not wrap; columns do not wrap; a `fill` child placed by `at` takes what is left
 * of its parent right of (below) that place; children of a `none` frame without `at` stand at 0, 0.
 */
export function solve(
	root: FrameSpec,
	widthPx: number,
	heightPx: number,
	measure: TextMeasure = bundledType,
): FrameNode {
	const setter = new TypeSetter(measure);
	const top = partOf(root);
	for (const axis of ["width", "height"] as const) {
		wantSize(top, axis, (leaf) => {
			const { spec } = leaf;
			if (spec.type === "frame") return 0;
			if (spec.type !== "text") return drawnSize(spec, axis);
			leaf.text = setter.set(spec, axis === "width" ? Number.POSITIVE_INFINITY : wrapWidth(leaf));
			return axis === "width" ? leaf.text.widthPx : leaf.text.heightPx;
		});
		const sheetPx = axis === "width" ? widthPx : heightPx;
		top.size[axis] = root[axis] === "fill" ? sheetPx : top.natural[axis];
		top.hugged[axis] = root[axis] === "hug";
		giveSize(top, axis);
	}
	place(top);
	return frameNode(top, root, setter);
}

function wrapWidth(leaf: Part): number {
	return leaf.hugged.width ? Number.POSITIVE_INFINITY : leaf.size.width + dustPx;
}

function frameNode(part: Part, spec: FrameSpec, setter: TypeSetter): FrameNode {
	return { ...spec, box: boxOf(part), children: part.children.map((child) => layoutNode(child, setter)) };
}

function layoutNode(part: Part, setter: TypeSetter): LayoutNode {
	const { spec } = part;
	if (spec.type === "frame") return frameNode(part, spec, setter);
	const box = boxOf(part);
	if (spec.type !== "text") return { ...spec, box };
	const set = setter.set(spec, wrapWidth(part));
	return { ...spec, box, lines: setter.linesIn(spec, set, box) };
}

function boxOf(part: Part): Box {
	return { x: part.x, y: part.y, width: part.size.width, height: part.size.height };
}
