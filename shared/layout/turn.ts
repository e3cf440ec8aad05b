// Turning and moving points: what a node's rotation, and that of the frames around it, does to the sheet.
import type { Box } from "./layout.ts";

/** x' = cos·x − sin·y + dx; y' = sin·x + cos·y + dy. */
export interface Turn {
	cos: number;
	sin: number;
	dx: number;
	dy: number;
}

export const noTurn: Turn = { cos: 1, sin: 0, dx: 0, dy: 0 };

export function isStraight({ cos, sin, dx, dy }: Turn): boolean {
	return cos === 1 && sin === 0 && dx === 0 && dy === 0;
}

/** `inner` first, then `outer`. */
export function compose(outer: Turn, inner: Turn): Turn {
	return {
		cos: outer.cos * inner.cos - outer.sin * inner.sin,
		sin: outer.sin * inner.cos + outer.cos * inner.sin,
		dx: outer.cos * inner.dx - outer.sin * inner.dy + outer.dx,
		dy: outer.sin * inner.dx + outer.cos * inner.dy + outer.dy,
	};
}

export function inverse({ cos, sin, dx, dy }: Turn): Turn {
	return { cos, sin: -sin, dx: -(cos * dx + sin * dy), dy: sin * dx - cos * dy };
}

/** Degrees clockwise about the middle of a box. */
export function turnAbout(box: Box, degrees: number): Turn {
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
	return { cos, sin, dx: cx - cos * cx + sin * cy, dy: cy - sin * cx - cos * cy };
}

export function moved(x: number, y: number): Turn {
	return { cos: 1, sin: 0, dx: x, dy: y };
}

export function apply({ cos, sin, dx, dy }: Turn, x: number, y: number): { x: number; y: number } {
	return { x: cos * x - sin * y + dx, y: sin * x + cos * y + dy };
}

/** The upright box around a turned box. */
export function boundsOf(turn: Turn, { x, y, width, height }: Box): Box {
	const corners = [
		apply(turn, x, y),
		apply(turn, x + width, y),
		apply(turn, x, y + height),
		apply(turn, x + width, y + height),
	];
	const xs = corners.map((corner) => corner.x);
	const ys = corners.map((corner) => corner.y);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

export function grown({ x, y, width, height }: Box, byPx: number): Box {
	return { x: x - byPx, y: y - byPx, width: width + 2 * byPx, height: height + 2 * byPx };
}

/** The smallest box around all; null for none. */
export function around(boxes: readonly Box[]): Box | null {
	if (boxes.length === 0) return null;
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	return {
		x,
		y,
		width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
		height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
	};
}

export function meet(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What both boxes cover; empty (no width or height) where they are apart. */
export function common(a: Box, b: Box): Box {
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	return {
		x,
		y,
		width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
		height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
	};
}
