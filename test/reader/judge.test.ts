// The rules from a reading to a verdict, one by one; and the likelihood of a string against all ways to read it.
import { describe, expect, test } from "vitest";
import { logLikelihood } from "../../mcp-server/reader/ctc.ts";
import type { Reading } from "../../mcp-server/reader/reading.ts";
import { judge, type Sighting } from "../../shared/copy/judge.ts";
import { judgeDrawn } from "../../shared/copy/judge-drawn.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";

const box = { x: 10, y: 10, width: 200, height: 40 };
const seen = (read: string, more: Partial<Sighting> = {}): Sighting => ({
	read,
	second: null,
	gap: 0,
	closely: null,
	said: true,
	box,
	...more,
});

function verdictOf(text: string, sighting: Sighting, { locked = false, unknown = [] as string[] } = {}) {
	const copy = normalizeCopy([{ id: "a", text, locked }]);
	const reading = { lines: [{ copyId: "a", sightings: [sighting], repeats: [], unknown }], extra: [] };
	return judge(copy, reading).lines[0]?.verdict;
}

describe("verdicts", () => {
	test.each([
		["read as asked", "Open late", seen("Openlate"), {}, "exact"],
		["a hair behind", "Wild", seen("Vild", { gap: 0.5, said: false }), {}, "exact"],
		["a letter doubled, a hair behind", "Wild", seen("Wiild", { gap: 0.1 }), {}, "uncertain"],
		["one of two left out, a hair behind", "Hall", seen("Hal", { gap: 0.1 }), {}, "exact"],
		["a rare hanzi passed over", "椴树公园", seen("树公园", { gap: 20 }), {}, "uncertain"],
		["a common one passed over", "老树公园", seen("树公园", { gap: 20 }), {}, "wrong"],
		["further behind", "Wild", seen("Vild", { gap: 3 }), {}, "uncertain"],
		["far behind", "Wild", seen("Mild", { gap: 9 }), {}, "wrong"],
		["a look-alike, far behind", "Oxford", seen("0xford", { gap: 9 }), {}, "uncertain"],
		["a look-alike, a hair behind", "Oxford", seen("0xford", { gap: 0.2 }), {}, "uncertain"],
		["a hanzi that no view names", "招牌奶茶", seen("招渎奶茶", { gap: 0.4, said: false }), {}, "uncertain"],
		["doubted on a closer look", "Q&A", seen("Q&A", { closely: "doubted" }), {}, "uncertain"],
		["upheld on a closer look", "Oxford", seen("0xford", { gap: 3, closely: "upheld" }), {}, "exact"],
		["locked and read twice", "7:30", seen("7:30", { second: "7:30" }), { locked: true }, "exact"],
		["locked and read once", "7:30", seen("7:30"), { locked: true }, "uncertain"],
		["locked and torn", "7:30", seen("7:30", { second: "1:30" }), { locked: true }, "uncertain"],
		["of unknown letters", "Crème", seen("Creme"), { unknown: ["è"] }, "unreadable"],
		["unknown and plainly another", "Crème", seen("Bread", { gap: 20 }), { unknown: ["è"] }, "wrong"],
		[
			"an unknown mark passed over",
			"£24 a day",
			seen("24 a day", { gap: 20 }),
			{ unknown: ["£"] },
			"unreadable",
		],
		[
			"an unknown mark, and a figure",
			"£24 a day",
			seen("25 a day", { gap: 20 }),
			{ unknown: ["£"] },
			"wrong",
		],
		["another currency", "£24 a day", seen("$24 a day", { gap: 20 }), { unknown: ["£"] }, "wrong"],
		["an unknown letter taken for another", "Crème", seen("Crime", { gap: 20 }), { unknown: ["è"] }, "wrong"],
		["in another case", "OPEN", seen("Open", { gap: 9 }), {}, "uncertain"],
	] as const)("%s", (_, text, sighting, options, verdict) => {
		expect(
			verdictOf(text, sighting, { ...options, unknown: [...("unknown" in options ? options.unknown : [])] }),
		).toBe(verdict);
	});

	test("what nothing stands for is missing, unless it is all strangers", () => {
		const copy = normalizeCopy(["Open", "вечер"]);
		const [known, strange] = copy;
		const lines = [
			{ copyId: known?.id ?? "", sightings: [], repeats: [], unknown: [] },
			{ copyId: strange?.id ?? "", sightings: [], repeats: [], unknown: [..."вечр"] },
		];
		expect(judge(copy, { lines, extra: [] }).lines.map(({ verdict }) => verdict)).toEqual([
			"missing",
			"unreadable",
		]);
	});
});

