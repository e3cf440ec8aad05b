// What kind of character stands at a place in a prompt: the scanner decides by neighbours, not by patterns.

const letterOrDigit = /[\p{L}\p{N}]/u;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Chinese or Japanese: written without spaces, so a quote mark may touch it on either side. */
export function isHan(character: string): boolean {
	return character !== "" && han.test(character);
}

/** A letter or digit of a script that separates words with spaces. */
export function isWordCharacter(character: string): boolean {
	return character !== "" && letterOrDigit.test(character) && !han.test(character);
}

export function isDigit(character: string): boolean {
	return character >= "0" && character <= "9";
}

/** Spaces, line ends, and the ends of the text (given as ""). */
export function isGap(character: string): boolean {
	return (
		character === "" ||
		character === " " ||
		character === "\n" ||
		character === "\t" ||
		character === "\u3000" ||
		character === "\u00a0"
	);
}
