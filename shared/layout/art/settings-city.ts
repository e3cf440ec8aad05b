// A skyline at the lower edge.
import { mix } from "../colour.ts";
import type { Spec } from "../layout.ts";
import { barPath, ellipse, path, rect } from "./draw.ts";
import {
	darkest,
	frontY,
	hero,
	type Setting,
	shortSide,
	sky,
	skyOver,
	standing,
	tonesOn,
} from "./setting.ts";

export const city: Setting = (space) => {
	const { width, height, palette, focus, draw } = space;
	const U = shortSide(space);
	const dark = darkest(palette);
	const end = frontY(space, 0.96);
	const low = mix(palette.ground, palette.accent, 0.34);
	const below = palette.dark ? mix(palette.ground, "#000000", 0.25) : mix(palette.accent2, dark, 0.55);
	const withMoon =
		space.sky.length > 0 ? space : { ...space, sky: [palette.dark ? ("moon" as const) : ("sun" as const)] };
	const children: Spec[] = [sky(space, end, low), ...skyOver(withMoon, focus.y + focus.height * 0.5, low)];
	for (let layer = 0; layer < 3; layer++) {
		const t = layer / 2;
		const color = layer === 2 ? below : mix(mix(palette.accent2, low, 0.5), below, 0.15 + 0.55 * t);
		const reach = focus.height * (0.78 - 0.2 * layer);
		let d = "";
		let windows = "";
		for (let x = -U * 0.04; x < width; ) {
			const w = U * draw.between(0.07, 0.15);
			const h = reach * draw.between(0.4, 1);
			d += barPath(x, end - h, w, h + 4);
			const roof = draw.next();
			if (roof < 0.22)
				d += `M ${x + w * 0.1} ${end - h + 1} L ${x + w / 2} ${end - h - w * 0.55} L ${x + w * 0.9} ${end - h + 1} Z `;
			else if (roof < 0.4) d += barPath(x + w * 0.44, end - h - U * 0.06, U * 0.007, U * 0.06);
			else if (roof < 0.6) d += barPath(x + w * 0.2, end - h - U * 0.02, w * 0.4, U * 0.021);
			if (layer > 0) {
				const pane = U * 0.011;
				for (let wy = end - h + pane * 2; wy < end - pane * 2; wy += pane * 2.6) {
					for (let wx = x + pane; wx < x + w - pane * 1.4; wx += pane * 2)
						if (draw.next() < 0.32) windows += barPath(wx, wy, pane, pane * 1.3);
				}
			}
			x += w + (draw.next() < 0.3 ? U * 0.012 : 0);
		}
		children.push(path(`Skyline ${layer + 1}`, d, { fill: color }));
		if (windows !== "")
			children.push(
				path("Lit windows", windows, { fill: palette.accent, opacity: layer === 2 ? 0.9 : 0.45 }),
			);
	}
	children.push(rect("Street", { x: 0, y: end, width, height: Math.max(1, height - end) }, { fill: below }));
	const one = space.heroes[0];
	if (one) {
		children.push(
			ellipse("Pool of light", focus.x + focus.width * 0.5, end, focus.width * 0.3, U * 0.02, {
				fill: palette.accent,
				opacity: 0.5,
			}),
			hero(
				one,
				standing(focus.x + focus.width * 0.5, end + U * 0.008, focus.width * 0.5, focus.height * 0.4),
				tonesOn(below, palette),
			),
		);
	}
	return { children, above: palette.ground, below };
};
