// What is asked of the editor: the picture's size, the wording, and the price, worked out before anything is sent.
import { estimateTokens } from "../../../shared/brief/estimate-tokens.ts";
import { normalizeCopy } from "../../../shared/copy/normalize.ts";
import { ToolError } from "../../../shared/errors.ts";
import type { Endpoint } from "../../../shared/models/catalog.ts";
import { findEndpoint } from "../../../shared/models/find-endpoint.ts";
import type { RequestPlan } from "../../../shared/models/plan-request.ts";
import { priceOf } from "../../../shared/models/price.ts";
import type { ImageInputs, OpenedImage } from "../../../shared/ports.ts";
import type { ExportedLayer, Quality, TextMode } from "../../../shared/protocol.ts";
import { type LayerEdit, layerEdit } from "../../../shared/tools/layer-edit.ts";
import { editSize } from "../../../shared/tools/layer-size.ts";
import { editPrompt, planEdit } from "../../../shared/tools/plan-edit.ts";
import type { Server } from "../link/link.ts";
import { toModel } from "../pictures.ts";

export const editEndpoint = (quality: Quality): Endpoint => findEndpoint({ kind: "edit", tier: quality });

/** Price of one layer's edit; a prompt too long for Standard is painted in Pro. */
export function editPriceMicroUsd(
	quality: Quality,
	edit: LayerEdit,
	variations: number,
): { microUsd: number; quality: Quality } {
	const { instruction, keep } = layerEdit(edit);
	const prompt = editPrompt(instruction, normalizeCopy(keep));
	const asked = editEndpoint(quality);
	const tooLong = asked.prompt.maxChars !== null && [...prompt].length > asked.prompt.maxChars;
	const used = tooLong ? editEndpoint("pro") : asked;
	return {
		microUsd: priceOf(used, { n: variations, size: null, files: [] }),
		quality: tooLong ? "pro" : quality,
	};
}

export interface EditWish {
	instruction: string;
	quality: Quality;
	variations: number;
	text: TextMode;
	strings: readonly string[];
	/** Words that must be there afterwards, where the instruction changes words. */
	copy?: readonly string[];
}

/** What edit_image is asked, but for the images; the size is that of the last layer, the canvas. */
function askOf(wish: EditWish, exported: readonly ExportedLayer[]) {
	const endpoint = editEndpoint(wish.quality);
	const sizes = exported.map(({ widthPx, heightPx }) =>
		editSize({ width: widthPx, height: heightPx }, wish.quality, endpoint),
	);
	const size = sizes.at(-1);
	const { instruction, keep } = layerEdit({ ...wish, pictures: exported.length });
	return {
		sizes,
		ask: {
			instruction,
			tier: wish.quality,
			count: wish.variations,
			...(keep.length > 0 ? { keep } : {}),
			...(wish.copy && wish.copy.length > 0 ? { copy: wish.copy } : {}),
			...(size ? { size: { width: size.widthPx, height: size.heightPx } } : {}),
		},
	};
}

/** The input of edit_image on the linked server, its pictures handed over. Spends nothing. */
export async function serverEditInput(
	wish: EditWish,
	exported: readonly ExportedLayer[],
	server: Server,
): Promise<Record<string, unknown>> {
	const { sizes, ask } = askOf(wish, exported);
	const images: string[] = [];
	for (const [index, { bytes }] of exported.entries()) {
		const size = sizes[index];
		const ready = size ? (await toModel(bytes, size.widthPx, size.heightPx)).bytes : bytes;
		images.push((await server.call("keepImage", { bytes: ready })).image);
	}
	return { ...ask, images };
}

/** The exact request that edit_image would send for these exported layers, the canvas last. Spends nothing. */
export async function planLayerEdit(
	wish: EditWish,
	exported: readonly ExportedLayer[],
	signal: AbortSignal,
): Promise<RequestPlan> {
	const { sizes, ask } = askOf(wish, exported);
	const { plan } = await planEdit(
		{ ...ask, images: exported.map((_, index) => String(index)) },
		{
			inputs: layerInputs(exported, sizes),
			tokens: { count: async (text) => ({ tokens: estimateTokens(text), exact: false }) },
		},
		signal,
	);
	return plan;
}

/** Exported layers as the images of a call, by their place in it. */
function layerInputs(
	exported: readonly ExportedLayer[],
	sizes: readonly { widthPx: number; heightPx: number }[],
): ImageInputs {
	const opened = exported.map(
		({ bytes }, index): OpenedImage => ({
			bytes,
			mediaType: "image/png",
			...(sizes[index] ?? { widthPx: 0, heightPx: 0 }),
			hasAlpha: true,
			source: "data",
		}),
	);
	return {
		open: async (name) => {
			const one = opened[Number(name)];
			if (one) return one;
			throw new ToolError({ code: "not_found", message: "A layer is missing.", hint: "Select it again." });
		},
		keep: async (one) => String(opened.indexOf(one)),
		prepare: async ({ bytes, widthPx, heightPx }) => ({
			file: await toModel(bytes, widthPx, heightPx),
			warnings: [],
		}),
	};
}
