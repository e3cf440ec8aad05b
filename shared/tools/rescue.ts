// When work that is taken up again cannot even be planned any more, what it has already sent is brought home all the same.
import type { JobStep } from "../jobs/job.ts";
import { type JobControl, PausedJob } from "../jobs/job-control.ts";
import type { ImageRequest, SubmitIntent } from "../models/image-model.ts";
import type { Ports } from "../ports.ts";
import type { Result } from "../result.ts";
import { paidStep } from "./paid-step.ts";
import { resultOf } from "./paint-brief.ts";

/**
 * Called with what the work of a job threw. Requests that are still under way (the job it started from is gone,
 * the catalogue has changed) are waited for, or stopped at the provider when the job is cancelled. Answers what
 * came of them; throws the same error where there was nothing to bring home.
 */
export async function rescue(error: unknown, control: JobControl, ports: Ports): Promise<Result> {
	const left = control.job().steps.filter(isUnderWay);
	const leave = control.stopReason === "stopping" || control.stopReason === "lost";
	if (error instanceof PausedJob || leave || left.length === 0) throw error;
	await bringHome(left, control, ports);
	const { images, warnings } = control.job().result;
	if (images.length === 0 || control.signal.aborted) throw error;
	const why = error instanceof Error ? error.message : "";
	const message = `The rest of this job could not be carried out, so this is what had been sent: ${why}`;
	return resultOf(control, images, [...warnings, { code: "rescued", message }]);
}

const isUnderWay = ({ state, intent }: JobStep) =>
	intent !== undefined && (state === "submitting" || state === "waiting" || state === "unknown");

async function bringHome(steps: readonly JobStep[], control: JobControl, ports: Ports): Promise<void> {
	for (const { id, intent } of steps) {
		if (intent === undefined) continue;
		try {
			await paidStep(
				{
					stepId: id,
					request: requestOf(intent),
					slug: "rescued",
					record: { model: intent.endpoint, prompt: String(intent.input.prompt ?? "") },
					// A repair that nobody has judged is no result.
					shown: !id.startsWith("repair-"),
					report: control.report,
				},
				control,
				ports,
			);
		} catch (error) {
			if (error instanceof PausedJob) throw error;
			// Booked by the step itself; the others are still to be brought home.
		}
	}
}

/** As much of the request as watching it needs. */
function requestOf({ endpoint, input }: SubmitIntent): ImageRequest {
	return {
		endpoint,
		prompt: String(input.prompt ?? ""),
		n: Number(input.num_images ?? 1),
		size: null,
		seed: Number(input.seed ?? 0),
		files: [],
		settings: {},
		expandPrompt: false,
	};
}
