// Columns of running copy under a title: carries any brief that fits at all, and still keeps its groups whole.
import { mix } from "../colour.ts";
import { accentOn, type Block, column, inkOn, type Kit, placed, rule } from "../compose-kit.ts";
import type { Group } from "../compose-plan.ts";
import type { HexColor, Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { masthead } from "./masthead.ts";
import { looseGroups, sectionBlock } from "./section-block.ts";

/** Blocks over columns from top to bottom, so that the tallest column is as short as may be; order kept. */
function poured(blocks: readonly Block[], columns: number, gap: number): Block[][] | null {
	let low = Math.max(0, ...blocks.map(({ height }) => height));
	let high = blocks.reduce((sum, { height }) => sum + height + gap, 0);
	const fill = (limit: number): Block[][] | null => {
		const out: Block[][] = [[]];
		let used = 0;
		for (const block of blocks) {
			const open = out.at(-1) ?? [];
			const next = open.length === 0 ? block.height : used + gap + block.height;
			if (next <= limit + 0.01) {
				open.push(block);
				used = next;
			} else {
				if (out.length === columns) return null;
				out.push([block]);
				used = block.height;
			}
		}
		return out;
	};
	for (let i = 0; i < 16 && high - low > 0.5; i++) {
		const middle = (low + high) / 2;
		if (fill(middle)) high = middle;
		else low = middle;
	}
	return fill(high);
}

const tallest = (columns: readonly (readonly Block[])[], gap: number) =>
	Math.max(
		0,
		...columns.map(
			(blocks) => blocks.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, blocks.length - 1),
		),
	);

function build(kit: Kit): Built | null {
	const { width, margin, palette, plan, s, U } = kit;
	const banner = kit.type.pick > 0.45 && plan.title !== null;
	const ground = palette.ground;
	const bannerColor: HexColor = palette.dark ? mix(palette.ground, palette.accent2, 0.3) : palette.accent;
	const headOn = banner ? bannerColor : ground;
	// What the deck holds beyond a line or two is running copy too.
	// By place in the list, not by line: a line asked for twice stands in it twice.
	const [first] = plan.deck;
	const led = first?.role === "subtitle" && first.text.length < 160;
	const deck = led ? plan.deck.slice(0, 1) : [];
	const body = led ? plan.deck.slice(1) : plan.deck;
	const crowded = plan.foot.length > 4;
	const groups: Group[] = [...looseGroups(body), ...plan.groups, ...(crowded ? looseGroups(plan.foot) : [])];
	const frame = masthead(
		{ ...kit, plan: { ...plan, deck, foot: crowded ? [] : plan.foot } },
		{
			on: headOn,
			color: inkOn(palette, headOn, 4.5),
			deck,
			foot: [],
			share: groups.length === 1 && groups[0]?.chart ? 0.17 : groups.length < 4 ? 0.22 : 0.13,
		},
	);
	const foot = masthead(
		{ ...kit, plan: { ...plan, title: null } },
		{ on: ground, foot: crowded ? [] : plan.foot },
	);
	const bannerEnd = frame.head ? frame.top - s * 0.6 : 0;
	const top = frame.head ? frame.top + (banner ? s * 4 : 0) : margin;
	const room = { width: width - 2 * margin, height: foot.bottom - top };
	const children: Spec[] = [];
	if (banner && frame.head)
		children.push({
			type: "shape",
			shape: "rect",
			name: "Banner",
			at: { x: 0, y: 0 },
			width,
			height: bannerEnd + s,
			fill: { type: "solid", color: bannerColor },
		});
	if (groups.length > 0) {
		const placedColumns =
			bestColumns(kit, groups, room, ground) ??
			(kit.scale > 0.7 ? null : bestColumns(kit, groups.flatMap(taken), room, ground));
		if (!placedColumns) return null;
		const { columns, columnWidth, gap, gutter } = placedColumns;
		columns.forEach((blocks, index) => {
			const block = column(blocks, { gap, width: columnWidth, name: `Column ${index + 1}` });
			children.push(placed(block, margin + index * (columnWidth + gutter), top, index === 0 || !banner));
		});
	} else if (room.height < 0) return null;
	if (!banner && frame.head) {
		const line = rule(Math.min(room.width, U * 0.12), Math.max(2, U * 0.006), accentOn(palette, ground, 3));
		children.push(placed(line, margin, frame.top - s * 2.2));
	}
	if (frame.head) children.push(placed(frame.head, margin, frame.headY));
	if (foot.foot) children.push(placed(foot.foot, margin, foot.footY));
	return { variant: banner ? "banner" : "open", ground, children };
}

/** A group too long for any column, cut after its first fact and then line by line. */
function taken(group: Group): Group[] {
	if (group.items.length < 4) return [group];
	const [first, ...rest] = group.items;
	const { chart, ...whole } = group;
	return [
		{ ...whole, items: first ? [first] : [] },
		...rest.map((line) => ({ heading: null, items: [line] })),
		...(chart ? [{ heading: null, items: [], chart }] : []),
	];
}

/** The number of columns whose copy stands highest in the room without leaving it. */
function bestColumns(
	kit: Kit,
	groups: readonly Group[],
	room: { width: number; height: number },
	on: HexColor,
) {
	const { sizes, s } = kit;
	const gutter = s * 3;
	const gap = sizes.body * 1.35;
	const alone = groups.length === 1 && groups[0]?.chart !== undefined;
	const most = Math.max(
		1,
		Math.min(
			alone ? 1 : 6,
			Math.floor((room.width + gutter) / (sizes.body * (kit.chinese ? 10 : 12) + gutter)),
		),
	);
	// No column wider than 90 letters unless it is the only one that can be had.
	const least = Math.min(most, Math.max(1, Math.ceil(room.width / (sizes.body * (kit.chinese ? 46 : 45)))));
	let best: { columns: Block[][]; columnWidth: number; gap: number; gutter: number; score: number } | null =
		null;
	for (let count = least; count <= most; count++) {
		const columnWidth = (room.width - gutter * (count - 1)) / count;
		const look = { width: columnWidth, on, ...(groups.length === 1 ? { most: room.height * 0.98 } : {}) };
		const blocks = groups.flatMap((group) => sectionBlock(kit, group, look) ?? []);
		const columns = poured(blocks, count, gap);
		if (!columns) continue;
		const high = tallest(columns, gap);
		if (high > room.height) continue;
		// A measure of 26 to 60 letters reads well; the room should be filled.
		const letters = columnWidth / (sizes.body * (kit.chinese ? 1 : 0.5));
		const comfort = letters < 22 ? (22 - letters) * 0.03 : letters > 62 ? (letters - 62) * 0.02 : 0;
		const score = high / room.height - comfort - (columns.length < count ? 0.3 : 0);
		if (!best || score > best.score) best = { columns, columnWidth, gap, gutter, score };
	}
	return best;
}

export const flowing: Archetype = {
	name: "flowing",
	fits: ({ brief, plan }) =>
		brief.copy.length === 0 && plan.groups.length === 0 ? 0 : plan.letters > 420 ? 0.5 : 0.04,
	build,
};
