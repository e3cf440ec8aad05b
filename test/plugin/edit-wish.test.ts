// What an edit would send and cost, before anything is sent.
import { describe, expect, test } from "vitest";
import { editEndpoint, editPriceMicroUsd, editPrompt, editSize } from "../../plugin/ui/jobs/edit-wish.ts";

describe("the size a layer is painted at", () => {
	const cases: [string, number, number, "standard" | "pro"][] = [
		["a small card", 320, 200, "standard"],
		["a hero", 1440, 900, "standard"],
		["a large board", 6000, 4000, "standard"],
		["a banner", 1200, 150, "standard"],
		["a tower", 160, 1600, "standard"],
		["a small card in Pro", 320, 200, "pro"],
		["a story in Pro", 1080, 1920, "pro"],
	];
	for (const [name, width, height, quality] of cases)
		test(name, () => {
			const endpoint = editEndpoint(quality);
			const { widthPx, heightPx } = editSize({ width, height }, quality, endpoint);
			expect((widthPx % 16) + (heightPx % 16)).toBe(0);
			expect(Math.min(widthPx, heightPx)).toBeGreaterThanOrEqual(384);
			expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(4096);
			expect(widthPx * heightPx).toBeLessThanOrEqual(2048 * 2048);
			// The shape is kept to within a step of sixteen pixels.
			expect(Math.abs(widthPx / heightPx / (width / height) - 1)).toBeLessThan(0.06);
		});

	test("Pro is painted larger than Standard", () => {
		const area = (quality: "standard" | "pro") => {
			const { widthPx, heightPx } = editSize({ width: 800, height: 600 }, quality, editEndpoint(quality));
			return widthPx * heightPx;
		};
		expect(area("pro")).toBeGreaterThan(2 * area("standard"));
	});
});

describe("the wording", () => {
	test("live asks for a picture without words", () => {
		expect(editPrompt("Make it night", "live", ["Hello"], 1)).toBe(
			"Make it night. The image contains no recognizable text. Keep everything else exactly the same.",
		);
	});
	test("baked names each string once, its quotes kept apart from ours", () => {
		expect(editPrompt("Make it night.", "baked", ["Hello", "Hello", 'say "hi"'], 1)).toBe(
			'Make it night. Keep these texts exactly as they are: "Hello", "say “hi”". Keep everything else exactly the same.',
		);
	});
	test("several images name the canvas", () => {
		expect(editPrompt("Put the cup on the table", "baked", [], 3)).toContain("Image 3 is the canvas to keep");
	});
});

describe("the price", () => {
	test("by quality and number", () => {
		expect(editPriceMicroUsd("standard", "short", 1)).toEqual({ microUsd: 35_000, quality: "standard" });
		expect(editPriceMicroUsd("pro", "short", 4)).toEqual({ microUsd: 300_000, quality: "pro" });
	});
	test("an instruction too long for Standard goes to Pro, and is priced so", () => {
		expect(editPriceMicroUsd("standard", "x".repeat(801), 1)).toEqual({ microUsd: 75_000, quality: "pro" });
	});
});
