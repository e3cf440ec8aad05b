// What every scene is given and gives back: where type will stand, which colours there are, what to put in focus.
import { contrast, distance, hexToOklch, mix, shift } from "../colour.ts";
import type { Chance } from "../compose-random.ts";
import type { Box, FrameSpec, HexColor, Spec } from "../layout.ts";
import type { Palette } from "../palette.ts";
import { circle, inside, linear, radial, rect, specks } from "./draw.ts";
import { drawMotif, type Motif, type Tones } from "./motif.ts";

export type SkyThing =
	| "moon"
	| "moons"
	| "sun"
	| "stars"
	| "lights"
	| "bunting"
	| "snow"
	| "rain"
	| "fireworks"
	| "clouds"
	| "birds";

export interface NamedMotif {
	name: string;
	motif: Motif;
}

export interface SceneSpace {
	width: number;
	height: number;
	/** The part of the area that is free of type: the hero stands here. */
	focus: Box;
	/** Where type stands, with its clear space. Nothing small or bright may cross it. */
	calm: readonly Box[];
	palette: Palette;
	draw: Chance;
	heroes: readonly NamedMotif[];
	sky: readonly SkyThing[];
}

export interface Scenery {
	children: Spec[];
	/** What lies behind type above the focus, and below it. */
	above: HexColor;
	below: HexColor;
	/** A plain board in the picture that words can be painted on. */
	sign?: { box: Box; color: HexColor };
}

export type Setting = (space: SceneSpace) => Scenery;

export const shortSide = ({ width, height }: SceneSpace): number => Math.min(width, height);

export function darkest({ ground, ink, dark }: Palette): HexColor {
	const base = dark ? ground : ink;
	return hexToOklch(base).l > 0.24 ? shift(base, -0.08) : base;
}

export function lightest({ ground, ink, dark }: Palette): HexColor {
	return dark ? ink : shift(ground, 0.02);
}

/** Object colours that stand out from what is behind: the body in the strongest colour that is seen there. */
export function tonesOn(behind: HexColor, palette: Palette, alsoBehind: readonly HexColor[] = []): Tones {
	const dark = darkest(palette);
	const light = lightest(palette);
	const grounds = [behind, ...alsoBehind];
	const apart = (colour: HexColor) => Math.min(...grounds.map((ground) => distance(colour, ground)));
	const colours = [palette.accent, palette.accent2, palette.dark ? palette.ink : palette.ground, dark, light];
	const clear = colours.filter((colour) => apart(colour) > 0.14);
	const seen = clear.length > 0 ? clear : [...colours].sort((a, b) => apart(b) - apart(a));
	const main = seen[0] ?? (contrast(light, behind) > contrast(dark, behind) ? light : dark);
	const others = [palette.accent, palette.accent2, light, dark].filter(
		(c) => distance(c, main) > 0.1 && distance(c, behind) > 0.08,
	);
	const accent = others[0] ?? light;
	const accent2 = others.find((c) => c !== accent && distance(c, accent) > 0.08) ?? mix(main, dark, 0.4);
	return {
		main,
		light: mix(main, light, 0.38),
		shade: mix(main, dark, 0.4),
		accent,
		accent2,
		// White on a pale plate would be a hole in the drawing.
		paper: distance(light, behind) > 0.08 ? light : mix(light, dark, 0.16),
		line: distance(dark, behind) > 0.1 ? dark : mix(dark, light, 0.82),
	};
}

/** A box standing on `floorY`, centred on `x`. */
export function standing(x: number, floorY: number, width: number, height: number): Box {
	return { x: x - width / 2, y: floorY - height, width, height };
}

export function hero(
	one: NamedMotif,
	box: Box,
	tones: Tones,
	look?: { mirrored?: boolean; alignX?: number; turnDeg?: number },
): FrameSpec {
	return drawMotif(one.name, one.motif, box, tones, look);
}

/** Whether a circle keeps clear of all type. */
export function clearOf(calm: readonly Box[], x: number, y: number, r: number): boolean {
	return !calm.some((box) => inside(box, x, y, r));
}

