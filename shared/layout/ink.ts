// What of the sheet a node can paint on, so that clips are only asked for where something would stick out.
import type { Box, FrameNode, LayoutNode, Stroke, TextNode } from "./layout.ts";
import { pathBounds } from "./path-data.ts";
import { shapePath } from "./svg-shape.ts";
import { around, boundsOf, compose, grown, noTurn, type Turn, turnAbout } from "./turn.ts";

/**
 * An upright box around everything that a node and what is in it paints, sheet px; `outer` is the turn of the
 * frames around it. Words count by their lines: a swash may reach a little farther.
 */
export function inkBounds(node: LayoutNode, outer: Turn = noTurn): Box {
	const turn = node.rotationDeg ? compose(outer, turnAbout(node.box, node.rotationDeg)) : outer;
	if (node.type === "shape") {
		const ink = node.shape === "path" ? (pathBounds(shapePath(node)) ?? node.box) : node.box;
		return boundsOf(turn, grown(ink, strokeReach(node.stroke)));
	}
	if (node.type === "text") return boundsOf(turn, linesBox(node));
	if (node.type !== "frame") return boundsOf(turn, node.box);
	const own = boundsOf(turn, grown(node.box, strokeReach(node.stroke)));
	if (node.clip) return own;
	return around([own, ...node.children.map((child) => inkBounds(child, turn))]) ?? own;
}

/** Whether a frame that clips really cuts something off. */
export function cutsContent(frame: FrameNode): boolean {
	if (!frame.clip) return false;
	// A rounded corner takes off 0.3 of its radius along the diagonal.
	const safe = grown(frame.box, halfPixel - (frame.radiusPx ?? 0) * 0.3);
	return frame.children.some((child) => !within(inkBounds(child), safe));
}

const halfPixel = 0.5;

export function within(inner: Box, outer: Box): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

/** Half a stroke, and as much again for the tips of its corners. */
function strokeReach(stroke: Stroke | undefined): number {
	return stroke?.widthPx ?? 0;
}

function linesBox({ lines, style, box }: TextNode): Box {
	const boxes = lines.map(({ x, baselineY, widthPx }) => ({
		x,
		y: baselineY - style.sizePx * 0.8,
		width: widthPx,
		height: style.sizePx,
	}));
	return around(boxes) ?? box;
}
