// Where new layers go: beside what they came from, on free ground, in a section or page that may hold them.
import type { Box } from "../../shared/layout/layout.ts";
import { overlaps, pageBox } from "./geometry.ts";

/** Between a layer and what is placed beside it, px. */
const gapPx = 48;

export type Ground = PageNode | SectionNode;

export interface Spot {
	ground: Ground;
	/** On the page, px. */
	x: number;
	y: number;
}

/** Locked itself, or by something above it. Figma lets plugins write there; we do not. */
export function lockedBy(node: BaseNode): SceneNode | null {
	for (let at: BaseNode | null = node; at && at.type !== "PAGE" && at.type !== "DOCUMENT"; at = at.parent)
		if ("locked" in at && at.locked) return at;
	return null;
}

/** The grounds a result may stand on, nearest first: unlocked sections around the layer, then the page. */
export function groundsOf(node: BaseNode | null, page: PageNode): Ground[] {
	const grounds: Ground[] = [];
	for (let at: BaseNode | null = node ? node.parent : null; at; at = at.parent) {
		if (at.type === "SECTION" && !lockedBy(at) && at.visible) grounds.push(at);
		if (at.type === "PAGE") grounds.push(at);
	}
	return grounds.some((ground) => ground.type === "PAGE") ? grounds : [...grounds, page];
}

/**
 * Free ground for a box of this size beside `home`: to the right of it, below, left, above, nearest first; a
 * section must hold it whole. `self` is the layer to be placed, which does not stand in its own way. A page always has room to the right.
 */
export function findSpot(
	home: Box,
	size: { width: number; height: number },
	grounds: readonly Ground[],
	self: SceneNode,
): Spot {
	for (const ground of grounds) {
		const taken = obstacles(ground, self);
		const within = ground.type === "SECTION" ? pageBox(ground) : null;
		for (const [dx, dy] of [
			[1, 0],
			[0, 1],
			[-1, 0],
			[0, -1],
		] as const) {
			const found = slide(home, size, dx, dy, taken, within);
			if (found) return { ground, x: found.x, y: found.y };
		}
	}
	// Not reached: a page is always among the grounds, and to its right there is always room.
	return { ground: figma.currentPage, x: home.x + home.width + gapPx, y: home.y };
}

function obstacles(ground: Ground, self: SceneNode): Box[] {
	const out: Box[] = [];
	for (const node of ground.children) {
		const box = node.id === self.id ? null : pageBox(node);
		if (box) out.push(box);
	}
	return out;
}

/** Goes one way from `home`, past each thing in the way; null where the section ends first. */
function slide(
	home: Box,
	{ width, height }: { width: number; height: number },
	dx: number,
	dy: number,
	taken: readonly Box[],
	within: Box | null,
): Box | null {
	const box: Box = {
		x: dx > 0 ? home.x + home.width + gapPx : dx < 0 ? home.x - gapPx - width : home.x,
		y: dy > 0 ? home.y + home.height + gapPx : dy < 0 ? home.y - gapPx - height : home.y,
		width,
		height,
	};
	for (let tries = 0; tries <= taken.length; tries++) {
		if (within && !holds(within, box)) return null;
		const hit = taken.find((other) => overlaps(padded(other), box));
		if (!hit) return box;
		if (dx > 0) box.x = hit.x + hit.width + gapPx;
		else if (dx < 0) box.x = hit.x - gapPx - width;
		else if (dy > 0) box.y = hit.y + hit.height + gapPx;
		else box.y = hit.y - gapPx - height;
	}
	return null;
}

/** A hair of air, so that a neighbour at exactly the gap does not count as in the way. */
const padded = (box: Box): Box => ({
	x: box.x - gapPx / 2,
	y: box.y - gapPx / 2,
	width: box.width + gapPx,
	height: box.height + gapPx,
});

const holds = (outer: Box, inner: Box): boolean =>
	inner.x >= outer.x + gapPx / 2 &&
	inner.y >= outer.y + gapPx / 2 &&
	inner.x + inner.width <= outer.x + outer.width - gapPx / 2 &&
	inner.y + inner.height <= outer.y + outer.height - gapPx / 2;

/** Puts a layer on its spot. A section counts from its own corner, so the place is set after the move. */
export function settle(node: FrameNode, spot: Spot): void {
	spot.ground.appendChild(node);
	const corner = spot.ground.type === "SECTION" ? pageBox(spot.ground) : null;
	node.x = spot.x - (corner ? corner.x : 0);
	node.y = spot.y - (corner ? corner.y : 0);
}
