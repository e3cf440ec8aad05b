// Ink that no read character accounts for: the letter that a recogniser smooths over is seen by its stroke.
import { expect, test } from "vitest";
import { glyphBoxes } from "../../mcp-server/reader/glyph-boxes.ts";
import type { Raster } from "../../mcp-server/reader/raster.ts";
import type { Reading } from "../../mcp-server/reader/reading.ts";
import { hasDoubled, hasUnreadInk } from "../../mcp-server/reader/unread-ink.ts";

/** A white crop of 48 px with upright black strokes, 4 px wide, at these places. */
function strokes(widthPx: number, places: readonly number[]): Raster {
	const rgb = new Uint8Array(widthPx * 48 * 3).fill(255);
	for (const left of places)
		for (let y = 8; y < 40; y++) rgb.fill(0, (y * widthPx + left) * 3, (y * widthPx + left + 4) * 3);
	return { widthPx, heightPx: 48, rgb };
}

/** A reading of 8 px frames: characters by the column that they were read at. */
function reading(widthPx: number, glyphs: readonly (readonly [text: string, x: number])[]): Reading {
	return {
		frames: widthPx / 8,
		text: glyphs.map(([text]) => text).join(""),
		glyphs: glyphs.map(([text, x]) => {
			const frame = Math.floor(x / 8);
			return { text, unit: text, from: frame, to: frame, odds: 0.9 };
		}),
		confidence: 0.9,
		filler: new Float32Array(widthPx / 8),
		odds: new Map(),
	};
}

const unread = (crop: Raster, read: Reading) => hasUnreadInk(crop, glyphBoxes(crop, read));

test("a stroke for every letter is all there is", () => {
	const crop = strokes(160, [20, 50, 80, 110]);
	expect(
		unread(
			crop,
			reading(160, [
				["l", 22],
				["l", 52],
				["l", 82],
				["l", 112],
			]),
		),
	).toBe(false);
});

test("two strokes in one letter's place are two letters", () => {
	const crop = strokes(160, [20, 50, 62, 110]);
	expect(
		unread(
			crop,
			reading(160, [
				["l", 22],
				["l", 56],
				["l", 112],
			]),
		),
	).toBe(true);
});

test("a stroke in what was read as a space is a letter", () => {
	const crop = strokes(240, [20, 50, 120, 190, 220]);
	const read = reading(240, [
		["l", 22],
		["l", 52],
		[" ", 88],
		[" ", 152],
		["l", 192],
		["l", 222],
	]);
	expect(unread(crop, read)).toBe(true);
});

test("a tall stroke in the place of a low letter is the tall letter beside it, once more; in a capital's it is its own", () => {
	// "Hall" over H a l l l: the cut fell behind the first l.
	const crop = strokes(240, [20, 68, 104, 116, 160]);
	for (let y = 20; y < 40; y++) crop.rgb.fill(0, (y * 240 + 60) * 3, (y * 240 + 64) * 3);
	const read = (letter: string) =>
		reading(240, [
			["l", 22],
			[letter, 64],
			["l", 106],
			["l", 118],
			["l", 162],
		]);
	expect(unread(crop, read("a"))).toBe(true);
	// Faces with hairlines draw an M as three strokes.
	expect(unread(crop, read("M"))).toBe(false);
});

test("a letter read twice, each in a place of its own, is doubled; a slip of the reader has no such place", () => {
	const crop = strokes(200, [20, 50, 80, 120]);
	const boxes = glyphBoxes(
		crop,
		reading(200, [
			["m", 22],
			["i", 52],
			["i", 82],
			["n", 122],
		]),
	);
	expect(hasDoubled(boxes, "min")).toBe(true);
	expect(hasDoubled(boxes, "miin")).toBe(false);
	// Misread as a whole, it is no witness for one letter.
	expect(hasDoubled(boxes, "fig")).toBe(false);
	const bare = boxes.map((box, index) => (index === 2 ? { ...box, ink: null } : box));
	expect(hasDoubled(bare, "min")).toBe(false);
});

test("a last stroke that was read as a mark is the letter once more", () => {
	const crop = strokes(160, [20, 50, 80, 110]);
	const boxes = glyphBoxes(
		crop,
		reading(160, [
			["a", 22],
			["l", 52],
			["l", 82],
			["!", 112],
		]),
	);
	expect(hasDoubled(boxes, "all")).toBe(true);
	expect(hasDoubled(boxes, "all!")).toBe(false);
});
