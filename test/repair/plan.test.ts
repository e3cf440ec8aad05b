// The repair plan: which step a judged picture asks for, in which words, and what may not be paid for.
import { describe, expect, test } from "vitest";
import type { CopyLine } from "../../shared/copy/copy.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { planRepair, type RepairLimits } from "../../shared/copy/repair.ts";
import { changedOutside, compareChecks, refusal, typeRefusal } from "../../shared/copy/repair-accept.ts";
import { splitByRisk } from "../../shared/copy/risk-split.ts";
import type { Pixels } from "../../shared/ports.ts";
import { checkOf, placeOf, type Seen } from "./checks.ts";

const sheet = { widthPx: 640, heightPx: 960 };
const copy = normalizeCopy([
	"MIDNIGHT BRASS",
	"An evening of slow jazz",
	"Saturday 14 June",
	"Pier Seven",
	"Bring a friend",
]);
const usual: RepairLimits = {
	repairsDone: 0,
	maxRepairs: 2,
	microUsdLeft: 500_000,
	editMicroUsd: { standard: 35_000, pro: 75_000 },
	paintMicroUsd: 35_000,
	instructionLimit: { standard: 800, pro: null },
};
const plan = (
	seen: Seen[],
	limits: Partial<RepairLimits> = {},
	more = {},
	lines: readonly CopyLine[] = copy,
) => planRepair(checkOf(lines, seen, more), lines, sheet, { ...usual, ...limits });

describe("what a picture asks for", () => {
	test("nothing, where nothing is wrong: not proven costs nothing", () => {
		expect(plan([]).steps).toEqual([]);
		expect(plan(["uncertain", "unreadable"]).steps).toEqual([]);
	});

	test("one edit for all that is wrong: old reading, exact new string, place", () => {
		const { steps } = plan([
			"exact",
			{ verdict: "wrong", read: "An evenig of slow jazz" },
			"exact",
			"exact",
			"missing",
		]);
		expect(steps).toEqual([
			{
				kind: "edit",
				tier: "standard",
				lineIds: ["c2", "c5"],
				costMicroUsd: 35_000,
				instruction:
					'Replace "An evenig of slow jazz" at the top to "An evening of slow jazz". Add the text "Bring a friend" in the middle. Keep everything else exactly the same.',
			},
		]);
	});

	test("extra and doubled text is named and removed", () => {
		const { steps } = plan(
			[],
			{},
			{
				extra: [{ text: "LOREM", box: { x: 10, y: 900, width: 80, height: 30 } }],
				duplicates: [{ copyId: "c4", seen: 2, wanted: 1 }],
			},
		);
		expect(steps[0]).toMatchObject({
			kind: "edit",
			instruction: expect.stringMatching(
				/Remove the text "Pier Seven" where it stands once too often.*Remove the text "LOREM" at the bottom left/,
			),
		});
	});

	test("doubled text is named by its place; after the last paid repair it is cleaned away", () => {
		const box = { x: 100, y: 900, width: 440, height: 40 };
		const duplicates = [{ copyId: "c4", seen: 2, wanted: 1, boxes: [box] }];
		expect(plan([], {}, { duplicates }).steps[0]).toMatchObject({
			kind: "edit",
			instruction: expect.stringContaining(
				'Remove the text "Pier Seven" at the bottom, where it stands once too often',
			),
		});
		const clean = { kind: "type", lineIds: [], costMicroUsd: 0 };
		expect(plan([], { repairsDone: 2 }, { duplicates }).steps).toEqual([clean]);
		const unplaced = [{ copyId: "c4", seen: 2, wanted: 1 }];
		expect(plan([], { repairsDone: 2 }, { duplicates: unplaced }).steps).toEqual([]);
	});

	test("more than 40 % wrong: another seed, once; then edits", () => {
		const seen: Seen[] = ["wrong", "wrong", "wrong"];
		expect(plan(seen).steps).toEqual([{ kind: "reseed", lineIds: ["c1", "c2", "c3"], costMicroUsd: 35_000 }]);
		expect(plan(["wrong", "wrong"]).steps[0]?.kind).toBe("edit");
		expect(plan(seen, { mayReseed: false }).steps[0]?.kind).toBe("edit");
		expect(plan(["wrong"], {}, {}, copy.slice(0, 1)).steps[0]?.kind).toBe("edit");
	});

	test("what is still wrong after the last paid repair is set in type, free, once", () => {
		expect(plan(["wrong", "missing"], { repairsDone: 2 }).steps).toEqual([
			{ kind: "type", lineIds: ["c1", "c2"], costMicroUsd: 0 },
		]);
		expect(plan(["wrong"], { repairsDone: 2, maySet: false }).steps).toEqual([]);
	});

	test("without money it is type at once, and Pro is not edited in Standard", () => {
		expect(plan(["wrong"], { microUsdLeft: 34_999 }).steps).toEqual([
			{ kind: "type", lineIds: ["c1"], costMicroUsd: 0 },
		]);
		expect(plan(["wrong"], { tiers: ["pro"] }).steps[0]).toMatchObject({ tier: "pro", costMicroUsd: 75_000 });
		expect(plan(["wrong"], { tiers: ["pro"], microUsdLeft: 74_999 }).steps[0]?.kind).toBe("type");
	});

	test("over the limit of Standard the plan is split, or goes to Pro where that takes fewer", () => {
		const long = normalizeCopy(
			Array.from(
				{ length: 20 },
				(_, index) => `Line number ${index} of a long menu that goes on and on and on a while`,
			),
		);
		const wrong = (count: number): Seen[] =>
			Array.from({ length: 20 }, (_, index) => (index < count ? "wrong" : "exact"));
		const split = plan(wrong(7), {}, {}, long).steps;
		expect(split.map((step) => step.kind === "edit" && [step.tier, step.instruction.length <= 800])).toEqual([
			["standard", true],
			["standard", true],
		]);
		expect(new Set(split.flatMap(({ lineIds }) => lineIds)).size).toBe(7);
		// In one repair: Standard mends a part, Pro all.
		const [pro] = plan(wrong(7), { repairsDone: 1 }, {}, long).steps;
		expect(pro).toMatchObject({ kind: "edit", tier: "pro", costMicroUsd: 75_000 });
		expect(pro?.lineIds).toHaveLength(7);
		// And where there is no money for Pro, as much as Standard holds.
		const [part] = plan(wrong(7), { repairsDone: 1, microUsdLeft: 40_000 }, {}, long).steps;
		expect(part).toMatchObject({ kind: "edit", tier: "standard" });
	});

	test("a quote inside a line, or in what was read, does not end the quoted string", () => {
		const quoting = normalizeCopy(['The "Blue" Hour', "Two"]);
		const [step] = plan([{ verdict: "wrong", read: 'The "Blve" Hour' }], {}, {}, quoting).steps;
		expect(step?.kind === "edit" && step.instruction).toContain(
			'Replace "The “Blve” Hour" at the top to "The “Blue” Hour"',
		);
	});
});

