// A tool call never waits for ever; a person at a terminal may, and stops with Ctrl-C.
import { hasEnded, type Job } from "../../shared/jobs/job.ts";
import type { JobRunner } from "../../shared/jobs/run-job.ts";
import type { CommandContext } from "./command.ts";

/** The job when it has ended, when it cannot go on for now (it then says why), or when it was cancelled. */
export async function untilEnded(
	id: string,
	{ jobs }: { jobs: JobRunner },
	{ signal, terminal }: Pick<CommandContext, "signal" | "terminal">,
): Promise<Job> {
	for (;;) {
		const job = await jobs.wait(id, {
			waitMs: 60_000,
			signal,
			onChange: ({ result }) => terminal.progress({ stage: result.stage }),
		});
		if (hasEnded(job) || job.result.error !== undefined) return job;
		if (signal.aborted) return jobs.cancel(id, 20_000);
	}
}