test("what stands on a picture that was read in part is taken; what does not is no fault", () => {
	const copy = normalizeCopy(
		["Open late", "Mild", "Bread"].map((text, index) => ({ id: `l${index}`, text })),
	);
	const line = (index: number, ...sightings: Sighting[]) => ({
		copyId: `l${index}`,
		sightings,
		repeats: [],
		unknown: [],
	});
	const lines = [line(0, seen("Open late")), line(1, seen("Wild", { gap: 9 })), line(2)];
	const check = judge(copy, { lines, extra: [{ text: "Butter", box }], isPartial: true });
	expect(check.strict).toBeNull();
	expect(check.lines.map(({ verdict }) => verdict)).toEqual(["exact", "uncertain", "unreadable"]);
	expect(judge(copy, { lines, extra: [] }).strict).toBe(false);
});

describe("a sheet that we drew", () => {
	const copy = normalizeCopy([{ id: "a", text: "No. 50 é" }]);
	const layout = (verdict: "exact" | "wrong") => ({
		check: {
			strict: verdict === "exact",
			by: "layout" as const,
			lines: [{ copyId: "a", text: "No. 50 é", verdict, read: "No. 50 é", cer: 0, box }],
			extra: [],
			duplicates: [],
		},
		places: [],
		isPainted: false,
		pictures: [],
	});
	const reading = (sightings: Sighting[], unknown: string[] = []) => ({
		lines: [{ copyId: "a", sightings, repeats: [], unknown }],
		extra: [],
	});

	test("is confirmed by pixels that cannot tell it from what was set", () => {
		const check = judgeDrawn(copy, layout("exact"), reading([seen("No. 5O é", { gap: 2 })]));
		expect(check).toMatchObject({ strict: true, by: "ocr", lines: [{ verdict: "exact", read: "No. 5O é" }] });
		expect(judgeDrawn(copy, layout("exact"), reading([seen("No. 50 e")], ["é"])).strict).toBe(true);
	});

	test("is unproven where they contradict, and the line is named", () => {
		for (const sightings of [[seen("Nothing", { gap: 30 })], []]) {
			const check = judgeDrawn(copy, layout("exact"), reading(sightings));
			expect(check).toMatchObject({ strict: null, lines: [{ copyId: "a", verdict: "uncertain" }] });
		}
	});

	test("of which only a part was read is not proven", () => {
		const whole = reading([seen("No. 50 é")]);
		expect(judgeDrawn(copy, layout("exact"), { ...whole, isPartial: true }).strict).toBeNull();
		const none = judgeDrawn(copy, layout("exact"), { ...reading([]), isPartial: true });
		expect(none).toMatchObject({ strict: null, lines: [{ verdict: "uncertain" }] });
	});

	test("keeps the fault that its layout knows", () => {
		const check = judgeDrawn(copy, layout("wrong"), reading([seen("No. 50 é")]));
		expect(check).toMatchObject({ strict: false, lines: [{ verdict: "wrong" }] });
	});
});

/** Adds up every path through the frames that spells the string, by trying them all. */
function bySum(odds: Record<string, number>[], text: string): number {
	const classes = Object.keys(odds[0] ?? {});
	let sum = 0;
	const walk = (frame: number, last: string, spelt: string, weight: number) => {
		if (frame === odds.length) {
			if (spelt === text) sum += weight;
			return;
		}
		for (const one of classes)
			walk(
				frame + 1,
				one,
				one === "-" || one === last ? spelt : spelt + one,
				weight * (odds[frame]?.[one] ?? 0),
			);
	};
	walk(0, "-", "", 1);
	return Math.log(sum);
}

test("the likelihood of a string is the sum over all ways to read it", () => {
	const odds = [
		{ "-": 0.2, a: 0.5, b: 0.3 },
		{ "-": 0.5, a: 0.1, b: 0.4 },
		{ "-": 0.1, a: 0.6, b: 0.3 },
		{ "-": 0.3, a: 0.3, b: 0.4 },
		{ "-": 0.6, a: 0.2, b: 0.2 },
	];
	const reading: Reading = {
		frames: odds.length,
		text: "",
		glyphs: [],
		confidence: 1,
		filler: Float32Array.from(odds, (row) => row["-"]),
		odds: new Map((["a", "b"] as const).map((unit) => [unit, Float32Array.from(odds, (row) => row[unit])])),
	};
	for (const text of ["a", "ab", "aa", "bab", "aab", "abab"])
		expect(logLikelihood([{ reading, from: 0, to: odds.length }], [...text]), text).toBeCloseTo(
			bySum(odds, text),
			4,
		);
});
