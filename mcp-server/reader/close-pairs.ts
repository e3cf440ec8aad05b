// Pairs of characters that context decides for the reader: when to ask the character alone, and how much its answer weighs.
//
// Measured on lines outside the judged set, 20 Latin and 11 Chinese faces, 22 to 60 px: ln(p(asked)/p(other)) of the
// character cut out alone, when the one and when the other is drawn.

import { confusableWith } from "../../shared/copy/confusables.ts";
import { foldedCharacters } from "../../shared/copy/judge-fold.ts";

export interface ClosePair {
	asked: string;
	other: string;
	/** Below this the character, alone, speaks against what was asked. */
	against: number;
	/** Above this it speaks for it. */
	inFavour: number;
}

const pair = (asked: string, other: string, against: number, inFavour: number): ClosePair => ({
	asked,
	other,
	against,
	inFavour,
});

/** Both ways, for pairs that were measured one way and mirrored. */
const both = (a: string, b: string, against: number, inFavour: number): ClosePair[] => [
	pair(a, b, against, inFavour),
	pair(b, a, against, inFavour),
];

const measured: readonly ClosePair[] = [
	pair("1", "l", 0.8, 3),
	pair("1", "I", -0.8, 3),
	pair("1", "i", 1, 1),
	pair("l", "1", -4.5, 0.5),
	pair("I", "1", -4, 0),
	pair("i", "l", 0, 4),
	...both("i", "j", -1.5, 6),
	pair("l", "i", -2.2, 1),
	pair("5", "S", 2, 3),
	pair("S", "5", -1, 0),
	pair("O", "Q", 1, 2),
	pair("Q", "O", -2, 1),
	...both("B", "8", 2, 2.5),
	pair("Z", "2", 0, 1),
	pair("2", "Z", 0, 2.5),
	pair("6", "b", -2, 8),
	pair("9", "g", 0, 5),
	pair("g", "9", -4, -2),
	pair("G", "C", -1.5, 0),
	pair("C", "G", -1.5, 2.5),
	pair("7", "1", -1.5, 0),
	pair("T", "I", -7.5, 0.5),
	...both("q", "g", -2, 2.5),
	...both("日", "目", 1, 3.5),
	...both("末", "未", 0, 2),
	...both("享", "亨", 0, 2),
	...both("今", "令", 0, 2),
	...both("鸟", "乌", 0, 2),
	...both("免", "兔", -0.5, 2.5),
	...both("候", "侯", 0, 3),
	...both("千", "干", -1, 3),
	...both("土", "士", -2.5, 4),
	...both("大", "太", 0, 3),
	...both("折", "拆", -2, 4),
	...both("人", "入", -6, 7),
	...both("己", "已", -4, 5),
];

/** What held for nearly every other pair that was measured. */
const usual = { against: -1.5, inFavour: 2.5 };

const table = new Map(measured.map((one) => [one.asked + one.other, one]));

const isCasePair = (a: string, b: string) => a !== b && a.toLowerCase() === b.toLowerCase();

/** Small letters without a stroke above or below: their capitals are a third taller. */
const lowLetter = /[acemnorsuvwxz]/iu;
/** One form in both cases, and the small one's tail makes it as tall as the capital. */
const tailedLetter = /[kpy]/iu;

export type Way = "alone" | "height" | "width" | "bar" | "tail" | "none";

/** How two characters that differ can be told apart on a closer look. */
export function wayToTell(asked: string, other: string): Way {
	if (isCasePair(asked, other))
		return lowLetter.test(asked) ? "height" : tailedLetter.test(asked) ? "none" : "alone";
	if (/^(?:0o|o0)$/u.test(asked + other)) return "height";
	if (/^(?:0O|O0|日曰|曰日)$/u.test(asked + other)) return "width";
	if (/^(?:,\.|\.,)$/u.test(asked + other)) return "tail";
	return /^(?:\$S|S\$)$/u.test(asked + other) ? "bar" : "alone";
}

/** What stands beside a character in its word. */
export type Company = "letters" | "figures" | "mixed";

/** What has to follow a character that begins a word for it to stand among letters, where three are too many to ask. */
const opening: Record<string, RegExp> = {
	"0": /^\p{Script=Latin}{2}/u,
	O: /^\p{Script=Latin}/u,
	o: /^\p{Script=Latin}/u,
};

/** The company of every character of a text, spaces left out. */
export function companies(text: string): Company[] {
	return text.split(/\s+/u).flatMap((word) => {
		const chars = foldedCharacters(word);
		return chars.map((_, index): Company => {
			const before = chars[index - 1] ?? "";
			const after = chars.slice(index + 1).join("");
			if (/\p{N}/u.test(before) || /^[.,:/-]?\p{N}/u.test(after))
				return /\p{Script=Latin}/u.test(before) ? "mixed" : "figures";
			// `1st` and `4K` begin with their figure; a word of three letters and more does not, and few begin with a 0.
			const opens = opening[chars[index] ?? ""] ?? /^\p{Script=Latin}{3}/u;
			if (/\p{Script=Latin}/u.test(before) || (before === "" && opens.test(after))) return "letters";
			return "mixed";
		});
	});
}

