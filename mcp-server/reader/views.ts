// The ways in which one place is looked at: as it is, closer, wider, levelled, inverted. What all agree on is so.

import { type Point, type Pyramid, type Quad, quadSize, type Raster, rectify } from "./raster.ts";
import { cropHeightPx } from "./recognise.ts";

export interface View {
	name: string;
	/** Width of the crop over its true proportion. */
	stretch: number;
	/** Air added on every side, in heights of the quad; negative cuts. */
	growX: number;
	growY: number;
	tone: "as it is" | "levelled" | "inverted";
}

export const firstView: View = { name: "first", stretch: 1, growX: 0, growY: 0, tone: "as it is" };

/** Crop px per character at which the recogniser reads best: what its training text had. */
const bestPacePx = { han: 36, other: 22 };

/**
 * Taken of every place whose first reading is not beyond doubt, in this order. `characters` are those asked
 * for there, `ratio` its width over its height: crowded or spaced-out text gets one view at a better pace.
 */
export function secondViews(characters: readonly string[], ratio: number): View[] {
	const best = characters.reduce(
		(sum, char) => sum + (/\p{Script=Han}/u.test(char) ? bestPacePx.han : bestPacePx.other),
		0,
	);
	const pace = Math.max(0.5, Math.min(2.2, best / (cropHeightPx * ratio)));
	const stretch = pace > 0.85 && pace < 1.25 ? 1.3 : Math.round(pace * 20) / 20;
	return [
		{ name: "levelled", stretch: 1, growX: 0, growY: 0, tone: "levelled" },
		{ name: `paced ${stretch}`, stretch, growX: 0, growY: 0, tone: "as it is" },
		{ name: "tight", stretch: 1, growX: -0.05, growY: -0.08, tone: "levelled" },
		{ name: "loose", stretch: 1.1, growX: 0.2, growY: 0.25, tone: "as it is" },
		{ name: "inverted", stretch: 1, growX: 0, growY: 0.04, tone: "inverted" },
	];
}

/** Moves the sides of a quad outwards by so many of its heights. */
export function grow(quad: Quad, acrossX: number, acrossY: number): Quad {
	if (acrossX === 0 && acrossY === 0) return quad;
	const { width, height } = quadSize(quad);
	const [a, b, c, d] = quad;
	const right = { x: (b.x - a.x + c.x - d.x) / 2 / width, y: (b.y - a.y + c.y - d.y) / 2 / width };
	const down = { x: (d.x - a.x + c.x - b.x) / 2 / height, y: (d.y - a.y + c.y - b.y) / 2 / height };
	const moved = (point: Point, alongSign: number, downSign: number): Point => ({
		x: point.x + (right.x * alongSign * acrossX + down.x * downSign * acrossY) * height,
		y: point.y + (right.y * alongSign * acrossX + down.y * downSign * acrossY) * height,
	});
	return [moved(a, -1, -1), moved(b, 1, -1), moved(c, 1, 1), moved(d, -1, 1)];
}

/** Moves a quad along its line by so many of its heights. */
export function shift([a, b, c, d]: Quad, along: number): Quad {
	const { width, height } = quadSize([a, b, c, d]);
	const dx = ((b.x - a.x + c.x - d.x) / 2 / width) * height * along;
	const dy = ((b.y - a.y + c.y - d.y) / 2 / width) * height * along;
	const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
	return [moved(a), moved(b), moved(c), moved(d)];
}

const widestCropPx = 3200;

/** The crop that a view shows the recogniser, 48 px high. */
export function crop(pyramid: Pyramid, quad: Quad, view: View): Raster {
	const grown = grow(quad, view.growX, view.growY);
	const { width, height } = quadSize(grown);
	const ratio = (width / Math.max(1, height)) * view.stretch;
	const widthPx = Math.max(16, Math.min(widestCropPx, Math.round((cropHeightPx * ratio) / 8) * 8));
	const straight = rectify(pyramid, grown, widthPx, cropHeightPx);
	if (view.tone === "levelled") return levelled(straight);
	if (view.tone === "inverted") return { ...straight, rgb: straight.rgb.map((value) => 255 - value) };
	return straight;
}

/** Greys stretched over the whole range, dark on light. */
export function levelled({ widthPx, heightPx, rgb }: Raster): Raster {
	const grey = new Uint8Array(widthPx * heightPx);
	const histogram = new Uint32Array(256);
	for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
		const value = 0.299 * (rgb[from] ?? 0) + 0.587 * (rgb[from + 1] ?? 0) + 0.114 * (rgb[from + 2] ?? 0);
		const level = value | 0;
		grey[at] = level;
		histogram[level] = (histogram[level] ?? 0) + 1;
	}
	const rank = (share: number) => {
		let left = share * grey.length;
		for (let value = 0; value < 256; value++) {
			left -= histogram[value] ?? 0;
			if (left < 0) return value;
		}
		return 255;
	};
	const low = rank(0.02);
	const high = rank(0.98);
	const middle = rank(0.5);
	const flip = high - middle > middle - low;
	const scale = 255 / Math.max(8, high - low);
	const tones = Uint8Array.from({ length: 256 }, (_, level) => {
		const value = Math.max(0, Math.min(255, (level - low) * scale));
		return flip ? 255 - value : value;
	});
	const out = new Uint8Array(rgb.length);
	for (let at = 0, to = 0; at < grey.length; at++, to += 3) {
		const tone = tones[grey[at] ?? 0] ?? 0;
		out[to] = tone;
		out[to + 1] = tone;
		out[to + 2] = tone;
	}
	return { widthPx, heightPx, rgb: out };
}
