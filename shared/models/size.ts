// Turns a size as asked into the size that is sent, and says where the two differ.
import type { PixelSize } from "../brief/brief.ts";
import type { Warning } from "../result.ts";
import type { Endpoint } from "./catalog.ts";

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
