// Contrast where it counts: of a colour against the pixels behind the letters, not against a colour that was meant.
import type { Box, HexColor } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";
import type { Rgb } from "./repair-clean.ts";

const linear = (byte: number) => {
	const part = byte / 255;
	return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** WCAG 2 relative luminance by byte, worked out once. */
const linearOf = Float64Array.from({ length: 256 }, (_, byte) => linear(byte));

const luminance = (r: number, g: number, b: number) =>
	0.2126 * (linearOf[r] ?? 0) + 0.7152 * (linearOf[g] ?? 0) + 0.0722 * (linearOf[b] ?? 0);

const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Of the pixels under letters, this share may fall short: a speck hides no letter. */
const spared = 0.03;

/** The WCAG contrast that all but the worst 3 % of the pixels in the boxes reach against a colour, 1 … 21. */
export function contrastOn(pixels: Pixels, boxes: readonly Box[], colour: HexColor): number {
	const packed = Number.parseInt(colour.slice(1), 16);
	const own = luminance((packed >> 16) & 255, (packed >> 8) & 255, packed & 255);
	const seen: number[] = [];
	const { widthPx, heightPx, rgba } = pixels;
	for (const { x, y, width, height } of boxes)
		for (let row = Math.max(0, Math.floor(y)); row < Math.min(heightPx, y + height); row += 2)
			for (let column = Math.max(0, Math.floor(x)); column < Math.min(widthPx, x + width); column += 3) {
				const at = (row * widthPx + column) * 4;
				seen.push(ratio(own, luminance(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0)));
			}
	seen.sort((a, b) => a - b);
	return seen[Math.floor(seen.length * spared)] ?? 21;
}

export const hexOf = ([r, g, b]: Rgb): HexColor =>
	`#${((r << 16) | (g << 8) | b).toString(16).padStart(6, "0")}`;

const paper: HexColor = "#ffffff";
const soot: HexColor = "#141414";

/** The wished colour where it reaches the ratio, else near-black or white, whichever stands out more. */
export function readableInk(
	pixels: Pixels,
	boxes: readonly Box[],
	wish: HexColor | null,
	least: number,
): { colour: HexColor; reached: number } {
	if (wish !== null) {
		const reached = contrastOn(pixels, boxes, wish);
		if (reached >= least) return { colour: wish, reached };
	}
	const [light, dark] = [contrastOn(pixels, boxes, paper), contrastOn(pixels, boxes, soot)];
	return light >= dark ? { colour: paper, reached: light } : { colour: soot, reached: dark };
}
