// Prompts written from briefs: every word in quotes, in the guide's order, within budget, and read back the same.
import { describe, expect, test } from "vitest";
import type { Brief } from "../../shared/brief/brief.ts";
import { estimateTokens } from "../../shared/brief/estimate-tokens.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { quoteCopy, withoutStraightQuotes } from "../../shared/brief/quoting.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { writePrompt } from "../../shared/brief/write-prompt.ts";
import { extractCopy } from "../../shared/copy/extract.ts";
import { seededRandom } from "../copy/seeded-random.ts";
import { randomBrief } from "./random-briefs.ts";

const count = estimateTokens;
const briefs = 500;

/** What reading a prompt must give back: each string, as often as it is wanted. */
function wanted(brief: Brief): Record<string, number> {
	return Object.fromEntries(brief.copy.map((line) => [withoutStraightQuotes(line.text), line.count]));
}

function read(prompt: string): Record<string, number> {
	return Object.fromEntries(extractCopy(prompt).copy.map((line) => [line.text, line.count]));
}

describe("round trip", () => {
	test(`${briefs} random briefs come back with the same copy`, () => {
		const random = seededRandom(411);
		for (let index = 0; index < briefs; index += 1) {
			const { brief } = normalizeBrief(randomBrief(random));
			const { prompt } = writePrompt(brief, { count, budgetTokens: 1000 });
			for (const line of brief.copy) expect(prompt).toContain(quoteCopy(line.text));
			expect(read(prompt), prompt).toEqual(wanted(brief));
		}
	});

	test("sheds detail to keep a budget, and never copy", () => {
		const random = seededRandom(97);
		for (let index = 0; index < 100; index += 1) {
			const { brief } = normalizeBrief(randomBrief(random));
			const written = writePrompt(brief, { count, budgetTokens: 300 });
			for (const line of brief.copy) expect(written.prompt).toContain(quoteCopy(line.text));
			if (written.fits) expect(count(written.prompt)).toBeLessThanOrEqual(300);
			else expect(written.shed.length).toBeGreaterThan(0);
		}
	});

	test("a prompt that was read and written again keeps its copy", () => {
		const prompt =
			'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, a saxophone player against a smoky amber spotlight, "JUNE 14-16" in small caps below, "BROOKLYN ARTS CENTER" at the bottom, deep navy and warm gold color palette.';
		const first = readPrompt(prompt).brief;
		const again = readPrompt(writePrompt(first, { count }).prompt).brief;
		expect(again.copy).toEqual(first.copy);
		expect(again.kind).toBe(first.kind);
		expect(again.palette?.toLowerCase()).toBe(first.palette);
	});
});

