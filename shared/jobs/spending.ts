// What a job has cost so far, read off its steps: the same figure on every way through, also after a crash.
import type { Result } from "../result.ts";
import type { JobStep } from "./job.ts";

/** From the moment a request may have been sent, its money counts as spent until it is known not to be. */
const counted: ReadonlySet<JobStep["state"]> = new Set(["submitting", "waiting", "unknown", "settled"]);

/** The money part of a Result. */
export function spendingOf(steps: readonly JobStep[]): Pick<Result, "costUsd" | "spent"> {
	const spent = steps
		.filter((step) => counted.has(step.state) && step.amountMicroUsd > 0)
		.map((step) => ({
			requestId: step.handle?.requestId ?? null,
			endpoint: step.model,
			usd: step.amountMicroUsd / 1_000_000,
		}));
	const micro = steps.reduce((sum, step) => sum + (counted.has(step.state) ? step.amountMicroUsd : 0), 0);
	return { costUsd: micro / 1_000_000, spent };
}
