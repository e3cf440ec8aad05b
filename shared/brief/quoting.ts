// The one rule for writing copy into a prompt: straight double quotes, verbatim, one quoted string a line.

/** Between two quoted strings that are one broken line; the reader joins them again. */
const lineBreakWords = " on one line above ";

/** An inner double quote would end the string early, so it is written typographically: “ ”. */
export function withoutStraightQuotes(text: string): string {
	let open = false;
	let written = "";
	for (const [index, character] of [...text].entries()) {
		if (character !== '"') {
			written += character;
			continue;
		}
		const afterDigit = /\d$/.test(written);
		open = !open && !(afterDigit && index > 0);
		written += open ? "“" : "”";
	}
	return written;
}

/** The copy as it stands in a prompt. */
export function quoteCopy(text: string): string {
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.map((line) => `"${withoutStraightQuotes(line)}"`)
		.join(lineBreakWords);
}
