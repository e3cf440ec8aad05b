// Makes a huge picture smaller before it is read, and brings what was found back to its own px.
import type { SheetReading } from "../../shared/copy/judge.ts";
import type { Box } from "../../shared/layout/layout.ts";
import type { Pixels } from "../../shared/ports.ts";
import type { DrawnPlaces } from "./worker-messages.ts";

/** The whole number of px by which both sides must be divided to hold at most `mostPixels`; 1 where they do. */
export function shrinkFactor({ widthPx, heightPx }: Pixels, mostPixels: number): number {
	return Math.max(1, Math.ceil(Math.sqrt((widthPx * heightPx) / mostPixels)));
}

/** Means of `factor` x `factor` px; what does not fill a whole px at the right and lower edge is left out. */
export function shrink(pixels: Pixels, factor: number): Pixels {
	if (factor === 1) return pixels;
	const { rgba } = pixels;
	const widthPx = Math.max(1, Math.floor(pixels.widthPx / factor));
	const heightPx = Math.max(1, Math.floor(pixels.heightPx / factor));
	const [across, down] = [Math.min(factor, pixels.widthPx), Math.min(factor, pixels.heightPx)];
	const share = 1 / (across * down);
	const out = new Uint8Array(widthPx * heightPx * 4);
	for (let y = 0, to = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++, to += 4) {
			const start = (y * factor * pixels.widthPx + x * factor) * 4;
			for (let band = 0; band < 4; band++) {
				let sum = 0;
				for (let row = 0; row < down; row++)
					for (let column = 0; column < across; column++)
						sum += rgba[start + (row * pixels.widthPx + column) * 4 + band] ?? 0;
				out[to + band] = sum * share + 0.5;
			}
		}
	return { widthPx, heightPx, rgba: out };
}

/** Places of a layout, in px of the smaller picture. */
export function shrinkPlaces(drawn: DrawnPlaces, factor: number): DrawnPlaces {
	if (factor === 1) return drawn;
	const small = ({ x, y }: { x: number; y: number }) => ({ x: x / factor, y: y / factor });
	const places = drawn.places.map((place) => ({
		...place,
		rows: place.rows.map(([a, b, c, d]) => [small(a), small(b), small(c), small(d)] as const),
	}));
	return { ...drawn, places };
}

/** What was read on the smaller picture, in px of the larger. */
export function enlarge(reading: SheetReading, factor: number): SheetReading {
	if (factor === 1) return reading;
	const large = ({ x, y, width, height }: Box): Box => ({
		x: x * factor,
		y: y * factor,
		width: width * factor,
		height: height * factor,
	});
	return {
		...reading,
		isShrunk: true,
		lines: reading.lines.map((line) => ({
			...line,
			sightings: line.sightings.map((one) => ({ ...one, box: large(one.box) })),
			repeats: line.repeats.map(large),
		})),
		extra: reading.extra.map(({ text, box }) => ({ text, box: large(box) })),
	};
}
