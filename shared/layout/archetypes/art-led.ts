// Art-led poster: the picture fills the sheet, the title stands in its sky, the facts on its ground.
import { artFrame } from "../art/draw.ts";
import { drawScene } from "../art/scene.ts";
import { type Block, type Kit, placed } from "../compose-kit.ts";
import { readPlace } from "../compose-plan.ts";
import type { Box, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { type Align, askedAlign, footBlock, stackLines, titleGroup } from "./zones.ts";

const boxAt = (block: Block, x: number, y: number): Box => ({
	x,
	y,
	width: block.width,
	height: block.height,
});

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, portrait } = kit;
	const align: Align =
		plan.titlePlace.horizontal ?? askedAlign(plan.deck) ?? (kit.type.pick < 0.5 ? "left" : "center");
	const measure = width - 2 * margin;
	// Where nobody said, some sheets wear the title at the foot.
	const free = plan.titlePlace.vertical === null && plan.foot.length + plan.deck.length <= 3;
	const low = plan.titlePlace.vertical === "bottom" || (free && kit.type.pick > 0.7 && portrait);
	// The title gives way with the other words, or it would shout while they whisper.
	// Many lines under a title at the foot would push it to the middle: its deck goes to the top, unless asked below.
	const lifted =
		low &&
		plan.deck.length + plan.foot.length > 3 &&
		!plan.deck.some((line) => {
			const { below, vertical } = readPlace(line.place);
			return below || vertical === "bottom";
		});
	const titleShare = (portrait ? 0.29 : 0.3) * Math.min(1, 0.35 + 0.65 * kit.scale);
	const sky = palette.ground;
	const top = low
		? stackLines(kit, [...plan.kicker, ...(lifted ? plan.deck : [])], sky, measure, align, "Kicker")
		: (titleGroup(kit, { width: measure, height: height * titleShare, on: sky, align })?.block ?? null);
	// Sizes do not depend on colours: the foot is set once to know its height, again on the ground that was drawn.
	const footOn = (ground: Built["ground"]) => {
		const on = typeof ground === "string" ? ground : sky;
		if (!low) return footBlock(kit, plan.foot, on, measure, align);
		return (
			titleGroup(
				{ ...kit, plan: { ...plan, kicker: [] } },
				{
					width: measure,
					height: height * titleShare,
					on,
					align,
					deck: [...(lifted ? [] : plan.deck), ...plan.foot],
				},
			)?.block ?? null
		);
	};
	const sized = footOn(sky);
	const topY = margin - (top?.inkTop ?? 0);
	const topEnd = top ? topY + top.height - top.inkBottom : 0;
	const footY = sized ? height - margin - sized.height + sized.inkBottom : height;
	const focusTop = top ? topEnd + kit.s * 3 : 0;
	const focusEnd = sized ? footY - kit.s * 2 : height;
	const focus = { x: 0, y: focusTop, width, height: focusEnd - focusTop };
	if (focus.height < height * 0.34) return null;
	const calm: Box[] = [];
	if (top) calm.push({ x: 0, y: 0, width, height: topEnd + kit.s });
	if (sized) calm.push({ ...boxAt(sized, 0, footY - kit.s), width, height: height - footY + kit.s });
	const scenery = drawScene(kit.scene, { width, height, focus, calm, palette, draw: kit.draw.fork("art") });
	const foot = footOn(scenery.below);
	const children: Spec[] = [artFrame({ width, height }, scenery.children)];
	if (top) children.push(placed(top, margin, topY));
	if (foot) children.push(placed(foot, margin, footY));
	return { variant: `${kit.scene.setting}-${low ? "low" : "high"}`, ground: scenery.above, children };
}

export const artLed: Archetype = {
	name: "art-led",
	fits: ({ plan, scene, landscape, brief }) => {
		if (plan.groups.length > 0 || !plan.title) return 0;
		if (plan.letters > 420 || plan.shown > 14) return 0;
		const across = plan.titlePlace.vertical === "top" || plan.titlePlace.horizontal === "center";
		const shape = landscape ? (across ? 1 : 0.5) : 1;
		return (
			(scene.placed ? 0.88 : scene.asked ? 0.62 : 0.5) *
			shape *
			(plan.shown > 6 ? 0.7 : 1) *
			(brief.kind === "poster" || brief.kind === "cover" ? 1 : 0.8)
		);
	},
	build,
};
