// Settings that are no place: a network, bold geometry, big leaves.
import { mix, shift } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { barPath, circle, ellipse, path, radial, rect, roundPath } from "./draw.ts";
import { drawMotif } from "./motif.ts";
import { natureMotifs } from "./motifs-nature.ts";
import { clearOf, darkest, hero, lightest, type Setting, shortSide, standing, tonesOn } from "./setting.ts";

const network: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const U = shortSide(space);
	const ground = palette.ground;
	const children: Spec[] = [rect("Ground", { x: 0, y: 0, width, height }, { fill: ground })];
	const columns = Math.max(4, Math.round(focus.width / (U * 0.15)));
	const rows = Math.max(3, Math.round(focus.height / (U * 0.15)));
	const nodes: { x: number; y: number; r: number }[] = [];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const x = focus.x + (focus.width / columns) * (column + 0.5 + draw.between(-0.32, 0.32));
			const y = focus.y + (focus.height / rows) * (row + 0.5 + draw.between(-0.32, 0.32));
			const r = U * (draw.next() < 0.2 ? draw.between(0.014, 0.026) : draw.between(0.004, 0.009));
			if (clearOf(calm, x, y, r * 2)) nodes.push({ x, y, r });
		}
	}
	let lines = "";
	for (let i = 0; i < nodes.length; i++) {
		for (let j = i + 1; j < nodes.length; j++) {
			const a = nodes[i];
			const b = nodes[j];
			if (a && b && Math.hypot(a.x - b.x, a.y - b.y) < U * 0.19) lines += `M ${a.x} ${a.y} L ${b.x} ${b.y} `;
		}
	}
	const cx = focus.x + focus.width * 0.5;
	const cy = focus.y + focus.height * 0.5;
	const r = Math.min(focus.width, focus.height) * 0.34;
	if (lines !== "")
		children.push(
			path("Links", lines, {
				stroke: { color: palette.accent2, widthPx: Math.max(1, U * 0.0018), opacity: 0.6 },
			}),
		);
	for (const [i, color] of [palette.accent, palette.accent2].entries()) {
		const d = nodes
			.filter((_, n) => n % 2 === i)
			.map((n) => roundPath(n.x, n.y, n.r))
			.join("");
		if (d !== "") children.push(path("Nodes", d, { fill: color }));
	}
	const one = space.heroes[0];
	if (one) {
		children.push(
			circle("Core glow", cx, cy, r * 1.35, {
				fill: radial(0.5, 0.5, 0.5, [0, palette.accent, 0.35], [1, palette.accent, 0]),
			}),
			circle("Core", cx, cy, r, { fill: mix(ground, palette.accent2, palette.dark ? 0.3 : 0.2) }),
			circle("Core line", cx, cy, r * 1.08, {
				stroke: { color: palette.accent, widthPx: Math.max(1, U * 0.003), dashPx: [U * 0.02, U * 0.012] },
			}),
			drawMotif(
				one.name,
				one.motif,
				{ x: cx - r * 0.72, y: cy - r * 0.72, width: r * 1.44, height: r * 1.4 },
				tonesOn(mix(ground, palette.accent2, 0.25), palette),
			),
		);
	}
	return { children, above: ground, below: ground };
};

