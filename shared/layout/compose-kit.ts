// The workbench an archetype builds with: sizes, colours and faces of this sheet, and text set as blocks of known size.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine, CopyRole } from "../copy/copy.ts";
import type { ScenePlan } from "./art/scene-plan.ts";
import { darkest, lightest } from "./art/setting.ts";
import { contrast, mix, readableOn } from "./colour.ts";
import type { CopyPlan } from "./compose-plan.ts";
import type { Chance } from "./compose-random.ts";
import { face } from "./faces.ts";
import type { FaceId, FrameSpec, HexColor, Paint, Spec, TextSpec, TextStyle } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { fitHeadline } from "./type-break.ts";
import {
	allCaps,
	displayFace,
	mostlyChinese,
	type TextWeight,
	type TypePlan,
	textFace,
} from "./type-choice.ts";
import { setLines } from "./type-lines.ts";

/** A spec whose size is known. `inkTop`, `inkBottom`: empty px inside the box above capitals and below the last baseline. */
export interface Block {
	spec: Spec;
	width: number;
	height: number;
	inkTop: number;
	inkBottom: number;
}

/** The sizes of a sheet, px: never more than these and the title. */
export interface Sizes {
	sub: number;
	head: number;
	body: number;
	small: number;
}

export interface TextLook {
	sizePx: number;
	color: HexColor;
	width: number;
	align?: "left" | "center" | "right";
	weight?: TextWeight;
	face?: FaceId;
	trackingEm?: number;
	leading?: number;
	/** Even out the lines of short texts. Default true. */
	even?: boolean;
	/** Box as wide as its longest line instead of the measure. */
	hug?: boolean;
}

export interface TitleLook {
	width: number;
	height: number;
	color: HexColor;
	align: "left" | "center" | "right";
	maxLines?: number;
	maxSizePx?: number;
	face?: FaceId;
}

export interface Kit {
	brief: Brief;
	plan: CopyPlan;
	palette: Palette;
	type: TypePlan;
	scene: ScenePlan;
	genres: readonly string[];
	draw: Chance;
	width: number;
	height: number;
	/** Short side. */
	U: number;
	/** Spacing unit, 0.012 U. */
	s: number;
	margin: number;
	sizes: Sizes;
	/** 1 = as designed; smaller when the copy is long. */
	scale: number;
	/** Smallest px that body and captions may have. */
	floors: { body: number; small: number };
	chinese: boolean;
	portrait: boolean;
	landscape: boolean;
}

/** Body may not go under 0.013 of the short side, captions under 0.011, and nothing under what a screen shows. */
export function floorsOf(U: number): { body: number; small: number } {
	return { body: Math.max(11, 0.013 * U), small: Math.max(10, 0.011 * U) };
}

export function sizesAt(U: number, scale: number, base: Sizes): Sizes {
	const floors = floorsOf(U);
	const at = (size: number, floor: number) => Math.max(floor, size * U * scale);
	const body = at(base.body, floors.body);
	const small = Math.min(body, at(base.small, floors.small));
	return {
		sub: Math.max(body * 1.12, at(base.sub, floors.body)),
		head: Math.max(body, at(base.head, floors.body)),
		body,
		small,
	};
}

const leadingOf = (text: string, chinese: boolean, lines: number): number =>
	lines <= 1 ? 1.25 : chinese ? 1.55 : allCaps(text) ? 1.22 : 1.38;

/** A line of copy set in a measure. */
export function setText(kit: Kit, line: CopyLine, look: TextLook): Block {
	const id = look.face ?? textFace(kit.type, line, look.weight ?? "regular");
	return setWords(line.text, line.id, line.role, id, look);
}

/** Words set in a measure; `copyId` null for a chart's own labels. */
export function setWords(
	text: string,
	copyId: string | null,
	role: CopyRole,
	id: FaceId,
	look: TextLook,
): Block {
	const chinese = mostlyChinese(text);
	const caps = allCaps(text);
	const trackingEm = face(id).category === "script" ? 0 : (look.trackingEm ?? (caps && !chinese ? 0.04 : 0));
	const align = look.align ?? "left";
	const style: TextStyle = {
		face: id,
		sizePx: look.sizePx,
		lineHeightPx: look.sizePx,
		trackingEm,
		color: look.color,
		align,
	};
	const { lines, widthPx } = setLines(text, style, look.width, look.even ?? true);
	const leading = look.leading ?? leadingOf(text, chinese, lines.length);
	style.lineHeightPx = Math.round(look.sizePx * leading * 100) / 100;
	const width = look.hug ? Math.min(look.width, Math.ceil(widthPx * 100 + 1) / 100) : look.width;
	return textBlock(
		{ type: "text", name: nameOf(text), width, height: "hug", copyId, role, text, style, brokenLines: lines },
		width,
	);
}

