// The order in which a family's tables are told, and what each number is guessed from: one walk for writing and reading.
import { commonHan } from "./common-han.ts";
import type { Foreseen } from "./metrics-between.ts";
import { keyOf, type MixedBits } from "./mixed-bits.ts";

/** How many `sides` the streams of this file use. */
export const sideCount = 6;

/** Kerning is kept in steps of so many thousandths: at most 0.3 % of the narrowest letter. */
export const kernStep = 2;

type Ranges = readonly (readonly [from: number, to: number])[];
type Widths = ReadonlyMap<number, number>;
/** Joined letters -> the code that stands for them. */
type Ligatures = ReadonlyMap<string, number>;

// Kinds of place; see `MixedBits`. Kerning uses all from `kern` on.
const select = { coverage: 0, width: 8, class: 16, nearest: 24, han: 26, kern: 32 };

function* codePointsOf(ranges: Ranges): Generator<number> {
	for (const [from, to] of ranges) for (let codePoint = from; codePoint <= to; codePoint++) yield codePoint;
}

function look(bits: MixedBits, ...keys: number[]): void {
	for (let i = 0; i < sideCount; i++) bits.sides[i] = keys[i] ?? 0;
}

/** Which characters of `alphabet` the family has. Without `wanted` it is read. */
export function walkCoverage(bits: MixedBits, alphabet: Ranges, wanted?: ReadonlySet<number>): number[] {
	const covered: number[] = [];
	let before = 0;
	let run = 0;
	for (const codePoint of codePointsOf(alphabet)) {
		const near = before & 255;
		look(
			bits,
			keyOf(1, near),
			keyOf(2, before & 3),
			keyOf(3, codePoint >> 5, before & 1),
			keyOf(4, Math.min(run, 40), before & 1),
			keyOf(5, before & 0xffff),
			keyOf(6, codePoint >> 8, before & 7),
		);
		const is = bits.flag(select.coverage, wanted?.has(codePoint));
		if (is) covered.push(codePoint);
		run = is === ((before & 1) === 1) ? run + 1 : 0;
		before = (before << 1) | (is ? 1 : 0);
	}
	return covered;
}

/** The unaccented letter that an accented one decomposes to, if it stands earlier in the alphabet; else -1. */
export function baseOf(codePoint: number): number {
	if (codePoint < 0xc0) return -1;
	const first = String.fromCodePoint(codePoint).normalize("NFD").codePointAt(0) ?? codePoint;
	return first < codePoint ? first : -1;
}

/**
 * Widths of one face; `sister`: those of the lightest of its family, `foreseen`: what a face between two known ones
 * should have. Without `wanted` they are read.
 */
