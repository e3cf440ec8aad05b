// Reads one straightened crop with the recogniser.
import type { Alphabet } from "./alphabet.ts";
import type { Engine } from "./engine.ts";
import type { Raster } from "./raster.ts";
import { type Reading, readFrames } from "./reading.ts";

/** The height that the network was trained on, px. */
export const cropHeightPx = 48;

/** BGR planes, -1 … 1, as PP-OCR trains. */
function planes({ widthPx, heightPx, rgb }: Raster): Float32Array {
	const area = widthPx * heightPx;
	const out = new Float32Array(area * 3);
	for (let band = 0; band < 3; band++)
		for (let at = 0, from = 2 - band; at < area; at++, from += 3)
			out[band * area + at] = (rgb[from] ?? 0) / 127.5 - 1;
	return out;
}

/** `crop` is 48 px high; `asked` names the units whose odds are to be kept. */
export async function recognise(
	engine: Engine,
	crop: Raster,
	alphabet: Alphabet,
	asked: ReadonlySet<string>,
): Promise<Reading> {
	const { data, dims } = await engine.run("recogniser", {
		data: planes(crop),
		dims: [1, 3, crop.heightPx, crop.widthPx],
	});
	const classes = dims[2] ?? 0;
	if (classes !== alphabet.size)
		throw new RangeError(`the recogniser knows ${classes} classes, its dictionary ${alphabet.size}`);
	return readFrames(data, dims[1] ?? 0, alphabet, asked);
}
