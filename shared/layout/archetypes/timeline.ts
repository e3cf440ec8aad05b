// Timeline: moments in order on one line, evenly spaced; down the sheet in portrait, across it in landscape.
import { circle, rect } from "../art/draw.ts";
import { type Picture, plate, plateTints } from "../art/illustrate.ts";
import { accentOn, type Block, column, type Kit, placed, setText } from "../compose-kit.ts";
import type { Group } from "../compose-plan.ts";
import type { HexColor, Spec } from "../layout.ts";
import { mostlyChinese } from "../type-choice.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { picturesOf } from "./panels.ts";
import { nameOf, sectionBlock } from "./section-block.ts";

function momentBlock(kit: Kit, group: Group, width: number, on: HexColor, align: "left" | "center"): Block {
	const parts: Block[] = [];
	if (group.heading) {
		const long = group.heading.text.length > 16;
		const sizePx = long ? kit.sizes.head : kit.sizes.sub;
		parts.push(
			setText(kit, group.heading, {
				sizePx,
				width,
				align,
				weight: "heavy",
				// Large letters are read at a lower contrast.
				color: accentOn(kit.palette, on, sizePx >= Math.max(32, kit.U * 0.04) ? 3.05 : 4.5),
				trackingEm: 0,
				leading: mostlyChinese(group.heading.text) ? 1.3 : 1.12,
			}),
		);
	}
	const rest = sectionBlock(kit, { ...group, heading: null }, { width, on, align });
	if (rest) parts.push(rest);
	return column(parts, {
		gap: kit.sizes.body * 0.4,
		width,
		align: align === "center" ? "center" : "start",
		name: nameOf(group),
	});
}

function down(kit: Kit, frame: { top: number; bottom: number }, pictures: Picture[] | null): Spec[] | null {
	const { width, margin, palette, plan, s, U } = kit;
	const { groups } = plan;
	const room = frame.bottom - frame.top;
	const side = pictures ? Math.min(U * 0.13, (room / groups.length) * 0.72) : U * 0.03;
	const withPictures = pictures !== null && side > U * 0.05;
	const railX = margin + side / 2;
	const textX = margin + side + s * 3;
	const blocks = groups.map((group) =>
		momentBlock(kit, group, width - margin - textX, palette.ground, "left"),
	);
	const natural = blocks.reduce((sum, { height }) => sum + Math.max(height, withPictures ? side : 0), 0);
	const least = s * 1.6;
	const gap = (room - natural) / Math.max(1, groups.length - 1);
	if (gap < least) return null;
	const step = Math.min(gap, U * 0.1);
	const total = natural + step * (groups.length - 1);
	let y = frame.top + Math.max(0, room - total) * 0.3;
	const line = accentOn(palette, palette.ground, 3);
	const thick = Math.max(2, U * 0.004);
	const out: Spec[] = [];
	const dots: Spec[] = [];
	const centres: number[] = [];
	const tints = plateTints(palette, palette.ground, kit.draw.fork("plates"));
	blocks.forEach((block, index) => {
		const high = Math.max(block.height, withPictures ? side : 0);
		const cy = withPictures ? y + side / 2 : y + block.inkTop + kit.sizes.sub * 0.36;
		centres.push(cy);
		const picture = pictures?.[index];
		if (withPictures && picture)
			dots.push({
				...plate(picture, {
					width: side,
					height: side,
					tint: tints[index % tints.length] ?? line,
					shape: "circle",
					palette,
				}),
				at: { x: margin, y },
			});
		else
			dots.push(
				circle("Stop", railX, cy, U * 0.013, { fill: line }),
				circle("Eye", railX, cy, U * 0.006, { fill: palette.ground }),
			);
		out.push(placed(block, textX, withPictures && block.height < side ? y + (side - block.height) / 2 : y));
		y += high + step;
	});
	const first = centres[0] ?? frame.top;
	const last = centres.at(-1) ?? first;
	return [
		rect(
			"Line",
			{ x: railX - thick / 2, y: first, width: thick, height: Math.max(1, last - first) },
			{ fill: line },
		),
		...dots,
		...out,
	];
}