export function walkWidths(
	bits: MixedBits,
	covered: readonly number[],
	ligatures: Ligatures,
	sister: Widths | undefined,
	foreseen: Foreseen<Int16Array> | undefined,
	wanted?: Widths,
): Map<number, number> {
	const widths = new Map<number, number>();
	const places = new Map<number, number>();
	const known = sister ? 1 : 0;
	let last = 0;
	let step = 0;
	let stepBefore = 0;
	const tell = (code: number, guess: number, place: number, ...keys: number[]) => {
		look(bits, keyOf(10, place, step), keyOf(11, place), ...keys);
		stepBefore = step;
		step = bits.integer(select.width + place, (wanted?.get(code) ?? 0) - guess);
		last = guess + step;
		widths.set(code, last);
	};
	for (const codePoint of covered) {
		const base = baseOf(codePoint);
		const like = widths.get(base);
		const was = sister?.get(codePoint) ?? 0;
		if (foreseen) {
			const { guess, spread } = foreseen;
			const at = widths.size;
			const far = spread[at] ?? 0;
			const from = places.get(base) ?? -1;
			const missed = like === undefined ? 99 : like - (guess[from] ?? 0);
			const alike = like === undefined ? 0 : spread[from] === far ? 1 : 2;
			places.set(codePoint, at);
			tell(
				codePoint,
				guess[at] ?? 0,
				3,
				keyOf(12, far),
				keyOf(13, missed, alike),
				keyOf(14, codePoint >> 5),
				keyOf(15, step, stepBefore),
			);
		} else if (like !== undefined) {
			const sisterStep = sister ? was - (sister.get(base) ?? 0) : 0;
			tell(
				codePoint,
				like,
				known,
				keyOf(12, base, known),
				keyOf(13, sisterStep, known),
				keyOf(14, codePoint >> 5, Math.abs(step) > 0 ? 1 : 0),
				keyOf(15, step, stepBefore),
			);
		} else if (sister) {
			tell(codePoint, was, 2, 0, keyOf(13, step, stepBefore), keyOf(14, was), keyOf(15, codePoint >> 5));
		} else {
			tell(
				codePoint,
				last,
				4,
				keyOf(12, last),
				keyOf(13, codePoint >> 4),
				keyOf(14, step, stepBefore),
				keyOf(15, codePoint >> 7, Math.sign(step)),
			);
		}
	}
	for (const [joined, code] of ligatures) {
		let apart = foreseen?.guess[widths.size] ?? 0;
		if (!foreseen) for (const letter of joined) apart += widths.get(letter.codePointAt(0) ?? 0) ?? 0;
		tell(code, apart, foreseen ? 6 : 5, keyOf(12, joined.length), 0, 0, 0);
	}
	return widths;
}

/** Which items kern alike on one side: a class for each. Without `wanted` it is read. */
export function walkClasses(
	bits: MixedBits,
	side: "left" | "right",
	letters: readonly number[],
	ligatures: Ligatures,
	wanted?: ReadonlyMap<number, number>,
): { classes: Map<number, number>; count: number } {
	const classes = new Map<number, number>();
	let next = 0;
	let step = 0;
	let stepBefore = 0;
	const tell = (code: number, like: number) => {
		const known = classes.get(like);
		const guess = known ?? next;
		const kind = known === undefined ? 0 : 1;
		look(
			bits,
			keyOf(20, kind),
			keyOf(21, kind, step),
			keyOf(22, like, kind),
			keyOf(23, code >> 5, kind),
			keyOf(24, step, stepBefore),
			keyOf(25, guess, kind),
		);
		stepBefore = step;
		step = bits.integer(select.class + kind + (side === "left" ? 0 : 2), (wanted?.get(code) ?? 0) - guess);
		classes.set(code, guess + step);
		next = Math.max(next, guess + step + 1);
	};
	for (const letter of letters) tell(letter, baseOf(letter));
	for (const [joined, code] of ligatures) {
		const outer = side === "left" ? joined.at(-1) : joined[0];
		tell(code, outer?.codePointAt(0) ?? -1);
	}
	return { classes, count: next };
}

/** For each line of a table the earlier line it is most like, or -1. Without `wanted` it is read. */
export function walkNearest(bits: MixedBits, count: number, wanted?: readonly number[]): number[] {
	const nearest: number[] = [];
	let back = 0;
	for (let line = 0; line < count; line++) {
		look(bits, keyOf(30, 0), keyOf(31, back), keyOf(32, line >> 3), 0, 0, 0);
		const like = wanted?.[line] ?? -1;
		back = bits.integer(select.nearest, like < 0 ? 0 : line - like);
		nearest.push(back === 0 ? -1 : line - back);
	}
	return nearest;
}

/** What a kerning table looks like around a cell. */
export interface TableShape {
	rows: number;
	columns: number;
	/** See `walkNearest`. */
	rowLike: readonly number[];
	columnLike: readonly number[];
}

/**
 * Kerning of all class pairs of one face; `sister`: that of the lightest of its family, `foreseen`: what a face
 * between two known ones should have. Without `wanted` it is read.
 */
