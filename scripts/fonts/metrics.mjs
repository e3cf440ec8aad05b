// Writes shared/layout/font-metrics.generated.ts: run by hand (`npm run fonts`) when a face or its package changes.
import { writeFileSync } from "node:fs";
import { alphabet, baseOf, chinese, kerned } from "./alphabet.mjs";
import { RangeEncoder } from "./range-encoder.mjs";
import { measureAdvances, measurePairs, openFace } from "./shape-face.mjs";
import { fontSources } from "./sources.mjs";

const target = new URL("../../shared/layout/font-metrics.generated.ts", import.meta.url);

// Contexts of the coder; the decoder in shared/layout/metrics-unpack.ts names the same ones.
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

// Kerning is kept in steps of two thousandths: at most 0.3 % of the narrowest letter.
const kernStep = 2;

function classify(letters, vectorOf) {
	const classes = new Map();
	return letters.map((letter) => {
		const key = vectorOf(letter);
		if (!classes.has(key)) classes.set(key, classes.size);
		return classes.get(key);
	});
}

function packFamily(faces, ligatures) {
	const coder = new RangeEncoder();
	const { covered } = faces[0];
	if (faces.some((face) => face.covered.length !== covered.length))
		throw new Error("family differs in coverage");
	const has = new Set(covered);
	let before = 0;
	for (const codePoint of alphabet) {
		const is = has.has(codePoint) ? 1 : 0;
		coder.bit(context.coverage * 256 + before, is);
		before = ((before << 1) | is) & 7;
	}
	const characters = covered.map((codePoint) => String.fromCodePoint(codePoint));
	const measured = faces.map((face) => measureAdvances(face, [...characters, ...ligatures]));
	measured.forEach((advances, index) => {
		const of = (item, from = advances) => Math.round(from.get(item));
		const previous = measured[index - 1];
		let last = 0;
		for (const character of characters) {
			const base = baseOf(character);
			if (base !== null && advances.has(base)) coder.integer(context.sameAdvance, of(character) - of(base));
			else if (previous) {
				coder.integer(context.laterAdvance + (index > 1 ? 1 : 0), of(character) - of(character, previous));
			} else coder.integer(context.advance, of(character) - last);
			last = of(character);
		}
		for (const ligature of ligatures) {
			const apart = [...ligature].reduce((sum, letter) => sum + of(letter), 0);
			coder.integer(context.ligature, of(ligature) - apart);
		}
	});
	const letters = characters.filter((character) => kerned.has(character.codePointAt(0)));
	return { widths: coder.finish(), kerning: packKerning(faces, [...letters, ...ligatures]) };
}

function packKerning(faces, items) {
	const coder = new RangeEncoder();
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
	const rows = vectors("left");
	const columns = vectors("right");
	packClasses(coder, context.leftClass, items, rows, "left");
	packClasses(coder, context.rightClass, items, columns, "right");
	const rowOf = [...new Set(rows)].map((name) => items[rows.indexOf(name)]);
	const columnOf = [...new Set(columns)].map((name) => items[columns.indexOf(name)]);
	faces.forEach((_, index) => {
		rowOf.forEach((left, row) => {
			columnOf.forEach((right, column) => {
				const kern = value(index, left, right);
				if (index > 0) {
					const was = value(index - 1, left, right);
					coder.integer(context.sameKern + (was === 0 ? 0 : 1), kern - was);
				} else {
					const beside = column > 0 && value(index, left, columnOf[column - 1]) !== 0 ? 1 : 0;
					const above = row > 0 && value(index, rowOf[row - 1], right) !== 0 ? 2 : 0;
					coder.integer(context.kern + beside + above, kern);
				}
			});
		});
	});
	return coder.finish();
}

// An item's class is told as a step from that of its base, of a ligature's outer letter, or from the next new one.
function packClasses(coder, name, items, classes, side) {
	const classOf = new Map();
	let next = 0;
	items.forEach((item, i) => {
		const outer = side === "left" ? [...item].at(-1) : [...item][0];
		const like = item.length > 1 ? outer : baseOf(item);
		coder.integer(name, classes[i] - (classOf.get(like) ?? next));
		classOf.set(item, classes[i]);
		next = Math.max(next, classes[i] + 1);
	});
}

// The first Chinese family tells its set plainly; the others tell theirs against it.
function packHan(face, like) {
	const coder = new RangeEncoder();
	for (const [from, to] of chinese) {
		let before = 0;
		for (let codePoint = from; codePoint <= to; codePoint++) {
			const is = face.han.has(codePoint) ? 1 : 0;
			const name = like === null ? context.han : like.has(codePoint) ? context.hanShared : context.hanOwn;
			coder.bit(name * 256 + before, is);
			before = ((before << 1) | is) & 255;
		}
	}
	return coder.finish();
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
let firstHan = null;
for (const [family, ids] of families) {
	const opened = await Promise.all(ids.map((id) => openFace(id, fontSources[id])));
	const [first] = opened;
	const ligatures = [...new Set(opened.flatMap((face) => face.ligatures))];
	const faces = ids.map((id, i) => [id, Object.values(opened[i].vertical)]);
	const chineseParts =
		first.han.size === 0
			? ""
			: `, chinese: { covered: ${text(packHan(first, firstHan))}, width: ${first.hanWidth}, others: ${text(widthRuns(first.widths))} }`;
	if (first.han.size > 0) firstHan ??= first.han;
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
