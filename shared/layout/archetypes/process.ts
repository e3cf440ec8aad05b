// Process: equal cells in reading order, arrows between them that turn down at row ends and run back, serpentine.

import { path } from "../art/draw.ts";
import { plate, plateTints } from "../art/illustrate.ts";
import { mix } from "../colour.ts";
import { accentOn, type Block, column, type Kit, placed, shapeBlock } from "../compose-kit.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { gridFor, picturesOf } from "./panels.ts";
import { headingBlocks, headingsOnly, nameOf, sectionBlock } from "./section-block.ts";

/** An arrow from one point straight to another, with a solid head. */
function arrow(x1: number, y1: number, x2: number, y2: number, thick: number, color: HexColor): Spec[] {
	const length = Math.hypot(x2 - x1, y2 - y1) || 1;
	const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
	const head = Math.min(thick * 4.2, length * 0.62);
	const [bx, by] = [x2 - ux * head, y2 - uy * head];
	const half = head * 0.56;
	const shaft =
		length > head * 1.1
			? [path("Shaft", `M ${x1} ${y1} L ${bx} ${by}`, { stroke: { color, widthPx: thick, cap: "round" } })]
			: [];
	return [
		...shaft,
		path(
			"Head",
			`M ${x2} ${y2} L ${bx - uy * half} ${by + ux * half} L ${bx + uy * half} ${by - ux * half} Z`,
			{ fill: color },
		),
	];
}

function build(kit: Kit): Built | null {
	const { width, margin, palette, plan, s, U } = kit;
	const { groups } = plan;
	const ground = palette.ground;
	const frame = masthead(kit, { on: ground });
	const room = { width: width - 2 * margin, height: frame.bottom - frame.top };
	if (room.height <= 0) return null;
	const gap = Math.max(s * 4.4, U * 0.05);
	const columns = gridFor(groups.length, room.width, room.height, Math.max(U * 0.19, kit.sizes.body * 8));
	const rows = Math.ceil(groups.length / columns);
	const cellWidth = (room.width - gap * (columns - 1)) / columns;
	const cellHeight = (room.height - gap * (rows - 1)) / rows;
	const pad = Math.min(s * 2, cellWidth * 0.08);
	const card: HexColor = palette.dark ? mix(ground, palette.ink, 0.09) : mix(ground, "#ffffff", 0.55);
	const pictures = picturesOf(groups);
	const tints = plateTints(palette, card, kit.draw.fork("plates"));
	const inner = cellWidth - 2 * pad;
	const few = headingsOnly(groups);
	const texts = few
		? headingBlocks(kit, groups, {
				width: inner,
				height: cellHeight * 0.34,
				on: () => card,
				align: "center",
				maxSizePx: kit.sizes.sub * 1.1,
			})
		: groups.map((group) => sectionBlock(kit, group, { width: inner, on: card, align: "center" }));
	const tallest = Math.max(...texts.map((block) => block?.height ?? 0));
	const plateGap = s * 1.4;
	const spare = cellHeight - tallest - 2 * pad;
	if (spare < 0) return null;
	const plateSide = pictures ? Math.min(spare - plateGap, inner * 0.72, U * 0.24) : 0;
	const withPlates = plateSide > U * 0.05;
	if (pictures && plateSide < Math.min(U * 0.065, inner * 0.38) && kit.scale > 0.66) return null;
	// Cells no taller than they need: arrows get the rest, up to a point.
	const wanted = tallest + 2 * pad + (withPlates ? plateSide + plateGap : 0) + s * 2;
	const high = Math.min(cellHeight, Math.max(wanted, cellHeight * 0.8));
	const rowGap = rows > 1 ? Math.min(gap * 2, (room.height - high * rows) / (rows - 1)) : 0;
	const used = high * rows + rowGap * (rows - 1);
	const startY = frame.top + Math.max(0, room.height - used) * 0.4;
	const arrowColor = accentOn(palette, ground, 3);
	const thick = Math.max(2.5, U * 0.007);
	const children: Spec[] = [];
	const boxes = groups.map((_, index) => {
		const r = Math.floor(index / columns);
		const along = index % columns;
		// A short last row is spread over the whole width.
		const here = Math.min(columns, groups.length - r * columns);
		const w = (room.width - gap * (here - 1)) / here;
		const c = r % 2 === 0 ? along : here - 1 - along;
		return { x: margin + c * (w + gap), y: startY + r * (high + rowGap), r, w };
	});
	groups.forEach((group, index) => {
		const box = boxes[index];
		if (!box) return;
		const parts: Block[] = [];
		const picture = pictures?.[index];
		if (withPlates && picture)
			parts.push(
				shapeBlock(
					plate(picture, {
						width: plateSide,
						height: plateSide,
						tint: tints[index % tints.length] ?? card,
						shape: "circle",
						palette,
					}),
					plateSide,
					plateSide,
				),
			);
		const text = texts[index];
		if (text) parts.push(text);
		const cell = column(parts, {
			gap: plateGap,
			align: "center",
			width: box.w,
			height: high,
			spread: withPlates ? "start" : "center",
			padding: [pad, pad, pad, pad],
			fill: { type: "solid", color: card },
			radiusPx: s * 1.4,
			name: nameOf(group),
		});
		children.push(placed(cell, box.x, box.y));
		const next = boxes[index + 1];
		if (!next) return;
		const inset = gap * 0.16;
		const midY = box.y + high * (withPlates ? Math.min(0.5, (pad + plateSide / 2) / high) : 0.5);
		if (next.r === box.r) {
			const right = next.x > box.x;
			children.push(
				...arrow(
					right ? box.x + box.w + inset : box.x - inset,
					midY,
					right ? next.x - inset : next.x + next.w + inset,
					midY,
					thick,
					arrowColor,
				),
			);
		} else {
			// Down from the middle of the narrower of the two.
			const x = Math.min(box.w, next.w) === next.w ? next.x + next.w / 2 : box.x + box.w / 2;
			children.push(...arrow(x, box.y + high + rowGap * 0.16, x, next.y - rowGap * 0.16, thick, arrowColor));
		}
	});
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (frame.foot) children.push(placed(frame.foot, margin, frame.footY));
	return { variant: `${columns}x${rows}`, ground, children };
}

const words =
	/process|steps?\b|stages?\b|workflow|how to|how it works|journey|pipeline|life ?cycle|\bcycle|from .{2,40} to |recipe|guide to|流程|步骤|阶段|过程|如何|怎么|教程|循环/i;

export const process: Archetype = {
	name: "process",
	fits: ({ plan, brief }) => {
		if (plan.groups.length < 3 || plan.groups.length > 24 || plan.groups.some(({ chart }) => chart)) return 0;
		return words.test(
			`${brief.subject} ${brief.style ?? ""} ${brief.composition ?? ""} ${brief.details ?? ""} ${plan.title?.text ?? ""}`,
		)
			? 1.35
			: 0.25;
	},
	build,
};
