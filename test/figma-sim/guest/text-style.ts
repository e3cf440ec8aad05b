// Text as stretches of one style each, and the law that no text is edited in a font that is not loaded.
import { config, type FlowRun, type FontEntry, fail } from "./bridge.ts";
import { defaultOf } from "./defaults.ts";
import { type Rec, subtree } from "./store.ts";

export interface FontName {
	family: string;
	style: string;
	variationSettings?: Record<string, number>;
}

export interface Style {
	fontName: FontName;
	fontSize: number;
	letterSpacing: { unit: string; value: number };
	lineHeight: { unit: string; value?: number };
	textCase: string;
	textDecoration: string;
	fills: unknown[];
	textStyleId: string;
	fillStyleId: string;
	hyperlink: unknown;
}

export type StyleField = keyof Style;

export interface Stretch {
	length: number;
	style: Style;
}

export const firstStyle = (): Style => ({
	fontName: { family: "Inter", style: "Regular" },
	fontSize: 12,
	letterSpacing: { unit: "PERCENT", value: 0 },
	lineHeight: { unit: "AUTO" },
	textCase: "ORIGINAL",
	textDecoration: "NONE",
	fills: defaultOf("TEXT", "fills") as unknown[],
	textStyleId: "",
	fillStyleId: "",
	hyperlink: null,
});

export const stretches = (rec: Rec): Stretch[] => rec.p.stretches as Stretch[];
export const charactersOf = (rec: Rec): string => (rec.p.characters as string | undefined) ?? "";

const loaded = new Set<string>();
const keyOf = (font: { family: string; style: string }): string => `${font.family}|${font.style}`;

export const available = (font: { family: string; style: string }): boolean =>
	config.fonts.some((entry) => entry.family === font.family && entry.style === font.style);
export const familyOf = (family: string): FontEntry | undefined =>
	config.fonts.find((entry) => entry.family === family);

/** The style of a font input; a missing one is the named instance nearest in weight. */
export function resolveFont(input: unknown, where: string): FontName {
	if (typeof input === "symbol") fail(where, "Cannot unwrap symbol");
	const font = input as { family?: unknown; style?: unknown; variationSettings?: unknown };
	if (typeof font?.family !== "string") fail(where, "Expected fontName.family to be a string");
	const axes = font.variationSettings as Record<string, number> | undefined;
	const entry = familyOf(font.family);
	if (axes)
		for (const axis of Object.keys(axes))
			if (!entry?.axes?.includes(axis)) fail(where, `Font family "${font.family}" has no axis "${axis}"`);
	let style = font.style;
	if (style === undefined) {
		const weight = axes?.wght ?? 400;
		const styles = config.fonts.filter((one) => one.family === font.family);
		const nearest = styles.sort(
			(a, b) => Math.abs(weightOf(a.style) - weight) - Math.abs(weightOf(b.style) - weight),
		)[0];
		style = nearest?.style ?? "Regular";
	}
	if (typeof style !== "string") fail(where, "Expected fontName.style to be a string");
	return axes
		? { family: font.family, style, variationSettings: { ...axes } }
		: { family: font.family, style };
}

export function loadFont(input: unknown): void {
	const font = resolveFont(input, "loadFontAsync");
	if (!available(font))
		throw new Error(
			`in loadFontAsync: The font "${font.family} ${font.style}" could not be loaded: it is not available to this user`,
		);
	if ((input as { style?: unknown }).style === undefined)
		for (const entry of config.fonts) if (entry.family === font.family) loaded.add(keyOf(entry as FontName));
	loaded.add(keyOf(font));
}

const weights: [RegExp, number][] = [
	[/thin|hairline/i, 100],
	[/extra ?light|ultra ?light/i, 200],
	[/semi ?bold|demi ?bold/i, 600],
	[/extra ?bold|ultra ?bold/i, 800],
	[/light/i, 300],
	[/medium/i, 500],
	[/black|heavy/i, 900],
	[/bold/i, 700],
];

export const weightOf = (style: string): number => weights.find(([words]) => words.test(style))?.[1] ?? 400;

export const fontsOf = (rec: Rec): FontName[] => {
	const seen = new Map<string, FontName>();
	for (const stretch of stretches(rec)) seen.set(keyOf(stretch.style.fontName), stretch.style.fontName);
	return [...seen.values()];
};

