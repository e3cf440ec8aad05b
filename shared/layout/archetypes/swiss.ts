// Swiss poster: one left edge, a strong rule, facts in columns, bold geometry, the title as a block.
import { drawScene } from "../art/scene.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	type Kit,
	placed,
	row,
	rule,
	setTitle,
} from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { columnsWhole, holdUnder, setLine, twinOf } from "./zones.ts";

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U, landscape } = kit;
	if (!plan.title) return null;
	const ground = palette.ground;
	const ink = inkOn(palette, ground);
	const measure = width - 2 * margin;
	const title = setTitle(kit, plan.title, {
		width: measure * (landscape ? 0.9 : 1),
		height: height * (landscape ? 0.36 : 0.3),
		color: ink,
		align: "left",
		maxLines: 4,
	});
	const held = holdUnder(kit, title.sizePx);
	// The title's other script stands right under it, large.
	const other = twinOf(plan.title, plan.deck);
	const twin =
		other &&
		setTitle(kit, other, {
			width: measure,
			height: height * 0.12,
			color: accentOn(palette, ground, 3),
			align: "left",
			maxLines: 1,
			maxSizePx: title.sizePx * 0.6,
		});
	const twinInk = twin ? twin.height - twin.inkTop - twin.inkBottom + s * 3 : 0;
	const facts = [...plan.kicker, ...plan.deck.filter((line) => line !== other), ...plan.foot];
	const gutter = s * 2;
	const columns =
		facts.length === 0
			? 0
			: columnsWhole(
					held,
					facts,
					Math.min(facts.length, landscape ? 4 : 3),
					measure,
					gutter,
					held.sizes.head,
				);
	let info: Block | null = null;
	if (columns > 0) {
		const down = Math.ceil(facts.length / columns);
		const used = Math.ceil(facts.length / down);
		const each = (measure - gutter * (used - 1)) / used;
		const cells: Block[][] = Array.from({ length: used }, () => []);
		facts.forEach((line, index) => {
			const one =
				facts.length > 5 ? held.sizes.body : facts.length > 2 ? held.sizes.head : held.sizes.sub * 0.92;
			const small = { ...held, sizes: { sub: one, head: one, body: one, small: one } };
			cells[Math.min(used - 1, Math.floor(index / down))]?.push(
				setLine(small, line, ground, each, "left", { trackingEm: 0 }),
			);
		});
		info = row(
			cells.map((blocks) => column(blocks, { gap: s * 0.8, width: each, name: "Facts" })),
			{ gap: gutter, width: measure, name: "Facts", align: "start" },
		);
	}
	const thick = Math.max(3, U * 0.009);
	const bar = rule(measure, thick, ink);
	const high =
		plan.titlePlace.vertical !== "bottom" && (plan.titlePlace.vertical === "top" || kit.type.pick < 0.5);
	const infoHeight = info ? info.height + s * 2 : 0;
	const titleInk = title.height - title.inkTop - title.inkBottom + twinInk;
	const artTop = high
		? margin + thick + s * 2 + titleInk + s * 4
		: margin + thick + s * 1.5 + infoHeight + s * 2;
	const artEnd = high
		? height - margin - infoHeight - (info ? s * 1.5 + thick * 0.4 : 0)
		: height - margin - titleInk - s * 4;
	const room = artEnd - artTop;
	if (room < U * 0.2) return null;
	const children: Spec[] = [];
	const plan2 = {
		...kit.scene,
		heroes: kit.scene.emblems,
		setting:
			kit.scene.asked &&
			kit.scene.emblems.length > 0 &&
			!/swiss|geometric|bauhaus|瑞士|包豪斯/i.test(kit.brief.style ?? "")
				? "pattern"
				: "geometry",
	};
	// Bold shapes bleed off the right; tiles end where the rule ends.
	const area = {
		x: margin,
		y: artTop,
		width: plan2.setting === "pattern" ? measure : width - margin,
		height: room,
	};
	const scenery = drawScene(plan2, {
		width: area.width,
		height: room,
		focus: { x: 0, y: 0, width: area.width, height: room },
		calm: [],
		palette,
		draw: kit.draw.fork("art"),
	});
	children.push({
		type: "frame",
		name: "Art",
		direction: "none",
		at: { x: area.x, y: area.y },
		width: area.width,
		height: room,
		clip: true,
		children: scenery.children,
	});
	children.push(placed(bar, margin, margin));
	if (high) {
		children.push(placed(title, margin, margin + thick + s * 2, true));
		if (twin) children.push(placed(twin, margin, margin + thick + s * 2 + titleInk - twinInk + s * 3, true));
		if (info)
			children.push(
				placed(rule(measure, Math.max(1, thick * 0.3), ink), margin, height - margin - infoHeight),
				placed(info, margin, height - margin - info.height),
			);
	} else {
		if (info) children.push(placed(info, margin, margin + thick + s * 1.5));
		children.push(placed(title, margin, height - margin - titleInk, true));
		if (twin) children.push(placed(twin, margin, height - margin - twinInk + s * 3, true));
	}
	return { variant: `${plan2.setting}-${high ? "high" : "low"}`, ground, children };
}

const suits = new Set([
	"exhibition",
	"tech",
	"business",
	"city",
	"science",
	"education",
	"electronic",
	"sport",
]);

export const swiss: Archetype = {
	name: "swiss",
	fits: ({ plan, genres, brief, scene }) => {
		if (plan.groups.length > 0 || !plan.title || plan.letters > 520 || plan.shown > 14 || plan.shown < 2)
			return 0;
		if (plan.titlePlace.horizontal === "center") return 0.1;
		const asked =
			/swiss|grid|bauhaus|modernist|international style|helvetica|minimal|geometric|瑞士|网格|包豪斯|极简/i.test(
				`${brief.style ?? ""} ${brief.subject} ${brief.composition ?? ""}`,
			)
				? 0.6
				: 0;
		const genre = genres.slice(0, 2).some((name) => suits.has(name)) ? 0.75 : 0.35;
		return Math.min(1.35, genre + asked) * (scene.placed ? 0.4 : 1) * (brief.kind === "picture" ? 0.5 : 1);
	},
	build,
};
