// The extractor on prompts of every genre, in English and Chinese: each string, its count, and the order.
import { describe, expect, test } from "vitest";
import { extractCopy } from "../../shared/copy/extract.ts";
import type { PromptCase } from "./prompt-case.ts";
import { askedEnglish } from "./prompts-asked.ts";
import { askedChinese } from "./prompts-asked-zh.ts";
import { englishPrompts } from "./prompts-en.ts";
import { secondEnglishPrompts } from "./prompts-en2.ts";
import { hardPrompts } from "./prompts-hard.ts";
import { chinesePrompts } from "./prompts-zh.ts";
import { secondChinesePrompts } from "./prompts-zh2.ts";

/** Each string as often as it is wanted; repeats stand beside the first, since copy has a count, not a second line. */
function shown(prompt: string): string[] {
	return extractCopy(prompt).copy.flatMap((line) => Array<string>(line.count).fill(line.text));
}

function grouped(texts: readonly string[]): string[] {
	return [...new Set(texts)].flatMap((text) => texts.filter((other) => other === text));
}

function check(cases: readonly PromptCase[]): void {
	test.each(cases)("%s", (prompt, texts) => {
		expect(shown(prompt)).toEqual(grouped(texts));
	});
}

describe("English prompts", () => check(englishPrompts));
describe("Chinese prompts", () => check(chinesePrompts));
describe("English prompts, second table", () => check(secondEnglishPrompts));
describe("Chinese prompts, second table", () => check(secondChinesePrompts));
describe("hard cases", () => check(hardPrompts));
describe("as people ask, in English", () => check(askedEnglish));
describe("as people ask, in Chinese", () => check(askedChinese));