/** The first font of any text in the tree that is not loaded. */
export function unloadedFontIn(rec: Rec): FontName | null {
	for (const node of subtree(rec)) {
		if (node.type !== "TEXT") continue;
		const font = fontsOf(node).find((one) => !loaded.has(keyOf(one)));
		if (font) return font;
	}
	return null;
}

export function needFonts(rec: Rec, where: string, fonts: FontName[] = fontsOf(rec)): void {
	for (const font of fonts)
		if (!loaded.has(keyOf(font)))
			fail(
				where,
				`Cannot write to node with unloaded font "${font.family} ${font.style}". Please call figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" }) and await the returned promise first.`,
			);
}

/** Cuts the stretches so that `start` and `end` fall on their edges. */
function cut(rec: Rec, start: number, end: number): Stretch[] {
	const out: Stretch[] = [];
	let at = 0;
	for (const { length, style } of stretches(rec)) {
		const edges = [at, ...[start, end].filter((edge) => edge > at && edge < at + length), at + length];
		for (let i = 0; i + 1 < edges.length; i++) {
			const from = edges[i] ?? 0;
			out.push({ length: (edges[i + 1] ?? 0) - from, style });
		}
		at += length;
	}
	rec.p.stretches = out;
	return out;
}

export function setInRange(rec: Rec, start: number, end: number, field: StyleField, value: unknown): void {
	let at = 0;
	rec.p.stretches = merge(
		cut(rec, start, end).map((stretch) => {
			const inside = at >= start && at + stretch.length <= end && (stretch.length > 0 || start === end);
			at += stretch.length;
			return inside ? { length: stretch.length, style: { ...stretch.style, [field]: value } } : stretch;
		}),
	);
}

export function inRange(rec: Rec, start: number, end: number): Stretch[] {
	const out: Stretch[] = [];
	let at = 0;
	for (const { length, style } of stretches(rec)) {
		const from = Math.max(at, start);
		const to = Math.min(at + length, end);
		if (to > from || (length === 0 && start === end)) out.push({ length: to - from, style });
		at += length;
	}
	return out.length > 0 ? out : stretches(rec).slice(0, 1);
}

function merge(list: Stretch[]): Stretch[] {
	const out: Stretch[] = [];
	for (const stretch of list) {
		const last = out[out.length - 1];
		if (last && JSON.stringify(last.style) === JSON.stringify(stretch.style)) last.length += stretch.length;
		else if (stretch.length > 0 || list.length === 1) out.push({ ...stretch });
	}
	return out.length > 0 ? out : list.slice(0, 1);
}

/** Replaces characters; what comes in takes the style before it (or after, at the start). */
export function splice(rec: Rec, start: number, remove: number, text: string): void {
	const old = charactersOf(rec);
	const parts = cut(rec, start, start + remove);
	const before: Stretch[] = [];
	const after: Stretch[] = [];
	let at = 0;
	let removed: Style | undefined;
	for (const stretch of parts) {
		if (at + stretch.length <= start && stretch.length > 0) before.push(stretch);
		else if (at >= start + remove) after.push(stretch);
		else removed ??= stretch.style;
		at += stretch.length;
	}
	const style =
		remove > 0 && removed
			? removed
			: (before[before.length - 1]?.style ?? after[0]?.style ?? removed ?? firstStyle());
	rec.p.stretches = merge([...before, { length: text.length, style }, ...after]);
	rec.p.characters = old.slice(0, start) + text + old.slice(start + remove);
}

/** The text in the shape that the host measures and draws. */
export function flowRuns(rec: Rec): FlowRun[] {
	const text = charactersOf(rec);
	let at = 0;
	return stretches(rec).map(({ length, style }) => {
		const run: FlowRun = {
			text: text.slice(at, at + length),
			family: style.fontName.family,
			style: style.fontName.style,
			axes: style.fontName.variationSettings ?? null,
			size: style.fontSize,
			lineHeight: style.lineHeight,
			letterSpacing: style.letterSpacing,
			textCase: style.textCase,
			fills: style.fills,
		};
		at += length;
		return run;
	});
}

export const hasMissingFont = (rec: Rec): boolean => fontsOf(rec).some((font) => !available(font));
