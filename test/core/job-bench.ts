// A job runner over a store that forgets and a clock that is turned by hand, and work that ends when a test says so.
import type { JobWork } from "../../shared/jobs/job-control.ts";
import { createMemoryJobStore } from "../../shared/jobs/memory-store.ts";
import { createJobRunner } from "../../shared/jobs/run-job.ts";
import type { JobStore } from "../../shared/jobs/store.ts";
import type { Result } from "../../shared/result.ts";
import { portsWith } from "./ports-for-jobs.ts";
import { createTurnedClock } from "./turned-clock.ts";

export function setUp(work: JobWork, store: JobStore = createMemoryJobStore()) {
	const clock = createTurnedClock();
	const internal: unknown[] = [];
	const runner = createJobRunner({
		store,
		clock,
		ports: () => portsWith(clock, store),
		workOf: (tool) => (tool === "draw" ? work : undefined),
		reportInternal: (error) => internal.push(error),
	});
	return { clock, store, runner, internal };
}

export const order = (input: unknown = { a: 1 }, idempotencyKey?: string) => ({
	tool: "draw",
	input,
	idempotencyKey,
});

/** Work that ends when the test says so. */
export function heldWork() {
	let finish: () => void = () => undefined;
	let runs = 0;
	const work: JobWork = (_input, control) => {
		runs += 1;
		return new Promise<Result>((resolve, reject) => {
			finish = () => resolve({ ...control.job().result, prompt: "made" });
			if (control.signal.aborted) reject(control.signal.reason);
			control.signal.addEventListener("abort", () => reject(control.signal.reason));
		});
	};
	return { work, finish: () => finish(), runs: () => runs };
}
