// Comparison: subjects as columns, the same fact on the same row over all of them.
import type { CopyLine } from "../../copy/copy.ts";
import { picturesFor, plate, plateTints } from "../art/illustrate.ts";
import { mix } from "../colour.ts";
import { type Block, column, inkOn, type Kit, placed, rule, setText, shapeBlock } from "../compose-kit.ts";
import type { HexColor, Spec } from "../layout.ts";
import { mostlyChinese } from "../type-choice.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { pictureWords } from "./panels.ts";
import { headingBlocks, nameOf, sectionBlock } from "./section-block.ts";

/** Labels of the rows: as many loose lines called labels as there are rows. */
function rowLabels(kit: Kit, rows: number): CopyLine[] {
	const loose = [...kit.plan.kicker, ...kit.plan.deck, ...kit.plan.foot].filter(
		({ role, count, text }) => role === "label" && count === 1 && text.length <= 28,
	);
	return rows >= 2 && loose.length === rows ? loose : [];
}

/** How much larger than designed the words of few rows may be set; the largest that fits is taken. */
const growths = [2.2, 1.9, 1.7, 1.5, 1.35, 1.2, 1];

/** Few rows on a large sheet grow to use it, while no short fact needs another line and no picture shrinks much for it. */
function build(given: Kit): Built | null {
	const plain = built(given);
	if (!plain || given.scale < 1) return plain?.sheet ?? null;
	for (const grow of growths) {
		const larger = built(given, grow);
		if (larger && larger.lines <= plain.lines && larger.plateSide >= plain.plateSide * 0.75)
			return larger.sheet;
	}
	return plain.sheet;
}

