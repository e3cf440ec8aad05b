// The gallery in a host that nobody here wrote: MCP Inspector's own window opens it, and it calls our tools through it.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { chromiumPath, launchBrowser } from "../figma-sim/browser.ts";
import { startHttp } from "../http/start-http.ts";
import { freshFolder } from "../server/raw-client.ts";
import { inFolder, node22 } from "./installed.ts";
import { lendToken } from "./token-bearer.ts";

let browser: Browser | undefined;
let inspector: ChildProcess | undefined;
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
	await browser?.close();
	inspector?.kill("SIGKILL");
	for (const close of closing) await close();
});

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = address !== null && typeof address === "object" ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}

/** Resolves with the address of its window. */
async function startInspector(token: string): Promise<string> {
	if (node22 === null) throw new Error("not installed");
	const port = await freePort();
	const script = inFolder("node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js");
	const child = spawn(node22, [script, "--web"], {
		stdio: ["ignore", "pipe", "ignore"],
		env: {
			...process.env,
			HOME: await freshFolder(),
			HOST: "127.0.0.1",
			CLIENT_PORT: String(port),
			MCP_SANDBOX_PORT: String(await freePort()),
			MCP_AUTO_OPEN_ENABLED: "false",
			MCP_INSPECTOR_API_TOKEN: token,
			MCP_INSPECTOR_SECRET_STORE: "memory",
		},
	});
	inspector = child;
	await new Promise<void>((resolve, reject) => {
		let said = "";
		child.stdout.on("data", (part) => {
			said += part;
			if (said.includes("up and running")) resolve();
		});
		child.once("exit", (code) => reject(new Error(`exit ${code}: ${said}`)));
	});
	return `http://127.0.0.1:${port}/`;
}

describe.skipIf(node22 === null || chromiumPath === null)("in MCP Inspector", () => {
	test("it shows variants, and its buttons reach our tools", { timeout: 180_000 }, async () => {
		const server = await startHttp();
		const lent = await lendToken(server.port, server.token);
		closing.push(lent.close);
		const token = "inspector-token-0123456789";
		const origin = await startInspector(token);
		browser = await launchBrowser();
		const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
		const input = { prompt: 'A jazz poster, "MIDNIGHT BRASS" at the top, "JUNE 14-16" below', count: 2 };
		const query = new URLSearchParams({
			MCP_INSPECTOR_API_TOKEN: token,
			serverUrl: lent.url,
			transport: "http",
			autoConnect: token,
			openApp: "compose_poster",
			appArgs: Buffer.from(JSON.stringify(input)).toString("base64url"),
			autoOpen: token,
		});
		await page.goto(`${origin}?${query}`);
		await page.locator('[data-app-status="ready"]').waitFor({ timeout: 60_000 });
		// Its sandbox holds the gallery in a frame of a frame.
		await expect.poll(() => page.frames().length, { timeout: 30_000 }).toBe(3);
		const gallery = page.frames()[2];
		if (gallery === undefined) throw new Error("no gallery");
		const second = gallery.getByRole("radio", { name: "Variant 2: All 2 exact" });
		await second.click({ timeout: 60_000 });
		expect(await second.getAttribute("aria-checked")).toBe("true");
		expect(
			await gallery.locator("figure img").evaluate((img: HTMLImageElement) => img.naturalWidth),
		).toBeGreaterThan(100);
		await gallery.getByRole("button", { name: "Send to Figma" }).click();
		// Nothing is linked here: what the tool says of that has come all the way back.
		await gallery.getByRole("status").filter({ hasText: "Pair" }).waitFor({ timeout: 30_000 });
	});
});
