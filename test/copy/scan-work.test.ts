// The work of the extractor grows with the prompt and no faster, whatever the prompt holds.
import { describe, expect, test } from "vitest";
import { readNumberedSections, readPairedSections } from "../../shared/brief/inline-sections.ts";
import { extractCopy } from "../../shared/copy/extract.ts";
import { listQuoteMarks } from "../../shared/copy/quote-marks.ts";
import { seededRandom } from "./seeded-random.ts";

const patterns: Readonly<Record<string, string>> = {
	prose: 'A poster that reads "SALE" in red, with the word "SALE" bigger, next to a door. ',
	"open marks": '"',
	"left marks": "“",
	"mixed marks": "“\"'‘”「《",
	apostrophes: " 'a it's the dogs' ",
	nested: "'a 'b'' ",
	chinese: "海报写着“你好”，旁边写着：欢迎光临，其中“好”字",
	"open lines": '"a\n\n',
	"blank lines": "\n",
	spaces: " ",
	letters: "a",
	labels: "Title: a\n- b\n",
	"inline labels": "title: a. ",
	cues: "sign that says ",
	capitals: "sign that says AB CD EF ",
	slots: "date and price, ",
	inches: '24" x 36" 5\'10" ',
	tables: "| Title | b |\n",
	fields: "【标题】你好",
	parts: 'the "AB CD" next to "AB" ',
	escapes: '\\"a\\" ',
	fences: "```",
	"left single marks": "‘",
	boxes: "【",
	"colon cues": "reads: ",
	"list cues": "lists: A, ",
	"label lists": "title: A, B, C, ",
	"Chinese cues": "写着：、",
	"Chinese labels": "，小字：",
	headings: "**a**\n- b\n",
	"stated facts": "poster for a: AB CD, 6 PM, ",
	"bare facts": "Poster for AB, 6 PM, 7 PM. ",
	"labelled facts": "poster. Date: 12 June. ",
	"numbered items": "1. Ab: c 2. Cd ",
	"Chinese facts": "海报：6月19日，时间：7点，",
	"line ends": "\r\n",
	"facts in a sentence": "Poster for a fair on Friday 12 June at 8 pm at Mill Hall, tickets $5, ",
	"a long sentence of facts": "poster on 12 June at Mill Hall in May ",
	"Chinese facts in a sentence": "海报，6月19日上午9点在市体育馆举行，地点市图书馆，票价20元",
	"words of dates": "poster for on at in the 12 may to ",
	"half an address": "poster a.a.a.a.a.a.",
	"numbered strings": '1. "a" "b" ',
	"paired strings": '"a", "b"; ',
};

/** Finding the strings, and the sections among them. */
function steps(prompt: string): number {
	const meter = { steps: 0 };
	const found = extractCopy(prompt, meter);
	readNumberedSections(found, meter);
	readPairedSections(found, meter);
	return meter.steps;
}

describe("extractor", () => {
	test.each(Object.entries(patterns))(
		"%s: ten times the prompt is at most ten times the work",
		(_, pattern) => {
			const small = pattern.repeat(Math.ceil(5_000 / pattern.length));
			const large = pattern.repeat(Math.ceil(50_000 / pattern.length));
			expect(steps(large)).toBeLessThanOrEqual(steps(small) * 10.5);
		},
	);

	test.each(["“", "‘", "【", "“‘"])("a megabyte of %s costs a few steps a character", (mark) => {
		expect(steps(mark.repeat(1_000_000 / mark.length))).toBeLessThan(8_000_000);
	});

	test("a megabyte of noise keeps within a fixed number of steps a character", { timeout: 30_000 }, () => {
		const random = seededRandom(7);
		const marks = "\"“”‘'「」";
		const pieces = [...Object.values(patterns), "你好", "HELLO ", ": ", ". ", "\n"];
		let noise = "";
		while (noise.length < 1_000_000) {
			noise += pieces[Math.floor(random() * pieces.length)] ?? "";
			// Many a pattern holds no mark, so one is put between.
			noise += marks.charAt(Math.floor(random() * marks.length));
		}
		expect(listQuoteMarks(noise).length).toBeGreaterThan(100_000);
		expect(steps(noise)).toBeLessThan(200 * noise.length);
	});
});
