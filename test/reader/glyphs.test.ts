// Characters of a line apart: where one ends and the next begins, which look alike, and what stands beyond the ends.
import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { alphabetFrom } from "../../mcp-server/reader/alphabet.ts";
import { lookBeyond } from "../../mcp-server/reader/beyond-ends.ts";
import { openEngine } from "../../mcp-server/reader/engine.ts";
import type { GlyphBox } from "../../mcp-server/reader/glyph-boxes.ts";
import { glyphCuts } from "../../mcp-server/reader/glyph-cuts.ts";
import { likeness } from "../../mcp-server/reader/glyph-twins.ts";
import { flatten, type Quad, type Raster } from "../../mcp-server/reader/raster.ts";
import { readerFiles } from "../../mcp-server/reader/reader-files.ts";
import { Sheet } from "../../mcp-server/reader/sheet.ts";
import { picture } from "./picture.ts";

// A busy machine reads slowly, and that is no fault.
vi.setConfig({ testTimeout: 240_000 });

/** Darkness of the columns of a line whose characters fill these px. */
function columnsOf(widthPx: number, characters: readonly (readonly [left: number, right: number])[]) {
	const columns = new Float32Array(widthPx);
	for (const [left, right] of characters) columns.fill(3000, left, right);
	return columns;
}

const readAt = (text: string, x: number) => ({ text, from: x / 4, to: x / 4 });

test("a wide letter that was read at its left edge keeps its right half", () => {
	// `mill`, the m read on its first stem.
	const columns = columnsOf(100, [
		[10, 44],
		[50, 54],
		[60, 64],
		[70, 74],
	]);
	const cuts = glyphCuts(columns, [readAt("m", 16), readAt("i", 48), readAt("l", 60), readAt("l", 72)], 4);
	const [first = 0, second = 0, third = 0] = cuts;
	expect(first).toBeGreaterThanOrEqual(44);
	expect(first).toBeLessThanOrEqual(50);
	expect(second).toBeGreaterThanOrEqual(54);
	expect(second).toBeLessThanOrEqual(60);
	expect(third).toBeGreaterThanOrEqual(64);
	expect(cuts.at(-1)).toBe(100);
});

test("a figure between hanzi is cut out with its ink, and never without", () => {
	const columns = columnsOf(200, [
		[4, 44],
		[64, 70],
		[76, 94],
		[104, 144],
	]);
	const cuts = glyphCuts(columns, [readAt("袋", 24), readAt("1", 60), readAt("3", 84), readAt("元", 124)], 4);
	expect(cuts[0]).toBeLessThanOrEqual(64);
	expect(cuts[1]).toBeGreaterThanOrEqual(70);
	expect(cuts[1]).toBeLessThanOrEqual(76);
});

test("nothing read, nothing cut", () => {
	expect(glyphCuts(new Float32Array(40), [], 4)).toEqual([]);
});

/** A white crop with black rectangles. */
function crop(
	widthPx: number,
	marks: readonly (readonly [x: number, y: number, w: number, h: number])[],
): Raster {
	const rgb = new Uint8Array(widthPx * 48 * 3).fill(255);
	for (const [x, y, w, h] of marks)
		for (let row = y; row < y + h; row++) rgb.fill(0, (row * widthPx + x) * 3, (row * widthPx + x + w) * 3);
	return { widthPx, heightPx: 48, rgb };
}

const boxOf = (left: number, right: number): GlyphBox => ({
	glyph: { text: "x", unit: "x", from: 0, to: 0, odds: 1 },
	left,
	right,
	clear: true,
	cropHeightPx: 48,
	ink: { left, right, top: 8, bottom: 40 },
});

test("the same drawing is alike wherever it stands; a stroke with a flag is not a plain one", () => {
	const marks = [
		[20, 8, 5, 32],
		[60, 8, 5, 32],
		[100, 8, 5, 32],
		[92, 8, 8, 5],
	] as const;
	const line = crop(160, marks);
	expect(likeness(line, boxOf(20, 25), boxOf(60, 65))).toBeGreaterThan(0.99);
	expect(likeness(line, boxOf(20, 25), boxOf(92, 105))).toBeLessThan(0.8);
});

test("a place that ends before its last letter is widened; one that ends where its line does is not", async () => {
	const files = { ...readerFiles(), nativeModule: null, threads: 1 };
	const alphabet = alphabetFrom(await readFile(files.keys, "utf8"));
	const engine = await openEngine(files);
	const drawn = picture({ widthPx: 700, heightPx: 160 }, [
		{ text: "Open studios", x: 60, y: 100, sizePx: 64 },
	]);
	const sheet = new Sheet(engine, alphabet, flatten(drawn), new Set([..."Openstudis"]));
	const upTo = (right: number): Quad => [
		{ x: 50, y: 36 },
		{ x: right, y: 36 },
		{ x: right, y: 122 },
		{ x: 50, y: 122 },
	];
	const readTo = async (right: number) => {
		const region = await sheet.place(upTo(right));
		const [piece] = await lookBeyond(sheet, [{ region, from: 0, to: region.ink.length }]);
		return {
			before: region.reading.text.trim(),
			after: piece?.region.reading.text.trim(),
			isSame: piece?.region === region,
		};
	};
	expect(await readTo(432)).toMatchObject({ before: "Open studio", after: "Open studios" });
	expect(await readTo(490)).toMatchObject({ before: "Open studios", isSame: true });
	await engine.close();
});
