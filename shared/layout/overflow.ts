// Which words would not be seen whole: text outside its frame or the sheet, and text over text. The layout's own copy check rests on it.
import { bundledType, type TextMeasure } from "./flow-text.ts";
import type { Box, FrameNode, LayoutNode, TextLine, TextNode } from "./layout.ts";
import { apply, compose, meet, noTurn, type Turn, turnAbout } from "./turn.ts";

export interface Overflow {
	/** The text that is not clear. */
	node: TextNode;
	/** The frame it leaves (its parent, or the sheet) or the other text it lies over. */
	against: FrameNode | TextNode;
	/** How far, px, on the sheet. */
	byPx: number;
}

type Point = readonly [x: number, y: number];
/** Corners in order, on the sheet. */
type Quad = readonly [Point, Point, Point, Point];

interface PlacedText {
	node: TextNode;
	lines: readonly Quad[];
	bounds: Box;
}

/** Distances below this are rounding, px. */
const tolerancePx = 0.5;

/** True where `inner` lies inside `outer`, but for half a pixel. Boxes as they stand, rotation not looked at. */
export function withinParent(inner: Box, outer: Box): boolean {
	return overhang(inner, outer) <= tolerancePx;
}

/**
 * Every text that leaves its parent frame or the sheet, or lies over another text; rotation of texts
 * and of the frames around them is followed. A line counts as high as its face's own box, or as its
 * line height where that is less. Parents first, in paint order.
 */
export function overflows(root: FrameNode, measure: TextMeasure = bundledType): Overflow[] {
	const found: Overflow[] = [];
	const texts: PlacedText[] = [];
	visit(root, noTurn);
	for (let a = 0; a < texts.length; a++) {
		for (let b = a + 1; b < texts.length; b++) {
			const one = texts[a];
			const other = texts[b];
			if (!one || !other || !meet(one.bounds, other.bounds)) continue;
			const byPx = deepest(one.lines, other.lines);
			if (byPx > tolerancePx) found.push({ node: other.node, against: one.node, byPx });
		}
	}
	return found;

	function visit(frame: FrameNode, outer: Turn): void {
		const turn = turned(outer, frame);
		for (const child of frame.children) {
			if (child.type === "frame") visit(child, turn);
			if (child.type === "text" && child.lines.length > 0) look(child, frame, turn);
		}
	}

	function look(text: TextNode, parent: FrameNode, turn: Turn): void {
		const reach = lineReach(text, measure);
		const quads = (around: Turn) => text.lines.map((line) => quadOf(line, reach, turned(around, text)));
		const inParent = quads(noTurn);
		const onSheet = turn === noTurn ? inParent : quads(turn);
		const leavesParent = overhang(boundsOf(inParent), parent.box);
		const bounds = boundsOf(onSheet);
		const leavesSheet = parent === root ? 0 : overhang(bounds, root.box);
		if (leavesParent > tolerancePx) found.push({ node: text, against: parent, byPx: leavesParent });
		if (leavesSheet > tolerancePx) found.push({ node: text, against: root, byPx: leavesSheet });
		texts.push({ node: text, lines: onSheet, bounds });
	}
}

/** Rotation of a node about its own centre, then that of what is around it. */
function turned(outer: Turn, node: LayoutNode): Turn {
	return node.rotationDeg ? compose(outer, turnAbout(node.box, node.rotationDeg)) : outer;
}

interface LineReach {
	abovePx: number;
	belowPx: number;
}

function quadOf({ x, baselineY, widthPx }: TextLine, { abovePx, belowPx }: LineReach, turn: Turn): Quad {
	const right = x + widthPx;
	const top = baselineY - abovePx;
	const bottom = baselineY + belowPx;
	const at = (px: number, py: number): Point => {
		const { x: atX, y: atY } = apply(turn, px, py);
		return [atX, atY];
	};
	return [at(x, top), at(right, top), at(right, bottom), at(x, bottom)];
}

/** Above and below the baseline: the face's box, cut to the line's share where lines are set tight. */
function lineReach({ style }: TextNode, measure: TextMeasure): LineReach {
	const { ascentPx, descentPx } = measure.fontBox(style.face, style.sizePx);
	const spare = Math.min(0, style.lineHeightPx - ascentPx - descentPx) / 2;
	return { abovePx: ascentPx + spare, belowPx: descentPx + spare };
}

function boundsOf(quads: readonly Quad[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const quad of quads)
		for (const [x, y] of quad) {
			left = Math.min(left, x);
			top = Math.min(top, y);
			right = Math.max(right, x);
			bottom = Math.max(bottom, y);
		}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

function overhang(inner: Box, outer: Box): number {
	return Math.max(
		outer.x - inner.x,
		outer.y - inner.y,
		inner.x + inner.width - outer.x - outer.width,
		inner.y + inner.height - outer.y - outer.height,
		0,
	);
}

function deepest(lines: readonly Quad[], others: readonly Quad[]): number {
	let most = 0;
	for (const line of lines) for (const other of others) most = Math.max(most, depthOf(line, other));
	return most;
}

/** How far two turned rectangles go into each other (separating axes); 0 where they are apart. */
function depthOf(a: Quad, b: Quad): number {
	let least = Number.POSITIVE_INFINITY;
	for (const quad of [a, b]) {
		for (const [from, to] of [
			[quad[0], quad[1]],
			[quad[1], quad[2]],
		] as const) {
			const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
			if (length === 0) return 0;
			const axis: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
			const [aMin, aMax] = reachAlong(a, axis);
			const [bMin, bMax] = reachAlong(b, axis);
			least = Math.min(least, Math.min(aMax, bMax) - Math.max(aMin, bMin));
			if (least <= 0) return 0;
		}
	}
	return least;
}

function reachAlong(quad: Quad, [ax, ay]: Point): [min: number, max: number] {
	const along = quad.map(([x, y]) => x * ax + y * ay);
	return [Math.min(...along), Math.max(...along)];
}
