// Colour words become palettes whose every pair can be read.
import { describe, expect, test } from "vitest";
import type { Brief } from "../../shared/brief/brief.ts";
import { contrast, distance, hexToOklch, mix, oklchToHex, readableOn } from "../../shared/layout/colour.ts";
import { chance } from "../../shared/layout/compose-random.ts";
import { type Palette, paletteFor } from "../../shared/layout/palette.ts";
import { moodPalettes } from "../../shared/layout/palette-moods.ts";
import { colourFamilies, colourNames } from "../../shared/layout/palette-names.ts";

const brief = (more: Partial<Brief>): Brief => ({
	kind: "poster",
	subject: "A poster",
	copy: [],
	sections: [],
	assets: [],
	size: { widthPx: 1024, heightPx: 1536 },
	...more,
});

const paletteOf = (words: string, seed = 1): Palette =>
	paletteFor(brief({ palette: words }), [], chance(seed));
const hueNear = (hex: Palette["ground"], hue: number, within = 25) => {
	const turn = Math.abs(hexToOklch(hex).h - hue) % 360;
	return Math.min(turn, 360 - turn) <= within;
};

function expectReadable(palette: Palette, label: string) {
	expect(contrast(palette.ink, palette.ground), `${label}: ink`).toBeGreaterThanOrEqual(7);
	expect(contrast(palette.quiet, palette.ground), `${label}: quiet`).toBeGreaterThanOrEqual(4.5);
	expect(contrast(palette.accent, palette.ground), `${label}: accent`).toBeGreaterThanOrEqual(3);
	expect(contrast(palette.accent2, palette.ground), `${label}: accent2`).toBeGreaterThanOrEqual(1.9);
	expect(distance(palette.accent, palette.accent2), `${label}: accents`).toBeGreaterThan(0.02);
}

test("OKLCH comes back as the same hex, and gamut is never left", () => {
	for (const hex of ["#000000", "#ffffff", "#123456", "#e3a437", "#0f7c8c", "#ff00ff"] as const) {
		expect(oklchToHex(hexToOklch(hex))).toBe(hex);
	}
	for (let h = 0; h < 360; h += 15) expect(oklchToHex({ l: 0.7, c: 0.4, h })).toMatch(/^#[0-9a-f]{6}$/);
	expect(mix("#000000", "#ffffff", 0)).toBe("#000000");
	expect(mix("#000000", "#ffffff", 1)).toBe("#ffffff");
});

test("a colour bent to be readable is readable, on any ground", () => {
	for (let i = 0; i < 60; i++) {
		const ground = oklchToHex({ l: i / 60, c: 0.1, h: i * 23 });
		const color = oklchToHex({ l: ((i * 7) % 60) / 60, c: 0.15, h: i * 71 });
		expect(contrast(readableOn(ground, color, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
	}
});

describe("words", () => {
	test("deep navy and warm gold", () => {
		const palette = paletteOf("deep navy and warm gold color palette");
		expect(palette.dark).toBe(true);
		expect(hueNear(palette.ground, 262)).toBe(true);
		expect(hueNear(palette.accent, 84)).toBe(true);
	});

	test("muted teal and burnt orange", () => {
		const palette = paletteOf("muted teal and burnt orange color palette");
		expect(hueNear(palette.ground, 195)).toBe(true);
		expect(hueNear(palette.accent, 44)).toBe(true);
	});

	test("sage green and cream: paper carries the sheet", () => {
		const palette = paletteOf("minimalist sage green and cream color scheme");
		expect(palette.dark).toBe(false);
		expect(hexToOklch(palette.ground).l).toBeGreaterThan(0.9);
		expect(hueNear(palette.accent, 138, 30)).toBe(true);
	});

	test("what is called the background is the ground", () => {
		expect(
			hexToOklch(paletteOf("kraft paper texture background with muted earth tones").ground).l,
		).toBeGreaterThan(0.7);
		expect(hueNear(paletteOf("white type on a crimson background").ground, 20, 15)).toBe(true);
		expect(paletteOf("neon pink on black").dark).toBe(true);
	});

	test("Chinese names, modifiers and hex", () => {
		expect(hueNear(paletteOf("深蓝和金色").ground, 258)).toBe(true);
		expect(paletteOf("墨绿和米白").dark).toBe(true);
		expect(paletteOf("浅粉和米白").dark).toBe(false);
		const hex = paletteOf("#003344 background, #ff8800");
		expect(hueNear(hex.ground, hexToOklch("#003344").h)).toBe(true);
		expect(hueNear(hex.accent, hexToOklch("#ff8800").h)).toBe(true);
	});

	test("brand colours win over words", () => {
		const palette = paletteFor(
			brief({ palette: "pink and lime", brand: { colors: ["#0b3d91", "#ffffff"] } }),
			[],
			chance(1),
		);
		expect(palette.source).toBe("brand");
		expect([palette.ground, palette.accent].some((hex) => hueNear(hex, hexToOklch("#0b3d91").h))).toBe(true);
	});
});

test("every pair of named colours, every family and every mood gives a readable palette", () => {
	const names = Object.keys(colourNames);
	for (let i = 0; i < names.length; i++) {
		const words = `${names[i]}, ${names[(i * 37 + 11) % names.length]}`;
		expectReadable(paletteOf(words, i), words);
		expectReadable(paletteOf(names[i] ?? "", i), names[i] ?? "");
	}
	for (const name of Object.keys(colourFamilies)) expectReadable(paletteOf(name), name);
	for (const genre of Object.keys(moodPalettes)) {
		for (let seed = 0; seed < 6; seed++) expectReadable(paletteFor(brief({}), [genre], chance(seed)), genre);
	}
});

test("night asks for the dark palettes of a genre", () => {
	for (let seed = 0; seed < 12; seed++) {
		const night = paletteFor(brief({ subject: "City walk at night" }), ["city"], chance(seed));
		expect(night.dark).toBe(true);
		const day = paletteFor(brief({ subject: "City walk on a sunny morning" }), ["city"], chance(seed));
		expect(day.dark).toBe(false);
	}
});
