// Finds calm places on a picture where type can be set without lying over words or busy parts.
import type { Box } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";

/** Side of the squares that are looked at, px. */
const cellPx = 16;

/** A grid over the picture: how busy each square is, and whether words stand in it; both as sums from the top left. */
export interface RoomMap {
	columns: number;
	rows: number;
	busy: Float64Array;
	taken: Float64Array;
}

/** `taken`: what must stay free of type, such as the boxes of all text that was read. */
export function mapRoom(pixels: Pixels, taken: readonly Box[]): RoomMap {
	const columns = Math.floor(pixels.widthPx / cellPx);
	const rows = Math.floor(pixels.heightPx / cellPx);
	const across = columns + 1;
	const busy = new Float64Array(across * (rows + 1));
	const held = new Float64Array(across * (rows + 1));
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const at = (row + 1) * across + column + 1;
			const sum = (sums: Float64Array, own: number) =>
				own + (sums[at - 1] ?? 0) + (sums[at - across] ?? 0) - (sums[at - across - 1] ?? 0);
			const [x, y] = [column * cellPx, row * cellPx];
			const isTaken = taken.some(
				(box) =>
					x < box.x + box.width + cellPx / 2 &&
					x + cellPx > box.x - cellPx / 2 &&
					y < box.y + box.height + cellPx / 2 &&
					y + cellPx > box.y - cellPx / 2,
			);
			busy[at] = sum(busy, unrest(pixels, x, y));
			held[at] = sum(held, isTaken ? 1 : 0);
		}
	return { columns, rows, busy, taken: held };
}

/** How much the brightness of a square varies, 0 … 1. */
function unrest({ widthPx, rgba }: Pixels, left: number, top: number): number {
	let low = 255;
	let high = 0;
	for (let y = top; y < top + cellPx; y += 3)
		for (let x = left; x < left + cellPx; x += 3) {
			const at = (y * widthPx + x) * 4;
			const light = ((rgba[at] ?? 0) * 2 + (rgba[at + 1] ?? 0) * 5 + (rgba[at + 2] ?? 0)) / 8;
			low = Math.min(low, light);
			high = Math.max(high, light);
		}
	return (high - low) / 255;
}

const within = ({ columns }: RoomMap, sums: Float64Array, x: number, y: number, w: number, h: number) => {
	const across = columns + 1;
	const to = (column: number, row: number) => sums[row * across + column] ?? 0;
	return to(x + w, y + h) - to(x, y + h) - to(x + w, y) + to(x, y);
};

export interface Room {
	box: Box;
	/** Mean unrest of the place, 0 … 1: below about 0.1 type can stand there as it is. */
	unrest: number;
}

/**
 * The calmest place of this size that holds no words, the nearer to `wishedY` (its middle, px) the better; null where
 * there is none. It keeps off the edges of the picture.
 */
export function findRoom(
	map: RoomMap,
	size: { width: number; height: number },
	wishedY: number,
): Room | null {
	const w = Math.ceil(size.width / cellPx);
	const h = Math.ceil(size.height / cellPx);
	const edge = Math.max(1, Math.round(Math.min(map.columns, map.rows) * 0.03));
	let best: { x: number; y: number; unrest: number; cost: number } | null = null;
	for (let y = edge; y + h <= map.rows - edge; y++)
		for (let x = edge; x + w <= map.columns - edge; x++) {
			if (within(map, map.taken, x, y, w, h) > 0.5) continue;
			const busy = within(map, map.busy, x, y, w, h) / (w * h);
			const away = Math.abs((y + h / 2) * cellPx - wishedY) / (map.rows * cellPx);
			const aside = Math.abs(x + w / 2 - map.columns / 2) / map.columns;
			const cost = busy + 0.25 * away + 0.1 * aside;
			if (best === null || cost < best.cost) best = { x, y, unrest: busy, cost };
		}
	if (best === null) return null;
	const spareX = w * cellPx - size.width;
	const spareY = h * cellPx - size.height;
	return {
		box: { x: best.x * cellPx + spareX / 2, y: best.y * cellPx + spareY / 2, ...size },
		unrest: best.unrest,
	};
}
