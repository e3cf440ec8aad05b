// Cleans a patch of a picture, so that type can be set where wrong letters stood: its ground is drawn in from around it.
import type { Box } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";

/** Whole pixels, right and bottom not included. */
interface Patch {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export type Rgb = readonly [r: number, g: number, b: number];

/** Letters reach a little over what a reader takes for their box. */
const reach = 0.22;

/** The box with its margin, inside the picture, and short of its neighbours. */
function patchOf(box: Box, pixels: Pixels, neighbours: readonly Box[]): Patch {
	const pad = Math.max(3, box.height * reach);
	const patch = {
		left: Math.max(0, Math.floor(box.x - pad)),
		top: Math.max(0, Math.floor(box.y - pad)),
		right: Math.min(pixels.widthPx, Math.ceil(box.x + box.width + pad)),
		bottom: Math.min(pixels.heightPx, Math.ceil(box.y + box.height + pad)),
	};
	for (const other of neighbours) {
		const meets =
			other.x < patch.right &&
			other.x + other.width > patch.left &&
			other.y < patch.bottom &&
			other.y + other.height > patch.top;
		if (!meets) continue;
		if (other.y >= box.y + box.height) patch.bottom = Math.min(patch.bottom, Math.floor(other.y) - 1);
		else if (other.y + other.height <= box.y)
			patch.top = Math.max(patch.top, Math.ceil(other.y + other.height) + 1);
		else if (other.x >= box.x + box.width) patch.right = Math.min(patch.right, Math.floor(other.x) - 1);
		else if (other.x + other.width <= box.x)
			patch.left = Math.max(patch.left, Math.ceil(other.x + other.width) + 1);
	}
	return patch;
}

const at = ({ widthPx, rgba }: Pixels, x: number, y: number): Rgb => {
	const first = (y * widthPx + x) * 4;
	return [rgba[first] ?? 0, rgba[first + 1] ?? 0, rgba[first + 2] ?? 0];
};

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const medianOf = (colours: readonly Rgb[]): Rgb => [
	middle(colours.map(([r]) => r)),
	middle(colours.map(([, g]) => g)),
	middle(colours.map(([, , b]) => b)),
];

/**
 * Colours along one side of the patch, seen just outside it; medians over a stretch, so that a letter that stands
 * near leaves no streak. null where the patch touches the edge of the picture.
 */
function side(
	pixels: Pixels,
	length: number,
	place: (along: number, out: number) => [number, number],
): Rgb[] | null {
	const inside = ([x, y]: [number, number]) => x >= 0 && y >= 0 && x < pixels.widthPx && y < pixels.heightPx;
	if (!inside(place(0, 1))) return null;
	const step = 4;
	const samples: Rgb[] = [];
	for (let along = 0; along < length; along += step) {
		const near: Rgb[] = [];
		for (let off = -12; off <= 12; off += 3)
			for (const out of [1, 2, 3]) {
				const [x, y] = place(Math.min(length - 1, Math.max(0, along + off)), out);
				if (inside([x, y])) near.push(at(pixels, x, y));
			}
		samples.push(medianOf(near));
	}
	return Array.from({ length }, (_, along) => samples[Math.floor(along / step)] ?? [0, 0, 0]);
}

/**
 * A copy of the picture without the letters in the box; `neighbours` are left alone. Only what stands out from the
 * ground goes, so that a pattern between the letters stays; `whole` fills the box from its sides instead, which also
 * takes glows and shadows.
 */
export function cleaned(
	pixels: Pixels,
	box: Box,
	neighbours: readonly Box[] = [],
	options: { whole?: boolean } = {},
): Pixels {
	const patch = patchOf(box, pixels, neighbours);
	const filled = filledFromSides(pixels, patch);
	if (options.whole === true || patch.right <= patch.left || patch.bottom <= patch.top) return filled;
	return withoutLetters(pixels, filled, patch, Math.max(2, Math.round(box.height * 0.06)));
}

/** The ground as its four sides make one expect it. */
function filledFromSides(pixels: Pixels, { left, top, right, bottom }: Patch): Pixels {
	const out: Pixels = { ...pixels, rgba: new Uint8Array(pixels.rgba) };
	const [width, height] = [right - left, bottom - top];
	if (width < 1 || height < 1) return out;
	const above = side(pixels, width, (along, off) => [left + along, top - off]);
	const below = side(pixels, width, (along, off) => [left + along, bottom - 1 + off]);
	const before = side(pixels, height, (along, off) => [left - off, top + along]);
	const after = side(pixels, height, (along, off) => [right - 1 + off, top + along]);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			// The nearer a side, the more it counts.
			const parts: [Rgb | undefined, number][] = [
				[above?.[x], 1 / (y + 1)],
				[below?.[x], 1 / (height - y)],
				[before?.[y], 1 / (x + 1)],
				[after?.[y], 1 / (width - x)],
			];
			const first = ((top + y) * pixels.widthPx + left + x) * 4;
			for (let band = 0; band < 3; band++) {
				let sum = 0;
				let weight = 0;
				for (const [colour, share] of parts) {
					if (colour === undefined) continue;
					sum += (colour[band] ?? 0) * share;
					weight += share;
				}
				if (weight > 0) out.rgba[first + band] = Math.round(sum / weight);
			}
		}
	return out;
}

