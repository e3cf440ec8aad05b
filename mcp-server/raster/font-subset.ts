// Cuts a TrueType font down to the letters of one sheet and packs it as WOFF, so that an SVG with a Chinese brush
// title weighs kilobytes, not the whole font's megabytes.
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";

// Layout of the tables: OpenType 1.9.1 (learn.microsoft.com/typography/opentype/spec); of the file: WOFF 1.0
// (w3.org/TR/WOFF). Read November 2026.

type Tables = Map<string, Buffer>;

/** Tables that viewers need to draw horizontal text; hints, names of glyphs and signatures go. */
const keptTables = [
	"GDEF",
	"GPOS",
	"GSUB",
	"OS/2",
	"cmap",
	"glyf",
	"head",
	"hhea",
	"hmtx",
	"kern",
	"loca",
	"maxp",
	"name",
	"post",
];

/**
 * The font as WOFF. With `codePoints` only their glyphs stay, and no substitutions: not for fonts whose
 * ligatures are wanted. A font that is not TrueType outlines comes back whole, as WOFF all the same.
 */
export function packFont(ttf: Uint8Array, codePoints: Iterable<number> | null): Uint8Array {
	const tables = readTables(Buffer.from(ttf.buffer, ttf.byteOffset, ttf.byteLength));
	if (codePoints !== null && tables.has("glyf")) keepOnly(tables, codePoints);
	return writeWoff(tables);
}

function readTables(font: Buffer): Tables {
	const tables: Tables = new Map();
	const isTrueType = font.readUInt32BE(0) === 0x00010000;
	for (let index = 0; index < font.readUInt16BE(4); index++) {
		const at = 12 + index * 16;
		const name = font.toString("latin1", at, at + 4);
		const start = font.readUInt32BE(at + 8);
		if (isTrueType && !keptTables.includes(name)) continue;
		tables.set(name, font.subarray(start, start + font.readUInt32BE(at + 12)));
	}
	return tables;
}

function keepOnly(tables: Tables, codePoints: Iterable<number>): void {
	const glyphs = glyphIndex(tableOf(tables, "cmap"));
	const mapped: [codePoint: number, glyph: number][] = [];
	for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
		const glyph = glyphs(codePoint);
		if (glyph > 0) mapped.push([codePoint, glyph]);
	}
	const outlines = outlineReader(tables);
	const kept = new Set([0]);
	for (const [, glyph] of mapped) keepWithParts(glyph, outlines, kept);

	const count = tableOf(tables, "maxp").readUInt16BE(4);
	const offsets = Buffer.alloc((count + 1) * 4);
	const shapes: Buffer[] = [];
	let end = 0;
	for (let glyph = 0; glyph < count; glyph++) {
		if (kept.has(glyph)) {
			const shape = outlines(glyph);
			const padding = Buffer.alloc((4 - (shape.length % 4)) % 4);
			shapes.push(shape, padding);
			end += shape.length + padding.length;
		}
		offsets.writeUInt32BE(end, (glyph + 1) * 4);
	}
	// Some readers look at the header even of an empty glyph, which may stand at the very end.
	shapes.push(Buffer.alloc(12));
	const head = Buffer.from(tableOf(tables, "head"));
	head.writeInt16BE(1, 50);
	tables
		.set("head", head)
		.set("glyf", Buffer.concat(shapes))
		.set("loca", offsets)
		.set("cmap", characterMap(mapped));
	// Version 3: no glyph names.
	const post = Buffer.from(tableOf(tables, "post").subarray(0, 32));
	post.writeUInt32BE(0x00030000, 0);
	tables.set("post", post);
	// They name glyphs that are gone.
	for (const name of ["GSUB", "GDEF"]) tables.delete(name);
}

function tableOf(tables: Tables, name: string): Buffer {
	const table = tables.get(name);
	if (!table) throw new RangeError(`the font has no table ${name}`);
	return table;
}

/** From code point to glyph, 0 where the font has none; formats 4 and 12 as all bundled fonts have them. */
function glyphIndex(cmap: Buffer): (codePoint: number) => number {
	const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
	const wide = starts.find((start) => cmap.readUInt16BE(start) === 12);
	const narrow = starts.find((start) => cmap.readUInt16BE(start) === 4);
	return (codePoint) => {
		if (wide !== undefined) return fromGroups(cmap, wide, codePoint);
		return narrow === undefined ? 0 : fromSegments(cmap, narrow, codePoint);
	};
}

