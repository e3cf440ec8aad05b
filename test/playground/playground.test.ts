// The playground as a newcomer meets it: the plugin's own window beside the simulated canvas, in Chromium.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildPage } from "../../scripts/playground/build.mjs";
import { type Playground, servePlayground } from "../../scripts/playground/serve.ts";
import { chromiumPath, launchBrowser } from "../figma-sim/browser.ts";
import { builtPlugin, manifest } from "../plugin/plugin-build.ts";

const shots = process.env.BROADSIDE_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

let playground: Playground;
beforeAll(async () => {
	const [{ main, ui }, files] = await Promise.all([builtPlugin(), buildPage()]);
	playground = await servePlayground({ main, ui, manifest, files, port: 0, paintMs: 300 });
	// A cold start packs the plugin and opens every font.
}, 180_000);
afterAll(() => playground?.close());

describe("the server", () => {
	test("answers this machine's own page alone", async () => {
		const home = await fetch(playground.url);
		expect(home.status).toBe(200);
		expect(home.headers.get("content-security-policy")).toContain("default-src 'self'");
		expect((await fetch(`${playground.url}page.js`)).status).toBe(200);
		expect((await fetch(`${playground.url}../../package.json`)).status).toBe(404);
		const foreign = { method: "POST", headers: { origin: "https://evil.example" }, body: "{}" };
		expect((await fetch(`${playground.url}orders?session=x`, foreign)).status).toBe(403);
		const opaque = { method: "POST", headers: { origin: "null" }, body: "{}" };
		expect((await fetch(`${playground.url}orders?session=x`, opaque)).status).toBe(403);
		expect((await fetch(`${playground.url}orders?session=x`, { method: "POST", body: "{}" })).status).toBe(
			410,
		);
	});

	test("lets the window of the simulator reach fal's simulator, and it asks for a key", async () => {
		const answer = await fetch(`${playground.url}fal/queue.fal.run/fal-ai/qwen-image-2/text-to-image`, {
			method: "POST",
			body: "{}",
		});
		expect(answer.status).toBe(401);
		expect(answer.headers.get("access-control-allow-origin")).toBe("*");
	});
});

