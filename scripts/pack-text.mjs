// Packs the window for plugin/ui/unpack.ts: LZMA as text. Kept by content, as it takes seconds.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import lzma from "lzma";

const kept = fileURLToPath(new URL("../node_modules/.cache/broadside/packed", import.meta.url));
// Properties, dictionary size and length: all known to the reader, or told beside the text.
const headerLength = 13;
const properties = 93;

const letters = [
	..."!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~",
];

/** Two letters for each 13 bits. */
function lettersOf(/** @type {Uint8Array} */ bytes) {
	let text = "";
	let held = 0;
	let count = 0;
	const pair = (/** @type {number} */ value) => {
		text += letters[Math.floor(value / 91)] + letters[value % 91];
	};
	for (const byte of bytes) {
		held = (held << 8) | byte;
		count += 8;
		if (count < 13) continue;
		count -= 13;
		pair(held >> count);
		held &= (1 << count) - 1;
	}
	if (count > 0) pair(held << (13 - count));
	return text;
}

/** `{ packed, size }`: `bytes` as LZMA in printable letters, and their number. */
export async function packText(/** @type {Uint8Array} */ bytes) {
	const file = join(kept, `${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}-91.txt`);
	const found = await readFile(file, "utf8").catch(() => null);
	if (found !== null) return { packed: found, size: bytes.length };
	const stream = Uint8Array.from(lzma.compress(bytes, 6), (value) => value & 255);
	if (stream[0] !== properties) throw new Error("the packer made a stream that the window cannot read");
	const packed = lettersOf(stream.subarray(headerLength));
	await mkdir(kept, { recursive: true });
	await writeFile(`${file}.${process.pid}`, packed);
	await rename(`${file}.${process.pid}`, file);
	return { packed, size: bytes.length };
}
