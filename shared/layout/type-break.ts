// Where a headline or a paragraph breaks: balanced lines, no widows, no stranded little words, nothing hyphenated.

import { wordCuts } from "./han-words.ts";
import type { FaceId } from "./layout.ts";
import { shapeLine } from "./measure.ts";

const han = /\p{Script=Han}/u;
const hanMark = /[，。、；：？！」』）》…—·,.;:?!]/u;

/** Little words that begin a line better than they end one. */
export const littleWords = new Set([
	"a",
	"an",
	"the",
	"of",
	"in",
	"on",
	"at",
	"to",
	"for",
	"and",
	"or",
	"by",
	"with",
	"from",
	"&",
	"as",
	"is",
	"de",
	"la",
	"le",
	"du",
	"et",
	"y",
	"el",
	"und",
	"der",
	"die",
	"das",
]);

const isCurrency = (word: string): boolean => /^(?:[A-Z]{0,3}\p{Sc}|EUR|USD|GBP|CHF|CNY|RMB)$/u.test(word);

/**
 * How firmly a word holds on to the next: 2 a figure to what it counts, a currency to its sum, a dash to what is
 * before it; 1 a little word to what it leads to; 0 not at all. A year counts nothing.
 */
export function holdsOn(word: string, next: string): 0 | 1 | 2 {
	const ends = /\d[+]?$/.test(word);
	if (/^[–—-]$/.test(next)) return 2;
	if (ends && (isCurrency(next) || /^[%‰°℃]/.test(next))) return 2;
	if (/^\d/.test(next) && (isCurrency(word) || /^(?:no|nr|vol|p)\.$/i.test(word))) return 2;
	if (ends && /^\p{L}/u.test(next) && !/^(?:19|20)\d\d$/.test(word) && !littleWords.has(next.toLowerCase()))
		return 2;
	return littleWords.has(word.toLowerCase()) ? 1 : 0;
}

/** What may not be parted, with the space that follows it. */
interface Unit {
	text: string;
	/** "" between Chinese characters and after a hyphen. */
	space: string;
	/** 0 … 1: how bad a break after this unit is. */
	cost: number;
}

function unitsOf(text: string): Unit[] {
	const words = text.split(/\s+/).filter((word) => word !== "");
	return words.flatMap((word, index): Unit[] => {
		const last = index === words.length - 1;
		const space = last ? "" : " ";
		if (!han.test(word)) {
			const bare = word.replace(/[^\p{L}\p{N}\p{Sc}&–—.]/gu, "");
			const cost = holdsOn(bare, words[index + 1] ?? "") > 0 ? 1.6 : /[,.;:!?–—]$/.test(word) ? 0 : 0.12;
			return [{ text: word, space, cost }];
		}
		return hanUnits(word, space);
	});
}