describe.skipIf(chromiumPath === null)("in Chromium", () => {
	let browser: Browser;
	let page: Page;
	let faults: string[];
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(() => browser?.close());
	afterEach(async () => {
		await page.context().close();
		expect(faults).toEqual([]);
	});

	async function open(
		width = 1280,
		height = 800,
		colorScheme: "light" | "dark" = "light",
	): Promise<FrameLocator> {
		faults = [];
		const context = await browser.newContext({
			viewport: { width, height },
			colorScheme,
			reducedMotion: "reduce",
		});
		page = await context.newPage();
		page.on("pageerror", (error) => faults.push(error.message));
		page.on("console", (line) => {
			// The window asks fal of a request that does not exist, to see whether it is answered at all.
			if (line.type() === "error" && !line.text().includes("status of 404")) faults.push(line.text());
		});
		await page.goto(playground.url);
		await sheets(1);
		return page.frameLocator("#frame iframe");
	}

	/** Waits until so many sheets stand on the canvas. */
	const sheets = (count: number) =>
		expect.poll(() => page.locator("#world img").count(), { timeout: 60_000 }).toBe(count);
	const layer = (name: string) => page.locator("#layers").getByRole("button", { name });
	const says = (plugin: FrameLocator, words: string | RegExp) =>
		plugin.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 60_000 });
	const shot = async (name: string) => {
		if (shots) await page.screenshot({ path: join(shots, `playground-${name}.png`) });
	};

	test("Edit with the fal simulator: a new sheet beside the old, its words live; undo takes it back", async () => {
		const plugin = await open();
		await plugin.getByText("Lantern Street").first().waitFor();
		await plugin.getByRole("textbox", { name: "Instruction" }).fill("A rainy street at night");
		await plugin.getByRole("button", { name: "Edit selection" }).click();
		await says(plugin, "Placed beside");
		await sheets(2);
		// The new sheet is selected and open in the list: its words are text layers.
		await layer("Old Harbour Quay, Pier 9").waitFor();
		await shot("edited");
		await page.locator("#undo").click();
		await sheets(1);
	});

	test("Create with the draft, nobody painting: native layers, and other words by keyboard", async () => {
		const plugin = await open();
		await page.getByRole("radio", { name: "Drafts only" }).check({ force: true });
		await says(plugin, "Ready");
		await plugin.getByRole("tab", { name: "Create" }).click();
		await plugin
			.getByRole("textbox", { name: "Prompt" })
			.fill(
				'Jazz night poster, title "MIDNIGHT SESSIONS" in tall condensed serif, "Friday 14 November, 9 PM", "The Blue Room", "Tickets $12", deep navy and gold',
			);
		await plugin.getByRole("button", { name: "Create", exact: true }).click();
		await says(plugin, /Placed .*Free/);
		await sheets(2);
		await page.locator("#fit").click();
		await shot("created");
		// Down to a text by keyboard, then other words in it.
		const canvas = page.locator("#canvas");
		await canvas.focus();
		await canvas.press("Enter");
		await page.locator('#layers [aria-pressed="true"]', { hasText: "MIDNIGHT" }).waitFor();
		await canvas.press("Enter");
		await page.locator("#canvas textarea").fill("AFTER HOURS");
		await page.locator("#canvas textarea").press("Enter");
		await layer("AFTER HOURS").waitFor();
		await canvas.press("Control+z");
		await expect.poll(() => layer("AFTER HOURS").count()).toBe(0);
	});

	test("what needs a model says so when nobody paints", async () => {
		const plugin = await open();
		await page.getByRole("radio", { name: "Drafts only" }).check({ force: true });
		await says(plugin, "Ready");
		await plugin.getByRole("textbox", { name: "Instruction" }).fill("A rainy street at night");
		await plugin.getByRole("button", { name: "Edit selection" }).click();
		await says(plugin, "no fal key");
		await sheets(1);
	});

	test("the canvas: pans, zooms, moves, deletes; the plugin closes and its menu opens it again", async () => {
		const plugin = await open();
		const canvas = page.locator("#canvas");
		const picture = page.locator("#world img").first();
		const before = await picture.boundingBox();
		await canvas.hover();
		await page.mouse.wheel(0, 120);
		await expect
			.poll(async () => Math.round((await picture.boundingBox())?.y ?? 0))
			.toBe(Math.round((before?.y ?? 0) - 120));
		await page.keyboard.down("Control");
		await page.mouse.wheel(0, -240);
		await page.keyboard.up("Control");
		await expect
			.poll(async () => (await picture.boundingBox())?.width ?? 0)
			.toBeGreaterThan((before?.width ?? 0) * 2);
		await canvas.focus();
		await canvas.press("0");
		await expect
			.poll(async () => Math.round((await picture.boundingBox())?.width ?? 0))
			.toBe(Math.round(before?.width ?? 0));
		await canvas.press("Shift+ArrowRight");
		await canvas.press("Escape");
		await plugin
			.getByText(/Select/)
			.first()
			.waitFor();
		await canvas.press("n");
		await plugin.getByText("Lantern Street").first().waitFor();
		await page.getByRole("button", { name: "Close the plugin" }).click();
		await page.getByRole("button", { name: "Create a sheet…" }).click();
		await plugin.getByRole("textbox", { name: "Prompt" }).waitFor();
		await canvas.focus();
		await canvas.press("Delete");
		await sheets(0);
		await canvas.press("Control+z");
		await sheets(1);
	});

	test("a tab that is gone to while the plugin still opens stays open", async () => {
		const plugin = await open();
		await page.getByRole("button", { name: "Close the plugin" }).click();
		await page.getByRole("button", { name: "Edit selection…" }).click();
		await plugin.getByRole("tab", { name: "Create" }).click();
		await says(plugin, "Ready");
		expect(await plugin.getByRole("textbox", { name: "Prompt" }).isVisible()).toBe(true);
	});

	test("a small window shows one half at a time, and a dark one is dark", async () => {
		const plugin = await open(480, 720, "dark");
		await page.getByRole("button", { name: "Plugin", exact: true }).click();
		await plugin.getByRole("textbox", { name: "Instruction" }).waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
		await shot("small");
		await page.getByRole("button", { name: "Canvas", exact: true }).click();
		await page.locator("#world img").first().waitFor();
	});

	test("axe finds nothing", async () => {
		await open();
		await page.evaluate(axe.source);
		const found = await page.evaluate(async () => {
			const tool = (
				globalThis as unknown as {
					axe: {
						run(
							root: Document,
							options: object,
						): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
					};
				}
			).axe;
			const { violations } = await tool.run(document, { resultTypes: ["violations"], iframes: false });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
		});
		expect(found).toEqual([]);
	});
});
