// Colour arithmetic in OKLCH, so that "deeper", "paler" and "readable on" mean the same for every hue.
import type { HexColor } from "./layout.ts";

/** Lightness 0 … 1, chroma 0 … about 0.37, hue in degrees. */
export interface Oklch {
	l: number;
	c: number;
	h: number;
}

interface LinearRgb {
	r: number;
	g: number;
	b: number;
}

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function hexToLinear(hex: HexColor): LinearRgb {
	const n = Number.parseInt(hex.slice(1), 16);
	return {
		r: toLinear(((n >> 16) & 255) / 255),
		g: toLinear(((n >> 8) & 255) / 255),
		b: toLinear((n & 255) / 255),
	};
}

// Matrices: Björn Ottosson, "A perceptual color space for image processing", bottosson.github.io/posts/oklab.
function linearToOklab({ r, g, b }: LinearRgb): [number, number, number] {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

function oklabToLinear(L: number, a: number, b: number): LinearRgb {
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return {
		r: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		g: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		b: -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	};
}

const inGamut = ({ r, g, b }: LinearRgb) => Math.min(r, g, b) >= -0.0005 && Math.max(r, g, b) <= 1.0005;

export function hexToOklch(hex: HexColor): Oklch {
	const [l, a, b] = oklabOf(hex);
	const h = (Math.atan2(b, a) * 180) / Math.PI;
	return { l, c: Math.hypot(a, b), h: h < 0 ? h + 360 : h };
}

/** The nearest colour a screen can show: lightness and hue are kept, chroma gives way. */
export function oklchToHex({ l, c, h }: Oklch): HexColor {
	const L = Math.min(1, Math.max(0, l));
	const rad = (h * Math.PI) / 180;
	const at = (chroma: number) => oklabToLinear(L, chroma * Math.cos(rad), chroma * Math.sin(rad));
	let chroma = Math.max(0, c);
	if (!inGamut(at(chroma))) {
		let low = 0;
		let high = chroma;
		for (let i = 0; i < 14; i++) {
			const mid = (low + high) / 2;
			if (inGamut(at(mid))) low = mid;
			else high = mid;
		}
		chroma = low;
	}
	const { r, g, b } = at(chroma);
	const byte = (v: number) => Math.round(toGamma(Math.min(1, Math.max(0, v))) * 255);
	const packed = (byte(r) << 16) | (byte(g) << 8) | byte(b);
	return `#${packed.toString(16).padStart(6, "0")}`;
}

/** Answers of a pure function by its arguments: the same few colours are asked for thousands of times. */
function remembered<Answer>(answers: Map<string, Answer>, key: string, make: () => Answer): Answer {
	const known = answers.get(key);
	if (known !== undefined) return known;
	if (answers.size > 4000) answers.clear();
	const made = make();
	answers.set(key, made);
	return made;
}

const oklabs = new Map<string, readonly [number, number, number]>();
const luminances = new Map<string, number>();
const shifts = new Map<string, HexColor>();
const mixes = new Map<string, HexColor>();
const readables = new Map<string, HexColor>();

const oklabOf = (hex: HexColor) => remembered(oklabs, hex, () => linearToOklab(hexToLinear(hex)));

/** WCAG 2 relative luminance, 0 … 1. */
function luminance(hex: HexColor): number {
	return remembered(luminances, hex, () => {
		const { r, g, b } = hexToLinear(hex);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	});
}

/** WCAG 2 contrast ratio, 1 … 21. */
export function contrast(a: HexColor, b: HexColor): number {
	const la = luminance(a);
	const lb = luminance(b);
	return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

/** Straight mix in OKLab; `t` = 0 gives `a`, 1 gives `b`. */
export function mix(a: HexColor, b: HexColor, t: number): HexColor {
	return remembered(mixes, `${a}${b}${t}`, () => mixed(a, b, t));
}

function mixed(a: HexColor, b: HexColor, t: number): HexColor {
	const [l1, a1, b1] = oklabOf(a);
	const [l2, a2, b2] = oklabOf(b);
	const A = a1 + (a2 - a1) * t;
	const B = b1 + (b2 - b1) * t;
	const h = (Math.atan2(B, A) * 180) / Math.PI;
	return oklchToHex({ l: l1 + (l2 - l1) * t, c: Math.hypot(A, B), h });
}

/** Adds to lightness and scales chroma. */
export function shift(hex: HexColor, lightness: number, chromaScale = 1): HexColor {
	return remembered(shifts, `${hex}${lightness}*${chromaScale}`, () => {
		const { l, c, h } = hexToOklch(hex);
		return oklchToHex({ l: l + lightness, c: c * chromaScale, h });
	});
}

/** `color` moved in lightness, away from `ground`, until the contrast is reached; black or white if it never is. */
export function readableOn(ground: HexColor, color: HexColor, ratio: number): HexColor {
	if (contrast(color, ground) >= ratio) return color;
	return remembered(readables, `${ground}${color}${ratio}`, () => bent(ground, color, ratio));
}

function bent(ground: HexColor, color: HexColor, ratio: number): HexColor {
	const start = hexToOklch(color);
	const up = contrast("#ffffff", ground) >= contrast("#000000", ground);
	// Both ways are tried so that a gold on mid green may turn paler rather than brown.
	for (const step of up ? [0.02, -0.02] : [-0.02, 0.02]) {
		for (let l = start.l + step; l > 0.04 && l < 0.995; l += step) {
			const moved = oklchToHex({ ...start, l });
			if (contrast(moved, ground) >= ratio) return moved;
		}
	}
	return up ? "#ffffff" : "#000000";
}

/** Distance in OKLab, about 0.02 = just visible, 0.1 = clearly another colour. */
export function distance(a: HexColor, b: HexColor): number {
	const x = oklabOf(a);
	const y = oklabOf(b);
	return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
