// Turns pixels upright as EXIF asks, since the engine draws a photo as it is stored.
import type { Pixels } from "../../shared/ports.ts";

/** `orientation` is EXIF's 1 … 8 (EXIF 2.32, table 4, tag 0x0112). 1 answers the same object. */
export function orient(pixels: Pixels, orientation: number): Pixels {
	if (orientation <= 1 || orientation > 8) return pixels;
	const { widthPx, heightPx, rgba } = pixels;
	const onItsSide = orientation >= 5;
	const [width, height] = onItsSide ? [heightPx, widthPx] : [widthPx, heightPx];
	// Stored column and row of the pixel seen at x, y.
	const flipX = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
	const flipY = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
	const from = new Uint32Array(rgba.buffer, rgba.byteOffset, widthPx * heightPx);
	const out = new Uint8Array(width * height * 4);
	const to = new Uint32Array(out.buffer);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const across = onItsSide ? y : x;
			const down = onItsSide ? x : y;
			const column = flipX ? widthPx - 1 - across : across;
			const row = flipY ? heightPx - 1 - down : down;
			to[y * width + x] = from[row * widthPx + column] ?? 0;
		}
	}
	return { widthPx: width, heightPx: height, rgba: out };
}
