// The catalogue's rules, before any money: sizes, settings, budgets, prices.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSize } from "../../shared/brief/size-words.ts";
import { catalog } from "../../shared/models/catalog.ts";
import { endpointById, findEndpoint, proTierOf } from "../../shared/models/find-endpoint.ts";
import { listModels } from "../../shared/models/list-models.ts";
import { type ImageAsk, planRequest } from "../../shared/models/plan-request.ts";
import { describePrice, priceOf, usd } from "../../shared/models/price.ts";
import { withoutSettings } from "../../shared/models/settings.ts";
import { fitSize } from "../../shared/models/size.ts";
import { only, plainFile } from "./fixtures.ts";

const standard = findEndpoint({ kind: "generate" });
const standardEdit = findEndpoint({ kind: "edit" });
const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });
const ask = (change: Partial<ImageAsk> = {}): ImageAsk => ({
	endpoint: standard,
	prompt: 'A poster "HELLO"',
	size: size(1024, 1536),
	hasCopy: true,
	seed: 1,
	...change,
});

describe("the catalogue", () => {
	test("holds the models of the contract, each with links, a date and a price or none", () => {
		expect(catalog.map((row) => row.id)).toEqual([
			"fal-ai/qwen-image-2/text-to-image",
			"fal-ai/qwen-image-2/pro/text-to-image",
			"fal-ai/qwen-image-2/edit",
			"fal-ai/qwen-image-2/pro/edit",
			"fal-ai/qwen-image",
			"fal-ai/qwen-image/image-to-image",
			"fal-ai/qwen-image-edit",
			"fal-ai/flux-2-pro",
			"fal-ai/flux-2-pro/edit",
			"fal-ai/flux-2/klein/9b",
			"fal-ai/flux-2/klein/9b/edit",
		]);
		for (const row of catalog) {
			expect(row.pageUrl).toBe(`https://fal.ai/models/${row.id}`);
			expect(row.playgroundUrl).toMatch(/\/playground$/);
			expect(row.readOn).toMatch(/^\d{4}-\d{2}$/);
			expect(row.price.source).toMatch(/^https:\/\/fal\.ai\//);
			if (row.price.per !== "unknown") expect(Number.isInteger(row.price.microUsd)).toBe(true);
			expect(row.kind === "generate").toBe(row.files === null);
		}
	});

	test("list_models is small and says which settings only the guide knows", () => {
		const rows = listModels();
		expect(JSON.stringify(rows).length).toBeLessThan(9_000);
		expect(rows[0]).toMatchObject({
			model: "qwen-image-2",
			price: "$0.035 an image",
			inputImages: null,
			settings: { guidance_scale: expect.stringContaining("guide, not in the schema") },
		});
		expect(rows.find((row) => row.endpoint === "fal-ai/qwen-image")?.settings.turbo).not.toContain("guide,");
	});

	test.each([
		[{ kind: "generate" }, "fal-ai/qwen-image-2/text-to-image"],
		[{ kind: "generate", tier: "pro" }, "fal-ai/qwen-image-2/pro/text-to-image"],
		[{ kind: "edit", tier: "pro", model: "qwen-image-2" }, "fal-ai/qwen-image-2/pro/edit"],
		[{ kind: "edit", model: "fal-ai/qwen-image-2/pro/text-to-image" }, "fal-ai/qwen-image-2/pro/edit"],
		[{ kind: "edit", model: "qwen-image" }, "fal-ai/qwen-image-edit"],
		[{ kind: "restyle", model: "qwen-image" }, "fal-ai/qwen-image/image-to-image"],
		[{ kind: "generate", model: "flux-2-pro", tier: "pro" }, "fal-ai/flux-2-pro"],
		[{ kind: "edit", model: "flux-2-klein" }, "fal-ai/flux-2/klein/9b/edit"],
	] as const)("%j is %s", (wish, id) => {
		expect(findEndpoint(wish).id).toBe(id);
	});

	test("unknown models and kinds name the field and what there is", () => {
		expect(() => findEndpoint({ kind: "generate", model: "dall-e" })).toThrow(/no model "dall-e"/);
		expect(() => findEndpoint({ kind: "restyle", model: "flux-2-pro" })).toThrow(/cannot restyle/);
		expect(proTierOf(endpointById("fal-ai/qwen-image-2/pro/edit"))).toBeNull();
	});
});

describe("sizes", () => {
	test.each([
		["1024x1536", 1024, 1536],
		["1024 × 1536 px", 1024, 1536],
		["portrait_16_9", 576, 1024],
		["landscape-4-3", 1024, 768],
		["portrait_2k", 1728, 2368],
		["2:3", 1024, 1536],
		["16/9", 1680, 944],
	])("%s is read", (text, widthPx, heightPx) => {
		const read = parseSize(text);
		expect(read.widthPx).toBeCloseTo(widthPx, -2);
		expect(read.heightPx).toBeCloseTo(heightPx, -2);
	});

	test.each(["", "big", "0x0", "20x20", "9999x9999", "1:100", "1024", "-5x300"])("%j is refused", (text) => {
		expect(() => parseSize(text)).toThrow();
	});

	test.each([
		[size(1024, 1536), size(1024, 1536), []],
		[size(1000, 1500), size(1008, 1504), ["size_rounded"]],
		[size(2688, 1536), size(2688, 1536), []],
		[size(4096, 4096), size(2048, 2048), ["size_changed"]],
		[size(256, 256), size(512, 512), ["size_changed"]],
	])("%j is sent to Qwen Image 2 as %j", (asked, sent, codes) => {
		const fitted = fitSize(standard, asked);
		expect(fitted.sent).toEqual(sent);
		expect(fitted.warnings.map((warning) => warning.code)).toEqual(codes);
	});

	test("whatever is asked of whichever endpoint, what is sent is inside its limits and near its shape", () => {
		void fc.assert(
			fc.property(
				fc.integer({ min: 256, max: 4096 }),
				fc.integer({ min: 256, max: 4096 }),
				fc.constantFrom(...catalog),
				(widthPx, heightPx, endpoint) => {
					const { sent, warnings } = fitSize(endpoint, size(widthPx, heightPx));
					const { minPixels, maxPixels, minSidePx, maxSidePx, stepPx } = endpoint.size;
					const pixels = sent.widthPx * sent.heightPx;
					expect(pixels).toBeGreaterThanOrEqual(minPixels);
					expect(pixels).toBeLessThanOrEqual(maxPixels);
					for (const side of [sent.widthPx, sent.heightPx]) {
						expect(side % stepPx).toBe(0);
						expect(side).toBeGreaterThanOrEqual(minSidePx);
						expect(side).toBeLessThanOrEqual(maxSidePx);
					}
					const shape = Math.abs(Math.log(sent.widthPx / sent.heightPx / (widthPx / heightPx)));
					if (widthPx / heightPx < 2 && heightPx / widthPx < 2) expect(shape).toBeLessThan(0.09);
					expect(warnings.length > 0).toBe(sent.widthPx !== widthPx || sent.heightPx !== heightPx);
				},
			),
			{ seed: 20261122, numRuns: 400 },
		);
	});
});

describe("a plan", () => {
	test("says everything that is sent", () => {
		const plan = planRequest(ask({ n: 3, negativePrompt: "blurry", random: () => 0.5 }));
		expect(only(plan.requests)).toEqual({
			endpoint: standard.id,
			prompt: 'A poster "HELLO"',
			n: 3,
			size: size(1024, 1536),
			seed: 1,
			negativePrompt: "blurry",
			files: [],
			settings: {},
			expandPrompt: false,
		});
		expect(plan).toMatchObject({ costMicroUsd: 105_000, costsMicroUsd: [105_000], warnings: [] });
	});

	test("a seed is always sent; expansion is on only without copy, and never against it", () => {
		const { seed: _left, ...rest } = ask();
		const seedless = { ...rest, random: () => 0.5 };
		expect(only(planRequest(seedless).requests).seed).toBe(1073741823);
		expect(only(planRequest(ask({ hasCopy: false })).requests).expandPrompt).toBe(true);
		expect(only(planRequest(ask({ hasCopy: false, expandPrompt: false })).requests).expandPrompt).toBe(false);
		const forced = planRequest(ask({ expandPrompt: true }));
		expect(only(forced.requests).expandPrompt).toBe(false);
		expect(forced.warnings).toMatchObject([{ code: "expansion_off" }]);
	});

	test("an endpoint without num_images gets one submit a picture, each with a seed of its own", () => {
		const plan = planRequest(
			ask({ endpoint: findEndpoint({ kind: "generate", model: "flux-2-pro" }), n: 3, hasCopy: false }),
		);
		expect(plan.requests.map(({ n, seed }) => [n, seed])).toEqual([
			[1, 1],
			[1, 2],
			[1, 3],
		]);
		expect(plan.costsMicroUsd).toEqual([45_000, 45_000, 45_000]);
	});

	test("guide settings are sent and warned of; the endpoint's own pass in silence; others are refused", () => {
		const guided = planRequest(ask({ settings: { guidance_scale: 4.5, turbo: true } }));
		expect(guided.warnings.map((warning) => warning.code)).toEqual(["guide_setting"]);
		const v1 = findEndpoint({ kind: "generate", model: "qwen-image" });
		expect(
			planRequest(ask({ endpoint: v1, settings: { guidance_scale: 4.5, acceleration: "regular" } })).warnings,
		).toEqual([]);
		expect(() => planRequest(ask({ settings: { strength: 0.5 } }))).toThrow(/no setting strength/);
		expect(() => planRequest(ask({ settings: { guidance_scale: 40 } }))).toThrow(/from 0 to 20/);
		expect(() => planRequest(ask({ settings: { num_inference_steps: 30.5 } }))).toThrow(/whole number/);
		const flux = findEndpoint({ kind: "generate", model: "flux-2-pro" });
		expect(() => planRequest(ask({ endpoint: flux, settings: { guidance_scale: 3 } }))).toThrow(
			expect.objectContaining({ field: "settings.guidance_scale", code: "invalid_input" }),
		);
		const { request } = withoutSettings(only(guided.requests), ["guidance_scale"]);
		expect(request.settings).toEqual({ turbo: true });
	});

	test("an instruction too long for standard edit goes to pro and says the price, or is refused", () => {
		const long = { endpoint: standardEdit, prompt: "x".repeat(801), size: null, files: [plainFile()] };
		const plan = planRequest(ask(long));
		expect(plan.endpoint.id).toBe("fal-ai/qwen-image-2/pro/edit");
		expect(plan.costMicroUsd).toBe(75_000);
		expect(plan.warnings).toMatchObject([
			{ code: "moved_to_pro", message: expect.stringContaining("$0.075") },
		]);
		expect(() => planRequest(ask({ ...long, allowPro: false }))).toThrow(/801 characters/);
		expect(planRequest(ask({ ...long, prompt: "é".repeat(800) })).endpoint.id).toBe(standardEdit.id);
	});

	test("prompts above the token budget are warned of, and refused where the end would be cut off", () => {
		expect(planRequest(ask({ promptTokens: 1000 })).warnings).toEqual([]);
		expect(planRequest(ask({ promptTokens: 1200 })).warnings).toMatchObject([{ code: "prompt_long" }]);
		expect(() => planRequest(ask({ promptTokens: 1301 }))).toThrow(
			expect.objectContaining({ code: "copy_too_long" }),
		);
		expect(() => planRequest(ask({ promptTokens: 1301, hasCopy: false }))).toThrow(
			expect.objectContaining({ code: "invalid_input" }),
		);
	});

	test("input images are counted and measured; an edit keeps the shape of the last one", () => {
		const edit = { endpoint: standardEdit, size: null };
		expect(
			only(planRequest(ask({ ...edit, files: [plainFile(), plainFile(640, 512)] })).requests).size,
		).toBeNull();
		expect(() => planRequest(ask({ ...edit, files: [] }))).toThrow(/1 to 3 input images; 0 came/);
		expect(() => planRequest(ask({ ...edit, files: Array.from({ length: 4 }, () => plainFile()) }))).toThrow(
			/4 came/,
		);
		expect(() => planRequest(ask({ ...edit, files: [plainFile(383, 600)] }))).toThrow(
			expect.objectContaining({ field: "images[0]" }),
		);
		expect(() => planRequest(ask({ files: [plainFile()] }))).toThrow(/takes no input image/);
		expect(planRequest(ask({ ...edit, files: [plainFile(4000, 3000)] }))).toMatchObject({
			size: { asked: null, sent: size(2352, 1760) },
			warnings: [{ code: "size_changed" }],
		});
	});

	test.each([
		[{ prompt: "  " }, "prompt"],
		[{ n: 5 }, "count"],
		[{ seed: -1 }, "seed"],
		[{ seed: 2_147_483_648 }, "seed"],
		[{ negativePrompt: "x".repeat(501) }, "negative_prompt"],
		[{ size: null }, "size"],
	] as const)("%j is refused by the name of its field", (change, field) => {
		expect(() => planRequest(ask(change))).toThrow(expect.objectContaining({ code: "invalid_input", field }));
	});
});

describe("prices", () => {
	const price = (id: string, request: Partial<Parameters<typeof priceOf>[1]> = {}) =>
		priceOf(endpointById(id), { n: 1, size: size(1024, 1024), files: [], ...request });

	test.each([
		["fal-ai/qwen-image-2/text-to-image", { n: 4 }, 140_000],
		["fal-ai/qwen-image-2/pro/edit", { size: null }, 75_000],
		["fal-ai/qwen-image", {}, 20_000],
		["fal-ai/qwen-image", { size: size(1920, 1080) }, 40_000],
		["fal-ai/qwen-image-edit", { size: null, files: [size(2048, 1024)] }, 60_000],
		["fal-ai/flux-2-pro", {}, 30_000],
		["fal-ai/flux-2-pro", { size: size(2048, 2048) }, 75_000],
		[
			"fal-ai/flux-2-pro/edit",
			{ size: size(1024, 1024), files: [size(1024, 1024), size(5000, 5000)] },
			105_000,
		],
		["fal-ai/flux-2/klein/9b", { size: size(512, 512) }, 6_000],
		["fal-ai/flux-2/klein/9b/edit", { files: [size(512, 512)] }, 22_000],
	] as const)("%s %j costs %i micro-dollars", (id, request, cost) => {
		expect(price(id, request)).toBe(cost);
	});

	test("an unknown price is refused", () => {
		expect(() => price("fal-ai/qwen-image/image-to-image")).toThrow(
			expect.objectContaining({ code: "price_unknown" }),
		);
	});

	test("are words for people", () => {
		expect(usd(35_000)).toBe("$0.035");
		expect(usd(5_000_000)).toBe("$5.00");
		expect(usd(0)).toBe("$0.00");
		expect(describePrice(endpointById("fal-ai/flux-2-pro").price)).toContain("$0.03 for the first megapixel");
	});
});
