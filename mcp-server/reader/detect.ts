// Finds where text stands: the DB network's probability map, then one quad for each blob of it.
import type { Engine } from "./engine.ts";
import { planes, toneTable } from "./planes.ts";
import { type Pyramid, type Quad, quadSize, type Raster, rectify } from "./raster.ts";
import { textQuads } from "./text-quads.ts";

/** A place where the detector sees text. */
export interface Detection {
	/** Around the text with a little air, in px of the picture. */
	quad: Quad;
	/** Mean probability inside, 0 … 1. */
	score: number;
}

// PP-OCR's own normalisation, by the channel order (BGR) that it was trained with.
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;
const tonesOf = (band: 0 | 1 | 2) =>
	toneTable((level) => level / 255 / deviation[band] - mean[band] / deviation[band]);
const tones = [tonesOf(0), tonesOf(1), tonesOf(2)] as const;

/** What the network holds in memory grows with what it is shown; a poster of 1024 x 1536 is shown whole. */
const mostInputPx = 2_000_000;

const to32 = (value: number) => Math.max(32, Math.round(value / 32) * 32);

/** The window as corners of the picture, px. */
export interface Window {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * Looks for text in a window of the picture, scaled so that its longer side is about `sidePx`
 * (rounded to 32). `touch` may change the scaled pixels first (contrast).
 */
export async function detect(
	engine: Engine,
	pyramid: Pyramid,
	options: { sidePx: number; window?: Window; touch?: (raster: Raster) => Raster },
): Promise<Detection[]> {
	const { widthPx, heightPx } = pyramid.base;
	const { x, y, width, height } = options.window ?? { x: 0, y: 0, width: widthPx, height: heightPx };
	const scale = Math.min(options.sidePx / Math.max(width, height), Math.sqrt(mostInputPx / (width * height)));
	const columns = to32(width * scale);
	const rows = to32(height * scale);
	const whole: Quad = [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
	const scaled = rectify(pyramid, whole, columns, rows);
	const input = planes(options.touch ? options.touch(scaled) : scaled, tones);
	const { data } = await engine.run("detector", { data: input, dims: [1, 3, rows, columns] });
	const scaleX = width / columns;
	const scaleY = height / rows;
	return textQuads(data, columns, rows)
		.map(({ quad, score }) => {
			const [a, b, c, d] = quad;
			const out = (point: typeof a) => ({ x: x + point.x * scaleX, y: y + point.y * scaleY });
			return { quad: [out(a), out(b), out(c), out(d)] as const, score };
		})
		.filter(({ quad }) => quadSize(quad).height >= 5);
}
