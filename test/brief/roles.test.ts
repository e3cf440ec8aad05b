// Roles, sections and the words beside each line, on prompts that once got them wrong.
import { describe, expect, test } from "vitest";
import { readPrompt } from "../../shared/brief/read-prompt.ts";

function roles(prompt: string): string[] {
	return readPrompt(prompt).brief.copy.map((line) => `${line.role}: ${line.text}`);
}

describe("roles", () => {
	test.each([
		[
			'Create a poster for a community garden day.\n\n## Text\n- "Dig In!"\n- "Saturday 4 May, 10–2"\n- "Rosehill Garden"\n\n## Style\n- hand-cut paper',
			["title: Dig In!", "date: Saturday 4 May, 10–2", "label: Rosehill Garden"],
		],
		[
			'Poster layout\n- Top banner: "FARMERS MARKET"\n- Left column: "Fresh eggs", "Raw honey", "Sourdough"\n- Bottom strip: "Mill Street Car Park"',
			[
				"title: FARMERS MARKET",
				"label: Fresh eggs",
				"label: Raw honey",
				"label: Sourdough",
				"label: Mill Street Car Park",
			],
		],
		[
			'A three-step infographic: 1. "Rinse" 2. "Sort" 3. "Recycle", title "Three Steps, Zero Waste".',
			["label: Rinse", "label: Sort", "label: Recycle", "title: Three Steps, Zero Waste"],
		],
		[
			"海报，大字“醒来”，下方小字“一杯咖啡的时间”，底部“城西路12号”。",
			["title: 醒来", "subtitle: 一杯咖啡的时间", "label: 城西路12号"],
		],
	])("%s", (prompt, wanted) => {
		expect(roles(prompt)).toEqual(wanted);
	});
});

function sections(prompt: string): string[][] {
	const { brief } = readPrompt(prompt);
	const text = (id: string): string => brief.copy.find((line) => line.id === id)?.text ?? id;
	return brief.sections.map(({ headingId, factIds, illustration }) => [
		text(headingId),
		...factIds.map(text),
		...(illustration === undefined ? [] : [`~${illustration}`]),
	]);
}

describe("sections", () => {
	test.each([
		[
			'# Infographic\n\n## Title\n"Where Rain Goes"\n\n## Sections\n1. **"Evaporation"** – sun over the sea, "Heat lifts water as vapor"\n2. **"Condensation"** – a cloud, "Vapor cools into droplets"',
			[
				["Evaporation", "Heat lifts water as vapor", "~sun over the sea"],
				["Condensation", "Vapor cools into droplets", "~a cloud"],
			],
		],
		[
			'Infographic "EIGHT WORLDS": a row of planets, each labelled: "Mercury" "0 moons", "Earth" "1 moon", "Mars" "2 moons".',
			[
				["Mercury", "0 moons"],
				["Earth", "1 moon"],
				["Mars", "2 moons"],
			],
		],
		['A set of three event cards: card one says "Talk", card two says "Walk", card three says "Supper".', []],
	])("%s", (prompt, wanted) => {
		expect(sections(prompt)).toEqual(wanted);
	});
});

describe("words beside a line", () => {
	test("small type stays with its own line in Chinese", () => {
		const { copy } = readPrompt(
			"海报：标题“海边的周末”用粗黑体放在顶部，副标题“7月18日—20日”，小字“凭票入场”在右下角。",
		).brief;
		expect(copy.map(({ style, place }) => [style, place])).toEqual([
			["粗黑体", "顶部"],
			[undefined, undefined],
			["小字", "右下角"],
		]);
	});

	test("colour words without a string stay in the brief", () => {
		const { brief } = readPrompt('Road safety poster, "LOOK TWICE" in the middle. Yellow and black.');
		expect(brief.palette).toBe("Yellow and black");
	});
});

describe("prompts of half a megabyte", () => {
	// Linear reading takes about a second; the quadratic one this was written for took two minutes.
	test.each(["\r\n", " \n", "a: ", "title: A, ", '"a"\n', "写着：、", "- ", "**a** ", "“a”字"])(
		"%j is read",
		{ timeout: 60_000 },
		(pattern) => {
			const prompt = pattern.repeat(500_000 / pattern.length);
			expect(readPrompt(prompt).brief.subject.length).toBeGreaterThan(0);
		},
	);
});
