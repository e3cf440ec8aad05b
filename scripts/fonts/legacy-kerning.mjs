// Reads the old `kern` table, which the HarfBuzz build used here leaves out and the drawing engine obeys.

/** `(leftGlyph, rightGlyph) => units` for a face whose kerning is in a `kern` table alone; otherwise null. */
export function legacyKerning(face) {
	const bytes = face.referenceTable("kern");
	if (!bytes?.length || face.referenceTable("GPOS")?.length) return null;
	const table = Buffer.from(bytes);
	const pairs = new Map();
	let at = 4;
	for (let i = 0; i < table.readUInt16BE(2); i++) {
		const horizontalPairs = table.readUInt8(at + 4) === 0 && (table.readUInt8(at + 5) & 1) === 1;
		const count = horizontalPairs ? table.readUInt16BE(at + 6) : 0;
		for (let j = 0; j < count; j++) {
			const pair = at + 14 + 6 * j;
			pairs.set(table.readUInt32BE(pair), table.readInt16BE(pair + 4));
		}
		at += table.readUInt16BE(at + 2);
	}
	return (left, right) => pairs.get(left * 0x10000 + right) ?? 0;
}
