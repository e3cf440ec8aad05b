// The whole product: a real MCP client on stdio, the built server, a real WebSocket, the built window in Chromium, the built sandbox in QuickJS, layers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterEach, describe, expect, test } from "vitest";
import { createFalServer, type FalServer } from "../../fal-server/server.ts";
import { chromiumPath } from "../../figma-sim/browser.ts";
import type { Seen } from "../../figma-sim/guest/user.ts";
import { type Desk, openDesk, useBrowser } from "../../plugin/open-desk.ts";
import { hero, plain } from "../../plugin/stage.ts";
import { errorOf, freshFolder, resultOf, serverFile, textOf, type Wire } from "../../server/raw-client.ts";

let fal: FalServer;
const agents: Client[] = [];
afterEach(async () => {
	for (const agent of agents.splice(0)) await agent.close();
	await fal?.close();
});

interface Agent {
	client: Client;
	pid: number;
	call(name: string, input?: Record<string, unknown>): Promise<Wire>;
}

async function openAgent(home: string): Promise<Agent> {
	const env = Object.fromEntries(
		Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	);
	const transport = new StdioClientTransport({
		command: process.execPath,
		args: [serverFile],
		env: { ...env, BROADSIDE_HOME: home, FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: fal.origin },
		stderr: "ignore",
	});
	const client = new Client({ name: "e2e", version: "1" });
	await client.connect(transport);
	agents.push(client);
	return {
		client,
		pid: transport.pid ?? 0,
		call: (name, input = {}) => client.callTool({ name, arguments: input }),
	};
}

const codeIn = (text: string): string => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? "";

async function pair(desk: Desk, agent: Agent): Promise<void> {
	const asked = await agent.call("figma_read");
	expect(errorOf(asked).code).toBe("not_connected");
	await desk.tab("Settings").click();
	await desk.textbox("Pairing code").fill(codeIn(textOf(asked)));
	await desk.button("Pair").click();
	await desk.says("Linked to your Broadside server.");
}

const pageOf = async (desk: Desk): Promise<Seen[]> =>
	(await desk.figma.evaluate(({ sim }) => sim.look()))?.kids ?? [];

const wordsIn = (node: Seen): string[] => [
	...(node.characters ? [node.characters] : []),
	...node.kids.flatMap(wordsIn),
];

