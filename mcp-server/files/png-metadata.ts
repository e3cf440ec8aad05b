// Writes into a PNG how it was made, and reads it back: an iTXt chunk `broadside` (JSON), and XMP for other programs.
import { Buffer } from "node:buffer";
import * as zlib from "node:zlib";
import { ToolError } from "../../shared/errors.ts";
import type { EmbedMode } from "../config.ts";
import { xmpOf } from "./xmp.ts";

/** Keyword of our chunk. */
const recordKeyword = "broadside";
/** Keyword that XMP has in a PNG (XMP specification, part 3, section 1.1.5). */
const xmpKeyword = "XML:com.adobe.xmp";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Texts longer than this are deflated. */
const plainBytes = 512;
const maxTextBytes = 4_000_000;
const maxChunks = 4096;

/** One international text of a PNG. */
export interface PngText {
	/** Latin letters, 1 … 79. */
	keyword: string;
	text: string;
}

/**
 * The same picture with a record of how it was made; what was embedded before is replaced. `brief` writes
 * everything, `minimal` leaves out the words (prompt and brief), `none` answers the bytes as they are.
 */
export function embedRecord(png: Uint8Array, record: Record<string, unknown>, mode: EmbedMode): Uint8Array {
	if (mode === "none") return png;
	const { prompt, brief, ...rest } = record;
	const kept = mode === "minimal" ? rest : { ...rest, prompt, brief };
	return writePngTexts(png, [
		{ keyword: recordKeyword, text: JSON.stringify({ generator: "Broadside", ...kept }) },
		{ keyword: xmpKeyword, text: xmpOf(kept) },
	]);
}

/** The record that `embedRecord` wrote, or null where there is none, or none that can be read. */
export function readRecord(png: Uint8Array): Record<string, unknown> | null {
	const text = readPngTexts(png).find(({ keyword }) => keyword === recordKeyword)?.text;
	if (text === undefined) return null;
	try {
		const record: unknown = JSON.parse(text);
		return typeof record === "object" && record !== null && !Array.isArray(record) ? { ...record } : null;
	} catch {
		return null;
	}
}

/**
 * Puts iTXt chunks behind the header, in place of older ones of the same keywords. XMP is never deflated,
 * since readers scan for it. Throws ToolError `invalid_input` for what is no PNG.
 */
export function writePngTexts(png: Uint8Array, texts: readonly PngText[]): Uint8Array {
	const chunks = [...chunksOf(png)];
	const header = chunks[0];
	if (header?.kind !== "IHDR") {
		throw new ToolError({
			code: "invalid_input",
			message: "This is not a whole PNG image.",
			hint: "Give a PNG file.",
		});
	}
	const replaced = new Set(texts.map(({ keyword }) => keyword));
	const parts: Uint8Array[] = [png.subarray(0, header.end)];
	for (const { keyword, text } of texts) parts.push(textChunk(keyword, text));
	let keptFrom = header.end;
	for (const chunk of chunks) {
		if (chunk.kind !== "iTXt" || !replaced.has(keywordOf(chunk.data) ?? "")) continue;
		parts.push(png.subarray(keptFrom, chunk.start));
		keptFrom = chunk.end;
	}
	parts.push(png.subarray(keptFrom));
	return Buffer.concat(parts);
}

/**
 * Every iTXt of a PNG that can be read, in file order. Damaged or oversized texts are passed over, a wrong
 * checksum is let pass, and what is no PNG has none: a picture from elsewhere must never stop a tool.
 */
export function readPngTexts(png: Uint8Array): PngText[] {
	const texts: PngText[] = [];
	for (const { kind, data } of chunksOf(png)) {
		if (kind !== "iTXt") continue;
		const text = parseText(data);
		if (text) texts.push(text);
	}
	return texts;
}

interface Chunk {
	kind: string;
	data: Uint8Array;
	/** Offsets of the whole chunk in the file. */
	start: number;
	end: number;
}

// PNG specification, third edition (w3.org/TR/png-3), section 5.3; read November 2026.
function* chunksOf(png: Uint8Array): Generator<Chunk> {
	if (signature.some((byte, index) => png[index] !== byte)) return;
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	let start = signature.length;
	for (let count = 0; count < maxChunks && start + 12 <= png.length; count++) {
		const length = view.getUint32(start);
		const end = start + 12 + length;
		if (end > png.length) return;
		const kind = String.fromCharCode(...png.subarray(start + 4, start + 8));
		yield { kind, data: png.subarray(start + 8, end - 4), start, end };
		if (kind === "IEND") return;
		start = end;
	}
}

// Same specification, section 11.3.3.4: keyword, 0, deflated?, method, language, 0, translated keyword, 0, text.
function textChunk(keyword: string, text: string): Uint8Array {
	const plain = Buffer.from(text, "utf8");
	const deflated = keyword !== xmpKeyword && plain.length > plainBytes;
	const head = Buffer.from(`${keyword}\0${deflated ? "\u0001" : "\0"}\0\0\0`, "latin1");
	const body = Buffer.concat([
		Buffer.from("iTXt", "latin1"),
		head,
		deflated ? zlib.deflateSync(plain) : plain,
	]);
	const chunk = Buffer.alloc(body.length + 8);
	chunk.writeUInt32BE(body.length - 4, 0);
	body.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(body), body.length + 4);
	return chunk;
}

function keywordOf(data: Uint8Array): string | null {
	const end = data.indexOf(0);
	return end < 1 || end > 79 ? null : Buffer.from(data.subarray(0, end)).toString("latin1");
}

function parseText(data: Uint8Array): PngText | null {
	const keyword = keywordOf(data);
	if (keyword === null || data.length > maxTextBytes) return null;
	const deflated = data[keyword.length + 1];
	const languageEnd = data.indexOf(0, keyword.length + 3);
	const textStart = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1) + 1;
	if (textStart <= 0) return null;
	const body = data.subarray(textStart);
	try {
		const bytes = deflated === 1 ? zlib.inflateSync(body, { maxOutputLength: maxTextBytes }) : body;
		return { keyword, text: Buffer.from(bytes).toString("utf8") };
	} catch {
		return null;
	}
}

type Crc32 = (bytes: Uint8Array) => number;

let table: Uint32Array | undefined;

/** zlib.crc32 came with Node 20.15; the table is for what runs without it. */
export function crc32(bytes: Uint8Array, native: Crc32 | null = zlib.crc32 ?? null): number {
	if (native) return native(bytes);
	table ??= Uint32Array.from({ length: 256 }, (_, start) => {
		let value = start;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
		return value;
	});
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
