// generate_image: a free prompt becomes an image; with no key, the prompt is read as a brief and drafted.
import * as z from "zod";
import type { Job } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { answerByJob } from "./job-answer.ts";
import { checkPayable, keyPage } from "./paid.ts";

const name = "generate_image";

export const generateImage = defineTool({
	name,
	title: "Generate image",
	description:
		"A free prompt becomes an image; words in double quotes are shown exactly and checked. Without a fal key it is drafted as a typeset sheet, free. For posters and infographics prefer compose_poster.",
	effect: "spend",
	input: z.strictObject({
		prompt: inputs.prompt,
		copy: inputs.copy.optional(),
		size: inputs.size.optional(),
		model: inputs.model.optional(),
		tier: inputs.tier.optional(),
		base_model: inputs.baseModel.optional(),
		count: inputs.count,
		seed: inputs.seed.optional(),
		negative_prompt: inputs.negativePrompt.optional(),
		settings: inputs.settings.optional(),
		check: inputs.check.optional(),
		max_repairs: inputs.maxRepairs.optional(),
		estimate_only: inputs.estimateOnly,
		...inputs.waiting,
	}),
	async run(input, context) {
		const { ports } = context;
		// What cannot become a brief is refused before there is a job of it.
		const { resolveBrief } = await import("./resolve-brief.ts");
		const { brief, warnings } = await resolveBrief(input, ports.jobs);
		if (input.estimate_only || ports.model !== null) {
			const { planBriefPaint, estimateAnswer } = await import("./estimate.ts");
			const estimate = await planBriefPaint({ brief, asked: input.prompt, warnings }, input, ports);
			if (input.estimate_only) return estimateAnswer(estimate, input.count, input);
			await checkPayable({ ...estimate, idempotencyKey: input.idempotency_key }, ports);
		}
		return answerByJob({ tool: name, input }, context);
	},
	async work(input, control, ports) {
		const { briefOfWork } = await import("./resolve-brief.ts");
		const { brief, warnings } = await briefOfWork(input, control, ports.jobs);
		const { check, seed, count, base_model: baseModel, max_repairs: maxRepairs } = input;
		if (isDrafted(control.job(), ports)) {
			const { drawDrafts } = await import("./draft.ts");
			const message = `No fal key is set, so this is a free draft: the prompt was read as a brief and set in type, nothing was painted. Keys are made at ${keyPage}.`;
			const told = [{ code: "drafted", message }, ...warnings];
			return drawDrafts({ brief, seed, count, check, warnings: told }, control, ports);
		}
		if (baseModel !== undefined) {
			const { paintOverBase } = await import("./paint-over-base.ts");
			return paintOverBase({ brief, baseModel, wishes: input, check, maxRepairs, warnings }, control, ports);
		}
		const { paintBrief } = await import("./paint-brief.ts");
		const subject = { brief, asked: input.prompt, askedSize: input.size !== undefined };
		return paintBrief({ subject, wishes: input, check, maxRepairs, warnings }, control, ports);
	},
});

/** What a job was begun as, it stays, whether or not a key has come or gone since. */
function isDrafted({ result, steps }: Job, ports: Pick<Ports, "model">): boolean {
	if (steps.length > 0 || result.finish === "paint") return false;
	return result.finish === "draft" || ports.model === null;
}
