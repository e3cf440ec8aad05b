// The parts that most posters share: title group, deck, foot; each a block whose size is known before art is drawn.
import type { CopyLine } from "../../copy/copy.ts";
import { contrast } from "../colour.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	type Kit,
	quietOn,
	row,
	rule,
	setText,
	setTitle,
	type TextLook,
} from "../compose-kit.ts";
import { readPlace } from "../compose-plan.ts";
import { face } from "../faces.ts";
import type { HexColor } from "../layout.ts";
import { shapeLine } from "../measure.ts";
import { allCaps, mostlyChinese, type TextWeight, textFace } from "../type-choice.ts";

export type Align = "left" | "center" | "right";

export const crossOf = (align: Align): "start" | "center" | "end" =>
	align === "left" ? "start" : align === "center" ? "center" : "end";

interface LineLook {
	sizePx: number;
	weight: TextWeight;
	color: HexColor;
	trackingEm?: number;
}

/** How a line is set on a poster by its role, on a given ground. */
function lookOf(kit: Kit, line: CopyLine, on: HexColor): LineLook {
	const { sizes, palette } = kit;
	const long = line.text.length > 64;
	const caps = allCaps(line.text);
	const small = /small[- ]?caps/i.test(line.style ?? "");
	const chinese = mostlyChinese(line.text);
	const tracking = (em: number) =>
		chinese ? {} : { trackingEm: small ? Math.max(0.12, em) : caps ? em : em > 0.05 ? 0.01 : 0 };
	const ink = inkOn(palette, on);
	switch (line.role) {
		case "title":
		case "subtitle":
			return { sizePx: long ? sizes.head : sizes.sub, weight: "medium", color: ink, ...tracking(0.05) };
		case "date":
		case "price":
		case "number":
			return {
				sizePx: long ? sizes.head : sizes.sub,
				weight: "bold",
				color: accentOn(palette, on),
				...tracking(0.06),
			};
		case "heading":
			return { sizePx: sizes.head, weight: "bold", color: ink, ...tracking(0.04) };
		case "label":
			return {
				sizePx: long ? sizes.body : shortPlace(line) ? Math.max(sizes.head, sizes.sub * 0.9) : sizes.head,
				weight: "medium",
				color: ink,
				...tracking(0.1),
			};
		case "contact":
			return {
				sizePx: line.text.length <= 40 ? Math.max(sizes.body, sizes.head * 0.86) : sizes.body,
				weight: "medium",
				color: ink,
				...tracking(0.06),
			};
		case "footer":
			return { sizePx: sizes.small, weight: "regular", color: quietOn(palette, on), ...tracking(0.08) };
		case "body":
			return {
				sizePx: long ? sizes.body : line.text.length > 30 ? sizes.body : sizes.head,
				weight: "regular",
				color: ink,
				...tracking(0.04),
			};
	}
}

/** A place of a few signs has no capitals to hold it up beside its date. */
const shortPlace = ({ role, text }: CopyLine): boolean =>
	role === "label" && text.length <= 10 && mostlyChinese(text);

export function setLine(
	kit: Kit,
	line: CopyLine,
	on: HexColor,
	width: number,
	align: Align,
	more: Partial<TextLook> = {},
): Block {
	const look = lookOf(kit, line, on);
	// A script's small letters are half as high as others': set it larger to be read alike.
	const script = face(textFace(kit.type, line, look.weight)).category === "script";
	return setText(kit, line, {
		...look,
		sizePx: script ? look.sizePx * 1.5 : look.sizePx,
		width,
		align,
		...more,
	});
}

/** Reading width: long lines are held to a measure the eye can follow. */
function measureOf(line: CopyLine, sizePx: number, width: number): number {
	const most = (mostlyChinese(line.text) ? 26 : 31) * sizePx * (mostlyChinese(line.text) ? 1 : 0.98);
	return line.text.length > 60 ? Math.min(width, most) : width;
}

/** Lines under each other, the second voice of a sheet. Null when there are none. */
export function stackLines(
	kit: Kit,
	lines: readonly CopyLine[],
	on: HexColor,
	width: number,
	align: Align,
	name: string,
): Block | null {
	if (lines.length === 0) return null;
	const blocks = lines.map((line) => {
		const { sizePx } = lookOf(kit, line, on);
		return setLine(kit, line, on, measureOf(line, sizePx, width), align);
	});
	return column(blocks, { gap: kit.s * Math.min(1.2, kit.scale + 0.2), align: crossOf(align), width, name });
}

