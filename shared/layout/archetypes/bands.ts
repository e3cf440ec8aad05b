// Infographic in bands: sections as full-width stripes under each other, picture on one side, words on the other.
import { plate, plateTints } from "../art/illustrate.ts";
import { mix } from "../colour.ts";
import { type Kit, placed } from "../compose-kit.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { picturesOf } from "./panels.ts";
import { factsFit, headingBlocks, headingsOnly, nameOf, sectionBlock } from "./section-block.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U } = kit;
	const { groups } = plan;
	const ground = palette.ground;
	const frame = masthead(kit, { on: ground });
	const pictures = picturesOf(groups);
	if (!pictures) return null;
	const draw = kit.draw.fork("bands");
	const zigzag = draw.next() < 0.5;
	const pad = s * 2.2;
	const top = frame.head ? frame.top : 0;
	const bottom = frame.foot ? frame.bottom : height;
	const share = (bottom - top) / groups.length;
	const few = headingsOnly(groups);
	const plateSide = Math.min(share - pad * 1.2, width * (few ? 0.42 : 0.34), U * 0.44);
	if (plateSide < U * 0.07) return null;
	const gap = s * 3.5;
	const textWidth = width - 2 * margin - plateSide - gap;
	const factColumns = factsFit(kit, groups, textWidth, 2) ? 2 : 1;
	const headingPx = Math.min(kit.sizes.sub * 1.15, share * 0.22);
	const tintA: HexColor = palette.dark
		? mix(ground, palette.accent2, 0.22)
		: mix(ground, palette.accent, 0.22);
	const tintB: HexColor = palette.dark ? mix(ground, palette.accent, 0.2) : mix(ground, palette.accent2, 0.3);
	const strong = mix(ground, palette.dark ? palette.ink : "#ffffff", palette.dark ? 0.06 : 0.34);
	const stripes = groups.length <= 2 ? [tintA, strong] : [tintA, strong, tintB, strong];
	const heads = few
		? headingBlocks(kit, groups, {
				width: textWidth,
				height: share * 0.62,
				on: (index) => stripes[index % stripes.length] ?? ground,
				align: "left",
				maxSizePx: U * 0.13,
			})
		: null;
	const children: Spec[] = [];
	for (const [index, group] of groups.entries()) {
		const stripe = stripes[index % stripes.length] ?? ground;
		const y = top + index * share;
		const text = heads
			? (heads[index] ?? null)
			: sectionBlock(kit, group, { width: textWidth, on: stripe, headingPx, factColumns });
		// The last band without a foot under it ends at the sheet's own edge.
		const edge = (index === groups.length - 1 && !frame.foot) || (index === 0 && !frame.head);
		if (text && text.height > share - (edge ? Math.max(pad, U * 0.1) : pad)) return null;
		const left = !zigzag || index % 2 === 0;
		const px = left ? margin : width - margin - plateSide;
		const picture = pictures[index];
		const tints = plateTints(palette, stripe, draw.fork("tint"));
		children.push({
			type: "shape",
			shape: "rect",
			name: `Band ${nameOf(group)}`,
			at: { x: 0, y },
			width,
			height: share + (index === groups.length - 1 ? 0 : 0.5),
			fill: { type: "solid", color: stripe },
		});
		if (picture)
			children.push({
				...plate(picture, {
					width: plateSide,
					height: plateSide,
					tint: tints[index % tints.length] ?? stripe,
					shape: "circle",
					palette,
					strokeUnits: 1.4,
				}),
				at: { x: px, y: y + (share - plateSide) / 2 },
			});
		if (text) {
			const ink = text.height - text.inkTop - text.inkBottom;
			children.push(placed(text, left ? margin + plateSide + gap : margin, y + (share - ink) / 2, true));
		}
	}
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (frame.foot) children.push(placed(frame.foot, margin, frame.footY));
	return { variant: zigzag ? "zigzag" : "flush", ground, children };
}

export const bands: Archetype = {
	name: "bands",
	fits: ({ plan, portrait, landscape }) => {
		if (plan.groups.length < 2 || plan.groups.length > 9 || plan.groups.some(({ chart }) => chart)) return 0;
		if (landscape && plan.groups.length > 3) return 0;
		return portrait ? (plan.groups.length <= 6 ? 0.95 : 0.6) : 0.4;
	},
	build,
};
