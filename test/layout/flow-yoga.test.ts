// The solver against yoga (Facebook's flexbox engine) on random trees: every box within half a pixel.
//
// Where the two rules differ by design, the trees keep away and `flow.test.ts` holds the Figma side:
// - fill children with padding: flexbox gives each its padding first, Figma gives equal shares;
// - fill along a parent that hugs and is then stretched: flexbox adds equal parts to unequal contents;
// - fill inside a wrapped row (flexbox: the same addition), wrap in a row that hugs;
// - fill across a wrapped row in a taller frame (yoga leaves it at the top, whatever align-content says);
// - a `none` frame that hugs (flexbox does not see absolute children).
import { expect, test } from "vitest";
import Yoga, {
	Align,
	Direction,
	Edge,
	FlexDirection,
	Gutter,
	Justify,
	MeasureMode,
	type Node,
	PositionType,
	Wrap,
} from "yoga-layout";
import { solve } from "../../shared/layout/flow.ts";
import type { FrameSpec, LayoutNode, Spec, TextSpec } from "../../shared/layout/layout.ts";
import { randomTree } from "./flow-trees.ts";
import { gridType } from "./grid-type.ts";

const config = Yoga.Config.create();
config.setPointScaleFactor(0);
config.setUseWebDefaults(false);

const justify = {
	start: Justify.FlexStart,
	center: Justify.Center,
	end: Justify.FlexEnd,
	"space-between": Justify.SpaceBetween,
};
const items = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch };

/** Builds the yoga twin of a spec. `definite` tells of each axis whether the parent's extent is given. */
function twin(spec: Spec, parent: FrameSpec | null, definite: { width: boolean; height: boolean }): Node {
	const node = Yoga.Node.createWithConfig(config);
	const mine = { width: true, height: true };
	const placed = parent !== null && (spec.at !== undefined || parent.direction === "none");
	if (placed) {
		node.setPositionType(PositionType.Absolute);
		node.setPosition(Edge.Left, spec.at?.x ?? 0);
		node.setPosition(Edge.Top, spec.at?.y ?? 0);
	}
	node.setFlexShrink(0);
	for (const axis of ["width", "height"] as const) {
		const want = spec[axis];
		const along = parent !== null && (parent.direction === "row") === (axis === "width");
		if (typeof want === "number") {
			if (axis === "width") node.setWidth(want);
			else node.setHeight(want);
			continue;
		}
		mine[axis] = want === "fill" && definite[axis];
		if (placed) {
			if (want === "fill") node.setPosition(axis === "width" ? Edge.Right : Edge.Bottom, 0);
		} else if (want === "fill" && along) {
			if (definite[axis]) {
				node.setFlexGrow(1);
				node.setFlexBasis(0);
			}
		} else if (want === "fill") {
			node.setAlignSelf(Align.Stretch);
		} else if (!along && parent?.crossAlign === "stretch") {
			mine[axis] = definite[axis];
		}
	}
	if (spec.type === "text") {
		node.setMeasureFunc((width, mode) => {
			const exact = mode === MeasureMode.Exactly ? width : Number.POSITIVE_INFINITY;
			return gridSize(spec, exact);
		});
	}
	if (spec.type !== "frame") return node;
	const row = spec.direction === "row";
	node.setFlexDirection(row ? FlexDirection.Row : FlexDirection.Column);
	node.setFlexWrap(spec.wrap && row ? Wrap.Wrap : Wrap.NoWrap);
	node.setGap(row ? Gutter.Column : Gutter.Row, spec.gap ?? 0);
	node.setGap(row ? Gutter.Row : Gutter.Column, spec.crossGap ?? spec.gap ?? 0);
	node.setJustifyContent(justify[spec.align ?? "start"]);
	node.setAlignItems(items[spec.crossAlign ?? "start"]);
	node.setAlignContent(spec.crossAlign === "stretch" ? Align.FlexStart : items[spec.crossAlign ?? "start"]);
	const [top, right, bottom, left] = spec.padding ?? [0, 0, 0, 0];
	if (spec.direction !== "none") {
		node.setPadding(Edge.Top, top);
		node.setPadding(Edge.Right, right);
		node.setPadding(Edge.Bottom, bottom);
		node.setPadding(Edge.Left, left);
	}
	spec.children.forEach((child, index) => {
		node.insertChild(twin(child, spec, mine), index);
	});
	return node;
}

function gridSize(spec: TextSpec, maxWidthPx: number): { width: number; height: number } {
	const letterPx = spec.style.sizePx / 2;
	let widest = 0;
	let lines = 0;
	let used = -1;
	for (const word of spec.text.split(" ")) {
		if (used >= 0 && (used + 1 + word.length) * letterPx <= maxWidthPx + 0.005) used += 1 + word.length;
		else {
			lines++;
			used = word.length;
		}
		widest = Math.max(widest, used * letterPx);
	}
	return { width: widest, height: lines * spec.style.lineHeightPx };
}

/** Largest difference of any edge, px, with the path of the node where it was. */
function worst(
	ours: LayoutNode,
	theirs: Node,
	x: number,
	y: number,
	path: string,
): { px: number; path: string } {
	const left = x + theirs.getComputedLeft();
	const top = y + theirs.getComputedTop();
	const { box } = ours;
	const gaps = [
		box.x - left,
		box.y - top,
		box.width - theirs.getComputedWidth(),
		box.height - theirs.getComputedHeight(),
	];
	let most = { px: Math.max(...gaps.map(Math.abs)), path };
	if (ours.type !== "frame") return most;
	ours.children.forEach((child, index) => {
		const below = worst(child, theirs.getChild(index), left, top, `${path}/${child.type}${index}`);
		if (below.px > most.px) most = below;
	});
	return most;
}

test("800 random trees solve as yoga solves them", () => {
	const apart: string[] = [];
	let nodes = 0;
	let trees = 0;
	for (let seed = 1; trees < 800; seed++) {
		const spec = randomTree(seed);
		const ours = solve(spec, 1200, 1600, gridType);
		const theirs = twin(spec, null, { width: true, height: true });
		theirs.setWidth(1200);
		theirs.setHeight(1600);
		theirs.calculateLayout(undefined, undefined, Direction.LTR);
		if (squeezed(spec, theirs)) {
			theirs.freeRecursive();
			continue;
		}
		trees++;
		nodes += countOf(ours);
		const { px, path } = worst(ours, theirs, 0, 0, "root");
		if (!(px <= 0.5)) apart.push(`seed ${seed}: ${px.toFixed(2)} px at ${path}`);
		theirs.freeRecursive();
	}
	expect(apart).toEqual([]);
	expect(trees).toBe(800);
	expect(nodes).toBeGreaterThan(8000);
});

/** True where some part that fills was left with nothing: yoga then stops measuring what is inside it. */
function squeezed(spec: Spec, theirs: Node): boolean {
	if (spec.type !== "frame") return false;
	if (spec.width === "fill" && theirs.getComputedWidth() <= paddingOf(spec, 1, 3)) return true;
	if (spec.height === "fill" && theirs.getComputedHeight() <= paddingOf(spec, 0, 2)) return true;
	return spec.children.some((child, index) => squeezed(child, theirs.getChild(index)));
}

function paddingOf(spec: FrameSpec, before: 0 | 1, after: 2 | 3): number {
	return (spec.padding?.[before] ?? 0) + (spec.padding?.[after] ?? 0);
}

function countOf(node: LayoutNode): number {
	return node.type === "frame" ? node.children.reduce((sum, child) => sum + countOf(child), 1) : 1;
}
