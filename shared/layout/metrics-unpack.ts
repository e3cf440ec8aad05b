// Reads the packed tables of one font family, as scripts/fonts/metrics.mjs wrote them.
import { alphabetRanges, chineseRanges, kernedRanges } from "./font-metrics.generated.ts";
import { foresee, tellingOrder } from "./metrics-between.ts";
import {
	kernStep,
	sideCount,
	walkClasses,
	walkCoverage,
	walkHan,
	walkNearest,
	walkTable,
	walkWidths,
} from "./metrics-walk.ts";
import { MixedBits } from "./mixed-bits.ts";
import { RangeReader } from "./range-reader.ts";

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

const open = (packed: string) => new MixedBits(new RangeReader(packed), sideCount);

// Ligatures are numbered above all code points.
const firstLigature = 0x110000;

/** Joined letters -> the code that stands for them in widths and kerning. */
export function readLigatures({ ligatures }: PackedFamily): Map<string, number> {
	const names = ligatures === "" ? [] : ligatures.split(" ");
	return new Map(names.map((name, index) => [name, firstLigature + index]));
}

/** Width of each character and ligature, one map a face, in the order of `faces`. */
export function readWidths(packed: PackedFamily): Map<number, number>[] {
	const bits = open(packed.widths);
	const covered = walkCoverage(bits, alphabetRanges);
	const ligatures = readLigatures(packed);
	const count = packed.faces.length;
	const all: Map<number, number>[] = [];
	const told: Int16Array[] = [];
	for (const index of tellingOrder(count)) {
		const widths = walkWidths(bits, covered, ligatures, all[0], foresee(bits, told, index, count));
		told[index] = Int16Array.from(widths.values());
		all[index] = widths;
	}
	return all;
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
	const bits = open(packed.kerning);
	const ligatures = readLigatures(packed);
	const letters = [...covered].filter((codePoint) =>
		kernedRanges.some(([from, to]) => codePoint >= from && codePoint <= to),
	);
	const left = walkClasses(bits, "left", letters, ligatures);
	const right = walkClasses(bits, "right", letters, ligatures);
	const rowLike = walkNearest(bits, left.count);
	const columnLike = walkNearest(bits, right.count);
	const shape = { rows: left.count, columns: right.count, rowLike, columnLike };
	const count = packed.faces.length;
	const steps: Int16Array[] = [];
	for (const index of tellingOrder(count)) {
		steps[index] = walkTable(bits, shape, steps[0], foresee(bits, steps, index, count));
	}
	const tables = steps.map((table) => table.map((step) => step * kernStep));
	return { left: left.classes, right: right.classes, columns: right.count, tables };
}

/** The Chinese characters of a family; `before`: those of the Chinese families listed before it. */
export function readHan({ chinese }: PackedFamily, before: readonly ReadonlySet<number>[]): Set<number> {
	return chinese ? walkHan(open(chinese.covered), chineseRanges, before) : new Set();
}

/** Width of each Chinese character of a family, the same in all its weights. `han`: what `readHan` gave. */
export function chineseWidths({ chinese }: PackedFamily, han: ReadonlySet<number>): Map<number, number> {
	const widths = new Map<number, number>();
	if (!chinese) return widths;
	for (const codePoint of han) widths.set(codePoint, chinese.width);
	for (const [from, to, width] of chinese.others) {
		for (let codePoint = from; codePoint <= to; codePoint++) widths.set(codePoint, width);
	}
	return widths;
}
