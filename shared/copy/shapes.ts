// Recognises strings by their shape alone: a price, a date, a phone number, an address on the web.
//
// Every pattern is anchored or free of nested repetition, so each runs in linear time on any text.

const currency = /[$€£¥￥₹₽₩₿]|\b(?:usd|eur|gbp|rmb|cny|jpy)\b|元|块钱/i;
const hasDigit = /\p{Nd}/u;
const email = /[^\s@<>()]@[^\s@<>()]+\.[a-z]{2,}/i;
const url =
	/(?:https?:\/\/|www\.)\S|(?:^|[\s(])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|ai|app|dev|co|cn|uk|de|fr|es|it|eu|info|shop|store|xyz|me|tv|studio|design|coffee)(?:$|[\s/.,;:!?)])/i;
const handle = /(?:^|\s)[@#][\p{L}\p{N}_.]+/u;
export const monthEn =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
export const weekdayEn = /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b/i;
const clock = /\b\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)(?![\p{L}])|\b\d{1,2}:\d{2}\b|\bo['’]clock\b/iu;
export const numericDate = /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/;
const dateZh =
	/\d\s?[年月]|(?<![\d路街巷弄道])(?:0?[1-9]|[12]\d|3[01])\s?日|(?:月|^)\s?(?:0?[1-9]|[12]\d|3[01])\s?号|[一二三四五六七八九十]+月|(?:星期|周|礼拜)[一二三四五六日天]|[上下]午|\d\s?[点时]/;
const yearAlone = /^(?:(?:1[5-9]|20|21)\d{2})(?:\s?[-–—/]\s?(?:(?:1[5-9]|20|21)\d{2}|\d{2}))?$/;

/** Holds a digit of any script. */
export function holdsDigit(text: string): boolean {
	return hasDigit.test(text);
}

/** A web address, e-mail, phone number, or an @handle / #tag. */
export function isContact(text: string): boolean {
	return email.test(text) || url.test(text) || handle.test(text) || isPhone(text);
}

/** Holds an amount of money. */
export function isPrice(text: string): boolean {
	return hasDigit.test(text) && currency.test(text);
}

/** Names a day, a time or a span of them. */
export function isDate(text: string): boolean {
	if (numericDate.test(text) || dateZh.test(text) || yearAlone.test(text.trim())) return true;
	if (clock.test(text)) return true;
	return hasDigit.test(text) && (monthEn.test(text) || weekdayEn.test(text));
}

/** A figure with little around it: `42 %`, `3.5 million`, `24/7`, `第1名`. */
export function isFigure(text: string): boolean {
	if (!hasDigit.test(text)) return false;
	const letters = text.replace(/[^\p{L}]/gu, "").length;
	const digits = text.replace(/[^\p{Nd}]/gu, "").length;
	return letters <= Math.max(2, digits) && text.trim().length <= 16;
}

/** A phone number: at least seven digits with only phone punctuation between and around them. */
function isPhone(text: string): boolean {
	let digits = 0;
	let longest = 0;
	for (const character of text) {
		if (character >= "0" && character <= "9") digits += 1;
		else if (!" -–.()+/".includes(character)) digits = 0;
		longest = Math.max(longest, digits);
	}
	return longest >= 7 && !isPrice(text) && !numericDate.test(text);
}