/** Letters, with `reachPx` around them for their soft edges, are drawn over from the nearest ground on four sides. */
function withoutLetters(pixels: Pixels, ground: Pixels, patch: Patch, reachPx: number): Pixels {
	const { left, top, right, bottom } = patch;
	const [width, height] = [right - left, bottom - top];
	const far = new Uint16Array(width * height);
	let most = 0;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [one, other] = [at(pixels, left + x, top + y), at(ground, left + x, top + y)];
			const own = Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]);
			far[y * width + x] = own;
			most = Math.max(most, own);
		}
	const least = Math.max(40, most * 0.14);
	const isLetter = spread(far, least, width, height, reachPx);
	const out: Pixels = { ...pixels, rgba: new Uint8Array(pixels.rgba) };
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (isLetter[y * width + x] === 0) continue;
			const sum = [0, 0, 0];
			let weight = 0;
			for (const [stepX, stepY] of [
				[-1, 0],
				[1, 0],
				[0, -1],
				[0, 1],
			] as const) {
				let [atX, atY] = [x + stepX, y + stepY];
				const isIn = () => atX >= 0 && atY >= 0 && atX < width && atY < height;
				while (isIn() && isLetter[atY * width + atX] === 1) [atX, atY] = [atX + stepX, atY + stepY];
				const [sheetX, sheetY] = [left + atX, top + atY];
				if (sheetX < 0 || sheetY < 0 || sheetX >= pixels.widthPx || sheetY >= pixels.heightPx) continue;
				const share = 1 / (Math.abs(atX - x) + Math.abs(atY - y));
				for (const [band, value] of at(pixels, sheetX, sheetY).entries())
					sum[band] = (sum[band] ?? 0) + value * share;
				weight += share;
			}
			const first = ((top + y) * pixels.widthPx + left + x) * 4;
			const fallback = at(ground, left + x, top + y);
			for (let band = 0; band < 3; band++)
				out.rgba[first + band] = weight === 0 ? (fallback[band] ?? 0) : Math.round((sum[band] ?? 0) / weight);
		}
	return out;
}

/** 1 where something at least this far off the ground is within reach. */
function spread(far: Uint16Array, least: number, width: number, height: number, reachPx: number): Uint8Array {
	const across = new Uint8Array(far.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if ((far[y * width + x] ?? 0) < least) continue;
			across.fill(1, y * width + Math.max(0, x - reachPx), y * width + Math.min(width, x + reachPx + 1));
		}
	const both = new Uint8Array(far.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (across[y * width + x] === 0) continue;
			for (let near = Math.max(0, y - reachPx); near < Math.min(height, y + reachPx + 1); near++)
				both[near * width + x] = 1;
		}
	return both;
}

/** The colour of the letters in a box: what stands out most from the cleaned ground. null where nothing does. */
export function inkIn(pixels: Pixels, ground: Pixels, box: Box): Rgb | null {
	const found: { colour: Rgb; far: number }[] = [];
	const step = Math.max(1, Math.round(box.height / 40));
	for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(pixels.heightPx, box.y + box.height); y += step)
		for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(pixels.widthPx, box.x + box.width); x += step) {
			const colour = at(pixels, x, y);
			const under = at(ground, x, y);
			const far =
				Math.abs(colour[0] - under[0]) + Math.abs(colour[1] - under[1]) + Math.abs(colour[2] - under[2]);
			found.push({ colour, far });
		}
	found.sort((a, b) => b.far - a.far);
	const most = found[0]?.far ?? 0;
	if (most < 60) return null;
	return medianOf(found.slice(0, Math.max(1, Math.round(found.length * 0.08))).map(({ colour }) => colour));
}
