// What is drawn: the same bytes from both builds of the engine, type where the layout put it, nothing left out.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { decode } from "fast-png";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRasterizer, type SheetRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { random } from "../layout/flow-trees.ts";
import { openFontsFolder } from "./fonts-folder.ts";
import { frame, sampleSheet, shape, sheet, sheetImages, sheets, solid, words } from "./sheets.ts";

let fonts: Awaited<ReturnType<typeof openFontsFolder>>;
let native: SheetRasterizer;
let wasm: SheetRasterizer;

beforeAll(async () => {
	fonts = await openFontsFolder();
	native = createRasterizer({ engine: "native", fontsFolder: fonts.folder });
	wasm = createRasterizer({ engine: "wasm", fontsFolder: fonts.folder });
});
afterAll(() => fonts.done());

const png = { format: "png", images: sheetImages } as const;

describe.each(Object.entries(sheets))("%s", (_name, make) => {
	test("the native and the wasm build draw the same bytes, and do so again", async () => {
		const layout = make();
		const once = Buffer.from(await native.render(layout, png));
		expect(once.equals(await wasm.render(layout, png))).toBe(true);
		expect(once.equals(await native.render(make(), png))).toBe(true);
		// A renderer that has drawn nothing yet has its fonts in another order.
		const fresh = createRasterizer({ engine: "native", fontsFolder: fonts.folder });
		expect(once.equals(await fresh.render(layout, png))).toBe(true);
	});
});