export function walkTable(
	bits: MixedBits,
	{ rows, columns, rowLike, columnLike }: TableShape,
	sister: Int16Array | undefined,
	foreseen: Foreseen<Int16Array> | undefined,
	wanted?: Int16Array,
): Int16Array {
	const table = new Int16Array(rows * columns);
	const model = foreseen?.guess ?? sister;
	const { sides } = bits;
	const cell = (from: Int16Array, row: number, column: number) =>
		row < 0 || column < 0 ? 0 : (from[row * columns + column] ?? 0);
	for (let row = 0; row < rows; row++) {
		const like = rowLike[row] ?? -1;
		for (let column = 0; column < columns; column++) {
			const at = row * columns + column;
			const beside = columnLike[column] ?? -1;
			const left = cell(table, row, column - 1);
			const above = cell(table, row - 1, column);
			const byRow = cell(table, like, column);
			const byColumn = cell(table, row, beside);
			const byBoth = byRow + byColumn - cell(table, like < 0 ? -1 : like, beside);
			const rowHeld = like < 0 || column === 0 ? 0 : cell(table, like, column - 1) === left ? 1 : 2;
			const columnHeld = beside < 0 || row === 0 ? 0 : cell(table, row - 1, beside) === above ? 1 : 2;
			const held = rowHeld * 3 + columnHeld;
			if (model) {
				const was = model[at] ?? 0;
				const far = foreseen?.spread[at] ?? 0;
				const kind = (was === 0 && far === 0 ? 0 : 1) + (foreseen ? 2 : 0);
				sides[0] = keyOf(40, byRow - cell(model, like, column), kind * 9 + held);
				sides[1] = keyOf(41, byColumn - cell(model, row, beside), kind * 9 + held);
				sides[2] = keyOf(42, was, far);
				sides[3] = keyOf(
					43,
					(left - cell(model, row, column - 1)) * 64 + above - cell(model, row - 1, column),
					kind,
				);
				sides[4] = keyOf(44, row, kind);
				sides[5] = keyOf(45, column, kind);
				table[at] = was + bits.integer(select.kern + 36 + kind * 9 + held, (wanted?.[at] ?? 0) - was);
			} else {
				const kind = (byRow !== 0 ? 1 : 0) + (byColumn !== 0 ? 2 : 0);
				sides[0] = keyOf(40, byRow, byColumn);
				sides[1] = keyOf(41, byRow, rowHeld);
				sides[2] = keyOf(42, byColumn, columnHeld);
				sides[3] = keyOf(43, byBoth, left);
				sides[4] = keyOf(44, row, left !== 0 ? 1 : 0);
				sides[5] = keyOf(45, column, above !== 0 ? 1 : 0);
				table[at] = bits.integer(select.kern + kind * 9 + held, wanted?.[at]);
			}
		}
	}
	return table;
}

/** Which Chinese characters a family has, guessed from the families `before` it. Without `wanted` it is read. */
export function walkHan(
	bits: MixedBits,
	ranges: Ranges,
	before: readonly ReadonlySet<number>[],
	wanted?: ReadonlySet<number>,
): Set<number> {
	const covered = new Set<number>();
	let past = 0;
	let hit = 0;
	for (const codePoint of codePointsOf(ranges)) {
		let known = commonHan().has(codePoint) ? 3 : 2;
		for (const set of before) known = known * 2 + (set.has(codePoint) ? 1 : 0);
		look(
			bits,
			keyOf(50, known),
			keyOf(51, known, past & 255),
			keyOf(52, known, hit & 255),
			keyOf(53, known, codePoint >> 6),
			keyOf(54, known, past & 0xfff),
			keyOf(55, codePoint >> 4, known),
		);
		const is = bits.flag(select.han, wanted?.has(codePoint));
		if (is) covered.add(codePoint);
		past = (past << 1) | (is ? 1 : 0);
		hit = (hit << 1) | (is === ((known & 1) === 1) ? 1 : 0);
	}
	return covered;
}
