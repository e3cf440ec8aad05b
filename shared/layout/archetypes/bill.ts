// Event bill: every line a bar of the sheet, stacked and centred like wood type, the date on a coloured band.
import type { CopyLine } from "../../copy/copy.ts";
import { path } from "../art/draw.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	type Kit,
	placed,
	rule,
	setText,
	setTitle,
	shapeBlock,
} from "../compose-kit.ts";
import type { HexColor, Spec } from "../layout.ts";
import { shapeLine } from "../measure.ts";
import { allCaps, displayFace, mostlyChinese } from "../type-choice.ts";
import type { Archetype, Built } from "./archetype.ts";
import { holdUnder, setLine } from "./zones.ts";

/** Three stars between rules: what printers had at hand. */
function divider(kit: Kit, width: number, color: HexColor): Block {
	const r = kit.U * 0.011;
	const thick = Math.max(1, kit.U * 0.0025);
	const middle = r;
	const star = (cx: number) => {
		const d = Array.from({ length: 10 }, (_, i) => {
			const radius = i % 2 === 0 ? r : r * 0.42;
			const turn = (i * Math.PI) / 5;
			return `${i === 0 ? "M" : "L"} ${cx + radius * Math.sin(turn)} ${middle - radius * Math.cos(turn)}`;
		});
		return path("Star", `${d.join(" ")} Z`, { fill: color });
	};
	const cx = width / 2;
	const lines = path(
		"Rules",
		`M 0 ${middle} L ${cx - r * 6} ${middle} M ${cx + r * 6} ${middle} L ${width} ${middle}`,
		{ stroke: { color, widthPx: thick } },
	);
	const spec: Spec = {
		type: "frame",
		name: "Divider",
		direction: "none",
		width,
		height: 2 * r,
		children: [lines, star(cx - r * 3.4), star(cx), star(cx + r * 3.4)],
	};
	return shapeBlock(spec, width, 2 * r);
}

/** A line as wide as a share of the sheet, at one of a few sizes. */
function banner(
	kit: Kit,
	line: CopyLine,
	width: number,
	color: HexColor,
	sizes: readonly number[],
	kin: readonly CopyLine[],
): Block {
	const face = displayFace(kit.type, line);
	const trackingEm = trackingOf(line);
	// Lines of one rank share one size: the largest at which the longest of them fits.
	const unit = Math.max(
		...[line, ...kin].map(
			(one) =>
				shapeLine(one.text.replace(/\n/g, " "), displayFace(kit.type, one), 100, trackingOf(one)).widthPx /
				100,
		),
	);
	const sizePx = sizes.find((size) => unit * size <= width) ?? sizes.at(-1) ?? kit.sizes.body;
	return setText(kit, line, { sizePx, width, align: "center", color, face, trackingEm, leading: 1.14 });
}

const trackingOf = ({ text }: CopyLine): number => (allCaps(text) && !mostlyChinese(text) ? 0.03 : 0);

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U } = kit;
	if (!plan.title) return null;
	const ground = palette.ground;
	const ink = inkOn(palette, ground);
	const accent = accentOn(palette, ground, 3.6);
	const measure = width - 2 * margin;
	const lines = [...plan.deck, ...plan.foot];
	const title = setTitle(kit, plan.title, {
		width: measure,
		height: height * 0.34,
		color: accent,
		align: "center",
	});
	const held = holdUnder(kit, title.sizePx);
	const big = Math.min(title.sizePx * 0.5, U * 0.085 * kit.scale);
	const levels = [
		big,
		held.sizes.head * 1.25 > big ? held.sizes.body : held.sizes.head * 1.25,
		held.sizes.body,
	];
	const bandOn = palette.accent;
	const parts: Block[] = [];
	let banded = false;
	let sinceRule = 0;
	for (const line of plan.kicker) parts.push(banner(held, line, measure, ink, levels.slice(1), plan.kicker));
	parts.push(title);
	for (const [index, line] of lines.entries()) {
		const strong = line.role === "date" || line.role === "price";
		if (strong && !banded) {
			banded = true;
			const text = banner(held, line, measure * 0.9, inkOn(palette, bandOn, 4.5), levels, []);
			parts.push(
				column([text], {
					gap: 0,
					align: "center",
					width: measure,
					padding: [s * 1.1, 0, s * 1.1, 0],
					fill: { type: "solid", color: bandOn },
					name: "Band",
				}),
			);
			sinceRule = 0;
			continue;
		}
		if (line.role === "footer" || line.text.length > 60)
			parts.push(setLine(held, line, ground, measure * 0.9, "center"));
		else
			parts.push(
				banner(
					held,
					line,
					measure,
					index % 2 === 0 ? ink : line.role === "subtitle" ? accent : ink,
					line.role === "subtitle" || line.role === "heading" ? levels : levels.slice(1),
					lines.filter(({ role, text }) => role === line.role && text.length <= 60),
				),
			);
		sinceRule += 1;
		if (sinceRule === 2 && index < lines.length - 2) {
			parts.push(divider(kit, measure, accent));
			sinceRule = 0;
		}
	}
	const top = rule(measure, Math.max(3, U * 0.008), ink);
	const bottom = rule(measure, Math.max(3, U * 0.008), ink);
	const all = [top, ...parts, bottom];
	const natural = all.reduce((sum, block) => sum + block.height, 0);
	const room = height - 2 * margin;
	const least = s * 1.1;
	const gap = Math.min(s * 5, (room - natural) / (all.length - 1));
	if (gap < least) return null;
	// The bars share the sheet out between them; a sheet half empty is another archetype's.
	if (natural + gap * (all.length - 1) < room * 0.72) return null;
	const block = column(all, {
		gap,
		align: "center",
		width: measure,
		height: room,
		spread: "space-between",
		name: "Bill",
	});
	return { variant: banded ? "band" : "bars", ground, children: [placed(block, margin, margin)] };
}

export const bill: Archetype = {
	name: "bill",
	fits: ({ plan, genres, scene, landscape }) => {
		const count = plan.deck.length + plan.foot.length;
		if (plan.groups.length > 0 || !plan.title || count < 4 || count > 15 || landscape) return 0;
		if ([...plan.deck, ...plan.foot].some(({ text }) => text.length > 110)) return 0;
		// Several names set as headings are a line-up.
		const names = plan.deck.filter(({ role }) => role === "heading").length;
		if (names >= 3 && count >= 6 && !scene.placed) return 1.25;
		const genre = genres
			.slice(0, 2)
			.some((name) => ["rock", "theatre", "retro", "community", "market", "jazz", "sport"].includes(name))
			? 0.95
			: 0.6;
		return genre * (scene.placed ? 0.55 : 1) * (count >= 6 ? 1 : 0.75);
	},
	build,
};
