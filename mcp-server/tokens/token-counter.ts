// The server's TokenCounter: exact, with the vocabulary read on first use.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { estimateTokens } from "../../shared/brief/estimate-tokens.ts";
import type { TokenCounter } from "../../shared/ports.ts";
import { createQwenTokenizer, type QwenTokenizer } from "./qwen-tokenizer.ts";

const decompress = promisify(brotliDecompress);

/** Reads and unpacks the vocabulary file. */
export async function loadQwenTokenizer(file: string | URL): Promise<QwenTokenizer> {
	return createQwenTokenizer(await decompress(await readFile(file)));
}

/**
 * Exact counts from the vocabulary at `file`. If the file cannot be read, counts are estimates and say so
 * (`exact: false`): a count is advice, and no reason to stop work.
 */
export function createTokenCounter(file: string | URL): TokenCounter {
	let loading: Promise<QwenTokenizer | null> | null = null;
	return {
		async count(text) {
			loading ??= loadQwenTokenizer(file).catch(() => null);
			const tokenizer = await loading;
			return tokenizer === null
				? { tokens: estimateTokens(text), exact: false }
				: { tokens: tokenizer.count(text), exact: true };
		},
	};
}
