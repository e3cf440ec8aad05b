// Figma's auto-layout, solved by Yoga: the simulator's own opinion of where layers land.
import Yoga, {
	Align,
	Edge,
	FlexDirection,
	Gutter,
	Justify,
	MeasureMode,
	type Node,
	PositionType,
	Wrap,
} from "yoga-layout";
import type { FlowNode } from "./guest/bridge.ts";
import { measureText } from "./text-metrics.ts";

export type Row = [id: string, x: number, y: number, w: number, h: number];

const config = Yoga.Config.create();
// Figma keeps fractions; Yoga would round to whole points.
config.setPointScaleFactor(0);

const justify: Record<string, Justify> = {
	MIN: Justify.FlexStart,
	CENTER: Justify.Center,
	MAX: Justify.FlexEnd,
	SPACE_BETWEEN: Justify.SpaceBetween,
	SPACE_AROUND: Justify.SpaceAround,
	SPACE_EVENLY: Justify.SpaceEvenly,
};
const align: Record<string, Align> = {
	MIN: Align.FlexStart,
	CENTER: Align.Center,
	MAX: Align.FlexEnd,
	BASELINE: Align.Baseline,
};

/** Boxes of a tree, as `[id, x, y, width, height]` in the parent's coordinates. */
export function solve(root: FlowNode): Row[] {
	const rows: Row[] = [];
	settle(root, rows);
	return rows;
}

/** A subtree that stands on its own: its place is its own, its size may hug. */
function settle(node: FlowNode, rows: Row[]): void {
	if (node.mode === "N") {
		const size = node.text ? textSize(node) : { w: node.w, h: node.h };
		rows.push([node.id, node.x, node.y, size.w, size.h]);
		for (const kid of node.kids) settle(kid, rows);
		return;
	}
	const built = build(node, null);
	built.calculateLayout(undefined, undefined);
	collect(node, built, node.x, node.y, rows);
	built.freeRecursive();
}

function textSize(node: FlowNode): { w: number; h: number } {
	if (!node.text) return { w: node.w, h: node.h };
	const { autoResize } = node.text;
	if (autoResize === "WIDTH_AND_HEIGHT") {
		const size = measureText(node.text, null);
		return { w: size.width, h: size.height };
	}
	if (autoResize === "HEIGHT") return { w: node.w, h: measureText(node.text, node.w).height };
	return { w: node.w, h: node.h };
}

function build(node: FlowNode, parent: FlowNode | null): Node {
	const made = Yoga.Node.createWithConfig(config);
	const flows = parent !== null && !node.absolute;
	made.setFlexShrink(0);
	if (parent && node.absolute) {
		made.setPositionType(PositionType.Absolute);
		made.setPosition(Edge.Left, node.x);
		made.setPosition(Edge.Top, node.y);
	}
	size(made, node, parent, flows);
	const [minW, minH] = node.min;
	const [maxW, maxH] = node.max;
	if (minW !== null) made.setMinWidth(minW);
	if (minH !== null) made.setMinHeight(minH);
	if (maxW !== null) made.setMaxWidth(maxW);
	if (maxH !== null) made.setMaxHeight(maxH);
	if (node.mode === "N") {
		const { text } = node;
		if (text && node.kids.length === 0 && text.autoResize !== "NONE" && text.autoResize !== "TRUNCATE")
			made.setMeasureFunc((width, mode) => {
				const wrapAt =
					text.autoResize === "WIDTH_AND_HEIGHT" || mode === MeasureMode.Undefined ? null : width;
				const out = measureText(text, wrapAt);
				return { width: mode === MeasureMode.Exactly ? width : out.width, height: out.height };
			});
		return made;
	}
	made.setFlexDirection(node.mode === "H" ? FlexDirection.Row : FlexDirection.Column);
	const [top, right, bottom, left] = node.pad;
	made.setPadding(Edge.Top, top);
	made.setPadding(Edge.Right, right);
	made.setPadding(Edge.Bottom, bottom);
	made.setPadding(Edge.Left, left);
	made.setJustifyContent(justify[node.primary] ?? Justify.FlexStart);
	made.setAlignItems(align[node.counter] ?? Align.FlexStart);
	if (node.wrap) {
		made.setFlexWrap(Wrap.Wrap);
		made.setAlignContent(node.content === "SPACE_BETWEEN" ? Align.SpaceBetween : Align.FlexStart);
	}
	const along = node.mode === "H" ? Gutter.Column : Gutter.Row;
	if (!node.primary.startsWith("SPACE")) made.setGap(along, node.gap);
	made.setGap(along === Gutter.Column ? Gutter.Row : Gutter.Column, node.wrap ? node.crossGap : 0);
	node.kids.forEach((kid, i) => {
		made.insertChild(build(kid, node), i);
	});
	return made;
}

function size(made: Node, node: FlowNode, parent: FlowNode | null, flows: boolean): void {
	for (const axis of ["H", "V"] as const) {
		const wanted = axis === "H" ? node.sizeH : node.sizeV;
		const fixed = axis === "H" ? node.w : node.h;
		const set = (value: number) => (axis === "H" ? made.setWidth(value) : made.setHeight(value));
		if (wanted === "FIXED") set(fixed);
		if (wanted !== "FILL" || !flows || !parent) continue;
		if (parent.mode === axis) {
			const hugging = (axis === "H" ? parent.sizeH : parent.sizeV) === "HUG";
			made.setFlexGrow(1);
			made.setFlexShrink(1);
			// In a hugging parent there is nothing to fill: the content decides.
			if (!hugging) made.setFlexBasis(0);
			if (!hugging) axis === "H" ? made.setMinWidth(0) : made.setMinHeight(0);
		} else made.setAlignSelf(Align.Stretch);
	}
}

function collect(node: FlowNode, built: Node, x: number, y: number, rows: Row[]): void {
	const w = built.getComputedWidth();
	const h = built.getComputedHeight();
	rows.push([node.id, x, y, w, h]);
	node.kids.forEach((kid, i) => {
		const child = built.getChild(i);
		const at = { x: child.getComputedLeft(), y: child.getComputedTop() };
		if (kid.mode === "N") {
			rows.push([kid.id, at.x, at.y, child.getComputedWidth(), child.getComputedHeight()]);
			// Inside a plain frame every child stands on its own again.
			for (const inner of kid.kids) settle(inner, rows);
		} else collect(kid, child, at.x, at.y, rows);
	});
}
