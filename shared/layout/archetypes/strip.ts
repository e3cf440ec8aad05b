// Strip poster: a tall narrow picture bleeding off one side, the title stacked beside it word over word.
import { drawScene } from "../art/scene.ts";
import { mix } from "../colour.ts";
import { type Kit, placed } from "../compose-kit.ts";
import { photoPlace } from "../compose-plan.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, stackLines, titleGroup } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s } = kit;
	const asked = photoPlace(kit.brief).horizontal;
	const right = asked === null ? plan.titlePlace.horizontal !== "right" : asked !== "left";
	const strip = width * 0.35;
	const x = right ? margin : strip + margin * 0.8;
	const measure = width - strip - margin * 1.8;
	const low = plan.deck.length + plan.foot.length <= 4 && !plan.deck.some(({ place }) => place);
	const footLines = low ? [...plan.deck, ...plan.foot] : plan.foot;
	const { body, head } = kit.sizes;
	const least = Math.max(body, head * 0.86);
	const larger = { ...kit, sizes: { ...kit.sizes, body: least, small: least } };
	const foot = low
		? stackLines(larger, footLines, palette.ground, measure, "left", "Foot")
		: footBlock(kit, footLines, palette.ground, measure, "left");
	const free = height - 2 * margin - (foot ? foot.height + s * 4 : 0);
	const group = titleGroup(kit, {
		width: measure,
		height: Math.min(free * 0.66, height * 0.46),
		on: palette.ground,
		align: "left",
		maxLines: 5,
		...(low ? { deck: [] } : { rule: true }),
	});
	if (!group || group.block.height - group.block.inkTop > free) return null;
	const footY = foot ? height - margin - foot.height + foot.inkBottom : height - margin;
	const scenery = drawScene(kit.scene, {
		width: strip,
		height,
		focus: { x: 0, y: height * 0.2, width: strip, height: height * 0.74 },
		calm: [],
		// A sky of its own, or the strip would have no edge.
		palette: {
			...palette,
			ground: palette.dark
				? mix(palette.ground, palette.ink, 0.16)
				: mix(palette.ground, palette.accent, 0.38),
		},
		draw: kit.draw.fork("art"),
	});
	return {
		variant: `${kit.scene.setting}-${right ? "right" : "left"}`,
		ground: palette.ground,
		children: [
			{
				type: "frame",
				name: "Art",
				direction: "none",
				at: { x: right ? width - strip : 0, y: 0 },
				width: strip,
				height,
				clip: true,
				fill: { type: "solid", color: scenery.above },
				children: scenery.children,
			},
			placed(group.block, x, margin, true),
			...(foot ? [placed(foot, x, footY)] : []),
		],
	};
}

/** Pictures that live in a tall opening; the others need their width. */
const tall = new Set([
	"mountains",
	"sea",
	"forest",
	"city",
	"leaves",
	"pattern",
	"geometry",
	"space",
	"snow",
]);

export const strip: Archetype = {
	name: "strip",
	fits: ({ plan, scene, portrait }) => {
		if (!portrait || plan.groups.length > 0 || !plan.title || plan.letters > 420 || plan.shown > 12) return 0;
		const { vertical, horizontal } = plan.titlePlace;
		if (vertical === "bottom" || vertical === "middle" || horizontal === "center") return 0;
		const words = plan.title.text.split(/\s+/).map((word) => word.length);
		const longest = Math.max(...words);
		// A title of several short words stacks up high beside the strip; one long word would be small there.
		if (longest > 8 || words.length < 2 || (words.length === 2 && longest > 6)) return 0.08;
		// Few lines over few facts leave the half between them empty.
		const lines = words.filter((length) => length > 3).length + plan.deck.length + plan.kicker.length;
		return scene.photo !== undefined ? 0.82 : !tall.has(scene.setting) ? 0.2 : lines < 5 ? 0.3 : 0.82;
	},
	build,
};
