// Real server processes that share a home: the one that listens is killed, and nothing paid for is lost.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { freshFolder, type RawClient, resultOf, startServer, stopAll, textOf } from "../server/raw-client.ts";
import { sampleFile } from "./sample-file.ts";
import { closeAll, type Key, openStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";

let fal: FalServer | null = null;
afterEach(async () => {
	closeAll();
	stopAll();
	await fal?.close();
	fal = null;
});

const leaderPort = (home: string): number =>
	JSON.parse(readFileSync(join(home, "link", "leader.json"), "utf8")).port;

const codeIn = (text: string): string => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? "";

async function agent(home: string, env: Record<string, string> = {}): Promise<RawClient> {
	const client = await startServer({ home, env });
	await client.open();
	return client;
}

/** A window as the plugin keeps it: when its link breaks, it looks for a server again. */
function lastingWindow(home: string, key: Key, options: StandInOptions) {
	let over = false;
	let current: StandIn | null = null;
	const keepOn = async () => {
		while (!over) {
			try {
				current = await openStandIn(leaderPort(home), { key }, options);
				await current.raw.closed;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		}
	};
	void keepOn();
	return {
		stop: () => {
			over = true;
			current?.close();
		},
	};
}

test("two agents, one window: kill -9 of the one that listens, in the middle of the other's edit", async () => {
	fal = await createFalServer({ flat: true, queueMs: 100, runMs: 700 });
	const env = { FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: fal.origin };
	const home = await freshFolder();
	const first = await agent(home, env);
	const file = sampleFile();
	const code = codeIn(textOf(await first.call("figma_read")));
	const { key, raw } = await openStandIn(leaderPort(home), { code }, { answers: file.answers });
	raw.socket.close();
	const window = lastingWindow(home, key, { answers: file.answers });
	const second = await agent(home, env);
	expect(textOf(await second.call("figma_read"))).toContain("Spring campaign");
	const editing = second.call("figma_edit", { instruction: "Make it night", wait_seconds: 45 });
	await expect.poll(() => fal?.accepted(), { timeout: 10_000, interval: 20 }).toBe(1);
	first.child.kill("SIGKILL");
	const result = await editing;
	expect(result.isError).toBeUndefined();
	expect(textOf(result)).toContain("Placed in Figma");
	expect(file.placed).toHaveLength(1);
	expect(fal.accepted()).toBe(1);
	window.stop();
});

test("kill -9 of the agent whose edit it is, while it listens: the next one finishes it, paid once", async () => {
	fal = await createFalServer({ flat: true, queueMs: 100, runMs: 500 });
	const env = { FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: fal.origin };
	const home = await freshFolder();
	const first = await agent(home, env);
	const file = sampleFile();
	const code = codeIn(textOf(await first.call("figma_read")));
	const { key, raw } = await openStandIn(leaderPort(home), { code }, { answers: file.answers });
	raw.socket.close();
	const window = lastingWindow(home, key, { answers: file.answers });
	await expect.poll(async () => textOf(await first.call("figma_read"))).toContain("Spring campaign");
	const { jobId } = resultOf(
		await first.call("figma_edit", { instruction: "Make it night", wait_seconds: 0 }),
	);
	await expect.poll(() => fal?.accepted(), { timeout: 10_000, interval: 20 }).toBe(1);
	first.child.kill("SIGKILL");
	const second = await agent(home, env);
	const result = await second.call("get_job", { job_id: jobId, wait_seconds: 45 });
	expect(textOf(result)).toContain("Placed in Figma");
	expect(file.placed).toHaveLength(1);
	expect(fal.accepted()).toBe(1);
	window.stop();
});

test("nothing listens before it is needed, and a paired window finds the next server by itself", async () => {
	const home = await freshFolder();
	const idle = await agent(home);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	expect(() => leaderPort(home)).toThrow();
	const code = codeIn(textOf(await idle.call("figma_read")));
	const { key } = await openStandIn(leaderPort(home), { code });
	await idle.end();
	const next = await agent(home);
	await expect
		.poll(
			() =>
				openStandIn(leaderPort(home), { key }).then(
					() => true,
					() => false,
				),
			{ timeout: 10_000 },
		)
		.toBe(true);
	expect(next.stray).toEqual([]);
});

test("a leader that is busy for a while is waited for: no second one listens beside it", async () => {
	const home = await freshFolder();
	const first = await agent(home);
	const code = codeIn(textOf(await first.call("figma_read")));
	first.child.kill("SIGSTOP");
	const second = await agent(home);
	const asked = second.call("figma_read");
	await new Promise((resolve) => setTimeout(resolve, 4000));
	first.child.kill("SIGCONT");
	// The same code: it is the first one's.
	expect(codeIn(textOf(await asked))).toBe(code);
	expect(JSON.parse(readFileSync(join(home, "link", "leader.json"), "utf8")).pid).toBe(first.child.pid);
});

test("doctor tells who is paired and listens; pair shows a code that works; unpair ends it", async () => {
	const home = await freshFolder();
	const link = async () =>
		JSON.parse((await runCli(["doctor", "--json"], { home })).stdout).checks.find(
			(check: { name: string }) => check.name === "Figma link",
		).detail as string;
	expect(await link()).toContain("no plugin is paired, no server listens; run `broadside pair`");
	const server = await agent(home);
	await server.call("figma_read");
	const told = await link();
	expect(told).toContain(`a server listens on port ${leaderPort(home)}`);
	const window = await openStandIn(leaderPort(home), { code: codeIn(told) });
	expect(await link()).toContain("1 plugin is paired, a server listens");
	const unpaired = await runCli(["unpair"], { home });
	expect(unpaired.stdout).toContain("Ended 1 pairing.");
	expect((await window.raw.closed).code).toBe(4003);
	await server.end();
	const pairing = runCli(["pair"], { home });
	await expect.poll(() => openPaired(home), { timeout: 10_000 }).toBe(true);
	const { code, stdout } = await pairing;
	expect([code, codeIn(stdout).length]).toEqual([0, 19]);

	async function openPaired(folder: string): Promise<boolean> {
		// What a person reads on the screen: here asked of the process that shows it.
		const shown = codeIn(await link().catch(() => ""));
		if (shown === "") return false;
		return openStandIn(leaderPort(folder), { code: shown }).then(
			() => true,
			() => false,
		);
	}
});
