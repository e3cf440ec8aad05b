// A picture as the networks take it: one plane of floats for each colour, blue before green before red.
import type { Raster } from "./raster.ts";

/** What each of the 256 levels of a colour is told as. */
export type ToneTable = Float32Array;

export const toneTable = (tell: (level: number) => number): ToneTable =>
	Float32Array.from({ length: 256 }, (_, level) => tell(level));

/** Kept from one call to the next: megabytes made anew for each crop keep the collector busy. */
let room = new Float32Array(0);

/** Good until the next call. `tones` in the order of the planes: blue, green, red. */
export function planes(
	{ widthPx, heightPx, rgb }: Raster,
	tones: readonly [ToneTable, ToneTable, ToneTable],
): Float32Array {
	const area = widthPx * heightPx;
	if (room.length < area * 3) room = new Float32Array(area * 3);
	const out = room.subarray(0, area * 3);
	for (const [band, table] of tones.entries())
		for (let to = band * area, from = 2 - band; from < rgb.length; to++, from += 3)
			out[to] = table[rgb[from] ?? 0] ?? 0;
	return out;
}
