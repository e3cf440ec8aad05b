// What is typed or pasted under Create: a prompt, a brief, or a brief with a mistake.
import { describe, expect, test } from "vitest";
import { parseBrief } from "../../plugin/ui/parse-brief.ts";

test("plain words are a prompt", () => {
	expect(parseBrief('Poster "HELLO"')).toBeNull();
});

test("a brief is read, also when it is wrapped in a tool's arguments", () => {
	const brief = { subject: "a fair", copy: ["FAIR", { text: "Free", role: "price" }] };
	expect(parseBrief(JSON.stringify(brief))).toEqual(brief);
	expect(parseBrief(JSON.stringify({ brief }))).toEqual(brief);
});

describe("says where a brief is wrong", () => {
	const cases: [string, RegExp][] = [
		["{", /not whole JSON/],
		['{"subject":"x","colour":"red"}', /brief: Unrecognized key: "colour"/],
		['{"copy":["A"]}', /brief\.subject/],
		['{"subject":"x","copy":[{"text":5}]}', /brief\.copy\[0\]/],
		['{"subject":"x","kind":"flyer"}', /brief\.kind/],
	];
	for (const [text, words] of cases) test(text, () => expect(() => parseBrief(text)).toThrow(words));
});