/** A figure among letters, or a letter among figures, that is easily taken for one of its company. */
export function isOutOfCompany(asked: string, other: string, company: Company): boolean {
	const pairing = asked + other;
	if (company === "letters") return /^(?:0[Oo]|1[lI])$/u.test(pairing);
	return company === "figures" && /^(?:[Oo]0|[lI]1)$/u.test(pairing);
}

/** A round character that its company names although the reader saw another: an O among letters; among figures a low 0. */
export function isInCompany(asked: string, other: string, company: Company): boolean {
	const pairing = asked + other;
	if (company === "letters") return /^[Oo]0$/u.test(pairing);
	return company === "figures" && pairing === "0o";
}

/** A letter of one stroke among letters for the figure of one stroke, or that figure among figures for such a letter. */
export function isStrokeOf(asked: string, other: string, company: Company): boolean {
	return /^[lI]1$/u.test(asked + other)
		? company === "letters"
		: company === "figures" && /^1[lI]$/u.test(asked + other);
}

/** The sign before a price that some view saw as the letter inside it. */
export function isPriceMark(asked: string, other: string, company: Company): boolean {
	return company === "figures" && asked === "$" && other === "S";
}

/** A letter that one view saw among figures, for a figure that only looks a little like it: no reason to doubt. */
export function isNoRival(asked: string, other: string, company: Company): boolean {
	return company === "figures" && /^(?:9[qg]|6b|2Z|8B|5S)$/u.test(asked + other);
}

/** Positions, spaces left out, of letters whose case is not that of the rest of their word: `JaZZ`, `mArket`. */
export function oddCasesIn(text: string): number[] {
	const odd: number[] = [];
	let position = 0;
	for (const word of text.split(/\s+/u)) {
		const chars = foldedCharacters(word);
		for (const [index, char] of chars.entries()) {
			const others = chars.filter((other, at) => at !== index && isCased(other));
			const isSmall = isCased(char) && char === char.toLowerCase();
			const isLarge = isCased(char) && !isSmall;
			const stand = others.length > 1 && others.every((other) => (other === other.toLowerCase()) === isLarge);
			if (isCased(char) && stand && (isSmall || index > 0)) odd.push(position + index);
		}
		position += chars.length;
	}
	return odd;
}

const isCased = (char: string) => char.toLowerCase() !== char.toUpperCase();

/** Of 1, l and I the company says which is likely: out of company it takes more to believe one. */
export function closePair(asked: string, other: string, company: Company): ClosePair {
	const known = table.get(asked + other) ?? { asked, other, ...usual };
	if (asked === "1" && /[lI]/u.test(other)) {
		if (company === "letters") return { ...known, against: 3.5, inFavour: 6 };
		if (company === "figures") return { ...known, against: Math.min(known.against, 0.3) };
	}
	if (/[lI]/u.test(asked) && other === "1" && company === "figures")
		return { ...known, against: 0, inFavour: 3 };
	// Few letters stand among figures: an angular 2 is not yet a Z.
	if (isNoRival(asked, other, company)) return { ...known, against: Math.min(known.against, -2) };
	return known;
}

/**
 * Pairs that the odds in context tell by themselves, in nats of ln(p(asked)/p(other)): in 22 faces, 13 to 110 px, drawn
 * signs lie above in nearly all, the other character below in all: & for S at -0.9 or more, S at -4.7 or less.
 */
const toldInContext: Record<string, number> = { "&S": -2.5, "¥4": -9, "¥1": -8, "¥7": -5, "¥Y": -1 };

/** Above how many nats in context the asked character is what is drawn; `null` where that tells nothing. */
export const contextTells = (asked: string, other: string): number | null =>
	toldInContext[asked + other] ?? null;

/** Context that is this sure, in nats, is not asked again. */
const beyondDoubt = 8.5;
/** For these less will do: with the other one drawn, the odds of the asked never came so high in 22 faces. */
const soonSure: Record<string, number> = {
	OQ: 4,
	QO: 4,
	B8: 4,
	"8B": 4,
	"5S": 6.5,
	"2Z": 4,
	Z2: 4.5,
	"9g": 4,
	g9: 4,
	CG: 9,
};

/** Above how many nats in context a character needs no closer look. */
export const sureOver = (asked: string, other: string): number => soonSure[asked + other] ?? beyondDoubt;

/** Pairs that context was seen to turn into one another where the drawing is plain. */
const turned = /^(?:CG|1l|1I|l1|I1|5S|S5|OQ|QO|B8|8B|Z2|2Z|6b|9g|\p{Script=Han}{2})$/u;

/** Characters that context may have turned into this one: looked at even where the reading is right. */
export function rivalsOf(asked: string): string[] {
	const others = new Set([
		...confusableWith(asked),
		...measured.filter((one) => one.asked === asked).map(({ other }) => other),
	]);
	return [...others].filter((other) => wayToTell(asked, other) !== "alone" || turned.test(asked + other));
}
