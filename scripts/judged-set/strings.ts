// The true strings of the judged set: whole phrases and made-up ones, never the same string twice in a language.
import { type Chance, chance } from "./random.ts";
import * as en from "./words-en.ts";
import * as zh from "./words-zh.ts";

export type Language = "en" | "zh";

const two = (value: number) => String(value).padStart(2, "0");

const englishMakers: ((dice: Chance) => string)[] = [
	(dice) => `The ${dice.pick(en.adjectives)} ${dice.pick(en.nouns)}`,
	(dice) => `${dice.pick(en.nouns)} & ${dice.pick(en.nouns)} ${dice.pick(en.occasions)}`,
	(dice) => `${dice.pick(en.adjectives)} ${dice.pick(en.nouns)} ${dice.pick(en.occasions)}`.toUpperCase(),
	(dice) => `${dice.pick(en.weekdays)} ${1 + dice.below(28)} ${dice.pick(en.months)}`,
	(dice) => `${dice.pick(en.months)} ${1 + dice.below(28)}, ${2024 + dice.below(6)}`,
	(dice) =>
		`${1 + dice.below(11)}:${two(dice.below(4) * 15)} pm - ${1 + dice.below(11)}:${two(dice.below(4) * 15)} am`,
	(dice) => `${dice.pick(en.goods)} $${1 + dice.below(40)}.${two(dice.below(20) * 5)}`,
	(dice) => `${1 + dice.below(240)} ${dice.pick(en.streets)}, ${dice.pick(en.towns)}`,
	(dice) => `with ${dice.pick(en.people)}`,
	(dice) => `${dice.pick(en.people)} and the ${dice.pick(en.nouns)}s`,
	(dice) => `www.${dice.pick(en.domains)}`,
	(dice) => `hello@${dice.pick(en.domains)}`,
	(dice) => `Call ${two(dice.below(90) + 10)} ${1000 + dice.below(9000)} ${1000 + dice.below(9000)}`,
	(dice) => `${5 + dice.below(90)}% off every ${dice.pick(en.goods).toLowerCase()}`,
	(dice) => `${1 + dice.below(90)}.${dice.below(10)} million visitors`,
	(dice) => `Room ${100 + dice.below(800)}, ${dice.pick(en.nouns)} House`,
	(dice) => `${dice.pick(en.adjectives)} ${dice.pick(en.goods)}`,
	(dice) => `${dice.pick(en.people).toUpperCase()}`,
	(dice) => `No. ${10 + dice.below(990)} / ${dice.pick(en.towns)}`,
];

const chineseMakers: ((dice: Chance) => string)[] = [
	(dice) => `${dice.pick(zh.adjectives)}${dice.pick(zh.nouns)}`,
	(dice) => `${dice.pick(zh.nouns)}${dice.pick(zh.occasions)}`,
	(dice) => `${dice.pick(zh.adjectives)}${dice.pick(zh.nouns)}${dice.pick(zh.occasions)}`,
	(dice) => `${2024 + dice.below(6)}年${1 + dice.below(12)}月${1 + dice.below(28)}日`,
	(dice) => `${1 + dice.below(12)}月${1 + dice.below(28)}日 ${dice.pick(zh.weekdays)}`,
	(dice) =>
		`${8 + dice.below(4)}:${two(dice.below(4) * 15)}-${17 + dice.below(6)}:${two(dice.below(4) * 15)}`,
	(dice) => `${dice.pick(zh.goods)} ${6 + dice.below(90)}元`,
	(dice) => `${dice.pick(zh.goods)}¥${6 + dice.below(190)}`,
	(dice) => `地址：${dice.pick(zh.places)}${1 + dice.below(400)}号`,
	(dice) => `${dice.pick(zh.places)}${1 + dice.below(20)}号楼${1 + dice.below(9)}层`,
	(dice) => `嘉宾：${dice.pick(zh.people)}`,
	(dice) => `${dice.pick(zh.people)}个人作品展`,
	(dice) => `电话：${two(dice.below(90) + 10)}${1000 + dice.below(9000)}${1000 + dice.below(9000)}`,
	(dice) => `${dice.pick(zh.goods)}第${dice.pick(zh.digits)}份半价`,
	(dice) => `${10 + dice.below(89)}%的人选择${dice.pick(zh.goods)}`,
	(dice) => `每${dice.pick(zh.weekdays)}晚${dice.pick(zh.digits.slice(6))}点`,
	(dice) => `${dice.pick(zh.nouns)}里的${dice.pick(zh.nouns)}`,
	(dice) => `${dice.pick(zh.goods)}与${dice.pick(zh.goods)}`,
];

/** An endless supply of strings of one language; `long` ones are sentences that wrap. */
export function stringSource(language: Language): { short: () => string; long: () => string } {
	const dice = chance(`strings ${language}`);
	const words = language === "en" ? en : zh;
	const makers = language === "en" ? englishMakers : chineseMakers;
	const phrases = dice.shuffled(words.phrases);
	const sentences = dice.shuffled(words.sentences);
	const seen = new Set<string>();
	const fresh = (make: () => string): string => {
		for (let attempt = 0; attempt < 500; attempt++) {
			const text = make();
			if (seen.has(text)) continue;
			seen.add(text);
			return text;
		}
		throw new RangeError(`the judged set ran out of ${language} strings`);
	};
	return {
		short: () =>
			fresh(() =>
				phrases.length > 0 && dice.next() < 0.45 ? (phrases.pop() ?? "") : dice.pick(makers)(dice),
			),
		long: () => fresh(() => sentences.pop() ?? dice.pick(makers)(dice)),
	};
}
