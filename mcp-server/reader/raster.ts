// A picture as the reader samples it: opaque RGB with half-size copies, so that a crop of any scale stays clean.
import type { Pixels } from "../../shared/ports.ts";

/** RGB, 8 bit, rows top to bottom, no alpha. */
export interface Raster {
	widthPx: number;
	heightPx: number;
	rgb: Uint8Array;
}

export interface Point {
	x: number;
	y: number;
}

/** Corners in reading order: top left, top right, bottom right, bottom left of the text as it is read. */
export type Quad = readonly [Point, Point, Point, Point];

/** Puts transparent pixels on white, or on near-black where what is drawn is light. */
export function flatten({ widthPx, heightPx, rgba }: Pixels): Raster {
	let light = 0;
	let ink = 0;
	let clear = false;
	for (let at = 0; at < rgba.length; at += 64) {
		const alpha = rgba[at + 3] ?? 255;
		if (alpha < 250) clear = true;
		light += (((rgba[at] ?? 0) + (rgba[at + 1] ?? 0) + (rgba[at + 2] ?? 0)) / 3) * alpha;
		ink += alpha;
	}
	const paper = clear && ink > 0 && light / ink > 170 ? 24 : 255;
	const rgb = new Uint8Array(widthPx * heightPx * 3);
	for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
		if (rgba[from + 3] === 255) {
			rgb[to] = rgba[from] ?? 0;
			rgb[to + 1] = rgba[from + 1] ?? 0;
			rgb[to + 2] = rgba[from + 2] ?? 0;
			continue;
		}
		const alpha = (rgba[from + 3] ?? 255) / 255;
		for (let band = 0; band < 3; band++)
			rgb[to + band] = (rgba[from + band] ?? 0) * alpha + paper * (1 - alpha) + 0.5;
	}
	return { widthPx, heightPx, rgb };
}

function halve({ widthPx, heightPx, rgb }: Raster): Raster {
	const width = Math.max(1, widthPx >> 1);
	const height = Math.max(1, heightPx >> 1);
	const out = new Uint8Array(width * height * 3);
	const right = widthPx > 1 ? 3 : 0;
	const below = heightPx > 1 ? widthPx * 3 : 0;
	for (let y = 0, to = 0; y < height; y++) {
		let from = y * 2 * widthPx * 3;
		for (let x = 0; x < width; x++, from += 6)
			for (let band = 0; band < 3; band++, to++) {
				const at = from + band;
				const sum =
					(rgb[at] ?? 0) + (rgb[at + right] ?? 0) + (rgb[at + below] ?? 0) + (rgb[at + below + right] ?? 0);
				out[to] = (sum + 2) >> 2;
			}
	}
	return { widthPx: width, heightPx: height, rgb: out };
}

/** A picture with its half-size copies, made when first asked for. */
export class Pyramid {
	readonly base: Raster;
	readonly #levels: Raster[];

	constructor(base: Raster) {
		this.base = base;
		this.#levels = [base];
	}

	/** `level` 0 is full size, 1 half, 2 a quarter, at most 4. */
	level(level: number): Raster {
		const wanted = Math.max(0, Math.min(4, level));
		for (let have = this.#levels.length; have <= wanted; have++)
			this.#levels.push(halve(this.#levels[have - 1] ?? this.base));
		return this.#levels[wanted] ?? this.base;
	}
}

/** Coefficients a … h of the map from the unit square onto a quad (Heckbert 1989). */
function unitSquareTo([p0, p1, p2, p3]: Quad) {
	const sx = p0.x - p1.x + p2.x - p3.x;
	const sy = p0.y - p1.y + p2.y - p3.y;
	const dx1 = p1.x - p2.x;
	const dx2 = p3.x - p2.x;
	const dy1 = p1.y - p2.y;
	const dy2 = p3.y - p2.y;
	const bottom = dx1 * dy2 - dx2 * dy1 || 1e-9;
	const g = (sx * dy2 - dx2 * sy) / bottom;
	const h = (dx1 * sy - sx * dy1) / bottom;
	return {
		a: p1.x - p0.x + g * p1.x,
		b: p3.x - p0.x + h * p3.x,
		c: p0.x,
		d: p1.y - p0.y + g * p1.y,
		e: p3.y - p0.y + h * p3.y,
		f: p0.y,
		g,
		h,
	};
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Mean width and height of a quad, px. */
export function quadSize([p0, p1, p2, p3]: Quad): { width: number; height: number } {
	return {
		width: (distance(p0, p1) + distance(p3, p2)) / 2,
		height: (distance(p0, p3) + distance(p1, p2)) / 2,
	};
}

/** In half the time of `Math.min` and `Math.max`, which look for NaN. */
function between(least: number, value: number, most: number): number {
	if (value > most) return most;
	if (value < least) return least;
	return value;
}

/** Straightens what a quad encloses into `width` x `height` px; beyond the picture its edge is repeated. */
export function rectify(pyramid: Pyramid, quad: Quad, width: number, height: number): Raster {
	const size = quadSize(quad);
	const step = Math.min(size.width / width, size.height / height);
	const level = Math.max(0, Math.floor(Math.log2(Math.max(1, step * 1.1))));
	const { widthPx, heightPx, rgb } = pyramid.level(level);
	const shrink = widthPx / pyramid.base.widthPx;
	const shrinkY = heightPx / pyramid.base.heightPx;
	const { a, b, c, d, e, f, g, h } = unitSquareTo(quad);
	const out = new Uint8Array(width * height * 3);
	const lastX = Math.max(0, widthPx - 1.001);
	const lastY = Math.max(0, heightPx - 1.001);
	const below = widthPx * 3;
	for (let row = 0, to = 0; row < height; row++) {
		const v = (row + 0.5) / height;
		for (let column = 0; column < width; column++, to += 3) {
			const u = (column + 0.5) / width;
			const w = 1 / (g * u + h * v + 1);
			const x = between(0, (a * u + b * v + c) * w * shrink - 0.5, lastX);
			const y = between(0, (d * u + e * v + f) * w * shrinkY - 0.5, lastY);
			const x0 = x | 0;
			const y0 = y | 0;
			const at = (y0 * widthPx + x0) * 3;
			const under = at + below;
			const lowRight = (x - x0) * (y - y0);
			const lowLeft = y - y0 - lowRight;
			const topRight = x - x0 - lowRight;
			const topLeft = 1 - (x - x0) - lowLeft;
			// A loop over the three bands would take twice the time.
			out[to] =
				(rgb[at] ?? 0) * topLeft +
				(rgb[at + 3] ?? 0) * topRight +
				(rgb[under] ?? 0) * lowLeft +
				(rgb[under + 3] ?? 0) * lowRight +
				0.5;
			out[to + 1] =
				(rgb[at + 1] ?? 0) * topLeft +
				(rgb[at + 4] ?? 0) * topRight +
				(rgb[under + 1] ?? 0) * lowLeft +
				(rgb[under + 4] ?? 0) * lowRight +
				0.5;
			out[to + 2] =
				(rgb[at + 2] ?? 0) * topLeft +
				(rgb[at + 5] ?? 0) * topRight +
				(rgb[under + 2] ?? 0) * lowLeft +
				(rgb[under + 5] ?? 0) * lowRight +
				0.5;
		}
	}
	return { widthPx: width, heightPx: height, rgb: out };
}
