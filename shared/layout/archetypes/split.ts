// Split sheet: words on plain ground on one side, the picture bleeding off the other.
import { drawScene } from "../art/scene.ts";
import { type Kit, placed } from "../compose-kit.ts";
import { photoPlace } from "../compose-plan.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, landscape } = kit;
	const asked = photoPlace(kit.brief).horizontal;
	const rightArt = asked === null ? plan.titlePlace.horizontal !== "right" : asked !== "left";
	const children: Spec[] = [];
	const artShare = landscape ? 0.46 : uprightShare(kit);
	const panel = landscape
		? { x: rightArt ? width * (1 - artShare) : 0, y: 0, width: width * artShare, height }
		: { x: 0, y: 0, width, height: height * artShare };
	const words = landscape
		? {
				x: (rightArt ? 0 : panel.width) + margin,
				y: margin,
				width: width - panel.width - margin * 1.8,
				height: height - 2 * margin,
			}
		: {
				x: margin,
				y: panel.height + margin * 0.9,
				width: width - 2 * margin,
				height: height - panel.height - margin * 1.9,
			};
	const foot = footBlock(kit, plan.foot, palette.ground, words.width, "left");
	const free = words.height - (foot ? foot.height + kit.s * 4 : 0);
	const group = titleGroup(kit, {
		width: words.width,
		height: Math.min(free * 0.62, height * 0.5),
		on: palette.ground,
		align: "left",
		rule: true,
	});
	if (!group || group.block.height - group.block.inkTop > free) return null;
	const scenery = drawScene(kit.scene, {
		width: panel.width,
		height: panel.height,
		focus: { x: 0, y: panel.height * 0.06, width: panel.width, height: panel.height * 0.94 },
		calm: [],
		palette: { ...palette, ground: palette.ground },
		draw: kit.draw.fork("art"),
	});
	children.push({
		type: "frame",
		name: "Art",
		direction: "none",
		at: { x: panel.x, y: panel.y },
		width: panel.width,
		height: panel.height,
		clip: true,
		fill: { type: "solid", color: scenery.above },
		children: scenery.children,
	});
	// Optical centring: what is left over is divided so that the group stands a little above the middle.
	const spare = free - group.block.height;
	const y = landscape && plan.titlePlace.vertical !== "top" ? words.y + Math.max(0, spare * 0.44) : words.y;
	children.push(
		placed(
			group.block,
			words.x,
			landscape ? Math.max(words.y - group.block.inkTop, y) : y - group.block.inkTop,
		),
	);
	if (foot) children.push(placed(foot, words.x, words.y + words.height - foot.height + foot.inkBottom));
	return {
		variant: `${kit.scene.setting}-${landscape ? (rightArt ? "right" : "left") : "top"}`,
		ground: palette.ground,
		children,
	};
}

/** On an upright sheet the picture takes what few words leave, so that no half stands empty. */
function uprightShare(kit: Kit): number {
	const { width, height, margin, palette, plan, s } = kit;
	const measure = width - 2 * margin;
	const foot = footBlock(kit, plan.foot, palette.ground, measure, "left");
	const below = (foot ? foot.height + s * 5 : 0) + margin * 2.2;
	const lookAt = (most: number) => {
		const look = {
			width: measure,
			height: height * most,
			on: palette.ground,
			align: "left",
			rule: true,
		} as const;
		const group = titleGroup(kit, look);
		const words = group?.block.height ?? 0;
		return { share: Math.min(0.62, Math.max(0.42, 1 - (words + below) / height)), px: group?.titlePx ?? 0 };
	};
	// A title in two lines may do as well in one, and leave the picture its room.
	const [wide, tight] = [lookAt(0.3), lookAt(0.2)];
	return tight.share > wide.share + 0.13 && tight.px > wide.px * 0.72 ? tight.share : wide.share;
}

export const split: Archetype = {
	name: "split",
	fits: ({ plan, landscape, scene }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 520 || plan.shown > 14) return 0;
		if (plan.titlePlace.vertical !== null || plan.titlePlace.horizontal === "center") return 0.3;
		return (landscape ? 0.72 : 0.62) * (scene.asked ? 1 : 0.9);
	},
	build,
};
