// Frieze: the things of the sheet march across it from edge to edge, title over them, facts under them.
import { artFrame } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { mix } from "../colour.ts";
import { inkOn, type Kit, placed } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, landscape } = kit;
	const things = kit.scene.emblems.slice(0, 3);
	if (things.length === 0) return null;
	const ground = palette.ground;
	const measure = width - 2 * margin;
	const group = titleGroup(kit, {
		width: measure,
		height: height * 0.32,
		on: ground,
		align: "left",
		color: inkOn(palette, ground, 4.5),
	});
	const foot = footBlock(kit, plan.foot, ground, measure, "left", false);
	if (!group) return null;
	const ink = group.block.height - group.block.inkTop - group.block.inkBottom;
	const top = margin + ink + s * 4.5;
	const end = foot ? height - margin - foot.height + foot.inkBottom - s * 3 : height;
	const room = end - top;
	const across = landscape ? 6 : 3;
	const cell = width / across;
	const rows = Math.min(3, Math.round(room / cell));
	const high = room / Math.max(1, rows);
	// Cells much higher or lower than wide would squeeze what stands in them.
	if (rows < 1 || high < cell * 0.62 || high > cell * 1.5) return null;
	const colours = [
		palette.accent,
		mix(palette.accent2, ground, 0.05),
		mix(ground, palette.ink, 0.12),
		mix(palette.accent, ground, 0.6),
	];
	const art: Spec[] = [];
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < across; column++) {
			const turn = (column + row * 2) % colours.length;
			const fill = colours[turn] ?? ground;
			const thing = things[(column + row) % things.length];
			art.push({
				type: "shape",
				shape: "rect",
				name: "Field",
				at: { x: column * cell, y: top + row * high },
				width: cell + 0.5,
				height: high + 0.5,
				fill: { type: "solid", color: fill },
			});
			if (thing)
				art.push(
					drawMotif(
						thing.name,
						{ ...thing.motif, stands: false },
						{
							x: column * cell + cell * 0.13,
							y: top + row * high + high * 0.12,
							width: cell * 0.74,
							height: high * 0.76,
						},
						tonesOn(fill, palette),
						{ mirrored: (row + column) % 2 === 1 },
					),
				);
		}
	return {
		variant: `${across}x${rows}`,
		ground,
		children: [
			artFrame({ width, height }, art),
			placed(group.block, margin, margin, true),
			...(foot ? [placed(foot, margin, height - margin - foot.height + foot.inkBottom)] : []),
		],
	};
}

export const frieze: Archetype = {
	name: "frieze",
	fits: ({ plan, scene }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 300 || plan.shown > 8) return 0;
		if (scene.emblems.length === 0 || scene.photo !== undefined) return 0;
		const { vertical, horizontal } = plan.titlePlace;
		if (vertical === "bottom" || vertical === "middle" || horizontal === "center" || horizontal === "right")
			return 0;
		return (scene.emblems.length > 1 ? 0.66 : 0.42) * (scene.placed ? 0.6 : 1);
	},
	build,
};
