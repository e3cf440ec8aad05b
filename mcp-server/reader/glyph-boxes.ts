// Where each character of a crop stands: cut at the thinnest column between two readings, then its ink.
import { glyphCuts } from "./glyph-cuts.ts";
import type { Raster } from "./raster.ts";
import type { Glyph, Reading } from "./reading.ts";

export interface GlyphBox {
	glyph: Glyph;
	/** Columns of the crop that belong to it, `left` included, `right` excluded. */
	left: number;
	right: number;
	/** No ink runs over either side. */
	clear: boolean;
	cropHeightPx: number;
	/** Bounds of its ink in px of the crop; null where there is none to speak of. */
	ink: { left: number; right: number; top: number; bottom: number } | null;
}

/** Darkness that counts as ink in a levelled crop, 0 … 255. */
const inkLevel = 115;
/** Darkness above the ground, summed over a column, that still counts as nothing: soft edges, grain. */
export const blankColumn = 160;

/** Darkness above the ground of every column, summed. */
export function columnInk({ widthPx, heightPx, rgb }: Raster): Float32Array {
	const columns = new Float32Array(widthPx);
	for (let x = 0; x < widthPx; x++)
		for (let y = 0; y < heightPx; y++)
			columns[x] = (columns[x] ?? 0) + Math.max(0, 215 - (rgb[(y * widthPx + x) * 3] ?? 255));
	return columns;
}

/** `crop` must be levelled (dark on light) and the very crop that `reading` was read from. */
export function glyphBoxes(crop: Raster, reading: Reading): GlyphBox[] {
	const { widthPx, heightPx, rgb } = crop;
	const dark = (x: number, y: number) => 255 - (rgb[(y * widthPx + x) * 3] ?? 255);
	const columns = columnInk(crop);
	const cuts = glyphCuts(columns, reading.glyphs, widthPx / Math.max(1, reading.frames));
	const isBlank = (x: number) => x <= 0 || x >= widthPx || (columns[x] ?? 0) < blankColumn;
	return reading.glyphs.flatMap((glyph, index) => {
		if (glyph.text === " ") return [];
		const left = cuts[index - 1] ?? 0;
		const right = cuts[index] ?? widthPx;
		const clear = isBlank(left) && isBlank(right);
		return [
			{ glyph, left, right, clear, cropHeightPx: heightPx, ink: inkBounds(dark, left, right, heightPx) },
		];
	});
}

function inkBounds(dark: (x: number, y: number) => number, left: number, right: number, height: number) {
	let [inkLeft, inkRight, top, bottom] = [right, left - 1, height, -1];
	for (let y = 0; y < height; y++)
		for (let x = left; x < right; x++) {
			if (dark(x, y) < inkLevel) continue;
			inkLeft = Math.min(inkLeft, x);
			inkRight = Math.max(inkRight, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
	return bottom < 0 ? null : { left: inkLeft, right: inkRight + 1, top, bottom: bottom + 1 };
}

/** One character on its own, in the middle of its own ground. */
export function alone(crop: Raster, { left, right }: GlyphBox): Raster {
	const { widthPx, heightPx, rgb } = crop;
	const width = Math.max(32, Math.ceil((right - left + 24) / 8) * 8);
	const ground = groundAround(crop, left, right);
	const out = new Uint8Array(width * heightPx * 3);
	for (let at = 0; at < out.length; at += 3) out.set(ground, at);
	const shift = (width - (right - left)) >> 1;
	for (let y = 0; y < heightPx; y++) {
		const from = (y * widthPx + left) * 3;
		out.set(rgb.subarray(from, from + (right - left) * 3), (y * width + shift) * 3);
	}
	return { widthPx: width, heightPx, rgb: out };
}

/** Middle colour along the upper and lower rim near some columns. */
function groundAround(
	{ widthPx, heightPx, rgb }: Raster,
	left: number,
	right: number,
): [number, number, number] {
	const middle = (band: number) => {
		const values: number[] = [];
		for (let x = Math.max(0, left - 12); x < Math.min(widthPx, right + 12); x++)
			for (const y of [0, 1, heightPx - 2, heightPx - 1]) values.push(rgb[(y * widthPx + x) * 3 + band] ?? 0);
		values.sort((a, b) => a - b);
		return values[values.length >> 1] ?? 255;
	};
	return [middle(0), middle(1), middle(2)];
}
