// One section of an infographic as a block: heading, then its facts, the same kind of fact always set the same.
import type { CopyLine } from "../../copy/copy.ts";
import { chartBlock } from "../charts.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	type Kit,
	quietOn,
	row,
	setText,
	setTitle,
	shapeBlock,
} from "../compose-kit.ts";
import type { Group } from "../compose-plan.ts";
import type { HexColor } from "../layout.ts";
import { shapeLine } from "../measure.ts";
import { allCaps, mostlyChinese, textFace } from "../type-choice.ts";
import { type Align, crossOf } from "./zones.ts";

export interface SectionLook {
	width: number;
	on: HexColor;
	align?: Align;
	headingPx?: number;
	/** Height that a chart may grow into. */
	most?: number;
	/** Facts in this many columns, read down and then across. Default 1; ask `factsFit` first. */
	factColumns?: number;
}

const columnGap = (kit: Kit): number => kit.sizes.body * 1.4;
const indentOf = (kit: Kit): number => kit.sizes.body * 0.75;

/** Whether every fact of every group stands on one line when facts are set in `columns`. */
export function factsFit(kit: Kit, groups: readonly Group[], width: number, columns: number): boolean {
	const each = (width - indentOf(kit) - columnGap(kit) * (columns - 1)) / columns;
	return groups.every(
		({ items }) =>
			items.length >= columns * 1.5 &&
			items.every(
				(line) =>
					!line.text.includes("\n") &&
					shapeLine(line.text, textFace(kit.type, line, "regular"), kit.sizes.body, 0).widthPx <= each,
			),
	);
}

function factBlock(kit: Kit, line: CopyLine, look: SectionLook): Block {
	const { sizes, palette } = kit;
	const { on, width } = look;
	const align = look.align ?? "left";
	const chinese = mostlyChinese(line.text);
	if (line.role === "number" || line.role === "price") {
		const sizePx = line.text.length <= 14 ? sizes.sub : sizes.head;
		return setText(kit, line, {
			sizePx,
			width,
			align,
			weight: "heavy",
			color: accentOn(palette, on, 4.5),
			trackingEm: 0,
		});
	}
	if (line.role === "date" || line.role === "heading") {
		return setText(kit, line, {
			sizePx: sizes.body,
			width,
			align,
			weight: "bold",
			color: accentOn(palette, on, 4.5),
			...(chinese ? {} : { trackingEm: allCaps(line.text) ? 0.06 : 0 }),
		});
	}
	if (line.role === "footer")
		return setText(kit, line, { sizePx: sizes.small, width, align, color: quietOn(palette, on) });
	return setText(kit, line, {
		sizePx: sizes.body,
		width,
		align,
		weight: "regular",
		color: inkOn(palette, on),
		// A fact of two lines leaves no lone word on the second; longer copy is set as books are.
		even: line.text.length <= 90,
	});
}

/** Facts under each other; several of them hang from one accent line, which no reader takes for a letter as a dot is. */
function factList(kit: Kit, items: readonly CopyLine[], look: SectionLook & { align: Align }): Block {
	const { sizes, palette } = kit;
	const plain = items.filter(({ role }) => role !== "number" && role !== "price" && role !== "date");
	const hung = plain.length > 1 && look.align === "left";
	const thick = Math.max(1.5, kit.U * 0.0026);
	const indent = hung ? indentOf(kit) : 0;
	const gap = sizes.body * (hung ? 0.46 : 0.38);
	const width = look.width - indent;
	const columns = look.factColumns ?? 1;
	const each = (width - columnGap(kit) * (columns - 1)) / columns;
	const facts = items.map((line) => factBlock(kit, line, { ...look, width: each }));
	const down = Math.ceil(facts.length / columns);
	const stacks = Array.from({ length: columns }, (_, index) =>
		column(facts.slice(index * down, (index + 1) * down), {
			gap,
			align: crossOf(look.align),
			width: each,
			name: "Facts",
		}),
	);
	const [only] = stacks;
	const list =
		columns === 1 && only ? only : row(stacks, { gap: columnGap(kit), width, align: "start", name: "Facts" });
	if (!hung) return list;
	const line = shapeBlock(
		{
			type: "frame",
			name: "Accent line",
			direction: "none",
			width: indent,
			height: list.height,
			children: [
				{
					type: "shape",
					shape: "rect",
					name: "Line",
					at: { x: 0, y: list.inkTop * 0.6 },
					width: thick,
					height: Math.max(1, list.height - list.inkTop * 0.6 - list.inkBottom * 0.6),
					fill: { type: "solid", color: accentOn(palette, look.on, 3) },
				},
			],
		},
		indent,
		list.height,
	);
	return row([line, list], { gap: 0, width: look.width, name: "Facts" });
}

