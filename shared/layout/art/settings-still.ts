// Staged settings: a player in the spotlight, an object in raking light, an object in an arch.
import { mix, shift } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { circle, ellipse, linear, path, polygon, radial, rect } from "./draw.ts";
import {
	darkest,
	freeRadius,
	hero,
	lightest,
	type Setting,
	shortSide,
	standing,
	tonesOn,
} from "./setting.ts";

const stage: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const night = mix(palette.dark ? palette.ground : dark, dark, 0.25);
	const { ground } = palette;
	const cx = focus.x + focus.width * 0.5;
	const floor = focus.y + focus.height * 0.93;
	const r = freeRadius(calm, cx, focus.y + focus.height * 0.52, Math.max(focus.height, focus.width) * 0.56);
	const cy = focus.y + focus.height * 0.52;
	const glow = palette.accent;
	const children: Spec[] = [
		rect("Dark", { x: 0, y: 0, width, height }, { fill: ground }),
		circle("Halo", cx, cy, r * 1.5, {
			fill: radial(0.5, 0.5, 0.5, [0, glow, 0.5], [0.62, glow, 0.16], [1, glow, 0]),
		}),
		circle("Spotlight", cx, cy, r, {
			fill: radial(
				0.46,
				0.38,
				0.68,
				[0, mix(glow, lightest(palette), 0.4)],
				[0.55, glow],
				[1, mix(glow, palette.accent2, 0.55)],
			),
		}),
	];
	for (let i = 1; i <= 3; i++) {
		children.push(
			circle(`Ring ${i}`, cx, cy, r * (1 + 0.085 * i), {
				stroke: { color: glow, widthPx: Math.max(1, U * 0.0022), opacity: 0.5 - i * 0.12 },
			}),
		);
	}
	// Smoke: soft bands drifting over the lower part of the light.
	for (let i = 0; i < 4; i++) {
		const y = cy + r * (0.42 + 0.15 * i);
		const half = r * draw.between(0.35, 0.62);
		const x = cx + r * draw.between(-0.5, 0.5);
		children.push(
			ellipse("Smoke", x, y, half, r * draw.between(0.035, 0.07), {
				fill: mix(glow, lightest(palette), 0.6),
				opacity: 0.22,
			}),
		);
	}
	const one = space.heroes[0];
	if (one) {
		const tall = Math.min(focus.height * 0.97, r * 2.05);
		const foot = Math.min(floor, cy + r * 0.98);
		children.push(
			ellipse("Stage light", cx, foot - U * 0.01, r * 0.5, U * 0.016, { fill: night, opacity: 0.9 }),
			hero(one, standing(cx, foot + U * 0.006, tall * 0.9, tall), {
				...tonesOn(glow, palette),
				line: night,
			}),
		);
	}
	const below = mix(ground, dark, 0.2);
	const under = Math.min(height, focus.y + focus.height);
	if (under < height - 2) {
		children.push(
			rect(
				"Floor fade",
				{ x: 0, y: under - U * 0.1, width, height: height - under + U * 0.1 },
				{
					fill: linear(180, [0, below, 0], [(U * 0.1) / (height - under + U * 0.1), below, 1], [1, below, 1]),
				},
			),
		);
	}
	return { children, above: ground, below };
};

