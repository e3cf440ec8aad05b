// An old lane at dusk: houses stepping back to a lit gap, a shop with its sign and door, lamps on cords, cobbles.
import { mix } from "../colour.ts";
import type { HexColor, Spec } from "../layout.ts";
import { ellipse, linear, path, polygon, radial, rect } from "./draw.ts";
import { drawMotif } from "./motif.ts";
import { natureMotifs } from "./motifs-nature.ts";
import { thingMotifs } from "./motifs-things.ts";
import {
	clearOf,
	darkest,
	hero,
	lightest,
	type SceneSpace,
	type Setting,
	shortSide,
	standing,
	tonesOn,
} from "./setting.ts";
import { garland } from "./settings-street.ts";

interface Dusk {
	night: HexColor;
	glow: HexColor;
	warm: HexColor;
	dark: HexColor;
	light: HexColor;
	stone: HexColor;
	U: number;
}

/** Courses of stone as short strokes, bricklike, over a wall. */
function courses(x: number, y: number, width: number, height: number, step: number): string {
	let d = "";
	for (let row = 0, at = y + step; at < y + height; row++, at += step) {
		const shift = row % 2 === 0 ? 0 : step * 0.9;
		for (let left = x + shift; left < x + width - step; left += step * 1.9) {
			if ((row * 7 + Math.round(left)) % 3 !== 0) d += `M ${left} ${at} L ${left + step * 1.2} ${at} `;
		}
	}
	return d;
}

/** A window with its shutters: lit, or dark with a glint. */
function windowAt(d: Dusk, x: number, y: number, width: number, height: number, lit: boolean): Spec[] {
	const shutter = mix(d.stone, d.dark, 0.45);
	const pane = lit ? d.warm : mix(d.stone, d.dark, 0.55);
	return [
		rect("Shutters", { x: x - width * 0.42, y, width: width * 1.84, height }, { fill: shutter }),
		rect("Window", { x, y, width, height }, { fill: pane }),
		path(
			"Bars",
			`M ${x + width / 2} ${y} L ${x + width / 2} ${y + height} M ${x} ${y + height * 0.5} L ${x + width} ${y + height * 0.5}`,
			{ stroke: { color: shutter, widthPx: Math.max(1, width * 0.07) } },
		),
		rect(
			"Sill",
			{ x: x - width * 0.1, y: y + height, width: width * 1.2, height: height * 0.07 },
			{ fill: mix(d.stone, d.light, 0.3) },
		),
	];
}

/** Houses of one side, far ones paler and nearer the gap. */
function row(
	space: SceneSpace,
	d: Dusk,
	side: -1 | 1,
	gapX: number,
	edgeX: number,
	floor: number,
	top: number,
): Spec[] {
	const out: Spec[] = [];
	const steps = 3;
	for (let i = 0; i < steps; i++) {
		const t = i / (steps - 1);
		const inner = gapX + (edgeX - gapX) * (i / steps) ** 1.2;
		const outer = edgeX + side * d.U * 0.1;
		const tall = (floor - top) * (0.58 + 0.36 * t);
		const base = floor + d.U * 0.045 * t ** 1.3;
		const color = mix(mix(d.stone, d.glow, 0.42), mix(d.stone, d.night, 0.35), t);
		const eave = floor - tall;
		const gable = d.U * (0.05 + 0.05 * t);
		const ridge = inner + side * d.U * 0.1;
		out.push(
			polygon(
				"House",
				[
					[inner, eave],
					[ridge, eave - gable],
					[outer, eave - gable * 0.7],
					[outer, base + d.U * 0.05],
					[inner, base],
				],
				{ fill: color },
			),
			polygon(
				"Roof",
				[
					[inner - side * d.U * 0.012, eave + d.U * 0.008],
					[ridge, eave - gable - d.U * 0.012],
					[outer, eave - gable * 0.7 - d.U * 0.012],
					[outer, eave - gable * 0.7 + d.U * 0.012],
					[ridge, eave - gable + d.U * 0.012],
				],
				{ fill: mix(color, d.dark, 0.5) },
			),
		);
		const pane = d.U * (0.026 + 0.016 * t);
		const x = inner + side * d.U * (0.05 + 0.03 * t) - (side < 0 ? pane : 0);
		for (let storey = 0; storey < 3; storey++) {
			const y = eave + d.U * 0.05 + storey * d.U * (0.12 + 0.03 * t);
			if (y + pane * 1.7 < floor - d.U * 0.16)
				out.push(...windowAt(d, x, y, pane, pane * 1.6, space.draw.next() < 0.7));
		}
	}
	return out;
}

