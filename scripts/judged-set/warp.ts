// Looks at a flat sheet from the side: a homography with bilinear sampling, kept apart from the reader's own.
import type { Rgb } from "./ground.ts";

export type Point = readonly [x: number, y: number];
export type Corners = readonly [Point, Point, Point, Point];

/** Coefficients of the map from the unit square (0,0 1,0 1,1 0,1) onto four corners (Heckbert 1989). */
function squareTo([p0, p1, p2, p3]: Corners) {
	const sx = p0[0] - p1[0] + p2[0] - p3[0];
	const sy = p0[1] - p1[1] + p2[1] - p3[1];
	const dx1 = p1[0] - p2[0];
	const dx2 = p3[0] - p2[0];
	const dy1 = p1[1] - p2[1];
	const dy2 = p3[1] - p2[1];
	const bottom = dx1 * dy2 - dx2 * dy1;
	const g = (sx * dy2 - dx2 * sy) / bottom;
	const h = (dx1 * sy - sx * dy1) / bottom;
	return {
		a: p1[0] - p0[0] + g * p1[0],
		b: p3[0] - p0[0] + h * p3[0],
		c: p0[0],
		d: p1[1] - p0[1] + g * p1[1],
		e: p3[1] - p0[1] + h * p3[1],
		f: p0[1],
		g,
		h,
	};
}

/** Puts the whole of `source` inside the corners; what lies outside gets the surround. */
export function seenFromTheSide(
	source: { widthPx: number; heightPx: number; rgba: Uint8Array },
	corners: Corners,
	surround: Rgb,
): Uint8Array {
	const { widthPx, heightPx, rgba } = source;
	const { a, b, c, d, e, f, g, h } = squareTo(corners);
	// Inverse by the adjugate; the scale cancels in the division.
	const inverse = [
		e - f * h,
		c * h - b,
		b * f - c * e,
		f * g - d,
		a - c * g,
		c * d - a * f,
		d * h - e * g,
		b * g - a * h,
		a * e - b * d,
	];
	const [i0 = 0, i1 = 0, i2 = 0, i3 = 0, i4 = 0, i5 = 0, i6 = 0, i7 = 0, i8 = 0] = inverse;
	const out = new Uint8Array(rgba.length);
	for (let y = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++) {
			const w = i6 * x + i7 * y + i8;
			const u = ((i0 * x + i1 * y + i2) / w) * (widthPx - 1);
			const v = ((i3 * x + i4 * y + i5) / w) * (heightPx - 1);
			const to = (y * widthPx + x) * 4;
			out[to + 3] = 255;
			if (u < 0 || v < 0 || u > widthPx - 1 || v > heightPx - 1) {
				out.set(surround, to);
				continue;
			}
			const x0 = Math.min(Math.floor(u), widthPx - 2);
			const y0 = Math.min(Math.floor(v), heightPx - 2);
			const tx = u - x0;
			const ty = v - y0;
			const from = (y0 * widthPx + x0) * 4;
			for (let band = 0; band < 3; band++) {
				const top = (rgba[from + band] ?? 0) * (1 - tx) + (rgba[from + 4 + band] ?? 0) * tx;
				const below = from + widthPx * 4 + band;
				const bottom = (rgba[below] ?? 0) * (1 - tx) + (rgba[below + 4] ?? 0) * tx;
				out[to + band] = Math.round(top * (1 - ty) + bottom * ty);
			}
		}
	return out;
}
