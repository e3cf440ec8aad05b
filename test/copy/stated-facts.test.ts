// Facts stated without quote marks on a sheet are set; lists that describe the picture are not.
import { describe, expect, test } from "vitest";
import { extractCopy } from "../../shared/copy/extract.ts";
import { factPrompts, picturePrompts } from "./prompts-facts.ts";

const rolesOf = (prompt: string) => extractCopy(prompt).copy.map(({ text, role }) => [text, role]);

describe("facts of a sheet", () => {
	test.each(factPrompts)("%s", (prompt, texts) => {
		const { copy, findings } = extractCopy(prompt);
		expect(copy.map(({ text }) => text)).toEqual(texts);
		expect(findings.map(({ rule }) => rule)).toContain("unquoted-text");
	});

	test.each(picturePrompts)("nothing in %s", (prompt) => {
		expect(extractCopy(prompt).copy).toEqual([]);
	});

	test("each takes the role of its shape", () => {
		expect(
			rolesOf(
				"Poster for a fair: HARVEST ROW, Fridays in May, 6 PM – midnight, Old Harbour Quay, tickets £4, www.harvestrow.org",
			),
		).toEqual([
			["HARVEST ROW", "title"],
			["Fridays in May", "date"],
			["6 PM – midnight", "date"],
			["Old Harbour Quay", "label"],
			["tickets £4", "price"],
			["www.harvestrow.org", "contact"],
		]);
		expect(rolesOf("Poster for the Riverside Book Fair: 21-23 November, free admission")).toEqual([
			["Riverside Book Fair", "title"],
			["21-23 November", "date"],
			["free admission", "label"],
		]);
		expect(rolesOf("龙舟赛海报，时间：6月19日，地点：江畔公园")).toEqual([
			["龙舟赛", "title"],
			["6月19日", "date"],
			["江畔公园", "label"],
		]);
	});
});

describe("numbered items of a sheet", () => {
	test.each([
		[
			"Infographic with six numbered sections: 1. Water 2. Paper 3. Glass 4. Metal 5. Wood 6. Food",
			["Water", "Paper", "Glass", "Metal", "Wood", "Food"],
		],
		[
			"Infographic on recycling: 1. Water: close the tap. 2. Paper: print both sides. 3. Glass: rinse it first.",
			["Water", "close the tap", "Paper", "print both sides", "Glass", "rinse it first"],
		],
		['Infographic "SAVE WATER": 1. Water 2. Soap 3. Rinse', ["SAVE WATER", "Water", "Soap", "Rinse"]],
		[
			"Poster about composting:\n1. Collect\nKeep a bin by the sink.\n2. Layer\nBrowns over greens.\n3. Turn\nOnce a week.\n\nStyle: flat, warm colours",
			["Collect", "Keep a bin by the sink", "Layer", "Browns over greens", "Turn", "Once a week"],
		],
		["信息图：1. 节水 2. 节电 3. 绿色出行", ["节水", "节电", "绿色出行"]],
	])("%s", (prompt, texts) => {
		expect(extractCopy(prompt).copy.map(({ text }) => text)).toEqual(texts);
	});

	test.each([
		"Infographic of a garden: 1. a shed at the left 2. a pond in the middle 3. a fence behind",
		"Photo of a shelf: 1. Roses 2. Tulips 3. Lilies",
		"Poster of a bay. Steps: 1. Draw a sun. 2. Add a boat. 3. Paint the sea.",
	])("none in %s", (prompt) => {
		expect(extractCopy(prompt).copy).toEqual([]);
	});
});

test("a Chinese name beside an English title, and the other way round, is its subtitle", () => {
	expect(
		rolesOf('Poster titled "MOON FESTIVAL" with "September 15" and the Chinese name "中秋之夜"'),
	).toEqual([
		["MOON FESTIVAL", "title"],
		["中秋之夜", "subtitle"],
		["September 15", "date"],
	]);
	expect(rolesOf('Poster "TEA HOUSE" "茶馆" "Open 9 am"')[1]).toEqual(["茶馆", "subtitle"]);
	expect(rolesOf('Menu "TEA HOUSE", "龙井", "普洱", "茉莉"').map(([, role]) => role)).not.toContain(
		"subtitle",
	);
});