/** The shop: wall, sign board, lit door, window full of books. Gives back where the board is. */
function shop(space: SceneSpace, d: Dusk, x: number, width: number, floor: number, top: number) {
	const { U } = d;
	const base = floor + U * 0.06;
	const wall = mix(d.stone, d.night, 0.2);
	const storey = Math.min((floor - top) * 0.56, width * 0.95);
	const shopY = base - storey;
	const sign = { x: x + width * 0.07, y: shopY + U * 0.012, width: width * 0.86, height: U * 0.115 };
	const doorY = sign.y + sign.height + U * 0.035;
	const doorW = width * 0.27;
	const doorX = x + width * 0.12;
	const winX = doorX + doorW + width * 0.1;
	const winW = width * 0.4;
	const winH = (base - doorY) * 0.66;
	const wood = mix(d.dark, d.glow, 0.16);
	const board = mix(d.light, d.glow, 0.12);
	const stones = courses(x, top, width * 1.4, base - top, U * 0.034);
	const children: Spec[] = [
		rect(
			"Wall",
			{ x, y: top - U * 0.02, width: width * 1.5, height: base - top + U * 0.02 },
			{ fill: linear(180, [0, mix(wall, d.dark, 0.25)], [0.55, wall], [1, mix(wall, d.glow, 0.3)]) },
		),
		path("Courses", stones, { stroke: { color: d.light, widthPx: Math.max(1, U * 0.0018), opacity: 0.12 } }),
		rect(
			"Shop front",
			{ x: x + width * 0.04, y: shopY - U * 0.01, width: width * 0.92, height: base - shopY + U * 0.01 },
			{ fill: wood },
		),
		rect("Sign board", sign, { fill: board, radiusPx: U * 0.006 }),
		rect(
			"Sign rim",
			{
				x: sign.x + U * 0.007,
				y: sign.y + U * 0.007,
				width: sign.width - U * 0.014,
				height: sign.height - U * 0.014,
			},
			{ stroke: { color: mix(d.glow, d.dark, 0.4), widthPx: Math.max(1, U * 0.0028) }, radiusPx: U * 0.004 },
		),
		rect(
			"Doorway",
			{ x: doorX, y: doorY, width: doorW, height: base - doorY },
			{ fill: linear(180, [0, mix(d.warm, d.glow, 0.4)], [1, mix(d.warm, d.light, 0.35)]) },
		),
		rect(
			"Open door",
			{ x: doorX - doorW * 0.2, y: doorY, width: doorW * 0.2, height: base - doorY },
			{ fill: mix(wood, d.glow, 0.3) },
		),
		polygon(
			"Spilled light",
			[
				[doorX, base],
				[doorX + doorW, base],
				[doorX + doorW * 0.9, base + U * 0.2],
				[doorX - doorW * 1.1, base + U * 0.2],
			],
			{ fill: d.warm, opacity: 0.45 },
		),
		rect(
			"Shop window",
			{ x: winX, y: doorY, width: winW, height: winH },
			{ fill: mix(d.warm, d.glow, 0.25) },
		),
	];
	const spines = [
		space.palette.accent2,
		mix(space.palette.accent2, d.dark, 0.45),
		mix(d.glow, d.dark, 0.5),
		mix(d.light, d.glow, 0.4),
	];
	for (let shelf = 0; shelf < 2; shelf++) {
		const foot = doorY + (winH / 2) * (shelf + 1) - U * 0.005;
		for (let i = 0, at = winX + U * 0.008; at < winX + winW - U * 0.022; i++) {
			const w = U * space.draw.between(0.01, 0.019);
			const h = (winH / 2) * space.draw.between(0.52, 0.8);
			children.push(
				rect(
					"Book",
					{ x: at, y: foot - h, width: w, height: h },
					{ fill: spines[(i * 3 + shelf) % 4] ?? wood },
				),
			);
			at += w + U * 0.0015;
		}
		children.push(rect("Shelf", { x: winX, y: foot, width: winW, height: U * 0.006 }, { fill: wood }));
	}
	// A lamp beside the door, and lit windows over the shop.
	const lampX = doorX + doorW + width * 0.05;
	children.push(
		ellipse("Lamp glow", lampX, doorY + U * 0.03, U * 0.07, U * 0.07, {
			fill: radial(0.5, 0.5, 0.5, [0, d.warm, 0.7], [1, d.warm, 0]),
		}),
		ellipse("Lamp", lampX, doorY + U * 0.03, U * 0.012, U * 0.016, { fill: mix(d.warm, d.light, 0.6) }),
	);
	const upper = shopY - top - U * 0.05;
	const pane = Math.min(U * 0.062, upper * 0.4);
	if (pane > U * 0.03) {
		for (const share of [0.2, 0.62]) {
			children.push(
				...windowAt(d, x + width * share, shopY - U * 0.045 - pane * 1.55, pane, pane * 1.5, true),
			);
		}
	}
	return { children, sign, board, doorX, base };
}

