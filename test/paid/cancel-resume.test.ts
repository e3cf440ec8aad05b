// Cancelling reaches fal and is booked as it ended; a process that stops or dies loses no paid image and pays for none twice.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FalServer } from "../fal-server/server.ts";
import { jazz, openWorkbench, resultIn, startFal, type Workbench } from "./workbench.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what: () => boolean, whyNot = "it did not happen") {
	for (let look = 0; look < 1000; look += 1) {
		if (what()) return;
		await later(5);
	}
	throw new Error(whyNot);
}

const submitted = (server: FalServer) => until(() => server.accepted() > 0, "nothing was submitted");
const puts = (server: FalServer) =>
	server.seen.filter(({ method, path }) => method === "PUT" && /cancel$/.test(path));

async function begin(bench: Workbench, input: object = {}): Promise<string> {
	const answer = await bench.call("generate_image", { prompt: jazz, seed: 5, wait_seconds: 0, ...input });
	expect(resultIn(answer).status).toBe("working");
	// No draft, before it is planned neither.
	expect(resultIn(answer).model).not.toBe("draft");
	return resultIn(answer).jobId;
}

describe("cancel_job", () => {
	test.each([
		["in the queue, then unknown to fal", { queueMs: 60_000, afterCancel: "404" }, "released", 0],
		["in the queue, then told as cancelled", { queueMs: 60_000, afterCancel: "completed" }, "released", 0],
		["while it runs", { runMs: 800, afterCancel: "completed" }, "released", 0],
	] as const)("%s: nothing is billed", async (_name, options, state, images) => {
		const server = await startFal(options);
		const bench = openWorkbench(server);
		const jobId = await begin(bench);
		await submitted(server);
		const answer = await bench.call("cancel_job", { job_id: jobId });
		expect(answer.error).toBeUndefined();
		const ended = resultIn(await bench.call("get_job", { job_id: jobId }));
		expect(ended).toMatchObject({ status: "cancelled", costUsd: 0, spent: [] });
		expect(ended.images).toHaveLength(images);
		expect(puts(server).length).toBeGreaterThan(0);
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state });
	});

	test("too late: the image that was painted is kept, and paid for", async () => {
		const server = await startFal({ runMs: 30 });
		const bench = openWorkbench(server);
		// The job does not see the end until the cancel has been sent.
		server.faults.add({ at: "stream", kind: "silent", times: 99 });
		server.faults.add({ at: "status", kind: "500", times: 3 });
		const jobId = await begin(bench);
		await until(() => server.paidImages() === 1);
		const answer = await bench.call("cancel_job", { job_id: jobId });
		expect(answer.text).toMatch(/Cancelled|already ended|still ending/);
		const result = resultIn(await bench.call("get_job", { job_id: jobId }));
		expect(result.images).toHaveLength(1);
		expect(result.costUsd).toBe(0.035);
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "settled" });
	});

	test("a cancel that fal does not answer counts as spent, and says so", async () => {
		const server = await startFal({ queueMs: 60_000 });
		const bench = openWorkbench(server, { speed: 200 });
		const jobId = await begin(bench);
		await submitted(server);
		server.faults.add({ at: "cancel", kind: "500", times: 99 });
		server.faults.add({ at: "status", kind: "500", times: 999 });
		server.faults.add({ at: "stream", kind: "500", times: 99 });
		await bench.call("cancel_job", { job_id: jobId });
		const result = resultIn(await bench.call("get_job", { job_id: jobId }));
		expect(result).toMatchObject({ status: "cancelled", costUsd: 0.035 });
		expect(result.warnings.map(({ code }) => code)).toContain("cancel_unknown");
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "settled" });
	});

	test("before anything was sent: the money set aside comes back", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		server.faults.add({ at: "submit", kind: "429", times: 99 });
		const jobId = await begin(bench);
		await until(() => server.seen.some(({ method }) => method === "POST"));
		await bench.call("cancel_job", { job_id: jobId });
		expect(resultIn(await bench.call("get_job", { job_id: jobId })).status).toBe("cancelled");
		expect(server.accepted()).toBe(0);
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "released" });
	});

	test("a cancel that this process could not finish is finished by the next one", async () => {
		const server = await startFal({ queueMs: 60_000 });
		const bench = openWorkbench(server);
		const jobId = await begin(bench);
		await submitted(server);
		server.faults.add({ at: "cancel", kind: "500", times: 2 });
		await bench.workshop.ports.jobs.requestCancel(jobId);
		await bench.workshop.jobs.stop();
		const next = openWorkbench(server, { home: bench.home });
		expect(await next.workshop.jobs.resumeAll()).toBe(1);
		const ended = resultIn(await next.call("get_job", { job_id: jobId }));
		expect(ended.status).toBe("cancelled");
		expect(puts(server).length).toBeGreaterThan(0);
		expect(next.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "released" });
	});

	test("a caller that gives up on its call cancels the job that it started", async () => {
		const server = await startFal({ queueMs: 60_000 });
		const bench = openWorkbench(server);
		const stop = new AbortController();
		const asked = bench.call("generate_image", { prompt: jazz }, stop.signal);
		await submitted(server);
		stop.abort();
		const { jobId } = resultIn(await asked);
		expect(resultIn(await bench.call("get_job", { job_id: jobId })).status).toBe("cancelled");
		expect(puts(server).length).toBeGreaterThan(0);
	});
});

