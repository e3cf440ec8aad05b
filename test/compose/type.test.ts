// Faces follow style words, headlines fill their room, and no line leaves its measure.
import { describe, expect, test } from "vitest";
import { face, faces } from "../../shared/layout/faces.ts";
import { shapeLine } from "../../shared/layout/measure.ts";
import { fitHeadline } from "../../shared/layout/type-break.ts";
import { faceAsked } from "../../shared/layout/type-choice.ts";
import { setLines } from "../../shared/layout/type-lines.ts";
import {
	genreChinese,
	genrePairings,
	styleFaces,
	styleFacesChinese,
	textFamilies,
} from "../../shared/layout/type-words.ts";
import { stream } from "./random-brief.ts";

describe("style words", () => {
	test.each([
		["tall condensed serif", "MIDNIGHT BRASS", "condensed serif"],
		["thin sans-serif", "BROOKLYN ARTS CENTER", "geometric sans"],
		["italic script", "Now serving fresh coffee", "script"],
		["brush-style Chinese", "第十杯免费", "chinese brush"],
		["hand-painted", "Libreria", "brush"],
		["typewriter", "Case 12", "mono"],
		["art deco", "Gatsby", "deco"],
		["可爱卡通", "六一快乐", "chinese play"],
	])("%s", (style, text, category) => {
		const id = faceAsked(style, text, 0.1);
		expect(id).not.toBeNull();
		expect(face(id ?? "").category).toBe(category);
	});

	test("bold sans-serif is heavy and without serifs on every draw", () => {
		for (const pick of [0, 0.3, 0.6, 0.99]) {
			const id = faceAsked("bold sans-serif", "ECHO STATION", pick) ?? "";
			expect(face(id).category).toMatch(/sans/);
		}
	});

	test("scripts are never set in capitals", () => {
		expect(face(faceAsked("italic script", "GRAND OPENING", 0) ?? "").category).not.toBe("script");
		expect(face(faceAsked("retro script", "ZERMATT", 0) ?? "").category).not.toBe("script");
	});

	test("illustration words name no face", () => {
		expect(faceAsked("V60 dripper illustration", "POUR OVER", 0)).toBeNull();
	});

	test("every face in the tables is bundled", () => {
		const known = new Set(faces.map(({ id }) => id));
		const named = [
			...styleFaces.flatMap(([, ids]) => ids),
			...styleFacesChinese.map(([, id]) => id),
			...Object.values(genrePairings).flatMap((list) => list.map(([id]) => id)),
			...Object.values(genreChinese).flat(),
			...Object.values(textFamilies).flatMap((family) => Object.values(family)),
		];
		for (const id of named) expect(known.has(id), id).toBe(true);
	});
});

describe("headlines", () => {
	const room = { widthPx: 880, heightPx: 460, leading: 1, trackingEm: 0, maxLines: 4, maxSizePx: 900 };

	test("fill the measure and keep every word", () => {
		for (const text of [
			"MIDNIGHT BRASS",
			"ECHO STATION",
			"The Last Light on Arran",
			"A night at the opera with friends",
		]) {
			const set = fitHeadline(text, "anton-400", room);
			expect(set.lines.join(" ")).toBe(text);
			expect(set.widthPx).toBeLessThanOrEqual(room.widthPx + 0.5);
			expect(set.lines.length * set.sizePx).toBeLessThanOrEqual(room.heightPx + 0.5);
			const fillsWidth = set.widthPx > room.widthPx * 0.97;
			const fillsHeight = set.lines.length * set.sizePx > room.heightPx * 0.97;
			expect(fillsWidth || fillsHeight).toBe(true);
		}
	});

	test("break before little words, keep asked breaks, leave no Chinese character alone", () => {
		// Two breaks give the same size to within a tenth: the one that strands no little word is taken.
		const set = fitHeadline("Letters from the coast", "anton-400", { ...room, maxLines: 2 });
		expect(set.lines).toEqual(["Letters", "from the coast"]);
		expect(fitHeadline("OPEN\nEVERY DAY", "anton-400", room).lines).toEqual(["OPEN", "EVERY DAY"]);
		for (const text of ["月圆人团圆", "第十杯免费", "城市中心广场音乐节"]) {
			const set = fitHeadline(text, "noto-serif-sc-900", { ...room, widthPx: 420 });
			expect(set.lines.join("")).toBe(text);
			if (set.lines.length > 1) for (const line of set.lines) expect(line.length).toBeGreaterThan(1);
		}
	});
});

test("running text never leaves its measure and never loses a character", () => {
	const next = stream(11);
	const words = [
		"coffee",
		"market",
		"well-known",
		"https://example.org/a/very/long/path?id=12",
		"茶馆在山间，清闲半日。",
		"10–20",
		"naïve",
		"e.g.",
		"🎂",
	];
	for (let i = 0; i < 300; i++) {
		const count = 1 + Math.floor(next() * 14);
		const text = Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(" ");
		const id =
			["inter-400", "outfit-600", "space-mono-400", "playfair-display-400"][Math.floor(next() * 4)] ??
			"inter-400";
		const style = {
			face: id,
			sizePx: 11 + next() * 30,
			lineHeightPx: 20,
			trackingEm: next() < 0.3 ? 0.06 : 0,
			color: "#000000",
			align: "left",
		} as const;
		const width = style.sizePx * (4 + next() * 30);
		const { lines } = setLines(text, style, width, next() < 0.5);
		expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
		for (const line of lines) {
			if ([...line].length < 2) continue;
			expect(shapeLine(line, id, style.sizePx, style.trackingEm).widthPx, line).toBeLessThanOrEqual(
				width + 0.5,
			);
		}
	}
});
