// The icon set: each drawn as its source draws it, found by everyday words in two languages.

import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { chinese, synonyms } from "../../shared/layout/icon-words.ts";
import { findIcon, iconMarkup, iconNames, iconPath } from "../../shared/layout/icons.ts";

const require = createRequire(import.meta.url);
const bare = { font: { loadSystemFonts: false } };

test("every icon looks as lucide draws it", () => {
	const side = 96;
	const apart: string[] = [];
	for (const name of iconNames()) {
		const source = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), "utf8")
			.replace('width="24"', `width="${side}"`)
			.replace('height="24"', `height="${side}"`)
			.replaceAll("currentColor", "#000");
		const ours = iconMarkup(name, { color: "#000000", sizePx: side });
		const theirs = new Resvg(source, bare).render().pixels;
		const drawn = new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${ours}</svg>`,
			bare,
		).render().pixels;
		let off = 0;
		for (let at = 3; at < drawn.length; at += 4) {
			// Ours is one stroke where theirs may be two that overlap: edges differ by a shade.
			if (Math.abs((drawn[at] ?? 0) - (theirs[at] ?? 0)) > 100) off++;
		}
		if (off > side * side * 0.012) apart.push(`${name}: ${off} px`);
	}
	expect(apart).toEqual([]);
});

test("the set is about as large as promised and names only what exists", () => {
	const names = new Set(iconNames());
	expect(names.size).toBeGreaterThanOrEqual(220);
	expect(
		statSync(fileURLToPath(new URL("../../shared/layout/icons.generated.ts", import.meta.url))).size,
	).toBeLessThan(60_000);
	const lost = [...Object.values(chinese), ...Object.values(synonyms)].filter((name) => !names.has(name));
	expect(lost).toEqual([]);
});

describe("an icon is found", () => {
	test.each([
		["coffee", "coffee"],
		["Fresh bread daily", "croissant"],
		["Save water", "droplets"],
		["Bikes & cycling", "bike"],
		["Movie night", "clapperboard"],
		["The heart and you", "heart"],
		["Machine learning", "book-open"],
		["Stocks and bonds", "chart-line"],
		["AI at work", "bot"],
		["第十杯咖啡免费", "coffee"],
		["营业时间", "clock"],
		["人工智能与工作", "bot"],
		["Go to bed at the same hour", "bed-double"],
		["Keep the room cool", "thermometer"],
		["At night drink water", "glass-water"],
		["睡前不看手机", "smartphone"],
		["保持房间凉爽", "thermometer"],
	])("%s -> %s", (words, name) => {
		expect(findIcon(words)).toBe(name);
	});

	test.each(["", "zzz", "constructor", "toString", "the and of", "12", "您好", "🎉"])(
		"%s -> none",
		(words) => {
			expect(findIcon(words)).toBeNull();
		},
	);
});

test("an unknown name has no path, and no markup", () => {
	expect(iconPath("toString")).toBeNull();
	expect(() => iconMarkup("no-such", { color: "#000000" })).toThrow(RangeError);
});
