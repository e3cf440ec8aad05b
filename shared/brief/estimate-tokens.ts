// Estimates Qwen tokens where the exact vocabulary is too heavy to carry, as in the plugin.
import type { TokenCounter } from "../ports.ts";

// Fitted on 2,810 public prompts against the Qwen3 tokenizer: 5 % to 95 % of errors within 11.5 %, worst 39 %.
const perHan = 0.631;
const perWord = 1.007;
const perDigit = 1.097;
const perMark = 1.127;

/** About how many Qwen tokens a text has; see above for how far off that may be. */
export function estimateTokens(text: string): number {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	const han = count(/\p{Script=Han}/gu);
	const words = count(/(?:(?!\p{Script=Han})\p{L})+/gu);
	const digits = count(/\p{N}/gu);
	const marks = count(/[^\p{L}\p{N}\s]/gu);
	return Math.round(perHan * han + perWord * words + perDigit * digits + perMark * marks);
}

/** A TokenCounter for hosts without the vocabulary. */
export const estimatingCounter: TokenCounter = {
	count: async (text) => ({ tokens: estimateTokens(text), exact: false }),
};
