// How alike two characters of one line are drawn: the same character of one face comes out the same each time.
import type { GlyphBox } from "./glyph-boxes.ts";
import type { Raster } from "./raster.ts";

/** Darkness of the columns that a character's ink spans, over the full height of the crop. */
function drawn({ widthPx, heightPx, rgb }: Raster, left: number, right: number): Float32Array {
	const out = new Float32Array((right - left) * heightPx);
	for (let y = 0, to = 0; y < heightPx; y++)
		for (let x = left; x < right; x++, to++)
			out[to] = x < 0 || x >= widthPx ? 0 : 255 - (rgb[(y * widthPx + x) * 3] ?? 255);
	return out;
}

/** Correlation of two equal fields, -1 … 1. */
function correlation(a: Float32Array, b: Float32Array): number {
	const count = a.length;
	let [sumA, sumB] = [0, 0];
	for (let at = 0; at < count; at++) {
		sumA += a[at] ?? 0;
		sumB += b[at] ?? 0;
	}
	let [both, squareA, squareB] = [0, 0, 0];
	for (let at = 0; at < count; at++) {
		const da = (a[at] ?? 0) - sumA / count;
		const db = (b[at] ?? 0) - sumB / count;
		both += da * db;
		squareA += da * da;
		squareB += db * db;
	}
	return squareA > 0 && squareB > 0 ? both / Math.sqrt(squareA * squareB) : 0;
}

/** Air left and right of the ink that takes part, so that widths count, px of the crop. */
const airPx = 3;
const shiftsX = [-2, -1, 0, 1, 2];
const shiftsY = [-1, 0, 1];

/**
 * Likeness of the ink in two boxes of one levelled crop, at best alignment: 1 for the same drawing. 0 where one has no ink.
 */
export function likeness(crop: Raster, a: GlyphBox, b: GlyphBox): number {
	if (!a.ink || !b.ink) return 0;
	const widthPx = Math.max(a.ink.right - a.ink.left, b.ink.right - b.ink.left) + 2 * airPx;
	const from = ({ left, right }: { left: number; right: number }) => Math.round((left + right - widthPx) / 2);
	const own = drawn(crop, from(a.ink), from(a.ink) + widthPx);
	let best = -1;
	for (const dx of shiftsX) {
		const left = from(b.ink) + dx;
		const other = drawn(crop, left, left + widthPx);
		for (const dy of shiftsY) {
			const start = Math.max(0, dy) * widthPx;
			const end = own.length + Math.min(0, dy) * widthPx;
			best = Math.max(
				best,
				correlation(own.subarray(start, end), other.subarray(start - dy * widthPx, end - dy * widthPx)),
			);
		}
	}
	return best;
}
