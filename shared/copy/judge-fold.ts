// What counts as the same text: NFKC with spaces dropped, and marks that readers cannot tell apart made one.

/** Typographic marks by the one that stands for them. Case and every other mark count. */
const marks: Record<string, string> = {
	"‘": "'",
	"’": "'",
	"‛": "'",
	ʼ: "'",
	"′": "'",
	"`": "'",
	"´": "'",
	"“": '"',
	"”": '"',
	"„": '"',
	"‟": '"',
	"″": '"',
	"‐": "-",
	"‑": "-",
	"‒": "-",
	"–": "-",
	"—": "-",
	"―": "-",
	"−": "-",
	"─": "-",
	"﹣": "-",
	"•": "·",
	"‧": "·",
	"∙": "·",
	"・": "·",
	"⋅": "·",
	"●": "·",
	"〜": "~",
	"∶": ":",
	"∣": "|",
	"│": "|",
};

/** One character or a short run, folded; a mark that stands alone comes back as its stand-in. */
export function foldMarks(text: string): string {
	let out = "";
	// NFKC would tear a lone acute into space + combining mark: marks go first.
	for (const char of [...text]
		.map((one) => marks[one] ?? one)
		.join("")
		.normalize("NFKC"))
		out += marks[char] ?? char;
	return out;
}

/** The form in which asked and read text are compared. */
export function foldText(text: string): string {
	return foldMarks(text).replaceAll(/\s|\p{Cf}|\ufe0e|\ufe0f/gu, "");
}

/** The same, as characters. */
export function foldedCharacters(text: string): string[] {
	return [...foldText(text)];
}
