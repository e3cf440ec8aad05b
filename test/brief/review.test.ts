// The review: each rule speaks about its bad example and is silent on its good one; the settings follow the guide.
import { describe, expect, test } from "vitest";
import { estimatingCounter } from "../../shared/brief/estimate-tokens.ts";
import { type ReviewInput, review } from "../../shared/brief/review.ts";
import { allRules } from "../../shared/brief/rules/all-rules.ts";
import type { RuleExample } from "../../shared/brief/rules/rule.ts";

async function rulesOf(example: RuleExample): Promise<string[]> {
	const input: ReviewInput = example;
	return (await review(input, estimatingCounter)).findings.map((finding) => finding.rule);
}

describe("rules", () => {
	test("have ids of their own", () => {
		expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
		for (const rule of allRules) expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
	});

	test.each(allRules)("$id speaks about its bad example", async ({ id, bad, severity, source }) => {
		const { findings } = await review(bad, estimatingCounter);
		const said = findings.filter((finding) => finding.rule === id);
		expect(said.length, JSON.stringify(findings)).toBeGreaterThan(0);
		for (const finding of said) {
			expect(finding.severity).toBe(severity);
			expect(finding.source).toBe(source);
			expect(finding.message).toMatch(/\S.*\S/);
			expect(finding.fix).toMatch(/\S.*\.$/);
		}
	});

	test.each(allRules)("$id is silent on its good example", async ({ id, good }) => {
		expect(await rulesOf(good)).not.toContain(id);
	});
});

describe("review", () => {
	const poster =
		'Concert poster for a jazz festival, "MIDNIGHT BRASS" in tall condensed serif at the top, "JUNE 14-16" in small caps below, a saxophone player in a smoky spotlight, deep navy and warm gold.';

	test("chooses settings as the guide says, each with a reason", async () => {
		const { settings, model, costUsd, brief } = await review({ prompt: poster }, estimatingCounter);
		expect(model).toBe("fal-ai/qwen-image-2/text-to-image");
		expect(costUsd).toBe(0.035);
		expect(brief.size).toEqual({ widthPx: 1024, heightPx: 1536 });
		expect(settings).toMatchObject({
			size: "1024x1536",
			guidance_scale: 5,
			num_inference_steps: 40,
			acceleration: "none",
			turbo: false,
			prompt_expansion: false,
		});
		const { reasons, ...values } = settings;
		for (const name of Object.keys(values)) expect(reasons[name], name).toMatch(/\S/);
	});

	test("leaves out knobs that the endpoint does not have", async () => {
		const { settings } = await review({ prompt: poster, model: "flux-2-pro" }, estimatingCounter);
		expect(settings).not.toHaveProperty("guidance_scale");
		expect(settings).not.toHaveProperty("negative_prompt");
	});

	test("keeps what the caller set, and puts what is to be avoided in the negative prompt", async () => {
		const { settings, prompt } = await review(
			{
				prompt: "Portrait of a violin maker in his workshop, no hats, soft light.",
				settings: { guidance_scale: 4.2 },
			},
			estimatingCounter,
		);
		expect(settings.guidance_scale).toBe(4.2);
		expect(settings.reasons.guidance_scale).toContain("as asked");
		expect(settings.negative_prompt).toBe(
			"hats, blurry, low quality, distorted, deformed, oversaturated, watermark, smooth skin, airbrushed, doll-like, plastic",
		);
		expect(prompt).not.toContain("hats");
	});

	test("explicit copy wins over what the prompt holds", async () => {
		const { copy, prompt } = await review({ prompt: poster, copy: ["BLUE HOUR"] }, estimatingCounter);
		expect(copy.map((line) => line.text)).toEqual(["BLUE HOUR"]);
		expect(prompt).toContain('"BLUE HOUR"');
		expect(prompt).not.toContain("MIDNIGHT BRASS");
	});

	test("says what was left out to keep the budget, and keeps every word", async () => {
		const { prompt, tokens, findings, copy } = await review(
			{
				brief: {
					subject: "A poster",
					details: "thin rules and paper grain, ".repeat(60),
					scene: "a harbour",
					copy: ["VISIT PORT ELLERY"],
				},
			},
			{ count: async (text) => ({ tokens: text.length, exact: true }) },
		);
		expect(tokens).toBeLessThanOrEqual(1000);
		expect(findings.map((finding) => finding.rule)).toContain("shortened-to-fit");
		for (const line of copy) expect(prompt).toContain(`"${line.text}"`);
	});

	test("asks for a prompt or a brief", async () => {
		await expect(review({}, estimatingCounter)).rejects.toMatchObject({
			code: "invalid_input",
			field: "prompt",
		});
	});
});