const slab: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const table = focus.y + focus.height * 0.72;
	const wall = palette.ground;
	const top = mix(palette.ground, palette.dark ? palette.ink : palette.accent2, palette.dark ? 0.14 : 0.22);
	const below = mix(top, palette.dark ? "#000000" : dark, palette.dark ? 0.28 : 0.1);
	const edge = focus.y + focus.height * 0.9;
	const children: Spec[] = [
		rect("Wall", { x: 0, y: 0, width, height }, { fill: linear(100, [0, wall], [1, mix(wall, dark, 0.1)]) }),
	];
	// Raking light from the right: long window panes on the wall, kept to the focus.
	for (let i = 0; i < 3; i++) {
		const x = focus.x + focus.width * (0.16 + 0.24 * i);
		const w = focus.width * 0.17;
		const lean = focus.width * 0.2;
		children.push(
			polygon(
				"Window light",
				[
					[x + lean, focus.y + focus.height * 0.04],
					[x + lean + w, focus.y + focus.height * 0.04],
					[x + w, table],
					[x, table],
				],
				{ fill: mix(palette.accent, lightest(palette), 0.5), opacity: palette.dark ? 0.2 : 0.4 },
			),
		);
	}
	children.push(
		rect(
			"Table",
			{ x: 0, y: table, width, height: edge - table },
			{ fill: linear(90, [0, shift(top, 0.02)], [1, mix(top, dark, 0.08)]) },
		),
		rect("Table edge", { x: 0, y: edge, width, height: Math.max(1, height - edge) }, { fill: below }),
	);
	const [first, second] = space.heroes;
	const tall = focus.height * 0.68;
	const foot = table + (edge - table) * 0.55;
	const x = focus.x + focus.width * (second ? 0.43 : 0.5);
	children.push(
		polygon(
			"Cast shadow",
			[
				[x - tall * 0.2, foot],
				[x + tall * 0.2, foot],
				[x - tall * 0.42, foot + U * 0.02],
				[x - tall * 1.25, foot - U * 0.045],
				[x - tall * 1.1, foot - U * 0.06],
			],
			{ fill: dark, opacity: 0.22 },
		),
	);
	if (first)
		children.push(
			hero(first, standing(x, foot + U * 0.008, focus.width * 0.62, tall), tonesOn(wall, palette)),
		);
	if (second)
		children.push(
			hero(
				second,
				standing(x + tall * 0.5, foot + U * 0.02, tall * 0.4, tall * 0.62),
				{ ...tonesOn(wall, palette), main: palette.accent2 },
				{ turnDeg: 8 },
			),
		);
	return { children, above: wall, below };
};

const arch: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const inner = palette.dark ? mix(palette.accent2, palette.ground, 0.15) : palette.accent;
	const w = Math.min(focus.width * 0.86, focus.height * 0.9);
	const h = focus.height * 0.98;
	const x = focus.x + (focus.width - w) / 2;
	const y = focus.y + focus.height * 0.01;
	const r = w / 2;
	const floor = y + h * 0.8;
	const archPath = (inset: number) =>
		`M ${x + inset} ${y + h} L ${x + inset} ${y + r} C ${x + inset} ${y + r - (r - inset) * 0.5523} ${x + r - (r - inset) * 0.5523} ${y + inset} ${x + r} ${y + inset} C ${x + r + (r - inset) * 0.5523} ${y + inset} ${x + w - inset} ${y + r - (r - inset) * 0.5523} ${x + w - inset} ${y + r} L ${x + w - inset} ${y + h} Z`;
	const children: Spec[] = [
		rect("Ground", { x: 0, y: 0, width, height }, { fill: palette.ground }),
		path("Arch", archPath(0), {
			fill: linear(180, [0, inner], [1, mix(inner, palette.dark ? dark : lightest(palette), 0.25)]),
		}),
		path("Arch line", archPath(-U * 0.018), {
			stroke: {
				color: palette.dark ? palette.accent : palette.ink,
				widthPx: Math.max(1, U * 0.0022),
				opacity: 0.6,
			},
		}),
		circle("Sun in the arch", x + r, y + r * 0.98, r * 0.62, { fill: mix(inner, lightest(palette), 0.55) }),
		rect("Sill", { x, y: floor, width: w, height: y + h - floor }, { fill: mix(inner, dark, 0.45) }),
	];
	const [first, second] = space.heroes;
	const tones = tonesOn(mix(inner, lightest(palette), 0.55), palette, [inner, mix(inner, dark, 0.45)]);
	if (first) {
		children.push(
			ellipse("Shadow", x + r, floor + h * 0.075, w * 0.3, U * 0.014, { fill: dark, opacity: 0.35 }),
			first.motif.stands === false
				? hero(first, { x: x + r * 0.46, y: y + r * 0.46, width: r * 1.08, height: r * 1.08 }, tones)
				: hero(first, standing(x + r - (second ? w * 0.06 : 0), floor + h * 0.08, w * 0.74, h * 0.6), tones),
		);
	}
	if (second)
		children.push(
			hero(second, standing(x + w * 0.8, floor + h * 0.11, w * 0.3, h * 0.3), {
				...tones,
				main: tones.accent,
			}),
		);
	return { children, above: palette.ground, below: palette.ground };
};

export const stillSettings = { stage, slab, arch } as const;