describe.skipIf(chromiumPath === null)("an agent and the open file", { timeout: 120_000 }, () => {
	useBrowser();

	test("reads, edits and places; every write is one undo step", async () => {
		fal = await createFalServer({ flat: true, queueMs: 5, runMs: 50 });
		const home = await freshFolder();
		const agent = await openAgent(home);
		const desk = await openDesk({ before: hero });
		await pair(desk, agent);

		const read = await agent.call("figma_read");
		expect(read.content.map(({ type }: { type: string }) => type)).toEqual(["text", "image"]);
		expect(textOf(read)).toMatch(/1:1 FRAME "Hero".*800x600/);
		expect(resultOf(read).copy.map(({ text }: { text: string }) => text)).toEqual([
			"Night market",
			"Every Friday, 6 PM",
		]);

		const edited = await agent.call("figma_edit", { instruction: "Make it a rainy night", seed: 3 });
		expect(edited.isError).toBeUndefined();
		const { placed, images } = resultOf(edited);
		expect(images[0].copyCheck.strict).toBe(true);
		let kids = await pageOf(desk);
		expect(kids.map(({ id }) => id)).toContain(placed.layers[0].id);
		const result = kids.find(({ id }) => id === placed.layers[0].id);
		expect(result && wordsIn(result)).toEqual(["Night market", "Every Friday, 6 PM"]);
		expect(placed.layers[0].box).toMatchObject({ x: 848, y: 0, width: 800, height: 600 });

		const brief = { kind: "poster", subject: "A tea tasting", copy: ["SPRING TEA", "Saturday 3 PM"] };
		const sheet = await agent.call("figma_place", { brief });
		expect(sheet.isError).toBeUndefined();
		kids = await pageOf(desk);
		expect(kids).toHaveLength(3);
		const layers = kids.find(({ id }) => id === resultOf(sheet).placed.layers[0].id);
		const words = (layers ? wordsIn(layers) : []).join(" ").replaceAll("\u2028", " ");
		expect(words).toContain("SPRING TEA");
		expect(words).toContain("Saturday 3 PM");
		expect(resultOf(sheet).copyCheck.strict).toBe(true);

		// Nothing of the person's was touched, and each write can be taken back by itself.
		await desk.figma.evaluate(({ sim }) => sim.user.undo());
		expect(await pageOf(desk)).toHaveLength(2);
		await desk.figma.evaluate(({ sim }) => sim.user.undo());
		const [left, ...more] = await pageOf(desk);
		expect(more).toEqual([]);
		expect(left?.name).toBe("Hero");
		expect(desk.faults).toEqual([]);
		expect(desk.figma.errors).toEqual([]);
	});

	test("places a picture inside a named frame, replaces only what Broadside made, refuses locked places", async () => {
		fal = await createFalServer({ flat: true, queueMs: 5, runMs: 50 });
		const agent = await openAgent(await freshFolder());
		const desk = await openDesk({ before: plain });
		await pair(desk, agent);
		const draft = await agent.call("compose_poster", {
			prompt: 'Poster that says "BLUE HOUR"',
			size: "512x768",
		});
		const image = resultOf(draft).images[0].id;

		const inside = await agent.call("figma_place", { image, place: "inside", node_ids: ["Plain"] });
		expect(inside.isError, textOf(inside)).toBeUndefined();
		const [frame] = await pageOf(desk);
		const [layer] = resultOf(inside).placed.layers;
		expect(frame?.kids.map(({ id }) => id)).toEqual([layer.id]);
		expect(layer.box.width).toBeLessThanOrEqual(600);
		expect(layer.box.height).toBeLessThanOrEqual(400);

		const { jobId } = resultOf(draft);
		const replaced = await agent.call("figma_place", {
			job_id: jobId,
			place: "replace",
			node_ids: [layer.id],
		});
		expect(replaced.isError, textOf(replaced)).toBeUndefined();
		const [again] = await pageOf(desk);
		expect(again?.kids.map(({ id }) => id)).toEqual([resultOf(replaced).placed.layers[0].id]);

		const theirs = await agent.call("figma_place", { image, place: "replace", node_ids: ["Plain"] });
		expect(theirs.isError).toBe(true);
		await desk.figma.evaluate(({ sim }, id) => sim.user.lock(String(id)), frame?.id ?? "");
		const locked = await agent.call("figma_place", { image, place: "inside", node_ids: ["Plain"] });
		expect(errorOf(locked).code).toBe("invalid_input");
		expect(textOf(locked)).toMatch(/lock/i);
		expect(await pageOf(desk)).toHaveLength(1);
	});

	test("two files, two agents; kill -9 of the one that listens, in the middle of the other's edit", async () => {
		fal = await createFalServer({ flat: true, queueMs: 100, runMs: 1500 });
		const home = await freshFolder();
		const first = await openAgent(home);
		// What is kept on a device is kept for all of its files.
		const storage = new Map<string, string>();
		const one = await openDesk({ before: hero, storage });
		await pair(one, first);
		const other = await openDesk({ before: plain, storage });
		const second = await openAgent(home);
		await expect
			.poll(async () => errorOf(await second.call("figma_read"))?.field, { timeout: 20_000 })
			.toBe("file");
		const files: { fileId: string }[] = [];
		for (const desk of [one, other])
			files.push({
				fileId: await desk.figma.evaluate(({ figma }) => figma.root.getPluginData("broadside-file")),
			});
		expect(new Set(files.map(({ fileId }) => fileId)).size).toBe(2);
		expect(textOf(await first.call("figma_read", { file: files[1]?.fileId }))).toContain('"Plain"');

		const editing = second.call("figma_edit", { file: files[0]?.fileId, instruction: "Make it night" });
		await expect.poll(() => fal.accepted(), { timeout: 15_000 }).toBe(1);
		process.kill(first.pid, "SIGKILL");
		const edited = await editing;
		expect(textOf(edited)).toContain("Placed in Figma");
		expect(await pageOf(one)).toHaveLength(2);
		expect(await pageOf(other)).toHaveLength(1);
		expect(fal.accepted()).toBe(1);
		const noted = JSON.parse(readFileSync(join(home, "link", "leader.json"), "utf8"));
		expect(noted.pid).toBe(second.pid);
		expect(textOf(await second.call("figma_read", { file: files[1]?.fileId }))).toContain('"Plain"');
	});
});
