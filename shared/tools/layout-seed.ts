// The seed of a layout where nobody gave one: the same brief gives the same sheet.
import type { Brief } from "../brief/brief.ts";
import { writePrompt } from "../brief/write-prompt.ts";

export const maxSeed = 2_147_483_647;

/** FNV-1a over the words of the brief, 31 bits. */
export function layoutSeedOf(brief: Brief): number {
	let hash = 0x811c9dc5;
	// Figures of a chart are no reason for another sheet.
	const sections = brief.sections.map(({ chart: _figures, ...section }) => section);
	const { prompt } = writePrompt({ ...brief, sections }, { count: () => 0 });
	for (const letter of prompt) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash & maxSeed;
}
