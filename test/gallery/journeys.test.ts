// The gallery at work in a small chat, with the real tools behind it: pick, edit, repair a line, finish, send to Figma.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildGallery } from "../../scripts/build-gallery.mjs";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { chromiumPath, launchBrowser } from "../figma-sim/browser.ts";
import { openToolBench, type ToolBench } from "../link/tool-bench.ts";
import { openDesk, useBrowser } from "../plugin/open-desk.ts";
import { hero } from "../plugin/stage.ts";
import type { Wire } from "../server/raw-client.ts";
import { draft, painted } from "./answers.ts";
import { type Chat, openChat } from "./chat-host.ts";

let browser: Browser;
let html: string;
const fals: FalServer[] = [];
const chats: Chat[] = [];

beforeAll(async () => {
	if (chromiumPath === null) return;
	const file = join(tmpdir(), `broadside-gallery-${process.pid}.html`);
	await buildGallery(file);
	html = readFileSync(file, "utf8");
	browser = await launchBrowser();
});
afterEach(async () => {
	for (const chat of chats.splice(0)) {
		expect(chat.complaints).toEqual([]);
		await chat.close();
	}
});
let drafted: Promise<Wire> | undefined;
/** Made once: for tests that only look. */
function anyDraft(): Promise<Wire> {
	drafted ??= openToolBench().then(draft);
	return drafted;
}

afterAll(async () => {
	await browser?.close();
	for (const fal of fals) await fal.close();
});

async function chatOver(
	bench: ToolBench,
	answer: Wire,
	more: { capabilities?: object } = {},
): Promise<Chat & { calls: [string, Record<string, unknown>][] }> {
	const calls: [string, Record<string, unknown>][] = [];
	const chat = await openChat(browser, {
		html,
		answer,
		...more,
		callTool: (name, input) => {
			calls.push([name, input]);
			return bench.show(name, input);
		},
	});
	chats.push(chat);
	return { ...chat, calls };
}

/** What is typed sooner goes nowhere. */
const atTextBox = (chat: Chat) =>
	expect.poll(() => chat.frame.evaluate(() => document.activeElement?.tagName)).toMatch(/^(TEXTAREA|INPUT)$/);
const saidTo = (chat: Chat, method: string) => chat.said.filter((message) => message.method === method);
const wordsOf = (message: Wire): string => message.params.content[0].text;

/** A fal that misspells every line it paints and none that it edits: so there is something to repair. */
async function carelessFal(): Promise<FalServer> {
	const fal = await createFalServer({
		queueMs: 2,
		runMs: 10,
		rates: { generate: { misspellRate: 1, neighbourRate: 0 }, edit: { misspellRate: 0, neighbourRate: 0 } },
	});
	fals.push(fal);
	return fal;
}

