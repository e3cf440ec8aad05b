// cancel_job: stops a job, here or in another process, and says how it ended.
import * as z from "zod";
import { hasEnded } from "../jobs/job.ts";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { answerOf } from "./job-answer.ts";

/** Long enough for fal to say how a cancelled request ended. */
const waitMs = 20_000;

export const cancelJob = defineTool({
	name: "cancel_job",
	title: "Cancel job",
	description: "Stops a running job, at the provider too. An ended job is left as it is.",
	effect: "write",
	input: z.strictObject({ job_id: inputs.jobId }),
	async run({ job_id }, context) {
		const job = await context.jobs.cancel(job_id, waitMs);
		const answer = answerOf(job, context);
		const { error: _told, ...rest } = answer;
		if (job.result.status === "cancelled") return { ...rest, text: `Cancelled.\n${answer.text}` };
		if (hasEnded(job)) return { ...answer, text: `The job had already ended.\n${answer.text}` };
		return { ...answer, text: `The job was asked to stop and is still ending.\n${answer.text}` };
	},
});
