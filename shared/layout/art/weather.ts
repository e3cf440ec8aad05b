// Weather and what flies: rain, clouds, birds, fireworks, drawn into the sky of any scene, never across type.
import { mix } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { path, roundPath } from "./draw.ts";
import { clearOf, lightest, type SceneSpace, shortSide } from "./setting.ts";

/** Behind the scenery: clouds, birds and fireworks in the free part of the sky. */
export function inTheSky(space: SceneSpace): Spec[] {
	const wants = (thing: SceneSpace["sky"][number]) => space.sky.includes(thing);
	return [
		...(wants("clouds") || (wants("rain") && !space.palette.dark) ? clouds(space) : []),
		...(wants("fireworks") ? fireworks(space) : []),
		...(wants("birds") ? birds(space) : []),
	];
}

function clouds(space: SceneSpace): Spec[] {
	const { focus, calm, palette, draw } = space;
	const U = shortSide(space);
	const fill = palette.dark
		? mix(palette.ground, lightest(palette), 0.3)
		: mix(lightest(palette), "#ffffff", 0.5);
	return [0.16, 0.52, 0.86].flatMap((share, index): Spec[] => {
		const size = U * draw.between(0.1, 0.16) * (index === 1 ? 0.75 : 1);
		const x = focus.x + focus.width * (share + draw.between(-0.05, 0.05));
		const y = focus.y + focus.height * (index === 1 ? 0.12 : 0.26) + U * draw.between(-0.02, 0.02);
		if (!clearOf(calm, x, y, size * 0.7)) return [];
		const d =
			roundPath(x, y - size * 0.2, size * 0.5) +
			roundPath(x - size * 0.62, y, size * 0.36) +
			roundPath(x + size * 0.6, y - size * 0.02, size * 0.4) +
			roundPath(x, y + size * 0.16, size * 1.05, size * 0.22);
		return [path("Cloud", d, { fill, opacity: palette.dark ? 0.85 : 0.95 })];
	});
}

function birds(space: SceneSpace): Spec[] {
	const { focus, calm, palette, draw } = space;
	const U = shortSide(space);
	let d = "";
	for (let i = 0; i < 7; i++) {
		// A loose flock, leading bird first.
		const x = focus.x + focus.width * (0.2 + 0.075 * i + draw.between(-0.03, 0.03));
		const y = focus.y + focus.height * (0.2 + 0.03 * Math.abs(i - 2) + draw.between(-0.02, 0.02));
		const w = U * (0.034 - 0.003 * Math.abs(i - 2));
		if (!clearOf(calm, x, y, w * 1.3)) continue;
		d += `M ${x - w} ${y - w * 0.3} C ${x - w * 0.6} ${y - w * 0.6} ${x - w * 0.2} ${y - w * 0.4} ${x} ${y} C ${x + w * 0.2} ${y - w * 0.4} ${x + w * 0.6} ${y - w * 0.6} ${x + w} ${y - w * 0.3} `;
	}
	if (d === "") return [];
	return [
		path("Birds", d, { stroke: { color: palette.ink, widthPx: Math.max(1.5, U * 0.005), cap: "round" } }),
	];
}

function fireworks(space: SceneSpace): Spec[] {
	const { focus, calm, palette, draw } = space;
	const U = shortSide(space);
	const colours = [palette.accent, palette.accent2, lightest(palette)];
	const bursts: Spec[] = [];
	for (const [i, [sx, sy, size]] of (
		[
			[0.3, 0.24, 0.21],
			[0.74, 0.16, 0.15],
			[0.6, 0.44, 0.11],
			[0.12, 0.5, 0.09],
		] as const
	).entries()) {
		const x = focus.x + focus.width * sx;
		const y = focus.y + focus.height * sy;
		let r = U * size * draw.between(0.9, 1.15);
		while (r > U * 0.05 && !clearOf(calm, x, y, r)) r *= 0.92;
		if (!clearOf(calm, x, y, r)) continue;
		const color = colours[i % 3] ?? palette.accent;
		const count = 18;
		let lines = "";
		let sparks = "";
		for (let k = 0; k < count; k++) {
			const a = (2 * Math.PI * k) / count;
			const [dx, dy] = [Math.cos(a), Math.sin(a)];
			const far = r * (k % 2 === 0 ? 1 : 0.72);
			lines += `M ${x + dx * r * 0.24} ${y + dy * r * 0.24} L ${x + dx * far * 0.88} ${y + dy * far * 0.88} `;
			sparks += roundPath(x + dx * far, y + dy * far, U * 0.0055);
		}
		bursts.push(
			path("Firework", lines, { stroke: { color, widthPx: Math.max(1.5, U * 0.0042), cap: "round" } }),
			path("Sparks", sparks, { fill: color }),
		);
	}
	return bursts;
}

/** In front of all: slanting rain, in strokes that keep off the type. */
export function rainOver(space: SceneSpace): Spec[] {
	if (!space.sky.includes("rain")) return [];
	const { width, height, calm, palette, draw } = space;
	const U = shortSide(space);
	let d = "";
	for (let i = 0; i < 150; i++) {
		const x = draw.next() * width;
		const y = draw.next() * height;
		const long = U * draw.between(0.025, 0.055);
		if (clearOf(calm, x, y + long / 2, long)) d += `M ${x} ${y} l ${-long * 0.26} ${long} `;
	}
	if (d === "") return [];
	const color = palette.dark ? lightest(palette) : mix(palette.accent2, palette.ink, 0.3);
	return [
		path("Rain", d, { stroke: { color, widthPx: Math.max(1, U * 0.0026), cap: "round" }, opacity: 0.5 }),
	];
}