function fromGroups(cmap: Buffer, start: number, codePoint: number): number {
	for (let index = 0; index < cmap.readUInt32BE(start + 12); index++) {
		const at = start + 16 + index * 12;
		const first = cmap.readUInt32BE(at);
		if (codePoint < first) return 0;
		if (codePoint <= cmap.readUInt32BE(at + 4)) return cmap.readUInt32BE(at + 8) + codePoint - first;
	}
	return 0;
}

function fromSegments(cmap: Buffer, start: number, codePoint: number): number {
	const doubled = cmap.readUInt16BE(start + 6);
	for (let at = start + 14; at < start + 14 + doubled; at += 2) {
		if (codePoint > cmap.readUInt16BE(at)) continue;
		const firstAt = at + doubled + 2;
		const first = cmap.readUInt16BE(firstAt);
		if (codePoint < first) return 0;
		const delta = cmap.readUInt16BE(firstAt + doubled);
		const rangeAt = firstAt + doubled * 2;
		const range = cmap.readUInt16BE(rangeAt);
		if (range === 0) return (codePoint + delta) & 0xffff;
		const glyph = cmap.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}

function outlineReader(tables: Tables): (glyph: number) => Buffer {
	const [glyf, loca] = [tableOf(tables, "glyf"), tableOf(tables, "loca")];
	const isLong = tableOf(tables, "head").readInt16BE(50) === 1;
	const offset = (glyph: number) =>
		isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
	return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** Adds a glyph and the glyphs it is made of. */
function keepWithParts(glyph: number, outlines: (glyph: number) => Buffer, kept: Set<number>): void {
	if (kept.has(glyph)) return;
	kept.add(glyph);
	const shape = outlines(glyph);
	if (shape.length < 10 || shape.readInt16BE(0) >= 0) return;
	for (let at = 10, more = true; more; ) {
		const flags = shape.readUInt16BE(at);
		keepWithParts(shape.readUInt16BE(at + 2), outlines, kept);
		// Two words or two bytes of place, then one, two or four words of scale.
		at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
		more = (flags & 0x20) !== 0;
	}
}

/** A cmap of format 12, one group a character, for Unicode in full on Windows and elsewhere. */
function characterMap(mapped: readonly [codePoint: number, glyph: number][]): Buffer {
	const header = Buffer.alloc(20 + 16);
	header.writeUInt16BE(2, 2);
	header.writeUInt16BE(0, 4);
	header.writeUInt16BE(4, 6);
	header.writeUInt32BE(20, 8);
	header.writeUInt16BE(3, 12);
	header.writeUInt16BE(10, 14);
	header.writeUInt32BE(20, 16);
	header.writeUInt16BE(12, 20);
	header.writeUInt32BE(16 + mapped.length * 12, 24);
	header.writeUInt32BE(mapped.length, 32);
	const groups = Buffer.alloc(mapped.length * 12);
	mapped.forEach(([codePoint, glyph], index) => {
		groups.writeUInt32BE(codePoint, index * 12);
		groups.writeUInt32BE(codePoint, index * 12 + 4);
		groups.writeUInt32BE(glyph, index * 12 + 8);
	});
	return Buffer.concat([header, groups]);
}

function writeWoff(tables: Tables): Uint8Array {
	const names = [...tables.keys()].sort();
	const directory = Buffer.alloc(44 + names.length * 20);
	const parts: Buffer[] = [directory];
	let at = directory.length;
	let fontSize = 12 + names.length * 16;
	names.forEach((name, index) => {
		const table = tableOf(tables, name);
		const packed = deflateSync(table, { level: 9 });
		const data = packed.length < table.length ? packed : table;
		const entry = 44 + index * 20;
		directory.write(name, entry, "latin1");
		directory.writeUInt32BE(at, entry + 4);
		directory.writeUInt32BE(data.length, entry + 8);
		directory.writeUInt32BE(table.length, entry + 12);
		directory.writeUInt32BE(checksum(table), entry + 16);
		const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
		parts.push(data, padding);
		at += data.length + padding.length;
		fontSize += table.length + ((4 - (table.length % 4)) % 4);
	});
	directory.write("wOFF", 0, "latin1");
	directory.writeUInt32BE(tables.has("glyf") ? 0x00010000 : 0x4f54544f, 4);
	directory.writeUInt32BE(at, 8);
	directory.writeUInt16BE(names.length, 12);
	directory.writeUInt32BE(fontSize, 16);
	directory.writeUInt16BE(1, 20);
	return Buffer.concat(parts);
}

function checksum(table: Buffer): number {
	let sum = 0;
	for (let at = 0; at < table.length; at += 4) {
		for (let byte = 0; byte < 4; byte++) sum = (sum + (table[at + byte] ?? 0) * 2 ** (24 - byte * 8)) >>> 0;
	}
	return sum;
}