describe("wording", () => {
	const brief = normalizeBrief({
		kind: "poster",
		subject: "Concert poster for a jazz festival",
		style: "letterpress",
		scene: "a saxophone player in a spotlight, no crowd",
		composition: "centered",
		lighting: "smoky amber light",
		details: "halftone dots",
		palette: "deep navy and warm gold",
		copy: [
			{ text: "MIDNIGHT BRASS", style: "tall condensed serif", place: "at the top" },
			{ text: "JUNE 14-16", style: "small caps" },
		],
	}).brief;

	test("follows the guide's hierarchy and leaves negations out", () => {
		expect(writePrompt(brief, { count }).prompt).toBe(
			'Concert poster for a jazz festival. Letterpress. A saxophone player in a spotlight. Centered. Smoky amber light. Halftone dots. Color palette: deep navy and warm gold. The title "MIDNIGHT BRASS" in tall condensed serif, at the top. The date "JUNE 14-16" in small caps.',
		);
	});

	test("sheds in the stated order", () => {
		const { shed } = writePrompt(brief, { count, budgetTokens: 1 });
		expect(shed).toEqual([
			"details",
			"lighting",
			"composition",
			"scene",
			"copy places",
			"copy styles",
			"palette",
			"style",
		]);
	});

	test("says so when there are no words, and never otherwise", () => {
		const none = writePrompt({ ...brief, copy: [], sections: [] }, { count }).prompt;
		expect(none).toContain("The image contains no recognizable text.");
		expect(writePrompt(brief, { count }).prompt).not.toContain("recognizable");
	});

	test("art-only asks for calm areas and holds no copy", () => {
		const { prompt } = writePrompt(brief, { count, mode: "art-only" });
		expect(prompt).not.toContain('"');
		expect(prompt).toContain("calm areas");
		expect(prompt).toMatch(/The image contains no recognizable text\.$/);
		expect(prompt).not.toMatch(/\b(?:no crowd|without|don't)\b/);
		const sign = { ...brief, details: "halftone dots, a label in neat serif letters" };
		expect(writePrompt(sign, { count, mode: "art-only" }).prompt).not.toContain("letters");
	});

	test("sections are written with their pictures and facts", () => {
		const { prompt } = writePrompt(
			normalizeBrief({
				kind: "infographic",
				subject: "Coffee brewing methods",
				copy: ["FOUR WAYS TO BREW"],
				sections: [
					{
						heading: "POUR OVER",
						illustration: "a V60 dripper illustration",
						facts: ["3 minutes", "Medium grind"],
					},
					{ heading: "COLD BREW", illustration: "a mason jar", facts: ["12 hours", "Coarse grind"] },
				],
			}).brief,
			{ count },
		);
		expect(prompt).toBe(
			'An infographic: Coffee brewing methods. The title "FOUR WAYS TO BREW". A section headed "POUR OVER", with a V60 dripper illustration, listing "3 minutes" and "Medium grind". A section headed "COLD BREW", illustrated with a mason jar, listing "12 hours" and "Coarse grind".',
		);
	});

	test("Chinese briefs get Chinese wording, and straight quotes all the same", () => {
		const { prompt } = writePrompt(
			normalizeBrief({
				kind: "poster",
				subject: "新茶上市海报",
				copy: [{ text: "一叶知春", style: "毛笔字", place: "右侧" }, "清明前"],
			}).brief,
			{ count },
		);
		expect(prompt).toBe('新茶上市海报。标题写着"一叶知春"，字体：毛笔字，位置：右侧。副标题写着"清明前"。');
	});

	test("an inner double quote is written typographically and marked risky", () => {
		const quoted = normalizeBrief({ subject: "a plaque", copy: ['"Be bold" – Gran', '24" vinyl'] }).brief;
		const { prompt, riskyIds } = writePrompt(quoted, { count });
		expect(prompt).toContain('"“Be bold” – Gran"');
		expect(prompt).toContain('"24” vinyl"');
		expect(riskyIds).toEqual(["c1", "c2"]);
	});
});

describe("the asker's own words", () => {
	const sent = (prompt: string): string => writePrompt(readPrompt(prompt).brief, { count }).prompt;

	test.each([
		'"GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script centered below.',
		'A tea house loyalty card with "TENTH CUP FREE" across the top, "第十杯免费" in brush-style Chinese below, sage green and cream.',
		'Three stickers, each with the text "RECYCLE ME", on a laptop lid.',
	])("stay as they are when they are right: %s", (prompt) => {
		expect(sent(prompt)).toBe(prompt);
	});

	test.each([
		[
			"Movie poster for a film called 'ECHO STATION', two moons.",
			'Movie poster for a film called "ECHO STATION", two moons.',
		],
		[
			"please make a neon sign that says OPEN ALL NIGHT above a noodle bar",
			'A neon sign that says "OPEN ALL NIGHT" above a noodle bar.',
		],
		[
			"Clearance poster reading 'LAST CHANCE'. Do not write 'SALE' anywhere. Red and white.",
			'Clearance poster reading "LAST CHANCE". Red and white.',
		],
		[
			"A storefront that says “FLOWERS” and not “FLORIST”, morning light, no people.",
			'A storefront that says "FLOWERS", morning light.',
		],
		[
			'Labels "evaporation," "condensation," and "collection." Blue tones.',
			'Labels "evaporation", "condensation", and "collection". Blue tones.',
		],
		[
			'Poster inspired by "Metropolis", title "THE NIGHT SHIFT".',
			'Poster inspired by Metropolis, title "THE NIGHT SHIFT".',
		],
		[
			'Two methods: "POUR OVER" with a dripper, "COLD BREW" with a jar, brew time listed under each.',
			'Two methods: "POUR OVER" with a dripper, "COLD BREW" with a jar.',
		],
		["海报上只写“安静”，不要写“请勿喧哗”，极简。", '海报上只写"安静"，极简。'],
		["A red fox in snow, no text, no people.", "A red fox in snow. The image contains no recognizable text."],
	])("are put right where they are not: %s", (prompt, wanted) => {
		expect(sent(prompt)).toBe(wanted);
	});

	test("forms are told anew, in the guide's order", () => {
		expect(
			sent("Create a poster.\n\n**Title:** Night Swim\n**Background:** moonlit lake\n**Style:** 70s print"),
		).toBe('A poster. 70s print. Moonlit lake. The title "Night Swim".');
	});

	test("words that no longer hold the copy are not sent", () => {
		const { brief } = readPrompt('Poster, "SUMMER" at the top.');
		const changed = { ...brief, copy: brief.copy.map((line) => ({ ...line, text: "WINTER" })) };
		const { prompt } = writePrompt(changed, { count });
		expect(prompt).toContain('"WINTER"');
		expect(prompt).not.toContain("SUMMER");
	});
});
