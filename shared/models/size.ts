// Turns a size as asked into the size that is sent, and says where the two differ.

import type { PixelSize } from "../brief/brief.ts";
import { ToolError } from "../errors.ts";
import type { Warning } from "../result.ts";
import type { Endpoint } from "./catalog.ts";

/** fal's presets (docs of image_size, read 2026-11; none is above about a megapixel) and ours at 2K. */
const presetSizes: Readonly<Record<string, PixelSize>> = {
	square_hd: { widthPx: 1024, heightPx: 1024 },
	square: { widthPx: 512, heightPx: 512 },
	portrait_4_3: { widthPx: 768, heightPx: 1024 },
	portrait_16_9: { widthPx: 576, heightPx: 1024 },
	landscape_4_3: { widthPx: 1024, heightPx: 768 },
	landscape_16_9: { widthPx: 1024, heightPx: 576 },
	// The four that the first party recommends for Qwen Image 2 (DashScope docs, read 2026-11).
	portrait_2k: { widthPx: 1728, heightPx: 2368 },
	portrait_16_9_2k: { widthPx: 1536, heightPx: 2688 },
	landscape_2k: { widthPx: 2368, heightPx: 1728 },
	landscape_16_9_2k: { widthPx: 2688, heightPx: 1536 },
};

/**
 * Reads `1024x1536`, `1024×1536`, `2:3` (about 1.5 megapixels), a preset name, or exact pixels.
 * Throws ToolError `invalid_input` naming `field`.
 */
export function parseSize(asked: string | { width: number; height: number }, field = "size"): PixelSize {
	if (typeof asked !== "string") return checked(asked.width, asked.height, field);
	const text = asked.trim().toLowerCase();
	const preset = presetSizes[text.replaceAll("-", "_")];
	if (preset) return preset;
	const pixels = /^(\d{2,5})\s*[x×*]\s*(\d{2,5})(?:\s*px)?$/.exec(text);
	if (pixels) return checked(Number(pixels[1]), Number(pixels[2]), field);
	const ratio = /^(\d{1,3}(?:\.\d+)?)\s*[:/]\s*(\d{1,3}(?:\.\d+)?)$/.exec(text);
	if (ratio) {
		const wide = Number(ratio[1]) / Number(ratio[2]);
		if (Number.isFinite(wide) && wide >= 1 / 8 && wide <= 8) {
			const heightPx = Math.sqrt((1024 * 1536) / wide);
			return { widthPx: toStep(heightPx * wide, 16, Math.round), heightPx: toStep(heightPx, 16, Math.round) };
		}
	}
	throw new ToolError({
		code: "invalid_input",
		message: `"${asked.slice(0, 60)}" is not a size.`,
		hint: `Write 1024x1536, a ratio such as 2:3, or one of ${Object.keys(presetSizes).join(", ")}.`,
		field,
	});
}

export interface FittedSize {
	asked: PixelSize;
	sent: PixelSize;
	warnings: Warning[];
}

/**
 * The nearest size that an endpoint takes: sides rounded to its step, total pixels inside its limits, the
 * shape kept as far as its side limits allow. Every difference is a warning.
 */
export function fitSize(endpoint: Endpoint, asked: PixelSize): FittedSize {
	const { minPixels, maxPixels, minSidePx, maxSidePx, stepPx } = endpoint.size;
	const pixels = asked.widthPx * asked.heightPx;
	const longest = Math.max(asked.widthPx, asked.heightPx);
	const shrink = Math.min(1, Math.sqrt(maxPixels / pixels), maxSidePx / longest);
	const shortest = Math.min(asked.widthPx, asked.heightPx);
	const grow = Math.max(1, Math.sqrt(minPixels / pixels), minSidePx / shortest);
	const scale = shrink < 1 ? shrink : grow;
	const round = scale < 1 ? Math.floor : scale > 1 ? Math.ceil : Math.round;
	let widthPx = within(toStep(asked.widthPx * scale, stepPx, round), minSidePx, maxSidePx);
	let heightPx = within(toStep(asked.heightPx * scale, stepPx, round), minSidePx, maxSidePx);
	// Rounding up, or raising a short side, can pass the total by a step.
	while (widthPx * heightPx > maxPixels) {
		if (widthPx >= heightPx) widthPx -= stepPx;
		else heightPx -= stepPx;
	}
	while (widthPx * heightPx < minPixels) {
		if (widthPx <= heightPx) widthPx += stepPx;
		else heightPx += stepPx;
	}
	const sent = { widthPx, heightPx };
	return { asked, sent, warnings: differences(endpoint, asked, sent) };
}

function differences(endpoint: Endpoint, asked: PixelSize, sent: PixelSize): Warning[] {
	if (asked.widthPx === sent.widthPx && asked.heightPx === sent.heightPx) return [];
	const step = endpoint.size.stepPx;
	const onlyRounded =
		Math.abs(asked.widthPx - sent.widthPx) < step && Math.abs(asked.heightPx - sent.heightPx) < step;
	const what = `${show(asked)} was asked, ${show(sent)} is sent`;
	return [
		onlyRounded
			? { code: "size_rounded", message: `${what}: ${endpoint.title} takes steps of ${step} px.` }
			: {
					code: "size_changed",
					message: `${what}: ${endpoint.title} takes ${endpoint.size.minPixels} to ${endpoint.size.maxPixels} pixels in all.`,
				},
	];
}

export const show = (size: PixelSize) => `${size.widthPx}x${size.heightPx}`;

const toStep = (px: number, step: number, round: (value: number) => number) =>
	Math.max(step, round(px / step) * step);

const within = (px: number, min: number, max: number) => Math.min(max, Math.max(min, px));

function checked(width: number, height: number, field: string): PixelSize {
	if (width >= 256 && height >= 256 && width <= 4096 && height <= 4096)
		return { widthPx: width, heightPx: height };
	throw new ToolError({
		code: "invalid_input",
		message: `${width}x${height} is outside 256 to 4096 px a side.`,
		hint: "Ask for at most 4096 px a side; the model paints up to 2048x2048 in all.",
		field,
	});
}