/** Quarter circles, discs and bars on a grid of squares, cropped by the sheet. */
const geometry: Setting = (space) => {
	const { width, height, palette, focus, draw } = space;
	const ground = palette.ground;
	const children: Spec[] = [rect("Ground", { x: 0, y: 0, width, height }, { fill: ground })];
	const across = focus.width >= focus.height * 1.6 ? 5 : focus.width >= focus.height ? 4 : 3;
	const cell = width / across;
	const down = Math.max(1, Math.round(focus.height / cell));
	const tall = focus.height / down;
	const tints = [
		palette.accent,
		palette.accent2,
		palette.ink,
		mix(palette.accent, ground, 0.5),
		mix(ground, palette.ink, 0.08),
	];
	let last = -1;
	for (let row = 0; row < down; row++) {
		for (let column = 0; column < across; column++) {
			const x = column * cell;
			const y = focus.y + row * tall;
			let pick = draw.integer(0, 4);
			if (pick === last) pick = (pick + 1) % 5;
			last = pick;
			const a = tints[pick] ?? palette.accent;
			const b = tints[(pick + 2 + draw.integer(0, 1)) % 5] ?? ground;
			const k = 0.5523;
			const corner = (turn: number) => {
				const [sx, sy] = [turn % 2 === 0 ? 1 : -1, turn < 2 ? 1 : -1];
				const ox = turn % 2 === 0 ? x : x + cell;
				const oy = turn < 2 ? y : y + tall;
				return `M ${ox} ${oy} L ${ox + sx * cell} ${oy} C ${ox + sx * cell} ${oy + sy * tall * k} ${ox + sx * cell * k} ${oy + sy * tall} ${ox} ${oy + sy * tall} Z`;
			};
			const kind = draw.integer(0, 5);
			if (kind !== 5)
				children.push(rect("Square", { x, y, width: cell + 0.5, height: tall + 0.5 }, { fill: a }));
			if (kind <= 2) children.push(path("Quarter", corner(draw.integer(0, 3)), { fill: b }));
			else if (kind === 3) {
				children.push(ellipse("Disc", x + cell / 2, y + tall / 2, cell / 2, tall / 2, { fill: b }));
				children.push(ellipse("Eye", x + cell / 2, y + tall / 2, cell * 0.2, tall * 0.2, { fill: a }));
			} else if (kind === 4) {
				let d = "";
				for (let i = 0; i < 4; i++) d += barPath(x, y + tall * (i / 4 + 1 / 16), cell, tall / 8);
				children.push(path("Bars", d, { fill: b }));
			}
		}
	}
	return { children, above: ground, below: ground };
};

const leaves: Setting = (space) => {
	const { width, height, palette, focus, calm, draw } = space;
	const U = shortSide(space);
	const ground = palette.ground;
	const dark = darkest(palette);
	const children: Spec[] = [rect("Ground", { x: 0, y: 0, width, height }, { fill: ground })];
	const cx = focus.x + focus.width * 0.5;
	const cy = focus.y + focus.height * 0.56;
	const r = Math.min(focus.width, focus.height) * 0.42;
	children.push(
		circle("Sun", cx, cy, r, {
			fill: radial(0.4, 0.3, 0.8, [0, mix(palette.accent, lightest(palette), 0.3)], [1, palette.accent]),
		}),
	);
	const names = ["leaf", "sprig", "leaf", "sprig"] as const;
	const colours = [
		palette.accent2,
		mix(palette.accent2, dark, 0.35),
		mix(palette.accent2, lightest(palette), 0.3),
	];
	const count = 11;
	for (let i = 0; i < count; i++) {
		const side = i % 2 === 0 ? -1 : 1;
		const t = Math.floor(i / 2) / (count / 2);
		const size = U * draw.between(0.24, 0.36);
		const x = cx + side * (Math.min(focus.width * 0.47, r * 1.5) - U * 0.02 * (i % 3));
		const y = focus.y + focus.height * (0.12 + 0.86 * t);
		const motif = natureMotifs[names[i % 4] ?? "leaf"];
		if (!motif || !clearOf(calm, x, y, size * 0.56)) continue;
		const tint = colours[i % 3] ?? palette.accent2;
		const tones = {
			...tonesOn(ground, palette),
			main: tint,
			light: shift(tint, 0.05),
			shade: mix(tint, dark, 0.3),
		};
		children.push(
			drawMotif("Leaf", motif, { x: x - size / 2, y: y - size / 2, width: size, height: size }, tones, {
				turnDeg: side * (35 + 60 * t),
				mirrored: side === 1,
			}),
		);
	}
	const one = space.heroes[0];
	if (one) {
		const tall = r * 1.75;
		children.push(
			hero(
				one,
				one.motif.stands === false
					? { x: cx - tall / 2, y: cy - tall / 2, width: tall, height: tall }
					: standing(cx, cy + r * 0.96, tall, tall),
				tonesOn(palette.accent, palette),
			),
		);
	}
	return { children, above: ground, below: ground };
};

export const abstractSettings = { network, geometry, leaves } as const;
