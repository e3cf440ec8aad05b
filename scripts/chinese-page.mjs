// Writes text as GB 18030, which has two bytes for a Chinese character where UTF-8 has three: 2 kB less of a packed window.
// Decoders differ in a few cells that no text of ours uses: test/plugin/sizes.test.ts holds Chromium's reading against Node's.

const decoder = new TextDecoder("gb18030", { fatal: true });

/** Bytes of each character outside ASCII that has two or four of them; made once, by reading all there are. */
function readCodes() {
	const codes = new Map();
	const learn = (/** @type {number[]} */ bytes) => {
		try {
			const character = decoder.decode(Uint8Array.from(bytes));
			if ([...character].length === 1 && !codes.has(character)) codes.set(character, bytes);
		} catch {
			// A cell without a character.
		}
	};
	for (let row = 0x81; row <= 0xfe; row++) for (let cell = 0x40; cell <= 0xfe; cell++) learn([row, cell]);
	for (let a = 0x81; a <= 0x84; a++)
		for (let b = 0x30; b <= 0x39; b++)
			for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) learn([a, b, c, d]);
	return codes;
}

/** Throws where the text holds a character beyond the Basic Multilingual Plane or a lone surrogate: escape it. */
export function chinesePage(/** @type {string} */ text) {
	const codes = readCodes();
	const bytes = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const own = code < 0x80 ? [code] : codes.get(character);
		if (!own) throw new Error(`no place in the page's encoding for U+${code.toString(16)}`);
		bytes.push(...own);
	}
	return Uint8Array.from(bytes);
}
