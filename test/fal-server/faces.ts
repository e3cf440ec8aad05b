// The emulated model's own hand: faces that the product does not use, as outlines and advances.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fontkit from "fontkit";

const require = createRequire(import.meta.url);

const latinFaces = [
	"@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf",
	"@expo-google-fonts/roboto-slab/700Bold/RobotoSlab_700Bold.ttf",
	"@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf",
] as const;

export const faceCount = latinFaces.length;

interface Face {
	unitsPerEm: number;
	/** Outline in font units, y up, and advance; null when the face lacks the character. */
	glyph(codePoint: number): { path: string; advance: number } | null;
}

const opened = new Map<string, Face>();

function openFace(path: string): Face {
	const known = opened.get(path);
	if (known !== undefined) return known;
	const font = fontkit.create(readFileSync(path));
	if (!("glyphForCodePoint" in font)) throw new Error(`${path} is a collection`);
	const glyphs = new Map<number, { path: string; advance: number } | null>();
	const face: Face = {
		unitsPerEm: font.unitsPerEm,
		glyph(codePoint) {
			const seen = glyphs.get(codePoint);
			if (seen !== undefined) return seen;
			const made = font.hasGlyphForCodePoint(codePoint)
				? {
						path: font.glyphForCodePoint(codePoint).path.toSVG(),
						advance: font.glyphForCodePoint(codePoint).advanceWidth,
					}
				: null;
			glyphs.set(codePoint, made);
			return made;
		},
	};
	opened.set(path, face);
	return face;
}

/** The Chinese face comes in a hundred pieces, each with its range in the style sheet. */
let chinesePieces: { from: number; to: number; path: string }[] | null = null;

function chineseFace(codePoint: number): Face | null {
	if (chinesePieces === null) {
		const sheet = require.resolve("lxgw-wenkai-webfont/lxgwwenkai-bold.css");
		chinesePieces = [];
		for (const block of readFileSync(sheet, "utf8").split("@font-face").slice(1)) {
			const file = /url\('\.\/(files\/[^']+\.woff2)'\)/.exec(block)?.[1];
			const ranges = /unicode-range:\s*([^;}]+)/.exec(block)?.[1];
			if (file === undefined || ranges === undefined) continue;
			for (const range of ranges.split(",")) {
				const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
				chinesePieces.push({
					from: Number.parseInt(from, 16),
					to: Number.parseInt(to, 16),
					path: join(dirname(sheet), file),
				});
			}
		}
	}
	const piece = chinesePieces.find((row) => codePoint >= row.from && codePoint <= row.to);
	return piece === undefined ? null : openFace(piece.path);
}

export interface SetGlyph {
	path: string;
	/** Offset from the line's start, and scale from font units, for a size of 1 px. */
	x: number;
	scale: number;
}

/** A line of text as outlines for a size of 1 px. Characters that no face has are left out, as a model would. */
export function setLine(text: string, faceIndex: number): { glyphs: SetGlyph[]; width: number } {
	const latin = openFace(require.resolve(latinFaces[faceIndex % faceCount] ?? latinFaces[0]));
	const glyphs: SetGlyph[] = [];
	let x = 0;
	for (const char of text) {
		const codePoint = char.codePointAt(0) ?? 32;
		const own = latin.glyph(codePoint);
		const face = own === null ? chineseFace(codePoint) : latin;
		const glyph = own ?? face?.glyph(codePoint) ?? null;
		if (glyph === null || face === null) continue;
		const scale = 1 / face.unitsPerEm;
		glyphs.push({ path: glyph.path, x, scale });
		x += glyph.advance * scale;
	}
	return { glyphs, width: x };
}
