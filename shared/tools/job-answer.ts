// How a tool that leaves a job starts it, waits a while, and says how far it is.
import type { Job } from "../jobs/job.ts";
import { hasEnded } from "../jobs/job.ts";
import type { Result, Warning } from "../result.ts";
import { describeResult } from "../result-text.ts";
import type { Answer, ToolContext } from "../tool.ts";

/** An answer about a job: its data is always a Result. */
export interface JobAnswer extends Answer {
	data: Result;
}

interface Order {
	tool: string;
	input: { wait_seconds: number; idempotency_key?: string | undefined };
	parentJobId?: string | undefined;
}

/**
 * Starts the job (or joins the one that has its key) and answers when it ends or `wait_seconds` are
 * over. When the caller gives up on the call, a job that this call started is cancelled.
 */
export async function answerByJob(order: Order, context: ToolContext): Promise<JobAnswer> {
	const { jobs, signal } = context;
	const { job: started, joined } = await jobs.start({
		tool: order.tool,
		input: order.input,
		idempotencyKey: order.input.idempotency_key,
		parentJobId: order.parentJobId,
	});
	const job = await waitForJob(started.id, order.input.wait_seconds, context);
	if (signal.aborted && !joined && !jobs.stopping && !hasEnded(job)) {
		return answerOf(await jobs.cancel(started.id, 1000), context);
	}
	return answerOf(job, context);
}

/** Waits with progress told; never cancels. */
export function waitForJob(id: string, waitSeconds: number, context: ToolContext): Promise<Job> {
	return context.jobs.wait(id, {
		waitMs: waitSeconds * 1000,
		signal: context.signal,
		onChange: ({ result: { stage, progress } }) =>
			context.progress({ stage, ...(progress === undefined ? {} : { fraction: progress }) }),
	});
}

/** The job as every tool answers it. */
export function answerOf(job: Job, { ports }: Pick<ToolContext, "ports">): JobAnswer {
	const result = { ...job.result, warnings: merge(job.result.warnings, ports.warnings()) };
	// Settings that the advice chose stand in the text by themselves; what is known of them is told with a price or a review.
	const asked = typeof job.input === "object" && job.input !== null && "settings" in job.input;
	const told = asked
		? result
		: { ...result, warnings: result.warnings.filter(({ code }) => code !== "guide_setting") };
	return {
		text: describeResult(told, { hasKey: ports.hasKey }),
		data: result,
		images: result.images,
		...(result.error === undefined ? {} : { error: result.error }),
	};
}

function merge(own: readonly Warning[], host: readonly Warning[]): Warning[] {
	const said = new Set(own.map((warning) => warning.message));
	return [...own, ...host.filter((warning) => !said.has(warning.message))];
}