test("JPEG is the same from both builds; WebP holds the same pixels, losslessly", async () => {
	const layout = sampleSheet();
	const jpeg = Buffer.from(await native.render(layout, { format: "jpeg" }));
	expect(jpeg.equals(await wasm.render(layout, { format: "jpeg" }))).toBe(true);
	expect(jpeg.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
	for (const rasterizer of [native, wasm]) {
		const webp = Buffer.from(await rasterizer.render(layout, { format: "webp" }));
		expect(webp.toString("latin1", 8, 16)).toBe("WEBPVP8L");
	}
});

test("pixels are the PNG's pixels", async () => {
	const layout = sheets.chinese?.() ?? sampleSheet();
	const { widthPx, heightPx, rgba } = await native.renderPixels(layout);
	expect([widthPx, heightPx]).toEqual([layout.widthPx, layout.heightPx]);
	expect(Buffer.from(rgba).equals(Buffer.from(await pixelsOf(layout)))).toBe(true);
});

test("letters stand on the baseline, between the run's edges", async () => {
	const layout = sheet(
		600,
		200,
		{ padding: [30, 0, 0, 40] },
		words("HIE", "anton-400", 120, { color: "#000000" }),
	);
	const [text] = layout.root.children;
	const line = text?.type === "text" ? text.lines[0] : undefined;
	const ink = inkBox(await native.renderPixels(layout));
	expect(Math.abs(ink.bottom - (line?.baselineY ?? 0))).toBeLessThanOrEqual(1);
	// Side bearings are inside the run.
	expect(ink.left).toBeGreaterThanOrEqual((line?.x ?? 0) - 1);
	expect(ink.right).toBeLessThanOrEqual((line?.x ?? 0) + (line?.widthPx ?? 0) + 1);
	expect(ink.right - ink.left).toBeGreaterThan((line?.widthPx ?? 0) * 0.93);
});

test("a turned frame carries its words: turned upright they fill the same box on its side", async () => {
	const at = { x: 100, y: 150 };
	const straight = sheet(500, 500, { direction: "none" }, words("HHHHH", "anton-400", 100, {}, { at }));
	const turned = sheet(
		500,
		500,
		{ direction: "none" },
		words("HHHHH", "anton-400", 100, {}, { at, rotationDeg: 90 }),
	);
	const [a, b] = [inkBox(await native.renderPixels(straight)), inkBox(await native.renderPixels(turned))];
	expect(Math.abs(b.bottom - b.top - (a.right - a.left))).toBeLessThanOrEqual(1.5);
	expect(Math.abs(b.right - b.left - (a.bottom - a.top))).toBeLessThanOrEqual(1.5);
});

test("paint order holds: a shape set over words covers them, words over a shape are seen", async () => {
	const word = words("MMMM", "anton-400", 100, { color: "#ff0000" }, { at: { x: 50, y: 50 } });
	const cover = shape({ width: 400, height: 200, at: { x: 20, y: 20 }, fill: solid("#00ff00") });
	const [under, over] = [
		await native.renderPixels(sheet(500, 300, { direction: "none" }, word, cover)),
		await native.renderPixels(sheet(500, 300, { direction: "none" }, cover, word)),
	];
	expect(countOf(under.rgba, [255, 0, 0])).toBe(0);
	expect(countOf(over.rgba, [255, 0, 0])).toBeGreaterThan(2000);
});

test("a large plain box drawn by the engine is the box that the SVG draws", async () => {
	const fill = {
		type: "linear",
		angleDeg: 115,
		stops: [
			{ offset: 0.1, color: "#102040" },
			{ offset: 1, color: "#f0a030" },
		],
	} as const;
	const layout = sheet(700, 500, { fill: { ...fill, stops: [...fill.stops] } });
	const drawn = await native.renderPixels(layout);
	const peer = new Resvg(await native.renderSvg(layout), { font: { loadSystemFonts: false } }).render()
		.pixels;
	expect(worst(drawn.rgba, peer)).toBeLessThanOrEqual(2);
});

test("words and shapes stand in the SVG where they stand in the PNG", async () => {
	const files = await readdir(fonts.folder);
	const fontFiles = files.filter((file) => file.endsWith(".ttf")).map((file) => join(fonts.folder, file));
	for (const name of [
		"plain",
		"emoji",
		"icons",
		"turned",
		"clipped",
		"faded",
		"stacked",
		"paths",
		"images",
	]) {
		const layout = sheets[name]?.() ?? sampleSheet();
		const svg = await native.renderSvg(layout, { images: sheetImages });
		const peer = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().pixels;
		const drawn = await pixelsOf(layout);
		// The engine sets baselines on whole pixels, the SVG where they are: edges differ by up to half a pixel.
		expect(differing(drawn, peer, 128), name).toBeLessThan(0.004);
	}
});

test("the SVG is the same string each time and holds each word in a text element of its own face", async () => {
	const layout = sheet(
		400,
		200,
		{},
		words('Tom & "Jerry" <3', "anton-400", 40),
		words("中文 mixed", "anton-400", 40),
		frame({}, words("wide", "inter-500", 30, { trackingEm: 0.1 })),
	);
	const svg = await native.renderSvg(layout);
	expect(await wasm.renderSvg(layout)).toBe(svg);
	const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, words]) => [
		/font-family="([^"]*)"/.exec(attributes ?? "")?.[1],
		words,
	]);
	expect(texts).toEqual([
		["Anton", "Tom &amp; &quot;Jerry&quot; &lt;3"],
		["Noto Sans SC", "中文 "],
		["Anton", "mixed"],
		["Inter", "wide"],
	]);
	expect(svg).toContain('letter-spacing="3"');
	expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(3);
});

test("an image that was not handed in is an error that names it", async () => {
	const layout = sheets.images?.() ?? sampleSheet();
	await expect(native.render(layout, { format: "png" })).rejects.toThrow(/"art"/);
});

test("an icon that does not exist is an error, not a gap", async () => {
	const layout = sheet(
		100,
		100,
		{},
		{ type: "icon", name: "x", icon: "no-such", color: "#000000", width: 20, height: 20 },
	);
	await expect(native.render(layout, { format: "png" })).rejects.toThrow(/no-such/);
});