/** The sheet with its table set `grow` times as large and spread over the room, or as designed; `lines`: how many its short facts take. */
function built(given: Kit, wanted?: number): { sheet: Built; lines: number; plateSide: number } | null {
	const grow = wanted ?? 1;
	const spread = wanted !== undefined;
	const { groups } = given.plan;
	const facts = Math.max(...groups.map(({ items }) => items.length));
	const labels = rowLabels(given, facts);
	const without = (lines: readonly CopyLine[]) => lines.filter((line) => !labels.includes(line));
	const plan = {
		...given.plan,
		kicker: without(given.plan.kicker),
		deck: without(given.plan.deck),
		foot: without(given.plan.foot),
	};
	const { width, margin, palette, U } = given;
	const { body, sub, head, small } = given.sizes;
	// Figures are large as designed: the words grow up to them.
	const words = body * grow;
	const sizes = { body: words, sub: Math.max(sub, words * 1.15), head: Math.max(head, words), small };
	const s = given.s * Math.sqrt(grow);
	const kit = { ...given, plan, sizes };
	const ground = palette.ground;
	const frame = masthead({ ...given, plan }, { on: ground });
	const count = groups.length;
	const gap = given.s * 1.5;
	// Row labels have a narrower column of their own at the left.
	const side = labels.length > 0 ? Math.min(U * 0.24, (width - 2 * margin) * 0.22) : 0;
	const left = margin + (side > 0 ? side + gap : 0);
	const room = { width: width - margin - left, height: frame.bottom - frame.top };
	const cell = (room.width - gap * (count - 1)) / count;
	if (cell < body * 6.5 || room.height <= 0) return null;
	const pad = Math.min(s * 1.8, cell * 0.08);
	const inner = cell - 2 * pad;
	const heads: HexColor[] = groups.map((_, index) =>
		index % 2 === 0 ? palette.accent : mix(palette.accent, palette.accent2, 0.85),
	);
	const rowTint: HexColor = palette.dark ? mix(ground, palette.ink, 0.1) : mix(ground, "#ffffff", 0.6);
	const rowPlain: HexColor = palette.dark ? mix(ground, palette.ink, 0.04) : mix(ground, "#ffffff", 0.26);
	const headings = headingBlocks(kit, groups, {
		width: inner,
		height: U * 0.11 * Math.sqrt(grow),
		on: (index) => heads[index] ?? ground,
		align: "center",
		maxSizePx: U * 0.06 * Math.min(1, kit.scale + 0.1) * Math.sqrt(grow),
	});
	const headingHeight = Math.max(...headings.map((block) => block?.height ?? 0));
	const rows = Array.from({ length: facts }, (_, r) => {
		const on = r % 2 === 0 ? rowTint : rowPlain;
		const blocks = groups.map(({ items }) => {
			const line = items[r];
			if (!line) return null;
			const strong = line.role === "number" || line.role === "price";
			return strong
				? sectionBlock(kit, { heading: null, items: [line] }, { width: inner, on, align: "center" })
				: setText(kit, line, {
						sizePx: kit.sizes.body,
						width: inner,
						align: "center",
						weight: "medium",
						color: inkOn(palette, on),
						leading: mostlyChinese(line.text) ? 1.5 : 1.3,
					});
		});
		const label = labels[r];
		const name = label
			? setText(kit, label, {
					sizePx: kit.sizes.body,
					width: side,
					weight: "bold",
					color: inkOn(palette, ground),
					leading: mostlyChinese(label.text) ? 1.4 : 1.2,
				})
			: null;
		const heights = [...blocks, name].map((block) => block?.height ?? 0);
		return { on, blocks, name, height: Math.max(0, ...heights) };
	});
	const rowPad = s * 1.3;
	const natural = rows.reduce((sum, { height }) => sum + height + 2 * rowPad, 0);
	// A fact is what differs, not what is compared: coffee that grows under trees is no tree.
	const pictures = picturesFor(groups.map(pictureWords), false);
	// Where there is more than the designed size to give, rows and pictures share it.
	const share = spread ? 0.62 : 1;
	const spare = room.height - natural - headingHeight - 2 * pad;
	if (spare < 0) return null;
	const plateSide = pictures ? Math.min(inner * 0.8, U * (spread ? 0.4 : 0.26), (spare - s * 2) * share) : 0;
	const withPlates = plateSide > U * 0.06;
	if (pictures && plateSide < Math.min(inner * 0.5, U * 0.12) && kit.scale > 0.66) return null;
	const headHeight = headingHeight + 2 * pad + (withPlates ? plateSide + s * 1.4 : 0);
	// Rows share what is left, but a row is never more than twice what its words need.
	const extra = Math.min(
		Math.max(0, room.height - headHeight - natural) / Math.max(1, facts),
		(natural / Math.max(1, facts)) * (spread ? 2.6 : 0.9),
	);
	const used = headHeight + natural + extra * facts;
	const top = frame.top + Math.max(0, room.height - used) * (spread ? 0.5 : 0.35);
	const children: Spec[] = [];
	const draw = kit.draw.fork("plates");
	groups.forEach((group, index) => {
		const x = left + index * (cell + gap);
		const on = heads[index] ?? ground;
		const parts: Block[] = [];
		const picture = pictures?.[index];
		if (withPlates && picture) {
			const tint = plateTints(palette, on, draw)[0] ?? on;
			parts.push(
				shapeBlock(
					plate(picture, { width: plateSide, height: plateSide, tint, shape: "circle", palette }),
					plateSide,
					plateSide,
				),
			);
		}
		const heading = headings[index];
		if (heading) parts.push(heading);
		children.push(
			placed(
				column(parts, {
					gap: s * 1.4,
					align: "center",
					width: cell,
					height: headHeight,
					padding: [pad, pad, pad, pad],
					fill: { type: "solid", color: on },
					name: nameOf(group),
				}),
				x,
				top,
			),
		);
	});
	let y = top + headHeight;
	for (const { on, blocks, name, height } of rows) {
		const high = height + 2 * rowPad + extra;
		if (name) {
			children.push(placed(rule(side, Math.max(1, U * 0.0018), inkOn(palette, ground), 0.4), margin, y));
			children.push(placed(name, margin, y + (high - name.height) / 2));
		}
		blocks.forEach((block, index) => {
			const x = left + index * (cell + gap);
			const body = block ? [block] : [];
			children.push(
				placed(
					column(body, {
						gap: 0,
						align: "center",
						width: cell,
						height: high,
						spread: "center",
						padding: [0, pad, 0, pad],
						fill: { type: "solid", color: on },
						name: "Cell",
					}),
					x,
					y,
				),
			);
		});
		y += high;
	}
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (frame.foot) children.push(placed(frame.foot, margin, frame.footY));
	const lines = [...headings, ...rows.flatMap(({ blocks, name }) => [...blocks, name])];
	return {
		plateSide,
		sheet: { variant: `${count}x${facts}${side > 0 ? "-labelled" : ""}`, ground, children },
		lines: lines.reduce((sum, block) => sum + (block ? linesOf(block.spec, count > 2 ? 2 : 3) : 0), 0),
	};
}

/** Lines of short facts; one of `most` words and more may break wherever it likes, but leave no lone sign. */
function linesOf(spec: Spec, most: number): number {
	if (spec.type === "frame") return spec.children.reduce((sum, child) => sum + linesOf(child, most), 0);
	if (spec.type !== "text") return 0;
	const { text, brokenLines = [text] } = spec;
	const long = text.split(" ").length >= most || (mostlyChinese(text) && text.length > most * 3 - 2);
	return long && brokenLines.at(-1)?.length !== 1 ? 1 : brokenLines.length;
}

const words = /compar|versus|\bvs\.?\b|difference|pros and cons|which|对比|比较|区别|还是/i;

export const comparison: Archetype = {
	name: "comparison",
	fits: ({ plan, brief }) => {
		const { groups } = plan;
		if (groups.length < 2 || groups.length > 6 || groups.some(({ chart, heading }) => chart || !heading))
			return 0;
		const counts = groups.map(({ items }) => items.length);
		const least = Math.min(...counts);
		const most = Math.max(...counts);
		if (most === 0 || most - least > 1) return 0;
		const asked = words.test(`${brief.subject} ${brief.composition ?? ""} ${plan.title?.text ?? ""}`);
		return asked ? 1.4 : least === most && most >= 2 ? 0.5 : 0.1;
	},
	build,
};