describe("a process that stops", () => {
	test("leaves its jobs to the next, which waits for the same run", async () => {
		const server = await startFal({ runMs: 200 });
		const bench = openWorkbench(server);
		const jobId = await begin(bench, { count: 2 });
		await submitted(server);
		await bench.workshop.jobs.stop();
		expect(puts(server)).toEqual([]);
		const next = openWorkbench(server, { home: bench.home });
		expect(await next.workshop.jobs.resumeAll()).toBe(1);
		const result = resultIn(await next.call("get_job", { job_id: jobId }));
		expect(result).toMatchObject({ status: "completed", costUsd: 0.07 });
		expect(result.images).toHaveLength(2);
		expect(server.accepted()).toBe(1);
		expect(next.images()).toHaveLength(2);
	});

	test("a job with several requests goes on where each of them stands", async () => {
		const server = await startFal({ runMs: 100, concurrency: 1 });
		const bench = openWorkbench(server);
		const jobId = await begin(bench, { model: "flux-2-pro", count: 3 });
		await until(() => server.paidImages() === 1);
		await bench.workshop.jobs.stop();
		const next = openWorkbench(server, { home: bench.home });
		const result = resultIn(await next.call("get_job", { job_id: jobId }));
		expect(result.status).toBe("completed");
		expect(result.images).toHaveLength(3);
		expect(server.accepted()).toBe(3);
		expect(next.images()).toHaveLength(3);
		expect(result.spent).toHaveLength(3);
	});

	test("may have paid for a base: the words go on it, and no second base is painted", async () => {
		const server = await startFal({ runMs: 60 });
		const bench = openWorkbench(server);
		const jobId = await begin(bench, { base_model: "flux-2-pro" });
		await until(() => server.accepted() === 2);
		await bench.workshop.jobs.stop();
		const next = openWorkbench(server, { home: bench.home });
		const result = resultIn(await next.call("get_job", { job_id: jobId }));
		expect(result.status).toBe("completed");
		expect(server.accepted()).toBe(2);
		expect(result.images).toHaveLength(1);
		expect(next.images()).toHaveLength(2);
	});

	test("loses no paid image when the job it started from is gone, and still reaches fal to cancel one", async () => {
		const server = await startFal({ runMs: 800 });
		for (const cancel of [false, true]) {
			const bench = openWorkbench(server);
			const draft = resultIn(await bench.call("compose_poster", { prompt: jazz }));
			const before = server.accepted();
			const asked = await bench.call("finish_job", { job_id: draft.jobId, wait_seconds: 0 });
			const { jobId } = resultIn(asked);
			await until(() => server.accepted() > before);
			await bench.workshop.jobs.stop();
			rmSync(join(bench.home, "jobs", `${draft.jobId}.json`));
			const next = openWorkbench(server, { home: bench.home });
			if (cancel) await next.call("cancel_job", { job_id: jobId });
			const result = resultIn(await next.call("get_job", { job_id: jobId }));
			expect(server.accepted()).toBe(before + 1);
			expect(result.status).toBe(cancel ? "cancelled" : "completed");
			expect(result.images).toHaveLength(cancel ? 0 : 1);
			if (!cancel) expect(result.warnings.map(({ code }) => code)).toContain("rescued");
			expect(next.ledger().postings.find({ jobId, stepId: "paint-1" })?.state).toBe(
				cancel ? "released" : "settled",
			);
		}
	});

	test("without a key the job is not lost: it waits for one", async () => {
		const server = await startFal({ runMs: 100 });
		const bench = openWorkbench(server);
		const jobId = await begin(bench);
		await submitted(server);
		await bench.workshop.jobs.stop();
		const keyless = openWorkbench(server, { home: bench.home, env: { FAL_KEY: "" } });
		const asked = await keyless.call("get_job", { job_id: jobId });
		expect(asked.error?.code).toBe("no_key");
		expect(resultIn(asked).status).toBe("working");
		const next = openWorkbench(server, { home: bench.home });
		expect(resultIn(await next.call("get_job", { job_id: jobId })).status).toBe("completed");
		expect(server.accepted()).toBe(1);
	});
});

describe("a submit whose fate is unknown", () => {
	test("is given up after a day, and counts as spent", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		server.faults.add({ at: "submit", kind: "reset-before" });
		server.faults.add({ at: "history", kind: "500", times: 999 });
		const first = await bench.call("generate_image", { prompt: jazz, seed: 1 });
		expect(first.error?.code).toBe("submit_unknown");
		const { jobId } = resultIn(first);
		const job = await bench.workshop.ports.jobs.load(jobId);
		const [step] = job?.steps ?? [];
		if (job === null || step?.intent === undefined) throw new Error("no intent");
		step.intent.preparedAt -= 25 * 60 * 60_000;
		await bench.workshop.ports.jobs.save(job);
		const answer = await bench.call("get_job", { job_id: jobId });
		expect(resultIn(answer)).toMatchObject({ status: "failed", costUsd: 0.035 });
		expect(answer.error?.code).toBe("submit_unknown");
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "settled" });
	});

	test("that never arrived is not sent again by itself: it costs nothing, and says so", async () => {
		const server = await startFal();
		const bench = openWorkbench(server);
		server.faults.add({ at: "submit", kind: "reset-before" });
		const { jobId } = resultIn(await bench.call("generate_image", { prompt: jazz, seed: 1 }));
		const job = await bench.workshop.ports.jobs.load(jobId);
		const [step] = job?.steps ?? [];
		if (job === null || step?.intent === undefined) throw new Error("no intent");
		step.intent.preparedAt -= 31 * 60_000;
		await bench.workshop.ports.jobs.save(job);
		const answer = await bench.call("get_job", { job_id: jobId });
		expect(resultIn(answer)).toMatchObject({ status: "failed", costUsd: 0 });
		expect(answer.text).toContain("never arrived");
		expect(server.accepted()).toBe(0);
		expect(bench.ledger().postings.find({ jobId, stepId: "paint-1" })).toMatchObject({ state: "released" });
	});
});