/** A layer name: the words themselves, short. */
function nameOf(text: string): string {
	const words = text.replace(/\s+/g, " ").trim();
	return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}

function textBlock(spec: TextSpec, width: number): Block {
	const { style } = spec;
	const lines = spec.brokenLines ?? [spec.text];
	const metrics = face(style.face);
	const boxPx = (metrics.ascent + metrics.descent) * style.sizePx;
	const baseline = (style.lineHeightPx - boxPx) / 2 + metrics.ascent * style.sizePx;
	const chinese = mostlyChinese(spec.text);
	const top = chinese ? 0.86 : metrics.capHeight;
	const lastLine = lines.at(-1) ?? "";
	const descends = /[gjpqyQ,;()]/.test(lastLine) || chinese;
	const deep = metrics.category === "script" ? metrics.descent * 0.9 : 0.24;
	const bottom = chinese
		? 0.1
		: descends
			? Math.min(deep, metrics.descent)
			: lastLine.includes("&")
				? 0.1
				: 0;
	const height = lines.length * style.lineHeightPx;
	return {
		spec,
		width,
		height,
		inkTop: Math.max(0, baseline - top * style.sizePx),
		inkBottom: Math.max(0, style.lineHeightPx - baseline - bottom * style.sizePx),
	};
}

/** Leading of large type, by what its letters need. */
function displayLeading(id: FaceId, text: string): number {
	const { category, capHeight } = face(id);
	if (mostlyChinese(text)) return 1.16;
	if (category === "script") return 1.15;
	const tall = /\p{Script=Han}/u.test(text) ? 1.14 : 0;
	if (allCaps(text) || /^[^\p{L}]+$/u.test(text)) return Math.max(tall, capHeight + 0.16);
	// A heavy "y" over an "h" needs more than capitals do.
	return Math.max(tall, 1.04, capHeight + 0.35);
}

function displayTracking(id: FaceId, text: string): number {
	const { category } = face(id);
	if (category === "script" || mostlyChinese(text)) return 0;
	if (category === "condensed sans" || category === "deco") return allCaps(text) ? 0.01 : 0;
	if (category === "condensed serif") return 0;
	return allCaps(text) ? 0.006 : -0.008;
}

/** The headline as large as its room allows. */
export function setTitle(kit: Kit, line: CopyLine, look: TitleLook): Block & { sizePx: number } {
	const id = look.face ?? displayFace(kit.type, line);
	const leading = displayLeading(id, line.text);
	const trackingEm = displayTracking(id, line.text);
	const words = line.text.split(/\s+/).length;
	const chinese = mostlyChinese(line.text);
	const most = look.maxLines ?? (chinese ? 3 : words > 14 ? 6 : 4);
	const fitted = fitHeadline(line.text, id, {
		widthPx: look.width * 0.998,
		heightPx: look.height,
		leading,
		trackingEm,
		maxLines: most,
		maxSizePx: look.maxSizePx ?? Number.POSITIVE_INFINITY,
	});
	const sizePx = Math.max(kit.floors.body * 1.3, Math.floor(fitted.sizePx * 100) / 100);
	const style: TextStyle = {
		face: id,
		sizePx,
		lineHeightPx: Math.round(sizePx * leading * 100) / 100,
		trackingEm,
		color: look.color,
		align: look.align,
	};
	// A title too long for its room is set as text in lines of the measure.
	const brokenLines =
		sizePx > fitted.sizePx + 0.5 || fitted.widthPx > look.width + 0.5
			? setLines(line.text, style, look.width, true).lines
			: fitted.lines;
	const spec: TextSpec = {
		type: "text",
		name: nameOf(line.text),
		width: look.width,
		height: "hug",
		copyId: line.id,
		role: line.role,
		text: line.text,
		style,
		brokenLines,
	};
	return { ...textBlock(spec, look.width), sizePx };
}

export interface StackLook {
	gap: number;
	align?: "start" | "center" | "end";
	width?: number;
	name?: string;
	padding?: readonly [number, number, number, number];
	fill?: Paint;
	stroke?: FrameSpec["stroke"];
	radiusPx?: number;
	/** At least this high; the content stands at the top, in the middle or spread. */
	height?: number;
	spread?: "start" | "center" | "end" | "space-between";
}

