// Tells an item of a list that is a fact to be set (a day, a price, a name in capitals) from one that describes a picture.
import { isContact, isDate, isPrice, monthEn, numericDate, weekdayEn } from "./shapes.ts";

/** `label`: an address. `venue`: a place or an offer (`free entry`), which counts only beside a surer fact. */
export type FactSort = "name" | "date" | "price" | "contact" | "label" | "venue";

const weekdayName = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
const dateWord = new RegExp(
	`^(?:${monthEn.source}|${weekdayEn.source}|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}(?:[:.]\\d{2})?(?:[ap]m)?|\\d{1,4}[./]\\d{1,2}[./]\\d{1,4}|[ap]\\.?m\\.?|noon|midnight|o['’]clock|CET|GMT|UTC|[ECMP]S?T|to|from|until|till|and|in|of|the|every|doors|opens?|starts?|at|on|late|first|last|only|all|day)$`,
	"i",
);
const calendar = `(?:${monthEn.source}|${weekdayEn.source})`;
/** `May to October`, `Mon-Sat` */
const span = new RegExp(`${calendar}\\s?(?:to|-|–)\\s?${calendar}`, "i");
const money =
	/^(?:[\p{L}\d'’&+-]+\s){0,6}(?:[$€£¥]\s?\d[\d.,/-]*|\d[\d.,]*\s?(?:€|元))(?:\s?[/\p{L}'’]+|\s?\/\s?[$€£]\d[\d.,]*){0,5}$/u;
const article =
	/^(?:an?|the|one|two|three|four|five|several|some|his|her|at|in|on|by|with|below|above|under|and)\s(?!\d)/;
const depicts = /\b(?:bill|coin|note)s?\b/i;
const hexColour = /#[\da-f]{3,8}\b/i;
const address =
	/^\d{1,5}[a-z]?\s(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(?:street|st|road|rd|avenue|ave|lane|square|way|place|row|hill|quay|close|court|drive|crescent|terrace|grove|boulevard)\.?$/iu;
const offer =
	/^(?:free (?:entry|admission|with rsvp|for \p{L}+(?: \p{L}+)?)|(?:entry|admission|kids|children) free|\p{L}+ welcome|rsvp .{0,40})$/iu;
const discount = /^(?:\p{L}+\s){0,2}\d{1,2}\s?% off(?: \p{L}+){0,3}$/iu;
const small = /^(?:of|the|at|by|and|de|la|le|on|in|&|du|der|st\.?)$/;
/** Looks, works and technical terms that are written with capitals. */
const look =
	/\b(?:art|bauhaus|style|ghibli|hokusai|swiss|palette|background|font|texture|colou?rs?|tones|light(?:ing)?)\b/i;
const technical =
	/^(?:[\s,+-]|\d|U?HDR?|CMYK|RGB|VHS|DSLR|CGI|K|MINIMALIST|VINTAGE|RETRO|PORTRAIT|LANDSCAPE|NO|TEXT)+$/;

/** null: words about a picture. `shouting`: the words around it are in capitals too, so capitals say nothing. Linear. */
export function factSort(item: string, shouting = false): FactSort | null {
	if (item === "" || item.length > 60 || /[:：]\s/.test(item) || article.test(item)) return null;
	if (isDay(item)) return "date";
	if ((isPrice(item) && money.test(item) && !depicts.test(item)) || discount.test(item)) return "price";
	if (isContact(item) && !hexColour.test(item) && item.split(" ").length < 6) return "contact";
	if (address.test(item)) return "label";
	if (offer.test(item)) return "venue";
	if (look.test(item) || technical.test(item)) return null;
	if (!shouting && isName(item)) return "name";
	return isVenue(item) ? "venue" : null;
}

/** Every word belongs to a day or a time. */
function isDay(item: string): boolean {
	return (
		(isDate(item) || weekdayName.test(item) || span.test(item)) && item.split(/[\s,]+/).every(isDateWord)
	);
}

/** `Friday`, `2-5pm`, `at`: a word that days and times are made of. */
export function isDateWord(word: string): boolean {
	return word.split(/[–—&/-]/).every((part) => part === "" || dateWord.test(part));
}

/** Names a day, not the hour alone. */
export function namesDay(item: string): boolean {
	return (
		weekdayEn.test(item) ||
		(monthEn.test(item) && /\d|\bto\b|–/.test(item)) ||
		numericDate.test(item) ||
		/[日号周]|星期|\d月/.test(item)
	);
}

/** `LANTERN STREET`, `INK & CLAY`, `FUN RUN 5K`. */
function isName(item: string): boolean {
	return (
		/^[\p{Lu}\p{N}\s'’&!?.+/–—-]+$/u.test(item) &&
		(item.match(/\p{Script=Latin}/gu)?.length ?? 0) > 3 &&
		item.split(" ").length < 8
	);
}

/** `Mill Road Community Centre`, `Unit 4`. */
function isVenue(item: string): boolean {
	const words = item.replace(/\s(?:entrance|branch|gym|hall|lawn|campus)$/, "").split(/\s+/);
	return (
		words.length > 1 &&
		words.length < 8 &&
		/^\p{Lu}/u.test(item) &&
		words.every((word) => /^[\p{Lu}\d]/u.test(word) || small.test(word))
	);
}

const dayPart =
	"(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]?)?|\\d{1,2}[日号]|[每本下这]?(?:周|星期)[一二三四五六日天末]|每天|今晚|[上下]午|晚上?|[早清][上晨]|中午|傍晚|\\d{1,2}[:：.]\\d{2}|\\d{1,2}[点时](?:半|\\d{1,2}分?)?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|[\\s至到和（）()~～—–-]";
const dayChinese = new RegExp(`^(?:${dayPart})+$`, "u");
/** Days and times inside a clause. */
export const dayRunChinese = new RegExp(`(?:${dayPart}){1,12}`, "gu");
const priceChinese =
	/^[\p{Script=Han}A-Za-z\d]{0,12}?\s?(?:[¥￥]\s?\d[\d.]*|\d[\d.]*\s?(?:元|块))(?:\/?[\p{Script=Han}]{0,3})$/u;
const phoneChinese = /^[\p{Script=Han}]{0,6}\s?\d[\d -]{6,14}$/u;
const offerChinese =
	/^(?:免费[\p{Script=Han}]{0,4}|[敬恭欢][请候迎]光临|[\p{Script=Han}]{0,6}(?:免费|买.送.|满\d+元?减\d+|[\d一二三四五六七八九]折|半价))$/u;
const placeChinese =
	/^[\p{Script=Han}A-Za-z\d·]{2,16}(?:[路街]\d{1,4}号?|[厅室楼][A-Z]?\d{2,4}|\d号|[路街楼室厅馆院校店]|广场|公园|中心|码头|市场|花园|酒店|庄园|礼堂|剧场|影城|书房|[东南西北]门|田径场)$|操场$/u;

/** null: words about a picture. */
export function factSortChinese(item: string): FactSort | null {
	if (item === "" || item.length > 26) return null;
	if (dayChinese.test(item) && isDate(item)) return "date";
	if (priceChinese.test(item)) return "price";
	if (phoneChinese.test(item) || (isContact(item) && !hexColour.test(item))) return "contact";
	if (offerChinese.test(item)) return "venue";
	return placeChinese.test(item) && !/[的上]|一[座家个]/.test(item) ? "venue" : null;
}
