// The characters of GB 2312, which every Chinese face is drawn for first: a guess that spares telling them one by one.

let known: ReadonlySet<number> | null = null;

/**
 * Code points of the 6763 Chinese characters of GB 2312, taken from the decoder that every browser and Node bring
 * (the zone is the same in all of them: Encoding Standard, read November 2026).
 */
export function commonHan(): ReadonlySet<number> {
	if (known) return known;
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
	const characters = [...new TextDecoder("gbk").decode(Uint8Array.from(bytes))];
	const codePoints = characters.map((character) => character.codePointAt(0) ?? 0);
	// The five cells without a character are read as private ones, or as none.
	known = new Set(codePoints.filter((codePoint) => codePoint >= 0x4e00 && codePoint <= 0x9fff));
	return known;
}
