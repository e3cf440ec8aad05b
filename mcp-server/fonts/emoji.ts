// Hands out emoji as SVG pictures; the file of all of them is opened on the first emoji.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import * as z from "zod";
import { emojiKey } from "../../shared/layout/emoji.ts";

// Written by scripts/fonts/bundle.mjs.
const picturesSchema = z.object({ units: z.number(), pictures: z.record(z.string(), z.string()) });

/** The bundled emoji pictures. */
export class EmojiPictures {
	readonly #folder: string;
	#pictures: Promise<z.infer<typeof picturesSchema>> | undefined;

	/** `folder`: where `bundleFonts` wrote, in a build `dist/fonts`. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/** A square SVG document of one grapheme cluster, or null where the set has none. */
	async svg(cluster: string): Promise<string | null> {
		this.#pictures ??= readFile(join(this.#folder, "emoji.br"))
			.then(promisify(brotliDecompress))
			.then((json) => picturesSchema.parse(JSON.parse(json.toString("utf8"))));
		const { units, pictures } = await this.#pictures;
		const body = pictures[emojiKey(cluster)];
		if (body === undefined) return null;
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units} ${units}">${body}</svg>`;
	}
}
