// Opens a TTF or WOFF2 as plain sfnt bytes, because HarfBuzz reads no WOFF2. Outlines of a WOFF2 are left
// out (their transform would have to be undone); widths, kerning and variations are all that is measured.
import { brotliDecompressSync } from "node:zlib";

// The 63 tags that a WOFF2 directory names by number: https://www.w3.org/TR/WOFF2/#table_dir_format (2026-11).
const knownTags =
	"cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";

/** Bytes of a font file -> sfnt bytes. A WOFF2 loses glyf, loca and gvar. Throws on a transformed hmtx. */
export function toSfnt(bytes) {
	return bytes.toString("latin1", 0, 4) === "wOF2" ? unwrap(bytes) : bytes;
}

function unwrap(bytes) {
	const count = bytes.readUInt16BE(12);
	let at = 48;
	const base128 = () => {
		let value = 0;
		for (;;) {
			const byte = bytes[at++];
			value = value * 128 + (byte & 127);
			if ((byte & 128) === 0) return value;
		}
	};
	const directory = [];
	for (let i = 0; i < count; i++) {
		const flags = bytes[at++];
		const index = flags & 63;
		const named = index === 63;
		const tag = named ? bytes.toString("latin1", at, at + 4) : knownTags.slice(index * 5, index * 5 + 4);
		if (named) at += 4;
		const version = flags >> 6;
		const originalLength = base128();
		const outline = tag === "glyf" || tag === "loca";
		const transformed = outline ? version !== 3 : version !== 0;
		if (transformed && !outline) throw new Error(`${tag} is stored transformed`);
		directory.push({ tag, length: transformed ? base128() : originalLength });
	}
	const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
	let offset = 0;
	const tables = [];
	for (const { tag, length } of directory) {
		if (!["glyf", "loca", "gvar"].includes(tag))
			tables.push({ tag, data: data.subarray(offset, offset + length) });
		offset += length;
	}
	return assemble(bytes.readUInt32BE(4), tables);
}

function assemble(flavor, tables) {
	const header = Buffer.alloc(12 + 16 * tables.length);
	header.writeUInt32BE(flavor, 0);
	header.writeUInt16BE(tables.length, 4);
	const parts = [header];
	let offset = header.length;
	tables.sort((a, b) => (a.tag < b.tag ? -1 : 1));
	tables.forEach(({ tag, data }, i) => {
		header.write(tag, 12 + 16 * i, "latin1");
		header.writeUInt32BE(offset, 12 + 16 * i + 8);
		header.writeUInt32BE(data.length, 12 + 16 * i + 12);
		const padded = Buffer.alloc((data.length + 3) & ~3);
		data.copy(padded);
		parts.push(padded);
		offset += padded.length;
	});
	return Buffer.concat(parts);
}
