// Runs jobs in the background: calls come and go, the work goes on, and a restart takes it up again.
import { type ErrorBody, ToolError, toErrorBody } from "../errors.ts";
import type { Clock, Ports } from "../ports.ts";
import type { Result } from "../result.ts";
import { hasEnded, type Job, newId, sameInput } from "./job.ts";
import { type JobControl, type JobWork, PausedJob, type StopReason } from "./job-control.ts";
import { spendingOf } from "./spending.ts";
import { ClaimLost, type JobStore } from "./store.ts";

export interface JobOrder {
	tool: string;
	input: unknown;
	idempotencyKey?: string | undefined;
	parentJobId?: string | undefined;
}

export interface WaitOptions {
	waitMs: number;
	signal?: AbortSignal;
	onChange?(job: Job): void;
}

export interface JobRunner {
	/** Writes the job down, starts it, and answers at once. `joined` is true when the key had its job already. */
	start(order: JobOrder): Promise<{ job: Job; joined: boolean }>;
	/** Resolves when the job ends or the time is up, whichever comes first. Takes up a job that nobody works on. */
	wait(id: string, options: WaitOptions): Promise<Job>;
	/** Asks the work to stop and resolves when it has, or after `waitMs`. An ended job is left as it is. */
	cancel(id: string, waitMs: number): Promise<Job>;
	list(limit: number): Promise<Job[]>;
	/** Takes up every job that a process left behind, and those that paused a while ago. Answers how many. */
	resumeAll(): Promise<number>;
	/** Stops all work here and leaves it resumable. */
	stop(): Promise<void>;
	/** True after `stop`: a call that ends now must not cancel its job. */
	readonly stopping: boolean;
}

export interface JobRunnerParts {
	store: JobStore;
	clock: Clock;
	ports: () => Ports;
	/** The work of a tool, by its name; undefined for a tool that is not known (any more). */
	workOf(tool: string): JobWork | undefined;
	reportInternal?(error: unknown): void;
}

interface LiveJob {
	job: Job;
	controller: AbortController;
	stopReason: StopReason | null;
	watchers: Set<(job: Job) => void>;
	/** The last save under way: two at once could reach the disk in the wrong order. */
	saving: Promise<void>;
	ended: Promise<Job>;
}

/** A job that paused is not taken up again by itself for this long; asked for, it is. */
const restMs = 5 * 60_000;

/** How often a job that another process works on is looked at, and word of a cancel looked for. */
const pollMs = 500;

const cancelledBody: ErrorBody = {
	code: "cancelled",
	message: "The job was cancelled.",
	hint: "Call the tool again to start anew; nothing more will be made for this job.",
};

