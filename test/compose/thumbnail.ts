// A sheet as small as a person sees it in a list, and how far two such pictures are apart to the eye.
import type { Pixels } from "../../shared/ports.ts";

/** Three values a pixel: sRGB bytes, or L, a, b. */
export interface Thumbnail {
	width: number;
	height: number;
	values: Float64Array;
}

const toLinear = (byte: number) =>
	byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
const toByte = (v: number) => Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));

/** Linear-light mean of each cell of a grid of `width` x `height`; as sRGB bytes. */
export function shrunk(pixels: Pixels, width: number, height: number): Thumbnail {
	const linear = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte));
	const values = new Float64Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		const top = Math.floor((y * pixels.heightPx) / height);
		const bottom = Math.max(top + 1, Math.floor(((y + 1) * pixels.heightPx) / height));
		for (let x = 0; x < width; x++) {
			const left = Math.floor((x * pixels.widthPx) / width);
			const right = Math.max(left + 1, Math.floor(((x + 1) * pixels.widthPx) / width));
			const sums = [0, 0, 0];
			for (let py = top; py < bottom; py++)
				for (let px = left; px < right; px++)
					for (let c = 0; c < 3; c++)
						sums[c] = (sums[c] ?? 0) + (linear[pixels.rgba[(py * pixels.widthPx + px) * 4 + c] ?? 0] ?? 0);
			const count = (bottom - top) * (right - left);
			sums.forEach((sum, c) => {
				values[(y * width + x) * 3 + c] = toByte(sum / count);
			});
		}
	}
	return { width, height, values };
}

/** `longPx` on the long side, shape kept. */
export function thumbnail(pixels: Pixels, longPx: number): Thumbnail {
	const scale = longPx / Math.max(pixels.widthPx, pixels.heightPx);
	return shrunk(pixels, Math.round(pixels.widthPx * scale), Math.round(pixels.heightPx * scale));
}

// Matrices: bottosson.github.io/posts/oklab, read November 2026.
function oklab(r: number, g: number, b: number): [number, number, number] {
	const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
	const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
	const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
	const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

/** OKLab distance of each pixel; both pictures have one size. About 0.02 is just visible, 0.1 another colour. */
export function differences(one: Thumbnail, other: Thumbnail): Float64Array {
	return Float64Array.from({ length: one.width * one.height }, (_, at) => {
		const lab = ({ values }: Thumbnail) =>
			oklab(values[at * 3] ?? 0, values[at * 3 + 1] ?? 0, values[at * 3 + 2] ?? 0);
		const [a, b] = [lab(one), lab(other)];
		return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
	});
}

export const mean = (values: Float64Array): number =>
	values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
