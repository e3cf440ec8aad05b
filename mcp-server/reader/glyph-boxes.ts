// Where each character of a crop stands: cut at the thinnest column between two readings, then its ink.
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
	const glyphs = reading.glyphs.filter(({ text }) => text !== " ");
	const perFrame = widthPx / Math.max(1, reading.frames);
	const centres = glyphs.map(({ from, to }) => ((from + to) / 2 + 0.5) * perFrame);
	const cuts = centres.slice(1).map((right, index) => {
		const left = centres[index] ?? 0;
		const middle = (left + right) / 2;
		let best = Math.round(middle);
		let least = Infinity;
		for (let x = Math.ceil(left + 1); x < right - 1; x++) {
			const cost = (columns[x] ?? 0) + Math.abs(x - middle) * 8;
			if (cost >= least) continue;
			least = cost;
			best = x;
		}
		return best;
	});
	const isBlank = (x: number) => x <= 0 || x >= widthPx || (columns[x] ?? 0) < blankColumn;
	const spaces = reading.glyphs.filter(({ text }) => text === " ");
	return glyphs.map((glyph, index) => {
		let left = cuts[index - 1] ?? 0;
		let right = cuts[index] ?? widthPx;
		// Where a space was read, the neighbour's half of it is not this character's.
		for (const space of spaces) {
			const at = ((space.from + space.to) / 2 + 0.5) * perFrame;
			const centre = centres[index] ?? 0;
			if (at < centre) left = Math.max(left, Math.min(at, centre - perFrame));
			else right = Math.min(right, Math.max(at, centre + perFrame));
		}
		left = Math.round(left);
		right = Math.round(right);
		const clear = isBlank(left) && isBlank(right);
		return { glyph, left, right, clear, cropHeightPx: heightPx, ink: inkBounds(dark, left, right, heightPx) };
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
