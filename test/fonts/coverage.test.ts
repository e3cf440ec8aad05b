// What a face says it covers, it has; what nobody has is named, cluster by cluster, and never drawn as a box.
import * as fontkit from "fontkit";
import { describe, expect, test } from "vitest";
import { EmojiPictures } from "../../mcp-server/fonts/emoji.ts";
import { emojiCovers } from "../../shared/layout/emoji.ts";
import { covers, face, faces, fallbackOf } from "../../shared/layout/faces.ts";
import { shapeLine, uncovered } from "../../shared/layout/measure.ts";
import { fonts, fontsFolder } from "./bundled-fonts.ts";
import { random } from "./sample-text.ts";

describe("faces", () => {
	test("are 40 to 55, each with its own id, a Chinese partner, and plausible metrics", () => {
		expect(new Set(faces.map(({ id }) => id)).size).toBe(faces.length);
		expect(faces.length).toBeGreaterThanOrEqual(40);
		for (const one of faces) {
			expect(face(one.partnerSc).category, one.id).toMatch(/^chinese/);
			expect(covers(one.partnerSc, 0x4e2d)).toBe(true);
			expect(one.capHeight).toBeGreaterThan(0.6);
			expect(one.xHeight).toBeLessThanOrEqual(one.capHeight);
			expect(one.ascent).toBeGreaterThan(one.capHeight);
			expect(fallbackOf(one.id)[0]).toBe(one.id);
		}
	});

	test("have every character that their table claims, and every ASCII character", async () => {
		const next = random(3);
		for (const { id } of faces) {
			for (let codePoint = 0x20; codePoint < 0x7f; codePoint++) expect(covers(id, codePoint)).toBe(true);
			const claimed: number[] = [];
			for (let codePoint = 0x20; codePoint < 0x10000; codePoint++)
				if (covers(id, codePoint)) claimed.push(codePoint);
			const sample = claimed.length < 1500 ? claimed : claimed.filter(() => next() < 0.02);
			await expectGlyphs(id, sample);
		}
	});

	test("together show all 6763 characters of GB2312, whatever the face", () => {
		const decoder = new TextDecoder("gb2312");
		const characters: string[] = [];
		for (let row = 0xb0; row <= 0xf7; row++) {
			for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)));
		}
		const real = characters.filter((character) => /^\p{Script=Han}$/u.test(character));
		expect(real.length).toBe(6763);
		for (const { id, category } of faces) {
			expect(uncovered(real.join(""), id)).toEqual([]);
			// Noto's slices lack 33 rare ones, which ZCOOL KuaiLe then draws.
			const own = real.filter((character) => covers(id, character.codePointAt(0) ?? 0)).length;
			if (category.startsWith("chinese")) expect(own, id).toBeGreaterThanOrEqual(6763 - 33);
		}
	});
});

async function expectGlyphs(id: string, codePoints: readonly number[]): Promise<void> {
	const text = String.fromCodePoint(...codePoints);
	const left = new Set(codePoints);
	for (const { file, unicodeRange } of await fonts.filesFor([{ text, face: id }])) {
		const font = fontkit.create(Buffer.from(await fonts.read(file)));
		if (!("hasGlyphForCodePoint" in font)) throw new Error("a collection");
		for (const codePoint of [...left]) {
			const served = unicodeRange?.some(([from, to]) => codePoint >= from && codePoint <= to) ?? true;
			if (served && font.hasGlyphForCodePoint(codePoint)) left.delete(codePoint);
		}
	}
	expect(
		[...left].map((codePoint) => codePoint.toString(16)),
		id,
	).toEqual([]);
}

