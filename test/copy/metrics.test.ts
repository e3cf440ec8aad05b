// Each public score against figures worked out by hand from its benchmark's rules, and what each of them cannot see.
import { describe, expect, test } from "vitest";
import { cvtg, longText, metricsOf, oneIg, oneIgText } from "../../shared/copy/metrics.ts";
import { closestMatch, runLikeness } from "../../shared/copy/metrics-likeness.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import type { CopyCheck } from "../../shared/result.ts";

const share = ({ matched, total }: { matched: number; total: number }) => [matched, total];

describe("LongText-Bench: recall of words, or of hanzi", () => {
	test.each<[string, string[], string[], [number, number]]>([
		[
			"all read, other case, no marks",
			["GRAND OPENING", "Free coffee, all day!"],
			["grand opening", "free coffee all day"],
			[6, 6],
		],
		["one word misspelled", ["GRAND OPENING", "Free coffee"], ["GRAND OPENNING", "Free coffee"], [3, 4]],
		["a word wanted twice and read once", ["the cat the dog"], ["the cat dog"], [3, 4]],
		[
			"French accents count, others are deleted: of Łódź a d is left",
			["café à Łódź"],
			["cafe à ódź"],
			[2, 3],
		],
		["a mark between letters joins them", ["don't stop"], ["dont stop"], [2, 2]],
		["one hanzi wrong of five", ["第十杯免费"], ["第十杯兔费"], [4, 5]],
		["Chinese keeps its capitals: F, R, E, E are lost", ["第10杯FREE"], ["第10杯free"], [4, 8]],
		["Chinese has no spaces", ["第十杯 免费"], ["第 十 杯", "免费"], [5, 5]],
		["nothing read", ["GRAND OPENING"], [], [0, 2]],
	])("%s", (_what, wanted, read, counted) => expect(share(longText(wanted, read))).toEqual(counted));
});

describe("OneIG: edit distance of the whole, and words with their case", () => {
	test.each<[string, string[], string[], { ed: number; cr: number; wac: [number, number] }]>([
		// "SALE 50 off" against the same: brackets, quotes, commas and % of the list all vanish.
		["all right", ["SALE", "50% off"], ["SALE", "50% off"], { ed: 0, cr: 1, wac: [3, 3] }],
		// S, A, L, E are each another letter.
		["other case", ["SALE", "50% off"], ["sale", "50% off"], { ed: 4, cr: 0, wac: [2, 3] }],
		// " extra" is six characters too many.
		["an extra word", ["SALE", "50% off"], ["SALE", "50% off", "extra"], { ed: 6, cr: 0, wac: [3, 3] }],
		["one letter wrong", ["GRAND OPENING"], ["GRAND OPEMING"], { ed: 1, cr: 0, wac: [1, 2] }],
		["one hanzi doubled", ["第十杯免费"], ["第第十杯免费"], { ed: 1, cr: 0, wac: [5, 5] }],
	])("%s", (_what, wanted, read, { ed, cr, wac }) => {
		const made = oneIg(wanted, read);
		expect([made.ed, made.cr, share(made)]).toEqual([ed, cr, wac]);
	});

	test("the one number is a product of three means", () => {
		// 1 - 6/100 x 1 x 0.1
		expect(oneIgText({ ed: 6, cr: 0, wac: 0.9 }, "en")).toBeCloseTo(0.994, 10);
		// 1 - 10/50 x 0.5 x 0.2
		expect(oneIgText({ ed: 10, cr: 0.5, wac: 0.8 }, "zh")).toBeCloseTo(0.98, 10);
		// Far away counts no more than 100.
		expect(oneIgText({ ed: 400, cr: 0, wac: 0 }, "en")).toBe(0);
		// One perfect factor hides the others.
		expect(oneIgText({ ed: 90, cr: 0, wac: 1 }, "en")).toBe(1);
	});
});

describe("CVTG-2K: words among the words read, and likeness to the closest", () => {
	test("one of two words misspelled", () => {
		const made = cvtg(["coffee house"], ["coffee houze"]);
		expect(share(made)).toEqual([1, 2]);
		// 1 for coffee, 1 - 1/(5 + 0.00001) for house.
		expect(made.nedSum).toBeCloseTo(1 + (1 - 1 / 5.00001), 10);
	});
	test("a word read once answers for all that want it", () => {
		expect(share(cvtg(["go go go"], ["go"]))).toEqual([3, 3]);
	});
	test("case is nothing, marks are something", () => {
		expect(share(cvtg(["HELLO there"], ["hello, There"]))).toEqual([1, 2]);
	});
	test("nothing read is likeness 0, as near as makes no odds", () => {
		expect(cvtg(["hello"], []).nedSum).toBeCloseTo(0, 5);
	});
	test("likeness is that of Python's difflib", () => {
		// apple, appel: "app" and then "l" or "e": 2 x 4 / 10.
		expect(runLikeness("apple", "appel")).toBeCloseTo(0.8, 10);
		// abcd, bcde: "bcd": 2 x 3 / 8.
		expect(runLikeness("abcd", "bcde")).toBeCloseTo(0.75, 10);
		expect(closestMatch("appel", ["ape", "peach", "apple", "puppy"])).toBe("apple");
		// Both share one letter of four: of equals the one that sorts last.
		expect(closestMatch("ab", ["ax", "xb"])).toBe("xb");
	});
});

