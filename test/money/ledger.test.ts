// The ledger: its arithmetic, its file, and ten processes that share it.
import { execFile, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLedgerFile } from "../../mcp-server/money/ledger-file.ts";
import { type LedgerEntry, localDay, Postings, parseEntry } from "../../shared/jobs/ledger.ts";

const caps = { perCallMicroUsd: 500_000, perDayMicroUsd: 5_000_000 };
const noon = new Date(2026, 10, 22, 12).getTime();
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "broadside-ledger-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let path: string;
let count = 0;
beforeEach(() => {
	count += 1;
	path = join(folder, `home-${count}`, "ledger.jsonl");
});
const open = (now = noon, own = caps) => createLedgerFile({ path, caps: own, clock: { now: () => now } });
const step = (stepId: string, jobId = "job_a") => ({ jobId, stepId });
const ask = (stepId: string, amountMicroUsd = 35_000, jobId = "job_a") => ({
	...step(stepId, jobId),
	amountMicroUsd,
	model: "m",
});

describe("one process", () => {
	test("reserve, settle and release are lines, and are counted", async () => {
		const ledger = open();
		await ledger.reserve(ask("paint-1", 75_000));
		await ledger.reserve(ask("paint-2"));
		await ledger.settle({ ...step("paint-1"), amountMicroUsd: 75_000 });
		await ledger.release(step("paint-2"));
		await ledger.reserve(ask("paint-3"));
		expect(await ledger.summary()).toMatchObject({
			day: "2026-11-22",
			spentMicroUsd: 110_000,
			openMicroUsd: 35_000,
		});
		const lines = readFileSync(path, "utf8")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as LedgerEntry);
		expect(lines.map((line) => line.type)).toEqual(["reserve", "reserve", "settle", "release", "reserve"]);
		expect(lines[2]).toEqual({
			at: new Date(noon).toISOString(),
			type: "settle",
			...step("paint-1"),
			amountMicroUsd: 75_000,
			model: "m",
		});
	});

	test("the cap of a call counts all its steps, the cap of a day all calls; the refusal says what is left", async () => {
		const ledger = open(noon, { perCallMicroUsd: 100_000, perDayMicroUsd: 150_000 });
		await ledger.reserve(ask("paint-1", 75_000));
		await expect(ledger.reserve(ask("repair-1"))).rejects.toMatchObject({
			code: "budget_exceeded",
			message: "This step costs $0.035, and $0.075 of the $0.10 allowed for this call is spent or set aside.",
			hint: expect.stringContaining("BROADSIDE_MAX_USD_PER_CALL"),
		});
		await ledger.reserve(ask("paint-1", 70_000, "job_b"));
		await expect(ledger.reserve(ask("paint-1", 10_000, "job_c"))).rejects.toMatchObject({
			code: "budget_exceeded",
			hint: expect.stringContaining("BROADSIDE_MAX_USD_PER_DAY"),
		});
		await ledger.release(step("paint-1", "job_b"));
		await ledger.reserve(ask("paint-1", 10_000, "job_c"));
	});

	test("exactly the cap may be spent, a micro-dollar more may not, and a cap of nothing allows nothing", async () => {
		await open().reserve(ask("paint-1", 500_000));
		await expect(open().reserve(ask("paint-2", 1))).rejects.toMatchObject({ code: "budget_exceeded" });
		await expect(
			open(noon, { perCallMicroUsd: 0, perDayMicroUsd: 0 }).reserve(ask("x", 1, "job_z")),
		).rejects.toMatchObject({
			code: "budget_exceeded",
		});
	});

	test("a step taken up again is not charged again, however often", async () => {
		const ledger = open();
		for (let time = 0; time < 3; time++) await ledger.reserve(ask("paint-1"));
		for (let time = 0; time < 3; time++) await open().settle({ ...step("paint-1"), amountMicroUsd: 35_000 });
		await open().reserve(ask("paint-1"));
		await open().release(step("paint-1"));
		expect(await ledger.summary()).toMatchObject({ spentMicroUsd: 35_000, openMicroUsd: 0 });
		expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(2);
	});

	test("a submit whose fate is unknown stays counted; found after all, it is settled even if it was released", async () => {
		const ledger = open();
		await ledger.reserve(ask("paint-1"));
		expect((await ledger.summary()).spentMicroUsd).toBe(35_000);
		await ledger.release(step("paint-1"));
		await ledger.settle({ ...step("paint-1"), amountMicroUsd: 35_000 });
		expect((await ledger.summary()).spentMicroUsd).toBe(35_000);
	});

	test("money belongs to the local day on which it was set aside", async () => {
		const beforeMidnight = new Date(2026, 10, 22, 23, 59, 59).getTime();
		const afterMidnight = new Date(2026, 10, 23, 0, 0, 1).getTime();
		await open(beforeMidnight).reserve(ask("paint-1"));
		await open(afterMidnight).settle({ ...step("paint-1"), amountMicroUsd: 35_000 });
		expect(await open(beforeMidnight).summary()).toMatchObject({ day: "2026-11-22", spentMicroUsd: 35_000 });
		expect(await open(afterMidnight).summary()).toMatchObject({ day: "2026-11-23", spentMicroUsd: 0 });
		expect(localDay(afterMidnight)).toBe("2026-11-23");
	});

	test("a torn last line is left behind, and spoils no line after it", async () => {
		await open().reserve(ask("paint-1"));
		appendFileSync(path, '{"at":"2026-11-22T11:00:00.000Z","type":"reserve","jobId":"job_b","step');
		const ledger = open();
		await ledger.reserve(ask("paint-2"));
		expect((await open().summary()).spentMicroUsd).toBe(70_000);
		expect(parseEntry(readFileSync(path, "utf8").trim().split("\n").at(-1) ?? "")?.stepId).toBe("paint-2");
	});

	test("rubbish in the file, and a file that was replaced, are survived", async () => {
		const ledger = open();
		await ledger.reserve(ask("paint-1"));
		appendFileSync(
			path,
			'not json\n{"type":"reserve"}\n[]\n{"at":"x","type":"settle","jobId":"j","stepId":"s","amountMicroUsd":-5,"model":"m"}\n',
		);
		expect((await ledger.summary()).spentMicroUsd).toBe(35_000);
		writeFileSync(path, "");
		expect((await ledger.summary()).spentMicroUsd).toBe(0);
	});

	test("two ledgers on one file see each other at once", async () => {
		const [one, other] = [open(), open()];
		await one.reserve(ask("paint-1", 300_000));
		await expect(other.reserve(ask("paint-2", 300_000))).rejects.toMatchObject({ code: "budget_exceeded" });
		await Promise.all(
			Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).reserve(ask(`p${at}`, 10_000, "job_b"))),
		);
		expect((await one.summary()).spentMicroUsd).toBe(500_000);
	});
});

