// Where on its art a layout sets type, told in words: the model that paints the art is to keep just those places calm.
import { type Box, type Layout, walk } from "./layout.ts";

/** Deeper than these shares of the art's height, a place is no edge, and no third any more. */
const edge = 0.18;
const third = 0.38;

/**
 * `in the upper third and along the bottom edge`; "" where no type stands on the art. `art`: the box that the picture
 * fills, px. Default: the whole sheet.
 */
export function calmPlaces(layout: Layout, art?: Box): string {
	const { x, y, width, height } = art ?? { x: 0, y: 0, width: layout.widthPx, height: layout.heightPx };
	let left = 1;
	let right = 0;
	let isMiddle = false;
	let top = 0;
	let bottom = 0;
	for (const node of walk(layout.root)) {
		if (node.type !== "text" || node.lines.length === 0) continue;
		const { box } = node;
		const from = (box.y - y) / height;
		const to = from + box.height / height;
		// What does not stand on the art asks nothing of it.
		if (to <= 0 || from >= 1 || box.x + box.width <= x || box.x >= x + width) continue;
		for (const line of node.lines) {
			left = Math.min(left, (line.x - x) / width);
			right = Math.max(right, (line.x + line.widthPx - x) / width);
		}
		const centre = (from + to) / 2;
		if (centre < 1 / 3) top = Math.max(top, to);
		else if (centre > 2 / 3) bottom = Math.max(bottom, 1 - from);
		else isMiddle = true;
	}
	const places = [
		...(top > 0 ? [depth(top, "top", "upper")] : []),
		...(isMiddle ? ["in the middle"] : []),
		...(bottom > 0 ? [depth(bottom, "bottom", "lower")] : []),
	];
	const side = right <= 0.6 ? "on the left side" : left >= 0.4 ? "on the right side" : null;
	if (side !== null && places.length > 1) return side;
	const last = places.pop() ?? "";
	const all = places.length === 0 ? last : `${places.join(", ")} and ${last}`;
	return side === null || all === "" ? all : `${all}, ${side}`;
}

function depth(share: number, name: string, part: string): string {
	if (share <= edge) return `along the ${name} edge`;
	return share <= third ? `in the ${part} third` : `in the ${part} half`;
}
