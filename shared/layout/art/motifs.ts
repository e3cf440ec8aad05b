// Every drawn thing by its name, and finding the things that a text names.
import { findWords, type WordTable, wordTable } from "../compose-words.ts";
import type { Motif } from "./motif.ts";
import { motifWords } from "./motif-words.ts";
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

/** A drawn thing by its name; undefined for an unknown one. */
export function motifNamed(name: string): NamedMotif | undefined {
	const motif = motifs[name];
	return motif ? { name, motif } : undefined;
}

/** Things that a text names, in reading order, each once. */
export function motifsIn(text: string): NamedMotif[] {
	return namesIn(text, motifWords).flatMap((name) => motifNamed(name) ?? []);
}

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
