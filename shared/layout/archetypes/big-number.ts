// One figure says it: a number or price as large as the sheet allows, its sentence beside it.
import type { CopyLine } from "../../copy/copy.ts";
import { artFrame, circle } from "../art/draw.ts";
import { contrast, mix } from "../colour.ts";
import { accentOn, type Block, inkOn, type Kit, placed, setTitle } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, stackLines } from "./zones.ts";

/** The figure that can carry a sheet: short, and mostly digits. */
function figureOf(kit: Kit): CopyLine | null {
	const lines = [...(kit.plan.title ? [kit.plan.title] : []), ...kit.plan.kicker, ...kit.plan.deck];
	// Mostly figures: "-30%", "$12", "10 km", not "No. 12".
	const short = lines.filter(
		({ text, count }) =>
			count === 1 &&
			text.length <= 9 &&
			/\d/.test(text) &&
			(text.match(/\p{L}/gu)?.length ?? 0) * 2 <= (text.match(/\d/g)?.length ?? 0) + 1,
	);
	return (
		short.find(({ role }) => role === "number" || role === "price") ??
		short.find(({ role }) => role === "title") ??
		null
	);
}

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, landscape } = kit;
	const figure = figureOf(kit);
	if (!figure) return null;
	const bold = kit.type.pick < 0.5;
	const ground = bold ? palette.accent : palette.ground;
	const measure = width - 2 * margin;
	const ink = inkOn(palette, ground, 4.5);
	const disc = mix(ground, bold ? palette.ground : palette.accent2, bold ? 0.16 : 0.18);
	// The figure may stand half on the disc and half off it.
	const onDisc = accentOn(palette, disc, 3.3);
	const figureColor = contrast(onDisc, ground) >= 3.2 ? onDisc : inkOn(palette, ground);
	const big = setTitle(kit, figure, {
		width: measure * (landscape ? 0.62 : 1),
		// The figure gives way with the other words.
		height: height * (landscape ? 0.6 : 0.4) * Math.min(1, 0.6 + 0.4 * kit.scale),
		color: bold ? ink : figureColor,
		align: "left",
		maxLines: 1,
	});
	const isTitle = figure === plan.title;
	const heading: Block | null =
		isTitle || !plan.title
			? null
			: setTitle(kit, plan.title, {
					width: measure * (landscape ? 0.8 : 1),
					height: height * 0.16,
					color: ink,
					align: "left",
					maxSizePx: big.sizePx * 0.4,
				});
	const rest = [...plan.kicker, ...plan.deck].filter((line) => line !== figure);
	const deck = stackLines(kit, rest, ground, measure * (landscape ? 0.7 : 1), "left", "Deck");
	const foot = footBlock(kit, plan.foot, ground, measure, "left");
	const titleFirst = plan.titlePlace.vertical !== "bottom";
	const inkHeight = (block: Block | null) => (block ? block.height - block.inkTop - block.inkBottom : 0);
	const gap = s * 4;
	const used =
		inkHeight(big) +
		(heading ? inkHeight(heading) + gap : 0) +
		(deck ? inkHeight(deck) + gap : 0) +
		(foot ? foot.height + gap : 0);
	const spare = height - 2 * margin - used;
	if (spare < 0) return null;
	const children: Spec[] = [];
	children.push(
		artFrame({ width, height }, [
			circle("Disc", width * 0.82, height * (titleFirst ? 0.62 : 0.4), Math.min(width, height) * 0.52, {
				fill: disc,
			}),
		]),
	);
	let y = margin;
	let boxEnd = 0;
	const put = (block: Block | null) => {
		if (!block) return;
		// Even spaces between the letters themselves, but no box over another.
		y = Math.max(y, boxEnd + block.inkTop);
		children.push(placed(block, margin, y, true));
		boxEnd = y - block.inkTop + block.height;
		y += inkHeight(block) + gap;
	};
	if (titleFirst) put(heading);
	y += spare * (titleFirst ? 0.42 : 0.1);
	put(big);
	put(deck);
	if (!titleFirst) put(heading);
	if (foot) children.push(placed(foot, margin, height - margin - foot.height + foot.inkBottom));
	return { variant: bold ? "colour" : "plain", ground, children };
}

export const bigNumber: Archetype = {
	name: "big-number",
	fits: (kit) => {
		if (kit.plan.groups.length > 0 || kit.plan.letters > 420 || kit.plan.shown > 12 || kit.plan.shown < 2)
			return 0;
		const figure = figureOf(kit);
		if (!figure) return 0;
		return figure.role === "number" ? 1.5 : figure.role === "price" ? 1.05 : 0.75;
	},
	build,
};
