// The fonts a simulated user has: the free families from npm, opened with fontkit, glyph by glyph.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import type { FontEntry } from "./guest/bridge.ts";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

interface Source {
	entry: FontEntry;
	/** Files to look a character up in, with the ranges they cover (null: whatever they hold). */
	files: { path: string; ranges: [number, number][] | null }[];
	axes: Record<string, number> | null;
}

const weightNames: Record<string, string> = {
	"100": "Thin",
	"200": "ExtraLight",
	"300": "Light",
	"400": "Regular",
	"500": "Medium",
	"600": "SemiBold",
	"700": "Bold",
	"800": "ExtraBold",
	"900": "Black",
};

/** Figma writes some of Inter's styles with a space, most other families' without. */
const styleName = (family: string, weight: string, italic: boolean): string => {
	const plain = weightNames[weight] ?? "Regular";
	const spaced = family === "Inter" ? plain.replace(/(Semi|Extra)(?=[A-Z])/, "$1 ") : plain;
	if (!italic) return spaced;
	return spaced === "Regular" ? "Italic" : `${spaced} Italic`;
};

function expoSources(): Source[] {
	const root = `${modules}@expo-google-fonts/`;
	return readdirSync(root).flatMap((name) => {
		const { family } = JSON.parse(readFileSync(`${root}${name}/metadata.json`, "utf8")) as { family: string };
		return readdirSync(`${root}${name}`)
			.filter((folder) => /^\d{3}/.test(folder))
			.map((folder): Source => {
				const file = readdirSync(`${root}${name}/${folder}`).find((entry) => entry.endsWith(".ttf")) ?? "";
				const style = styleName(family, folder.slice(0, 3), folder.endsWith("_Italic"));
				return {
					entry: { family, style },
					files: [{ path: `${root}${name}/${folder}/${file}`, ranges: null }],
					axes: null,
				};
			});
	});
}

const parseRanges = (css: string): [number, number][] =>
	css.split(",").map((range) => {
		const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
		return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
	});

function variableSources(
	slug: string,
	family: string,
	axes: string[],
	part: (subset: string) => string,
): Source[] {
	const root = `${modules}@fontsource-variable/${slug}/`;
	const slices = JSON.parse(readFileSync(`${root}unicode.json`, "utf8")) as Record<string, string>;
	const files = Object.entries(slices).map(([subset, css]) => ({
		path: `${root}files/${part(subset.replace(/[[\]]/g, ""))}`,
		ranges: parseRanges(css),
	}));
	return Object.entries(weightNames).map(([weight, style]) => ({
		entry: { family, style, axes },
		files,
		axes: { wght: Number(weight) },
	}));
}

let sources: Map<string, Source> | null = null;
const keyOf = (family: string, style: string): string => `${family}|${style}`;

function allSources(): Map<string, Source> {
	if (sources) return sources;
	const list = [
		...expoSources(),
		...variableSources(
			"noto-sans-sc",
			"Noto Sans SC",
			["wght"],
			(s) => `noto-sans-sc-${s}-wght-normal.woff2`,
		),
		...variableSources(
			"noto-serif-sc",
			"Noto Serif SC",
			["wght"],
			(s) => `noto-serif-sc-${s}-wght-normal.woff2`,
		),
		...variableSources(
			"roboto-serif",
			"Roboto Serif",
			["wght", "wdth", "opsz"],
			(s) => `roboto-serif-${s}-standard-normal.woff2`,
		),
	];
	sources = new Map(list.map((source) => [keyOf(source.entry.family, source.entry.style), source]));
	return sources;
}

/** Every style the simulated user has. */
export const allFonts = (): FontEntry[] => [...allSources().values()].map((source) => source.entry);

interface Unpacker {
	decompress(bytes: Uint8Array): Uint8Array | false;
	calledRun?: boolean;
	onRuntimeInitialized?: () => void;
}

let unpacker: Unpacker | null = null;

/** Must be awaited once before any text is measured: the WOFF2 reader is WebAssembly. */
export async function readyFonts(): Promise<void> {
	if (unpacker) return;
	const loaded = createRequire(import.meta.url)("wawoff2/build/decompress_binding.js") as Unpacker;
	if (!loaded.calledRun)
		await new Promise<void>((resolve) => {
			loaded.onRuntimeInitialized = resolve;
			if (loaded.calledRun) resolve();
		});
	unpacker = loaded;
}

const opened = new Map<string, fontkit.Font>();

function openFile(path: string, axes: Record<string, number> | null): fontkit.Font {
	const key = `${path}|${JSON.stringify(axes)}`;
	const known = opened.get(key);
	if (known) return known;
	let bytes: Uint8Array = readFileSync(path);
	if (path.endsWith(".woff2")) {
		if (!unpacker) throw new Error("fonts: readyFonts() was not awaited");
		const plain = unpacker.decompress(bytes);
		if (plain === false) throw new Error(`fonts: ${path} is not a WOFF2`);
		bytes = plain;
	}
	const font = fontkit.create(Buffer.from(bytes));
	if ("fonts" in font) throw new Error(`fonts: ${path} is a collection`);
	const usable = axes ? font.getVariation(axes) : font;
	opened.set(key, usable);
	return usable;
}

/** What a real machine falls back to when a font lacks a character. */
const fallbacks: [string, string][] = [
	["Noto Sans SC", "Regular"],
	["Noto Sans Symbols 2", "Regular"],
];

function fileFor(source: Source, point: number, axes: Record<string, number> | null): fontkit.Font | null {
	const settings = source.axes || axes ? { ...source.axes, ...axes } : null;
	for (const { path, ranges } of source.files) {
		if (ranges && !ranges.some(([from, to]) => point >= from && point <= to)) continue;
		const font = openFile(path, settings);
		if (font.hasGlyphForCodePoint(point)) return font;
	}
	return null;
}

/** The metrics of a style come from its own first file, whatever glyphs are borrowed. */
export function mainFont(family: string, style: string, axes: Record<string, number> | null): fontkit.Font {
	const source = allSources().get(keyOf(family, style)) ?? allSources().get(keyOf("Inter", "Regular"));
	const file =
		source?.files.find((one) => one.path.includes("latin-") && !one.path.includes("ext")) ?? source?.files[0];
	if (!source || !file) throw new Error(`fonts: no file for ${family} ${style}`);
	return openFile(file.path, source.axes || axes ? { ...source.axes, ...axes } : null);
}

/** The font that draws one character: the style's own, else a fallback, else the own one's .notdef. */
export function fontFor(
	family: string,
	style: string,
	axes: Record<string, number> | null,
	point: number,
): fontkit.Font {
	const own = allSources().get(keyOf(family, style));
	const hit = own && fileFor(own, point, axes);
	if (hit) return hit;
	for (const [name, regular] of fallbacks) {
		const other = allSources().get(keyOf(name, regular));
		const borrowed = other && fileFor(other, point, null);
		if (borrowed) return borrowed;
	}
	return mainFont(family, style, axes);
}
