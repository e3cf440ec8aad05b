// Where jobs are kept between a crash and the next start: the port, implemented by each host.
import type { Job } from "./job.ts";

/**
 * Thrown by `save` when another process works on the job now: this one was taken for dead (a machine that
 * slept) and must do nothing more for it.
 */
export class ClaimLost extends Error {
	override readonly name = "ClaimLost";

	constructor(id: string) {
		super(`another process works on ${id}`);
	}
}

export interface JobStore {
	/** Whole and durable before it resolves. Throws ClaimLost where the job was claimed here and is no more. */
	save(job: Job): Promise<void>;
	/** null when there is none. */
	load(id: string): Promise<Job | null>;
	/** The last changed first. */
	list(limit: number): Promise<Job[]>;
	/**
	 * Takes the right to work on a job, across all processes that share the store; false while another
	 * living process has it. A job that was claimed is listed by `unfinished` until it ends, also after a crash.
	 * `lost` is called if another process takes the claim over after all.
	 */
	claim(id: string, lost?: () => void): Promise<boolean>;
	/** Gives the claim back. `ended` is false for a job that somebody has to take up again. */
	release(id: string, ended: boolean): Promise<void>;
	/** Ids of the jobs that were claimed and have not ended. */
	unfinished(): Promise<string[]>;
	/**
	 * Ties an idempotency key to a job, once and for all. Answers the id that owns the key: the one
	 * given here, or an earlier one.
	 */
	bindKey(key: string, id: string): Promise<string>;
	/** The id that owns a key; null for a key that was never bound. */
	ownerOf(key: string): Promise<string | null>;
	/** Leaves word for whichever process works on the job. */
	requestCancel(id: string): Promise<void>;
	cancelRequested(id: string): Promise<boolean>;
	/** false when jobs are only in memory: then nothing may be paid for. */
	isDurable(): Promise<boolean>;
}