describe.skipIf(chromiumPath === null)("in a chat", () => {
	useBrowser();

	test("a variant is picked by key, the model is told, and a draft is changed in the chat for nothing", async () => {
		const bench = await openToolBench();
		const chat = await chatOver(bench, await draft(bench));
		const tiles = chat.frame.getByRole("radio");
		await tiles.first().focus();
		await chat.page.keyboard.press("ArrowRight");
		expect(await tiles.nth(1).getAttribute("aria-checked")).toBe("true");
		expect(await tiles.nth(1).evaluate((tile) => tile === document.activeElement)).toBe(true);
		await chat.page.keyboard.press("End");
		await chat.page.keyboard.press("ArrowRight");
		expect(await tiles.first().getAttribute("aria-checked")).toBe("true");
		await expect.poll(() => saidTo(chat, "ui/update-model-context").length).toBe(3);
		expect(wordsOf(saidTo(chat, "ui/update-model-context")[0])).toMatch(/img_\w+ \(picture 2 of job job_/);

		await chat.frame.getByRole("button", { name: "Edit" }).click();
		await atTextBox(chat);
		await chat.page.keyboard.type("a warmer sky");
		await chat.frame.getByRole("button", { name: "Ask in the chat" }).click();
		await chat.frame.getByRole("status").filter({ hasText: "Asked in the chat." }).waitFor();
		expect(wordsOf(saidTo(chat, "ui/message")[0])).toMatch(/^Change the draft job_\w+: a warmer sky$/);
		expect(chat.calls).toEqual([]);
	});

	test("a wrong line is repaired at its price, and judged again", { timeout: 180_000 }, async () => {
		const fal = await carelessFal();
		// In real time: the words are really read, and that takes as long as it takes.
		const bench = await openToolBench({ fal, speed: 1 });
		const answer = await bench.show("generate_image", {
			prompt: 'A poster, "GRAND OPENING" in bold sans-serif at the top, a shop front below',
			size: "768x1024",
			max_repairs: 0,
			wait_seconds: 600,
		});
		const [before] = answer._meta["broadside/result"].images;
		expect(before.copyCheck.lines[0].verdict).toBe("wrong");
		const chat = await chatOver(bench, answer);
		await chat.frame.getByText("$0.035").waitFor();
		expect(await chat.frame.locator(".box.wrong").count()).toBe(1);
		expect(fal.accepted()).toBe(1);

		await chat.frame.getByRole("button", { name: "Repair this line: GRAND OPENING" }).click();
		await chat.frame.getByText("It costs $0.035.").waitFor();
		await chat.page.keyboard.press("Escape");
		expect(await chat.frame.getByText("It costs").count()).toBe(0);
		const focused = () => chat.frame.evaluate(() => document.activeElement?.getAttribute("aria-label"));
		await expect.poll(focused).toBe("Repair this line: GRAND OPENING");
		expect(fal.accepted(), "looking at a price pays nothing").toBe(1);

		await chat.frame.getByRole("button", { name: "Repair this line: GRAND OPENING" }).click();
		await chat.frame.getByRole("button", { name: "Pay $0.035" }).click();
		const repaired = chat.frame.getByRole("radio", { name: /^Repaired: All 1 exact/ });
		await repaired.waitFor({ timeout: 120_000 });
		expect(await repaired.getAttribute("aria-checked")).toBe("true");
		expect(await chat.frame.getByText("$0.07").count()).toBe(1);
		expect(await chat.frame.locator(".box").count()).toBe(0);
		const edit = [...fal.queue.requests.values()].at(-1);
		expect(edit?.endpoint).toBe("fal-ai/qwen-image-2/edit");
		expect(edit?.input.prompt).toMatch(/^Replace ".+" at the top to "GRAND OPENING"\./);
		const paid = chat.calls.find(([, input]) => input.idempotency_key !== undefined);
		expect(paid?.[1]).toMatchObject({ max_repairs: 0, copy: ["GRAND OPENING"] });
		expect(paid?.[1].idempotency_key).toMatch(/^\d+-\d+-\d+-\d+$/);
	});

	test("a picture is finished in Pro and edited, each at its price", { timeout: 120_000 }, async () => {
		const fal = await createFalServer({ flat: true, queueMs: 2, runMs: 10 });
		fals.push(fal);
		const bench = await openToolBench({ fal });
		const still = { prompt: "A red teapot on a linen cloth", check: false, wait_seconds: 600 };
		const chat = await chatOver(bench, await bench.show("generate_image", still));
		await chat.frame.getByRole("button", { name: "Finish in Pro" }).click();
		await chat.frame.getByRole("button", { name: "Pay $0.075" }).click();
		await chat.frame.getByRole("radio", { name: /^Pro/ }).waitFor({ timeout: 60_000 });
		// What is Pro already is not offered again.
		expect(await chat.frame.getByRole("button", { name: "Finish in Pro" }).count()).toBe(0);
		await chat.frame.getByRole("button", { name: "Edit", exact: true }).click();
		await atTextBox(chat);
		await chat.page.keyboard.type("Make the cloth blue");
		await chat.page.keyboard.press("Control+Enter");
		await chat.frame.getByRole("button", { name: "Pay $0.035" }).click();
		await chat.frame.getByRole("radio", { name: /^Edited/ }).waitFor({ timeout: 60_000 });
		expect([...fal.queue.requests.values()].map(({ endpoint }) => endpoint)).toEqual([
			"fal-ai/qwen-image-2/text-to-image",
			"fal-ai/qwen-image-2/pro/text-to-image",
			"fal-ai/qwen-image-2/edit",
		]);
		await chat.frame.getByText("$0.145").waitFor();
	});

	test("a draft goes to Figma as layers, into the file that is open there", {
		timeout: 120_000,
	}, async () => {
		const bench = await openToolBench({ port: await pluginPort() });
		const chat = await chatOver(bench, await draft(bench));
		const send = chat.frame.getByRole("button", { name: "Send to Figma" });
		await send.click();
		await chat.frame.locator(".status.bad").waitFor();

		const desk = await openDesk({ before: hero });
		await desk.tab("Settings").click();
		await desk.textbox("Pairing code").fill(await bench.code());
		await desk.button("Pair").click();
		await desk.says("Linked to");
		await send.click();
		await chat.frame.getByText("In Figma, as layers you can edit.").waitFor({ timeout: 60_000 });
		const page = await desk.figma.evaluate(({ sim }) => sim.look());
		const texts = JSON.stringify(page?.kids ?? []);
		for (const words of ["MIDNIGHT", "JUNE 14-16", "BROOKLYN ARTS CENTER"]) expect(texts).toContain(words);
		expect(desk.faults).toEqual([]);
	});
});

/** A port that the plugin looks at, and nobody has on this machine just now. */
async function pluginPort(): Promise<number> {
	for (const port of [4875, 4874, 4873, 4872, 4871]) {
		const isFree = await new Promise<boolean>((resolve) => {
			const server = createServer();
			server.once("error", () => resolve(false));
			server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
		});
		if (isFree) return port;
	}
	throw new Error("every port of the link is taken");
}

describe.skipIf(chromiumPath === null)("where less is given", () => {
	test("a host without tool calls: pictures, verdicts, and no buttons that could not work", async () => {
		const bench = await openToolBench();
		const chat = await chatOver(bench, painted(await anyDraft()), { capabilities: {} });
		await chat.frame.getByRole("radio").nth(1).click();
		expect(await chat.frame.getByText("wrong, reads “MIDNIGHT BRAS”").count()).toBe(1);
		expect(await chat.frame.getByText("2 times, wanted 1").count()).toBe(1);
		expect(await chat.frame.locator(".box.double").count()).toBe(1);
		expect(await chat.frame.getByText("Only a part of the picture was read").count()).toBe(0);
		await chat.frame.getByRole("radio", { name: /read in part$/ }).click();
		expect(await chat.frame.getByText("Only a part of the picture was read").count()).toBe(1);
		for (const name of ["Edit", "Finish in Pro", "Send to Figma", "Repair this line"])
			expect(await chat.frame.getByRole("button", { name }).count(), name).toBe(0);
		expect(saidTo(chat, "ui/update-model-context")).toEqual([]);
	});

	test("an answer without our data: its pictures all the same", async () => {
		const bench = await openToolBench();
		const { content } = await anyDraft();
		const bare = content.map(({ _meta, ...block }: Wire) => block);
		const chat = await chatOver(bench, { content: bare });
		expect(await chat.frame.getByRole("radio").count()).toBe(3);
		expect(await chat.frame.locator("figure img").getAttribute("src")).toMatch(
			/^data:image\/(webp|jpeg);base64,/,
		);
	});

	test.each<[string, Wire, RegExp]>([
		["an error", { isError: true, content: [{ type: "text", text: "no_key: set one" }] }, /no_key/],
		["words alone", { content: [{ type: "text", text: "There are no jobs yet." }] }, /no jobs yet/],
		["nothing at all", {}, /nothing to show/],
		[
			"nonsense",
			{ content: 7, _meta: { "broadside/result": { images: [null, 3, { id: 5, copyCheck: [] }] } } },
			/No preview/,
		],
		[
			"a script for a picture",
			{ content: [{ type: "image", mimeType: "image/svg+xml", data: "PHN2Zy8+" }] },
			/No preview/,
		],
		["markup for words", { content: [{ type: "text", text: "<img src=x onerror=alert(1)>" }] }, /<img src=x/],
	])("%s", async (_name, answer, words) => {
		const chat = await openChat(browser, { html, answer });
		chats.push(chat);
		await expect.poll(() => chat.frame.locator("main").textContent()).toMatch(words);
	});

	test("a job that still works is waited for", async () => {
		const bench = await openToolBench();
		const done = await draft(bench);
		const { jobId } = done._meta["broadside/result"];
		const working = {
			content: [{ type: "text", text: "Status: working." }],
			_meta: { "broadside/result": { jobId, status: "working", stage: "laying out", images: [] } },
		};
		const chat = await chatOver(bench, working);
		await chat.frame.getByRole("radio").nth(2).waitFor();
		expect(chat.calls[0]?.[0]).toBe("get_job");
	});

	test("a call that was cancelled says so; theme and colours follow the host", async () => {
		const chat = await openChat(browser, { html, variables: { "--color-text-primary": "rgb(1, 2, 3)" } });
		chats.push(chat);
		const colour = () => chat.frame.locator("main").evaluate((main) => getComputedStyle(main).color);
		expect(await colour()).toBe("rgb(1, 2, 3)");
		await chat.tell("ui/notifications/host-context-changed", { theme: "dark", styles: { variables: {} } });
		await expect
			.poll(() => chat.frame.evaluate(() => document.documentElement.style.colorScheme))
			.toBe("dark");
		await chat.tell("ui/notifications/tool-cancelled", {});
		await chat.frame.getByText("It was cancelled.").waitFor();
	});
});
