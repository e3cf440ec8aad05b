// How large a layer is exported and painted when it is edited.
import type { Endpoint } from "../models/catalog.ts";
import { fitSize } from "../models/size.ts";
import type { Quality } from "../protocol.ts";

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
