// Jobs go on when calls come and go, are done once for one key, stop when asked, and outlive their process.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../shared/errors.ts";
import { isId, newId, parseJob, sameInput } from "../../shared/jobs/job.ts";
import { createMemoryJobStore } from "../../shared/jobs/memory-store.ts";
import { type JobControl, type JobWork, PausedJob } from "../../shared/jobs/job-control.ts";
import { createJobRunner } from "../../shared/jobs/run-job.ts";
import { ClaimLost, type JobStore } from "../../shared/jobs/store.ts";
import type { Result } from "../../shared/result.ts";
import { portsWith } from "./ports-for-jobs.ts";
import { createTurnedClock } from "./turned-clock.ts";

function setUp(work: JobWork, store: JobStore = createMemoryJobStore()) {
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

const order = (input: unknown = { a: 1 }, idempotencyKey?: string) => ({
	tool: "draw",
	input,
	idempotencyKey,
});

/** Work that ends when the test says so. */
function heldWork() {
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

describe("a job", () => {
	test("is written down before its work starts", async () => {
		const seen: string[] = [];
		const store = createMemoryJobStore();
		const { runner } = setUp(async (_input, control) => {
			seen.push((await store.load(control.jobId))?.result.status ?? "not there");
			return control.job().result;
		}, store);
		const { job } = await runner.start(order());
		expect((await runner.wait(job.id, { waitMs: 1000 })).result.status).toBe("completed");
		expect(seen).toEqual(["working"]);
		expect((await store.load(job.id))?.result).toMatchObject({
			status: "completed",
			stage: "done",
			jobId: job.id,
		});
	});

	test("goes on when the wait is over", async () => {
		const held = heldWork();
		const { runner, clock } = setUp(held.work);
		const { job } = await runner.start(order());
		const waiting = runner.wait(job.id, { waitMs: 45_000 });
		await clock.turn(45_000);
		expect((await waiting).result.status).toBe("working");
		held.finish();
		expect((await runner.wait(job.id, { waitMs: 45_000 })).result).toMatchObject({
			status: "completed",
			prompt: "made",
		});
	});

	test("tells how far it is to whoever waits", async () => {
		let control: JobControl | null = null;
		const held = heldWork();
		const { runner } = setUp((input, given, ports) => {
			control = given;
			return held.work(input, given, ports);
		});
		const { job } = await runner.start(order());
		const stages: string[] = [];
		const waiting = runner.wait(job.id, {
			waitMs: 1000,
			onChange: ({ result }) => stages.push(`${result.stage} ${result.progress}`),
		});
		await new Promise((resolve) => setImmediate(resolve));
		(control as JobControl | null)?.report("drawing", 0.5);
		held.finish();
		await waiting;
		expect(stages).toContain("drawing 0.5");
	});

	test("that throws a ToolError fails with its words; anything else is internal and told to the host alone", async () => {
		const known = setUp(async () => {
			throw new ToolError({
				code: "copy_too_long",
				message: "Too much.",
				hint: "Less.",
				field: "brief.copy",
			});
		});
		const a = await known.runner.start(order());
		expect((await known.runner.wait(a.job.id, { waitMs: 10 })).result).toMatchObject({
			status: "failed",
			error: { code: "copy_too_long", field: "brief.copy" },
		});
		expect(known.internal).toEqual([]);
		const unknown = setUp(async () => {
			throw new Error("secret detail");
		});
		const b = await unknown.runner.start(order());
		const ended = await unknown.runner.wait(b.job.id, { waitMs: 10 });
		expect(ended.result.error?.code).toBe("internal");
		expect(JSON.stringify(ended)).not.toContain("secret detail");
		expect(unknown.internal).toHaveLength(1);
	});

	test("that nobody knows is not found", async () => {
		const { runner } = setUp(heldWork().work);
		await expect(runner.wait(newId("job"), { waitMs: 1 })).rejects.toMatchObject({
			code: "not_found",
			field: "job_id",
		});
		await expect(runner.wait("../../etc/passwd", { waitMs: 1 })).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("the same key", () => {
	test("and the same input is the same job, whatever the order of keys and the way of waiting", async () => {
		const held = heldWork();
		const { runner } = setUp(held.work);
		const first = await runner.start(order({ a: 1, b: { c: 2, d: 3 }, wait_seconds: 1 }, "k"));
		const again = await runner.start(order({ wait_seconds: 9, b: { d: 3, c: 2 }, a: 1 }, "k"));
		expect(again).toMatchObject({ joined: true, job: { id: first.job.id } });
		expect(held.runs()).toBe(1);
		held.finish();
	});

	test("and ten calls at once make one job", async () => {
		const held = heldWork();
		const { runner, clock } = setUp(held.work);
		const all = Promise.all(Array.from({ length: 10 }, () => runner.start(order({ a: 1 }, "k"))));
		await clock.turn(100);
		expect(new Set((await all).map(({ job }) => job.id)).size).toBe(1);
		expect(held.runs()).toBe(1);
		held.finish();
	});

	test("and another input is refused", async () => {
		const held = heldWork();
		const { runner } = setUp(held.work);
		await runner.start(order({ a: 1 }, "k"));
		await expect(runner.start(order({ a: 2 }, "k"))).rejects.toMatchObject({
			code: "invalid_input",
			field: "idempotency_key",
		});
		held.finish();
	});

	test("sameInput compares by value", () => {
		expect(sameInput({ a: [1, { b: 2, c: 3 }] }, { a: [1, { c: 3, b: 2 }] })).toBe(true);
		expect(sameInput({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
		expect(sameInput({ a: 1 }, { a: 1, b: undefined })).toBe(true);
	});
});

describe("cancelling", () => {
	test("stops the work, and an ended job stays as it is", async () => {
		const held = heldWork();
		const { runner } = setUp(held.work);
		const { job } = await runner.start(order());
		expect((await runner.cancel(job.id, 1000)).result).toMatchObject({
			status: "cancelled",
			error: { code: "cancelled" },
		});
		expect((await runner.wait(job.id, { waitMs: 1000 })).result.status).toBe("cancelled");
		expect((await runner.cancel(job.id, 1000)).result.status).toBe("cancelled");
	});

	test("reaches a job that another process works on", async () => {
		const store = createMemoryJobStore();
		const held = heldWork();
		const here = setUp(held.work, store);
		const there = setUp(held.work, store);
		const { job } = await here.runner.start(order());
		const asked = there.runner.cancel(job.id, 5000);
		for (let tick = 0; tick < 4; tick += 1) {
			await here.clock.turn(500);
			await there.clock.turn(500);
		}
		expect((await asked).result.status).toBe("cancelled");
		expect(held.runs()).toBe(1);
	});
});

describe("stopping", () => {
	test("leaves jobs as working, and the next process takes them up", async () => {
		const files = createMemoryJobStore();
		const store: JobStore = { ...files, unfinished: async () => (await files.list(9)).map((job) => job.id) };
		const first = heldWork();
		const before = setUp(first.work, store);
		const { job } = await before.runner.start(order());
		await before.runner.stop();
		expect(before.runner.stopping).toBe(true);
		expect((await store.load(job.id))?.result.status).toBe("working");

		const second = heldWork();
		const after = setUp(second.work, store);
		expect(await after.runner.resumeAll()).toBe(1);
		second.finish();
		expect((await after.runner.wait(job.id, { waitMs: 1000 })).result).toMatchObject({
			status: "completed",
			prompt: "made",
		});
	});

	test("steps that were saved are there for the work that is taken up", async () => {
		const store = createMemoryJobStore();
		const step = {
			id: "paint-1",
			state: "waiting" as const,
			model: "m",
			amountMicroUsd: 35_000,
			imageIds: [],
		};
		const first = setUp(async (_input, control) => {
			await control.saveStep({ ...step, state: "reserved" });
			await control.saveStep(step);
			return new Promise<Result>((_resolve, reject) =>
				control.signal.addEventListener("abort", () => reject(control.signal.reason)),
			);
		}, store);
		const { job } = await first.runner.start(order());
		await new Promise((resolve) => setImmediate(resolve));
		await first.runner.stop();
		let found: unknown;
		const second = setUp(async (_input, control) => {
			found = control.job().steps;
			return control.job().result;
		}, store);
		expect((await second.runner.wait(job.id, { waitMs: 1000 })).result.status).toBe("completed");
		expect(found).toEqual([step]);
	});
});

test("work that pauses leaves its job working, and the next wait takes it up", async () => {
	let tries = 0;
	const { runner, internal } = setUp(async (_input, control) => {
		tries += 1;
		if (tries === 1) throw new PausedJob("waiting for the provider");
		return control.job().result;
	});
	const { job } = await runner.start(order());
	expect((await runner.wait(job.id, { waitMs: 1000 })).result).toMatchObject({
		status: "working",
		stage: "waiting for the provider",
	});
	expect((await runner.wait(job.id, { waitMs: 1000 })).result.status).toBe("completed");
	expect(tries).toBe(2);
	expect(internal).toEqual([]);
});

test("ids are random, of one form, and nothing else passes for one", () => {
	const ids = Array.from({ length: 200 }, () => newId("job"));
	expect(new Set(ids).size).toBe(200);
	expect(ids.every((id) => isId("job", id) && !isId("img", id))).toBe(true);
	expect(isId("job", "job_../../../../etc/passwd000")).toBe(false);
});

test("a file that is no job is no job", () => {
	for (const kept of [null, 3, "x", {}, { format: 2 }, { format: 1, id: "job_x" }])
		expect(parseJob(kept)).toBeNull();
});

describe("what is written down", () => {
	test("reaches the store in order, however many writes are under way", async () => {
		const memory = createMemoryJobStore();
		const saved: number[] = [];
		const store: JobStore = {
			...memory,
			save: async (job) => {
				// The first writes take longest.
				await new Promise((resolve) => setTimeout(resolve, Math.max(0, 10 - job.steps.length * 2)));
				saved.push(job.steps.length);
				await memory.save(job);
			},
		};
		const { runner } = setUp(async (_input, control) => {
			await Promise.all(
				Array.from({ length: 5 }, (_, n) =>
					control.saveStep({ id: `s-${n}`, state: "reserved", model: "m", amountMicroUsd: 1, imageIds: [] }),
				),
			);
			return control.job().result;
		}, store);
		const { job } = await runner.start(order());
		await runner.wait(job.id, { waitMs: 1000 });
		expect([...saved].sort((a, b) => a - b)).toEqual(saved);
		expect((await store.load(job.id))?.steps).toHaveLength(5);
	});

	test("the cost follows from the steps, also where the work says otherwise", async () => {
		const { runner } = setUp(async (_input, control) => {
			const step = { model: "fal-ai/x", amountMicroUsd: 35_000, imageIds: [] };
			await control.saveStep({ ...step, id: "a", state: "settled" });
			await control.saveStep({ ...step, id: "b", state: "released" });
			await control.saveStep({ ...step, id: "c", state: "unknown" });
			return { ...control.job().result, costUsd: 99, spent: [] };
		});
		const { job } = await runner.start(order());
		const { result } = await runner.wait(job.id, { waitMs: 1000 });
		expect(result).toMatchObject({ costUsd: 0.07, spent: [{ usd: 0.035 }, { usd: 0.035 }] });
	});

	test("a claim that was lost stops the work, and nothing is written or released any more", async () => {
		const memory = createMemoryJobStore();
		const released: string[] = [];
		let lose: (() => void) | undefined;
		const store: JobStore = {
			...memory,
			claim: async (id, lost) => {
				lose = lost;
				return memory.claim(id);
			},
			release: async (id) => {
				released.push(id);
			},
		};
		const reasons: unknown[] = [];
		const { runner } = setUp(
			(_input, control) =>
				new Promise<Result>((_resolve, reject) =>
					control.signal.addEventListener("abort", () => {
						reasons.push(control.stopReason);
						reject(control.signal.reason);
					}),
				),
			store,
		);
		const { job } = await runner.start(order());
		await new Promise((resolve) => setImmediate(resolve));
		lose?.();
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect(reasons).toEqual(["lost"]);
		expect(released).toEqual([]);
		expect((await memory.load(job.id))?.result.status).toBe("working");
	});

	test("a save that finds the claim gone ends the work too", async () => {
		const memory = createMemoryJobStore();
		let gone = false;
		const store: JobStore = {
			...memory,
			save: async (job) => {
				if (gone) throw new ClaimLost(job.id);
				await memory.save(job);
			},
		};
		const { runner, internal } = setUp(async (_input, control) => {
			gone = true;
			await control.saveResult({ prompt: "never" });
			return control.job().result;
		}, store);
		const { job } = await runner.start(order());
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect((await memory.load(job.id))?.result).toMatchObject({ status: "working", prompt: "" });
		expect(internal).toEqual([]);
	});
});

test("a key that was bound by a process that died before it wrote its job is used for that one job, not for two", async () => {
	const store = createMemoryJobStore();
	const dead = newId("job");
	await store.bindKey("k", dead);
	const held = heldWork();
	const { runner, clock } = setUp(held.work, store);
	const all = Promise.all([runner.start(order({ a: 1 }, "k")), runner.start(order({ a: 1 }, "k"))]);
	await clock.turn(100);
	const ids = (await all).map(({ job }) => job.id);
	expect(ids).toEqual([dead, dead]);
	expect(held.runs()).toBe(1);
	held.finish();
});

test("a job whose process dies while another waits for it is taken up by the one that waits", async () => {
	const store = createMemoryJobStore();
	const first = heldWork();
	const there = setUp(first.work, store);
	const { job } = await there.runner.start(order());
	const second = heldWork();
	const here = setUp(second.work, store);
	const waiting = here.runner.wait(job.id, { waitMs: 60_000 });
	await here.clock.turn(500);
	expect(second.runs()).toBe(0);
	await store.release(job.id, false);
	await here.clock.turn(500);
	expect(second.runs()).toBe(1);
	second.finish();
	expect((await waiting).result.status).toBe("completed");
});

test("work that pauses says why until it is taken up again, and is not taken up unasked for a while", async () => {
	let tries = 0;
	const files = createMemoryJobStore();
	const store: JobStore = { ...files, unfinished: async () => (await files.list(9)).map((job) => job.id) };
	const body = { code: "provider_unavailable" as const, message: "Not now.", hint: "Later." };
	const { runner, clock } = setUp(async (_input, control) => {
		tries += 1;
		if (tries < 3) throw new PausedJob("waiting for better times", body);
		return control.job().result;
	}, store);
	const { job } = await runner.start(order());
	expect((await runner.wait(job.id, { waitMs: 1 })).result).toMatchObject({ status: "working", error: body });
	expect(await runner.resumeAll()).toBe(0);
	await clock.turn(6 * 60_000);
	expect(await runner.resumeAll()).toBe(1);
	await clock.turn(1);
	const ended = await runner.wait(job.id, { waitMs: 1000 });
	expect(ended.result.status).toBe("completed");
	expect(ended.result).not.toHaveProperty("error");
});
