// Live words over a new picture may have lost their ground: measured on each placed layer, with the cure for each.
import type { Box } from "../../../shared/layout/layout.ts";
import type { Placed } from "../../../shared/protocol.ts";
import { readOn, scrimFor } from "../contrast.ts";
import { smallPixels } from "../pictures.ts";
import type { HardToRead } from "./job-record.ts";

export interface SetWords {
	characters: string;
	/** In the placed layer, px. */
	box: Box;
	/** null: not one solid colour, and not judged. */
	color: string | null;
	fontSizePx: number;
}

/** `images` and `placed.layers` go together; so do `texts` and `placed.textIds` of each layer. */
export async function lookAtWords(
	placed: Placed,
	images: readonly Uint8Array[],
	shape: { width: number; height: number },
	texts: readonly SetWords[],
): Promise<HardToRead[]> {
	const found: HardToRead[] = [];
	if (texts.length === 0) return found;
	for (const [index, layer] of placed.layers.entries()) {
		const bytes = images[index];
		if (!bytes) continue;
		const pixels = await smallPixels(bytes, 512);
		const rows = new Map<string, HardToRead>();
		for (const [at, text] of texts.entries()) {
			const id = placed.textIds[index]?.[at];
			if (!id || text.color === null) continue;
			const reading = readOn(pixels, shape, {
				box: text.box,
				color: text.color,
				fontSizePx: text.fontSizePx,
			});
			if (!reading || reading.ratio >= reading.wanted) continue;
			const cure =
				reading.better.ratio >= reading.wanted
					? ({ by: "color", color: reading.better.color } as const)
					: ({ by: "scrim", color: scrimFor(text.color) } as const);
			const key = `${cure.by} ${cure.color}`;
			const row = rows.get(key) ?? { layerId: layer.id, textIds: [], words: [], ...cure };
			row.textIds.push(id);
			row.words.push(text.characters.replace(/\s+/g, " ").slice(0, 40));
			rows.set(key, row);
		}
		found.push(...rows.values());
	}
	return found;
}
