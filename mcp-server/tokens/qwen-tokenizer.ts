// Counts prompt tokens as Qwen Image 2's text encoder does, from a packed vocabulary.
import { mergeBytes, type TokenRanks } from "./byte-pairs.ts";
import { preTokenize } from "./pre-tokenize.ts";

export interface QwenTokenizer {
	/** Ids of a text. Special tokens written in it count as the plain characters they are. */
	encode(text: string): number[];
	count(text: string): number;
}

/** `packed`: what `scripts/tokens.mjs` writes, uncompressed. */
export function createQwenTokenizer(packed: Uint8Array): QwenTokenizer {
	const ranks = readVocabulary(packed);
	const encode = (text: string): number[] => {
		const ids: number[] = [];
		for (const piece of preTokenize(text))
			for (const id of mergeBytes(Buffer.from(piece, "utf8").toString("latin1"), ranks)) ids.push(id);
		return ids;
	};
	return { encode, count: (text) => encode(text).length };
}

/** A count, one length byte a token, then the bytes of all tokens in id order. */
function readVocabulary(packed: Uint8Array): TokenRanks {
	const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
	const count = buffer.readUInt32LE(0);
	const ranks = new Map<string, number>();
	let at = 4 + count;
	for (let id = 0; id < count; id += 1) {
		const end = at + buffer.readUInt8(4 + id);
		ranks.set(buffer.toString("latin1", at, end), id);
		at = end;
	}
	return ranks;
}
