// Guesses what a line is for, from its shape, its place in the list and the words said about it.
import type { CopyRole } from "./copy.ts";
import { holdsDigit, isContact, isDate, isFigure, isPrice } from "./shapes.ts";

export interface RoleHints {
	text: string;
	/** Position in reading order, 0 first. */
	index: number;
	total: number;
	/** Words said about the line in a prompt: "title", "tagline", "at the bottom". */
	words?: string;
	/** Another line is said to be the title, or this one is one of several alike: position alone makes no title of it. */
	plain?: boolean;
}

const saidRoles: readonly (readonly [RegExp, CopyRole])[] = [
	[
		/\b(?:sub-?titles?|sub-?head(?:ing|line)?s?|tag ?lines?|slogans?|straplines?)\b|副标题|副題|标语|口号|宣传语|副标/i,
		"subtitle",
	],
	[
		/\b(?:section (?:title|head)|headings?|section headers?|column headers?)\b|小标题|栏目|分标题/i,
		"heading",
	],
	[
		/\b(?:titles?|titled|headlines?|called|named|main text|masthead|header)\b|标题|主标|名为|题为|题目|片名|书名|大字/i,
		"title",
	],
	[/\b(?:footers?|footnotes?|fine print|credits?|copyright|disclaimer)\b|页脚|脚注|底部小字|版权/i, "footer"],
	[/\b(?:labels?|labell?ed|button|badge|tag|sticker|stamp|caption)\b|标签|按钮|徽章|印章/i, "label"],
	[/\b(?:paragraphs?|body|quote|description|sentence|bullet)\b|段落|正文|说明文字|介绍/i, "body"],
];

/** Longer than this many words (or Chinese characters / 2) a line is read, not seen. */
const bodyWords = 11;

/** Counts Latin words and half of the Chinese characters. */
export function wordCount(text: string): number {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const other = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	return other + Math.ceil(han / 2);
}

/** The role that the words about a line name; null where they name none. */
export function saidRole(words: string): CopyRole | null {
	return saidRoles.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The role of a line when the caller gave none. */
export function guessRole({ text, index, total, words = "", plain = false }: RoleHints): CopyRole {
	const said = saidRole(words);
	if (said !== null) return said;
	const long = wordCount(text) > bodyWords;
	if (!long) {
		if (isContact(text)) return "contact";
		if (isPrice(text)) return "price";
		if (isDate(text) && !(index === 0 && total > 1 && wordCount(text) > 4)) return "date";
		if (isFigure(text)) return "number";
	}
	if (/^(?:©|\(c\)|copyright|sources?:|来源|版权)/i.test(text)) return "footer";
	if (index === 0 && !long && !plain) return "title";
	if (long) return "body";
	if (index === 1 && !plain) return "subtitle";
	return "label";
}

/** Whether a line must be right to the character when the caller did not say. */
export function isLockedByDefault(text: string, role: CopyRole): boolean {
	if (role === "number" || role === "date" || role === "price" || role === "contact") return true;
	return holdsDigit(text) || isContact(text);
}