/** Heading and facts; null for an empty section. */
export function sectionBlock(kit: Kit, group: Group, look: SectionLook): Block | null {
	const align = look.align ?? "left";
	const parts: Block[] = [];
	if (group.heading) {
		parts.push(
			setText(kit, group.heading, {
				sizePx: look.headingPx ?? kit.sizes.head,
				width: look.width,
				align,
				weight: "bold",
				color: inkOn(kit.palette, look.on),
				leading: mostlyChinese(group.heading.text) ? 1.3 : 1.16,
				...(mostlyChinese(group.heading.text)
					? {}
					: { trackingEm: allCaps(group.heading.text) ? 0.03 : -0.005 }),
			}),
		);
	}
	if (group.items.length > 0) parts.push(factList(kit, group.items, { ...look, align }));
	if (group.chart) {
		const above = parts.reduce((sum, { height }) => sum + height + kit.sizes.body * 0.62, 0);
		const most = look.most === undefined ? {} : { most: look.most - above };
		parts.push(chartBlock(kit, group.chart, { width: look.width, on: look.on, ...most }));
	}
	if (parts.length === 0) return null;
	return column(parts, {
		gap: kit.sizes.body * 0.62,
		align: crossOf(align),
		width: look.width,
		name: nameOf(group),
	});
}

/** Headings that stand alone in their sections, in the display face, all at the one size that fits every one. */
export function headingBlocks(
	kit: Kit,
	groups: readonly Group[],
	look: { width: number; height: number; on: (index: number) => HexColor; align: Align; maxSizePx: number },
): (Block | null)[] {
	const atMost = (maxSizePx: number) =>
		groups.map(({ heading }, index) =>
			heading
				? setTitle(kit, heading, {
						width: look.width,
						height: look.height,
						color: inkOn(kit.palette, look.on(index)),
						align: look.align,
						maxLines: 2,
						maxSizePx,
					})
				: null,
		);
	let blocks = atMost(look.maxSizePx);
	// A heading that is held to another's size may break otherwise, and come out smaller still.
	for (let again = 0; again < 3; again++) {
		const sizes = blocks.flatMap((block) => block?.sizePx ?? []);
		const least = Math.min(...sizes);
		if (sizes.every((sizePx) => sizePx === least)) break;
		blocks = atMost(least);
	}
	return blocks;
}

/** Whether no section has more than its heading. */
export const headingsOnly = (groups: readonly Group[]): boolean =>
	groups.every(({ heading, items, chart }) => heading !== null && items.length === 0 && chart === undefined);

export function nameOf(group: Group): string {
	return (group.heading?.text ?? "Section").replace(/\s+/g, " ").slice(0, 40);
}

/** Groups of a sheet that has none: each loose line, or each heading with what follows it, is one. */
export function looseGroups(lines: readonly CopyLine[]): Group[] {
	const groups: Group[] = [];
	for (const line of lines) {
		const open = groups.at(-1);
		const opens = line.role === "heading" || line.role === "subtitle";
		if (opens || !open?.heading)
			groups.push(opens ? { heading: line, items: [] } : { heading: null, items: [line] });
		else open.items.push(line);
	}
	return groups;
}
