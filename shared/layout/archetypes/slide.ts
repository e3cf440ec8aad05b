// Slide: a coloured column carries the title, the points stand large beside it, a rule between each.

import { circle } from "../art/draw.ts";
import { drawScene } from "../art/scene.ts";
import { mix } from "../colour.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	inkUnder,
	type Kit,
	placed,
	rule,
	setTitle,
} from "../compose-kit.ts";
import type { Group } from "../compose-plan.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { looseGroups, sectionBlock } from "./section-block.ts";
import { footBlock, holdUnder, stackLines } from "./zones.ts";

/** A slide of few words: title large and low on the left, the picture bleeding off the right. */
function opening(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s } = kit;
	if (!plan.title) return null;
	const ground = palette.ground;
	const art = { x: width * 0.58, width: width * 0.42 };
	const measure = art.x - margin * 1.6;
	const title = setTitle(kit, plan.title, {
		width: measure,
		height: height * 0.46,
		color: inkOn(palette, ground),
		align: "left",
		maxLines: 4,
		maxSizePx: height * 0.2,
	});
	const held = holdUnder(kit, title.sizePx);
	const rest = stackLines(held, [...plan.kicker, ...plan.deck], ground, measure, "left", "Deck");
	const foot = footBlock(held, plan.foot, ground, measure, "left", false);
	const ink = title.height - title.inkTop - title.inkBottom;
	const need = ink + (rest ? rest.height + s * 5 : 0) + (foot ? foot.height + s * 4 : 0) + s * 4;
	if (need > height - 2 * margin) return null;
	const footY = height - margin - (foot?.height ?? 0) + (foot?.inkBottom ?? 0);
	const blockHeight = ink + (rest ? rest.height + s * 5 : 0);
	const y = margin + (footY - margin - blockHeight) * 0.46;
	const scenery = drawScene(kit.scene, {
		width: art.width,
		height,
		focus: { x: 0, y: height * 0.05, width: art.width, height: height * 0.95 },
		calm: [],
		palette,
		draw: kit.draw.fork("art"),
	});
	const children: Spec[] = [
		{
			type: "frame",
			name: "Art",
			direction: "none",
			at: { x: art.x, y: 0 },
			width: art.width,
			height,
			clip: true,
			children: scenery.children,
		},
		placed(
			rule(s * 7, Math.max(3, s * 0.6), accentOn(palette, ground, 3)),
			margin,
			Math.max(margin, y - s * 4),
		),
		placed(title, margin, y, true),
	];
	if (rest) children.push(placed(rest, margin, inkUnder(title, y - title.inkTop, rest, s * 5), true));
	if (foot) children.push(placed(foot, margin, footY));
	return { variant: "opening", ground, children };
}

/** The same sheet with larger words. */
const grownBy = (kit: Kit, factor: number): Kit => ({
	...kit,
	sizes: {
		sub: kit.sizes.sub * factor,
		head: kit.sizes.head * factor,
		body: kit.sizes.body * factor,
		small: kit.sizes.small * factor,
	},
});

