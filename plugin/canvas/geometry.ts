// Arithmetic of places on the page.
import type { Box } from "../../shared/layout/layout.ts";

/** Moves by `x`, `y`: the transform of a node without turn. */
export const shift = (x: number, y: number): Transform => [
	[1, 0, x],
	[0, 1, y],
];

/** First `b`, then `a`. */
export const combine = (a: Transform, b: Transform): Transform => [
	[
		a[0][0] * b[0][0] + a[0][1] * b[1][0],
		a[0][0] * b[0][1] + a[0][1] * b[1][1],
		a[0][0] * b[0][2] + a[0][1] * b[1][2] + a[0][2],
	],
	[
		a[1][0] * b[0][0] + a[1][1] * b[1][0],
		a[1][0] * b[0][1] + a[1][1] * b[1][1],
		a[1][0] * b[0][2] + a[1][1] * b[1][2] + a[1][2],
	],
];

/** Turned clockwise about its middle, with its unturned top left at `x`, `y`. */
export function turned(x: number, y: number, width: number, height: number, degrees: number): Transform {
	const turn = (degrees * Math.PI) / 180;
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	const [halfX, halfY] = [width / 2, height / 2];
	return [
		[cos, -sin, x + halfX - cos * halfX + sin * halfY],
		[sin, cos, y + halfY - sin * halfX - cos * halfY],
	];
}

/** A layer's bounding box on the page; null where it has none. */
export function pageBox(node: BaseNode): Box | null {
	if (!("absoluteBoundingBox" in node)) return null;
	const box = node.absoluteBoundingBox;
	return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

export const overlaps = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
