// The official conformance suite: the shipped server on what any server must do, and our HTTP entry on all of it.
import { rm } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { startFixtureEntry } from "../conformance/entry.ts";
import { startHttp } from "../http/start-http.ts";
import { freshFolder } from "../server/raw-client.ts";
import { inFolder, node22, runForeign } from "./installed.ts";
import { lendToken } from "./token-bearer.ts";

const revisions = ["2025-11-25", "2026-07-28"] as const;
const token = "a-token-for-conformance-01";

/** What asks for no fixture by name, so that every server can be held to it. */
const generic: Record<(typeof revisions)[number], string[]> = {
	"2025-11-25": [
		"server-initialize",
		"ping",
		"tools-list",
		"resources-list",
		"prompts-list",
		"server-sse-multiple-streams",
		"server-session-lifecycle",
		"dns-rebinding-protection",
	],
	"2026-07-28": [
		"tools-list",
		"resources-list",
		"prompts-list",
		"server-sse-multiple-streams",
		"dns-rebinding-protection",
		"sep-2164-resource-not-found",
		"caching",
		"http-header-validation",
		"input-required-result-unsupported-methods",
		"input-required-result-ignore-extra-params",
		"input-required-result-validate-input",
		"input-required-result-missing-input-response",
	],
};

/** Of the tasks extension, which the SDK does not serve and we do not offer; the suite runs and does not score them. */
const extensionOnly = /^tasks-/;

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const close of closing) await close();
});

/** Scenario -> [passed, failed], as the suite sums up. */
async function runSuite(url: string, revision: string): Promise<Map<string, [number, number]>> {
	const out = await freshFolder();
	const { stdout, stderr } = await runForeign([
		inFolder("node_modules/@modelcontextprotocol/conformance/dist/index.js"),
		"server",
		"--url",
		url,
		"--requirements",
		revision,
		"-o",
		out,
	]);
	await rm(out, { recursive: true, force: true });
	const rows = [...stdout.matchAll(/^[✓✗] ([\w/-]+): (\d+) passed, (\d+) failed/gm)];
	expect(rows.length, stderr || stdout).toBeGreaterThan(20);
	return new Map(rows.map(([, name = "", passed, failed]) => [name, [Number(passed), Number(failed)]]));
}

describe.skipIf(node22 === null).each(revisions)("%s", (revision) => {
	test("the shipped server passes everything generic", { timeout: 120_000 }, async () => {
		const server = await startHttp();
		const lent = await lendToken(server.port, server.token);
		closing.push(lent.close);
		const rows = await runSuite(lent.url, revision);
		for (const name of generic[revision]) {
			const [passed, failed] = rows.get(name) ?? [0, 1];
			expect(failed, `${name} failed`).toBe(0);
			expect(passed, `${name} did not run`).toBeGreaterThan(0);
		}
	});

	test("our HTTP entry passes all of it, with an empty baseline", { timeout: 120_000 }, async () => {
		const entry = await startFixtureEntry(token);
		const lent = await lendToken(entry.port, token);
		closing.push(lent.close, entry.close);
		const rows = await runSuite(lent.url, revision);
		const failed = [...rows].filter(([, [, count]]) => count > 0).map(([name]) => name);
		expect(failed.filter((name) => !extensionOnly.test(name))).toEqual([]);
		expect(rows.size).toBeGreaterThan(30);
	});
});
