// Reads the packed tables of one font family; scripts/fonts/metrics.mjs is the other half.
import { alphabetRanges, chineseRanges, kernedRanges } from "./font-metrics.generated.ts";
import { RangeDecoder } from "./range-decoder.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

/** One family as the generator writes it. Widths are thousandths of an em. */
export interface PackedFamily {
	/** Vertical metrics: ascent, descent, cap height, x-height, in em. */
	faces: readonly (readonly [id: string, vertical: readonly number[]])[];
	/** What the family draws in joined forms, apart by spaces: `fi ffi`. */
	ligatures: string;
	widths: string;
	kerning: string;
	chinese?: {
		covered: string;
		width: number;
		others: readonly (readonly [from: number, to: number, width: number])[];
	};
}

// The same numbers as in scripts/fonts/metrics.mjs.
const context = {
	coverage: 0,
	advance: 4,
	sameAdvance: 5,
	leftClass: 6,
	rightClass: 7,
	kern: 8,
	sameKern: 12,
	han: 20,
	hanShared: 21,
	hanOwn: 22,
	laterAdvance: 32,
	ligature: 34,
};
const kernStep = 2;

// Ligatures are numbered above all code points.
const firstLigature = 0x110000;

/** Joined letters -> the code that stands for them in widths and kerning. */
export function readLigatures({ ligatures }: PackedFamily): Map<string, number> {
	const names = ligatures === "" ? [] : ligatures.split(" ");
	return new Map(names.map((name, index) => [name, firstLigature + index]));
}

function* codePointsOf(ranges: Ranges): Generator<number> {
	for (const [from, to] of ranges) for (let codePoint = from; codePoint <= to; codePoint++) yield codePoint;
}

/** The unaccented letter that an accented one decomposes to, if it stands earlier in the alphabet; else -1. */
function baseOf(codePoint: number): number {
	if (codePoint < 0xc0) return -1;
	const first = String.fromCodePoint(codePoint).normalize("NFD").codePointAt(0) ?? codePoint;
	return first < codePoint ? first : -1;
}

/** Width of each character and ligature, one map a face, in the order of `faces`. */
export function readWidths(packed: PackedFamily): Map<number, number>[] {
	const coder = new RangeDecoder(packed.widths);
	const covered: number[] = [];
	let before = 0;
	for (const codePoint of codePointsOf(alphabetRanges)) {
		const is = coder.bit(context.coverage * 256 + before);
		if (is === 1) covered.push(codePoint);
		before = ((before << 1) | is) & 7;
	}
	const ligatures = readLigatures(packed);
	const all: Map<number, number>[] = [];
	for (let index = 0; index < packed.faces.length; index++) {
		all.push(readFaceWidths(coder, covered, ligatures, all.at(-1), index));
	}
	return all;
}

function readFaceWidths(
	coder: RangeDecoder,
	covered: readonly number[],
	ligatures: ReadonlyMap<string, number>,
	previous: ReadonlyMap<number, number> | undefined,
	index: number,
): Map<number, number> {
	const widths = new Map<number, number>();
	let last = 0;
	for (const codePoint of covered) {
		const like = widths.get(baseOf(codePoint));
		if (like !== undefined) last = like + coder.integer(context.sameAdvance);
		else if (previous) {
			last = (previous.get(codePoint) ?? 0) + coder.integer(context.laterAdvance + (index > 1 ? 1 : 0));
		} else last += coder.integer(context.advance);
		widths.set(codePoint, last);
	}
	for (const [letters, code] of ligatures) {
		let width = coder.integer(context.ligature);
		for (const letter of letters) width += widths.get(letter.codePointAt(0) ?? 0) ?? 0;
		widths.set(code, width);
	}
	return widths;
}

/** Kerning classes of a family, and one table a face. */
export interface Kerning {
	left: ReadonlyMap<number, number>;
	right: ReadonlyMap<number, number>;
	columns: number;
	/** `tables[face][left class * columns + right class]`, thousandths of an em. */
	tables: readonly Int16Array[];
}

/** `covered`: the keys that `readWidths` gave, in its order. */
export function readKerning(packed: PackedFamily, covered: Iterable<number>): Kerning {
	const coder = new RangeDecoder(packed.kerning);
	const ligatures = readLigatures(packed);
	const letters = [...covered].filter((codePoint) =>
		kernedRanges.some(([from, to]) => codePoint >= from && codePoint <= to),
	);
	const left = readClasses(coder, context.leftClass, letters, ligatures, "left");
	const right = readClasses(coder, context.rightClass, letters, ligatures, "right");
	const tables: Int16Array[] = [];
	for (let index = 0; index < packed.faces.length; index++) {
		tables.push(readTable(coder, left.count, right.count, tables.at(-1)));
	}
	for (const table of tables)
		for (let at = 0; at < table.length; at++) table[at] = (table[at] ?? 0) * kernStep;
	return { left: left.classes, right: right.classes, columns: right.count, tables };
}

function readClasses(
	coder: RangeDecoder,
	name: number,
	letters: readonly number[],
	ligatures: ReadonlyMap<string, number>,
	side: "left" | "right",
): { classes: Map<number, number>; count: number } {
	const classes = new Map<number, number>();
	let next = 0;
	const read = (code: number, like: number) => {
		const found = (classes.get(like) ?? next) + coder.integer(name);
		classes.set(code, found);
		next = Math.max(next, found + 1);
	};
	for (const letter of letters) read(letter, baseOf(letter));
	for (const [joined, code] of ligatures) {
		const outer = side === "left" ? joined.at(-1) : joined[0];
		read(code, outer?.codePointAt(0) ?? -1);
	}
	return { classes, count: next };
}

function readTable(
	coder: RangeDecoder,
	rows: number,
	columns: number,
	previous: Int16Array | undefined,
): Int16Array {
	const table = new Int16Array(rows * columns);
	for (let at = 0; at < table.length; at++) {
		if (previous) {
			const was = previous[at] ?? 0;
			table[at] = was + coder.integer(context.sameKern + (was === 0 ? 0 : 1));
		} else {
			const beside = at % columns > 0 && table[at - 1] !== 0 ? 1 : 0;
			const above = at >= columns && table[at - columns] !== 0 ? 2 : 0;
			table[at] = coder.integer(context.kern + beside + above);
		}
	}
	return table;
}

/** Width of each Chinese character of a family, the same in all its weights. `first`: the first Chinese family's. */
export function readChinese(
	{ chinese }: PackedFamily,
	first: ReadonlyMap<number, number> | undefined,
): Map<number, number> {
	const widths = new Map<number, number>();
	if (!chinese) return widths;
	const coder = new RangeDecoder(chinese.covered);
	for (const [from, to] of chineseRanges) {
		let before = 0;
		for (let codePoint = from; codePoint <= to; codePoint++) {
			const name = !first ? context.han : first.has(codePoint) ? context.hanShared : context.hanOwn;
			const is = coder.bit(name * 256 + before);
			if (is === 1) widths.set(codePoint, chinese.width);
			before = ((before << 1) | is) & 255;
		}
	}
	for (const [from, to, width] of chinese.others) {
		for (let codePoint = from; codePoint <= to; codePoint++) widths.set(codePoint, width);
	}
	return widths;
}
