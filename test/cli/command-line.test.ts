// The command line: files where they were asked for, exit codes of the contract, JSON for machines, help for people.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, runCli } from "./run-cli.ts";

const prompt =
	'Poster for a night market called "LANTERN STREET", "FRIDAYS IN JULY" in small caps below, plum and tangerine';

describe("compose", () => {
	test("writes the file that was named, and again over it", async () => {
		const folder = await freshFolder();
		const out = join(folder, "out.png");
		for (const seed of ["1", "2"]) {
			const run = await runCli(["compose", prompt, "-o", out, "--seed", seed, "--size", "512x768"], {
				home: folder,
			});
			expect(run, run.stderr).toMatchObject({ code: 0, stderr: "" });
			expect(run.stdout).toContain(out);
		}
		const png = await readFile(out);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 768]);
		expect(await readdir(join(folder, "images"))).toHaveLength(2);
	});

	test("writes SVG with the words as text", async () => {
		const folder = await freshFolder();
		const out = join(folder, "deep", "out.svg");
		expect((await runCli(["compose", prompt, "-o", out])).code).toBe(0);
		const svg = await readFile(out, "utf8");
		expect(svg).toMatch(/^<svg|^<\?xml/);
		expect(svg).toContain("<text");
		expect(svg).not.toMatch(/href="https?:/);
	});

	test("takes a brief from a file or from standard input, and prints the Result", async () => {
		const folder = await freshFolder();
		const brief = { kind: "card", subject: "a tea house", copy: ["TENTH CUP FREE", "第十杯免费"] };
		const file = join(folder, "brief.json");
		await writeFile(file, JSON.stringify(brief));
		const fromFile = await runCli(["compose", file, "--json"], { home: folder });
		const fromInput = await runCli(["compose", "-", "--json"], {
			home: folder,
			input: JSON.stringify(brief),
		});
		for (const run of [fromFile, fromInput]) {
			expect(run.code, run.stderr).toBe(0);
			const result = JSON.parse(run.stdout);
			expect(result).toMatchObject({ status: "completed", costUsd: 0, finish: "draft" });
			expect(result.images[0].copyCheck.strict).toBe(true);
			expect(result.brief.copy.map((line: { text: string }) => line.text)).toEqual(brief.copy);
		}
	});

	test("takes the lines to show as flags", async () => {
		const run = await runCli([
			"compose",
			"Poster for a fair",
			"--copy",
			"SPRING FAIR",
			"--copy",
			"3 May 2027",
			"--json",
		]);
		const { copy } = JSON.parse(run.stdout).brief;
		expect(copy.map((line: { text: string }) => line.text)).toEqual(["SPRING FAIR", "3 May 2027"]);
	});

	test("goes on from an earlier job, and names commands rather than tool calls", async () => {
		const home = await freshFolder();
		const draft = await runCli(["compose", prompt, "--size", "512x768"], { home });
		const job = /Job: (job_\w+)/.exec(draft.stdout)?.[1] ?? "";
		expect(draft.stdout).toContain(`broadside compose --job ${job} --finish overlay`);
		expect(draft.stdout).not.toContain("compose_poster");
		const again = await runCli(["compose", "--job", job, "--json"], { home });
		expect(again.code, again.stderr).toBe(0);
		expect(JSON.parse(again.stdout).brief.copy[0].text).toBe("LANTERN STREET");
		expect((await runCli(["compose", "--job", job, prompt], { home })).code).toBe(2);
	});

	test("says so where no words were found", async () => {
		const run = await runCli(["compose", "A poster with a lighthouse", "--size", "512x768"]);
		expect(run.stdout).toContain("no words to show were found");
	});

	test("refuses what cannot be drawn, and writes nothing", async () => {
		const folder = await freshFolder();
		const run = await runCli(["compose", 'Poster that says "안녕하세요"', "-o", join(folder, "out.png")], {
			home: folder,
		});
		expect(run.code).toBe(1);
		expect(run.stderr).toContain("unsupported_characters");
		expect(await readdir(folder)).not.toContain("out.png");
	});

	test("says where a key is made when a painted finish has none", async () => {
		const run = await runCli(["compose", prompt, "--finish", "overlay"]);
		expect(run.code).toBe(1);
		expect(run.stderr).toContain("https://fal.ai/dashboard/keys");
		expect(
			JSON.parse((await runCli(["compose", prompt, "--finish", "overlay", "--json"])).stdout).error.code,
		).toBe("no_key");
	});

	test("tells when the file cannot be written", async () => {
		const folder = await freshFolder();
		await writeFile(join(folder, "file"), "");
		const run = await runCli(["compose", prompt, "-o", join(folder, "file", "out.png")], { home: folder });
		expect(run.code).toBe(1);
		expect(run.stderr).toContain("cannot be written");
	});
});

