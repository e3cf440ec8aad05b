// Charts in prompts: a model that paints the sheet is told every label and figure, and nothing else changes.
import { describe, expect, test } from "vitest";
import type { BriefInput } from "../../shared/brief/brief.ts";
import { wantedCopy } from "../../shared/brief/chart-copy.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { writePrompt } from "../../shared/brief/write-prompt.ts";
import { layoutSeedOf } from "../../shared/tools/layout-seed.ts";

const valley = (more: Partial<BriefInput> = {}): BriefInput => ({
	kind: "infographic",
	subject: "electricity of a valley",
	copy: ["THE RIVER DOES MOST OF IT"],
	sections: [
		{
			heading: "By source",
			chart: {
				type: "bar",
				title: "Gigawatt hours",
				data: [
					{ label: "River", value: 1412.5, unit: "GWh" },
					{ label: "Wind", value: 168, unit: "GWh" },
					{ label: "Sun", value: 168, unit: "GWh" },
				],
			},
		},
	],
	...more,
});
const read = (input: BriefInput) => normalizeBrief(input).brief;
const prompt = (input: BriefInput, mode: "full" | "art-only" = "full") =>
	writePrompt(read(input), { count: () => 0, mode }).prompt;

describe("a chart", () => {
	test("is told with every word it shows, in double quotes, in its order", () => {
		expect(prompt(valley())).toContain(
			'A section headed "By source", illustrated with a bar chart of these figures, listing "Gigawatt hours", "River", "1412.5 GWh", "Wind", "168 GWh", "Sun" and again "168 GWh".',
		);
	});

	test("is told in Chinese where the brief is", () => {
		const chinese = prompt({
			subject: "城市出行",
			copy: ["怎么去上班"],
			sections: [
				{ heading: "方式", chart: { type: "donut", data: [{ label: "步行", value: 38, unit: "%" }] } },
			],
		});
		expect(chinese).toContain("环形图");
		expect(chinese).toContain('"步行"');
		expect(chinese).toContain('"38%"');
	});

	test("keeps what else was to be drawn", () => {
		const [section] = valley().sections ?? [];
		if (section === undefined) throw new Error("no section");
		expect(prompt(valley({ sections: [{ ...section, illustration: "a dam" }] }))).toContain(
			"illustrated with a dam and a bar chart of these figures",
		);
	});

	test("is no part of art that type will be set on", () => {
		expect(prompt(valley(), "art-only")).not.toMatch(/River|168|chart/);
	});

	test("makes copy that is judged: each word once, a figure that comes twice with its count, locked", () => {
		const lines = wantedCopy(read(valley())).map(({ text, count, locked }) => [text, count, locked]);
		expect(lines).toEqual([
			["THE RIVER DOES MOST OF IT", 1, false],
			["By source", 1, false],
			["Gigawatt hours", 1, false],
			["River", 1, false],
			["1412.5 GWh", 1, true],
			["Wind", 1, false],
			["168 GWh", 2, true],
			["Sun", 1, false],
		]);
		expect(new Set(wantedCopy(read(valley())).map(({ id }) => id)).size).toBe(8);
	});

	test("asks for no word twice that the copy lists too", () => {
		const lines = wantedCopy(read(valley({ copy: ["THE RIVER DOES MOST OF IT", "Wind", "168 GWh"] })));
		expect(lines.map(({ text }) => text).filter((text) => text === "Wind")).toEqual(["Wind"]);
		expect(lines.find(({ text }) => text === "168 GWh")?.count).toBe(1);
	});

	test("found in a prompt is shown: nobody is told that its figures are lost", () => {
		const { brief, findings } = readPrompt(
			'Infographic "HOW WE TRAVEL", bar chart: Walk 38%, Bus 27%, Bike 35%',
		);
		expect(brief.sections.at(-1)?.chart?.data).toHaveLength(3);
		expect(findings.map(({ rule }) => rule)).not.toContain("words-not-found");
	});

	test("does not choose another layout", () => {
		const [section] = valley().sections ?? [];
		expect(layoutSeedOf(read(valley()))).toBe(
			layoutSeedOf(read(valley({ sections: [{ heading: section?.heading ?? "" }] }))),
		);
	});
});

test("a brief without a chart stays the very same", () => {
	const brief = read({ subject: "a fair", copy: ["FAIR"], sections: [{ heading: "Food", facts: ["Soup"] }] });
	expect(wantedCopy(brief)).toBe(brief.copy);
});
