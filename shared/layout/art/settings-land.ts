// Landscapes: dunes, mountains, sea, forest, fields, snow; the city has a file of its own.
import { mix, shift } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { land, linear, path, polygon, rect, specks } from "./draw.ts";
import {
	darkest,
	frontY,
	hero,
	lightest,
	type SceneSpace,
	type Setting,
	shortSide,
	sky,
	skyOver,
	standing,
	tonesOn,
	waterOf,
} from "./setting.ts";
import { city } from "./settings-city.ts";

type Point = readonly [number, number];

function crest(space: SceneSpace, y: number, swing: number, steps: number): Point[] {
	const { width, draw } = space;
	return Array.from({ length: steps + 1 }, (_, i): Point => {
		const t = i / steps;
		return [-width * 0.06 + t * width * 1.12, y + swing * (draw.next() * 2 - 1)];
	});
}

const desert: Setting = (space) => {
	const { width, height, palette, focus, draw } = space;
	const U = shortSide(space);
	const horizon = focus.y + focus.height * 0.56;
	const dark = darkest(palette);
	const low = mix(palette.ground, palette.accent, palette.dark ? 0.42 : 0.3);
	const near = mix(palette.accent, dark, 0.42);
	const below = mix(near, dark, 0.22);
	const far = mix(palette.accent, low, 0.45);
	const children: Spec[] = [sky(space, horizon + U * 0.1, low), ...skyOver(space, horizon, low)];
	const layers = 4;
	for (let i = 0; i < layers; i++) {
		const t = i / (layers - 1);
		const y = horizon + (frontY(space, 0.93) - horizon) * t ** 1.15;
		const color = i === layers - 1 ? below : mix(far, near, t);
		const swing = U * (0.018 + 0.03 * t);
		const tilt = (i % 2 === 0 ? 1 : -1) * U * 0.035;
		const points = crest(space, y, swing, 4).map(([x, py]): Point => [x, py + tilt * (x / width - 0.5) * 2]);
		const shade = i === layers - 1 ? mix(color, dark, 0.12) : mix(color, dark, 0.25);
		children.push(
			land(`Dune ${i + 1}`, points, height + 4, {
				fill: linear(105, [0, shift(color, i === layers - 1 ? 0.01 : 0.05)], [1, shade]),
			}),
		);
		if (i === 2 && space.heroes[0]) {
			const x = focus.x + focus.width * draw.between(0.3, 0.42);
			const tall = focus.height * 0.34;
			const foot = y + U * 0.035;
			children.push(
				polygon(
					"Long shadow",
					[
						[x - tall * 0.16, foot - tall * 0.03],
						[x + tall * 0.16, foot - tall * 0.03],
						[x - tall * 0.95, foot + tall * 0.3],
						[x - tall * 1.15, foot + tall * 0.26],
					],
					{ fill: dark, opacity: 0.4 },
				),
				hero(space.heroes[0], standing(x, foot, tall * 0.7, tall), {
					...tonesOn(color, palette),
					paper: lightest(palette),
					shade: mix(lightest(palette), dark, 0.42),
					line: dark,
				}),
			);
		}
	}
	return { children, above: palette.ground, below };
};

const mountains: Setting = (space) => {
	const { width, height, palette, focus, draw } = space;
	const U = shortSide(space);
	const horizon = focus.y + focus.height * 0.6;
	const dark = darkest(palette);
	const low = mix(palette.ground, palette.accent, 0.3);
	const below = mix(palette.dark ? palette.ground : palette.accent2, dark, 0.5);
	const wantsDisc = space.sky.length > 0 ? space : { ...space, sky: ["sun" as const] };
	const children: Spec[] = [
		sky(space, horizon + U * 0.15, low),
		...skyOver(wantsDisc, horizon - U * 0.08, low),
	];
	const layers = 4;
	for (let i = 0; i < layers; i++) {
		const t = i / (layers - 1);
		const base = horizon + (frontY(space, 0.92) - horizon) * t;
		const color = i === layers - 1 ? below : mix(mix(palette.accent2, low, 0.55), below, t);
		const peaks = 3 + i;
		const points: Point[] = [[-U * 0.1, base]];
		for (let k = 0; k < peaks; k++) {
			const span = (width + U * 0.2) / peaks;
			const x = -U * 0.1 + span * k;
			const rise = focus.height * (0.26 - 0.05 * i) * draw.between(0.55, 1);
			points.push(
				[x + span * draw.between(0.35, 0.6), base - rise],
				[x + span, base - rise * draw.between(0.1, 0.35)],
			);
		}
		points.push([width + U * 0.1, height + 4], [-U * 0.1, height + 4]);
		children.push(
			polygon(`Ridge ${i + 1}`, points, {
				fill: i === layers - 1 ? color : linear(180, [0, shift(color, 0.03)], [1, mix(color, low, 0.25)]),
			}),
		);
		if (i < 2) {
			// The side away from the light.
			for (let k = 1; k < points.length - 3; k += 2) {
				const [px, py] = points[k] ?? [0, 0];
				const [vx, vy] = points[k + 1] ?? [0, 0];
				children.push(
					polygon(
						"Shade side",
						[
							[px, py],
							[vx, vy],
							[px + (vx - px) * 0.35, vy + (base - vy) * 0.6],
							[px - (vx - px) * 0.1, py + (vy - py) * 0.55],
						],
						{ fill: dark, opacity: 0.16 },
					),
				);
			}
		}
	}
	const one = space.heroes[0];
	if (one)
		children.push(
			hero(
				one,
				standing(focus.x + focus.width * 0.34, frontY(space, 0.95), focus.width * 0.34, focus.height * 0.3),
				tonesOn(below, palette),
			),
		);
	return { children, above: palette.ground, below };
};