/** Chinese in single characters, Latin words and figures inside it whole, marks bound to what they follow. */
function hanUnits(word: string, space: string): Unit[] {
	const parts = word.match(/[A-Za-z0-9À-ÿ.%+'’-]+|[\s\S]/gu) ?? [];
	const cuts = wordCuts(parts);
	const units: Unit[] = [];
	let opening = "";
	for (const [index, part] of parts.entries()) {
		const before = units.at(-1);
		if (/^[「『（《“‘([]$/.test(part)) {
			opening += part;
			continue;
		}
		if (before && hanMark.test(part) && part.length === 1) {
			before.text += part;
			before.cost = 0;
			continue;
		}
		units.push({ text: opening + part, space: "", cost: [0.15, 1, 5][cuts[index] ?? 0] ?? 0.15 });
		opening = "";
	}
	const last = units.at(-1);
	if (last) {
		last.text += opening;
		last.space = space;
		last.cost = 0;
	}
	return units;
}

export interface Headline {
	lines: string[];
	sizePx: number;
	/** The widest line at that size. */
	widthPx: number;
}

export interface HeadlineRoom {
	widthPx: number;
	heightPx: number;
	/** Baseline to baseline, in em. */
	leading: number;
	trackingEm: number;
	maxLines: number;
	maxSizePx: number;
}

const probePx = 200;

/** What does not depend on the room: a headline is tried in many. */
interface HeadlineBreaks {
	/** Of a line, em. */
	width: (line: string) => number;
	units: Unit[] | null;
	byCount: Map<number, string[]>;
}

const breaksKnown = new Map<string, HeadlineBreaks>();

function breaksOf(text: string, face: FaceId, trackingEm: number): HeadlineBreaks {
	const key = `${face}|${trackingEm}|${text}`;
	const known = breaksKnown.get(key);
	if (known) return known;
	if (breaksKnown.size > 300) breaksKnown.clear();
	const widths = new Map<string, number>();
	const width = (line: string) => {
		const measured = widths.get(line) ?? shapeLine(line, face, probePx, trackingEm).widthPx / probePx;
		widths.set(line, measured);
		return measured;
	};
	const made: HeadlineBreaks = { width, units: null, byCount: new Map() };
	breaksKnown.set(key, made);
	return made;
}

/** The largest setting of a headline in a room; forced breaks in the text are kept. */
export function fitHeadline(text: string, face: FaceId, room: HeadlineRoom): Headline {
	const paragraphs = text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map((part) => part.trim())
		.filter((part) => part !== "");
	const known = breaksOf(text, face, room.trackingEm);
	const { width } = known;
	const sizeFor = (lines: readonly string[]) => {
		const widest = Math.max(0.01, ...lines.map(width));
		return Math.min(room.maxSizePx, room.widthPx / widest, room.heightPx / (lines.length * room.leading));
	};
	const done = (lines: string[], sizePx: number): Headline => ({
		lines,
		sizePx,
		widthPx: Math.max(...lines.map(width)) * sizePx,
	});
	if (paragraphs.length > 1) return done(paragraphs, sizeFor(paragraphs));
	const units = known.units ?? unitsOf(paragraphs[0] ?? text);
	known.units = units;
	let best: { lines: string[]; score: number; sizePx: number } | null = null;
	const most = Math.min(Math.max(1, room.maxLines), units.length);
	for (let count = 1; count <= most; count++) {
		const lines = known.byCount.get(count) ?? balanced(units, count, width);
		if (!lines) continue;
		known.byCount.set(count, lines);
		const sizePx = sizeFor(lines);
		const widths = lines.map(width);
		const widest = Math.max(...widths);
		const narrowest = Math.min(...widths);
		// Lines of one word each may differ in length; that is what stacked titles look like.
		const ragged = Math.max(0, widest / Math.max(0.01, narrowest) - 1.6) * 0.09;
		const lonely =
			lines.some((line) => han.test(line) && [...line].length === 1) && lines.length > 1 ? 0.4 : 0;
		const stranded = lines
			.slice(0, -1)
			.filter(
				(line, at) => holdsOn(line.split(" ").at(-1) ?? "", lines[at + 1]?.split(" ")[0] ?? "") > 0,
			).length;
		// Cut words read worse than smaller ones.
		const cut = han.test(text) ? cutsOf(units, lines) * 0.14 : 0;
		const score =
			sizePx *
			(1 - Math.min(0.5, cut)) *
			(1 - Math.min(0.4, ragged) - lonely) *
			(1 - 0.02 * count - 0.12 * stranded);
		if (!best || score > best.score) best = { lines, score, sizePx };
	}
	const lines = best?.lines ?? [text];
	return done(lines, best?.sizePx ?? sizeFor(lines));
}

/** How many lines of Chinese end inside a word, those that part a little word from its own counted half. */
function cutsOf(units: readonly Unit[], lines: readonly string[]): number {
	let at = 0;
	let cuts = 0;
	for (const line of lines.slice(0, -1)) {
		let taken = 0;
		while (at < units.length && taken < line.length) {
			taken += (units[at]?.text.length ?? 0) + (units[at]?.space.length ?? 0);
			at += 1;
		}
		const cost = units[at - 1]?.cost ?? 0;
		cuts += cost > 2 ? 1 : cost > 0.5 ? 0.5 : 0;
	}
	return cuts;
}

/** Units over `count` lines so that the widest line is as narrow as may be, breaks at good places preferred. */
function balanced(units: readonly Unit[], count: number, width: (line: string) => number): string[] | null {
	const n = units.length;
	if (count > n) return null;
	const sums = [0];
	for (const unit of units) sums.push((sums.at(-1) ?? 0) + width(unit.text) + (unit.space === "" ? 0 : 0.26));
	const span = (from: number, to: number) =>
		(sums[to] ?? 0) - (sums[from] ?? 0) - (units[to - 1]?.space === "" ? 0 : 0.26);
	const ideal = (sums[n] ?? 1) / count;
	// cost[k][i]: best cost of the first i units on k lines.
	let cost: number[] = Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
	const cuts: number[][] = [];
	for (let k = 1; k <= count; k++) {
		const next: number[] = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
		const cut: number[] = new Array<number>(n + 1).fill(0);
		for (let to = k; to <= n; to++) {
			for (let from = k - 1; from < to; from++) {
				const over = span(from, to) / ideal;
				const line = over ** 4 + (to < n ? (units[to - 1]?.cost ?? 0) : 0);
				const total = (cost[from] ?? Number.POSITIVE_INFINITY) + line;
				if (total < (next[to] ?? 0)) {
					next[to] = total;
					cut[to] = from;
				}
			}
		}
		cuts.push(cut);
		cost = next;
	}
	const lines: string[] = [];
	let to = n;
	for (let k = count - 1; k >= 0; k--) {
		const from = cuts[k]?.[to] ?? 0;
		lines.unshift(
			units
				.slice(from, to)
				.map(({ text, space }, i, all) => text + (i === all.length - 1 ? "" : space))
				.join(""),
		);
		to = from;
	}
	return lines;
}