/** Where the deck's own place words want the group to stand. */
export function askedAlign(lines: readonly CopyLine[]): Align | null {
	for (const line of lines) {
		const { horizontal } = readPlace(line.place);
		if (horizontal) return horizontal;
	}
	return null;
}

export interface TitleGroup {
	block: Block;
	titlePx: number;
}

/** Kicker, title, deck. `height` is what the title alone may take. */
export function titleGroup(
	kit: Kit,
	room: {
		width: number;
		height: number;
		on: HexColor;
		align: Align;
		color?: HexColor;
		maxLines?: number;
		deck?: readonly CopyLine[];
		rule?: boolean;
	},
): TitleGroup | null {
	const { plan } = kit;
	const { width, on, align } = room;
	if (!plan.title) {
		const words = stackLines(kit, [...plan.kicker, ...(room.deck ?? plan.deck)], on, width, align, "Deck");
		return words ? { block: words, titlePx: kit.sizes.sub } : null;
	}
	const color = room.color ?? titleColor(kit, on);
	const title = setTitle(kit, plan.title, {
		width,
		height: room.height,
		color,
		align,
		...(room.maxLines === undefined ? {} : { maxLines: room.maxLines }),
	});
	// A title set small is read as small words are: at their contrast.
	if (title.sizePx < Math.max(27, kit.U * 0.034) && contrast(color, on) < 4.5 && title.spec.type === "text")
		title.spec.style.color = inkOn(kit.palette, on);
	const held = holdUnder(kit, title.sizePx);
	const kicker = stackLines(held, plan.kicker, on, width, align, "Kicker");
	const lines = room.deck ?? plan.deck;
	const twin = twinOf(plan.title, lines);
	const deck = stackLines(held, twin ? lines.slice(1) : lines, on, width, align, "Deck");
	const parts: Block[] = [];
	const gap = Math.max(kit.s * 2, Math.min(kit.s * 3.2, title.sizePx * 0.16));
	if (kicker) parts.push(kicker);
	parts.push(title);
	if (twin)
		parts.push(
			setTitle(kit, twin, {
				width,
				height: room.height * 0.6,
				color: inkOn(kit.palette, on),
				align,
				maxLines: 2,
				maxSizePx: title.sizePx * (mostlyChinese(twin.text) ? 0.66 : 0.42),
				...(mostlyChinese(twin.text) ? {} : { face: textFace(kit.type, twin, "medium") }),
			}),
		);
	if (deck && room.rule)
		parts.push(rule(Math.min(width, kit.U * 0.09), Math.max(2, kit.U * 0.005), accentOn(kit.palette, on, 3)));
	if (deck) parts.push(deck);
	return {
		block: column(parts, { gap, align: crossOf(align), width, name: "Title" }),
		titlePx: title.sizePx,
	};
}

/** The same message in the other script: a second title, not a subtitle. */
export function twinOf(title: CopyLine, lines: readonly CopyLine[]): CopyLine | null {
	const next = lines[0];
	if (!next || mostlyChinese(next.text) === mostlyChinese(title.text)) return null;
	const short = mostlyChinese(next.text) ? next.text.length <= 14 : next.text.length <= 36;
	return short && (next.role === "title" || next.role === "subtitle" || next.role === "heading")
		? next
		: null;
}

/** Smaller voices stay clearly under the title, whatever the copy made of it. */
export function holdUnder(kit: Kit, titlePx: number): Kit {
	const { sizes, floors } = kit;
	const sub = Math.max(floors.body, Math.min(sizes.sub, titlePx * 0.46));
	const head = Math.max(floors.body, Math.min(sizes.head, sub * 0.86));
	const body = Math.max(floors.body, Math.min(sizes.body, head));
	return { ...kit, sizes: { sub, head, body, small: Math.min(sizes.small, body) } };
}

/** The title wears the accent where it can be read well, also in the glow of what is drawn below it; else the ink. */
function titleColor(kit: Kit, on: HexColor): HexColor {
	const { accent } = kit.palette;
	return kit.type.pick < 0.62 && contrast(accent, on) >= 3.4 ? accent : inkOn(kit.palette, on);
}

