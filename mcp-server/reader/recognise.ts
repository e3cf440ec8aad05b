// Reads one straightened crop with the recogniser.
import type { Alphabet } from "./alphabet.ts";
import type { Engine } from "./engine.ts";
import { planes, toneTable } from "./planes.ts";
import type { Raster } from "./raster.ts";
import { type Reading, readFrames } from "./reading.ts";

/** The height that the network was trained on, px. */
export const cropHeightPx = 48;

/** -1 … 1, as PP-OCR trains. */
const tone = toneTable((level) => level / 127.5 - 1);
const tones = [tone, tone, tone] as const;

/** `crop` is 48 px high; `asked` names the units whose odds are to be kept. */
export async function recognise(
	engine: Engine,
	crop: Raster,
	alphabet: Alphabet,
	asked: ReadonlySet<string>,
): Promise<Reading> {
	const { data, dims } = await engine.run("recogniser", {
		data: planes(crop, tones),
		dims: [1, 3, crop.heightPx, crop.widthPx],
	});
	const classes = dims[2] ?? 0;
	if (classes !== alphabet.size)
		throw new RangeError(`the recogniser knows ${classes} classes, its dictionary ${alphabet.size}`);
	return readFrames(data, dims[1] ?? 0, alphabet, asked);
}
