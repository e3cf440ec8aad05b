// Type set on painted pictures: patches cleaned, room found, contrast held; measured here by other code than the product's.
import { describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { cleaned, inkIn } from "../../shared/copy/repair-clean.ts";
import { contrastOn, readableInk } from "../../shared/copy/repair-contrast.ts";
import { findRoom, mapRoom } from "../../shared/copy/repair-room.ts";
import { fitInBox, letterBoxes } from "../../shared/copy/repair-type.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Box, type FrameNode, type LayoutNode, walk } from "../../shared/layout/layout.ts";
import type { Pixels } from "../../shared/ports.ts";
import { holdContrast } from "../../shared/tools/overlay-contrast.ts";
import { setType } from "../../shared/tools/set-type.ts";
import { checkOf } from "./checks.ts";

const codec = createImageCodec();
const rasterizer = createRasterizer();

/** A picture by a colour for each pixel. */
function picture(
	widthPx: number,
	heightPx: number,
	colour: (x: number, y: number) => [number, number, number],
): Pixels {
	const rgba = new Uint8Array(widthPx * heightPx * 4);
	for (let y = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++) rgba.set([...colour(x, y), 255], (y * widthPx + x) * 4);
	return { widthPx, heightPx, rgba };
}

const inside = ({ x, y, width, height }: Box, px: number, py: number) =>
	px >= x && px < x + width && py >= y && py < y + height;

const pixel = ({ widthPx, rgba }: Pixels, x: number, y: number) => [
	...rgba.subarray((y * widthPx + x) * 4, (y * widthPx + x) * 4 + 3),
];

const slope = (x: number, y: number): [number, number, number] => [40 + x / 4, 60 + y / 4, 120];
const letters: Box = { x: 80, y: 100, width: 200, height: 40 };
/** Bars like letters, on a slope of colour. */
const lettered = picture(400, 300, (x, y) =>
	inside(letters, x, y) && x % 20 < 9 ? [250, 240, 220] : slope(x, y),
);

describe("cleaning", () => {
	test("the ground is drawn in from around it, and nothing else is touched", () => {
		const clean = cleaned(lettered, letters);
		let most = 0;
		for (let y = 0; y < 300; y++)
			for (let x = 0; x < 400; x++) {
				const [want, got] = [slope(x, y), pixel(clean, x, y)];
				const off = Math.max(...want.map((value, band) => Math.abs(Math.floor(value) - (got[band] ?? 0))));
				if (!inside({ x: 68, y: 88, width: 224, height: 64 }, x, y)) expect(off).toBe(0);
				most = Math.max(most, off);
			}
		expect(most).toBeLessThan(14);
		expect(lettered.rgba).not.toEqual(clean.rgba);
	});

	test("a pattern between the letters stays, unless the whole box is asked for", () => {
		const dotted = picture(400, 300, (x, y) =>
			inside(letters, x, y) && x % 40 < 9 ? [250, 240, 220] : x % 10 < 5 ? [70, 70, 110] : [80, 80, 120],
		);
		const clean = cleaned(dotted, letters);
		expect(inkIn(dotted, clean, letters)).toEqual([250, 240, 220]);
		// Well between two letters, at x 98 to 111.
		for (let x = 98; x < 112; x++) expect(pixel(clean, x, 120)).toEqual(pixel(dotted, x, 120));
		for (let x = 80; x < 280; x++) expect(pixel(clean, x, 120)[0]).toBeLessThan(90);
		const whole = cleaned(dotted, letters, [], { whole: true });
		expect(
			[98, 99, 100, 101, 102, 103].every((x) => pixel(whole, x, 120)[0] === pixel(dotted, x, 120)[0]),
		).toBe(false);
	});

	test("a neighbour just below is left alone", () => {
		const below: Box = { x: 80, y: 142, width: 200, height: 30 };
		const clean = cleaned(lettered, letters, [below]);
		for (let x = 80; x < 280; x += 7) expect(pixel(clean, x, 143)).toEqual(pixel(lettered, x, 143));
	});

	test("the ink of the letters is found; where there are none there is no ink", () => {
		const clean = cleaned(lettered, letters);
		expect(inkIn(lettered, clean, letters)).toEqual([250, 240, 220]);
		expect(inkIn(clean, clean, letters)).toBeNull();
	});
});

describe("contrast", () => {
	const black = picture(64, 64, () => [0, 0, 0]);
	test("is WCAG's, and the worst three pixels in a hundred are spared", () => {
		const all = [{ x: 0, y: 0, width: 64, height: 64 }];
		expect(contrastOn(black, all, "#ffffff")).toBeCloseTo(21, 5);
		expect(contrastOn(black, all, "#000000")).toBeCloseTo(1, 5);
		// #767676 on white is the known 4.54.
		expect(
			contrastOn(
				picture(64, 64, () => [255, 255, 255]),
				all,
				"#767676",
			),
		).toBeCloseTo(4.54, 2);
		const speck = picture(300, 200, (x, y) => (x < 30 && y < 30 ? [255, 255, 255] : [0, 0, 0]));
		expect(contrastOn(speck, [{ x: 0, y: 0, width: 300, height: 200 }], "#ffffff")).toBeCloseTo(21, 5);
	});
	test("the wished ink is kept where it can be read, else the stronger of dark and light is taken", () => {
		const box = [{ x: 0, y: 0, width: 64, height: 64 }];
		expect(readableInk(black, box, "#ffcc00", 4.5).colour).toBe("#ffcc00");
		expect(readableInk(black, box, "#222222", 4.5).colour).toBe("#ffffff");
		expect(
			readableInk(
				picture(64, 64, () => [240, 230, 210]),
				box,
				"#eeeeee",
				4.5,
			).colour,
		).toBe("#141414");
	});
});

describe("room", () => {
	const calm = picture(480, 640, () => [90, 90, 90]);
	test("is near where it is wished, off the words and the edges", () => {
		const taken = [{ x: 100, y: 290, width: 280, height: 60 }];
		const room = findRoom(mapRoom(calm, taken), { width: 200, height: 60 }, 320);
		expect(room?.unrest).toBe(0);
		const box = room?.box ?? { x: 0, y: 0, width: 0, height: 0 };
		expect(box.y + box.height <= 290 || box.y >= 350 || box.x >= 380 || box.x + box.width <= 100).toBe(true);
		expect(Math.abs(box.y + 30 - 320)).toBeLessThan(140);
		expect(Math.min(box.x, box.y)).toBeGreaterThan(8);
	});
	test("is rather the calm half, and none where words stand everywhere", () => {
		const half = picture(480, 640, (x, y) => (y < 320 && (x + y) % 7 < 3 ? [250, 250, 250] : [60, 60, 60]));
		expect(findRoom(mapRoom(half, []), { width: 200, height: 60 }, 100)?.box.y).toBeGreaterThan(300);
		expect(
			findRoom(mapRoom(calm, [{ x: 0, y: 0, width: 480, height: 640 }]), { width: 200, height: 60 }, 100),
		).toBeNull();
	});
	test("a line is set as large as its box allows, on more rows where that is needed, or not at all", () => {
		const [line] = normalizeCopy(["An evening of slow jazz"]);
		if (!line) throw new Error("no line");
		const wide = fitInBox(line, "inter-700", { x: 0, y: 0, width: 600, height: 40 });
		const tall = fitInBox(line, "inter-700", { x: 0, y: 0, width: 160, height: 120 });
		expect(wide?.spec.style.sizePx).toBeGreaterThan(30);
		expect(tall?.spec.style.sizePx).toBeGreaterThan(20);
		expect(fitInBox(line, "inter-700", { x: 0, y: 0, width: 40, height: 12 })).toBeNull();
	});
});

const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const light = ([r = 0, g = 0, b = 0]: number[]) =>
	0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

test("a wrong line gets real type in its own ink and place; the rest of the picture keeps each pixel", async () => {
	const copy = normalizeCopy(["SLOW JAZZ"]);
	const bytes = await codec.encode(lettered, "png");
	const check = checkOf(copy, [{ verdict: "wrong", read: "SLOW JAZ", box: letters }]);
	const set = await setType({ bytes, check, copy, lineIds: ["c1"], attempt: 0 }, { codec, rasterizer });
	if (set === null) throw new Error("nothing was set");
	const made = await codec.decode(set.png);
	let ink = 0;
	for (let y = 0; y < 300; y++)
		for (let x = 0; x < 400; x++) {
			if (!inside({ x: 55, y: 88, width: 250, height: 64 }, x, y))
				expect(pixel(made, x, y)).toEqual(pixel(lettered, x, y));
			else if (light(pixel(made, x, y)) > 0.7) ink += 1;
		}
	expect(ink).toBeGreaterThan(800);
});

test("text that stands there too often is cleaned away, and nothing is set", async () => {
	const copy = normalizeCopy(["SLOW JAZZ"]);
	const bytes = await codec.encode(lettered, "png");
	const duplicates = [{ copyId: "c1", seen: 2, wanted: 1, boxes: [letters] }];
	const check = checkOf(copy, [{ verdict: "exact", box: null }], { duplicates });
	const set = await setType({ bytes, check, copy, lineIds: [], attempt: 0 }, { codec, rasterizer });
	if (set === null) throw new Error("nothing was cleaned");
	const made = await codec.decode(set.png);
	let ink = 0;
	for (let y = letters.y; y < letters.y + letters.height; y++)
		for (let x = letters.x; x < letters.x + letters.width; x++) if (light(pixel(made, x, y)) > 0.7) ink += 1;
	expect(ink).toBe(0);
});

test("nothing to set is nothing made", async () => {
	const copy = normalizeCopy(["SLOW JAZZ"]);
	const bytes = await codec.encode(lettered, "png");
	const order = { bytes, check: checkOf(copy, []), copy, attempt: 0 };
	expect(await setType({ ...order, lineIds: [] }, { codec, rasterizer })).toBeNull();
	// No bundled face has it: left as it was.
	const thai = normalizeCopy(["สวัสดี"]);
	const unknown = { ...order, copy: thai, check: checkOf(thai, ["wrong"]), lineIds: ["c1"] };
	expect(await setType(unknown, { codec, rasterizer })).toBeNull();
});

describe("overlay", () => {
	const bare = (frame: FrameNode): FrameNode => ({
		...frame,
		children: frame.children
			.filter(({ type }) => type !== "text")
			.map((child): LayoutNode => (child.type === "frame" ? bare(child) : child)),
	});
	const arts: [string, (x: number, y: number) => [number, number, number]][] = [
		["mid grey", () => [128, 128, 128]],
		["stripes of light and dark", (x) => (x % 40 < 20 ? [250, 250, 250] : [10, 10, 10])],
		["a slope from dark to light", (_x, y) => [y / 4, y / 4, y / 4]],
	];
	test.each(arts)("on %s all type is readable on the pixels behind it", async (_name, colour) => {
		const art = await codec.encode(picture(640, 960, colour), "png");
		const { brief } = normalizeBrief({
			subject: "a jazz night",
			copy: ["BLUE HOUR", "Slow jazz by the river", "Saturday 14 June", "Pier Seven", "Doors open at six"],
			size: "640x960",
			assets: [{ image: "art", role: "background" }],
		});
		const images = new Map([["art", art]]);
		const composed = compose(brief, { seed: 5 });
		const { layout } = await holdContrast(composed, checkLayout(composed, brief), images, {
			codec,
			rasterizer,
		});
		expect(checkLayout(layout, brief).strict).toBe(true);
		const ground = await rasterizer.renderPixels({ ...layout, root: bare(layout.root) }, { images });
		for (const node of walk(layout.root)) {
			if (node.type !== "text" || node.lines.length === 0) continue;
			const packed = Number.parseInt(node.style.color.slice(1), 16);
			const own = light([(packed >> 16) & 255, (packed >> 8) & 255, packed & 255]);
			const seen: number[] = [];
			for (const { x, baselineY, widthPx } of node.lines)
				for (let py = Math.floor(baselineY - node.style.sizePx * 0.6); py < baselineY; py += 2)
					for (let px = Math.ceil(x); px < x + widthPx; px += 3) {
						const other = light(pixel(ground, px, py));
						seen.push((Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05));
					}
			seen.sort((a, b) => a - b);
			const isDisplay = node.style.sizePx >= 24 && node.style.sizePx >= 0.03 * 640;
			expect(seen[Math.floor(seen.length * 0.05)], node.text).toBeGreaterThanOrEqual(isDisplay ? 2.9 : 4.3);
		}
		expect(letterBoxes(layout).size).toBe(5);
	});
});
