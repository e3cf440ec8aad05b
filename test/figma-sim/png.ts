// Small pictures for tests: a PNG of one colour, and the pixels of one that was drawn.
import { decode, encode } from "fast-png";

/** A PNG of the given size in one colour. */
export function pngOf(
	width: number,
	height: number,
	rgb: readonly [number, number, number] = [200, 40, 40],
): Uint8Array {
	const data = new Uint8Array(width * height * 3);
	for (let i = 0; i < data.length; i++) data[i] = rgb[i % 3] ?? 0;
	return encode({ width, height, data, channels: 3, depth: 8 });
}

export interface Picture {
	width: number;
	height: number;
	/** `[r, g, b]` of a pixel, 0 … 255. */
	at(x: number, y: number): [number, number, number];
	/** Share of pixels that pass. */
	share(test: (rgb: [number, number, number]) => boolean): number;
}

export function readPng(bytes: Uint8Array): Picture {
	const { width, height, data, channels } = decode(bytes);
	const at = (x: number, y: number): [number, number, number] => {
		const i = (Math.floor(y) * width + Math.floor(x)) * channels;
		return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
	};
	return {
		width,
		height,
		at,
		share(test) {
			let hits = 0;
			for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (test(at(x, y))) hits++;
			return hits / (width * height);
		},
	};
}
