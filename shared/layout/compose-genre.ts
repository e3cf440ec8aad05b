// The genre of a brief steers palette, type and art together, so that a jazz sheet looks like jazz.
import type { Brief } from "../brief/brief.ts";
import { genreWords } from "./compose-genre-words.ts";
import { findWords, type WordTable, wordTable } from "./compose-words.ts";

const tables: readonly (readonly [genre: string, words: WordTable])[] = Object.entries(genreWords).map(
	([genre, words]) => [genre, wordTable(words)],
);

/** Genres of a brief, strongest first; empty when nothing tells. */
export function genresOf(brief: Brief): string[] {
	const sources: [string | undefined, number][] = [
		[brief.subject, 3],
		[brief.style, 2],
		[brief.scene, 1.5],
		[brief.details, 1],
		[brief.copy.map((line) => line.text).join(" \n "), 1],
		[brief.sections.map((section) => section.illustration ?? "").join(" \n "), 0.5],
	];
	const scores = new Map<string, number>();
	for (const [text, weight] of sources) {
		if (!text) continue;
		for (const [genre, words] of tables) {
			let score = 0;
			const seen = new Set(findWords(text, words).map((found) => found.word));
			// A second hit of the same kind says less than the first.
			for (const [rank, word] of [...seen].entries()) {
				score += (weight * (word.includes(" ") ? 1.5 : 1)) / (rank + 1);
			}
			if (score > 0) scores.set(genre, (scores.get(genre) ?? 0) + score);
		}
	}
	return [...scores.entries()].sort((a, b) => b[1] - a[1]).map(([genre]) => genre);
}
