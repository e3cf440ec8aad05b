// Infographic in panels: a grid of equal cells, each with its plate, heading and facts in the same places.
import {
	type Picture,
	type PictureWords,
	type PlateShape,
	picturesFor,
	plate,
	plateTints,
} from "../art/illustrate.ts";
import { mix } from "../colour.ts";
import { accentOn, column, type Kit, placed, row, rule, shapeBlock } from "../compose-kit.ts";
import type { Group } from "../compose-plan.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { headingBlocks, headingsOnly, nameOf, sectionBlock } from "./section-block.ts";

/** Columns that leave no ragged last row if they can, and cells neither slivers nor slabs. */
export function gridFor(
	count: number,
	width: number,
	height: number,
	leastWidth: number,
	/** Height of a cell to its width that is aimed at. */
	upright = 0.98,
): number {
	let best = 1;
	let bestScore = Number.POSITIVE_INFINITY;
	for (let columns = 1; columns <= Math.min(count, 6); columns++) {
		const rows = Math.ceil(count / columns);
		const cell = width / columns;
		if (cell < leastWidth && columns > 1) break;
		const ratio = height / rows / cell;
		const empty = rows * columns - count;
		const score = Math.abs(Math.log(ratio / upright)) + empty * 0.22;
		if (score < bestScore) [best, bestScore] = [columns, score];
	}
	return best;
}

const pictured = new WeakMap<readonly Group[], Picture[] | null>();

/** One picture a group, or null; looked up once however many scales and archetypes are tried. */
export function picturesOf(groups: readonly Group[]): Picture[] | null {
	const known = pictured.get(groups);
	if (known !== undefined) return known;
	const found = picturesFor(groups.map(pictureWords));
	pictured.set(groups, found);
	return found;
}

/** What a group would be drawn as. */
export const pictureWords = ({ illustration, heading, items }: Group): PictureWords => ({
	asked: illustration ?? "",
	heading: heading?.text ?? "",
	facts: items.map(({ text }) => text).join(" "),
});

