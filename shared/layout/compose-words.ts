// Finding words of a table in free English or Chinese text, whole words only where a language has them.

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
	return lastPlain;
}

// One text is looked through with table after table.
let lastText = "";
let lastPlain = "";
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
	const source = plainText(text);
	const found: FoundWord[] = [];
	for (const pair of pairsOfLast()) {
		for (const word of table.get(pair) ?? []) {
			// A cheap look first: most words of a table are not there.
			if (!source.includes(word)) continue;
			for (const match of source.matchAll(patternOf(word))) found.push({ word, at: match.index });
		}
	}
	if (found.length < 2) return found;
	found.sort((a, b) => b.word.length - a.word.length || a.at - b.at);
	const kept: FoundWord[] = [];
	for (const one of found) {
		const clash = kept.some((k) => one.at < k.at + k.word.length && k.at < one.at + one.word.length);
		if (!clash) kept.push(one);
	}
	return kept.sort((a, b) => a.at - b.at);
}
