// How strings of others are written where an agent reads: quoted, on one line, with nothing hidden in them.

/** Signs that hide or turn text, and those that could end a marked part. */
const unsafe = /[<>\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A JSON string, cut at `most` characters. */
export function asData(text: string, most = 80): string {
	const letters = [...text];
	const cut = letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
	return JSON.stringify(cut).replace(unsafe, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
