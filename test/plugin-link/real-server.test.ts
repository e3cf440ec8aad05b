// The two hosts together: the server's own tools against the built window and sandbox, over a real socket.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { openToolBench, type ToolBench } from "../link/tool-bench.ts";
import { type Desk, type DeskOptions, openDesk, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";

const pageOf = async (desk: Desk): Promise<Seen[]> =>
	(await desk.figma.evaluate(({ sim }) => sim.look()))?.kids ?? [];

async function together(options: DeskOptions = {}): Promise<{ bench: ToolBench; desk: Desk }> {
	const bench = await openToolBench({ paid: true, port: 4873 });
	const desk = await openDesk({ before: hero, ...options });
	await desk.tab("Settings").click();
	await desk.textbox("Pairing code").fill(await bench.code());
	await desk.button("Pair").click();
	await desk.says("Linked to your Broadside server.");
	return { bench, desk };
}

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser();

	test("an agent reads, edits and places; the person edits on the server", async () => {
		const { bench, desk } = await together();
		const read = await bench.call("figma_read");
		expect(read.error).toBeUndefined();
		expect(read.text).toContain('"Night market"');

		const edited = await bench.call("figma_edit", {
			instruction: "Make it night",
			node_ids: ["1:1"],
			text: "live",
		});
		expect(edited.error).toBeUndefined();
		expect(edited.text).toMatch(/848/);
		let kids = await pageOf(desk);
		expect(kids).toHaveLength(2);
		expect(kids[1]?.kids.map(({ characters }) => characters)).toEqual(["Night market", "Every Friday, 6 PM"]);

		const placed = await bench.call("figma_place", {
			brief: { subject: "A tea tasting", copy: ["SPRING TEA", "Saturday"] },
		});
		expect(placed.error).toBeUndefined();
		kids = await pageOf(desk);
		expect(kids).toHaveLength(3);

		// The person's own edit: one ledger.
		await desk.figma.evaluate(({ sim }) => sim.user.select("1:1"));
		await desk.tab("Edit").click();
		await desk.textbox("Instruction").fill("Make it dawn");
		await desk.button("Edit selection").click();
		await desk.says('Placed beside "Hero" for $0.035.');
		expect(bench.fal?.paidImages()).toBe(2);
		const prompts = [...(bench.fal?.queue.requests.values() ?? [])].map(({ input }) => input.prompt);
		// The same words, whoever asks.
		expect(prompts).toEqual([
			"Make it night. The image contains no recognizable text.",
			"Make it dawn. The image contains no recognizable text.",
		]);
		// One history.
		const jobs = await bench.call("get_job", { wait_seconds: 0 });
		expect((jobs.data as { jobs: { tool: string }[] }).jobs.map(({ tool }) => tool).sort()).toEqual([
			"edit_image",
			"figma_edit",
		]);
		expect(desk.faults).toEqual([]);
		expect(desk.figma.errors).toEqual([]);
	});

	test("the same through the sandbox, where the browser blocks sockets; and a place that is refused says why", async () => {
		const { bench, desk } = await together({ localNetwork: false, fetch: askLocalhost });
		expect((await bench.call("figma_read")).text).toContain('"Night market"');
		const edited = await bench.call("figma_edit", { instruction: "Make it night", node_ids: ["1:1"] });
		expect(edited.error).toBeUndefined();
		expect(await pageOf(desk)).toHaveLength(2);
		await desk.figma.evaluate(({ figma }) => {
			const hero = figma.currentPage.children[0];
			if (hero && "locked" in hero) hero.locked = true;
		});
		const brief = { subject: "A tea tasting", copy: ["SPRING TEA"] };
		const refused = await bench.call("figma_place", { brief, place: "inside", node_ids: ["Hero"] });
		expect(refused.text).toContain('"Hero" is locked');
		expect(await pageOf(desk)).toHaveLength(2);
		expect(desk.faults).toEqual([]);
	});
});

/** As Figma's main thread does it. */
async function askLocalhost(url: string, init: unknown) {
	const { method, headers, body } = init as {
		method: string;
		headers: Record<string, string>;
		body: Uint8Array;
	};
	const answer = await fetch(url.replace("localhost", "127.0.0.1"), {
		method,
		headers: { ...headers, origin: "null" },
		body: new Uint8Array(body),
	});
	return { status: answer.status, headers: {}, body: new Uint8Array(await answer.arrayBuffer()) };
}
