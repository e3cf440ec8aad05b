// Whether live words can be read on their new ground.
import { expect, test } from "vitest";
import { readOn, scrimFor } from "../../plugin/ui/contrast.ts";

const ground = (paint: (x: number) => [number, number, number]) => {
	const rgba = new Uint8Array(100 * 50 * 4);
	for (let y = 0; y < 50; y++) for (let x = 0; x < 100; x++) rgba.set([...paint(x), 255], (y * 100 + x) * 4);
	return { widthPx: 100, heightPx: 50, rgba };
};
const layer = { width: 200, height: 100 };
const text = { box: { x: 20, y: 20, width: 100, height: 30 }, color: "#ffffff", fontSizePx: 16 };

test("white on black is 21, on white 1", () => {
	expect(
		readOn(
			ground(() => [0, 0, 0]),
			layer,
			text,
		)?.ratio,
	).toBeCloseTo(21, 1);
	expect(
		readOn(
			ground(() => [255, 255, 255]),
			layer,
			text,
		)?.ratio,
	).toBeCloseTo(1, 5);
});

test("a known pair: #777777 on white is 4.48", () => {
	expect(
		readOn(
			ground(() => [255, 255, 255]),
			layer,
			{ ...text, color: "#777777" },
		)?.ratio,
	).toBeCloseTo(4.48, 2);
});

test("only the ground behind the words counts", () => {
	const half = ground((x) => (x < 50 ? [0, 0, 0] : [255, 255, 255]));
	const left = readOn(half, layer, { ...text, box: { x: 0, y: 0, width: 90, height: 90 } });
	expect(left?.ratio).toBeCloseTo(21, 1);
});

test("a busy ground counts by its worst tenth", () => {
	const mixed = ground((x) => (x % 5 === 0 ? [255, 255, 255] : [0, 0, 0]));
	const reading = readOn(mixed, layer, text);
	expect(reading?.ratio).toBeCloseTo(1, 5);
	expect(reading && reading.better.ratio < reading.wanted).toBe(true);
});

test("large words need less, and the better colour is named", () => {
	const grey = ground(() => [150, 150, 150]);
	expect(readOn(grey, layer, text)?.wanted).toBe(4.5);
	expect(readOn(grey, layer, { ...text, fontSizePx: 32 })?.wanted).toBe(3);
	expect(readOn(grey, layer, text)?.better.color).toBe("#000000");
});

test("words outside the picture are not judged", () => {
	expect(
		readOn(
			ground(() => [0, 0, 0]),
			layer,
			{ ...text, box: { x: 500, y: 0, width: 10, height: 10 } },
		),
	).toBeNull();
});

test("light words get a dark scrim, dark ones a light", () => {
	expect([scrimFor("#ffffff"), scrimFor("#ffcc00"), scrimFor("#102040")]).toEqual([
		"#000000",
		"#000000",
		"#ffffff",
	]);
});
