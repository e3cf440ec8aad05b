// Finding words of a table in free English or Chinese text, whole words only where a language has them.

import type { Brief } from "../brief/brief.ts";

const han = /\p{Script=Han}/u;

export interface FoundWord {
	word: string;
	/** Where it begins in the text, in UTF-16 units. */
	at: number;
}

/** Lower case, typographic quotes made plain, spaces folded. */
export function plainText(text: string): string {
	if (text === lastText) return lastPlain;
	lastText = text;
	lastPlain = folded(text);
	lastPairs = null;
	// "Ice-cream" is "ice cream"; the places stay the same.
	lastSpaced = lastPlain.replace(/(?<=\p{L})-(?=\p{L})/gu, " ");
	return lastPlain;
}

// One text is looked through with table after table.
let lastText = "";
let lastPlain = "";
let lastSpaced = "";
let lastPairs: Set<string> | null = null;

/** Every pair of neighbouring characters of the last text, and every single one. */
function pairsOfLast(): Set<string> {
	if (lastPairs) return lastPairs;
	const pairs = new Set<string>();
	for (let i = 0; i < lastPlain.length; i++) {
		pairs.add(lastPlain.slice(i, i + 2));
		pairs.add(lastPlain.charAt(i));
	}
	lastPairs = pairs;
	return pairs;
}

/** Chinese words that hold the sign of a thing they do not mean: a 海报 shows no sea, 七月 no moon. */
const otherMeaning =
	/海报|画面|画风|绘本|水墨|水平|水准|上海|海淀|海外|中心|用心|山东|山西|云南|云端|湖南|湖北|江湖|少年宫|文化宫|香港|星期|明星|之星|新星|[\d一二三四五六七八九十]月|月[初底]|书法|书记|证书|花费|龙井|世界杯|放松|轻松/g;

/** English words that mean no such thing in this company: a job fair sells no apples, spring cleaning no flowers. */
const otherCompany =
	/\b(?:instagram|insta|ig|facebook|whatsapp|social media) (?:story|stories)\b|\bspring(?=[ -](?:clean|break|roll|water))|\blife(?=[ -]drawing)|\bhouse(?= music)|\bbusiness(?=[ -]card)|\bhot dogs?\b|\b(?:bat mitzvah|bell pepper|human race|coffee table|stock market|world cup)s?\b|\b(?:baseball|cricket) bats?\b|\b(?:track|world) records?\b|\bbook(?=ings?\b| (?:online|now|early|ahead|your|a|by)\b)|\bfair(?=[ -](?:trade|play|price))|(?<=\b(?:science|book|job|career|trade|art|health)s? )fair\b/gi;

/** Labels of what stands beside them: "时间是9月25日" shows no clock, "phone: 555 0199" no phone. */
const labels =
	/(?:时间|日期|地点|地址)(?=\s*(?:[:：是为（(\d]|[和及与、]?地[点址]))|(?:电话|手机号?码?)(?=\s*[:：+\d])|\b(?:time|date|venue|location|address|(?:tele|cell)?phone|mobile)(?=\s*[:：+(\d])|\b(?:time|date|venue|location|address)(?= is\b)/gi;

/** A text without such words. */
export const meantWords = (text: string): string =>
	text.replace(otherMeaning, " ").replace(otherCompany, " ").replace(labels, " ");

/** Words of a table under the two characters they begin with, so that most are never looked at. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

export function wordTable(words: Iterable<string>): WordTable {
	const table = new Map<string, string[]>();
	for (const word of new Set(words)) {
		const pair = word.slice(0, 2);
		const known = table.get(pair);
		if (known) known.push(word);
		else table.set(pair, [word]);
	}
	return table;
}

function folded(text: string): string {
	return text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
}

const wordPatterns = new Map<string, RegExp>();

function patternOf(word: string): RegExp {
	const known = wordPatterns.get(word);
	if (known) return known;
	const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	// Plurals count: "lanterns" is "lantern", "dunes" is "dune".
	const made = han.test(word)
		? new RegExp(escaped, "g")
		: new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:s|es)?(?![\\p{L}\\p{N}])`, "gu");
	wordPatterns.set(word, made);
	return made;
}

/** Each place where a word of the list stands; where two overlap the longer is kept. In reading order. */
export function findWords(text: string, table: WordTable): FoundWord[] {
	return longestOnly(findAll(text, table));
}

/** Every place of every word, overlapping ones too. */
export function findAll(text: string, table: WordTable): FoundWord[] {
	const written = plainText(text);
	const found: FoundWord[] = [];
	for (const pair of pairsOfLast()) {
		const words = table.get(pair);
		if (!words) continue;
		for (const word of words) {
			const source = word.includes("-") ? written : lastSpaced;
			// A cheap look first: most words of a table are not there.
			if (!source.includes(word)) continue;
			for (const match of source.matchAll(patternOf(word))) found.push({ word, at: match.index });
		}
	}
	return found;
}

/** Where two overlap the longer is kept. In reading order. */
export function longestOnly(given: readonly FoundWord[]): FoundWord[] {
	if (given.length < 2) return [...given];
	const found = [...given];
	found.sort((a, b) => b.word.length - a.word.length || a.at - b.at);
	const kept: FoundWord[] = [];
	for (const one of found) {
		const clash = kept.some((k) => one.at < k.at + k.word.length && k.at < one.at + one.word.length);
		if (!clash) kept.push(one);
	}
	return kept.sort((a, b) => a.at - b.at);
}

/** The asker's own sentence without the words to be shown, for things that no field of the brief took up. */
export const ownWords = ({ wording, copy }: Brief): string => {
	let words = wording ?? "";
	for (const { text } of copy) words = words.replaceAll(text, " ");
	return words;
};