const sea: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const horizon = focus.y + focus.height * 0.55;
	const dark = darkest(palette);
	const low = mix(palette.ground, palette.accent, 0.34);
	const water = waterOf(palette);
	const deep = mix(water, dark, 0.45);
	const wantsDisc = space.sky.some((s) => s === "sun" || s === "moon" || s === "moons")
		? space
		: { ...space, sky: ["sun" as const] };
	const children: Spec[] = [sky(space, horizon, low), ...skyOver(wantsDisc, horizon + U * 0.05, low)];
	const bands = 6;
	const narrow = width < height * 0.4;
	const end = frontY(space, 0.9);
	for (let i = 0; i < bands; i++) {
		const t = i / (bands - 1);
		const y = horizon + (end - horizon) * t ** 1.3;
		const color = i === bands - 1 ? deep : mix(mix(water, low, 0.3), deep, t);
		const step = U * (0.06 + 0.08 * t);
		const points: Point[] = [];
		for (let x = -step; x <= width + step; x += step / 2) {
			const crestUp = Math.round(x / (step / 2) + i) % 2 === 0;
			points.push([x, i === 0 ? y : y + (crestUp ? -1 : 1) * U * 0.006 * (1 + 2 * t)]);
		}
		const one = i === 3 ? space.heroes[0] : undefined;
		if (one?.name === "lighthouse" || one?.name === "palm") {
			// It stands on a headland or a beach, the rest floats. A strip shows the whole of it.
			const tall = focus.height;
			const across = narrow ? width * 2 : width;
			const rock: Point[] = [
				[-across * 0.06, y - tall * 0.15],
				[across * 0.1, y - tall * 0.19],
				[across * 0.3, y - tall * 0.15],
				[across * 0.42, y - tall * 0.03],
				[across * 0.52, y + tall * 0.08],
			];
			const stone = one.name === "palm" ? mix(lightest(palette), low, 0.5) : mix(deep, dark, 0.35);
			children.push(
				hero(one, standing(across * 0.2, y - tall * 0.165, tall * 0.3, tall * 0.58), tonesOn(low, palette)),
				land("Headland", rock, height + 4, { fill: linear(110, [0, mix(stone, low, 0.16)], [1, stone]) }),
			);
		} else if (one) {
			const size = Math.min(focus.height * 0.52, focus.width * 0.86);
			children.push(
				hero(
					one,
					standing(focus.x + focus.width * (narrow ? 0.48 : 0.4), y + size * 0.05, size, size),
					tonesOn(low, palette),
				),
			);
		}
		children.push(land(`Wave ${i + 1}`, points, height + 4, { fill: color }));
	}
	for (let i = 0; i < 5; i++) {
		const y = horizon + U * (0.02 + 0.03 * i);
		const half = U * (0.15 - 0.02 * i);
		const x = focus.x + focus.width * 0.65 + (i % 2 === 0 ? U * 0.02 : -U * 0.02);
		if (y < end - U * 0.05)
			children.push(
				rect(
					"Glitter",
					{ x: x - half, y, width: half * 2, height: U * 0.006 },
					{ fill: lightest(palette), opacity: 0.5, radiusPx: U * 0.003 },
				),
			);
	}
	return { children, above: palette.ground, below: deep };
};

