// Every drawn thing by its name, and finding the things that a text names.
import { findWords, type WordTable, wordTable } from "../compose-words.ts";
import { iconPath } from "../icons.ts";
import type { Motif } from "./motif.ts";
import { motifWords, softWords } from "./motif-words.ts";
import { brewMotifs } from "./motifs-brew.ts";
import { dailyMotifs } from "./motifs-daily.ts";
import { foodMotifs } from "./motifs-food.ts";
import { machineMotifs } from "./motifs-machine.ts";
import { musicMotifs } from "./motifs-music.ts";
import { natureMotifs } from "./motifs-nature.ts";
import { playMotifs } from "./motifs-play.ts";
import { thingMotifs } from "./motifs-things.ts";
import { tokenMotifs } from "./motifs-tokens.ts";
import type { NamedMotif } from "./setting.ts";

const motifs: Readonly<Record<string, Motif>> = {
	...musicMotifs,
	...machineMotifs,
	...foodMotifs,
	...brewMotifs,
	...natureMotifs,
	...thingMotifs,
	...tokenMotifs,
	...dailyMotifs,
	...playMotifs,
};

export const motifNames = (): string[] => Object.keys(motifs);

/** A drawn thing by its name, an icon where none is drawn; undefined for an unknown one. */
export function motifNamed(name: string): NamedMotif | undefined {
	const d = motifs[name] ? null : iconPath(name);
	const motif: Motif | undefined =
		d === null
			? motifs[name]
			: { width: 24, height: 24, stands: false, parts: [{ d, tone: "main", line: 1.8 }] };
	return motif ? { name, motif } : undefined;
}

/** Things that a text names and that are drawn in full, in reading order, each once. */
export function motifsIn(text: string): NamedMotif[] {
	return namesIn(text, motifWords).flatMap((name) => (motifs[name] ? (motifNamed(name) ?? []) : []));
}

/**
 * Things that a sheet may be about, by the words of its asker; the words it shows count where those name nothing.
 * A soft word tells only where it is all that is said.
 */
export function thingsOf(words: string, shown: string): { asked: NamedMotif[]; wanted: NamedMotif[] } {
	const named = (names: readonly string[]) => names.flatMap((name) => motifNamed(name) ?? []);
	const asked = named(namesIn(words, firmWords));
	if (asked.length > 0) return { asked, wanted: asked };
	const soft = named(namesIn(words, motifWords));
	const told = named(namesIn(shown, firmWords));
	return { asked: soft, wanted: told.length > 0 ? told : soft };
}

const firmWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	Object.entries(motifWords).map(([name, words]) => [name, words.filter((word) => !softWords.has(word))]),
);

interface Owners {
	byWord: Map<string, string[]>;
	words: WordTable;
}

const ownerTables = new Map<object, Owners>();

function ownersOf(table: Readonly<Record<string, readonly string[]>>): Owners {
	const known = ownerTables.get(table);
	if (known) return known;
	const byWord = new Map<string, string[]>();
	for (const [name, words] of Object.entries(table)) {
		for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), name]);
	}
	const owners = { byWord, words: wordTable(byWord.keys()) };
	ownerTables.set(table, owners);
	return owners;
}

/** Keys of a word table whose words a text holds: reading order, a longer word before the shorter in it. */
export function namesIn(text: string, table: Readonly<Record<string, readonly string[]>>): string[] {
	const { byWord, words } = ownersOf(table);
	const names = findWords(text, words).flatMap(({ word }) => byWord.get(word) ?? []);
	return [...new Set(names)];
}
