// The commands of the cookbook really run: in order, in one folder, the paid ones against an emulated fal.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, runCli } from "../cli/run-cli.ts";
import { createFalServer, type FalServer } from "../fal-server/server.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/cookbook.md", import.meta.url)), "utf8");

interface Step {
	line: string;
	words: string[];
	paid: boolean;
	/** null: any. */
	exit: number | null;
}

/** The words of a line as a shell would see them: single and double quotes, no expansion. */
function shellWords(line: string): string[] {
	return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
		(found) => found[1] ?? found[2] ?? found[3] ?? "",
	);
}

function stepsOf(markdown: string): Step[] {
	return [...markdown.matchAll(/^```sh(?<paid> paid)?\n(?<body>[\s\S]*?)^```$/gm)].flatMap((block) =>
		(block.groups?.body ?? "")
			.split("\n")
			.filter((line) => line.startsWith("broadside "))
			.map((line) => {
				const [, command = line, wanted = "0"] = /^(.*?)\s+# exit (\d|any)$/.exec(line) ?? [];
				return {
					line: command,
					words: shellWords(command).slice(1),
					paid: block.groups?.paid !== undefined,
					exit: wanted === "any" ? null : Number(wanted),
				};
			}),
	);
}

const steps = stepsOf(page);
let fal: FalServer;
let folder = "";
let home = "";
beforeAll(async () => {
	fal = await createFalServer({});
	folder = await freshFolder();
	home = join(folder, ".broadside");
	mkdirSync(join(folder, ".cursor"));
	for (const [, name, body] of page.matchAll(/^```json file=(\S+)\n([\s\S]*?)^```$/gm))
		writeFileSync(join(folder, name ?? ""), body ?? "");
});
afterAll(() => fal.close());

test("there are commands of every kind", () => {
	expect(new Set(steps.map(({ words }) => words[0]))).toEqual(
		new Set(["compose", "review", "check", "generate", "edit", "jobs", "doctor", "init"]),
	);
	expect(steps.filter(({ paid }) => paid).length).toBeGreaterThan(3);
});

test.each(steps)(
	"$line",
	async ({ words, paid, exit }) => {
		const env = {
			HOME: folder,
			USERPROFILE: folder,
			...(paid ? { FAL_KEY: "dummy-id:dummy-secret", BROADSIDE_FAL_ORIGIN: fal.origin } : {}),
		};
		const run = await runCli(words, { home, cwd: folder, env });
		if (exit === null) expect([0, 1, 3], run.stderr).toContain(run.code);
		else expect(run.code, `${run.stdout}\n${run.stderr}`).toBe(exit);
		const out = words[words.indexOf("-o") + 1];
		if (words.includes("-o") && run.code !== 1 && run.code !== 2)
			expect(readFileSync(join(folder, out ?? "")).length).toBeGreaterThan(1000);
	},
	120_000,
);
