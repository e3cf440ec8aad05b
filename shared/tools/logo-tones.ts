// What colours a logo has, so that a sheet can give it a ground that it stands out from: a white one on paper vanishes.
import type { HexColor } from "../layout/layout.ts";
import type { Pixels } from "../ports.ts";

/** Of its visible pixels, by lightness: what is beyond is edges and specks. */
const shares = [0.15, 0.85] as const;
const visible = 128;

/**
 * A dark and a light colour of a picture, between which most of what is seen of it lies; null for one without
 * transparent parts, which brings its own ground.
 */
export function logoTones({ rgba }: Pixels): [dark: HexColor, light: HexColor] | null {
	const counts = new Uint32Array(256);
	const samples = new Uint32Array(256);
	let seen = 0;
	let clear = 0;
	for (let at = 0; at < rgba.length; at += 4) {
		const [r = 0, g = 0, b = 0, a = 0] = [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]];
		if (a < visible) {
			clear += 1;
			continue;
		}
		const level = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
		counts[level] = (counts[level] ?? 0) + 1;
		samples[level] = (r << 16) | (g << 8) | b;
		seen += 1;
	}
	if (seen === 0 || clear === 0) return null;
	const at = (share: number): HexColor => {
		let level = 0;
		for (let sum = counts[0] ?? 0; sum < seen * share && level < 255; sum += counts[level] ?? 0) level += 1;
		return `#${(samples[level] ?? 0).toString(16).padStart(6, "0")}`;
	};
	return [at(shares[0]), at(shares[1])];
}
