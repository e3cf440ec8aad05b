// Cover: a picture in a plain window, title and name on the boards around it, a spine along the left edge.
import { drawScene } from "../art/scene.ts";
import { mix } from "../colour.ts";
import { accentOn, type Kit, placed, rule } from "../compose-kit.ts";
import { photoPlace } from "../compose-plan.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U } = kit;
	const ground = palette.ground;
	const spine = U * 0.045;
	const x = spine + margin * 0.9;
	const measure = width - x - margin;
	const group = titleGroup(kit, { width: measure, height: height * 0.27, on: ground, align: "left" });
	if (!group) return null;
	const foot = footBlock(kit, plan.foot, ground, measure, "left", false);
	const photo = photoPlace(kit.brief).vertical;
	const low =
		photo === "top" ||
		plan.titlePlace.vertical === "bottom" ||
		(plan.titlePlace.vertical === null && photo !== "bottom" && kit.type.pick < 0.4);
	const ink = group.block.height - group.block.inkTop - group.block.inkBottom;
	const footHeight = foot ? foot.height + s * 5 : 0;
	const art = low
		? { y: margin, height: height - 2 * margin - ink - footHeight - s * 4 }
		: { y: margin + ink + s * 4, height: height - 2 * margin - ink - footHeight - s * 4 };
	if (art.height < height * 0.3) return null;
	const tiled = kit.scene.setting === "pattern";
	const scenery = drawScene(kit.scene, {
		width: measure,
		height: art.height,
		focus: tiled
			? { x: s, y: s, width: measure - 2 * s, height: art.height - 2 * s }
			: { x: 0, y: art.height * 0.08, width: measure, height: art.height * 0.92 },
		calm: [],
		palette: {
			...palette,
			ground: palette.dark ? mix(ground, palette.accent2, 0.25) : mix(ground, palette.accent, 0.2),
		},
		draw: kit.draw.fork("art"),
	});
	const children: Spec[] = [
		{
			type: "shape",
			shape: "rect",
			name: "Spine",
			at: { x: 0, y: 0 },
			width: spine,
			height,
			fill: { type: "solid", color: palette.accent },
		},
		{
			type: "frame",
			name: "Art",
			direction: "none",
			at: { x, y: art.y },
			width: measure,
			height: art.height,
			clip: true,
			fill: { type: "solid", color: scenery.above },
			children: scenery.children,
		},
		placed(group.block, x, low ? art.y + art.height + s * 3 : margin, true),
	];
	if (foot) {
		const y = height - margin - foot.height + foot.inkBottom;
		children.push(
			placed(foot, x, y),
			placed(rule(U * 0.08, Math.max(2, U * 0.004), accentOn(palette, ground, 3)), x, y - s * 2),
		);
	}
	return { variant: low ? "low" : "high", ground, children };
}

export const cover: Archetype = {
	name: "cover",
	fits: ({ brief, plan, landscape }) => {
		if (!plan.title || plan.groups.length > 0 || landscape || plan.letters > 320 || plan.shown > 8) return 0;
		if (plan.titlePlace.horizontal === "center") return 0.2;
		return brief.kind === "cover" ? 1.05 : 0.5;
	},
	build,
};