export const alley: Setting = (space) => {
	const { width, height, palette, focus } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const light = lightest(palette);
	const night = palette.dark ? palette.ground : mix(palette.ink, palette.ground, 0.12);
	const glow = palette.accent;
	const d: Dusk = {
		night,
		glow,
		warm: mix(glow, light, 0.34),
		dark,
		light,
		stone: mix(mix(night, palette.accent2, 0.24), light, 0.1),
		U,
	};
	const floor = focus.y + focus.height * 0.77;
	const top = Math.max(0, focus.y);
	const gap = width * 0.36;
	const shopX = focus.x + focus.width * (width > height ? 0.53 : 0.44);
	const shopW = Math.min(width - shopX + U * 0.02, U * 0.66);
	const children: Spec[] = [
		rect(
			"Dusk",
			{ x: 0, y: 0, width, height },
			{
				fill: linear(
					180,
					[0, night],
					[0.34, mix(night, palette.accent2, 0.5)],
					[0.62, mix(mix(night, palette.accent2, 0.4), glow, 0.6)],
					[0.78, mix(glow, light, 0.3)],
				),
			},
		),
		ellipse("Far glow", gap, floor - U * 0.08, U * 0.3, U * 0.34, {
			fill: radial(0.5, 0.5, 0.5, [0, mix(glow, light, 0.6), 0.9], [1, glow, 0]),
		}),
		rect(
			"Cobbles",
			{ x: 0, y: floor, width, height: height - floor },
			{
				fill: linear(
					180,
					[0, mix(night, glow, 0.6)],
					[0.35, mix(night, glow, 0.26)],
					[1, mix(night, dark, 0.3)],
				),
			},
		),
		...row(space, d, -1, gap - U * 0.06, -U * 0.02, floor, top),
		...row(space, d, 1, gap + U * 0.06, shopX + U * 0.04, floor, top + U * 0.05),
	];
	const front = shop(space, d, shopX, shopW, floor, top + U * 0.02);
	children.push(...front.children);
	let stones = "";
	for (let line = 0; line < 10; line++) {
		const y = front.base + U * 0.018 + (height - front.base) * (line / 10) ** 1.3;
		const step = U * (0.034 + 0.012 * line);
		for (let x = (line % 2) * step * 0.5 - step; x < width; x += step)
			stones += `M ${x + step * 0.14} ${y} Q ${x + step * 0.5} ${y - step * 0.24} ${x + step * 0.86} ${y} `;
	}
	children.push(
		path("Cobble edges", stones, {
			stroke: { color: mix(glow, light, 0.3), widthPx: Math.max(1, U * 0.0026), opacity: 0.26, cap: "round" },
		}),
	);
	for (const [index, share] of [0.08, 0.2].entries()) {
		const y = top + (floor - top) * share;
		const cord = garland(
			[-U * 0.02, y],
			[width * 1.02, y - U * 0.03 + U * 0.05 * index],
			U * (0.075 - 0.02 * index),
			17,
			U * (0.036 - 0.008 * index),
			[mix(glow, light, 0.6)],
			"lamps",
			mix(night, light, 0.2),
		);
		if (clearOf(space.calm, width / 2, y + U * 0.05, U * 0.05) && y + U * 0.13 < front.sign.y)
			children.push(...cord);
	}
	const catSize = U * 0.2;
	const seat = front.doorX - U * 0.085;
	const pile = thingMotifs.books;
	const cat = natureMotifs.cat;
	const lit = tonesOn(mix(night, glow, 0.3), palette);
	const foot = front.base + U * 0.035;
	children.push(ellipse("Shadow", seat, foot, catSize * 0.6, U * 0.012, { fill: dark, opacity: 0.45 }));
	if (pile)
		children.push(
			drawMotif("Books", pile, standing(seat, foot, catSize * 1.05, catSize * 0.62), {
				...lit,
				main: mix(glow, dark, 0.35),
				accent: palette.accent2,
				accent2: mix(light, glow, 0.5),
				light: mix(glow, light, 0.3),
				paper: light,
			}),
		);
	const sitter = space.heroes[0] ?? (cat ? { name: "cat", motif: cat } : undefined);
	if (sitter)
		children.push(
			hero(sitter, standing(seat, foot - catSize * 0.6, catSize, catSize), {
				...lit,
				main: mix(glow, dark, 0.1),
				light: mix(glow, light, 0.5),
				shade: mix(glow, dark, 0.6),
				accent: mix(glow, light, 0.4),
				paper: light,
				line: dark,
			}),
		);
	return {
		children,
		above: night,
		below: mix(night, dark, 0.3),
		sign: { box: front.sign, color: front.board },
	};
};
