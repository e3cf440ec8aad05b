// Writes shared/layout/font-metrics.generated.ts: run by hand (`npm run fonts`) when a face or its package changes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "../import-typescript.mjs";
import { alphabet, chinese, kerned } from "./alphabet.mjs";
import { RangeWriter } from "./range-writer.mjs";
import { measureAdvances, measurePairs, openFace } from "./shape-face.mjs";
import { fontSources } from "./sources.mjs";

const target = new URL("../../shared/layout/font-metrics.generated.ts", import.meta.url);
const typeScript = (name) =>
	importTypeScript(fileURLToPath(new URL(`../../shared/layout/${name}`, import.meta.url)));
const { MixedBits } = await typeScript("mixed-bits.ts");
const { foresee, tellingOrder } = await typeScript("metrics-between.ts");
const { kernStep, sideCount, walkClasses, walkCoverage, walkHan, walkNearest, walkTable, walkWidths } =
	await typeScript("metrics-walk.ts");

// Ligatures are numbered above all code points, as shared/layout/metrics-unpack.ts does.
const firstLigature = 0x110000;

function open() {
	const writer = new RangeWriter();
	return { writer, bits: new MixedBits(writer, sideCount) };
}

/** Items that kern alike get one class: their number in order of appearance. */
function classify(items, vectorOf) {
	const classes = new Map();
	return items.map((item) => {
		const key = vectorOf(item);
		if (!classes.has(key)) classes.set(key, classes.size);
		return classes.get(key);
	});
}

function packFamily(faces, ligatures) {
	const { covered } = faces[0];
	if (faces.some((face) => face.covered.length !== covered.length))
		throw new Error("family differs in coverage");
	const { writer, bits } = open();
	walkCoverage(bits, ranges(alphabet), new Set(covered));
	const codes = new Map(ligatures.map((ligature, index) => [ligature, firstLigature + index]));
	const codeOf = (item) => codes.get(item) ?? item.codePointAt(0);
	const characters = covered.map((codePoint) => String.fromCodePoint(codePoint));
	const all = [];
	const told = [];
	for (const index of tellingOrder(faces.length)) {
		const advances = measureAdvances(faces[index], [...characters, ...ligatures]);
		const wanted = new Map([...advances].map(([item, advance]) => [codeOf(item), Math.round(advance)]));
		const row = Int16Array.from(wanted.values());
		walkWidths(bits, covered, codes, all[0], foresee(bits, told, index, faces.length, row), wanted);
		all[index] = wanted;
		told[index] = row;
	}
	const letters = characters.filter((character) => kerned.has(character.codePointAt(0)));
	return { widths: writer.finish(), kerning: packKerning(faces, letters, codes, codeOf) };
}

function packKerning(faces, letters, ligatures, codeOf) {
	const { writer, bits } = open();
	const items = [...letters, ...ligatures.keys()];
	const kerning = faces.map((face) => measurePairs(face, items));
	// A letter never meets a ligature that would first swallow it.
	const meets = (left, right) => right.length === 1 || !items.includes(left + right[0]);
	const value = (index, left, right) =>
		meets(left, right) ? Math.round((kerning[index].get(left)?.get(right) ?? 0) / kernStep) | 0 : 0;
	const vectors = (side) =>
		classify(items, (item) =>
			faces
				.map((_, index) =>
					items
						.map((other) => (side === "left" ? value(index, item, other) : value(index, other, item)))
						.join(),
				)
				.join("|"),
		);
	const codePoints = letters.map(codeOf);
	const [rowOf, columnOf] = ["left", "right"].map((side) => {
		const classes = vectors(side);
		const wanted = new Map(items.map((item, i) => [codeOf(item), classes[i]]));
		walkClasses(bits, side, codePoints, ligatures, wanted);
		return [...new Set(classes)].map((name) => items[classes.indexOf(name)]);
	});
	const tables = faces.map((_, index) =>
		Int16Array.from(rowOf.flatMap((left) => columnOf.map((right) => value(index, left, right)))),
	);
	const shape = { rows: rowOf.length, columns: columnOf.length };
	const at = (row, column) => tables[0][row * shape.columns + column];
	shape.rowLike = nearest(shape.rows, shape.columns, at);
	shape.columnLike = nearest(shape.columns, shape.rows, (column, row) => at(row, column));
	walkNearest(bits, shape.rows, shape.rowLike);
	walkNearest(bits, shape.columns, shape.columnLike);
	const told = [];
	for (const index of tellingOrder(faces.length)) {
		const table = tables[index];
		walkTable(bits, shape, told[0], foresee(bits, told, index, faces.length, table), table);
		told[index] = table;
	}
	return writer.finish();
}

