// What an edit would send and cost, before anything is sent.
import { describe, expect, test } from "vitest";
import { editEndpoint, editPriceMicroUsd } from "../../plugin/ui/jobs/edit-wish.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { layerEdit } from "../../shared/tools/layer-edit.ts";
import { editSize } from "../../shared/tools/layer-size.ts";
import { editPrompt, planEdit } from "../../shared/tools/plan-edit.ts";

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
	const wish = { instruction: "Make it night", quality: "standard", variations: 1 } as const;
	const signal = new AbortController().signal;
	const edit = (text: "live" | "baked", strings: string[], pictures = 1) =>
		layerEdit({ ...wish, text, strings, pictures });

	test("without words it is sent exactly as it was written", () => {
		expect(edit("baked", [])).toEqual({ instruction: "Make it night", keep: [] });
		expect(edit("live", [])).toEqual({ instruction: "Make it night", keep: [] });
	});
	test("live asks for a picture without words", () => {
		expect(edit("live", ["Hello"])).toEqual({
			instruction: "Make it night. The image contains no recognizable text.",
			keep: [],
		});
	});
	test("baked names each string once, its quotes kept apart from ours", () => {
		const { instruction, keep } = edit("baked", ["Hello", "Hello", 'say "hi"', " ", "two\u2028lines"]);
		expect(keep).toEqual(["Hello", 'say "hi"', "two\nlines"]);
		expect(editPrompt(instruction, normalizeCopy(keep))).toBe(
			'Make it night. Keep the texts "Hello", "say “hi”", "two" on one line above "lines" exactly as they are.',
		);
	});
	test("several images name the canvas, unless the words do", () => {
		expect(edit("baked", [], 3).instruction).toContain("Image 3 is the canvas to keep");
		const named = layerEdit({
			...wish,
			instruction: "Put image 1 into image 2",
			text: "baked",
			strings: [],
			pictures: 2,
		});
		expect(named.instruction).toBe("Put image 1 into image 2");
	});

	test("edit_image plans the same prompt from the same words", async () => {
		const bytes = new Uint8Array();
		const file = { bytes, mediaType: "image/png" as const, widthPx: 800, heightPx: 608 };
		for (const [text, strings] of [
			["live", ["Night market"]],
			["baked", ["Night market", "Every Friday, 6 PM"]],
			["baked", []],
		] as const) {
			const asked = layerEdit({ ...wish, text, strings, pictures: 1 });
			const { plan } = await planEdit(
				{ ...asked, images: ["poster.png"] },
				{
					inputs: {
						open: async () => ({ ...file, hasAlpha: false, source: "path" }),
						keep: async () => "kept",
						prepare: async () => ({ file, warnings: [] }),
					},
					tokens: { count: async () => ({ tokens: 20, exact: true }) },
				},
				signal,
			);
			expect(plan.requests[0]?.prompt).toBe(editPrompt(asked.instruction, normalizeCopy(asked.keep)));
		}
	});
});

describe("the price", () => {
	const priced = (quality: "standard" | "pro", instruction: string, variations: number) =>
		editPriceMicroUsd(quality, { instruction, text: "baked", strings: [], pictures: 1 }, variations);
	test("by quality and number", () => {
		expect(priced("standard", "short", 1)).toEqual({ microUsd: 35_000, quality: "standard" });
		expect(priced("pro", "short", 4)).toEqual({ microUsd: 300_000, quality: "pro" });
	});
	test("an instruction too long for Standard goes to Pro, and is priced so", () => {
		expect(priced("standard", "x".repeat(801), 1)).toEqual({ microUsd: 75_000, quality: "pro" });
	});
});