function across(kit: Kit, frame: { top: number; bottom: number }, pictures: Picture[] | null): Spec[] | null {
	const { width, margin, palette, plan, s, U } = kit;
	const { groups } = plan;
	const room = frame.bottom - frame.top;
	const gap = s * 2;
	const each = (width - 2 * margin - gap * (groups.length - 1)) / groups.length;
	if (each < kit.sizes.body * 7) return null;
	const blocks = groups.map((group) => momentBlock(kit, group, each, palette.ground, "left"));
	const tallest = Math.max(...blocks.map(({ height }) => height));
	const side = pictures ? Math.min(each * 0.86, room - tallest - s * 7, U * 0.3) : 0;
	const withPictures = side > U * 0.06;
	const above = withPictures ? side + s * 2.5 : s * 2;
	if (above + s * 3 + tallest > room) return null;
	const top = frame.top + Math.max(0, room - above - s * 3 - tallest) * 0.4;
	const lineY = top + above;
	const line = accentOn(palette, palette.ground, 3);
	const thick = Math.max(2, U * 0.004);
	const tints = plateTints(palette, palette.ground, kit.draw.fork("plates"));
	const out: Spec[] = [
		rect("Line", { x: margin, y: lineY - thick / 2, width: width - margin, height: thick }, { fill: line }),
	];
	blocks.forEach((block, index) => {
		const x = margin + index * (each + gap);
		const picture = pictures?.[index];
		if (withPictures && picture)
			out.push({
				...plate(picture, {
					width: side,
					height: side,
					tint: tints[index % tints.length] ?? line,
					shape: "circle",
					palette,
				}),
				at: { x, y: top },
			});
		out.push(
			circle("Stop", x + U * 0.013, lineY, U * 0.013, { fill: line }),
			circle("Eye", x + U * 0.013, lineY, U * 0.006, { fill: palette.ground }),
			placed(block, x, lineY + s * 2.6),
		);
	});
	return out;
}

function build(kit: Kit): Built | null {
	const { palette, plan, margin, landscape } = kit;
	const frame = masthead(kit, { on: palette.ground });
	// Dates say when, not what: pictures only where they were asked for.
	const pictures = plan.groups.some(({ illustration }) => illustration) ? picturesOf(plan.groups) : null;
	const flat = landscape && plan.groups.length <= 7;
	const body = flat ? across(kit, frame, pictures) : down(kit, frame, pictures);
	if (!body) return null;
	const children = [...body];
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (frame.foot) children.push(placed(frame.foot, margin, frame.footY));
	return { variant: flat ? "across" : "down", ground: palette.ground, children };
}

const words =
	/timeline|history|milestones?|chronolog|roadmap|through the (?:years|ages)|evolution|时间线|时间轴|历史|里程碑|历程|发展史|年表/i;
const moment =
	/^(?:c\. ?|circa )?(?:\d{3,4}s?|\d{1,2}:\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?\d{0,4}|q[1-4]\b|week \d|day \d|\d{1,2} ?[ap]m)|^\d{2,4}年|^\d{1,2}月/i;

export const timeline: Archetype = {
	name: "timeline",
	fits: ({ plan, brief }) => {
		const { groups } = plan;
		if (groups.length < 3 || groups.length > 14 || groups.some(({ chart, heading }) => chart || !heading))
			return 0;
		const dated = groups.filter(({ heading }) => moment.test(heading?.text ?? "")).length;
		const asked = words.test(
			`${brief.subject} ${brief.style ?? ""} ${brief.composition ?? ""} ${plan.title?.text ?? ""}`,
		);
		return dated >= groups.length * 0.7 ? 1.45 : asked ? 1.3 : 0;
	},
	build,
};