function build(kit: Kit): Built | null {
	const { width, margin, palette, plan, s, U } = kit;
	const { groups } = plan;
	const ground = palette.ground;
	const frame = masthead(kit, { on: ground });
	const room = { width: width - 2 * margin, height: frame.bottom - frame.top };
	if (room.height <= 0 || groups.length === 0) return null;
	const pictures = groups.some(({ chart }) => chart) ? null : picturesOf(groups);
	const few = headingsOnly(groups);
	const least = Math.max(U * 0.2, kit.sizes.body * 9);
	const columns = gridFor(groups.length, room.width, room.height, least, few ? 1.5 : 0.98);
	const rows = Math.ceil(groups.length / columns);
	const gap = s * 2;
	const cellWidth = (room.width - gap * (columns - 1)) / columns;
	const pad = Math.min(s * 2.4, cellWidth * 0.09);
	// Some sheets wear cards, some only a rule over each cell.
	const open = kit.type.pick > 0.62;
	const card: HexColor = open
		? ground
		: palette.dark
			? mix(ground, palette.ink, 0.08)
			: mix(ground, "#ffffff", 0.5);
	const inner = cellWidth - (open ? 0 : 2 * pad);
	const draw = kit.draw.fork("plates");
	const tints = plateTints(palette, card, draw);
	// Cells with a heading alone live by their picture, so it takes a shape that fills them.
	const shapes = few ? (["soft", "arch"] as const) : (["circle", "soft", "arch", "soft"] as const);
	const shape: PlateShape = shapes[draw.integer(0, shapes.length - 1)] ?? "soft";
	const texts = few
		? headingBlocks(kit, groups, {
				width: inner,
				height: room.height / rows / 3,
				on: () => card,
				align: "left",
				maxSizePx: U * 0.075,
			})
		: groups.map((group) => sectionBlock(kit, group, { width: inner, on: card }));
	const rowHeights = Array.from({ length: rows }, (_, r) =>
		Math.max(...texts.slice(r * columns, (r + 1) * columns).map((block) => block?.height ?? 0)),
	);
	const needed = rowHeights.reduce((a, b) => a + b, 0) + rows * pad * 2 + gap * (rows - 1);
	const spare = room.height - needed;
	if (spare < 0) return null;
	const plateGap = s * 1.6;
	const most =
		shape === "circle"
			? Math.min(inner, few ? U : U * 0.26)
			: few
				? inner * 1.35
				: Math.min(inner * 0.95, U * 0.36);
	const plateHeight = pictures ? Math.min(spare / rows - plateGap, most) : 0;
	const withPlates = plateHeight >= U * 0.06;
	// Pictures before larger words: a smaller scale has room for both.
	if (
		pictures &&
		plateHeight < Math.min(U * (kit.scale > 1.2 ? 0.1 : 0.072), inner * 0.45) &&
		kit.scale > 0.66
	)
		return null;
	const left = (spare - (withPlates ? (plateHeight + plateGap) * rows : 0)) / rows;
	// What is still over goes into the cells, up to a point; beyond it the grid stands a little above the middle.
	const extra = Math.min(left, few && !withPlates ? cellWidth * 0.9 : U * 0.1);
	const children: Spec[] = [];
	let y = frame.top + Math.max(0, left - extra) * rows * (frame.head ? 0 : 0.45);
	for (let r = 0; r < rows; r++) {
		const cellHeight = (rowHeights[r] ?? 0) + pad * 2 + (withPlates ? plateHeight + plateGap : 0) + extra;
		const here = groups.slice(r * columns, (r + 1) * columns);
		// A short last row is spread over the whole width.
		const wide = here.length < columns ? (room.width - gap * (here.length - 1)) / here.length : cellWidth;
		here.forEach((group, c) => {
			const index = r * columns + c;
			const text =
				wide === cellWidth || few
					? texts[index]
					: sectionBlock(kit, group, { width: wide - (open ? 0 : 2 * pad), on: card });
			const alone = wide > cellWidth * 1.4;
			const picture = withPlates ? pictures?.[index] : undefined;
			const plateWidth = shape === "circle" ? plateHeight : (alone ? cellWidth : wide) - (open ? 0 : 2 * pad);
			const art = picture
				? shapeBlock(
						plate(picture, {
							width: plateWidth,
							height: plateHeight,
							tint: tints[index % tints.length] ?? card,
							shape,
							palette,
						}),
						plateWidth,
						plateHeight,
					)
				: null;
			const look = {
				width: wide,
				height: cellHeight,
				padding: [pad, open ? 0 : pad, pad, open ? 0 : pad] as const,
				...(open ? {} : { fill: { type: "solid", color: card } as const }),
				radiusPx: s * 1.2,
				name: nameOf(group),
			};
			// A cell that has a row to itself lies down: picture left, words right.
			const beside =
				alone && art && group.heading
					? sectionBlock(kit, group, {
							width: wide - (open ? 0 : 2 * pad) - plateWidth - plateGap * 2,
							on: card,
						})
					: null;
			const words = beside ?? text;
			const parts = [...(art ? [art] : []), ...(words ? [words] : [])];
			const cell = beside
				? row(parts, { ...look, gap: plateGap * 2, align: "center" })
				: column(parts, { ...look, gap: plateGap });
			children.push(placed(cell, margin + c * (wide + gap), y));
			if (open)
				children.push(
					placed(
						rule(wide, Math.max(1.5, U * 0.0028), accentOn(palette, ground, 3)),
						margin + c * (wide + gap),
						y,
					),
				);
		});
		y += cellHeight + gap;
	}
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (frame.foot) children.push(placed(frame.foot, margin, frame.footY));
	return {
		variant: `${columns}x${rows}-${withPlates ? shape : "plain"}${open ? "-open" : ""}`,
		ground,
		children,
	};
}

export const panels: Archetype = {
	name: "panels",
	fits: ({ plan }) => {
		if (plan.groups.length < 2) return 0;
		return plan.groups.length <= 12 ? 0.9 : 0.5;
	},
	build,
};
