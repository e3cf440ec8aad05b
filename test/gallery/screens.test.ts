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
	const found = await frame.evaluate(async () => {
		const tool = (globalThis as unknown as { axe: { run(root: Document, how: object): Promise<Wire> } }).axe;
		return (await tool.run(document, { resultTypes: ["violations"] })).violations;
	});
	return found.flatMap(({ id, nodes }: Wire) =>
		nodes.map((node: Wire) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`),
	);
}

/** Until what moves has come to rest and is painted. */
const settled = ({ frame }: Chat): Promise<unknown> =>
	frame.evaluate(async () => {
		const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		await frames();
		await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
		await frames();
	});

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
	/** How each state is looked at, in turn: hosts change theme and width under an open gallery. */
	const looks = [
		{ theme: "light", widthPx: 760 },
		{ theme: "dark", widthPx: 760 },
		{ theme: "light", widthPx: 400 },
	] as const;

	async function lookOver(name: string, chat: Chat, { theme, widthPx }: (typeof looks)[number]) {
		await settled(chat);
		if (shots) await chat.page.screenshot({ path: join(shots, `${name}-${theme}-${widthPx}.png`) });
		const where = `${name}, ${theme}, ${widthPx} px`;
		expect(await chat.frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
			theme,
		);
		expect(await violations(chat), where).toEqual([]);
		expect(await cutOff(chat), where).toEqual([]);
	}

	test.each(Object.entries(states))("%s", async (name, { answer, act }) => {
		const chat = await openChat(browser, {
			html,
			...looks[0],
			...(answer === undefined ? {} : { answer: answer() }),
			callTool: (tool) => Promise.resolve(tool === "figma_place" ? refused : offer),
		});
		await chat.frame.evaluate(axe.source);
		await act?.(chat);
		for (const look of looks) {
			const { theme, widthPx } = look;
			if (widthPx < 700 && !narrow.includes(name)) continue;
			await chat.page.setViewportSize({ width: widthPx, height: 1400 });
			await chat.page.emulateMedia({ colorScheme: theme });
			await chat.tell("ui/notifications/host-context-changed", { theme });
			await chat.frame.locator(`html[data-theme=${theme}]`).waitFor();
			await lookOver(name, chat, look);
		}
		expect(chat.complaints).toEqual([]);
		await chat.close();
	});

	test("opened in the dark", async () => {
		const look = looks[1];
		const chat = await openChat(browser, { html, ...look, answer: painted(drafted) });
		await chat.frame.evaluate(axe.source);
		await lookOver("opened", chat, look);
		expect(chat.complaints).toEqual([]);
		await chat.close();
	});
});
