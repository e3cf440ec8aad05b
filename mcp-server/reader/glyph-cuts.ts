// Cuts a line of type between its characters: through the least ink, near where each was read, at widths that characters have.
import type { Glyph } from "./reading.ts";

/** Usual widths over that of an n, in text faces; what is not listed is 1. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/^[\p{Script=Han}，。：；！？、（）]$/u, 1.9],
	[/^[il.,:;!|'·j]$/u, 0.5],
	[/^[ftrI("-]$/u, 0.68],
	[/^[)\]/\\1]$/u, 0.75],
	[/^[mwMW%@]$/u, 1.6],
	[/^[A-Z&]$/u, 1.22],
];

/** Over the width of an n. */
const usualWidth = (text: string) =>
	text === " " ? 0.6 : (widths.find(([kind]) => kind.test(text))?.[1] ?? 1);

/** What a cut through a column of mean ink costs is 1; these are the other costs in the same coin. */
const costOf = { width: 0.7, space: 0.12, away: 2.5, inkInSpace: 2, empty: 1.5 };
/** Columns of mean ink, over the width of an n, that a character has at least. */
const leastInk = 0.03;
/** A reading may lie off its character by this much of an n at no cost. */
const freeAway = 0.3;
/** How far beyond the readings beside it a cut is looked for, of an n. */
const reach = 0.66;
/** Of a column's mean ink, what is no ink. */
const dust = 0.06;

/** A cut in the making: where it lies, what all before it cost, and which of the cuts before it led here. */
interface Cut {
	x: number;
	cost: number;
	back: number;
}

type Placed = Pick<Glyph, "text" | "from" | "to">;

/** What stands in the way of one character filling the px from `left` to `right`. */
function costsOf(ink: Float32Array, glyphs: readonly Placed[], centres: readonly number[], em: number) {
	const before = new Float64Array(ink.length + 1);
	ink.forEach((value, x) => {
		before[x + 1] = (before[x] ?? 0) + value;
	});
	const logs = Float64Array.from({ length: ink.length + 1 }, (_, widthPx) => Math.log(widthPx));
	const kinds = glyphs.map(({ text }, index) => {
		const isEnd = index === 0 || index === glyphs.length - 1;
		// Hanzi stand in equal squares.
		const width = text === " " ? costOf.space : costOf.width * (/\p{Script=Han}/u.test(text) ? 3 : 1);
		// The ends of a crop may hold air besides the character.
		const widened = width * (isEnd ? 0.5 : 1);
		return { isSpace: text === " ", width, widened, usualLog: Math.log(em * usualWidth(text)) };
	});
	return (index: number, left: number, right: number): number => {
		const kind = kinds[index];
		if (!kind) return Infinity;
		const off = (logs[right - left] ?? 0) - kind.usualLog;
		const strange = (off > 0 ? kind.widened : kind.width) * off * off;
		const centre = centres[index] ?? 0;
		const away = Math.max(0, Math.max(left - centre, centre - right) / em - freeAway);
		const inside = ((before[right] ?? 0) - (before[left] ?? 0)) / em;
		const amiss = kind.isSpace ? costOf.inkInSpace * inside : inside < leastInk ? costOf.empty : 0;
		return strange + costOf.away * away * away + amiss;
	};
}

/**
 * Where each of `glyphs` (spaces among them) ends, in px; the last ends at the rim. `columns`: darkness of each
 * column. `perFrame`: px that one frame of the reading stands for.
 */
export function glyphCuts(columns: Float32Array, glyphs: readonly Placed[], perFrame: number): number[] {
	const widthPx = columns.length;
	const count = glyphs.length;
	if (count === 0) return [];
	const inked = columns.filter((value) => value > 0);
	const usual = Math.max(1, inked.reduce((sum, value) => sum + value, 0) / Math.max(1, inked.length));
	const ink = columns.map((value) => Math.min(2, value / usual));
	const centres = glyphs.map(({ from, to }) => ((from + to) / 2 + 0.5) * perFrame);
	const [opening, closing] = [centres[0] ?? 0, centres.at(-1) ?? 0];
	const long = glyphs.reduce((sum, { text }) => sum + usualWidth(text), 0);
	const em = Math.max(4, (closing - opening) / Math.max(1, long - 1), widthPx / long / 2);
	const costs = costsOf(ink, glyphs, centres, em);
	// The air before the first and after the last character is neither's.
	const start = Math.min(airBefore(ink), Math.max(0, Math.floor(opening) - 1));
	const end = Math.max(widthPx - airBefore(ink.toReversed()), Math.ceil(closing) + 1);
	let cuts: Cut[] = [{ x: start, cost: 0, back: -1 }];
	const steps: Cut[][] = [];
	for (let index = 0; index < count; index++) {
		const isLast = index === count - 1;
		const high = isLast ? end : Math.ceil((centres[index + 1] ?? widthPx) + em * reach);
		const low = isLast ? end : Math.max(index + 1, Math.floor((centres[index] ?? 0) - em * reach));
		const next: Cut[] = [];
		for (let x = low; x <= Math.min(high, end); x++) {
			const best: Cut = { x, cost: Infinity, back: -1 };
			for (const [back, from] of cuts.entries()) {
				if (from.x >= x) continue;
				const cost = from.cost + costs(index, from.x, x);
				if (cost >= best.cost) continue;
				best.cost = cost;
				best.back = back;
			}
			if (best.back < 0) continue;
			if (!isLast) best.cost += ink[x] ?? 0;
			next.push(best);
		}
		if (next.length === 0) return halfWay(centres, widthPx);
		steps.push(next);
		cuts = next;
	}
	const ends: number[] = [];
	let at = 0;
	for (const step of steps.toReversed()) {
		const cut = step[at];
		ends.unshift(cut?.x ?? widthPx);
		at = cut?.back ?? 0;
	}
	return ends.with(-1, widthPx);
}

/** Columns before the first ink. */
const airBefore = (ink: Float32Array) =>
	Math.max(
		0,
		ink.findIndex((value) => value > dust),
	);

/** Half way between readings, where nothing better is to be had. */
const halfWay = (centres: readonly number[], widthPx: number) =>
	centres.map((centre, index) => Math.round((centre + (centres[index + 1] ?? 2 * widthPx - centre)) / 2));
