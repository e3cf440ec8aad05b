// Chooses the faces of a sheet: one for display, one family for text, a Chinese partner for each.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import type { Chance } from "./compose-random.ts";
import { face, faces } from "./faces.ts";
import type { FaceId } from "./layout.ts";
import {
	genreChinese,
	genrePairings,
	styleFaces,
	styleFacesChinese,
	type TextFamily,
	textFamilies,
} from "./type-words.ts";

export interface TypePlan {
	display: FaceId;
	displayChinese: FaceId;
	text: (typeof textFamilies)[TextFamily];
	/** Chance of this sheet's own, for choices between equals. */
	pick: number;
}

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{N}]/u;

/** More than half of its letters are Chinese. */
export function mostlyChinese(text: string): boolean {
	if (!han.test(text)) return false;
	let letters = 0;
	let chinese = 0;
	for (const c of text) {
		if (letter.test(c)) letters += 1;
		if (han.test(c)) chinese += 1;
	}
	return chinese * 2 >= letters;
}

/** No lower-case letter at all: room for tight leading, tracking, and no place for a script. */
export function allCaps(text: string): boolean {
	return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Lower case, and no words that are about drawing or colour: those style a picture, not letters. */
function typeWords(style: string): string {
	return style.toLowerCase();
}

/** The face that style words ask for; null when they ask for none. */
export function faceAsked(style: string | undefined, text: string, pick: number): FaceId | null {
	const asked = styledFace(style, text, pick);
	return asked === null ? null : casedFace(asked, text);
}

/** The face itself, or its kin where it would change what a line says or make it hard to read. */
function casedFace(id: FaceId, text: string): FaceId {
	// Scripts in capitals cannot be read; two faces draw small letters as capitals.
	if (allCaps(text))
		return id === "great-vibes-400"
			? "playfair-display-700-italic"
			: id === "lobster-400"
				? "abril-fatface-400"
				: id;
	if (!/\p{Ll}/u.test(text)) return id;
	return id === "bebas-neue-400"
		? "league-gothic-400"
		: id === "permanent-marker-400"
			? "caveat-brush-400"
			: id;
}

function styledFace(style: string | undefined, text: string, pick: number): FaceId | null {
	if (!style) return null;
	const words = typeWords(style);
	if (
		/illustration|diagram|sketch|drawing|\bicon\b|photo|插图|图标/.test(words) &&
		!/serif|script|type|font|letter|字体/.test(words)
	)
		return null;
	if (mostlyChinese(text)) {
		for (const [pattern, id] of styleFacesChinese) if (pattern.test(words)) return id;
		return null;
	}
	for (const [pattern, ids] of styleFaces) {
		if (!pattern.test(words)) continue;
		const id = ids[Math.floor(pick * ids.length)] ?? ids[0];
		return id;
	}
	return null;
}

/** A bundled face of a named family, at the weight nearest to the one wanted. */
function brandFace(fonts: readonly string[], weight: number): FaceId | null {
	for (const name of fonts) {
		const wanted = name.toLowerCase();
		const family = faces.filter((one) => wanted.includes(one.family.toLowerCase()) && !one.italic);
		const nearest = [...family].sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0];
		if (nearest) return nearest.id;
	}
	return null;
}

const familyOfFace: readonly (readonly [RegExp, TextFamily])[] = [
	[/^inter/, "inter"],
	[/^outfit|^poiret|^limelight|^lobster|^abril|^bebas/, "outfit"],
	[/^poppins/, "poppins"],
	[/^space-grotesk/, "grotesk"],
	[/mono/, "mono"],
	[/^roboto-serif/, "serif"],
];

export function typeFor(
	brief: Brief,
	genres: readonly string[],
	title: CopyLine | null,
	seeded: Chance,
): TypePlan {
	const draw = seeded.fork("type");
	const pick = draw.next();
	const genre = genres.find((name) => genrePairings[name] !== undefined) ?? "plain";
	const pairings = genrePairings[genre] ?? [["anton-400", "inter"]];
	const [genreDisplay, genreText] = draw.pick(pairings);
	const sampleText = title?.text ?? "Ab";
	const latinSample = mostlyChinese(sampleText) ? "Ab" : sampleText;
	const styled =
		faceAsked(mostlyChinese(sampleText) ? undefined : title?.style, latinSample, pick) ??
		faceAsked(titleWords(brief), latinSample, pick);
	const brand = brandFace(brief.brand?.fonts ?? [], 800);
	const display = brand ?? styled ?? genreDisplay;
	const brandText = brandFace((brief.brand?.fonts ?? []).slice(1), 400) ?? brand;
	const family = brandText
		? (familyOfFace.find(([pattern]) => pattern.test(brandText))?.[1] ?? "inter")
		: display === genreDisplay
			? genreText
			: (familyOfFace.find(([pattern]) => pattern.test(display))?.[1] ?? genreText);
	const chineseList = genreChinese[genre];
	const askedChinese = faceAsked([title?.style, brief.style].filter(Boolean).join(" "), "中文", pick);
	const displayChinese = askedChinese ?? (chineseList ? draw.pick(chineseList) : face(display).partnerSc);
	return { display, displayChinese, text: textFamilies[family], pick };
}

/** What a brief says about its title's letters outside the copy itself: "Title in bold sans-serif at top". */
function titleWords(brief: Brief): string | undefined {
	const words = [brief.style, brief.details, brief.composition, brief.scene].filter(Boolean).join(". ");
	const about =
		/(?:title|headline|heading|type|typography|lettering|标题)[^.,;]*?(?:in|:|set in|用|为)\s*([^.,;]+)/i.exec(
			words,
		)?.[1];
	if (about) return about;
	const named = /((?:[\w-]+\s){0,3}(?:serif|sans|script|typography|lettering|typeface|type))\b/i.exec(
		brief.style ?? "",
	)?.[1];
	return named;
}

/** Face for a line that stands as display. */
export function displayFace(plan: TypePlan, line: CopyLine): FaceId {
	const asked = faceAsked(line.style, line.text, plan.pick);
	if (asked) return asked;
	if (mostlyChinese(line.text)) return plan.displayChinese;
	return casedFace(plan.display, line.text);
}

export type TextWeight = "light" | "regular" | "medium" | "bold" | "heavy";

/** Face for a line that stands as text. */
export function textFace(plan: TypePlan, line: CopyLine, weight: TextWeight): FaceId {
	const asked = faceAsked(line.style, line.text, plan.pick);
	if (asked) return asked;
	const latin = plan.text[weight];
	return mostlyChinese(line.text) ? face(latin).partnerSc : latin;
}
