// Cropped poster: one thing drawn so large that the sheet cannot hold it, all words together on the plain ground.
import { artFrame, circle } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { mix } from "../colour.ts";
import { inkOn, type Kit, placed } from "../compose-kit.ts";
import { readPlace } from "../compose-plan.ts";
import type { Archetype, Built } from "./archetype.ts";
import { titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, landscape } = kit;
	const one = kit.scene.emblems[0];
	if (!one) return null;
	const bold = kit.type.pick > 0.5 && palette.source !== "brand";
	const ground = bold ? palette.accent : palette.ground;
	const measure = landscape ? width * 0.5 - margin : width - 2 * margin;
	const group = titleGroup(kit, {
		width: measure,
		height: height * (landscape ? 0.46 : 0.3),
		on: ground,
		align: "left",
		deck: [...plan.deck, ...plan.foot],
		...(bold ? { color: inkOn(palette, ground, 4.5) } : {}),
	});
	if (!group) return null;
	const ink = group.block.height - group.block.inkTop - group.block.inkBottom;
	if (ink > height - 2 * margin) return null;
	const top = landscape ? 0 : margin + ink + s * 4;
	const left = landscape ? margin + measure + s * 4 : 0;
	const room = { width: width - left, height: height - top };
	if (room.height < height * 0.4) return null;
	// As high as its room and a sixth more, as wide as its room and a tenth more: the edges cut what is over.
	const aspect = one.motif.width / one.motif.height;
	const h = Math.min(room.height * 1.16, (room.width * 1.1) / aspect);
	const w = h * aspect;
	const x = w > room.width * 0.72 ? width - w * 0.9 : left + (room.width - w) * 0.62;
	const y = h > room.height ? top : top + (room.height - h * 0.94) * (one.motif.stands === false ? 0.55 : 1);
	const tint = mix(ground, bold ? palette.ground : palette.accent, bold ? 0.22 : 0.24);
	const r = Math.min(Math.max(w, h) * 0.5, room.height * 0.52, room.width * 0.56);
	return {
		variant: bold ? "colour" : "plain",
		ground,
		children: [
			artFrame({ width, height }, [
				circle("Disc", x + w / 2, Math.max(top + r, y + h / 2), r, { fill: tint }),
				drawMotif(one.name, one.motif, { x, y, width: w, height: h }, tonesOn(tint, palette, [ground])),
			]),
			placed(group.block, margin, landscape ? Math.max(margin, (height - ink) * 0.42) : margin, true),
		],
	};
}

export const crop: Archetype = {
	name: "crop",
	fits: ({ plan, scene }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 260 || plan.shown > 7) return 0;
		if (scene.emblems.length === 0 || scene.photo !== undefined) return 0;
		if (plan.titlePlace.vertical === "bottom" || plan.titlePlace.horizontal === "center") return 0;
		// What was asked to the foot cannot stand with the title.
		if ([...plan.deck, ...plan.foot].some(({ place }) => readPlace(place).vertical === "bottom")) return 0;
		return scene.placed ? 0.35 : 0.7;
	},
	build,
};
