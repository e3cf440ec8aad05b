// finish_job: a draft or a Standard picture that was liked, again in Pro at 2K, from the same brief and seed.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { answerByJob } from "./job-answer.ts";
import { checkPayable, needModel } from "./paid.ts";

const name = "finish_job";

export const finishJob = defineTool({
	name,
	title: "Finish in Pro",
	description:
		"A liked draft or Standard job again in Pro at 2K, with the same brief (or images and instruction) and seed. Paid.",
	effect: "spend",
	input: z.strictObject({
		job_id: inputs.jobId,
		size: inputs.size.optional(),
		count: inputs.count,
		seed: inputs.seed.optional(),
		settings: inputs.settings.optional(),
		check: inputs.check.optional(),
		max_repairs: inputs.maxRepairs.optional(),
		estimate_only: inputs.estimateOnly,
		...inputs.waiting,
	}),
	async run(input, context) {
		const { ports, signal } = context;
		if (!input.estimate_only) needModel(ports, "A finished picture");
		const [{ planFinish }, { estimateAnswer }] = await Promise.all([
			import("./finish-plan.ts"),
			import("./estimate.ts"),
		]);
		const { estimate } = await planFinish(input, ports, signal);
		if (input.estimate_only) return estimateAnswer(estimate, input.count, input);
		await checkPayable({ ...estimate, idempotencyKey: input.idempotency_key }, ports);
		return answerByJob({ tool: name, input, parentJobId: input.job_id }, context);
	},
	async work(input, control, ports) {
		const { carryOutFinish } = await import("./finish-plan.ts");
		return carryOutFinish(input, control, ports);
	},
});
