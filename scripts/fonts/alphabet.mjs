// The characters whose widths and kerning are tabled. Chinese is measured by rule and only its gaps are stored.

const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Every tabled code point, ascending: Latin, Greek, Cyrillic, marks, punctuation, currency, symbols. */
export const alphabet = [
	...span(0x20, 0x7e),
	...span(0xa0, 0xac),
	...span(0xae, 0x24f),
	...span(0x2b0, 0x36f),
	...span(0x370, 0x52f),
	...span(0x1e00, 0x1fff),
	...span(0x2000, 0x200a),
	...span(0x2010, 0x2027),
	...span(0x202f, 0x205f),
	...span(0x2070, 0x23ff),
	...span(0x2460, 0x27bf),
	...span(0x2b00, 0x2bff),
];

/** The part of the alphabet in which pairs are kerned; an accented letter outside it kerns as its base. */
export const kerned = new Set([
	...span(0x20, 0x7e),
	...span(0xa0, 0x17f),
	...span(0x218, 0x21b),
	...span(0x386, 0x3ce),
	...span(0x400, 0x45f),
	0x490,
	0x491,
	...span(0x1e80, 0x1e85),
	0x1e9e,
	...span(0x1ea0, 0x1ef9),
	...span(0x2010, 0x2027),
	...span(0x2030, 0x203a),
	0x2044,
	...span(0x20a0, 0x20c0),
	0x2116,
	0x2122,
	0x2212,
]);

/** Blocks of the Chinese faces: one em each unless the table says otherwise. */
export const chinese = [
	[0x2e80, 0x31ff],
	[0x3200, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe4f],
	[0xff00, 0xffef],
];

/** The unaccented letter that an accented one decomposes to, if it stands earlier in the alphabet; else null. */
export function baseOf(character) {
	const [first] = character.normalize("NFD");
	return first.codePointAt(0) < character.codePointAt(0) ? first : null;
}

/** Script of a tabled code point as a text engine cuts runs; null for what all scripts share. */
export function scriptOf(codePoint) {
	const text = String.fromCodePoint(codePoint);
	if (/\p{Script=Latin}/u.test(text)) return "Latn";
	if (/\p{Script=Greek}/u.test(text)) return "Grek";
	if (/\p{Script=Cyrillic}/u.test(text)) return "Cyrl";
	return null;
}
