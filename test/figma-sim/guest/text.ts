// The text properties and methods of the API, over the stretches of text-style.ts.
import { fail, yieldTurn } from "./bridge.ts";
import { frozenCopy, looseCopy, mixed } from "./check.ts";
import { getters, methods, setters } from "./handle.ts";
import { doc, type Rec, touch } from "./store.ts";
import {
	charactersOf,
	type FontName,
	fontsOf,
	hasMissingFont,
	inRange,
	needFonts,
	resolveFont,
	type Style,
	type StyleField,
	setInRange,
	splice,
	stretches,
	weightOf,
} from "./text-style.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function uniform(rec: Rec, field: StyleField, start = 0, end = charactersOf(rec).length): unknown {
	const values = inRange(rec, start, end).map((stretch) => stretch.style[field]);
	return values.every((value) => same(value, values[0])) ? frozenCopy(values[0]) : mixed;
}

const wholeOf = (rec: Rec): [number, number] => [0, charactersOf(rec).length];

function write(rec: Rec, field: StyleField, value: unknown, range: [number, number], where: string): void {
	if (field === "fontName") {
		const font = resolveFont(value, where);
		needFonts(rec, where, [font]);
		setInRange(rec, ...range, field, font);
	} else {
		if (field !== "fills" && field !== "fillStyleId") needFonts(rec, where);
		if (field === "fontSize" && (value as number) < 1) fail(where, "Font size must be >= 1");
		setInRange(rec, ...range, field, looseCopy(value));
		if (field === "fills") setInRange(rec, ...range, "fillStyleId", "");
	}
	touch(rec);
}

const ranged: [StyleField, string][] = [
	["fontName", "FontName"],
	["fontSize", "FontSize"],
	["letterSpacing", "LetterSpacing"],
	["lineHeight", "LineHeight"],
	["textCase", "TextCase"],
	["textDecoration", "TextDecoration"],
	["hyperlink", "Hyperlink"],
	["fills", "Fills"],
];

const rangeOf = (rec: Rec, args: unknown[], where: string): [number, number] => {
	const [start, end] = args;
	if (typeof start !== "number" || typeof end !== "number") fail(where, "Expected numbers");
	if (start < 0 || end > charactersOf(rec).length || start >= end)
		fail(where, `Range outside of available characters. 'start' must be less than node.characters.length`);
	return [start, end];
};

for (const [field, Name] of ranged) {
	if (field !== "fills") {
		getters[field] = (rec) => uniform(rec, field);
		setters[field] = (rec, value, where) => write(rec, field, value, wholeOf(rec), where);
	}
	methods[`getRange${Name}`] = (rec, args, where) => uniform(rec, field, ...rangeOf(rec, args, where));
	methods[`setRange${Name}`] = (rec, args, where) =>
		write(rec, field, args[2], rangeOf(rec, args, where), where);
}

/** `fills` of a text are its stretches'; the setter for all other types is in paint.ts. */
export const textFills = {
	get: (rec: Rec): unknown => uniform(rec, "fills"),
	set: (rec: Rec, value: unknown, where: string): void => write(rec, "fills", value, wholeOf(rec), where),
};

getters.fontWeight = (rec) => {
	const font = uniform(rec, "fontName");
	return font === mixed ? mixed : weightOf((font as FontName).style);
};
getters.hasMissingFont = hasMissingFont;
getters.characters = charactersOf;
getters.openTypeFeatures = () => ({});
for (const field of ["textStyleId"] as const) {
	getters[field] = (rec) => uniform(rec, field);
	setters[field] = (_rec, _value, where) =>
		fail(where, `Cannot call with documentAccess: dynamic-page. Use node.setTextStyleIdAsync instead.`);
}

setters.characters = (rec, value, where) => {
	needFonts(rec, where);
	splice(rec, 0, charactersOf(rec).length, String(value));
	if (rec.p.autoRename !== false) rec.p.name = String(value).slice(0, 100) || "Text";
	touch(rec);
};

setters.name = (rec, value) => {
	rec.p.name = value;
	if (rec.type === "TEXT") rec.p.autoRename = false;
	touch(rec);
};

methods.insertCharacters = (rec, [start, text], where) => {
	needFonts(rec, where);
	splice(rec, start as number, 0, String(text));
	touch(rec);
};
methods.deleteCharacters = (rec, [start, end], where) => {
	needFonts(rec, where);
	splice(rec, start as number, (end as number) - (start as number), "");
	touch(rec);
};
methods.getRangeAllFontNames = (rec, args, where) => {
	const [start, end] = charactersOf(rec) === "" ? [0, 0] : rangeOf(rec, args, where);
	const seen: FontName[] = [];
	for (const { style } of inRange(rec, start, end))
		if (!seen.some((font) => same(font, style.fontName))) seen.push(frozenCopy(style.fontName));
	return seen;
};

methods.getStyledTextSegments = (rec, [fields, from, to], where) => {
	if (!Array.isArray(fields)) fail(where, "Expected an array of fields");
	const text = charactersOf(rec);
	const end = (to as number | undefined) ?? text.length;
	const out: Record<string, unknown>[] = [];
	let at = 0;
	for (const { length, style } of stretches(rec)) {
		const start = Math.max(at, (from as number | undefined) ?? 0);
		const stop = Math.min(at + length, end);
		at += length;
		if (stop <= start) continue;
		const picked: Record<string, unknown> = {};
		for (const field of fields as string[]) {
			if (field === "fontWeight") picked[field] = weightOf(style.fontName.style);
			else if (field in style) picked[field] = frozenCopy(style[field as keyof Style]);
			else fail(where, `figma-sim: segments by ${field} are not simulated`);
		}
		const last = out[out.length - 1];
		if (last && fields.every((field: string) => same(last[field], picked[field]))) {
			last.end = stop;
			last.characters = text.slice(last.start as number, stop);
		} else out.push({ characters: text.slice(start, stop), start, end: stop, ...picked });
	}
	return out;
};

// Everything that moves glyphs needs the fonts; colours do not.
const needing =
	"paragraphIndent paragraphSpacing listSpacing hangingPunctuation hangingList leadingTrim textWrapStyle textAlignHorizontal textAlignVertical textTruncation maxLines textAutoResize";
for (const name of needing.split(" "))
	setters[name] = (rec, value, where) => {
		needFonts(rec, where);
		rec.p[name] = value;
		touch(rec);
	};

methods.setTextStyleIdAsync = (rec, [styleId], where) =>
	yieldTurn("setTextStyleIdAsync", () => {
		const style = doc.styles.get(String(styleId));
		if (style?.type !== "TextStyle") fail(where, `Text style ${String(styleId)} was not found`);
		const font = style.p.fontName as FontName;
		needFonts(rec, where, [font, ...fontsOf(rec)]);
		for (const field of ["fontName", "fontSize", "letterSpacing", "lineHeight", "textCase"] as const)
			setInRange(rec, ...wholeOf(rec), field, looseCopy(style.p[field]));
		setInRange(rec, ...wholeOf(rec), "textStyleId", style.id);
		touch(rec);
	});
