// The faces that a sheet may be set in, and which face speaks for a character that another one lacks.
import type { FaceId } from "./layout.ts";
import { metricsOf, type VerticalMetrics, verticalMetrics } from "./metrics.ts";

export type FaceCategory =
	| "condensed sans"
	| "condensed serif"
	| "display serif"
	| "elegant serif"
	| "geometric sans"
	| "text sans"
	| "script"
	| "brush"
	| "mono"
	| "tech"
	| "deco"
	| "chinese sans"
	| "chinese serif"
	| "chinese brush"
	| "chinese play"
	| "symbols";

/** One style of one family. Lengths are em fractions, as the drawing engine uses them for its line box. */
export interface Face extends VerticalMetrics {
	id: FaceId;
	/** Family and style as Figma lists them. */
	family: string;
	style: string;
	weight: number;
	italic: boolean;
	category: FaceCategory;
	/** The face that sets Chinese beside it. */
	partnerSc: FaceId;
	/** Whether its ligatures are drawn (only where tracking is 0). Contextual alternates never are. */
	ligatures: boolean;
	/** Fixed axes of a variable font, for `font-variation-settings`. */
	axes?: Readonly<Record<string, number>>;
	/**
	 * Styles to try in Figma in this order when it lists no `style`: Google's Roboto Serif names only weights,
	 * so its narrow cuts exist there as axes or as styles of the static family, by installation.
	 */
	figmaStyles?: readonly string[];
}

type Row = readonly [id: FaceId, style: string, weight: number, more?: Partial<Face>];

const ital: Partial<Face> = { italic: true };
const noLigatures: Partial<Face> = { ligatures: false };

function family(
	name: string,
	category: FaceCategory,
	partner: "sans" | "serif" | FaceId,
	rows: readonly Row[],
): Face[] {
	return rows.map(([id, style, weight, more]) => ({
		id,
		family: name,
		style,
		weight,
		italic: false,
		category,
		partnerSc: partner === "sans" ? sansScNear(weight) : partner === "serif" ? serifScNear(weight) : partner,
		ligatures: true,
		...verticalMetrics(id),
		...more,
	}));
}

/** Noto Sans SC at the nearest weight. */
function sansScNear(weight: number): FaceId {
	const near = weight < 350 ? 300 : weight < 450 ? 400 : weight < 600 ? 500 : weight < 800 ? 700 : 900;
	return `noto-sans-sc-${near}`;
}

/** Noto Serif SC at the nearest weight. */
function serifScNear(weight: number): FaceId {
	return `noto-serif-sc-${weight < 550 ? 400 : weight < 800 ? 700 : 900}`;
}

/** Inter at the nearest weight: the neutral voice for letters that a display face lacks. */
function interNear(weight: number): FaceId {
	const near =
		weight < 350
			? 300
			: weight < 450
				? 400
				: weight < 550
					? 500
					: weight < 650
						? 600
						: weight < 850
							? 700
							: 900;
	return `inter-${near}`;
}

const heavySc = "noto-sans-sc-900";
const narrowAxes = { wdth: 50, wght: 900, opsz: 144 };
const narrowTextAxes = { wdth: 75, wght: 500, opsz: 36 };

