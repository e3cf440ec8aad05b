// The built command line over an emulated fal: generate, compose, edit, jobs and doctor with a key.
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { plainPng } from "../models/fixtures.ts";
import { freshFolder, runCli } from "./run-cli.ts";

const poster = 'A poster "HELLO THERE" at the top, "OPEN DAILY" below';

let server: FalServer;
let env: Record<string, string>;
beforeAll(async () => {
	server = await createFalServer({ flat: true });
	env = { FAL_KEY: "dummy-id:dummy-secret", BROADSIDE_FAL_ORIGIN: server.origin };
});
afterAll(() => server.close());

const sizeOf = (path: string) => {
	const bytes = readFileSync(path);
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("with a key", () => {
	test("generate paints, writes the file and its variants, and exits 3 where words were not read", async () => {
		const cwd = await freshFolder();
		const args = [
			"generate",
			poster,
			"--count",
			"2",
			"--size",
			"512x768",
			"--max-repairs",
			"0",
			"-o",
			"out.png",
		];
		const run = await runCli(args, { cwd, env });
		expect(run.stderr).toBe("");
		expect(run.stdout).toContain("$0.07");
		expect(run.stdout).toContain("out-2.png");
		expect(readdirSync(cwd).sort()).toEqual(["out-2.png", "out.png"]);
		expect(sizeOf(join(cwd, "out.png"))).toEqual([512, 768]);
		expect(run.code).toBe(3);
		const wordless = await runCli(["generate", "A quiet lake", "-o", "lake.png"], { cwd, env });
		expect(wordless.code).toBe(0);
	});

	test("compose --finish overlay is exact, and its art paid for", async () => {
		const cwd = await freshFolder();
		const run = await runCli(["compose", poster, "--finish", "overlay", "-o", "o.png", "--json"], {
			cwd,
			env,
		});
		expect(run.code).toBe(0);
		expect(JSON.parse(run.stdout)).toMatchObject({ finish: "overlay", costUsd: 0.035 });
		const svg = await runCli(["compose", poster, "--finish", "paint", "--max-repairs", "0", "-o", "o.svg"], {
			cwd,
			env,
		});
		expect(svg.code).toBe(2);
	});

	test("edit reads the file that was typed, wherever it is", async () => {
		const [cwd, elsewhere] = [await freshFolder(), await freshFolder()];
		const path = join(elsewhere, "photo.png");
		writeFileSync(path, plainPng(512, 700));
		const run = await runCli(["edit", path, "-i", "Make it night", "-o", "night.png"], { cwd, env });
		expect(run.stderr).toBe("");
		expect(run.code).toBe(0);
		expect(sizeOf(join(cwd, "night.png"))).toEqual([512, 700]);
		const missing = await runCli(["edit", path], { cwd, env });
		expect(missing.code).toBe(2);
		const nothing = await runCli(["edit", "-i", "Make it night"], { cwd, env });
		expect(nothing.code).toBe(2);
	});

	test("--estimate tells the price and sends nothing", async () => {
		const before = server.accepted();
		const run = await runCli(["generate", poster, "--tier", "pro", "--estimate"], { env });
		expect(run.stdout).toContain("$0.075");
		expect(run.code).toBe(0);
		expect(server.accepted()).toBe(before);
	});

	test("a refusal goes to standard error, and a bad flag is bad usage", async () => {
		const broke = { ...env, BROADSIDE_MAX_USD_PER_CALL: "0.01" };
		const run = await runCli(["generate", poster], { env: broke });
		expect(run.code).toBe(1);
		expect(run.stderr).toContain("budget_exceeded");
		expect((await runCli(["generate", poster, "--settings", "{"], { env })).code).toBe(2);
		expect((await runCli(["generate", poster, "--count", "9"], { env })).code).toBe(2);
	});

	test("a job that does not end is left to be taken up, and jobs --wait does", async () => {
		const home = await freshFolder();
		server.faults.add({ at: "run", kind: "never-ends" });
		const left = await runCli(["generate", "A quiet lake"], {
			home,
			env: { ...env, BROADSIDE_FAL_MAX_WAIT_S: "1" },
		});
		expect(left.code).toBe(1);
		expect(left.stderr).toContain("get_job");
		server.faults.clear();
		const listed = await runCli(["jobs"], { home, env });
		const id = /job_[0-9a-z]{26}/.exec(listed.stdout)?.[0] ?? "";
		expect(listed.stdout).toContain("$0.035 of it set aside for what has not ended");
		const done = await runCli(["jobs", id, "--wait"], { home, env });
		expect(done.stdout).toContain("Status: completed");
		const after = await runCli(["jobs", "--json"], { home, env });
		expect(JSON.parse(after.stdout).spend).toMatchObject({
			spentUsd: 0.035,
			openUsd: 0,
			capDayUsd: 5,
			capCallUsd: 0.5,
		});
	});

	test("jobs --prune removes old jobs with what belongs to them, and leaves images and the ledger", async () => {
		const home = await freshFolder();
		const cwd = await freshFolder();
		writeFileSync(join(cwd, "a.png"), plainPng(512, 512));
		await runCli(["edit", "a.png", "-i", "Make it night"], { home, cwd, env });
		await runCli(["generate", "A quiet lake"], { home, env });
		const files = () => readdirSync(join(home, "jobs")).filter((name) => name.endsWith(".json"));
		expect(files()).toHaveLength(2);
		const kept = await runCli(["jobs", "--prune"], { home, env });
		expect(kept.stdout).toContain("Removed 0 jobs");
		const longAgo = new Date(Date.now() - 3 * 60 * 60_000);
		for (const name of readdirSync(join(home, "inputs")))
			utimesSync(join(home, "inputs", name), longAgo, longAgo);
		await new Promise((resolve) => setTimeout(resolve, 20));
		const pruned = await runCli(["jobs", "--prune", "--days", "0", "--json"], { home, env });
		expect(JSON.parse(pruned.stdout)).toMatchObject({ jobs: 2, inputs: 1 });
		expect(files()).toEqual([]);
		expect(readdirSync(join(home, "images"))).toHaveLength(2);
		expect(readFileSync(join(home, "ledger.jsonl"), "utf8").trim().split("\n")).toHaveLength(4);
	});

	test("doctor tells the gateway, the caps and the spend, and never the key", async () => {
		const run = await runCli(["doctor"], { env: { ...env, BROADSIDE_MAX_USD_PER_DAY: "2.5" } });
		expect(run.code).toBe(0);
		expect(run.stdout).toContain(server.origin);
		expect(run.stdout).toContain("x-fal-host");
		expect(run.stdout).toContain("$0.00 of $2.50 a day");
		expect(run.stdout + run.stderr).not.toMatch(/dummy-id|dummy-secret/);
	});
});
