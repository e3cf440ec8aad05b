// Measures one face with HarfBuzz: widths, kerning between all pairs, ligatures; in thousandths of an em.
import { readFileSync } from "node:fs";
import { Blob, Direction, Face, Feature, Font, Buffer as ShapeBuffer, shape, Variation } from "harfbuzzjs";
import wawoff2 from "wawoff2";
import { alphabet, chinese, scriptOf } from "./alphabet.mjs";
import { legacyKerning } from "./legacy-kerning.mjs";
import { openSource, packagePath } from "./slices.mjs";
import { hidesArrows, keepsLigatures } from "./sources.mjs";

// Drawn without contextual forms ("->" must not become an arrow) and with figures as tall as capitals, as
// `featureSettings` in shared/layout/faces.ts tells the engines; ligatures are measured apart.
const ligated = [new Feature("calt", 0), new Feature("lnum", 1)];
const plain = [...ligated, new Feature("clig", 0), new Feature("liga", 0)];
const separator = 0xffff;

/**
 * A face opened for measuring: `{ covered, ligatures, han … }` of its characters. `ligatures` are the two or
 * three letters that it draws as one sign (or in other forms) when they meet.
 */
export async function openFace(id, source) {
	const slices = openSource(source).map(({ path, face, codePoints }) => {
		const font = new Font(face);
		vary(font, source.axes);
		return {
			path,
			font,
			upem: face.upem,
			codePoints: new Set(codePoints),
			face,
			kerning: legacyKerning(face),
		};
	});
	const sliceOf = (codePoint) => slices.find((slice) => slice.codePoints.has(codePoint));
	const isChinese = slices.some((slice) => slice.codePoints.has(0x4e2d));
	const hidden = (codePoint) => (isChinese && foreign(codePoint)) || (hidesArrows(id) && isArrow(codePoint));
	const covered = alphabet.filter((codePoint) => sliceOf(codePoint) && !hidden(codePoint));
	return {
		slices,
		sliceOf,
		covered,
		ligatures: keepsLigatures(id) ? findLigatures(slices[0], covered) : [],
		vertical: await verticalMetrics(slices[0], source),
		...(isChinese ? chineseWidths(slices) : { han: new Set(), hanWidth: 1000, widths: new Map() }),
	};
}

/** Widths of characters and ligatures (both given as strings), in thousandths of an em, unrounded. */
export function measureAdvances({ sliceOf }, items) {
	return new Map(
		items.map((item) => {
			const codePoints = codePointsOf(item);
			const { font, upem } = sliceOf(codePoints[0]);
			const script = scriptOf(codePoints[0]);
			return [item, (total(run(font, codePoints, script, featuresFor(item))) * 1000) / upem];
		}),
	);
}

/** What each pair of items gains beside its two widths alone: `left -> right -> thousandths`, zeros left out. */
export function measurePairs({ slices, sliceOf }, items) {
	const pairs = new Map();
	for (const slice of slices) {
		const own = items.filter((item) => sliceOf(item.codePointAt(0)) === slice);
		for (const left of own) {
			const row = new Map();
			for (const script of ["Latn", "Cyrl", "Grek"]) {
				const rights = own.filter((right) => scriptOfPair(left, right) === script);
				const widths = pairWidths(slice, left, rights, script);
				rights.forEach((right, i) => {
					if (widths[i] !== 0) row.set(right, (widths[i] * 1000) / slice.upem);
				});
			}
			pairs.set(left, row);
		}
	}
	return pairs;
}

const codePointsOf = (item) => [...item].map((character) => character.codePointAt(0));
const featuresFor = (...items) => (items.some((item) => [...item].length > 1) ? ligated : plain);

/** The script a pair is shaped in; null for a pair that engines shape apart. */
function scriptOfPair(left, right) {
	const one = scriptOf(left.codePointAt(0));
	const other = scriptOf(right.codePointAt(0));
	if (one !== null && other !== null && one !== other) return null;
	return one ?? other ?? "Latn";
}

// The Chinese fonts draw Cyrillic and Greek one em wide and lack half of it: Inter does those letters.
const foreign = (codePoint) =>
	(codePoint >= 0x370 && codePoint <= 0x52f) || (codePoint >= 0x1e00 && codePoint <= 0x1fff);

const isArrow = (codePoint) => codePoint >= 0x2190 && codePoint <= 0x21ff;

// One buffer for all: HarfBuzz objects are freed by the garbage collector, too late for loops like these.
const buffer = new ShapeBuffer();

function run(font, codePoints, script, features) {
	buffer.reset();
	buffer.addCodePoints(codePoints);
	buffer.setDirection(Direction.LTR);
	buffer.setScript(script ?? "Latn");
	buffer.setLanguage("en");
	shape(font, buffer, features);
	return buffer.getGlyphInfosAndPositions();
}

const total = (glyphs) => glyphs.reduce((sum, glyph) => sum + glyph.xAdvance, 0);