/** The foot: one line set wide, short lines in columns under a rule, or a stack. */
export function footBlock(
	kit: Kit,
	lines: readonly CopyLine[],
	on: HexColor,
	width: number,
	align: Align,
	ruled = true,
): Block | null {
	if (lines.length === 0) return null;
	const ink = inkOn(kit.palette, on);
	const line = rule(width, Math.max(1, kit.U * 0.0018), ink, 0.55);
	const parts: Block[] = ruled ? [line] : [];
	const first = lines[0];
	if (lines.length === 1 && first) {
		parts.push(setLine(kit, first, on, width, align, { color: ink, ...wideSize(kit, first, on, width) }));
	} else {
		const short = lines.every(({ text }) => text.length <= 44 && !text.includes("\n"));
		const wanted = columnsWhole(
			kit,
			lines,
			columnsFor(kit, lines.length, short, width),
			width,
			kit.s * 2,
			kit.sizes.body,
		);
		const gap = kit.s * 2;
		// The largest size at which no cell needs a second line; few lines that need more room stand under each other.
		const whole = (sizePx: number) =>
			lines.every(
				(one) =>
					shapeLine(one.text, textFace(kit.type, one, "bold"), sizePx, 0.06).widthPx <=
					(width - gap * (wanted - 1)) / wanted,
			);
		const fits = whole(kit.sizes.head);
		const columns = fits || lines.length > 3 ? wanted : 1;
		if (columns === 1) {
			const stacked = stackLines(kit, lines, on, width, align, "Foot lines");
			if (stacked) parts.push(stacked);
		} else {
			const each = (width - gap * (columns - 1)) / columns;
			const cells: CopyLine[][] = Array.from({ length: columns }, () => []);
			// Read across first: the second line stands beside the first.
			const down = Math.ceil(lines.length / columns);
			const size = fits ? kit.sizes.head : kit.sizes.body;
			const even = { ...kit, sizes: { sub: size, head: size, body: size, small: size } };
			for (const [index, one] of lines.entries())
				cells[Math.min(columns - 1, Math.floor(index / down))]?.push(one);
			const used = cells.filter((cell) => cell.length > 0);
			const blocks = used.map((cell, index) => {
				const side: Align =
					align === "center" ? "center" : index === used.length - 1 && used.length === 2 ? "right" : "left";
				return column(
					cell.map((one) => setLine(even, one, on, each, side)),
					{ gap: kit.s * 0.7, align: crossOf(side), width: each, name: "Foot column" },
				);
			});
			parts.push(row(blocks, { gap, width, name: "Foot columns", align: "start" }));
		}
	}
	return column(parts, { gap: kit.s * 1.6, align: crossOf(align), width, name: "Foot" });
}

/** A lone short line at the foot is set as wide as two thirds of the measure, no larger than the subtitle. */
function wideSize(kit: Kit, line: CopyLine, on: HexColor, width: number): Partial<TextLook> {
	if (line.text.length > 36 || line.role === "footer") return {};
	const { weight, sizePx } = lookOf(kit, line, on);
	const caps = allCaps(line.text) && !mostlyChinese(line.text);
	const trackingEm = caps ? 0.14 : 0.02;
	const unit = shapeLine(line.text, textFace(kit.type, line, weight), 100, trackingEm).widthPx / 100;
	const wanted = Math.min(kit.sizes.sub, (width * 0.72) / unit);
	return mostlyChinese(line.text)
		? shortPlace(line)
			? { sizePx: Math.max(sizePx, wanted), weight: "bold" }
			: { sizePx: Math.max(sizePx, wanted * 0.92) }
		: { sizePx: Math.max(sizePx, wanted), trackingEm };
}

/** No more columns than leave the longest word of the lines whole. */
export function columnsWhole(
	kit: Kit,
	lines: readonly CopyLine[],
	wanted: number,
	width: number,
	gap: number,
	sizePx: number,
): number {
	const words = lines.flatMap(({ text }) =>
		text.split(/\s+/).filter((word) => !/\p{Script=Han}/u.test(word)),
	);
	const widest = Math.max(
		0,
		...words.map((word) => shapeLine(word, kit.type.text.bold, sizePx, 0.04).widthPx),
	);
	let columns = wanted;
	while (columns > 1 && (width - gap * (columns - 1)) / columns < widest) columns -= 1;
	return columns;
}

function columnsFor(kit: Kit, count: number, short: boolean, width: number): number {
	if (!short) return count > 4 && width > kit.U * 0.75 ? 2 : 1;
	const most = width > kit.U * 1.25 ? 4 : width > kit.U * 0.6 ? 3 : 2;
	if (count <= 2) return 2;
	if (count === 4) return most >= 4 ? 4 : 2;
	return Math.min(most, count);
}