/** For each line the earlier one that differs from it in the fewest places, or -1 when none beats a blank line. */
function nearest(lines, length, at) {
	return Array.from({ length: lines }, (_, line) => {
		let best = -1;
		let fewest = 0;
		for (let i = 0; i < length; i++) if (at(line, i) !== 0) fewest++;
		for (let other = line - 1; other >= 0; other--) {
			let differing = 0;
			for (let i = 0; i < length && differing < fewest; i++) if (at(line, i) !== at(other, i)) differing++;
			if (differing < fewest) {
				fewest = differing;
				best = other;
			}
		}
		return best;
	});
}

// Each Chinese family is told against those before it.
function packHan(face, before) {
	const { writer, bits } = open();
	walkHan(bits, chinese, before, face.han);
	return writer.finish();
}

// Runs of neighbours of one width: `[from, to, width]`.
function widthRuns(widths) {
	const runs = [];
	for (const [codePoint, width] of [...widths].sort((a, b) => a[0] - b[0])) {
		const last = runs.at(-1);
		if (last && last[1] === codePoint - 1 && last[2] === width) last[1] = codePoint;
		else runs.push([codePoint, codePoint, width]);
	}
	return runs;
}

function ranges(codePoints) {
	const found = [];
	for (const codePoint of codePoints) {
		const last = found.at(-1);
		if (last && last[1] === codePoint - 1) last[1] = codePoint;
		else found.push([codePoint, codePoint]);
	}
	return found;
}

const text = (value) => JSON.stringify(value);
const families = new Map();
for (const id of Object.keys(fontSources)) {
	const family = id.replace(/-\d+(?=-italic|$)/, "");
	families.set(family, [...(families.get(family) ?? []), id]);
}
const lines = [];
const hanBefore = [];
for (const [family, ids] of families) {
	const opened = await Promise.all(ids.map((id) => openFace(id, fontSources[id])));
	const [first] = opened;
	const ligatures = [...new Set(opened.flatMap((face) => face.ligatures))];
	const faces = ids.map((id, i) => [id, Object.values(opened[i].vertical)]);
	const chineseParts =
		first.han.size === 0
			? ""
			: `, chinese: { covered: ${text(packHan(first, hanBefore))}, width: ${first.hanWidth}, others: ${text(widthRuns(first.widths))} }`;
	if (first.han.size > 0) hanBefore.push(first.han);
	const packed = packFamily(opened, ligatures);
	lines.push(
		`\t{ faces: ${text(faces)}, ligatures: ${text(ligatures.join(" "))}, widths: ${text(packed.widths)}, kerning: ${text(packed.kerning)}${chineseParts} },`,
	);
	console.log(family, lines.at(-1).length);
}
const source = `// Generated by scripts/fonts/metrics.mjs from the bundled fonts: do not edit.
import type { PackedFamily } from "./metrics-unpack.ts";

export const alphabetRanges: readonly (readonly [number, number])[] = ${text(ranges(alphabet))};
export const kernedRanges: readonly (readonly [number, number])[] = ${text(ranges([...kerned].sort((a, b) => a - b)))};
export const chineseRanges: readonly (readonly [number, number])[] = ${text(chinese)};
export const packedFamilies: readonly PackedFamily[] = [
${lines.join("\n")}
];
`;
writeFileSync(target, source);
console.log("total", source.length);
