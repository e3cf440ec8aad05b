// The bundled icons: found by what a heading is about, drawn by name.
import { loosestRank, readIconRows, tagRank } from "./icon-rows.ts";
import { chinese, littleWords, synonyms } from "./icon-words.ts";
import { iconText } from "./icons.generated.ts";
import type { HexColor } from "./layout.ts";
import { placePath } from "./path-data.ts";

interface Meaning {
	name: string;
	/** How loosely: 0 for a word that means just this icon, more for the later tags. */
	rank: number;
}

const rows = readIconRows(iconText);
const paths = new Map(rows.map(({ name, d }) => [name, d]));

let byWord: Map<string, Meaning> | null = null;

/** Every known word and the icon it means most: a name beats a tag, an early tag a late one. */
function wordIndex(): Map<string, Meaning> {
	if (byWord) return byWord;
	const best = new Map<string, Meaning>();
	for (const { name, tags } of rows) {
		const parts = name.split("-");
		const add = (word: string, rank: number) => {
			if (rank < (best.get(word)?.rank ?? loosestRank)) best.set(word, { name, rank });
		};
		for (const part of parts) add(part, part === name ? 0 : 4 + parts.length);
		tags.forEach((word, index) => {
			add(word, tagRank(index, parts.length));
		});
	}
	for (const [word, name] of Object.entries(synonyms)) best.set(word, { name, rank: whenOf(name) });
	byWord = best;
	return best;
}

/**
 * The icon that a phrase is about, or null when no word of it says. In English the word that means an icon
 * most closely counts, then the first; plurals count as their singular. In Chinese the longest known word. What
 * a thing is counts before when it is. Icons whose names match `not` are passed over.
 */
export function findIcon(words: string, not?: RegExp): string | null {
	const phrase = words.toLowerCase().trim();
	if (paths.has(phrase) && !not?.test(phrase)) return phrase;
	const index = wordIndex();
	let best: Meaning | null = null;
	for (const word of phrase.match(/[\p{Script=Latin}\d]+/gu) ?? []) {
		for (const form of singulars(word)) {
			const found = index.get(form);
			if (found && found.rank < (best?.rank ?? loosestRank) && !not?.test(found.name)) best = found;
		}
	}
	if (best) return best.name;
	const known = Object.keys(chinese).filter((word) => phrase.includes(word));
	const when = (word: string) => whenOf(chinese[word] ?? "");
	const longest = known.sort(
		(a, b) => when(a) - when(b) || b.length - a.length || phrase.indexOf(a) - phrase.indexOf(b),
	)[0];
	return longest === undefined ? null : (chinese[longest] ?? null);
}

/** 1 for the icons of a time of day, which most phrases only mention. */
const whenOf = (name: string): number => Number(/^(?:sunri|sunse|moon|clock)/.test(name));

function singulars(word: string): string[] {
	if ((word.length < 3 && word !== "ai") || littleWords.has(word)) return [];
	const forms = [word];
	if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
	if (word.endsWith("es")) forms.push(word.slice(0, -2));
	if (word.endsWith("s")) forms.push(word.slice(0, -1));
	return forms;
}

/** Path data of an icon on its 24-unit grid, to be stroked; null for an unknown name. */
export function iconPath(name: string): string | null {
	return paths.get(name) ?? null;
}

export function iconNames(): string[] {
	return [...paths.keys()];
}

/**
 * An icon as one SVG path, `sizePx` wide and high with its top left at `x`, `y`. `strokeUnits` counts in the
 * 24-unit grid, default 2. Throws RangeError for an unknown name: names come from `findIcon` or `iconNames`.
 */
export function iconMarkup(
	name: string,
	{ color, sizePx = 24, strokeUnits = 2, x = 0, y = 0 }: IconLook,
): string {
	const d = iconPath(name);
	if (d === null) throw new RangeError(`no icon ${name}`);
	const scale = sizePx / 24;
	const width = Number((strokeUnits * scale).toFixed(3));
	return `<path d="${placePath(d, scale, scale, x, y)}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

interface IconLook {
	color: HexColor;
	sizePx?: number;
	strokeUnits?: number;
	x?: number;
	y?: number;
}