describe("uncovered", () => {
	test.each([
		["Hangul", "Seoul 서울 Café", ["서", "울"]],
		["Arabic", "قهوة", ["ق", "ه", "و", "ة"]],
		["Thai", "กาแฟ", ["ก", "า", "แ", "ฟ"]],
		["Hebrew", "קפה", ["ק", "פ", "ה"]],
		["Devanagari, by cluster", "कॉफी", ["कॉ", "फी"]],
		["a rare ideograph", "𠮷野家", ["𠮷"]],
		["private use", "a\uE000", ["\uE000"]],
		["each once", "서서서", ["서"]],
	])("names %s", (_, text, expected) => {
		for (const id of ["anton-400", "playfair-display-700", "noto-sans-sc-400", "ma-shan-zheng-400"]) {
			expect(uncovered(text, id)).toEqual(expected);
		}
	});

	test.each([
		["symbols", "★☆✓→←↑↓①⑩½⅓°€£¥₽…—–•·§©®™№℃‰×÷±≤≥≠≈∞♪♫☀☎✈❤■□▲△●○◆◇"],
		["Latin with accents", "àèéìòùçñüößøåæœÿŁódźŽiškovățșğışőűĄĘḗẑǎǖ"],
		["Cyrillic and Greek", "Ёлка їжак Ґудзик Ђорђе Ελλάδα Ύψος"],
		["Chinese and kana", "咖啡厅，《爵士》「周五」！？￥—…“”かなカナー〇々"],
		["decomposed accents", "cafe\u0301 n\u0303 x\u0302"],
		["invisible characters", "a\u200Bb\u00ADc\u200Ed\uFEFF"],
		["emoji", "😀🎷☕⭐🍕🚀❤️☀️©️"],
		["families", "👨‍👩‍👧‍👦👩‍❤️‍💋‍👨🧑‍🤝‍🧑🏳️‍🌈"],
		["flags and keycaps", "🇮🇹🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿1️⃣#️⃣*️⃣"],
		["skin tones", "👍🏽🤝🏿👩🏾‍🚀👩🏻‍🤝‍👨🏿☝🏼"],
	])("shows %s beside every face", (_, text) => {
		for (const { id } of faces) expect(uncovered(text, id)).toEqual([]);
	});
});

describe("runs", () => {
	const runsOf = (text: string, id: string) =>
		shapeLine(text, id, 100, 0).runs.map((run) => [run.text, run.emoji ? "emoji" : run.face]);

	test("fall back in one fixed order, spaces staying with what stands before", () => {
		expect(runsOf("Jazz 爵士 Джаз ★ 🎷!", "anton-400")).toEqual([
			["Jazz ", "anton-400"],
			["爵士 ", "noto-sans-sc-900"],
			["Джаз ★ ", "inter-700"],
			["🎷", "emoji"],
			["!", "anton-400"],
		]);
		expect(runsOf("Джаз Τζαζ", "abril-fatface-400")).toEqual([
			["Джаз ", "playfair-display-700"],
			["Τζαζ", "inter-700"],
		]);
	});

	test("set quotes full width in Chinese and narrow in Latin", () => {
		expect(runsOf("他说“Hello世界”。", "poppins-400")).toEqual([
			["他说“", "noto-sans-sc-400"],
			["Hello", "poppins-400"],
			["世界”。", "noto-sans-sc-400"],
		]);
		expect(runsOf("“Grand Opening” 盛大开业", "poppins-400")[0]).toEqual(["“Grand Opening” ", "poppins-400"]);
		expect(runsOf("James’的店", "poppins-400")[0]).toEqual(["James’", "poppins-400"]);
	});

	test("compose letters, drop what is not seen, and keep a text sign a sign", () => {
		expect(runsOf("cafe\u0301\u200B\u00AD", "inter-400")).toEqual([["café", "inter-400"]]);
		expect(runsOf("☀", "inter-400")).not.toEqual([["☀", "emoji"]]);
		expect(runsOf("☀\uFE0F", "inter-400")).toEqual([["☀\uFE0F", "emoji"]]);
		expect(runsOf("⭐\uFE0E", "inter-400")).not.toEqual([["⭐\uFE0E", "emoji"]]);
	});
});

test("every emoji that is claimed has a picture, and the others have none", async () => {
	const pictures = new EmojiPictures(fontsFolder);
	for (const cluster of ["😀", "👩🏻‍🤝‍👨🏿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️‍🔥", "☀", "🇨🇳"]) {
		expect(emojiCovers(cluster)).toBe(true);
		expect(await pictures.svg(cluster)).toMatch(/^<svg .*<\/svg>$/);
	}
	for (const cluster of ["a", "1", "서", "😀🏽", "🇦🇦", "👩‍🍕"]) {
		expect(emojiCovers(cluster)).toBe(false);
		expect(await pictures.svg(cluster)).toBeNull();
	}
});
