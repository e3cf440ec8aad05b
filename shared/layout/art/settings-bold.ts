// Settings that shout: rays, confetti, a planet, a field of plates.
import { mix } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { circle, linear, path, radial, rays, rect, roundPath, specks } from "./draw.ts";
import { drawMotif } from "./motif.ts";
import {
	clearOf,
	darkest,
	freeRadius,
	hero,
	lightest,
	type Setting,
	shortSide,
	skyOver,
	standing,
	tonesOn,
} from "./setting.ts";

const burst: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const U = shortSide(space);
	const cx = focus.x + focus.width * 0.5;
	const cy = focus.y + focus.height * 0.6;
	const below = palette.dark
		? mix(palette.ground, "#000000", 0.2)
		: mix(palette.accent, darkest(palette), 0.25);
	const ray = mix(palette.ground, palette.accent, palette.dark ? 0.5 : 0.36);
	const reach = Math.hypot(width, height);
	const end = Math.min(height * 0.97, focus.y + focus.height * 0.92);
	const top = focus.y;
	const disc = freeRadius(calm, cx, cy, Math.min(focus.width, focus.height) * 0.5);
	const fan: Spec = {
		type: "frame",
		name: "Rays",
		direction: "none",
		at: { x: 0, y: top },
		width,
		height: Math.max(1, end - top),
		clip: true,
		children: [rays("Ray fan", [cx, cy - top], reach, 22, { fill: ray, fromDeg: draw.between(0, 10) })],
	};
	const children: Spec[] = [
		rect("Ground", { x: 0, y: 0, width, height }, { fill: palette.ground }),
		fan,
		circle("Disc", cx, cy, disc, {
			fill: radial(0.4, 0.35, 0.7, [0, mix(palette.accent2, lightest(palette), 0.3)], [1, palette.accent2]),
		}),
		circle("Disc line", cx, cy, disc * 1.05, {
			stroke: { color: palette.accent2, widthPx: Math.max(1, U * 0.003) },
		}),
	];
	if (end < height - 2)
		children.push(rect("Base", { x: 0, y: end, width, height: height - end }, { fill: below }));
	const [one, mate] = space.heroes;
	if (one) {
		const floats = one.motif.stands === false;
		const tall = Math.min(focus.height * 0.86, disc * 1.9) * (mate ? 0.86 : 1);
		const foot = floats ? cy + tall / 2 : Math.min(end, cy + disc * 0.98);
		const wide = Math.min(focus.width * (mate ? 0.5 : 0.8), tall * (mate ? 0.8 : 1.3));
		const tones = tonesOn(palette.accent2, palette);
		// Two that were named stand together, the second a little smaller and before the first.
		children.push(hero(one, standing(cx - (mate ? wide * 0.42 : 0), foot, wide, tall), tones));
		if (mate) {
			const low = mate.motif.stands === false ? foot - tall * 0.14 : foot;
			const turned = { ...tones, main: tones.accent, accent: tones.main };
			children.push(hero(mate, standing(cx + wide * 0.54, low, wide * 0.8, tall * 0.62), turned));
		}
	}
	return { children, above: palette.ground, below: end < height - 2 ? below : palette.ground };
};

