// Two colours meet in the middle: title on one, facts on the other, the thing itself on the seam.
import { artFrame, circle } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { distance, mix } from "../colour.ts";
import { inkOn, type Kit, placed } from "../compose-kit.ts";
import type { Archetype, Built } from "./archetype.ts";
import { stackLines, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U } = kit;
	const one = kit.scene.emblems[0];
	if (!one) return null;
	const upper = palette.ground;
	const lower = palette.accent;
	const measure = width - 2 * margin;
	// Two or three facts have half a sheet: none is set small.
	const { sub, head } = kit.sizes;
	const large = { ...kit, sizes: { ...kit.sizes, body: head, head: (head + sub) / 2 } };
	const words = stackLines(
		plan.deck.length + plan.foot.length <= 3 ? large : kit,
		[...plan.deck, ...plan.foot],
		lower,
		measure,
		"center",
		"Facts",
	);
	const wordsInk = words ? words.height - words.inkTop - words.inkBottom : 0;
	const r = Math.min(U * 0.33, height * 0.23);
	const seam = Math.min(height * 0.56, height - margin - wordsInk - s * 4 - r);
	const group = titleGroup(kit, {
		width: measure,
		height: seam - r - margin - s * 4,
		on: upper,
		align: "center",
		color: inkOn(palette, upper, 4.5),
		deck: [],
	});
	if (!group || seam < height * 0.4) return null;
	const ink = group.block.height - group.block.inkTop - group.block.inkBottom;
	const free = seam - r - s * 4 - margin - ink;
	if (free < 0) return null;
	const plate =
		distance(palette.accent2, lower) > 0.12 && distance(palette.accent2, upper) > 0.12
			? palette.accent2
			: mix(upper, palette.ink, 0.86);
	const cx = width / 2;
	const factsRoom = height - margin - seam - r - s * 4 - wordsInk;
	if (factsRoom < 0) return null;
	return {
		variant: "seam",
		ground: upper,
		children: [
			artFrame({ width, height }, [
				{
					type: "shape",
					shape: "rect",
					name: "Lower half",
					at: { x: 0, y: seam },
					width,
					height: height - seam,
					fill: { type: "solid", color: lower },
				},
				circle("Plate", cx, seam, r, { fill: plate }),
				drawMotif(
					one.name,
					{ ...one.motif, stands: false },
					{ x: cx - r * 0.68, y: seam - r * 0.68, width: r * 1.36, height: r * 1.36 },
					tonesOn(plate, palette),
				),
			]),
			placed(group.block, margin, margin + free * 0.5, true),
			...(words ? [placed(words, margin, seam + r + s * 4 + factsRoom * 0.42, true)] : []),
		],
	};
}

export const halves: Archetype = {
	name: "halves",
	fits: ({ plan, scene, landscape, palette }) => {
		if (landscape || plan.groups.length > 0 || !plan.title || plan.letters > 240 || plan.shown > 6) return 0;
		if (plan.kicker.length > 0 || scene.emblems.length === 0 || scene.photo !== undefined) return 0;
		if (plan.deck.length + plan.foot.length === 0 || palette.source === "brand") return 0;
		const { vertical, horizontal } = plan.titlePlace;
		if (vertical === "bottom" || vertical === "middle" || horizontal === "left" || horizontal === "right")
			return 0;
		return scene.placed ? 0.25 : 0.66;
	},
	build,
};
