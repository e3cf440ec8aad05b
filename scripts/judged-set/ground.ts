// Grounds that text has to be read against: paper, wood, cloth, cloud, blobs of light; made from numbers, no photographs.
import type { Chance } from "./random.ts";

export type Rgb = readonly [number, number, number];

/** Answers a colour for every pixel of a sheet. */
export type Ground = (x: number, y: number) => Rgb;

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

export const blend = (from: Rgb, to: Rgb, t: number): Rgb => [
	mix(from[0], to[0], t),
	mix(from[1], to[1], t),
	mix(from[2], to[2], t),
];

const channel = (value: number) => {
	const share = value / 255;
	return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

export const luminance = ([r, g, b]: Rgb) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

/** WCAG contrast ratio, 1 … 21. */
export const contrast = (a: Rgb, b: Rgb) => {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

/** Smooth noise of period 1, values 0 … 1. */
function valueNoise(dice: Chance): (x: number, y: number) => number {
	const size = 64;
	const grid = Float32Array.from({ length: size * size }, () => dice.next());
	const at = (x: number, y: number) => grid[(y & (size - 1)) * size + (x & (size - 1))] ?? 0;
	const ease = (t: number) => t * t * (3 - 2 * t);
	return (x, y) => {
		const x0 = Math.floor(x);
		const y0 = Math.floor(y);
		const tx = ease(x - x0);
		const ty = ease(y - y0);
		return mix(mix(at(x0, y0), at(x0 + 1, y0), tx), mix(at(x0, y0 + 1), at(x0 + 1, y0 + 1), tx), ty);
	};
}

function cloud(dice: Chance, scalePx: number, octaves: number): (x: number, y: number) => number {
	const layers = Array.from({ length: octaves }, () => valueNoise(dice));
	return (x, y) => {
		let sum = 0;
		let weight = 0;
		layers.forEach((noise, octave) => {
			const share = 0.5 ** octave;
			sum += share * noise((x / scalePx) * 2 ** octave, (y / scalePx) * 2 ** octave);
			weight += share;
		});
		return sum / weight;
	};
}

/** A busy ground between two colours. */
export function texture(dice: Chance, from: Rgb, to: Rgb): Ground {
	const kind = dice.below(5);
	const noise = cloud(dice, dice.between(40, 260), 5);
	const grain = cloud(dice, dice.between(2, 5), 2);
	const period = dice.between(14, 60);
	const tilt = dice.between(-0.6, 0.6);
	return (x, y) => {
		const soft = noise(x, y);
		switch (kind) {
			case 0: // paper, with grain
				return blend(from, to, 0.35 * soft + 0.55 * grain(x, y));
			case 1: // cloud
				return blend(from, to, Math.min(1, Math.max(0, soft * 1.8 - 0.4)));
			case 2: // wood: stretched rings
				return blend(from, to, 0.5 + 0.5 * Math.sin((y + tilt * x + soft * 160) / (period / 4)));
			case 3: // cloth: two sets of threads
				return blend(from, to, 0.25 * (2 + Math.sin(x / 1.9) + Math.sin(y / 2.1)) * (0.6 + 0.6 * soft));
			default: // hard stripes under a cloud
				return blend(from, to, 0.6 * ((Math.floor((x * tilt + y) / period) & 1) === 0 ? 0 : 1) + 0.4 * soft);
		}
	};
}

/** From one side or corner of the sheet to the other. */
export function gradient(
	dice: Chance,
	from: Rgb,
	to: Rgb,
	{ widthPx, heightPx }: { widthPx: number; heightPx: number },
): Ground {
	const angle = dice.between(0, Math.PI / 2);
	const [across, down] = [Math.cos(angle), Math.sin(angle)];
	const length = widthPx * across + heightPx * down;
	return (x, y) => blend(from, to, (x * across + y * down) / length);
}

/** Like a photograph out of focus: lights of several sizes, a soft horizon, grain. */
export function photo(dice: Chance, from: Rgb, to: Rgb): Ground {
	const soft = cloud(dice, dice.between(120, 400), 4);
	const grain = cloud(dice, 2.2, 2);
	const lights = Array.from({ length: 12 + dice.below(14) }, () => ({
		x: dice.between(0, 1200),
		y: dice.between(0, 1700),
		radius: dice.between(18, 120),
		share: dice.between(0.15, 0.5),
	}));
	const horizon = dice.between(300, 1300);
	return (x, y) => {
		let share = 0.5 * soft(x, y) + 0.12 * grain(x, y) + 0.2 / (1 + Math.exp((horizon - y) / 25));
		for (const light of lights) {
			const [dx, dy, rim] = [x - light.x, y - light.y, light.radius * 1.15];
			if (dx * dx + dy * dy < rim * rim)
				share += light.share * Math.min(1, (1.15 - Math.hypot(dx, dy) / light.radius) / 0.3);
		}
		return blend(from, to, Math.min(1, share));
	};
}

/** A colour at about `ratio` from `ground`, lighter or darker as asked. */
export function inkAt(ground: Rgb, ratio: number, lighter: boolean, tint: Rgb): Rgb {
	const end: Rgb = lighter ? [255, 255, 255] : [0, 0, 0];
	let low = 0;
	let high = 1;
	const tinted = (t: number) => blend(blend(ground, end, t), tint, 0.12 * t);
	for (let step = 0; step < 24; step++) {
		const middle = (low + high) / 2;
		if (contrast(ground, tinted(middle)) < ratio) low = middle;
		else high = middle;
	}
	return tinted(high);
}