describe("blind spots: what costs a picture nothing there, and is strict false here", () => {
	const wanted = ["GRAND OPENING", "Free coffee"];
	const perfect = { longText: 1, wa: 1, wac: 1 };
	const scores = (read: string[]) => {
		const words = cvtg(wanted, read);
		const lines = oneIg(wanted, read);
		const text = longText(wanted, read);
		return {
			longText: text.matched / text.total,
			wa: words.matched / words.total,
			wac: lines.matched / lines.total,
			cr: lines.cr,
		};
	};
	test.each<[string, string[], { longText: number; wa: number; wac: number; cr: number }]>([
		["extra text", [...wanted, "LOREM IPSUM"], { ...perfect, cr: 0 }],
		["a line twice", [...wanted, "Free coffee"], { ...perfect, cr: 0 }],
		["lines in another order", ["Free coffee", "GRAND OPENING"], { ...perfect, cr: 0 }],
		// OneIG alone sees capitals: Free and coffee are lost.
		["all capitals", ["GRAND OPENING", "FREE COFFEE"], { longText: 1, wa: 1, wac: 0.5, cr: 0 }],
		// No error at all: a reader that runs words together makes three of four words wrong everywhere.
		["spaces lost by the reader", ["GRANDOPENING", "Freecoffee"], { longText: 0, wa: 0, wac: 0, cr: 0 }],
		["a line that a reader broke in two", ["GRAND", "OPENING", "Free coffee"], { ...perfect, cr: 1 }],
	])("%s", (_what, read, made) => expect(scores(read)).toEqual(made));
});

describe("the scores of a check", () => {
	const copy = normalizeCopy(["GRAND OPENING", "Free coffee"]);
	const line = (index: number, change: Partial<CopyCheck["lines"][number]>): CopyCheck["lines"][number] => ({
		copyId: copy[index]?.id ?? "",
		text: copy[index]?.text ?? "",
		verdict: "exact",
		read: copy[index]?.text ?? "",
		cer: 0,
		box: { x: 0, y: 100 * index, width: 400, height: 50 },
		...change,
	});

	test("an exact line counts with the spaces that were asked, whatever the reader made of them", () => {
		const check: CopyCheck = {
			strict: true,
			by: "ocr",
			lines: [line(0, { read: "GRANDOPENING" }), line(1, {})],
			extra: [],
			duplicates: [],
		};
		expect(metricsOf(copy, check)).toEqual({
			longText: 1,
			cvtgWordAccuracy: 1,
			cvtgNed: 1,
			oneIg: { ed: 0, cr: 1, wac: 1 },
		});
	});

	test("extra text, doubled lines and places reach the distance, nothing else", () => {
		const check: CopyCheck = {
			strict: false,
			by: "ocr",
			lines: [line(0, { box: { x: 0, y: 300, width: 400, height: 50 } }), line(1, {})],
			extra: [{ text: "OH", box: { x: 0, y: 900, width: 90, height: 40 } }],
			duplicates: [{ copyId: copy[1]?.id ?? "", seen: 2, wanted: 1 }],
		};
		const made = metricsOf(copy, check);
		expect(made).toMatchObject({ longText: 1, cvtgWordAccuracy: 1, oneIg: { cr: 0, wac: 1 } });
		expect(made.oneIg.ed).toBeGreaterThan(10);
	});

	test("a missing line is not read, a wrong one is read as it stands", () => {
		const check: CopyCheck = {
			strict: false,
			by: "ocr",
			lines: [
				line(0, { verdict: "wrong", read: "GRAND OPENNING", cer: 0.1 }),
				line(1, { verdict: "missing", read: "", cer: 1, box: null }),
			],
			extra: [],
			duplicates: [],
		};
		const made = metricsOf(copy, check);
		expect(made.longText).toBe(1 / 4);
		expect(made.oneIg).toEqual({ ed: 1 + " Free coffee".length, cr: 0, wac: 1 / 4 });
	});
});
