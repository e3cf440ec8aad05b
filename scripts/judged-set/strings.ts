// The true strings of the judged set: whole phrases and made-up ones, never the same string twice in a language.
import { type Chance, chance } from "./random.ts";
import * as en from "./words-en.ts";
import * as later from "./words-later.ts";
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

/** Shapes that the first series lacks. */
const laterEnglishMakers: ((dice: Chance) => string)[] = [
	...englishMakers,
	(dice) =>
		`${6 + dice.below(6)}.${two(dice.below(4) * 15)} - ${1 + dice.below(11)}.${two(dice.below(4) * 15)}`,
	(dice) => `Gate ${dice.pick([..."ABCDEFGH"])}${1 + dice.below(60)}, Level ${1 + dice.below(5)}`,
	(dice) =>
		`+${10 + dice.below(80)} ${100 + dice.below(900)} ${100 + dice.below(900)} ${1000 + dice.below(9000)}`,
	(dice) => `${1 + dice.below(28)}/${1 + dice.below(12)}/${2024 + dice.below(6)}`,
	(dice) => `#${dice.pick(en.adjectives)}${dice.pick(en.nouns)}`,
	(dice) => `Up to ${20 + dice.below(6) * 10}% less ${dice.pick(en.nouns).toLowerCase()}`,
	(dice) => `${100 + dice.below(900)} ml (${1 + dice.below(9)}.${dice.below(10)} oz)`,
	(dice) => `"${dice.pick(en.adjectives)} and ${dice.pick(en.adjectives).toLowerCase()}"`,
	(dice) => `${dice.pick(en.nouns)} | ${dice.pick(en.nouns)} | ${dice.pick(en.nouns)}`,
	(dice) => `${dice.pick(en.people)}, ${dice.pick(en.towns)}`,
];

const laterChineseMakers: ((dice: Chance) => string)[] = [
	...chineseMakers,
	(dice) => `第${dice.pick(zh.digits.slice(2))}届${dice.pick(zh.nouns)}${dice.pick(zh.occasions)}`,
	(dice) => `热线 400-${100 + dice.below(900)}-${1000 + dice.below(9000)}`,
	(dice) => `原价${50 + dice.below(200)}元 现价${10 + dice.below(40)}元`,
	(dice) => `${2024 + dice.below(6)}.${two(1 + dice.below(12))}.${two(1 + dice.below(28))}`,
	(dice) => `${dice.pick(zh.places)}店（${dice.pick(zh.nouns)}旁）`,
	(dice) => `“${dice.pick(zh.adjectives)}${dice.pick(zh.nouns)}”`,
	(dice) => `${dice.pick(zh.goods)}·${dice.pick(zh.goods)}`,
	(dice) => `约${1 + dice.below(90)}.${dice.below(10)}万人参加`,
];

interface Source {
	short: () => string;
	/** Sentences that wrap. */
	long: () => string;
}

/** Two endless supplies of strings of one language, one after the other; neither repeats what the other gave. */
export function stringSources(language: Language): { first: Source; later: Source } {
	const words = language === "en" ? en : zh;
	const seen = new Set<string>();
	const source = (
		dice: Chance,
		makers: readonly ((dice: Chance) => string)[],
		phrases: string[],
		sentences: string[],
	): Source => {
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
	};
	const firstDice = chance(`strings ${language}`);
	const laterDice = chance(`later strings ${language}`);
	const isEnglish = language === "en";
	return {
		first: source(
			firstDice,
			isEnglish ? englishMakers : chineseMakers,
			firstDice.shuffled(words.phrases),
			firstDice.shuffled(words.sentences),
		),
		later: source(
			laterDice,
			isEnglish ? laterEnglishMakers : laterChineseMakers,
			laterDice.shuffled(isEnglish ? later.englishPhrases : later.chinesePhrases),
			laterDice.shuffled(isEnglish ? later.englishSentences : later.chineseSentences),
		),
	};
}
