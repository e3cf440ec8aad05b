// The life of a server process: several on one home, the end of input, crashes, and starting anywhere.
import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { freshFolder, jazz, resultOf, startServer, stopAll, textOf } from "./raw-client.ts";

describe("several servers on one home", () => {
	afterEach(stopAll);

	test("make one job of one key, and each sees the others' jobs", async () => {
		const first = await startServer();
		const others = await Promise.all([startServer({ home: first.home }), startServer({ home: first.home })]);
		const all = [first, ...others];
		for (const client of all) await client.open();
		const input = { prompt: jazz, idempotency_key: "shared" };
		const answers = await Promise.all(all.map((client) => client.call("compose_poster", input)));
		expect(new Set(answers.map((answer) => resultOf(answer).jobId)).size).toBe(1);
		expect(answers.every((answer) => resultOf(answer).status === "completed")).toBe(true);
		expect(await readdir(join(first.home, "images"))).toHaveLength(1);
		for (const client of all) expect(resultOf(await client.call("get_job")).jobs).toHaveLength(1);
	});

	test("cancel a job that another one works on", async () => {
		const first = await startServer();
		const second = await startServer({ home: first.home });
		await first.open();
		await second.open();
		const big = { prompt: jazz, count: 4, size: "2048x2048", wait_seconds: 0 };
		const { jobId } = resultOf(await first.call("compose_poster", big));
		const ended = resultOf(await second.call("cancel_job", { job_id: jobId }));
		// It may have been quicker than the word of the cancel.
		expect(["cancelled", "completed"]).toContain(ended.status);
		expect(resultOf(await first.call("get_job", { job_id: jobId })).status).toBe(ended.status);
	});
});

describe("the end of input", () => {
	afterEach(stopAll);

	test("of an idle server", async () => {
		const client = await startServer();
		await client.open();
		const { code, tookMs } = await client.end();
		expect(code).toBe(0);
		expect(tookMs).toBeLessThan(2000);
	});

	test("lets a short call answer", async () => {
		const client = await startServer();
		await client.open();
		const asked = client.call("list_models");
		await client.end();
		expect((await asked).structuredContent.models.length).toBeGreaterThan(1);
	});

	test("in the middle of a job leaves it resumable, and the next start takes it up", async () => {
		const client = await startServer();
		await client.open();
		const input = { prompt: jazz, count: 4, size: "2048x2048", wait_seconds: 0 };
		const { jobId } = resultOf(await client.call("compose_poster", input));
		const { tookMs } = await client.end();
		expect(tookMs).toBeLessThan(2500);
		const kept = JSON.parse(await readFile(join(client.home, "jobs", `${jobId}.json`), "utf8"));
		expect(["working", "completed"]).toContain(kept.result.status);
		const next = await startServer({ home: client.home });
		await next.open();
		const done = await next.call("get_job", { job_id: jobId, wait_seconds: 50 });
		expect(resultOf(done)).toMatchObject({ status: "completed", jobId });
		expect(resultOf(done).images).toHaveLength(4);
	});

	test("by a kill leaves the job resumable too, without being asked", async () => {
		const client = await startServer();
		await client.open();
		const { jobId } = resultOf(
			await client.call("compose_poster", { prompt: jazz, count: 2, wait_seconds: 0 }),
		);
		const died = new Promise((resolve) => client.child.once("exit", resolve));
		client.child.kill("SIGKILL");
		await died;
		const next = await startServer({ home: client.home });
		await next.open();
		for (let look = 0; look < 200; look += 1) {
			const kept = JSON.parse(await readFile(join(client.home, "jobs", `${jobId}.json`), "utf8"));
			if (kept.result.status === "completed") return;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error("the job was not taken up");
	});
});

describe("starting anywhere", () => {
	afterEach(stopAll);

	test("in a working folder that cannot be written, with nothing left there", async () => {
		const cwd = await freshFolder();
		await chmod(cwd, 0o555);
		const client = await startServer({ cwd });
		await client.open();
		expect(resultOf(await client.call("compose_poster", { prompt: jazz })).status).toBe("completed");
		expect(await readdir(cwd)).toEqual([]);
	});

	test("with a home that cannot be written: drafts all the same, and says so", async () => {
		const file = join(await freshFolder(), "file");
		await writeFile(file, "");
		const client = await startServer({ home: join(file, "home"), env: { TMPDIR: await freshFolder() } });
		await client.open();
		const answer = await client.call("compose_poster", { prompt: jazz });
		expect(resultOf(answer).status).toBe("completed");
		expect(textOf(answer)).toContain("BROADSIDE_HOME");
		expect(textOf(answer)).toContain("BROADSIDE_OUTPUT_DIR");
		expect((await stat(resultOf(answer).images[0].path)).size).toBeGreaterThan(1000);
	});

	test("without a network, and without trying one", async () => {
		const guard = join(await freshFolder(), "guard.cjs");
		await writeFile(
			guard,
			'require("node:net").Socket.prototype.connect = () => { process.stderr.write("CONNECT"); throw new Error("no network"); };',
		);
		const client = await startServer({ env: { NODE_OPTIONS: `--require ${guard}` } });
		await client.open();
		expect(resultOf(await client.call("generate_image", { prompt: jazz })).status).toBe("completed");
		await client.call("review_prompt", { prompt: jazz });
		expect(client.stderr()).not.toContain("CONNECT");
	});

	test("with a key: drafts are as free as without, and the key is in no answer, file or log", async () => {
		const key = "0123-key-id:4567-key-secret";
		const client = await startServer({ env: { FAL_KEY: key } });
		await client.open();
		const draft = await client.call("compose_poster", { prompt: jazz });
		expect(resultOf(draft)).toMatchObject({ status: "completed", costUsd: 0 });
		const models = await client.call("list_models");
		const kept = await readFile(join(client.home, "jobs", `${resultOf(draft).jobId}.json`), "utf8");
		for (const said of [JSON.stringify(draft), JSON.stringify(models), kept, client.stderr()])
			expect(said).not.toMatch(/0123-key-id|4567-key-secret/);
	});

	test("with settings that cannot be used: told on standard error, defaults hold", async () => {
		const client = await startServer({ env: { BROADSIDE_EMBED: "all" }, args: ["--max-usd-per-day", "2"] });
		await client.open();
		await client.call("get_job");
		expect(client.stderr()).toContain("BROADSIDE_EMBED");
		expect(client.stray).toEqual([]);
	});
});