function points(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U } = kit;
	const side = width * 0.36;
	const dark = kit.type.pick < 0.6;
	const panel = dark
		? mix(palette.dark ? palette.accent2 : palette.ink, palette.ground, palette.dark ? 0.55 : 0.06)
		: palette.accent;
	const sideMeasure = side - margin * 1.7;
	const titleInk = inkOn(palette, panel, 4.5);
	const title = plan.title
		? setTitle(kit, plan.title, {
				width: sideMeasure,
				height: height * 0.42,
				color: titleInk,
				align: "left",
				maxLines: 5,
				maxSizePx: height * 0.13,
			})
		: null;
	const held = title ? holdUnder(kit, title.sizePx) : kit;
	const subtitle = plan.deck[0]?.role === "subtitle" ? plan.deck.slice(0, 1) : [];
	const deck = stackLines(held, [...plan.kicker, ...subtitle], panel, sideMeasure, "left", "Deck");
	const foot = footBlock(
		{ ...held, sizes: { ...held.sizes, sub: held.sizes.body, head: held.sizes.body } },
		plan.foot,
		panel,
		sideMeasure,
		"left",
		false,
	);
	const titleInkHeight = title ? title.height - title.inkTop - title.inkBottom : 0;
	if (titleInkHeight + (deck?.height ?? 0) + (foot?.height ?? 0) + s * 8 > height - 2 * margin) return null;
	const groups: Group[] = [...looseGroups(plan.deck.slice(subtitle.length)), ...plan.groups];
	const x = side + margin;
	const measure = width - x - margin;
	const room = height - 2 * margin;
	const two = groups.length > 5 && measure > kit.sizes.body * 30;
	const each = two ? (measure - s * 4) / 2 : measure;
	const ground = palette.ground;
	const blocksAt = (factor: number) =>
		groups.flatMap((group) => {
			const grown = grownBy(kit, factor);
			const big = group.items.length === 0 || (group.heading === null && group.items.length === 1);
			const look = big
				? { ...grown, sizes: { ...grown.sizes, body: Math.min(grown.sizes.head, grown.sizes.body * 1.35) } }
				: grown;
			return sectionBlock(look, group, { width: each, on: ground }) ?? [];
		});
	const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height + s * 6, 0);
	// Few points are said louder.
	const factor = two ? 1 : ([1.6, 1.4, 1.2].find((one) => heightOf(blocksAt(one)) <= room * 0.92) ?? 1);
	const blocks = blocksAt(factor);
	const columns = two
		? [blocks.slice(0, Math.ceil(blocks.length / 2)), blocks.slice(Math.ceil(blocks.length / 2))]
		: [blocks];
	const line = () => rule(each, Math.max(1, U * 0.0016), inkOn(palette, ground), 0.3);
	const children: Spec[] = [
		{
			type: "shape",
			shape: "rect",
			name: "Panel",
			at: { x: 0, y: 0 },
			width: side,
			height,
			fill: { type: "solid", color: panel },
		},
		{
			type: "frame",
			name: "Mark",
			direction: "none",
			at: { x: 0, y: 0 },
			width: side,
			height,
			clip: true,
			// Only where no words stand.
			children:
				foot || margin + titleInkHeight + s * 5 + (deck?.height ?? 0) > height - side * 0.42
					? []
					: [
							circle("Disc", side * 0.95, height * 1.02, side * 0.42, {
								fill: mix(panel, dark ? palette.accent : palette.ground, 0.28),
							}),
						],
		},
	];
	for (const [index, list] of columns.entries()) {
		const parts: Block[] = list.flatMap((block, at) => (at === 0 ? [block] : [line(), block]));
		const natural = parts.reduce((sum, block) => sum + block.height, 0);
		const gap = Math.min(s * 3, (room - natural) / Math.max(1, parts.length - 1));
		if (natural > room || (parts.length > 1 && gap < s * 0.9)) return null;
		const total = natural + gap * (parts.length - 1);
		const block = column(parts, { gap, width: each, name: "Points" });
		children.push(
			placed(block, x + index * (each + s * 4), margin + Math.max(0, room - total) * (two ? 0.1 : 0.42)),
		);
	}
	if (title) children.push(placed(title, margin, margin, true));
	if (deck) {
		const y = title ? inkUnder(title, margin - title.inkTop, deck, s * 4) : margin;
		children.push(placed(deck, margin, y, true));
	}
	if (foot) children.push(placed(foot, margin, height - margin - foot.height + foot.inkBottom));
	return { variant: two ? "points-two" : "points", ground, children };
}

export const slide: Archetype = {
	name: "slide",
	fits: ({ brief, plan, landscape }) => {
		if (brief.kind !== "slide" || !landscape || plan.shown > 26) return 0;
		return 1.15;
	},
	build: (kit) => {
		const few = kit.plan.groups.length === 0 && kit.plan.deck.length <= 2 && kit.plan.letters < 220;
		return (few ? opening(kit) : null) ?? points(kit);
	},
};