test("auto takes a build and says which; fonts that are missing are a clear error, and are found once there", async () => {
	expect(["native", "wasm"]).toContain(await createRasterizer({ fontsFolder: fonts.folder }).engineKind());
	const lost = createRasterizer({ fontsFolder: join(fonts.folder, "nowhere") });
	await expect(lost.render(sampleSheet(), { format: "png" })).rejects.toThrow();
});

test("many sheets at once are each drawn right", async () => {
	const makers = Object.values(sheets);
	const alone = await Promise.all(makers.map(async (make) => Buffer.from(await native.render(make(), png))));
	const fresh = createRasterizer({ engine: "native", fontsFolder: fonts.folder });
	const together = await Promise.all([...makers, ...makers].map((make) => fresh.render(make(), png)));
	together.forEach((bytes, index) => {
		expect(alone[index % makers.length]?.equals(bytes)).toBe(true);
	});
});

test("what was drawn before, and which font came first, change nothing", async () => {
	// Once a Chinese line stood a pixel lower when another family's file was registered before its own.
	const fresh = new Map<string, Buffer>();
	for (const [name, make] of Object.entries(sheets)) {
		const rasterizer = createRasterizer({ engine: "native", fontsFolder: fonts.folder });
		fresh.set(name, Buffer.from(await rasterizer.render(make(), png)));
	}
	const rand = random(3);
	for (let round = 0; round < 8; round++) {
		const rasterizer = createRasterizer({ engine: "native", fontsFolder: fonts.folder });
		const order = Object.entries(sheets).sort(() => rand() - 0.5);
		for (const [name, make] of order) {
			expect(fresh.get(name)?.equals(await rasterizer.render(make(), png)), `${name} in round ${round}`).toBe(
				true,
			);
		}
	}
});

/** Read by another decoder than the engine's own, which writes palettes where few colours are. */
async function pixelsOf(layout: Layout): Promise<Uint8Array> {
	const { data, channels, palette, depth, width } = decode(await native.render(layout, png));
	if (!palette) {
		const rgba = new Uint8Array((data.length / channels) * 4);
		for (let at = 0; at < data.length / channels; at++) {
			for (let band = 0; band < 4; band++) {
				rgba[at * 4 + band] = band < channels ? (data[at * channels + band] ?? 0) : 255;
			}
		}
		return rgba;
	}
	expect([depth, data.length % width]).toEqual([8, 0]);
	return Uint8Array.from([...data].flatMap((index) => [...(palette[index] ?? []), 255].slice(0, 4)));
}

/** Of all that is clearly darker than the paper. Right and bottom are one past the last. */
function inkBox({ widthPx, heightPx, rgba }: { widthPx: number; heightPx: number; rgba: Uint8Array }) {
	let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
	for (let y = 0; y < heightPx; y++) {
		for (let x = 0; x < widthPx; x++) {
			if ((rgba[(y * widthPx + x) * 4 + 1] ?? 255) > 128) continue;
			left = Math.min(left, x);
			right = Math.max(right, x + 1);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y + 1);
		}
	}
	return { left, top, right, bottom };
}

function countOf(rgba: Uint8Array, [red, green, blue]: readonly [number, number, number]): number {
	let count = 0;
	for (let at = 0; at < rgba.length; at += 4) {
		if (rgba[at] === red && rgba[at + 1] === green && rgba[at + 2] === blue) count++;
	}
	return count;
}

function worst(a: Uint8Array, b: Uint8Array): number {
	expect(a.length).toBe(b.length);
	let most = 0;
	for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs((a[at] ?? 0) - (b[at] ?? 0)));
	return most;
}

/** Share of pixels in which a channel differs by more than `levels`. */
function differing(a: Uint8Array, b: Uint8Array, levels: number): number {
	expect(a.length).toBe(b.length);
	let count = 0;
	for (let at = 0; at < a.length; at += 4) {
		if ([0, 1, 2].some((band) => Math.abs((a[at + band] ?? 0) - (b[at + band] ?? 0)) > levels)) count++;
	}
	return count / (a.length / 4);
}
