// review_prompt: shows what would be sent, which words were found, what it would cost, and what to improve.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { checkSource } from "./resolve-brief.ts";

export const reviewPrompt = defineTool({
	name: "review_prompt",
	title: "Review prompt",
	description:
		"Prompt or brief -> the prompt that would be sent, words found, tokens, settings, cost and advice. Makes nothing.",
	effect: "read",
	input: z.strictObject({
		prompt: inputs.prompt.optional(),
		brief: inputs.briefInShort.optional(),
		copy: inputs.copy.optional(),
		size: inputs.size.optional(),
		model: inputs.model.optional(),
		tier: inputs.tier.optional(),
		count: inputs.count,
		negative_prompt: inputs.negativePrompt.optional(),
		settings: inputs.settings.optional(),
	}),
	output: z.object({
		prompt: z.string(),
		tokens: z.number(),
		brief: z.looseObject({}),
		copy: z.array(z.looseObject({})),
		settings: z.looseObject({}),
		model: z.string(),
		costUsd: z.number().nullable(),
		findings: z.array(z.looseObject({})),
	}),
	async run(input, { ports }) {
		checkSource(input, ["prompt", "brief"]);
		const { reviewAnswer } = await import("./review-answer.ts");
		return reviewAnswer(input, ports);
	},
});
