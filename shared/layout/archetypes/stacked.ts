// Typographic poster: words so large that they are the picture, one cropped shape or drawing to answer them.

import { artFrame, circle } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { mix } from "../colour.ts";
import { inkOn, inkUnder, type Kit, placed, setTitle } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, stackLines } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, U } = kit;
	if (!plan.title) return null;
	// Half of these sheets wear the accent as their ground.
	const bold = kit.type.pick > 0.5 && kit.palette.source !== "brand";
	const ground = bold ? palette.accent : palette.ground;
	const measure = width - 2 * margin;
	const title = setTitle(kit, plan.title, {
		width: measure,
		height: height * 0.5,
		color: inkOn(palette, ground, 4.5),
		align: "left",
	});
	const deck = stackLines(kit, plan.deck, ground, measure, "left", "Deck");
	const foot = footBlock(kit, plan.foot, ground, measure, "left");
	const kicker = stackLines(kit, plan.kicker, ground, measure, "left", "Kicker");
	const kickerHeight = kicker ? kicker.height + kit.s * 2 : 0;
	const low = plan.titlePlace.vertical === "bottom";
	const footY = foot ? height - margin - foot.height + foot.inkBottom : height - margin;
	// Under letters this large three units look like none.
	const gap = Math.max(kit.s * 3, title.sizePx * 0.22);
	const deckHeight = deck ? deck.height + gap : 0;
	const used = kickerHeight + title.height + deckHeight + (foot ? foot.height + kit.s * 3 : 0);
	const spare = height - 2 * margin - used;
	if (spare < 0) return null;
	const children: Spec[] = [];
	const top = margin;
	// A title at the foot leaves its deck at the top, or the deck would push it to the middle.
	const titleY = low
		? footY - (foot ? kit.s * 3 : 0) - title.height + title.inkBottom
		: top + kickerHeight - title.inkTop;
	const deckY = low
		? top + kickerHeight
		: deck
			? inkUnder(title, titleY, deck, gap)
			: titleY + title.height - title.inkBottom;
	const artTop = low ? top + kickerHeight + deckHeight : deckY + (deck?.height ?? 0) + kit.s * 2;
	const artEnd = low ? titleY + title.inkTop - kit.s * 3 : foot ? footY - kit.s * 2 : height;
	const room = artEnd - artTop;
	if (room > U * 0.16) {
		const tint = mix(ground, bold ? palette.ground : palette.accent, bold ? 0.85 : 1);
		const r = Math.min(room * 0.5, U * 0.46);
		const bleeds = !foot && !low;
		const cx = width - margin - r * (bleeds ? 0.75 : 1);
		const cy = bleeds ? height - r * 0.72 : artTop + room / 2;
		const disc = circle("Disc", cx, cy, r, { fill: tint });
		const one = kit.scene.emblems[0];
		const art: Spec[] = [disc];
		if (one)
			art.push(
				drawMotif(
					one.name,
					bleeds ? one.motif : { ...one.motif, stands: false },
					bleeds
						? {
								x: cx - r * 0.8,
								y: cy - r * 0.8,
								width: Math.min(r * 1.6, width - margin * 0.7 - cx + r * 0.8),
								height: Math.min(r * 1.5, height - margin * 0.7 - cy + r * 0.8),
							}
						: { x: cx - r * 0.68, y: cy - r * 0.68, width: r * 1.36, height: r * 1.36 },
					tonesOn(tint, palette),
				),
			);
		children.push(artFrame({ width, height }, art));
	}
	if (kicker) children.push(placed(kicker, margin, top, true));
	children.push(placed(title, margin, titleY));
	if (deck) children.push(placed(deck, margin, deckY, true));
	if (foot) children.push(placed(foot, margin, footY));
	return { variant: `${bold ? "colour" : "plain"}-${low ? "low" : "high"}`, ground, children };
}

export const stacked: Archetype = {
	name: "stacked",
	fits: ({ plan, scene, landscape }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 480 || plan.shown > 14) return 0;
		const short = plan.title.text.length <= 40 ? 1 : 0.6;
		return (scene.placed ? 0.4 : scene.asked ? 0.75 : 0.85) * short * (landscape ? 0.45 : 1);
	},
	build,
};
