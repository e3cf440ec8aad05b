// Streets at feast: a market under bunting, cords of lamps and flags.
import { mix } from "../colour.ts";
import type { HexColor, Spec } from "../layout.ts";
import { path, rect, roundPath, smoothLine } from "./draw.ts";
import { drawMotif } from "./motif.ts";
import { thingMotifs } from "./motifs-things.ts";
import {
	darkest,
	hero,
	lightest,
	type SceneSpace,
	type Setting,
	shortSide,
	skyOver,
	standing,
	tonesOn,
} from "./setting.ts";

type Point = readonly [number, number];

/** A cord that sags between two points, with lamps or flags hung from it. */
export function garland(
	from: Point,
	to: Point,
	sag: number,
	count: number,
	size: number,
	colours: readonly HexColor[],
	kind: "lamps" | "flags",
	cord: HexColor,
): Spec[] {
	const at = (t: number): Point => [
		from[0] + (to[0] - from[0]) * t,
		from[1] + (to[1] - from[1]) * t + 4 * sag * t * (1 - t),
	];
	const out: Spec[] = [
		path("Cord", smoothLine([0, 0.25, 0.5, 0.75, 1].map(at)), {
			stroke: { color: cord, widthPx: Math.max(1, size * 0.1) },
		}),
	];
	colours.forEach((color, tint) => {
		let d = "";
		let glow = "";
		for (let i = 0; i < count; i++) {
			if (i % colours.length !== tint) continue;
			const [x, y] = at((i + 0.5) / count);
			if (kind === "lamps") {
				d += roundPath(x, y + size * 0.55, size * 0.3, size * 0.38);
				glow += roundPath(x, y + size * 0.55, size * 0.8);
			} else d += `M ${x - size * 0.42} ${y} L ${x + size * 0.42} ${y} L ${x} ${y + size} Z `;
		}
		if (glow !== "") out.push(path("Glow", glow, { fill: color, opacity: 0.2 }));
		if (d !== "") out.push(path(kind === "lamps" ? "Lamps" : "Flags", d, { fill: color }));
	});
	return out;
}

/** Where lanterns hang on the two cords, as shares of the width: at the low points and to both sides. */
const lampShares = [0.1, 0.27, 0.43, 0.58, 0.74, 0.9];

/** What may hang on a cord over the stalls: no carrot does. */
const hangs = new Set(["lantern", "knot", "fan", "bell", "kite", "heart"]);

export const market: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const end = focus.y + focus.height * 0.93;
	const below = mix(palette.accent2, dark, 0.45);
	const lit = space.sky.filter(
		(one) => one === "moon" || one === "moons" || one === "sun" || one === "stars",
	);
	const moonlit = lit.includes("moon") || lit.includes("moons");
	const hung = space.heroes.filter(({ name }) => hangs.has(name)).slice(0, 2);
	const kind = space.sky.includes("lights") || hung.length > 0 ? "lamps" : "flags";
	const children: Spec[] = [
		rect("Ground", { x: 0, y: 0, width, height }, { fill: palette.ground }),
		...skyOver(
			{ ...space, sky: lit.length > 0 ? lit : ["sun"] },
			focus.y + focus.height * (moonlit ? 0.4 : 0.62),
			palette.ground,
		),
		rect("Square", { x: 0, y: end, width, height: Math.max(1, height - end) }, { fill: below }),
	];
	const cordY = focus.y + U * 0.03;
	children.push(
		...garland(
			[-U * 0.02, cordY],
			[width * 0.52, cordY - U * 0.02],
			U * 0.07,
			9,
			U * 0.06,
			[palette.accent, palette.accent2, mix(palette.accent, lightest(palette), 0.6)],
			kind,
			palette.ink,
		),
		...garland(
			[width * 0.48, cordY - U * 0.02],
			[width + U * 0.02, cordY],
			U * 0.07,
			9,
			U * 0.06,
			[palette.accent2, palette.accent, mix(palette.accent2, lightest(palette), 0.6)],
			kind,
			palette.ink,
		),
	);
	const stall = thingMotifs.stall;
	const count = focus.width > focus.height * 1.25 ? 3 : focus.width > focus.height * 0.7 ? 2 : 1;
	const tones = tonesOn(palette.ground, palette);
	for (let i = 0; i < count; i++) {
		const w = focus.width / (count + 0.12);
		const x = focus.x + focus.width * ((i + 0.5) / count);
		const tall = Math.min(w * 0.86, focus.height * 0.66);
		if (stall)
			children.push(
				drawMotif(
					"Stall",
					stall,
					standing(x, end + U * 0.01, w * 0.98, tall),
					i % 2 === 0
						? tones
						: { ...tones, main: tones.accent2, accent2: tones.main, shade: mix(tones.accent2, dark, 0.4) },
				),
			);
	}
	// What stands stands before a counter, in its middle; what hangs hangs from the cord, between the stalls.
	const stood = space.heroes.filter(({ motif }) => motif.stands !== false).slice(0, count);
	const size = Math.min(U * 0.17, focus.height * 0.3);
	stood.forEach((one, i) => {
		const x = focus.x + focus.width * ((i + 0.5) / count);
		children.push(hero(one, standing(x, end + U * 0.035, size, size), tonesOn(below, palette)));
	});
	const [lamp] = hung;
	if (lamp) {
		const high = Math.min(U * 0.2, focus.height * 0.3);
		for (const [i, share] of lampShares.entries()) {
			const tall = high * (i % 2 === 0 ? 1 : 0.78);
			const x = focus.x + focus.width * share;
			const box = standing(x, cordY + U * 0.052 + tall, tall * 0.7, tall);
			children.push(hero(lamp, box, tonesOn(palette.ground, palette)));
		}
	}
	return { children, above: palette.ground, below };
};

/** Bunting over any scene, when asked for. */
export function buntingOver(space: SceneSpace): Spec[] {
	const { width, palette, focus } = space;
	const U = shortSide(space);
	const y = focus.y + U * 0.02;
	return garland(
		[-U * 0.02, y],
		[width + U * 0.02, y],
		U * 0.06,
		14,
		U * 0.055,
		[palette.accent, palette.accent2, lightest(palette)],
		"flags",
		palette.quiet,
	);
}