const forest: Setting = (space) => {
	const { width, height, palette, focus, draw } = space;
	const U = shortSide(space);
	const horizon = focus.y + focus.height * 0.5;
	const dark = darkest(palette);
	const low = mix(palette.ground, palette.accent, 0.24);
	const below = mix(palette.dark ? palette.ground : palette.accent2, dark, 0.55);
	const withSun =
		space.sky.length > 0 ? space : { ...space, sky: [palette.dark ? ("moon" as const) : ("sun" as const)] };
	const children: Spec[] = [sky(space, horizon + U * 0.2, low), ...skyOver(withSun, horizon, low)];
	const end = frontY(space, 0.93);
	for (let i = 0; i < 4; i++) {
		const t = i / 3;
		const base = horizon + (end - horizon) * t;
		const color = i === 3 ? below : mix(mix(palette.accent2, low, 0.6), below, t);
		const tall = focus.height * (0.2 + 0.2 * t);
		let d = "";
		for (let x = -U * 0.05; x < width + U * 0.05; x += tall * draw.between(0.2, 0.34)) {
			// The middle stays open on the near layers, so that the eye can go in.
			const gap = i < 2 ? 0 : focus.width * (i === 2 ? 0.2 : 0.34);
			const away = gap === 0 ? 1 : Math.abs(x - focus.x - focus.width * 0.5) / gap;
			if (away < 0.5) continue;
			// Trees stand lower towards the clearing, or it would be a door cut into a wall.
			const h = tall * draw.between(0.7, 1.1) * Math.min(1, 0.25 + 0.75 * (away - 0.5) * 1.6);
			const w = h * 0.22;
			d += `M ${x} ${base - h} L ${x + w * 0.55} ${base - h * 0.62} L ${x + w * 0.32} ${base - h * 0.64} L ${x + w * 0.8} ${base - h * 0.3} L ${x + w * 0.45} ${base - h * 0.33} L ${x + w} ${base + 2} L ${x - w} ${base + 2} L ${x - w * 0.45} ${base - h * 0.33} L ${x - w * 0.8} ${base - h * 0.3} L ${x - w * 0.32} ${base - h * 0.64} L ${x - w * 0.55} ${base - h * 0.62} Z `;
		}
		if (d !== "") children.push(path(`Trees ${i + 1}`, d, { fill: color }));
		children.push(
			land(`Rise ${i + 1}`, crest(space, base - U * 0.005, U * 0.012, 4), height + 4, { fill: color }),
		);
	}
	const one = space.heroes[0];
	if (one)
		children.push(
			hero(
				one,
				standing(focus.x + focus.width * 0.5, end + U * 0.012, focus.width * 0.4, focus.height * 0.34),
				tonesOn(low, palette),
			),
		);
	return { children, above: palette.ground, below };
};

const fields: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const horizon = focus.y + focus.height * 0.5;
	const dark = darkest(palette);
	const low = mix(palette.ground, palette.accent, 0.28);
	const below = mix(palette.accent2, dark, 0.5);
	const withSun = space.sky.length > 0 ? space : { ...space, sky: ["sun" as const] };
	const children: Spec[] = [sky(space, horizon + U * 0.1, low), ...skyOver(withSun, horizon - U * 0.04, low)];
	const end = frontY(space, 0.9);
	for (let i = 0; i < 4; i++) {
		const t = i / 3;
		const y = horizon + (end - horizon) * t;
		const color =
			i === 3
				? below
				: i % 2 === 0
					? mix(palette.accent2, low, 0.35 - 0.1 * i)
					: mix(palette.accent, palette.accent2, 0.3);
		const lean = i % 2 === 0 ? -1 : 1;
		const points: Point[] = [
			[-U * 0.1, y + lean * U * 0.05],
			[width * 0.3, y - U * 0.02 * lean],
			[width * 0.65, y - U * 0.045 * lean],
			[width + U * 0.1, y + U * 0.03 * lean],
		];
		children.push(land(`Field ${i + 1}`, points, height + 4, { fill: color }));
		if (i === 1 || i === 2) {
			const vanish: Point = [width * (i === 1 ? 0.78 : 0.2), y - U * 0.03];
			let d = "";
			for (let k = 0; k < 7; k++) {
				const x = width * (-0.1 + 0.2 * k);
				d += `M ${vanish[0] + (x - vanish[0]) * 0.25} ${y + U * 0.05} L ${x} ${y + U * 0.24} `;
			}
			children.push(
				path("Furrows", d, { stroke: { color: dark, widthPx: U * 0.004, opacity: 0.22, cap: "round" } }),
			);
		}
	}
	// What does not stand by itself (a leaf) would float in a field.
	const [first, ...others] = space.heroes;
	const second = others.find(({ motif }) => motif.stands !== false);
	[first, second].forEach((one, index) => {
		if (!one) return;
		const size = focus.height * (index === 0 ? 0.56 : 0.3);
		children.push(
			hero(
				one,
				standing(focus.x + focus.width * (index === 0 ? 0.36 : 0.76), end + U * 0.02, size, size),
				tonesOn(mix(palette.accent2, low, 0.3), palette),
			),
		);
	});
	return { children, above: palette.ground, below };
};

const snow: Setting = (space) => {
	const made = fields({
		...space,
		sky: space.sky.length > 0 ? space.sky : ["moon"],
		palette: { ...space.palette, accent2: mix(lightest(space.palette), space.palette.accent2, 0.3) },
	});
	const U = shortSide(space);
	const { width, height, palette, calm, draw } = space;
	const flakes = specks("Snow", { x: 0, y: 0, width, height }, draw, {
		count: 120,
		sizePx: [U * 0.003, U * 0.012],
		fill: lightest(palette),
		opacity: 0.9,
		clear: calm,
	});
	return { ...made, children: [...made.children, flakes] };
};

export const landSettings = { desert, mountains, sea, forest, fields, snow, city } as const;
