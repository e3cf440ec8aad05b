// Label on a pattern: the drawing repeats to the edges, the words stand on a calm plate cut into it.
import { artFrame } from "../art/draw.ts";
import { drawScene } from "../art/scene.ts";
import { mix } from "../colour.ts";
import { accentOn, type Kit, placed } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, palette, plan, s, U, landscape } = kit;
	const ground = palette.ground;
	const share = landscape ? 0.6 : 0.78;
	const plateWidth = width * share;
	const pad = U * 0.06;
	const measure = plateWidth - 2 * pad;
	const group = titleGroup(kit, {
		width: measure,
		height: height * (landscape ? 0.28 : 0.2),
		on: ground,
		align: "center",
	});
	if (!group) return null;
	const foot = footBlock(
		{ ...kit, sizes: { ...kit.sizes, head: kit.sizes.body } },
		plan.foot,
		ground,
		measure,
		"center",
	);
	const content = group.block.height - group.block.inkTop + (foot ? foot.height + s * 3 : 0);
	const plateHeight = Math.max(content + 2 * pad, height * 0.34);
	if (plateHeight > height * 0.78) return null;
	const x = (width - plateWidth) / 2;
	const y = (height - plateHeight) * 0.47;
	const rim = kit.scene.emblems.length > 0 ? U * 0.016 : 0;
	const scenery = drawScene(
		{
			...kit.scene,
			heroes: kit.scene.emblems,
			setting: kit.scene.emblems.length > 0 ? "pattern" : "geometry",
		},
		{
			width,
			height,
			focus: { x: rim, y: rim, width: width - 2 * rim, height: height - 2 * rim },
			calm: [{ x, y, width: plateWidth, height: plateHeight }],
			palette: {
				...palette,
				ground: palette.dark
					? mix(palette.ground, palette.accent2, 0.25)
					: mix(palette.ground, palette.accent, 0.28),
			},
			draw: kit.draw.fork("art"),
		},
	);
	const line = accentOn(palette, ground, 3);
	const inset = U * 0.014;
	const children: Spec[] = [
		artFrame({ width, height }, scenery.children),
		{
			type: "shape",
			shape: "rect",
			name: "Plate",
			at: { x, y },
			width: plateWidth,
			height: plateHeight,
			fill: { type: "solid", color: ground },
		},
		{
			type: "shape",
			shape: "rect",
			name: "Plate rule",
			at: { x: x + inset, y: y + inset },
			width: plateWidth - 2 * inset,
			height: plateHeight - 2 * inset,
			stroke: { color: line, widthPx: Math.max(1.2, U * 0.0028) },
		},
	];
	const start = y + (plateHeight - content) / 2;
	children.push(placed(group.block, x + pad, start, true));
	if (foot) children.push(placed(foot, x + pad, start + content - foot.height));
	return { variant: kit.scene.emblems.length > 0 ? "pattern" : "geometry", ground, children };
}

export const plate: Archetype = {
	name: "plate",
	fits: ({ plan, scene, brief }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 360 || plan.shown > 10) return 0;
		if (
			plan.titlePlace.vertical === "top" ||
			plan.titlePlace.vertical === "bottom" ||
			plan.titlePlace.horizontal === "left"
		)
			return 0.1;
		return (
			(scene.emblems.length > 1 ? 0.7 : 0.45) *
			(scene.placed ? 0.5 : brief.scene ? 0.6 : 1) *
			(brief.kind === "card" || brief.kind === "cover" ? 1.1 : 1)
		);
	},
	build,
};
