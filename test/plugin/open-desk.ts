// The whole plugin as a person meets it: the built window in Chromium, the built sandbox in QuickJS, fal on loopback.
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { createFalServer, type FalServer, type FalServerOptions } from "../fal-server/server.ts";
import { launchBrowser } from "../figma-sim/browser.ts";
import type { Inside, SimOptions } from "../figma-sim/host-types.ts";
import { openWindow, type PluginWindow, type WindowOptions } from "../figma-sim/window.ts";
import { falNetwork } from "./fal-network.ts";
import { openPlugin, type Plugin } from "./open-plugin.ts";
import { builtPlugin, manifest } from "./plugin-build.ts";

export const testKey = "dummy-id-0000:dummy-secret-0000";

export interface DeskOptions extends Partial<SimOptions>, WindowOptions {
	before?: (inside: Inside) => unknown;
	/** A fal server to talk to; left out, the network is down. */
	fal?: FalServer;
	refuseOrigin?: boolean;
	/** Saved beforehand. */
	key?: string;
}

export interface Desk extends PluginWindow {
	figma: Plugin;
	/** By role and accessible name. */
	tab(name: string): Locator;
	button(name: string): Locator;
	radio(name: string): Locator;
	textbox(name: string): Locator;
	status: Locator;
	/** Waits until the status line holds these words. */
	says(words: string | RegExp): Promise<void>;
}

let browser: Browser;
const windows: PluginWindow[] = [];
const servers: FalServer[] = [];

/** Call once in a test file that uses `openDesk`. */
export function useBrowser(options: { localhost?: string } = {}): void {
	beforeAll(async () => {
		browser = await launchBrowser(options);
	});
	afterEach(async () => {
		for (const window of windows.splice(0)) await window.close();
		for (const server of servers.splice(0)) await server.close();
	});
	afterAll(async () => {
		await browser?.close();
	});
}

/** A fal that paints one colour, closed after the test. */
export async function fal(options: FalServerOptions = {}): Promise<FalServer> {
	const server = await createFalServer({ flat: true, ...options });
	servers.push(server);
	return server;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
	const {
		before,
		fal: server,
		refuseOrigin,
		key,
		delivery,
		theme,
		network,
		inter,
		localNetwork,
		...sim
	} = options;
	const storage = sim.storage ?? new Map<string, string>();
	if (key !== undefined) storage.set("broadside/fal-key", JSON.stringify(key));
	const figma = await openPlugin({ ...sim, storage, ...(before ? { before } : {}) });
	const { ui } = await builtPlugin();
	const reach = server ? falNetwork(server, { refuseOrigin: refuseOrigin === true }) : network;
	const window = await openWindow(browser, figma, manifest, ui, {
		...(delivery ? { delivery } : {}),
		...(theme ? { theme } : {}),
		...(inter ? { inter } : {}),
		...(localNetwork === undefined ? {} : { localNetwork }),
		...(reach ? { network: reach } : {}),
	});
	windows.push(window);
	const { frame } = window;
	await frame
		.getByRole("tablist")
		.waitFor({ timeout: 10_000 })
		.catch((error: unknown) => {
			throw new Error(`the window did not draw: ${window.faults.join("; ")}`, { cause: error });
		});
	const status = frame.getByRole("status");
	return {
		...window,
		figma,
		tab: (name) => frame.getByRole("tab", { name, exact: true }),
		button: (name) => frame.getByRole("button", { name, exact: true }),
		radio: (name) => frame.getByRole("radio", { name, exact: true }),
		textbox: (name) => frame.getByRole("textbox", { name, exact: true }),
		status,
		says: (words) => status.filter({ hasText: words }).waitFor({ timeout: 20_000 }),
	};
}
