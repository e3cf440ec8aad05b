// Whether words can be read on a new picture: contrast measured on the pixels behind them.
import type { Box } from "../../shared/layout/layout.ts";
import type { Pixels } from "../../shared/ports.ts";

export interface Reading {
	/** What nine tenths of the pixels behind the words offer at least, 1 … 21. */
	ratio: number;
	/** What is wanted: 4.5, or 3 for large words (WCAG 2.2, 1.4.3, read November 2026). */
	wanted: number;
	/** The better of white and black, and what it would offer. */
	better: { color: "#ffffff" | "#000000"; ratio: number };
}

const linear = (part: number): number => {
	const share = part / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (r: number, g: number, b: number): number =>
	0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

const ratioOf = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** `#rrggbb`. */
function luminanceOf(color: string): number {
	const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
	return luminance(part(1), part(3), part(5));
}

/** From 24 px, or 18.66 px bold, words count as large. */
const largeFromPx = 24;

/** `box` and `fontSizePx` are in px of the layer, whose size is `layer`. null where the words lie outside it. */
export function readOn(
	pixels: Pixels,
	layer: { width: number; height: number },
	text: { box: Box; color: string; fontSizePx: number },
): Reading | null {
	const sx = pixels.widthPx / layer.width;
	const sy = pixels.heightPx / layer.height;
	const left = Math.max(0, Math.floor(text.box.x * sx));
	const top = Math.max(0, Math.floor(text.box.y * sy));
	const right = Math.min(pixels.widthPx, Math.ceil((text.box.x + text.box.width) * sx));
	const bottom = Math.min(pixels.heightPx, Math.ceil((text.box.y + text.box.height) * sy));
	const grounds: number[] = [];
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			const at = (y * pixels.widthPx + x) * 4;
			grounds.push(luminance(pixels.rgba[at] ?? 0, pixels.rgba[at + 1] ?? 0, pixels.rgba[at + 2] ?? 0));
		}
	if (grounds.length === 0) return null;
	const worstTenth = (own: number): number => {
		const ratios = grounds.map((ground) => ratioOf(own, ground)).sort((a, b) => a - b);
		return ratios[Math.floor(ratios.length / 10)] ?? 1;
	};
	const white = worstTenth(1);
	const black = worstTenth(0);
	return {
		ratio: worstTenth(luminanceOf(text.color)),
		wanted: text.fontSizePx >= largeFromPx ? 3 : 4.5,
		better: white >= black ? { color: "#ffffff", ratio: white } : { color: "#000000", ratio: black },
	};
}

/** The scrim that words of this colour can be read on. */
export const scrimFor = (color: string): "#ffffff" | "#000000" =>
	luminanceOf(color) > 0.35 ? "#000000" : "#ffffff";
