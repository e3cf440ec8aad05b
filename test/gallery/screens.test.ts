// Every state of the gallery, light and dark, wide and narrow: nothing for axe to object to, nothing cut off, a picture of each.
//
// BROADSIDE_SHOTS=<folder> keeps the pictures.
import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGallery } from "../../scripts/build-gallery.mjs";
import { chromiumPath, launchBrowser } from "../figma-sim/browser.ts";
import { openToolBench } from "../link/tool-bench.ts";
import type { Wire } from "../server/raw-client.ts";
import { draft, painted } from "./answers.ts";
import { type Chat, openChat } from "./chat-host.ts";

const shots = process.env.BROADSIDE_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

async function violations({ frame }: Chat): Promise<string[]> {
	await frame.evaluate(axe.source);
	const found = await frame.evaluate(async () => {
		const tool = (globalThis as unknown as { axe: { run(root: Document): Promise<Wire> } }).axe;
		return (await tool.run(document)).violations;
	});
	return found.flatMap(({ id, nodes }: Wire) =>
		nodes.map((node: Wire) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
	);
}

/** Controls and words that stick out sideways. */
const cutOff = ({ frame }: Chat): Promise<string[]> =>
	frame.evaluate(() =>
		[...document.querySelectorAll("button, p, label, textarea, span:not(.box), h2, img")].flatMap(
			(element) => {
				const box = element.getBoundingClientRect();
				const out = box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5);
				return out ? [`${element.tagName} ${element.textContent?.slice(0, 40)}`] : [];
			},
		),
	);

describe.skipIf(chromiumPath === null)("looks right", () => {
	let browser: Browser;
	let html: string;
	let drafted: Wire;

	beforeAll(async () => {
		const file = join(tmpdir(), `broadside-gallery-${process.pid}.html`);
		await buildGallery(file);
		html = readFileSync(file, "utf8");
		browser = await launchBrowser();
		drafted = await draft(await openToolBench());
	});
	afterAll(() => browser?.close());

	const offer: Wire = {
		content: [{ type: "text", text: "It would cost $0.035." }],
		_meta: { "broadside/result": { costUsd: 0.035 } },
	};
	const refused: Wire = {
		isError: true,
		content: [{ type: "text", text: "not_connected" }],
		_meta: {
			"broadside/error": {
				code: "not_connected",
				message: "No Figma file is open.",
				hint: "Open the Broadside plugin in Figma and pair it with the code that broadside pair prints.",
			},
		},
	};

	const states: Record<string, { answer?: () => Wire; act?(chat: Chat): Promise<unknown> }> = {
		waiting: {},
		drafts: { answer: () => drafted },
		faults: {
			answer: () => painted(drafted),
			act: ({ frame }) => frame.getByRole("radio").nth(1).click(),
		},
		pointed: {
			answer: () => painted(drafted),
			act: async ({ frame }) => {
				await frame.getByRole("radio").nth(1).click();
				await frame.getByLabel("Frame all").check();
				await frame.getByRole("button", { name: /^MIDNIGHT BRASS/ }).click();
			},
		},
		offer: {
			answer: () => painted(drafted),
			act: async ({ frame }) => {
				await frame.getByRole("radio").nth(1).click();
				await frame.getByRole("button", { name: "Repair this line: MIDNIGHT BRASS" }).click();
				await frame.getByRole("button", { name: "Pay $0.035" }).waitFor();
			},
		},
		edit: {
			answer: () => painted(drafted),
			act: async ({ frame }) => {
				await frame.getByRole("button", { name: "Edit" }).click();
				await frame.getByRole("textbox").fill("Make the sky warmer and the moon larger");
			},
		},
		"not-linked": {
			answer: () => painted(drafted),
			act: async ({ frame }) => {
				await frame.getByRole("button", { name: "Send to Figma" }).click();
				await frame.getByText("No Figma file is open.").waitFor();
			},
		},
		words: { answer: () => ({ content: [{ type: "text", text: "There are no jobs yet." }] }) },
	};

	const narrow = ["faults", "offer"];
	describe.each([
		["light", 760],
		["dark", 760],
		["light", 400],
	] as const)("%s, %i px", (theme, widthPx) => {
		const seen = Object.entries(states).filter(([name]) => widthPx > 700 || narrow.includes(name));
		test.each(seen)("%s", async (name, { answer, act }) => {
			const chat = await openChat(browser, {
				html,
				theme,
				widthPx,
				...(answer === undefined ? {} : { answer: answer() }),
				callTool: (tool) => Promise.resolve(tool === "figma_place" ? refused : offer),
			});
			await act?.(chat);
			await chat.page.waitForTimeout(150);
			if (shots) await chat.page.screenshot({ path: join(shots, `${name}-${theme}-${widthPx}.png`) });
			expect(await violations(chat)).toEqual([]);
			expect(await cutOff(chat)).toEqual([]);
			expect(chat.complaints).toEqual([]);
			await chat.close();
		});
	});
});
