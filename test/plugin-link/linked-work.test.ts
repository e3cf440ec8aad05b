// A linked person's own work runs on the server: one ledger, one history; and alone again when the server is gone.
import { afterEach, describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import type { Seen } from "../figma-sim/guest/user.ts";
import { pngOf } from "../figma-sim/png.ts";
import { type Desk, type DeskOptions, fal, openDesk, testKey, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";
import { reworded } from "./reworded.ts";
import { loopback, openPeer, type PeerOptions, type ServerPeer } from "./server-peer.ts";

const linkId = "1".repeat(32);
const token = "2".repeat(64);
/** As after a pairing. */
const paired = () =>
	new Map([["broadside/link", JSON.stringify(JSON.stringify({ linkId, token, port: 4871 }))]]);

const peers: ServerPeer[] = [];
afterEach(async () => {
	for (const peer of peers.splice(0)) await peer.close();
});

interface Ran {
	tool: string;
	input: Record<string, unknown>;
}

/** A server with tools: each job is `working` once, then as `ending` says. */
async function workshop(options: PeerOptions & { ending?: Record<string, unknown> } = {}) {
	const peer = await openPeer({ tokens: new Map([[linkId, token]]), ...options });
	peers.push(peer);
	const ran: Ran[] = [];
	const kept: number[] = [];
	const working = {
		jobId: "job_server",
		status: "working",
		stage: "painting",
		images: [],
		costUsd: 0,
		spent: [],
		warnings: [],
		prompt: "",
		model: "fal-ai/qwen-image-2/edit",
	};
	const ended = {
		...working,
		status: "completed",
		stage: "done",
		costUsd: 0.035,
		images: [
			{
				id: "img_1",
				path: null,
				widthPx: 800,
				heightPx: 600,
				mediaType: "image/png",
				sha256: "",
				seed: 7,
				copyCheck: null,
			},
		],
		sent: { seed: 7 },
		...options.ending,
	};
	const state = { hold: false };
	peer.answer = (name, params) => {
		if (name === "openFile") return peer.facts(params);
		if (name === "ping") return { now: 0 };
		if (name === "keepImage") {
			kept.push((params.bytes as Uint8Array).length);
			return { image: `kept:${kept.length}` };
		}
		if (name === "loadImage") return { bytes: pngOf(80, 60, [40, 40, 120]), mediaType: "image/png" };
		const { tool, input } = params as unknown as Ran;
		ran.push({ tool, input });
		if (tool === "cancel_job") return { text: "", data: { ...working, status: "cancelled" }, images: [] };
		const going = tool !== "get_job" || state.hold;
		const answer = { text: "", data: going ? working : ended, images: [] };
		return going && tool === "get_job"
			? new Promise((resolve) => setTimeout(() => resolve(answer), 100))
			: answer;
	};
	return { peer, ran, kept, state, ended };
}

const pageOf = async (desk: Desk): Promise<Seen[]> =>
	(await desk.figma.evaluate(({ sim }) => sim.look()))?.kids ?? [];

async function linkedDesk(options: DeskOptions = {}): Promise<Desk> {
	const desk = await openDesk({ before: hero, storage: paired(), ...options });
	await desk.says("Linked to your Broadside server.");
	return desk;
}

describe.skipIf(chromiumPath === null)("in the window", () => {
	useBrowser({ localhost: loopback });

	test("Edit runs on the server, with the words of edit_image, and is placed here", async () => {
		const { ran, kept, peer } = await workshop();
		const desk = await linkedDesk();
		await desk.frame.getByText("$4.50 left today on your server").waitFor();
		peer.facts = (params) => ({
			fileId: params.fileId,
			version: "9.9.9",
			hasKey: true,
			budget: { leftTodayUsd: 4.465, perCallUsd: 0.5 },
		});
		await desk.textbox("Instruction").fill("Make it night");
		await desk.radio("Baked").check();
		await desk.button("Edit selection").click();
		await desk.says('Placed beside "Hero" for $0.035.');
		expect(kept).toHaveLength(1);
		expect(ran.map(({ tool }) => tool)).toEqual(["edit_image", "get_job"]);
		expect(ran[0]?.input).toMatchObject({
			images: ["kept:1"],
			instruction: "Make it night",
			keep: ["Night market", "Every Friday, 6 PM"],
			tier: "standard",
			count: 1,
			wait_seconds: 0,
		});
		expect(String(ran[0]?.input.idempotency_key)).toMatch(/^job_[0-9a-f]{16}$/);
		expect(await pageOf(desk)).toHaveLength(2);
		await desk.frame.getByText("$4.465 left today on your server").waitFor();
		await desk.tab("History").click();
		await desk.frame.getByText("$0.035 ·").waitFor();
		// The server's ledger is not this device's.
		await desk.frame.getByText("$0.00 of $5.00 spent today").waitFor();
		await desk.button("Place again").click();
		await desk.says("Placed again. Nothing was spent.");
		expect(ran.map(({ tool }) => tool)).toEqual(["edit_image", "get_job", "get_job"]);
		expect(desk.faults).toEqual([]);
	});

	test("the server dies in the middle: waited for, found again, placed once, paid once", async () => {
		const first = await workshop();
		first.state.hold = true;
		const desk = await linkedDesk();
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await expect.poll(() => first.ran.length, { timeout: 10_000 }).toBeGreaterThan(1);
		const { port } = first.peer;
		await first.peer.close();
		await desk.frame.getByText("It is waited for: nothing is lost").waitFor();
		const second = await workshop({ port });
		await desk.says("Placed beside");
		expect(second.ran.map(({ tool, input }) => [tool, input.job_id])).toEqual([["get_job", "job_server"]]);
		expect(await pageOf(desk)).toHaveLength(2);
	});

	test("closed in the middle, opened again: the job is asked for by its id and placed", async () => {
		const { ran, state } = await workshop();
		state.hold = true;
		const storage = paired();
		const desk = await linkedDesk({ storage });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await expect.poll(() => ran.length, { timeout: 10_000 }).toBeGreaterThan(1);
		const file = desk.figma.close();
		await desk.close();
		state.hold = false;
		const again = await openDesk({ file, storage });
		await again.says("Placed beside");
		expect(ran.filter(({ tool }) => tool === "edit_image")).toHaveLength(1);
		expect((await pageOf(again))[1]?.kids).toHaveLength(2);
	});

	test("Cancel reaches the server's job", async () => {
		const { ran, state } = await workshop();
		state.hold = true;
		const desk = await linkedDesk();
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await expect.poll(() => ran.length, { timeout: 10_000 }).toBeGreaterThan(1);
		await desk.button("Cancel").click();
		await desk.says("Cancelled. Nothing was billed.");
		expect(ran.at(-1)).toMatchObject({ tool: "cancel_job", input: { job_id: "job_server" } });
		expect(await pageOf(desk)).toHaveLength(1);
	});

	test("what the server refuses is said in its own words", async () => {
		const { peer } = await workshop();
		const before = peer.answer;
		peer.answer = (name, params) =>
			name === "runTool"
				? {
						text: "",
						data: {},
						images: [],
						error: {
							code: "budget_exceeded",
							message: "Today's $5.00 are spent.",
							hint: "Raise BROADSIDE_MAX_USD_PER_DAY.",
						},
					}
				: before(name, params);
		const desk = await linkedDesk();
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("Today's $5.00 are spent. Raise BROADSIDE_MAX_USD_PER_DAY.");
	});

	test("Painted and Overlay run there too", async () => {
		const { ran } = await workshop({ ending: { model: "fal-ai/qwen-image-2/text-to-image" } });
		const desk = await linkedDesk();
		await desk.tab("Create").click();
		await desk.textbox("Prompt").fill('Jazz night poster, title "MIDNIGHT", "The Blue Room"');
		await desk.radio("Painted").check();
		// What the server may spend on wrong words is told, too: twice an edit in Pro at most.
		await desk.frame.getByText("$0.035 to $0.185, with repairs", { exact: true }).waitFor();
		await desk.button("Create").click();
		await desk.says("Placed beside");
		expect(ran[0]).toMatchObject({
			tool: "compose_poster",
			input: {
				prompt: 'Jazz night poster, title "MIDNIGHT", "The Blue Room"',
				finish: "paint",
				tier: "standard",
			},
		});
		await desk.radio("Overlay").check();
		await desk.frame.getByText("$0.035", { exact: true }).waitFor();
		await desk.button("Create").click();
		await expect.poll(() => ran.filter(({ tool }) => tool === "generate_image").length).toBe(1);
		await expect.poll(async () => (await pageOf(desk)).length, { timeout: 15_000 }).toBe(3);
		expect(String(ran.find(({ tool }) => tool === "generate_image")?.input.prompt)).toContain(
			"no recognizable text",
		);
	});

	test("a server without a key leaves the paying to the person's own", async () => {
		const { ran } = await workshop({ hasKey: false });
		const server = await fal();
		const desk = await linkedDesk({ fal: server, key: testKey, storage: paired() });
		await desk.textbox("Instruction").fill("Make it night");
		await desk.button("Edit selection").click();
		await desk.says("Placed beside");
		expect(ran).toEqual([]);
		expect(server.paidImages()).toBe(1);
	});

	test("with the server gone the own key pays; without one that is said", async () => {
		const server = await fal();
		const alone = await openDesk({ before: hero, storage: paired(), fal: server, key: testKey });
		await alone.tab("Settings").click();
		await alone.frame.getByText("Working alone", { exact: true }).waitFor();
		await alone.tab("Edit").click();
		await alone.textbox("Instruction").fill("Make it night");
		await alone.button("Edit selection").click();
		await alone.says("Placed beside");
		expect(server.paidImages()).toBe(1);
		const poor = await openDesk({ before: hero, storage: paired() });
		await poor.tab("Settings").click();
		await poor.frame.getByText("Working alone", { exact: true }).waitFor();
		await poor.tab("Edit").click();
		await poor.textbox("Instruction").fill("Make it night");
		await poor.button("Edit selection").click();
		await poor.says("no fal key is saved here to work alone");
	});

	describe("Repaint these words", () => {
		const line = (text: string, verdict: string, read = text) => ({
			copyId: "c",
			text,
			verdict,
			read,
			cer: 0,
			box: null,
		});
		const judged = (strict: boolean | null, lines: object[]) => ({
			images: [
				{
					id: "img_1",
					path: null,
					widthPx: 640,
					heightPx: 960,
					mediaType: "image/png",
					sha256: "",
					seed: 1,
					copyCheck: { strict, by: "ocr", lines, extra: [], duplicates: [] },
				},
			],
		});

		test("the exact edit, judged on the server, placed beside with its new words", async () => {
			const { ran } = await workshop({ ending: judged(true, [line("Saturday", "exact")]) });
			const desk = await linkedDesk({ before: reworded });
			await desk.frame.getByText("Friday” → “Saturday").waitFor();
			await desk.button("Repaint these words").click();
			await desk.says('Placed beside "NIGHT MARKET"');
			expect(ran[0]).toMatchObject({
				tool: "edit_image",
				input: {
					instruction: 'Replace "Friday" to "Saturday". Keep everything else exactly the same.',
					copy: ["NIGHT MARKET", "Saturday", "Free entry"],
					tier: "pro",
				},
			});
			const kids = await pageOf(desk);
			expect(kids).toHaveLength(2);
			expect(kids[1]?.box).toMatchObject({ x: 688, width: 640, height: 960 });
			expect(kids[1]?.kids.map(({ characters }) => characters)).toContain(
				"NIGHT MARKET\nSaturday\nFree entry",
			);
			// The new sheet says what it shows: there is nothing to repaint on it.
			await desk.frame.getByText("Friday” → “Saturday").waitFor({ state: "detached" });
			expect(desk.faults).toEqual([]);
		});

		test("words that came out wrong are not placed, until the person asks for it", async () => {
			await workshop({ ending: judged(false, [line("Saturday", "wrong", "Saturdya")]) });
			const desk = await linkedDesk({ before: reworded });
			await desk.button("Repaint these words").click();
			await desk.says("“Saturday” reads “Saturdya”.");
			expect(await pageOf(desk)).toHaveLength(1);
			await desk.tab("History").click();
			await desk.button("Place again").click();
			await desk.says("Placed again");
			expect(await pageOf(desk)).toHaveLength(2);
		});

		test("alone it is placed, and said that nobody read it", async () => {
			const server = await fal();
			const desk = await openDesk({ before: reworded, fal: server, key: testKey });
			await desk.button("Repaint these words").click();
			await desk.says("Nobody has read the new words");
			const sent = [...server.queue.requests.values()].at(-1);
			expect(sent?.input.prompt).toBe(
				'Replace "Friday" to "Saturday". Keep everything else exactly the same.',
			);
			expect(await pageOf(desk)).toHaveLength(2);
		});
	});
});
