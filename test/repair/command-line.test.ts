// `broadside check` and `broadside bench` as they are built: exit codes, reports, caps, and a run that goes on.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, runCli } from "../cli/run-cli.ts";
import { startFal } from "../paid/workbench.ts";

const words = ["MIDNIGHT BRASS", "Slow jazz by the river"];
const copyFlags = words.flatMap((line) => ["--copy", line]);

test("check: 0 where all is proven, 3 where it is not, 2 for bad usage; no key, and a path that was typed", async () => {
	const [cwd, home] = [await freshFolder(), await freshFolder()];
	const prompt = `A poster ${words.map((line) => `"${line}"`).join(", ")}`;
	await runCli(["compose", prompt, "--size", "512x768", "-o", "poster.png"], { cwd, home });
	const [right, wrong, bad, missing] = await Promise.all([
		runCli(["check", "poster.png", ...copyFlags, "--json"], { cwd, home }),
		runCli(["check", join(cwd, "poster.png"), "--copy", "MIDNIGHT BRASS"], { home }),
		runCli(["check"], { home }),
		runCli(["check", "nothing.png", ...copyFlags], { cwd, home }),
	]);
	expect(right.code, right.stderr).toBe(0);
	expect(JSON.parse(right.stdout)).toMatchObject({
		strict: true,
		by: "ocr",
		metrics: { longText: 1, oneIg: { cr: 1 } },
	});
	expect(wrong.code).toBe(3);
	expect(wrong.stdout).toContain("Extra text");
	expect(bad.code).toBe(2);
	expect(missing.code).not.toBe(0);
});

test("bench: the draft engine for nothing, a report of three kinds, and a second run that makes nothing anew", async () => {
	const [cwd, home] = [await freshFolder(), await freshFolder()];
	const rows = [
		{ id: "jazz", prompt: 'A poster called "MIDNIGHT BRASS"', texts: ["MIDNIGHT BRASS"] },
		{ id: "zh <b>", prompt: "咖啡集点卡，标题“第十杯免费”", texts: ["第十杯免费"] },
	];
	writeFileSync(join(cwd, "set.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
	const args = ["bench", "set.jsonl", "-o", "out", "--size", "512x768"];
	const run = await runCli(args, { cwd, home });
	expect(run.code, run.stderr).toBe(0);
	expect(run.stdout).toContain("strict pass");
	const report = JSON.parse(readFileSync(join(cwd, "out/report.json"), "utf8"));
	expect(report).toMatchObject({ asked: 2, read: 2, failed: 0, costUsd: 0, strictPass: 1, notProven: 0 });
	expect(report.scores).toMatchObject({ en: { longText: 1, oneIg: { text: 1 } }, zh: { prompts: 1 } });
	expect(report.reader).toContain("PP-OCRv4");
	const page = readFileSync(join(cwd, "out/report.html"), "utf8");
	expect(page).toMatch(/<i class="exact" title="MIDNIGHT BRASS: exact/);
	expect(page).toContain("zh &lt;b&gt;");
	expect(readFileSync(join(cwd, "out/report.md"), "utf8")).toContain("| jazz | true | 1 of 1 |");
	expect(readdirSync(join(cwd, "out/images"))).toHaveLength(2);
	const jobs = () => readdirSync(join(home, "jobs")).filter((name) => name.endsWith(".json")).length;
	const before = jobs();
	expect((await runCli(args, { cwd, home })).code).toBe(0);
	expect(jobs()).toBe(before);
	expect((await runCli(["bench", "none.jsonl"], { cwd, home })).code).toBe(2);
	writeFileSync(join(cwd, "bad.jsonl"), '{"id": "x"}');
	const bad = await runCli(["bench", "bad.jsonl"], { cwd, home });
	expect([bad.code, bad.stderr.includes("line 1")]).toEqual([2, true]);
});

test("bench: a paid model without a key is refused, not scored on drafts under its name", async () => {
	const [cwd, home] = [await freshFolder(), await freshFolder()];
	writeFileSync(join(cwd, "set.jsonl"), JSON.stringify({ id: 1, prompt: 'A poster "ONE"', texts: ["ONE"] }));
	const run = await runCli(["bench", "set.jsonl", "--model", "qwen-image-2", "-o", "out"], { cwd, home });
	expect([run.code, run.stdout]).toEqual([1, ""]);
	expect(run.stderr).toContain("no_key");
});

test("bench: a paid model stops at its cap, and goes on from there with another", async () => {
	const server = await startFal({ flat: false, rates: { generate: { misspellRate: 0, neighbourRate: 0 } } });
	const env = { FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: server.origin };
	const [cwd, home] = [await freshFolder(), await freshFolder()];
	const rows = ["ONE LINE", "TWO LINES", "THREE LINES"].map((text, id) => ({
		id,
		prompt: `A poster "${text}"`,
		texts: [text],
	}));
	writeFileSync(join(cwd, "set.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
	const args = ["bench", "set.jsonl", "--model", "qwen-image-2", "--size", "512x768", "--json", "-o", "out"];
	const dry = await runCli([...args, "--dry-run"], { cwd, home, env });
	expect(dry.stdout).toContain("$0.105");
	expect(server.accepted()).toBe(0);
	const capped = await runCli([...args, "--max-usd", "0.08"], { cwd, home, env });
	expect(JSON.parse(capped.stdout)).toMatchObject({ asked: 3, read: 2, costUsd: 0.07 });
	expect(server.accepted()).toBe(2);
	const whole = await runCli([...args, "--max-usd", "1"], { cwd, home, env });
	expect(JSON.parse(whole.stdout)).toMatchObject({ asked: 3, read: 3, costUsd: 0.105 });
	expect(server.accepted()).toBe(3);
});
