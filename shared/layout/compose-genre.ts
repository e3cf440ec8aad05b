// The genre of a brief steers palette, type and art together, so that a jazz sheet looks like jazz.
import type { Brief } from "../brief/brief.ts";
import { genreWords } from "./compose-genre-words.ts";
import { type FoundWord, findAll, longestOnly, meantWords, wordTable } from "./compose-words.ts";

const allWords = wordTable(Object.values(genreWords).flat());
const genresByWord = new Map<string, string[]>();
for (const [genre, words] of Object.entries(genreWords))
	for (const word of new Set(words)) genresByWord.set(word, [...(genresByWord.get(word) ?? []), genre]);

/** Genres of a brief, strongest first; empty when nothing tells. */
export function genresOf(brief: Brief): string[] {
	const sources: [string | undefined, number][] = [
		[brief.subject, 3],
		[brief.style, 2],
		[brief.scene, 1.5],
		[brief.details, 1],
		[brief.wording, 1],
		[brief.copy.map((line) => line.text).join(" \n "), 1],
		[brief.sections.map((section) => section.illustration ?? "").join(" \n "), 0.5],
	];
	const scores = new Map<string, number>();
	for (const [said, weight] of sources) {
		if (!said) continue;
		// The text is looked through once; what overlaps is settled within each genre.
		const byGenre = new Map<string, FoundWord[]>();
		for (const found of findAll(meantWords(said), allWords))
			for (const genre of genresByWord.get(found.word) ?? [])
				byGenre.set(genre, [...(byGenre.get(genre) ?? []), found]);
		for (const [genre, found] of byGenre) {
			let score = 0;
			const seen = new Set(longestOnly(found).map(({ word }) => word));
			// A second hit of the same kind says less than the first.
			for (const [rank, word] of [...seen].entries()) {
				score += (weight * (word.includes(" ") ? 1.5 : 1)) / (rank + 1);
			}
			if (score > 0) scores.set(genre, (scores.get(genre) ?? 0) + score);
		}
	}
	return [...scores.entries()].sort((a, b) => b[1] - a[1]).map(([genre]) => genre);
}