test("whatever the order of entries, the counts are those of a plain recount", () => {
	const entry = fc.record({
		at: fc.integer({ min: noon - 3 * 86_400_000, max: noon }).map((at) => new Date(at).toISOString()),
		type: fc.constantFrom("reserve" as const, "settle" as const, "release" as const),
		jobId: fc.constantFrom("a", "b"),
		stepId: fc.constantFrom("1", "2", "3"),
		amountMicroUsd: fc.integer({ min: 0, max: 100_000 }),
		model: fc.constant("m"),
	});
	void fc.assert(
		fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
			const postings = new Postings();
			for (const one of entries) postings.apply(one);
			let total = 0;
			for (const jobId of ["a", "b"]) {
				for (const stepId of ["1", "2", "3"]) total += postings.find({ jobId, stepId })?.amountMicroUsd ?? 0;
			}
			const { byJob } = postings.summary(caps, noon);
			expect([...byJob.values()].reduce((sum, value) => sum + value, 0)).toBe(total);
			expect(total).toBeGreaterThanOrEqual(0);
		}),
		{ seed: 7, numRuns: 300 },
	);
});

describe("several processes", () => {
	let worker: string;
	beforeAll(async () => {
		worker = join(folder, "worker.mjs");
		await build({
			entryPoints: [fileURLToPath(new URL("./ledger-worker.ts", import.meta.url))],
			bundle: true,
			platform: "node",
			format: "esm",
			outfile: worker,
			logLevel: "error",
		});
	});
	const run = async (name: string, perDay: number) => {
		const { stdout } = await promisify(execFile)(process.execPath, [
			worker,
			path,
			name,
			"10",
			String(perDay),
		]);
		return Number(stdout);
	};

	test("ten of them with ten reservations each never pass a cap, at any line of the file", async () => {
		const perDay = 700_000;
		await Promise.all(Array.from({ length: 10 }, (_, name) => run(`p${name}`, perDay)));
		const postings = new Postings();
		const lines = readFileSync(path, "utf8").trim().split("\n");
		for (const line of lines) {
			const entry = parseEntry(line);
			expect(entry).not.toBeNull();
			if (entry === null) continue;
			postings.apply(entry);
			const { spentMicroUsd, byJob } = postings.summary(caps, Date.now());
			expect(spentMicroUsd).toBeLessThanOrEqual(perDay);
			expect(Math.max(...byJob.values())).toBeLessThanOrEqual(200_000);
		}
		// The budget is used up, not left lying because of the crowd.
		expect(postings.summary(caps, Date.now()).spentMicroUsd).toBeGreaterThan(perDay - 35_000);
	});

	test("some are killed in the middle: the rest go on, and no line is lost", async () => {
		const killed = Array.from({ length: 4 }, (_, name) =>
			spawn(process.execPath, [worker, path, `dead${name}`, "2000", "9000000000"]),
		);
		await new Promise((resolve) => setTimeout(resolve, 600));
		for (const child of killed) child.kill("SIGKILL");
		expect(await run("alive", 9_000_000_000)).toBeGreaterThan(0);
		const torn = readFileSync(path, "utf8")
			.trim()
			.split("\n")
			.filter((line) => line !== "" && parseEntry(line) === null);
		expect(torn.length).toBeLessThanOrEqual(1);
	});
});