/** Blocks under each other. */
export function column(children: readonly Block[], look: StackLook): Block {
	const [top, right, bottom, left] = look.padding ?? [0, 0, 0, 0];
	const inner = Math.max(0, ...children.map(({ width }) => width));
	const width = look.width ?? inner + left + right;
	const natural =
		children.reduce((sum, { height }) => sum + height, 0) +
		look.gap * Math.max(0, children.length - 1) +
		top +
		bottom;
	const height = Math.max(natural, look.height ?? 0);
	return {
		spec: {
			type: "frame",
			name: look.name ?? "Group",
			direction: "column",
			width,
			height: look.height === undefined ? "hug" : height,
			gap: look.gap,
			align: look.spread ?? "start",
			crossAlign: look.align ?? "start",
			...(look.padding ? { padding: look.padding } : {}),
			...(look.fill ? { fill: look.fill } : {}),
			...(look.stroke ? { stroke: look.stroke } : {}),
			...(look.radiusPx === undefined ? {} : { radiusPx: look.radiusPx }),
			children: children.map(({ spec }) => spec),
		},
		width,
		height,
		inkTop: top + (children[0]?.inkTop ?? 0),
		inkBottom: bottom + (children.at(-1)?.inkBottom ?? 0),
	};
}

/** Blocks beside each other. */
export function row(children: readonly Block[], look: StackLook): Block {
	const [top, right, bottom, left] = look.padding ?? [0, 0, 0, 0];
	const natural =
		children.reduce((sum, { width }) => sum + width, 0) +
		look.gap * Math.max(0, children.length - 1) +
		left +
		right;
	const width = look.width ?? natural;
	const height = Math.max(
		look.height ?? 0,
		Math.max(0, ...children.map((child) => child.height)) + top + bottom,
	);
	return {
		spec: {
			type: "frame",
			name: look.name ?? "Row",
			direction: "row",
			width,
			height,
			gap: look.gap,
			align: look.spread ?? "start",
			crossAlign: look.align ?? "start",
			...(look.padding ? { padding: look.padding } : {}),
			...(look.fill ? { fill: look.fill } : {}),
			...(look.stroke ? { stroke: look.stroke } : {}),
			...(look.radiusPx === undefined ? {} : { radiusPx: look.radiusPx }),
			children: children.map(({ spec }) => spec),
		},
		width,
		height,
		inkTop: top + Math.min(...children.map(({ inkTop }) => inkTop), Number.POSITIVE_INFINITY),
		inkBottom: bottom,
	};
}

export function shapeBlock(spec: Spec, width: number, height: number): Block {
	return { spec, width, height, inkTop: 0, inkBottom: 0 };
}

export function rule(width: number, thickness: number, color: HexColor, opacity = 1): Block {
	const spec: Spec = {
		type: "shape",
		shape: "rect",
		name: "Rule",
		width,
		height: thickness,
		fill: { type: "solid", color },
		...(opacity < 1 ? { opacity } : {}),
	};
	return shapeBlock(spec, width, thickness);
}

/** A block put at a place; with `byInk` its capitals, not its box, begin at `y`. */
export function placed(block: Block, x: number, y: number, byInk = false): Spec {
	return { ...block.spec, at: { x, y: byInk ? y - block.inkTop : y } };
}

/** Where the letters of a block begin under another's: even to the eye, yet no box over a box. */
export function inkUnder(above: Block, aboveY: number, block: Block, gap: number): number {
	const boxEnd = aboveY + above.height;
	return Math.max(boxEnd - above.inkBottom + gap, boxEnd + block.inkTop);
}

/** Words' colour on a ground that is not the sheet's own. */
export function inkOn(palette: Palette, ground: HexColor, ratio = 7): HexColor {
	// Mostly the first will do, and this is asked for every text.
	if (contrast(palette.ink, ground) >= ratio) return palette.ink;
	const candidates = [palette.ink, palette.ground, lightest(palette), darkest(palette)];
	const best = candidates.find((color) => contrast(color, ground) >= ratio);
	if (best) return best;
	const strongest =
		[...candidates].sort((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? palette.ink;
	return readableOn(ground, strongest, Math.min(ratio, 4.6));
}

/** A pointing colour that can be read on a ground. */
export function accentOn(palette: Palette, ground: HexColor, ratio = 4.5): HexColor {
	for (const color of [palette.accent, palette.accent2]) if (contrast(color, ground) >= ratio) return color;
	const bent = readableOn(ground, palette.accent, ratio);
	return bent === "#ffffff" || bent === "#000000" ? inkOn(palette, ground, ratio) : bent;
}

/** Secondary words on a ground. */
export function quietOn(palette: Palette, ground: HexColor): HexColor {
	return readableOn(ground, mix(inkOn(palette, ground), ground, 0.28), 4.7);
}
