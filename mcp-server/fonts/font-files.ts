// Finds the few font files that a layout's runs need and reads each once, so that no sheet loads 26 MB of fonts.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

// Written by scripts/fonts/bundle.mjs.
const indexSchema = z.object({
	faces: z.record(
		z.string(),
		z.object({
			family: z.string(),
			files: z.array(z.string()),
			axes: z.record(z.string(), z.number()).nullable(),
		}),
	),
	ranges: z.record(z.string(), z.string()),
});

/** One file to register with a drawing engine. */
export interface FontFile {
	/** Name to register it under: the face id, or the family shared by the weights of a variable font. */
	family: string;
	/** File name inside the fonts folder. */
	file: string;
	/** What a slice draws, inclusive; absent: everything the file has. */
	unicodeRange?: [number, number][];
}

/** Needs only the words and the face of a run; emoji runs need no font. */
export interface FontUse {
	text: string;
	face: string;
	emoji?: true;
}

/** The fonts folder of the build. Nothing is read before the first call. */
export class FontFiles {
	readonly #folder: string;
	#index: Promise<z.infer<typeof indexSchema>> | undefined;
	readonly #read = new Map<string, Promise<Uint8Array>>();
	readonly #ranges = new Map<string, [number, number][]>();

	/** `folder`: where `bundleFonts` wrote, in a build `dist/fonts`. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Files that hold every character of these runs, each once, in a fixed order. Throws on an unknown face. */
	async filesFor(uses: Iterable<FontUse>): Promise<FontFile[]> {
		const index = await this.#readIndex();
		const needed = new Map<string, FontFile>();
		const letters = new Map<string, Set<number>>();
		for (const { text, face, emoji } of uses) {
			if (emoji) continue;
			const known = letters.get(face) ?? new Set<number>();
			for (const character of text) known.add(character.codePointAt(0) ?? 0);
			letters.set(face, known);
		}
		for (const [face, codePoints] of letters) {
			const entry = index.faces[face];
			if (!entry) throw new RangeError(`the fonts folder has no face ${face}`);
			for (const file of entry.files) {
				const ranges = this.#rangesOf(file, index.ranges[file]);
				if (ranges && ![...codePoints].some((codePoint) => holds(ranges, codePoint))) continue;
				needed.set(file, { family: entry.family, file, ...(ranges ? { unicodeRange: ranges } : {}) });
			}
		}
		return [...needed.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
	}

	/** Bytes of a file; read once and kept. */
	read(file: string): Promise<Uint8Array> {
		const known = this.#read.get(file);
		if (known !== undefined) return known;
		const reading = readFile(join(this.#folder, file));
		this.#read.set(file, reading);
		// A failed read may be tried again.
		reading.catch(() => this.#read.delete(file));
		return reading;
	}

	// Parsed on demand: there are 15,000 ranges, and most sheets ask for one family.
	#rangesOf(file: string, packed: string | undefined): [number, number][] | undefined {
		if (packed === undefined) return undefined;
		const ranges = this.#ranges.get(file) ?? parseRanges(packed);
		this.#ranges.set(file, ranges);
		return ranges;
	}

	#readIndex() {
		this.#index ??= readFile(join(this.#folder, "index.json"), "utf8").then((json) =>
			indexSchema.parse(JSON.parse(json)),
		);
		return this.#index;
	}
}

function parseRanges(packed: string): [number, number][] {
	let end = 0;
	return packed.split(" ").map((token) => {
		const [step = "0", more = "0"] = token.split("+");
		const from = end + Number.parseInt(step, 36);
		end = from + Number.parseInt(more, 36);
		return [from, end];
	});
}

function holds(ranges: readonly [number, number][], codePoint: number): boolean {
	let low = 0;
	let high = ranges.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [from, to] = ranges[middle] ?? [0, 0];
		if (codePoint < from) high = middle - 1;
		else if (codePoint > to) low = middle + 1;
		else return true;
	}
	return false;
}
