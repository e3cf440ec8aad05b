// A plan made smaller as a whole, so that a sheet fits inside a frame that somebody named.
import type { PlanFrame, PlanNode, PlanStroke } from "../../../shared/protocol.ts";

/** The same frame with every length times `by`, 0 … 1. */
export function scaleFrame(frame: PlanFrame, by: number): PlanFrame {
	if (by === 1) return frame;
	const [top, right, bottom, left] = frame.padding;
	return {
		...base(frame, by),
		gapPx: frame.gapPx * by,
		crossGapPx: frame.crossGapPx * by,
		padding: [top * by, right * by, bottom * by, left * by],
		stroke: stroke(frame.stroke, by),
		radiusPx: frame.radiusPx * by,
		kids: frame.kids.map((kid) => scaleNode(kid, by)),
	};
}

function scaleNode(node: PlanNode, by: number): PlanNode {
	switch (node.type) {
		case "frame":
			return scaleFrame(node, by);
		case "text":
			return { ...base(node, by), sizePx: node.sizePx * by, lineHeightPx: node.lineHeightPx * by };
		case "vector":
			return {
				...base(node, by),
				stroke: stroke(node.stroke, by),
				data: node.data.replace(/-?\d*\.?\d+(?:e-?\d+)?/g, (number) => String(round(Number(number) * by))),
			};
		case "image":
			return { ...base(node, by), radiusPx: node.radiusPx * by };
		default:
			return { ...base(node, by), stroke: stroke(node.stroke, by), radiusPx: node.radiusPx * by };
	}
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const base = <Node extends PlanNode>(node: Node, by: number): Node => ({
	...node,
	x: node.x * by,
	y: node.y * by,
	width: node.width * by,
	height: node.height * by,
});

const stroke = (line: PlanStroke | null, by: number): PlanStroke | null =>
	line === null
		? null
		: { ...line, widthPx: line.widthPx * by, dashPx: line.dashPx.map((dash) => dash * by) };