/** Every bundled face. Ids are `family-weight[-italic]` and never change their meaning. */
export const faces: readonly Face[] = [
	...family("Anton", "condensed sans", heavySc, [["anton-400", "Regular", 400]]),
	...family("League Gothic", "condensed sans", "noto-sans-sc-700", [["league-gothic-400", "Regular", 400]]),
	...family("Bebas Neue", "condensed sans", "noto-sans-sc-700", [["bebas-neue-400", "Regular", 400]]),
	...family("Roboto Serif", "condensed serif", "serif", [
		[
			"roboto-serif-condensed-900",
			"Black",
			900,
			{
				axes: narrowAxes,
				figmaStyles: ["UltraCondensed Black", "ExtraCondensed Black", "Condensed Black", "Black"],
			},
		],
		[
			"roboto-serif-condensed-500",
			"Medium",
			500,
			{ axes: narrowTextAxes, figmaStyles: ["Condensed Medium", "SemiCondensed Medium", "Medium"] },
		],
	]),
	...family("Abril Fatface", "display serif", "noto-serif-sc-900", [["abril-fatface-400", "Regular", 400]]),
	...family("Playfair Display", "display serif", "serif", [
		["playfair-display-400", "Regular", 400],
		["playfair-display-700", "Bold", 700],
		["playfair-display-900", "Black", 900],
		["playfair-display-400-italic", "Italic", 400, ital],
		["playfair-display-700-italic", "Bold Italic", 700, ital],
	]),
	...family("Instrument Serif", "elegant serif", "serif", [
		["instrument-serif-400", "Regular", 400],
		["instrument-serif-400-italic", "Italic", 400, ital],
	]),
	...family("Poppins", "geometric sans", "sans", [
		["poppins-400", "Regular", 400],
		["poppins-500", "Medium", 500],
		["poppins-600", "SemiBold", 600],
		["poppins-700", "Bold", 700],
		["poppins-800", "ExtraBold", 800],
	]),
	...family("Outfit", "geometric sans", "sans", [
		["outfit-200", "ExtraLight", 200],
		["outfit-300", "Light", 300],
		["outfit-400", "Regular", 400],
		["outfit-600", "SemiBold", 600],
		["outfit-800", "ExtraBold", 800],
	]),
	...family("Inter", "text sans", "sans", [
		["inter-300", "Light", 300],
		["inter-400", "Regular", 400],
		["inter-500", "Medium", 500],
		["inter-600", "Semi Bold", 600],
		["inter-700", "Bold", 700],
		["inter-900", "Black", 900],
	]),
	...family("Great Vibes", "script", "ma-shan-zheng-400", [["great-vibes-400", "Regular", 400]]),
	...family("Lobster", "script", "zcool-kuaile-400", [["lobster-400", "Regular", 400, noLigatures]]),
	...family("Caveat Brush", "brush", "zcool-kuaile-400", [["caveat-brush-400", "Regular", 400, noLigatures]]),
	...family("Permanent Marker", "brush", "zcool-kuaile-400", [["permanent-marker-400", "Regular", 400]]),
	...family("Space Mono", "mono", "sans", [
		["space-mono-400", "Regular", 400, noLigatures],
		["space-mono-700", "Bold", 700, noLigatures],
	]),
	...family("JetBrains Mono", "mono", "sans", [
		["jetbrains-mono-400", "Regular", 400, noLigatures],
		["jetbrains-mono-700", "Bold", 700, noLigatures],
	]),
	...family("Space Grotesk", "tech", "sans", [
		["space-grotesk-500", "Medium", 500],
		["space-grotesk-700", "Bold", 700],
	]),
	...family("Limelight", "deco", "noto-serif-sc-700", [["limelight-400", "Regular", 400]]),
	...family("Poiret One", "deco", "noto-sans-sc-300", [["poiret-one-400", "Regular", 400]]),
	...family("Noto Sans SC", "chinese sans", "sans", [
		["noto-sans-sc-300", "Light", 300, { axes: { wght: 300 } }],
		["noto-sans-sc-400", "Regular", 400, { axes: { wght: 400 } }],
		["noto-sans-sc-500", "Medium", 500, { axes: { wght: 500 } }],
		["noto-sans-sc-700", "Bold", 700, { axes: { wght: 700 } }],
		["noto-sans-sc-900", "Black", 900, { axes: { wght: 900 } }],
	]),
	...family("Noto Serif SC", "chinese serif", "serif", [
		["noto-serif-sc-400", "Regular", 400, { axes: { wght: 400 } }],
		["noto-serif-sc-700", "Bold", 700, { axes: { wght: 700 } }],
		["noto-serif-sc-900", "Black", 900, { axes: { wght: 900 } }],
	]),
	...family("Ma Shan Zheng", "chinese brush", "ma-shan-zheng-400", [["ma-shan-zheng-400", "Regular", 400]]),
	...family("ZCOOL KuaiLe", "chinese play", "zcool-kuaile-400", [["zcool-kuaile-400", "Regular", 400]]),
	...family("Noto Sans Symbols 2", "symbols", "sans", [["noto-sans-symbols-2-400", "Regular", 400]]),
];

const byId = new Map(faces.map((one) => [one.id, one]));

/** The face of an id. Throws RangeError for an unknown one. */
export function face(id: FaceId): Face {
	const found = byId.get(id);
	if (!found) throw new RangeError(`no face ${id}`);
	return found;
}

const symbolsFace = "noto-sans-symbols-2-400";
// The sliced Noto families lack 33 rare characters of GB2312.
const rareHanFace = "zcool-kuaile-400";
const fallbacks = new Map<FaceId, readonly FaceId[]>();

/**
 * Who is asked for a character, in order: the face itself, a serif's Cyrillic partner, Inter of near weight
 * (Cyrillic, Greek, accents), the Chinese partner, Noto Sans SC, symbols, a face with all of GB2312. Emoji
 * pictures come after all of them, but for emoji that are pictures by default, which come first.
 */
export function fallbackOf(id: FaceId): readonly FaceId[] {
	const known = fallbacks.get(id);
	if (known) return known;
	const { category, weight, partnerSc } = face(id);
	const heavy = category === "condensed sans" || id === "abril-fatface-400" ? Math.max(weight, 700) : weight;
	const serif = category.endsWith("serif")
		? [`playfair-display-${heavy < 550 ? 400 : heavy < 800 ? 700 : 900}`]
		: [];
	const order = [id, ...serif, interNear(heavy), partnerSc, sansScNear(heavy), symbolsFace, rareHanFace];
	const unique = [...new Set(order)];
	fallbacks.set(id, unique);
	return unique;
}

/**
 * OpenType features to draw a face with, as CSS `font-feature-settings`: no contextual forms, figures as tall as
 * capitals, ligatures where the face keeps them. The measurer counts on just these.
 */
export function featureSettings(id: FaceId): string {
	return `"calt" 0, "lnum" 1${face(id).ligatures ? "" : ', "liga" 0, "clig" 0'}`;
}

/** Whether the face itself draws this character (not counting its fallbacks). */
export function covers(id: FaceId, codePoint: number): boolean {
	return metricsOf(id).advance(codePoint) !== undefined;
}