describe("what may take the place of the picture before", () => {
	const traces = { edited: ["c1"], changedElsewhere: 0 };
	const before = checkOf(copy, ["wrong"]);
	test.each<[string, Seen[], Partial<typeof traces>, string | null]>([
		["better", ["exact"], {}, null],
		["no better", ["wrong"], {}, "it is no better"],
		["a neighbour broken", ["exact", "exact", "wrong"], {}, "it broke c3"],
		["a neighbour gone", ["exact", "exact", "missing"], {}, "it broke c3"],
		["a neighbour in doubt", ["exact", "uncertain"], {}, null],
		["a neighbour moved", ["exact", { verdict: "exact", box: { ...placeOf(1), y: 400 } }], {}, "it moved c2"],
		["the edited line moved", [{ verdict: "exact", box: placeOf(5) }], {}, null],
		["the rest changed", ["exact"], { changedElsewhere: 0.2 }, "it changed 20 % of the rest of the picture"],
	])("%s", (_what, seen, more, why) =>
		expect(refusal(before, checkOf(copy, seen), { ...traces, ...more })).toBe(why),
	);

	test("type is kept where its own lines are right, also when the reader doubts a neighbour this time", () => {
		const doubted = checkOf(copy, ["uncertain"]);
		expect(typeRefusal(doubted, checkOf(copy, ["exact", "uncertain"]), ["c1"])).toBeNull();
		expect(typeRefusal(doubted, checkOf(copy, ["uncertain"]), ["c1"])).toBe("it is no better");
		expect(typeRefusal(doubted, checkOf(copy, ["exact", "uncertain", "uncertain"]), ["c1"])).toBe(
			"it is no better",
		);
		expect(typeRefusal(doubted, checkOf(copy, ["exact", "wrong"]), ["c1"])).toBe("it broke c2");
		expect(typeRefusal(before, checkOf(copy, ["exact", "uncertain"]), ["c1"])).toBeNull();
	});

	test("wrong lines weigh more than extra text, and that more than doubt", () => {
		const extra = checkOf(copy, [], { extra: [{ text: "x", box: null }] });
		const doubt = checkOf(copy, ["uncertain", "uncertain"]);
		expect([before, doubt, extra, checkOf(copy, [])].sort(compareChecks)).toEqual([
			checkOf(copy, []),
			doubt,
			extra,
			before,
		]);
	});

	test("change is counted outside the edited places alone", () => {
		const grey = (level: number): Pixels => ({
			widthPx: 320,
			heightPx: 320,
			rgba: new Uint8Array(320 * 320 * 4).fill(level),
		});
		const after = grey(100);
		for (let y = 0; y < 64; y++) after.rgba.fill(200, y * 320 * 4, (y * 320 + 64) * 4);
		expect(changedOutside(grey(100), after, [])).toBeCloseTo(16 / 400, 10);
		expect(changedOutside(grey(100), after, [{ x: 0, y: 0, width: 64, height: 64 }])).toBe(0);
		expect(changedOutside(grey(100), { ...after, widthPx: 160 }, [])).toBe(1);
	});
});

describe("which copy is risky", () => {
	const split = (texts: string[], size = { widthPx: 1024, heightPx: 1536 }) => {
		const { safe, risky, tooMuch } = splitByRisk(normalizeCopy(texts), size);
		return [safe.length, risky.length, tooMuch];
	};
	test.each<[string, string[], [number, number, boolean]]>([
		["short words", ["BLUE HOUR", "An evening of slow jazz"], [2, 0, false]],
		[
			"figures, dates, prices and addresses",
			["BLUE HOUR", "14 June", "$25", "blue.hour@jazz.org"],
			[1, 3, false],
		],
		["another script than Latin and Chinese", ["Полночь", "第十杯免费"], [1, 1, false]],
		["a long line", ["BLUE HOUR", `${"very ".repeat(13)}long`], [1, 1, false]],
		["a long list", Array.from({ length: 12 }, (_, index) => `Dish ${"abcdefghijkl"[index]}`), [12, 0, true]],
	])("%s", (_what, texts, made) => expect(split(texts)).toEqual(made));
	test("much copy on a small sheet", () => {
		const texts = [
			"BLUE HOUR on the river",
			"An evening of slow jazz",
			"Stories told after dark",
			"Bring a friend",
		];
		expect(split(texts)[2]).toBe(false);
		expect(split(texts, { widthPx: 384, heightPx: 512 })[2]).toBe(true);
	});
});
