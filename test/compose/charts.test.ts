// A chart shows each value exactly as it was given.
import { describe, expect, test } from "vitest";
import type { Brief, ChartInput } from "../../shared/brief/brief.ts";
import { chartWords, valueWords } from "../../shared/layout/chart-words.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { walk } from "../../shared/layout/layout.ts";

test.each([
	[1250.5, "kWh", "1250.5 kWh"],
	[12500, "kWh", "12,500 kWh"],
	[0.1, "%", "0.1%"],
	[33.333333, "%", "33.333333%"],
	[1e21, undefined, "1,000,000,000,000,000,000,000"],
	[0.0000001, undefined, "0.0000001"],
	[-4.5, "°C", "−4.5°C"],
	[9.9, "$", "$9.9"],
	[1885, undefined, "1885"],
	[12, "万", "12万"],
])("%s %s reads %s", (value, unit, words) => {
	expect(valueWords(value, unit)).toBe(words);
});

const types: ChartInput["type"][] = ["bar", "stacked", "line", "donut", "pictogram", "timeline"];

describe.each(types)("%s", (type) => {
	const brief = (data: ChartInput["data"]): Brief => ({
		kind: "infographic",
		subject: "Numbers",
		copy: [
			{ id: "t", text: "The numbers", role: "title", count: 1, locked: false },
			{ id: "h", text: "Here they are", role: "heading", count: 1, locked: false },
		],
		sections: [{ headingId: "h", factIds: [], chart: { type, title: "By year", data } }],
		assets: [],
		size: { widthPx: 1024, heightPx: 1536 },
	});

	test("shows every label and value once, whatever the data", () => {
		const sets: ChartInput["data"][] = [
			[{ label: "Alone", value: 7 }],
			Array.from({ length: 5 }, (_, i) => ({ label: `Item ${i}`, value: 12.5 * (i + 1), unit: "%" })),
			Array.from({ length: 12 }, (_, i) => ({
				label: `A rather long label for entry ${i}`,
				value: i * 3.25,
			})),
			[
				{ label: "Up", value: 12 },
				{ label: "Down", value: -8.5 },
				{ label: "Zero", value: 0 },
			],
			[
				{ label: "None", value: 0 },
				{ label: "Nothing", value: 0 },
			],
		];
		for (const data of sets) {
			const one = brief(data);
			const layout = compose(one, { seed: 3 });
			expect(checkLayout(layout, one).strict).toBe(true);
			const shown = [...walk(layout.root)].flatMap((node) =>
				node.type === "text" && node.copyId === null ? [node.text] : [],
			);
			const chart = one.sections[0]?.chart;
			if (!chart) throw new Error("no chart");
			expect(shown.sort()).toEqual(chartWords(chart).sort());
		}
	});
});

test("words that the copy lists and a chart shows are one and the same", () => {
	const brief: Brief = {
		kind: "infographic",
		subject: "Numbers",
		copy: [
			{ id: "t", text: "The numbers", role: "title", count: 1, locked: false },
			{ id: "h", text: "Shares", role: "heading", count: 1, locked: false },
			{ id: "v", text: "38%", role: "number", count: 1, locked: true },
		],
		sections: [
			{
				headingId: "h",
				factIds: [],
				chart: {
					type: "bar",
					data: [
						{ label: "Wind", value: 38, unit: "%" },
						{ label: "Sun", value: 24, unit: "%" },
					],
				},
			},
		],
		assets: [],
		size: { widthPx: 1024, heightPx: 1536 },
	};
	const layout = compose(brief, { seed: 1 });
	expect(checkLayout(layout, brief)).toMatchObject({ strict: true, duplicates: [] });
});