/** Moons, a sun and stars in the part of the sky over `horizonY` that type leaves free. */
export function skyOver(space: SceneSpace, horizonY: number, sky: HexColor): Spec[] {
	const { palette, draw, focus, calm, width } = space;
	const U = shortSide(space);
	const out: Spec[] = [];
	const pale = mix(lightest(palette), palette.accent, 0.18);
	const wants = (thing: SkyThing) => space.sky.includes(thing);
	if (wants("stars") || (palette.dark && (wants("moon") || wants("moons")))) {
		const box = { x: 0, y: 0, width, height: horizonY };
		const clear = calm.map((c) => ({
			x: c.x - U * 0.01,
			y: c.y - U * 0.01,
			width: c.width + U * 0.02,
			height: c.height + U * 0.02,
		}));
		out.push(
			specks("Stars", box, draw, {
				count: 130,
				sizePx: [U * 0.0016, U * 0.0075],
				fill: pale,
				opacity: 0.85,
				clear,
				star: true,
			}),
		);
	}
	const disc = (name: string, x: number, y: number, r: number, color: HexColor) => {
		// Type comes first: a disc that would touch it sinks or shrinks.
		let cy = y;
		let size = r;
		for (let i = 0; i < 24 && !clearOf(calm, x, cy, size); i++) {
			cy += U * 0.012;
			size *= 0.975;
		}
		if (!clearOf(calm, x, cy, size)) return;
		out.push(
			circle(name, x, cy, size, {
				fill: radial(0.34, 0.3, 0.75, [0, mix(color, "#ffffff", 0.25)], [1, mix(color, sky, 0.32)]),
			}),
		);
	};
	if (wants("sun"))
		disc(
			"Sun",
			focus.x + focus.width * draw.between(0.58, 0.72),
			horizonY - U * 0.08,
			U * 0.21,
			palette.accent,
		);
	if (wants("moons")) {
		disc("Great moon", focus.x + focus.width * 0.7, horizonY - U * 0.17, U * 0.235, pale);
		disc(
			"Small moon",
			focus.x + focus.width * 0.3,
			focus.y + focus.height * 0.2,
			U * 0.07,
			mix(pale, palette.accent, 0.35),
		);
	} else if (wants("moon"))
		disc(
			"Moon",
			focus.x + focus.width * draw.between(0.66, 0.78),
			focus.y + focus.height * 0.26,
			U * 0.12,
			pale,
		);
	return out;
}

/** The largest circle around the middle of the focus that keeps off the type. */
export function freeRadius(calm: readonly Box[], x: number, y: number, most: number): number {
	let r = most;
	while (r > most * 0.3 && !clearOf(calm, x, y, r)) r *= 0.97;
	return r;
}

/** No water runs red where the palette has a blue or a green: else a night's ground, else the ink's tint. */
export function waterOf({ ground, accent, accent2, ink, dark }: Palette): HexColor {
	const wet = [accent2, accent, ground].find((colour) => {
		const { l, c, h } = hexToOklch(colour);
		return c > 0.025 && h > 150 && h < 305 && l < 0.82;
	});
	return wet ?? (dark ? mix(ground, accent2, 0.22) : mix(ground, ink, 0.55));
}

/** Where the front layer begins: above whatever type stands below the focus. */
export const frontY = ({ focus, height }: SceneSpace, share: number) =>
	Math.min(height * 0.96, focus.y + focus.height * share);

/** Sky that stays the plain ground behind the upper type and takes colour only below it. */
export function sky(space: SceneSpace, horizonY: number, low: HexColor): Spec {
	const { width, height, focus, palette } = space;
	const from = Math.min(0.95, Math.max(0, focus.y / horizonY));
	return rect(
		"Sky",
		{ x: 0, y: 0, width, height: Math.min(height, horizonY + 2) },
		{
			fill: linear(180, [0, palette.ground], [from, palette.ground], [1, low]),
		},
	);
}
