// What work and the job runner say to each other.
import type { ErrorBody } from "../errors.ts";
import type { Ports } from "../ports.ts";
import type { Result } from "../result.ts";
import type { Job, JobStep } from "./job.ts";

/**
 * Why work is stopped: the job is not wanted any more; this process ends and the work goes on elsewhere; or
 * another process has taken the job over, and nothing more may be done for it here.
 */
export type StopReason = "cancelled" | "stopping" | "lost";

/** What work is given to speak with. */
export interface JobControl {
	readonly jobId: string;
	/** Fires when the job is cancelled, or when this process must stop: see `stopReason`. */
	readonly signal: AbortSignal;
	/** null while the work may go on. */
	readonly stopReason: StopReason | null;
	/** The job as last saved: work that is taken up again reads its steps here. */
	job(): Job;
	/** Tells whoever watches; not written to disk. `fraction` is 0 … 1. */
	report(stage: string, fraction?: number): void;
	/**
	 * Writes a step down (added, or replaced by id), with what it changes in the result, before it resolves.
	 * The result's cost follows from the steps by itself.
	 */
	saveStep(step: JobStep, change?: Partial<Result>): Promise<void>;
	/** Writes what is known so far before it resolves. */
	saveResult(change: Partial<Result>): Promise<void>;
}

/** Makes the job's result; started again from the beginning after a crash. */
export type JobWork = (input: unknown, control: JobControl, ports: Ports) => Promise<Result>;

/**
 * Thrown by work that cannot go on now but can later (a provider that does not end, a reply that was
 * lost): the job stays `working` and is taken up by the next `get_job`, or the next start.
 */
export class PausedJob extends Error {
	override readonly name = "PausedJob";
	/** For people: why, and what happens next. */
	readonly stage: string;
	/** Told by the answers until the job is taken up again. */
	readonly body: ErrorBody | undefined;

	constructor(stage: string, body?: ErrorBody, options?: ErrorOptions) {
		super(stage, options);
		this.stage = stage;
		this.body = body;
	}
}
