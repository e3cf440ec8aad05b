// Jobs go on when calls come and go, are done once for one key, stop when asked, and outlive their process.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../shared/errors.ts";
import { isId, newId, parseJob, sameInput } from "../../shared/jobs/job.ts";
import { type JobControl, PausedJob } from "../../shared/jobs/job-control.ts";
import { createMemoryJobStore } from "../../shared/jobs/memory-store.ts";
import type { JobStore } from "../../shared/jobs/store.ts";
import type { Result } from "../../shared/result.ts";
import { heldWork, order, setUp } from "./job-bench.ts";

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
