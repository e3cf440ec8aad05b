// What a job runner does about crashes, lost claims and pauses: nothing is written out of turn, and no job is made twice.
import { describe, expect, test } from "vitest";
import { newId } from "../../shared/jobs/job.ts";
import { PausedJob } from "../../shared/jobs/job-control.ts";
import { createMemoryJobStore } from "../../shared/jobs/memory-store.ts";
import { ClaimLost, type JobStore } from "../../shared/jobs/store.ts";
import type { Result } from "../../shared/result.ts";
import { heldWork, order, setUp } from "./job-bench.ts";

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

test("a call that is slower with its own key than the next one makes no second job of it", async () => {
	const memory = createMemoryJobStore();
	let first = true;
	let goOn: () => void = () => undefined;
	const store: JobStore = {
		...memory,
		async bindKey(key, id) {
			const owner = await memory.bindKey(key, id);
			if (first) {
				first = false;
				await new Promise<void>((resolve) => {
					goOn = resolve;
				});
			}
			return owner;
		},
	};
	let runs = 0;
	const { runner, clock } = setUp(async (_input, control) => {
		runs += 1;
		return control.job().result;
	}, store);
	const slow = runner.start(order({ a: 1 }, "k"));
	await clock.turn(1);
	const quick = await runner.start(order({ a: 1 }, "k"));
	await runner.wait(quick.job.id, { waitMs: 1000 });
	goOn();
	await clock.turn(100);
	expect(await slow).toMatchObject({ joined: true, job: { id: quick.job.id } });
	expect(runs).toBe(1);
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
