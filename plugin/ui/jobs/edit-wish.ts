// What is asked of the editor: the picture's size, the wording, and the price, worked out before anything is sent.
import { keepRest } from "../../../shared/brief/edit-wording.ts";
import { withoutStraightQuotes } from "../../../shared/brief/quoting.ts";
import { noTextSentence } from "../../../shared/brief/write-prompt.ts";
import type { Endpoint } from "../../../shared/models/catalog.ts";
import { findEndpoint } from "../../../shared/models/find-endpoint.ts";
import { priceOf } from "../../../shared/models/price.ts";
import { fitSize } from "../../../shared/models/size.ts";
import type { Quality, TextMode } from "../../../shared/protocol.ts";

export const editEndpoint = (quality: Quality): Endpoint => findEndpoint({ kind: "edit", tier: quality });

/** Standard edits are seen at about this many pixels; Pro at as many as the endpoint takes. */
const standardPixels = 1536 * 1024;
/** Figma images end here. */
const figmaMaxSidePx = 4096;

/**
 * The size to export and paint a layer at: never smaller than it is, as large as pays, within what the
 * endpoint and Figma take.
 */
export function editSize(
	layer: { width: number; height: number },
	quality: Quality,
	endpoint: Endpoint,
): { widthPx: number; heightPx: number } {
	const own = layer.width * layer.height;
	const wanted = quality === "pro" ? endpoint.size.maxPixels : Math.max(standardPixels, own);
	const pixels = Math.min(wanted, endpoint.size.maxPixels);
	const shortest = endpoint.files?.minSidePx ?? 1;
	const byArea = Math.sqrt(pixels / own);
	const byShort = shortest / Math.min(layer.width, layer.height);
	const byLong = figmaMaxSidePx / Math.max(layer.width, layer.height);
	const scale = Math.min(byLong, Math.max(byArea, byShort));
	const size = {
		widthPx: Math.max(shortest, Math.round(layer.width * scale)),
		heightPx: Math.max(shortest, Math.round(layer.height * scale)),
	};
	return fitSize(endpoint, size).sent;
}

/** The instruction as the model's makers word it, with what must stay said in full. */
export function editPrompt(
	instruction: string,
	text: TextMode,
	strings: readonly string[],
	layers: number,
): string {
	const asked = instruction.trim().replace(/\s+/g, " ");
	const sentence = /[.!?。！？]$/.test(asked) ? asked : `${asked}.`;
	const parts = [sentence];
	if (layers > 1) parts.push(`Image ${layers} is the canvas to keep; the others are references.`);
	if (text === "live") {
		parts.push(noTextSentence);
	} else if (strings.length > 0) {
		const unique = [...new Set(strings.map((line) => line.replace(/\s+/g, " ").trim()))];
		parts.push(
			`Keep these texts exactly as they are: ${unique.map((line) => `"${withoutStraightQuotes(line)}"`).join(", ")}.`,
		);
	}
	parts.push(keepRest);
	return parts.join(" ");
}

/** Price of one layer's edit; the longest prompt may move it to Pro. null where the price is not known. */
export function editPriceMicroUsd(
	quality: Quality,
	prompt: string,
	variations: number,
): { microUsd: number; quality: Quality } {
	const asked = editEndpoint(quality);
	const tooLong = asked.prompt.maxChars !== null && [...prompt].length > asked.prompt.maxChars;
	const used = tooLong ? editEndpoint("pro") : asked;
	return {
		microUsd: priceOf(used, { n: variations, size: null, files: [] }),
		quality: tooLong ? "pro" : quality,
	};
}
