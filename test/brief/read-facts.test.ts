// Sections, charts and lost words: what a brief makes of numbered items, pairs, chart data and unquoted facts.
import { describe, expect, test } from "vitest";
import { estimatingCounter } from "../../shared/brief/estimate-tokens.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { review } from "../../shared/brief/review.ts";

function sectionsOf(prompt: string): string[][] {
	const { brief } = readPrompt(prompt);
	const text = (id: string) => brief.copy.find((line) => line.id === id)?.text ?? "";
	return brief.sections.map(({ headingId, factIds }) => [text(headingId), ...factIds.map(text)]);
}

describe("sections", () => {
	test("of numbered items", () => {
		expect(
			sectionsOf(
				"Infographic with six numbered sections: 1. Water 2. Paper 3. Glass 4. Metal 5. Wood 6. Food",
			),
		).toEqual([["Water"], ["Paper"], ["Glass"], ["Metal"], ["Wood"], ["Food"]]);
		expect(
			sectionsOf(
				'Infographic "SORT IT": 1. Water: close the tap. 2. Paper: print both sides. 3. Glass: rinse it first.',
			),
		).toEqual([
			["Water", "close the tap"],
			["Paper", "print both sides"],
			["Glass", "rinse it first"],
		]);
	});

	test("of pairs parted by semicolons", () => {
		expect(
			sectionsOf(
				'Infographic "SAVE WATER": "Fix leaks", "A dripping tap wastes 15 litres a day"; "Shorter showers", "Four minutes saves 30 litres"; "Full loads", "Wait until the drum is full"',
			),
		).toEqual([
			["Fix leaks", "A dripping tap wastes 15 litres a day"],
			["Shorter showers", "Four minutes saves 30 litres"],
			["Full loads", "Wait until the drum is full"],
		]);
		expect(sectionsOf("信息图“节水”：“修水管”，“滴水一天浪费15升”；“短淋浴”，“四分钟省30升”")).toEqual([
			["修水管", "滴水一天浪费15升"],
			["短淋浴", "四分钟省30升"],
		]);
		expect(sectionsOf('Poster with "A", "B" in red; "C" in blue')).toEqual([]);
		// Where every group has a colon, the first string of the first is a heading like the others.
		expect(
			sectionsOf(
				'Comparison infographic "CATS vs DOGS" with sections "Cats": "Independent", "Sleep 15 h"; "Dogs": "Loyal", "Sleep 12 h"',
			),
		).toEqual([
			["Cats", "Independent", "Sleep 15 h"],
			["Dogs", "Loyal", "Sleep 12 h"],
		]);
	});
});

test("a name that goes to the copy, or a dog show, leaves a whole subject", () => {
	const subject = (prompt: string) => readPrompt(prompt).brief.subject;
	expect(subject("Poster for SUMMER FAIR, Saturday 12 June, 2 pm, Town Hall")).toBe("Poster");
	expect(subject("Flyer for a dog show: Saturday 12 June, Victoria Park")).toBe("Flyer for a dog show");
	expect(subject("Infographic: 1. Water 2. Paper 3. Glass")).toBe("Infographic");
});

test.each([
	'Instagram story "SUMMER SALE" "Up to 50% off" "Ends Sunday", beach and palm trees',
	'Social media post for a bakery: "FRESH AT SEVEN", "Closed on Mondays", croissants on a blue cloth',
	"小红书配图，标题“周末去露营”，小字“带上帐篷就出发”，帐篷和篝火",
])("what is made to be posted is a sheet, not a picture with words in it: %s", (prompt) => {
	expect(readPrompt(prompt).brief.kind).toBe("poster");
});

describe("charts", () => {
	test.each([
		['Bar chart "Visitors": Jan 1200, Feb 900, Mar 1,450', "bar", ["Jan 1200", "Feb 900", "Mar 1450"]],
		['Donut chart "Energy": Wind 41%, Solar 22%, Gas 37%', "donut", ["Wind 41", "Solar 22", "Gas 37"]],
		["Slide with a pie chart titled 'Votes': Yes 60%, No 40%", "donut", ["Yes 60", "No 40"]],
		["柱状图“客流”：一月 1200，二月 900", "bar", ["一月 1200", "二月 900"]],
	])("%s", (prompt, type, data) => {
		const { brief } = readPrompt(prompt);
		const chart = brief.sections.at(-1)?.chart;
		expect(chart?.type).toBe(type);
		expect(chart?.data.map(({ label, value }) => `${label} ${value}`)).toEqual(data);
		expect(brief.kind).not.toBe("picture");
	});
});

describe("words that a sheet would lose", () => {
	const lost = async (prompt: string, copy?: string[]) =>
		(await review(copy === undefined ? { prompt } : { prompt, copy }, estimatingCounter)).findings
			.filter(({ rule }) => rule === "words-not-found")
			.map(({ severity }) => severity);

	test.each([
		'Poster "PLANT SWAP" on Saturday 12 June at the hall',
		'Poster "SALE", 12 June',
		'A poster for "Moonlit Yoga" on Friday 19 June at 9 pm, $12',
		"海报“端午安康”，6月19日龙舟赛",
		"Infographic about water: 70% of the planet is sea",
		"Menu where coffee costs $4",
		"海报宣传6月19日的龙舟赛",
	])("are told of: %s", async (prompt) => {
		expect(await lost(prompt)).toEqual(["warning"]);
	});

	test.each([
		"A poster of a market: lanterns, stalls, warm light",
		"Photo of a clock at 9 pm on 12 June",
		"Poster in A4, 8K, HDR, 1024x1536, 2:3",
		"Poster of 3 owls in 1960s style, palette #ff8800",
		'Poster "SALE", "12 June"',
		'Poster "NOON", a clock at 9 pm, a $5 bill on the table',
		"Poster about a plant swap on Saturday 12 June at the hall",
		"Flyer announcing LANTERN STREET with lanterns everywhere",
	])("are not told of: %s", async (prompt) => {
		expect(await lost(prompt)).toEqual([]);
	});

	test("not where copy is given", async () => {
		expect(await lost("Poster about a plant swap on Saturday 12 June", ["PLANT SWAP"])).toEqual([]);
	});
});
