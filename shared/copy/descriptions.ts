// Tells words that say how text looks, or what kind it is, from words that are the text.

const placed =
	/^(?:(?:top|bottom|cent(?:er|re|ered|red)|left|right|upper|lower|middle|aligned|placed|positioned)[\s,-]|(?:at|in|on|near|along|across) (?:the|a|an|its) |the (?:name|date|time|title|price|words|following|text)\b)/i;
const kinds =
	/^(?:single|in|on|at|using|written|set|printed|some|large|small|big|bold|something|anything|nothing|about|like|various|different|multiple|several|random|any|clear|legible|elegant)\b(?!['’])/i;
/** Begins many a sentence that is to be shown too, where its first letter is a capital. */
const article = /^(?:an?|it|its|no|what|how|that)\b(?!['’])/i;
const design =
	/\b(?:bold|italic|serif|sans|fonts?|typeface|lettering|letters|headline|text|logo|caps|script|condensed|centered|illustration|icons?|background|photo|image|gradient|minimalist)\b/i;

/** `small caps`, `a short sentence`: no text to be shown. */
export function isDescription(value: string): boolean {
	const words = value.trim();
	if (/^(?:should|must|needs?|will|can|may|is|are|to be)\s/.test(words)) return true;
	if (placed.test(words)) return !isName(words);
	if (!kinds.test(words) && !article.test(words)) return false;
	return /^\p{Ll}/u.test(words) || design.test(words);
}

/** `Top Gun`, `On the Road`, `CENTER COURT`: capitals throughout, so it is a name. */
function isName(words: string): boolean {
	const all = words.split(/\s+/);
	if (all.length < 2 || design.test(words)) return false;
	return (
		/^\p{Lu}/u.test(words) &&
		all.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4) &&
		/\s\S*\p{Lu}/u.test(words)
	);
}
