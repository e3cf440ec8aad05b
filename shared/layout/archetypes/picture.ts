// A picture: the scene itself, and the words where the scene holds them (a sign, a board), or none at all.
import { artFrame } from "../art/draw.ts";
import { drawScene } from "../art/scene.ts";
import { inkOn, type Kit, placed, setTitle } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { stackLines } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, draw, brief } = kit;
	const focus = { x: 0, y: height * 0.04, width, height: height * 0.96 };
	const scenery = drawScene(kit.scene, { width, height, focus, calm: [], palette, draw: draw.fork("art") });
	const children: Spec[] = [artFrame({ width, height }, scenery.children)];
	const lines = [...plan.kicker, ...(plan.title ? [plan.title] : []), ...plan.deck, ...plan.foot];
	if (lines.length === 0) return { variant: kit.scene.setting, ground: scenery.above, children };
	const [first, ...rest] = lines;
	if (!first || brief.copy.length === 0) return null;
	if (scenery.sign) {
		const { box, color } = scenery.sign;
		const pad = box.height * 0.2;
		const title = setTitle(kit, first, {
			width: box.width - 2 * pad,
			height: box.height - 1.5 * pad,
			color: inkOn(palette, color),
			align: "center",
			maxLines: 2,
		});
		if (title.height > box.height) return null;
		const ink = title.height - title.inkTop - title.inkBottom;
		children.push(placed(title, box.x + pad, box.y + (box.height - ink) / 2 - title.inkTop));
		if (rest.length === 0) return { variant: `${kit.scene.setting}-sign`, ground: scenery.above, children };
	}
	const shown = scenery.sign ? rest : lines;
	// Words that no sign holds stand on a plain caption band, as under a print.
	const block = stackLines(kit, shown, palette.ground, width - 2 * margin, "left", "Caption");
	if (!block || block.height > height * 0.4) return null;
	const band = block.height + margin * 1.3;
	children.push({
		type: "shape",
		shape: "rect",
		name: "Caption band",
		at: { x: 0, y: height - band },
		width,
		height: band,
		fill: { type: "solid", color: palette.ground },
	});
	children.push(placed(block, margin, height - band + margin * 0.65));
	return { variant: `${kit.scene.setting}-caption`, ground: scenery.above, children };
}

export const picture: Archetype = {
	name: "picture",
	fits: ({ brief, plan, scene }) => {
		if (brief.copy.length === 0) return brief.sections.length === 0 ? 2 : 0;
		if (plan.groups.length > 0 || plan.letters > 240) return 0;
		const inPicture = plan.titlePlace.inPicture;
		if (brief.kind !== "picture") return inPicture ? 0.4 : 0;
		// A caption is one line under a print; a sheet of a title and more is led by its title.
		return inPicture ? 1.6 : scene.asked && plan.shown === 1 ? 0.5 : 0.05;
	},
	build,
};