function chineseWidths(slices) {
	const han = new Set();
	const widths = new Map();
	for (const { font, upem, codePoints } of slices) {
		for (const codePoint of codePoints) {
			if (!chinese.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
			han.add(codePoint);
			const width = Math.round((total(run(font, [codePoint], "Hani", plain)) * 1000) / upem);
			widths.set(codePoint, width);
		}
	}
	const hanWidth = widths.get(0x4e2d);
	for (const [codePoint, width] of widths) if (width === hanWidth) widths.delete(codePoint);
	return { han, hanWidth, widths };
}

// One long buffer with a separator that no font kerns is 20 times faster than a buffer a pair.
function pairWidths(slice, left, rights, script) {
	if (rights.length === 0) return [];
	if (slice.kerning) {
		const glyph = (item) => run(slice.font, codePointsOf(item), script, plain)[0].codepoint;
		return rights.map((right) => slice.kerning(glyph(left), glyph(right)));
	}
	const groups = [
		rights.filter((right) => [...right].length === 1),
		rights.filter((right) => [...right].length > 1),
	];
	const gained = new Map();
	for (const group of groups) {
		const features = featuresFor(left, ...group);
		const widthsOf = (texts) => segmentWidths(slice.font, texts, script, features);
		const [leftAlone] = widthsOf([left]);
		const together = widthsOf(group.map((right) => left + right));
		const alone = widthsOf(group);
		group.forEach((right, i) => {
			gained.set(right, together[i] - leftAlone - alone[i]);
		});
	}
	return rights.map((right) => gained.get(right));
}

function segmentWidths(font, texts, script, features) {
	const widths = new Float64Array(texts.length);
	const owner = [];
	const codes = texts.flatMap((text, i) => {
		const codePoints = [...codePointsOf(text), separator];
		for (const codePoint of codePoints) owner.push(codePoint === separator ? -1 : i);
		return codePoints;
	});
	if (codes.length === 0) return widths;
	for (const { cluster, xAdvance } of run(font, codes, script, features)) {
		if (owner[cluster] >= 0) widths[owner[cluster]] += xAdvance;
	}
	return widths;
}

function segmentGlyphs(font, texts, features) {
	const size = [...texts[0]].length + 1;
	const glyphs = texts.map(() => "");
	for (const { cluster, codepoint } of run(
		font,
		texts.flatMap((text) => [...codePointsOf(text), separator]),
		"Latn",
		features,
	)) {
		if (cluster % size < size - 1) glyphs[Math.floor(cluster / size)] += ` ${codepoint}`;
	}
	return glyphs;
}

function findLigatures(slice, covered) {
	const letters = covered
		.filter((codePoint) => codePoint < 0x17f && slice.codePoints.has(codePoint))
		.map((codePoint) => String.fromCodePoint(codePoint));
	const twos = letters.flatMap((left) => {
		const texts = letters.map((right) => left + right);
		const without = segmentGlyphs(slice.font, texts, plain);
		return segmentGlyphs(slice.font, texts, ligated).flatMap((glyphs, i) =>
			glyphs === without[i] ? [] : [[texts[i], glyphs]],
		);
	});
	if (twos.length === 0) return [];
	const glyphsOf = new Map(twos);
	const single = segmentGlyphs(slice.font, letters, plain);
	letters.forEach((letter, i) => {
		glyphsOf.set(letter, single[i]);
	});
	const found = twos.map(([text]) => text);
	const tails = [...new Set(found.join(""))];
	const threes = [
		...new Set(found.flatMap((text) => tails.flatMap((letter) => [text + letter, letter + text]))),
	];
	segmentGlyphs(slice.font, threes, ligated).forEach((glyphs, i) => {
		const [a, b, c] = [...threes[i]];
		const known = [glyphsOf.get(a + b) + glyphsOf.get(c), glyphsOf.get(a) + (glyphsOf.get(b + c) ?? "?")];
		if (!known.includes(glyphs)) found.push(threes[i]);
	});
	return found;
}

// Ascent and descent as the drawing engine reads them: typo metrics when the font asks for it, else hhea.
// Heights of capitals and small letters are measured on "H" and "x", for OS/2 tells those of one weight only.
async function verticalMetrics({ path, face, upem }, { axes }) {
	const os2 = Buffer.from(face.referenceTable("OS/2"));
	const hhea = Buffer.from(face.referenceTable("hhea"));
	const typo = (os2.readUInt16BE(62) & 128) !== 0;
	const em = (units) => Math.round((units * 10000) / upem) / 10000;
	const [ascent, descent] = typo
		? [os2.readInt16BE(68), os2.readInt16BE(70)]
		: [hhea.readInt16BE(4), hhea.readInt16BE(6)];
	const bytes = readFileSync(packagePath(path));
	const outlines = new Font(
		new Face(new Blob(path.endsWith(".woff2") ? await wawoff2.decompress(bytes) : bytes)),
	);
	vary(outlines, axes);
	const height = (letter) =>
		outlines.glyphExtents(run(outlines, codePointsOf(letter), null, plain)[0].codepoint).yBearing;
	return { ascent: em(ascent), descent: em(-descent), capHeight: em(height("H")), xHeight: em(height("x")) };
}

function vary(font, axes) {
	if (axes) font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
}
