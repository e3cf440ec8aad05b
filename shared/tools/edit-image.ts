// edit_image: one to three images and an instruction become an edited image; words that must stay are judged.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { answerByJob } from "./job-answer.ts";
import { checkPayable, needModel } from "./paid.ts";

const name = "edit_image";

export const editImage = defineTool({
	name,
	title: "Edit image",
	description:
		'Images and an instruction become an edited image of the same shape. Say what changes and what stays; for words: Replace "OLD" to "NEW". Words in keep are judged. Paid.',
	effect: "spend",
	input: z.strictObject({
		images: inputs.images,
		instruction: inputs.instruction,
		keep: inputs.copyInShort.optional().describe("Words that must stay"),
		copy: inputs.copyInShort.optional().describe("Words that must be there after"),
		size: inputs.size.optional(),
		model: inputs.model.optional(),
		tier: inputs.tier.optional(),
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
		const { ports, signal } = context;
		if (!input.estimate_only) needModel(ports, "An edit");
		const { planEdit } = await import("./plan-edit.ts");
		const planned = await planEdit(input, ports, signal);
		const { plan, prompt, tokens, settings, sent, copy, warnings } = planned;
		if (input.estimate_only) {
			const [{ adviseEdit }, { estimateAnswer }] = await Promise.all([
				import("./edit-advice.ts"),
				import("./estimate.ts"),
			]);
			const models = [plan.endpoint.id];
			const { costMicroUsd } = plan;
			const findings = adviseEdit(input);
			return estimateAnswer(
				{ prompt, tokens, models, costMicroUsd, settings, sent, copy, warnings, findings },
				input.count,
				input,
			);
		}
		await checkPayable({ ...plan, idempotencyKey: input.idempotency_key }, ports);
		// The job must find what the call was given, whatever becomes of the files meanwhile.
		const images = await Promise.all(
			planned.opened.map((one, index) => {
				const name = input.images[index];
				return one.source === "image" && name !== undefined ? name : ports.inputs.keep(one);
			}),
		);
		const asked: typeof input = { ...input, images };
		return answerByJob({ tool: name, input: asked }, context);
	},
	async work(input, control, ports) {
		const { paintEdit } = await import("./paint-edit.ts");
		const { check, max_repairs: maxRepairs } = input;
		return paintEdit({ wishes: input, check, maxRepairs, warnings: [] }, control, ports);
	},
});
