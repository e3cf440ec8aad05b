// Reads pixels against copy in the thread that calls it: what the reader's worker runs, and tests call directly.
import { readFile } from "node:fs/promises";
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { SheetReading } from "../../shared/copy/judge.ts";
import type { Pixels } from "../../shared/ports.ts";
import { type Alphabet, alphabetFrom } from "./alphabet.ts";
import { type Engine, openEngine } from "./engine.ts";
import { endless, patienceOf, type ReadingLimits, readingLimits } from "./limits.ts";
import { flatten } from "./raster.ts";
import { readLines, unitsAsked } from "./read-lines.ts";
import { readPlaces } from "./read-places.ts";
import type { ReaderFiles } from "./reader-files.ts";
import { Sheet, type SheetOptions } from "./sheet.ts";
import { enlarge, shrink, shrinkFactor, shrinkPlaces } from "./shrink.ts";
import type { DrawnPlaces } from "./worker-messages.ts";

export interface PixelReader {
	kind: Engine["kind"];
	alphabet: Alphabet;
	/** Throws the signal's reason when it is aborted between two steps. Beyond the limits it answers a part. */
	read(pixels: Pixels, copy: readonly CopyLine[], signal?: AbortSignal): Promise<SheetReading>;
	/** Looks at the places of a known layout instead of searching; only text beside them is searched for. */
	readDrawn(
		pixels: Pixels,
		copy: readonly CopyLine[],
		drawn: DrawnPlaces,
		signal?: AbortSignal,
	): Promise<SheetReading>;
	/** The same for several questions about one picture, in its own time: what was seen is kept. `copies` names all that will be asked. */
	open(
		pixels: Pixels,
		copies: readonly (readonly { text: string }[])[],
	): (copy: readonly CopyLine[]) => Promise<SheetReading>;
	close(): Promise<void>;
}

export interface PixelReaderOptions {
	limits?: Partial<ReadingLimits>;
	/** Ms. Default `performance.now`. */
	now?: () => number;
}

/** Throws where a file is missing; the next call starts afresh. */
export async function openPixelReader(
	files: ReaderFiles,
	{ limits: given = {}, now = () => performance.now() }: PixelReaderOptions = {},
): Promise<PixelReader> {
	const limits = { ...readingLimits, ...given };
	const alphabet = alphabetFrom(await readFile(files.keys, "utf8"));
	const engine = await openEngine(files);
	const sheetOf = (pixels: Pixels, asked: readonly { text: string }[], options: SheetOptions) =>
		new Sheet(engine, alphabet, flatten(pixels), unitsAsked(asked, alphabet), {
			mostPlaces: limits.mostPlaces,
			...options,
		});
	const timed = (signal: AbortSignal | undefined) => ({ signal, patience: patienceOf(limits.timeMs, now) });
	return {
		kind: engine.kind,
		alphabet,
		async read(pixels, copy, signal) {
			const factor = shrinkFactor(pixels, limits.mostPixels);
			const sheet = sheetOf(shrink(pixels, factor), copy, timed(signal));
			return enlarge(await readLines(sheet, alphabet, copy), factor);
		},
		async readDrawn(pixels, copy, drawn, signal) {
			const factor = shrinkFactor(pixels, limits.mostPixels);
			const sheet = sheetOf(shrink(pixels, factor), copy, timed(signal));
			return enlarge(await readPlaces(sheet, alphabet, copy, shrinkPlaces(drawn, factor)), factor);
		},
		open(pixels, copies) {
			const factor = shrinkFactor(pixels, limits.mostPixels);
			const sheet = sheetOf(shrink(pixels, factor), copies.flat(), { patience: endless });
			return async (copy) => enlarge(await readLines(sheet, alphabet, copy), factor);
		},
		close: () => engine.close(),
	};
}
