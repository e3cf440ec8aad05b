// Framed sheet: a rule around it, everything on the centre line, a medallion between title and foot.
import { circle, path } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { mix } from "../colour.ts";
import { accentOn, type Kit, placed } from "../compose-kit.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

function border(kit: Kit, color: HexColor, corners: boolean): Spec[] {
	const { width, height, U } = kit;
	const inset = U * 0.04;
	const thick = Math.max(1.5, U * 0.0045);
	const thin = Math.max(1, U * 0.0016);
	const box = (name: string, by: number, widthPx: number): Spec => ({
		type: "shape",
		shape: "rect",
		name,
		at: { x: by, y: by },
		width: width - 2 * by,
		height: height - 2 * by,
		stroke: { color, widthPx },
	});
	const out = [box("Rule, outer", inset, thick), box("Rule, inner", inset + U * 0.012, thin)];
	if (!corners) return out;
	// Cut corners: a quarter ring in each, the oldest ornament there is.
	const r = U * 0.05;
	for (const [x, y, sx, sy] of [
		[inset, inset, 1, 1],
		[width - inset, inset, -1, 1],
		[inset, height - inset, 1, -1],
		[width - inset, height - inset, -1, -1],
	] as const) {
		const k = r * 0.5523;
		out.push(
			path(
				"Corner",
				`M ${x + sx * r} ${y} C ${x + sx * r} ${y + sy * k} ${x + sx * k} ${y + sy * r} ${x} ${y + sy * r} L ${x} ${y} Z`,
				{ fill: color },
			),
		);
	}
	return out;
}

function ornament(cx: number, y: number, width: number, color: HexColor, thick: number): Spec[] {
	const d = thick * 3.2;
	return [
		path("Ornament", `M ${cx} ${y - d} L ${cx + d} ${y} L ${cx} ${y + d} L ${cx - d} ${y} Z`, {
			fill: color,
		}),
		path(
			"Ornament lines",
			`M ${cx - width / 2} ${y} L ${cx - d * 2.4} ${y} M ${cx + d * 2.4} ${y} L ${cx + width / 2} ${y}`,
			{ stroke: { color, widthPx: thick } },
		),
	];
}

function build(kit: Kit): Built | null {
	const { width, height, palette, plan, s, U, landscape } = kit;
	const ground = palette.ground;
	const edge = U * 0.04 + U * 0.012 + U * 0.05;
	const measure = width - 2 * edge;
	const color = accentOn(palette, ground, 3);
	const foot = footBlock(kit, plan.foot, ground, measure, "center", false);
	const group = titleGroup(kit, {
		width: measure * (landscape ? 0.82 : 1),
		height: height * (landscape ? 0.3 : 0.24),
		on: ground,
		align: "center",
	});
	if (!group) return null;
	const inside = height - 2 * edge;
	const footHeight = foot ? foot.height + s * 2 : 0;
	const gapRoom = inside - group.block.height - footHeight;
	if (gapRoom < 0) return null;
	const cx = width / 2;
	const one = kit.scene.emblems[0];
	const thick = Math.max(1.2, U * 0.0028);
	const children: Spec[] = border(kit, color, kit.type.pick > 0.4);
	const blockX = (width - group.block.width) / 2;
	const medal = gapRoom - s * 5;
	const withMedal = one !== undefined && medal > U * 0.17;
	const low = plan.titlePlace.vertical === "bottom";
	if (withMedal && one) {
		const r = Math.min(medal / 2, measure * 0.42, U * 0.36);
		const spare = medal - 2 * r;
		const titleY = low
			? edge + 2 * r + s * 4 + spare * 0.5 - group.block.inkTop
			: edge + spare * 0.3 - group.block.inkTop;
		const cy = low ? edge + r + spare * 0.3 : titleY + group.block.height + s * 2.5 + spare * 0.2 + r;
		const tint = palette.dark ? mix(palette.accent2, ground, 0.1) : mix(palette.accent, ground, 0.1);
		children.push(
			circle("Medallion", cx, cy, r, { fill: tint }),
			circle("Medallion line", cx, cy, r * 1.055, { stroke: { color, widthPx: thick } }),
		);
		children.push(
			drawMotif(
				one.name,
				{ ...one.motif, stands: false },
				{ x: cx - r * 0.64, y: cy - r * 0.66, width: r * 1.28, height: r * 1.32 },
				tonesOn(tint, palette),
			),
		);
		children.push(placed(group.block, blockX, titleY));
	} else {
		// Without a picture the words stand a little above the middle, between two ornaments.
		const y = edge + gapRoom * 0.44;
		const reach = Math.min(measure * 0.5, U * 0.4);
		if (gapRoom > s * 12) {
			children.push(
				...ornament(cx, y - s * 3, reach, color, thick),
				...ornament(cx, y + group.block.height + s * 3, reach, color, thick),
			);
		}
		children.push(placed(group.block, blockX, y));
	}
	if (foot) children.push(placed(foot, edge, height - edge - foot.height + foot.inkBottom));
	return { variant: withMedal ? "medallion" : "ornament", ground, children };
}

const suits = new Set([
	"luxury",
	"classical",
	"tea",
	"theatre",
	"books",
	"bakery",
	"lunar",
	"retro",
	"winter",
	"jazz",
	"fashion",
]);

export const framed: Archetype = {
	name: "framed",
	fits: ({ plan, genres, brief, scene }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 460 || plan.shown > 12) return 0;
		if (plan.titlePlace.horizontal === "left" || plan.titlePlace.horizontal === "right") return 0.15;
		const genre = genres.slice(0, 2).some((name) => suits.has(name)) ? 0.85 : 0.45;
		const elegant = /elegant|classic|vintage|formal|ornate|典雅|古典|复古/i.test(brief.style ?? "") ? 0.3 : 0;
		return Math.min(1, genre + elegant + (brief.kind === "card" ? 0.2 : 0)) * (scene.placed ? 0.4 : 1);
	},
	build,
};
