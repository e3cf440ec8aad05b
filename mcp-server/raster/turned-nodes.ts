// Nodes for the engine that stand turned as the sheet has them: its own boxes sit on whole pixels, its transforms do not.
import type { Box, ImageNode } from "../../shared/layout/layout.ts";
import { apply, compose, inverse, isStraight, moved, type Turn } from "../../shared/layout/turn.ts";
import { takumiRunNode } from "../fonts/takumi-text.ts";
import type { DrawNode } from "./engine.ts";

/** A frame's edge, and how the frame is turned. */
export interface Clip {
	box: Box;
	radiusPx: number;
	turn: Turn;
}

/** What `draw` draws, cut at a turned frame's edge. */
export function clipNode(clip: Clip, draw: (turn: Turn) => DrawNode, turn: Turn): DrawNode {
	const { box, radiusPx } = clip;
	const [left, top] = [Math.round(box.x), Math.round(box.y)];
	// Inside the clip's box coordinates count from its corner.
	const within = compose(moved(-left, -top), compose(inverse(clip.turn), turn));
	return {
		type: "container",
		style: {
			position: "absolute",
			left,
			top,
			width: Math.round(box.width),
			height: Math.round(box.height),
			overflow: "hidden",
			borderRadius: radiusPx,
			...turnStyle(clip.turn, left, top),
		},
		children: [draw(within)],
	};
}

/** A run of type whose first letter stands at the turned place of (`run.x`, `baselineY`). */
export function runNode(
	run: Parameters<typeof takumiRunNode>[0],
	baselineY: number,
	style: Parameters<typeof takumiRunNode>[2],
	ascentPx: number,
	turn: Turn,
): DrawNode {
	if (isUpright(turn)) {
		return takumiRunNode({ ...run, x: run.x + turn.dx }, baselineY + turn.dy, style);
	}
	const node = takumiRunNode({ ...run, x: 0 }, 0, style);
	// The engine puts the run's origin at (0, ascent) of its box; it is to stand at the turned place.
	const origin = apply(turn, run.x, baselineY);
	const dx = origin.x + turn.sin * ascentPx;
	const dy = origin.y - turn.cos * ascentPx + ascentPx;
	return { ...node, style: { ...node.style, ...transformStyle(dx, dy, turn) } };
}

export function imageNode(
	{ box, fit, radiusPx = 0, opacity = 1 }: ImageNode,
	src: string,
	turn: Turn,
): DrawNode {
	const straight = isUpright(turn);
	const [left, top] = straight ? [box.x + turn.dx, box.y + turn.dy] : [Math.round(box.x), Math.round(box.y)];
	return {
		type: "image",
		src,
		style: {
			position: "absolute",
			left,
			top,
			width: box.width,
			height: box.height,
			objectFit: fit,
			borderRadius: radiusPx,
			...(opacity < 1 ? { opacity } : {}),
			...(straight ? {} : turnStyle(turn, left, top)),
		},
	};
}

/** Style that turns a node, whose corner is at `left`, `top`, as the sheet is turned. */
function turnStyle(turn: Turn, left: number, top: number): Record<string, string> {
	if (isStraight(turn)) return {};
	const corner = apply(turn, left, top);
	return transformStyle(corner.x - left, corner.y - top, turn);
}

function transformStyle(dx: number, dy: number, { cos, sin }: Turn): Record<string, string> {
	const degrees = (Math.atan2(sin, cos) * 180) / Math.PI;
	const [x, y, angle] = [dx, dy, degrees].map((value) => Number(value.toFixed(4)));
	return { transform: `translate(${x}px, ${y}px) rotate(${angle}deg)`, transformOrigin: "0px 0px" };
}

function isUpright({ cos, sin }: Turn): boolean {
	return cos === 1 && sin === 0;
}