test("generate drafts without a key, and says so", async () => {
	const out = join(await freshFolder(), "a.png");
	const run = await runCli(["generate", prompt, "-o", out]);
	expect(run.code, run.stderr).toBe(0);
	expect(run.stdout).toContain("free draft");
	expect((await readFile(out)).length).toBeGreaterThan(1000);
});

test("review prints advice, or a Review", async () => {
	const run = await runCli(["review", prompt]);
	expect(run.code, run.stderr).toBe(0);
	expect(run.stdout).toContain("LANTERN STREET");
	const review = JSON.parse((await runCli(["review", prompt, "--json"])).stdout);
	expect(Object.keys(review)).toEqual(
		expect.arrayContaining(["prompt", "tokens", "brief", "copy", "settings", "model", "costUsd", "findings"]),
	);
});

test("jobs lists what was made, and shows one", async () => {
	const home = await freshFolder();
	expect((await runCli(["jobs"], { home })).stdout).toContain("no jobs");
	await runCli(["compose", prompt], { home });
	const listed = JSON.parse((await runCli(["jobs", "--json"], { home })).stdout);
	expect(listed.jobs).toHaveLength(1);
	const one = await runCli(["jobs", listed.jobs[0].jobId], { home });
	expect(one.stdout).toContain("LANTERN STREET");
	expect((await runCli(["jobs", "job_nothing"], { home })).code).toBe(1);
});

test("doctor shows every setting with its source, tries the engine, and hides the key", async () => {
	const home = await freshFolder();
	const run = await runCli(["doctor", "--max-usd-per-day", "2"], { home, env: { FAL_KEY: "secret:value" } });
	expect(run.code, run.stdout + run.stderr).toBe(0);
	expect(run.stdout).toMatch(/BROADSIDE_MAX_USD_PER_DAY\s+2\s+\(flag\)/);
	expect(run.stdout).toMatch(/BROADSIDE_HOME\s+\S+\s+\(environment\)/);
	expect(run.stdout).toMatch(/BROADSIDE_LINK_PORT\s+4871\s+\(default\)/);
	expect(run.stdout).toMatch(/ok\s+draft engine/);
	expect(run.stdout + run.stderr).not.toContain("secret");
	const json = JSON.parse((await runCli(["doctor", "--json"], { home })).stdout);
	expect(json.ok).toBe(true);
});

describe("bad usage is exit 2, with the way out", () => {
	const rows: [args: string[], says: RegExp][] = [
		[["compos", "x"], /Did you mean compose/],
		[["compose"], /needs a prompt/],
		[["compose", "a", "b"], /in quotes/],
		[["compose", "x", "--sise", "a4"], /Did you mean --size/],
		[["compose", "x", "-o", "out.gif"], /\.png or \.svg/],
		[["compose", "nothing.json"], /cannot be read/],
		[["compose", "x", "--seed", "one"], /seed/],
		[["compose", "x", "--copy", "- 20 %"], /written --copy="- 20 %"/],
		[["http", "--port", "abc"], /BROADSIDE_HTTP_PORT \(flag\) must be a port from 0 to 65535\.\n/],
		[["compose", "x", "--finish", "overly"], /overlay/],
		[["compose", ""], /prompt/],
		[["review"], /needs a prompt/],
		[["jobs", "a", "b"], /at most one/],
		[["doctor", "--link-port", "80"], /4871/],
	];
	test.each(rows)("%j", async (args, says) => {
		const run = await runCli(args);
		expect(run.code, run.stdout + run.stderr).toBe(2);
		expect(run.stderr).toMatch(says);
		expect(run.stdout).toBe("");
	});
});

test("help and version", async () => {
	const help = await runCli(["--help"]);
	expect(help.code).toBe(0);
	for (const word of ["compose", "generate", "review", "jobs", "doctor", "BROADSIDE_HOME", "FAL_KEY"])
		expect(help.stdout).toContain(word);
	expect((await runCli(["compose", "--help"])).stdout).toContain("--output");
	expect((await runCli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