export function createJobRunner(parts: JobRunnerParts): JobRunner {
	const { store, clock } = parts;
	const live = new Map<string, LiveJob>();
	/** Jobs that paused here, and when they may be taken up again unasked. */
	const resting = new Map<string, number>();
	let stopping = false;

	const nowIso = () => new Date(clock.now()).toISOString();

	function tell(one: LiveJob) {
		for (const watcher of one.watchers) watcher(one.job);
	}

	async function keep(one: LiveJob, change: Partial<Pick<Job, "result" | "steps">>) {
		one.job = { ...one.job, ...change, updatedAt: nowIso() };
		const save = one.saving.then(() => store.save(one.job));
		one.saving = save.catch(() => undefined);
		try {
			await save;
		} catch (error) {
			if (error instanceof ClaimLost) stopOne(one, "lost");
			throw error;
		}
		tell(one);
	}

	function stopOne(one: LiveJob, reason: StopReason) {
		// A job that was cancelled is still cancelled when the process ends too; a lost one is lost for good.
		if (one.stopReason === null || reason === "lost") one.stopReason = reason;
		one.controller.abort();
	}

	function controlOf(one: LiveJob): JobControl {
		return {
			jobId: one.job.id,
			signal: one.controller.signal,
			get stopReason() {
				return one.stopReason;
			},
			job: () => one.job,
			report: (stage, fraction) => {
				const progress = fraction === undefined ? {} : { progress: fraction };
				one.job = { ...one.job, result: { ...one.job.result, stage, ...progress } };
				tell(one);
			},
			saveStep: (step, change = {}) => {
				const known = one.job.steps.some((other) => other.id === step.id);
				const steps = known
					? one.job.steps.map((other) => (other.id === step.id ? step : other))
					: [...one.job.steps, step];
				return keep(one, { steps, result: { ...one.job.result, ...change, ...spendingOf(steps) } });
			},
			saveResult: (change) => keep(one, { result: { ...one.job.result, ...change } }),
		};
	}

	/** The result of work that threw: still `working` when it only stopped for now. */
	function resultAfter(one: LiveJob, error: unknown): Result {
		const { result } = one.job;
		if (error instanceof PausedJob) {
			resting.set(one.job.id, clock.now() + restMs);
			if (error.cause !== undefined && !(error.cause instanceof ToolError))
				parts.reportInternal?.(error.cause);
			return { ...result, stage: error.stage, ...(error.body === undefined ? {} : { error: error.body }) };
		}
		if (one.stopReason === "cancelled")
			return { ...result, status: "cancelled", stage: "cancelled", error: cancelledBody };
		if (one.stopReason !== null) return result;
		if (!(error instanceof ToolError)) parts.reportInternal?.(error);
		return { ...result, status: "failed", stage: "failed", error: toErrorBody(error) };
	}

	async function carryOut(one: LiveJob, work: JobWork): Promise<Job> {
		const { id } = one.job;
		let result: Result;
		try {
			// Word of a cancel may have come while nobody worked on the job. Work starts all the same: only
			// it knows what has to be stopped elsewhere.
			if (await store.cancelRequested(id)) stopOne(one, "cancelled");
			const made = await work(one.job.input, controlOf(one), parts.ports());
			result = { ...made, ...spendingOf(one.job.steps), status: "completed", stage: "done" };
		} catch (error) {
			result = resultAfter(one, error);
		}
		try {
			const { progress: _over, ...kept } = result;
			if (one.stopReason !== "lost") {
				if (result !== one.job.result) await keep(one, { result: kept });
				await store.release(id, result.status !== "working");
			}
		} catch (error) {
			if (!(error instanceof ClaimLost)) parts.reportInternal?.(error);
		}
		live.delete(id);
		return one.job;
	}

	function launch(job: Job, work: JobWork): LiveJob {
		// Why it was left the last time is over now.
		const { error: _past, ...result } = job.result;
		const one: LiveJob = {
			job: { ...job, result },
			controller: new AbortController(),
			stopReason: null,
			watchers: new Set(),
			saving: Promise.resolve(),
			ended: Promise.resolve(job),
		};
		live.set(job.id, one);
		one.ended = carryOut(one, work);
		void listenForCancel(one);
		return one;
	}

	async function listenForCancel(one: LiveJob) {
		const over = new AbortController();
		void one.ended.then(() => over.abort());
		while (!over.signal.aborted && !one.controller.signal.aborted) {
			await clock.sleep(pollMs, over.signal).catch(() => undefined);
			if (over.signal.aborted) return;
			if (await store.cancelRequested(one.job.id).catch(() => false)) stopOne(one, "cancelled");
		}
	}

	/** Takes the right to work on a job; another process that takes it over stops the work here. */
	function claim(id: string): Promise<boolean> {
		return store.claim(id, () => {
			const one = live.get(id);
			if (one !== undefined) stopOne(one, "lost");
		});
	}

	async function load(id: string): Promise<Job> {
		const job = live.get(id)?.job ?? (await store.load(id));
		if (job !== null) return job;
		throw new ToolError({
			code: "not_found",
			message: "There is no such job.",
			hint: "Call get_job without job_id to list the jobs that are kept.",
			field: "job_id",
		});
	}

	/** Works on a job of this store unless it has ended or another process has it. */
	async function takeUp(id: string): Promise<LiveJob | null> {
		if (stopping) return null;
		const known = live.get(id);
		if (known !== undefined) return known;
		if (!(await claim(id))) return null;
		const job = await store.load(id);
		const meanwhile = live.get(id);
		if (meanwhile !== undefined) return meanwhile;
		const work = job === null ? undefined : parts.workOf(job.tool);
		if (job === null || hasEnded(job) || work === undefined) {
			await store.release(id, true);
			return null;
		}
		return launch(job, work);
	}

	/** Resolves when the work here ends or the time is up. */
	async function follow(
		one: LiveJob,
		waitMs: number,
		signal: AbortSignal | undefined,
		onChange: WaitOptions["onChange"],
	): Promise<Job> {
		if (onChange !== undefined) one.watchers.add(onChange);
		const timer = new AbortController();
		const stop = signal === undefined ? timer.signal : AbortSignal.any([timer.signal, signal]);
		try {
			await Promise.race([one.ended, clock.sleep(Math.max(0, waitMs), stop).catch(() => undefined)]);
		} finally {
			timer.abort();
			if (onChange !== undefined) one.watchers.delete(onChange);
		}
		return one.job;
	}

	/** The job of that id, if it is there; throws when it was for something else. */
	async function sameJob(id: string, order: JobOrder): Promise<Job | null> {
		const job = live.get(id)?.job ?? (await store.load(id));
		if (job === null || (job.tool === order.tool && sameInput(job.input, order.input))) return job;
		throw new ToolError({
			code: "invalid_input",
			message: "This idempotency_key was used with another input.",
			hint: "Repeat the first input to get its job again, or choose a new key for new work.",
			field: "idempotency_key",
		});
	}

	/**
	 * Claims the id that the job is to have: a new one, or the one that its key is bound to. Answers the job
	 * instead where there is one: also a crash between binding the key and writing the job makes no second one.
	 */
	async function claimFor(order: JobOrder): Promise<{ id: string } | { job: Job }> {
		const fresh = newId("job");
		const { idempotencyKey: key } = order;
		const id = key === undefined ? fresh : await store.bindKey(key, fresh);
		for (let attempt = 0; attempt < 100; attempt += 1) {
			// Another call with the key may be quicker with our own id than we are.
			const job = key === undefined ? null : await sameJob(id, order);
			if (job !== null) return { job };
			if (await claim(id)) {
				const meanwhile = key === undefined ? null : await store.load(id);
				if (meanwhile === null) return { id };
				await store.release(id, hasEnded(meanwhile));
			}
			await clock.sleep(50);
		}
		throw new ToolError({
			code: "internal",
			message: "Another process has begun a job with this idempotency_key and does not write it down.",
			hint: "Try again in a minute, or with another key.",
			field: "idempotency_key",
		});
	}

	return {
		get stopping() {
			return stopping;
		},

		async start(order) {
			const work = parts.workOf(order.tool);
			if (work === undefined) throw new Error(`no work is known for ${order.tool}`);
			const claimed = await claimFor(order);
			if ("job" in claimed) return { job: claimed.job, joined: true };
			const { id } = claimed;
			const at = nowIso();
			const job: Job = {
				format: 1,
				id,
				tool: order.tool,
				input: order.input,
				...(order.idempotencyKey === undefined ? {} : { idempotencyKey: order.idempotencyKey }),
				createdAt: at,
				updatedAt: at,
				result: {
					jobId: id,
					status: "working",
					stage: "starting",
					images: [],
					prompt: "",
					// Named once the work is planned.
					model: "",
					...(order.parentJobId === undefined ? {} : { parentJobId: order.parentJobId }),
					costUsd: 0,
					spent: [],
					warnings: [],
				},
				steps: [],
			};
			try {
				await store.save(job);
			} catch (error) {
				await store.release(id, true).catch(() => undefined);
				throw error;
			}
			return { job: launch(job, work).job, joined: false };
		},

		async wait(id, { waitMs, signal, onChange }) {
			const deadline = clock.now() + waitMs;
			for (;;) {
				const job = await load(id);
				if (hasEnded(job)) return job;
				const leftMs = deadline - clock.now();
				const one = await takeUp(id);
				if (one !== null) return follow(one, leftMs, signal, onChange);
				// Another process has it: watch the file, and take the job up should that process die.
				if (leftMs <= 0 || signal?.aborted === true || stopping) return job;
				onChange?.(job);
				await clock.sleep(Math.min(pollMs, leftMs), signal).catch(() => undefined);
			}
		},

		async cancel(id, waitMs) {
			const job = await load(id);
			if (hasEnded(job)) return job;
			// Written down first: if this process ends before the work has, the next one goes on cancelling.
			await store.requestCancel(id);
			const one = live.get(id);
			if (one !== undefined) stopOne(one, "cancelled");
			return this.wait(id, { waitMs });
		},

		list: (limit) => store.list(limit),

		async resumeAll() {
			const left = (await store.unfinished()).filter((id) => (resting.get(id) ?? 0) <= clock.now());
			const taken = await Promise.all(left.map((id) => takeUp(id).catch(() => null)));
			return taken.filter((one) => one !== null).length;
		},

		async stop() {
			stopping = true;
			const all = [...live.values()];
			for (const one of all) stopOne(one, "stopping");
			await Promise.all(all.map((one) => one.ended));
		},
	};
}
