// Compares a picture with its type drawn alone: whether each letter stands there just as it was set, and nothing over it.
import type { Box, HexColor } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";
import type { Rgb } from "./repair-clean.ts";

/** A stretch of type: where it stands, what its letters are painted with, and their size. */
export interface SetPlace {
	box: Box;
	color: HexColor;
	sizePx: number;
}

/** Of the type alone: black for the letters that are asked about, red for others, on white. */
export const askedInk: HexColor = "#000000";
export const otherInk: HexColor = "#ff0000";

/** Share of a letter's ink in a small square that may be otherwise: noise of the ground, not another letter. */
const mostStrange = 0.06;
/** Least distance of ink and ground, 0 … 765, for a comparison. */
const leastStep = 90;

/** True where every small square of the place holds the letters of `type`, and no other ink. Both of one size. */
export function standsAsSet(picture: Pixels, type: Pixels, { box, color, sizePx }: SetPlace): boolean {
	if (picture.widthPx !== type.widthPx || picture.heightPx !== type.heightPx) return false;
	const sidePx = Math.min(24, Math.max(5, Math.round(sizePx * 0.3)));
	const right = Math.min(picture.widthPx, Math.ceil(box.x + box.width));
	const bottom = Math.min(picture.heightPx, Math.ceil(box.y + box.height));
	const ink = rgbOf(color);
	let inked = 0;
	for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y += sidePx)
		for (let x = Math.max(0, Math.floor(box.x)); x < right; x += sidePx) {
			const square = {
				left: x,
				top: y,
				right: Math.min(right, x + sidePx),
				bottom: Math.min(bottom, y + sidePx),
			};
			const seen = compare(picture, type, square, ink, sidePx);
			if (seen === null || seen.strange > mostStrange) return false;
			inked += seen.ink;
		}
	return inked > 0;
}

interface Square {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Ink that the type has in a square, px, and the share that is otherwise on the picture; null where it cannot be told. */
function compare(
	picture: Pixels,
	type: Pixels,
	square: Square,
	ink: Rgb,
	sidePx: number,
): { ink: number; strange: number } | null {
	const ground = groundOf(picture, type, square, sidePx);
	let sum = 0;
	let strange = 0;
	if (ground === null) {
		// Nothing but ink here: it is all of one colour, or something lies over it.
		for (const { at } of pixelsOf(type, square)) {
			sum += 1;
			if (apart(picture, at, ink) > leastStep / 2) strange += 1;
		}
		return { ink: sum, strange: sum === 0 ? 0 : strange / sum };
	}
	const axis = [ink[0] - ground[0], ink[1] - ground[1], ink[2] - ground[2]] as const;
	const length = axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2;
	const isFaint = Math.abs(axis[0]) + Math.abs(axis[1]) + Math.abs(axis[2]) < leastStep;
	for (const { at, cover } of pixelsOf(type, square)) {
		sum += cover;
		const [r, g, b] = [0, 1, 2].map((band) => (picture.rgba[at + band] ?? 0) - (ground[band] ?? 0));
		const along = ((r ?? 0) * axis[0] + (g ?? 0) * axis[1] + (b ?? 0) * axis[2]) / Math.max(1, length);
		// The ground may stir; letters and their soft edges may not.
		const spared = cover > 0.97 ? 0.06 : cover < 0.03 ? 0.4 : 0.15;
		strange += Math.min(1, Math.max(0, Math.abs(along - cover) - spared) / (1 - spared));
	}
	if (sum > 0 && isFaint) return null;
	const area = (square.right - square.left) * (square.bottom - square.top);
	return { ink: sum, strange: isFaint ? 0 : strange / Math.max(sum, area * 0.06) };
}

/** Mean colour of the px without type in the square and close around it; null where there are too few. */
function groundOf(picture: Pixels, type: Pixels, square: Square, sidePx: number): Rgb | null {
	const around = {
		left: Math.max(0, square.left - sidePx),
		top: Math.max(0, square.top - sidePx),
		right: Math.min(picture.widthPx, square.right + sidePx),
		bottom: Math.min(picture.heightPx, square.bottom + sidePx),
	};
	const sum = [0, 0, 0];
	let count = 0;
	for (const { at, cover } of pixelsOf(type, around)) {
		if (cover > 0) continue;
		count += 1;
		for (let band = 0; band < 3; band++) sum[band] = (sum[band] ?? 0) + (picture.rgba[at + band] ?? 0);
	}
	if (count < 12) return null;
	const [r = 0, g = 0, b = 0] = sum.map((value) => value / count);
	return [r, g, b];
}

/** Px of a square but for those under other type, with how much of each the asked letters cover, 0 … 1. */
function* pixelsOf({ widthPx, rgba }: Pixels, { left, top, right, bottom }: Square) {
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			const at = (y * widthPx + x) * 4;
			const [red, green] = [rgba[at] ?? 0, rgba[at + 1] ?? 0];
			if (red > green + 8) continue;
			yield { at, cover: (255 - red) / 255 };
		}
}

function apart({ rgba }: Pixels, at: number, colour: Rgb): number {
	return colour.reduce((sum, value, band) => sum + Math.abs((rgba[at + band] ?? 0) - value), 0);
}

function rgbOf(color: HexColor): Rgb {
	const packed = Number.parseInt(color.slice(1), 16);
	return [(packed >> 16) & 255, (packed >> 8) & 255, packed & 255];
}