const outerSpace: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const ground = palette.ground;
	const cx = focus.x + focus.width * 0.62;
	const cy = focus.y + focus.height * 0.56;
	const r = freeRadius(calm, cx, cy, Math.min(focus.width, focus.height) * 0.38);
	const stars = skyOver({ ...space, sky: ["stars"] }, height, ground);
	const below = mix(ground, palette.dark ? "#000000" : dark, palette.dark ? 0.2 : 0.06);
	const children: Spec[] = [
		rect("Space", { x: 0, y: 0, width, height }, { fill: linear(180, [0, ground], [1, below]) }),
		...(palette.dark ? stars : []),
	];
	for (let i = 1; i <= 4; i++) {
		const ring = r * (1 + 0.34 * i);
		if (clearOf(calm, cx, cy, ring))
			children.push(
				circle(`Orbit ${i}`, cx, cy, ring, {
					stroke: {
						color: palette.quiet,
						widthPx: Math.max(1, U * 0.0016),
						opacity: 0.55,
						dashPx: [U * 0.01, U * 0.008],
					},
				}),
			);
	}
	children.push(
		circle("Planet", cx, cy, r, {
			fill: radial(
				0.3,
				0.28,
				0.85,
				[0, mix(palette.accent, lightest(palette), 0.35)],
				[0.5, palette.accent],
				[1, mix(palette.accent, dark, 0.6)],
			),
		}),
		path(
			"Planet bands",
			`${roundPath(cx - r * 0.12, cy - r * 0.28, r * 0.62, r * 0.05)}${roundPath(cx + r * 0.1, cy + r * 0.12, r * 0.7, r * 0.07)}${roundPath(cx - r * 0.05, cy + r * 0.5, r * 0.5, r * 0.045)}`,
			{ fill: palette.accent2, opacity: 0.5 },
		),
		circle("Small world", focus.x + focus.width * 0.2, focus.y + focus.height * 0.82, r * 0.22, {
			fill: radial(
				0.3,
				0.3,
				0.8,
				[0, mix(palette.accent2, lightest(palette), 0.4)],
				[1, mix(palette.accent2, dark, 0.4)],
			),
		}),
	);
	const one = space.heroes.find((h) => h.name !== "planet");
	if (one)
		children.push(
			hero(
				one,
				{
					x: focus.x + focus.width * 0.04,
					y: focus.y + focus.height * 0.12,
					width: focus.width * 0.46,
					height: focus.height * 0.72,
				},
				tonesOn(ground, palette),
				{ turnDeg: draw.between(6, 14) },
			),
		);
	return { children, above: ground, below };
};

const pattern: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const ground = palette.ground;
	const children: Spec[] = [rect("Ground", { x: 0, y: 0, width, height }, { fill: ground })];
	// Few large cells: two rows in a low band, three in a wide one, three or four columns on an upright one.
	const lying = focus.width / focus.height;
	const aim =
		lying > 1.9 ? focus.height / 2 : lying > 1.15 ? focus.height / 3 : focus.width / (lying < 0.72 ? 4 : 3);
	const about = Math.max(2, Math.round(focus.width / aim));
	// Whole cells from edge to edge: a bus cut at its wheels looks like a mistake. The count whose cells are large and square.
	const rowsOf = (columns: number) => Math.max(1, Math.round((focus.height * columns) / focus.width));
	const askew = (columns: number) =>
		Math.abs(Math.log((focus.height * columns) / focus.width / rowsOf(columns))) +
		Math.abs(columns - about) * 0.1;
	const [columns = about] = [about, about + 1, Math.max(2, about - 1)].sort((a, b) => askew(a) - askew(b));
	const rows = rowsOf(columns);
	const gap = (focus.width / columns) * 0.07;
	const wide = (focus.width - gap * (columns - 1)) / columns;
	const high = (focus.height - gap * (rows - 1)) / rows;
	const tints = [
		palette.accent,
		mix(palette.accent2, ground, 0.15),
		mix(ground, palette.ink, 0.1),
		mix(palette.accent, ground, 0.55),
	];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const x = focus.x + column * (wide + gap);
			const y = focus.y + row * (high + gap);
			const plate = tints[(row * 3 + column * 2 + draw.integer(0, 1)) % tints.length] ?? ground;
			const shape = (row + column) % 3;
			const round = Math.min(wide, high) / 2;
			const box = { x, y, width: wide, height: high };
			children.push(
				shape === 0
					? circle("Plate", x + wide / 2, y + high / 2, round, { fill: plate })
					: rect("Plate", box, { fill: plate, radiusPx: shape === 1 ? round * 0.3 : 0 }),
			);
			const one = space.heroes[(row * columns + column) % Math.max(1, space.heroes.length)];
			// What a label would cut in two is left out.
			if (one && clearOf(calm, x + wide / 2, y + high / 2, round * 0.7))
				children.push(
					drawMotif(
						one.name,
						{ ...one.motif, stands: false },
						{ x: x + wide * 0.18, y: y + high * 0.18, width: wide * 0.64, height: high * 0.64 },
						tonesOn(plate, palette),
						{ mirrored: column % 2 === 1 },
					),
				);
		}
	}
	return { children, above: ground, below: ground };
};

const confetti: Setting = (space) => {
	const made = burst(space);
	const U = shortSide(space);
	return {
		...made,
		children: [
			...made.children,
			specks("Confetti", { x: 0, y: 0, width: space.width, height: space.height }, space.draw, {
				count: 90,
				sizePx: [U * 0.006, U * 0.02],
				fill: space.palette.accent,
				clear: space.calm,
			}),
		],
	};
};

export const boldSettings = { burst, space: outerSpace, pattern, confetti } as const;
