// Shows the built window in Chromium as Figma does: a page of figma.com, an iframe without an origin, a policy made of the manifest.
import type { Browser, Frame, Page, Route } from "playwright-core";
import type { Figma } from "./host.ts";
import { takePage } from "./window-pages.ts";
import { interFaces, themeStyle } from "./window-theme.ts";

export interface WindowOptions {
	/** How the page reaches the iframe; both are seen in the wild. */
	delivery?: "data" | "srcdoc";
	theme?: "light" | "dark";
	/** Answers requests for hosts that the policy allows. Default: the network is down. */
	network?: (route: Route) => Promise<void>;
	/** Inter, as Figma's page has it: for screenshots. Too heavy for a `data:` URL, which ends at 2 MB. */
	inter?: boolean;
	/** The person lets figma.com reach this machine (Local Network Access); default true. */
	localNetwork?: boolean;
}

export interface PluginWindow {
	page: Page;
	/** The plugin's own document. */
	frame: Frame;
	/** Violations of the policy, errors nobody caught, and messages that Figma would refuse. */
	faults: string[];
	/** Figma changes the colours of an open window when the person changes theirs. */
	theme(theme: "light" | "dark"): Promise<void>;
	close(): Promise<void>;
}

/** What the policy lets the window load: its own text, `data:`, and the manifest's domains. */
function policyOf(manifest: Record<string, unknown>): string {
	const access = manifest.networkAccess as { allowedDomains: string[] };
	const domains = access.allowedDomains.filter((domain) => domain !== "none").join(" ");
	return [
		`default-src data: ${domains}`,
		`script-src 'unsafe-inline' data:`,
		`style-src 'unsafe-inline' data:`,
		`connect-src ${domains}`,
		`img-src data: ${domains}`,
		"object-src 'none'",
		"form-action 'none'",
	].join("; ");
}

const outer = (inner: string): string =>
	`<!doctype html><html><body style="margin:0;background:#e5e5e5"><iframe id="wrap" src="${inner}" style="border:0;width:100vw;height:100vh"></iframe></body></html>`;

/** Figma's own frame around the window: it passes messages on, and checks what structured clone would not. */
const wrapper = (
	html: string,
	delivery: "data" | "srcdoc",
): string => `<!doctype html><html><body style="margin:0">
<iframe id="plugin" sandbox="allow-scripts" style="border:0;width:100vw;height:100vh"></iframe>
<script>
const frame = document.getElementById("plugin");
const html = ${JSON.stringify(html).replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--")};
let loaded = false;
const waiting = [];
const post = (message) => frame.contentWindow.postMessage({ pluginMessage: message }, "*");
window.deliver = (json) => {
	const message = JSON.parse(json, (key, value) => value && value.$b64 !== undefined ? Uint8Array.from(atob(value.$b64), (c) => c.charCodeAt(0)) : value);
	if (loaded) post(message); else waiting.push(message);
};
const base64 = (bytes) => { let text = ""; for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768)); return btoa(text); };
const pack = (value) => {
	if (value instanceof Uint8Array) return { $b64: base64(value) };
	if (value instanceof ArrayBuffer || ArrayBuffer.isView(value) || value instanceof Blob || value instanceof Map || value instanceof Set) throw new Error("a " + value.constructor.name + " cannot cross to the plugin");
	if (value instanceof Date) return value;
	if (Array.isArray(value)) return value.map(pack);
	if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
	return value;
};
addEventListener("message", (event) => {
	if (event.source !== frame.contentWindow || !event.data || !("pluginMessage" in event.data)) return;
	try { window.toPlugin(JSON.stringify(pack(event.data.pluginMessage))); }
	catch (error) { window.fault("message: " + error.message); }
});
frame.addEventListener("load", () => { loaded = true; for (const message of waiting.splice(0)) post(message); });
if (${JSON.stringify(delivery)} === "srcdoc") frame.srcdoc = html;
else frame.src = "data:text/html;charset=utf-8;base64," + base64(new TextEncoder().encode(html));
</script></body></html>`;

const toJson = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		part instanceof Uint8Array ? { $b64: Buffer.from(part).toString("base64") } : part,
	);

const fromJson = (json: string): unknown =>
	JSON.parse(json, (_key, part: unknown) => {
		const packed = part as { $b64?: unknown } | null;
		return typeof part === "object" && typeof packed?.$b64 === "string"
			? new Uint8Array(Buffer.from(packed.$b64, "base64"))
			: part;
	});

/** Joins a running plugin with its window. The plugin must have called `showUI`. */
export async function openWindow(
	browser: Browser,
	figma: Figma,
	manifest: Record<string, unknown>,
	html: string,
	options: WindowOptions = {},
): Promise<PluginWindow> {
	const { delivery = "data", theme = "light" } = options;
	const size = (figma.ui?.options ?? {}) as { width?: number; height?: number };
	const faults: string[] = [];
	const { page, giveBack } = await takePage(
		browser,
		{
			width: size.width ?? 300,
			height: size.height ?? 200,
			theme,
			localNetwork: options.localNetwork !== false,
		},
		{
			toPlugin: (json) => figma.send(fromJson(json)),
			fault: (text) => faults.push(text),
			async route(route) {
				const url = new URL(route.request().url());
				if (url.protocol === "data:") return route.continue();
				if (url.host === "www.figma.com") {
					const isWrapper = url.pathname === "/plugin-frame";
					return route.fulfill({
						contentType: "text/html; charset=utf-8",
						headers: isWrapper ? { "content-security-policy": policyOf(manifest) } : {},
						body: isWrapper
							? wrapper(themed(html, theme, options.inter === true), delivery)
							: outer("https://www.figma.com/plugin-frame"),
					});
				}
				if (options.network) return options.network(route);
				return route.abort("internetdisconnected");
			},
		},
	);
	// Joined before anything loads: the window's first call may come before its frame is found here.
	let frameFound: (frame: Frame) => void = () => {};
	const wrapFrame = new Promise<Frame>((resolve) => {
		frameFound = resolve;
	});
	let sending: Promise<unknown> = Promise.resolve();
	figma.onMessage = (message) => {
		const json = toJson(message);
		sending = sending
			.then(async () => (await wrapFrame).evaluate((text) => window.deliver(text), json))
			.catch(() => undefined);
	};
	await page.goto("https://www.figma.com/design/simulated");
	const wrap = await frameOf(page, (frame) => frame.url().endsWith("/plugin-frame"));
	frameFound(wrap);
	const frame = await frameOf(page, (candidate) => candidate.parentFrame() === wrap);
	await frame.waitForLoadState("load");
	return {
		page,
		frame,
		faults,
		async theme(next) {
			await page.emulateMedia({ colorScheme: next });
			await frame.evaluate(
				({ name, style }) => {
					document.documentElement.className = `figma-${name}`;
					const colours = document.getElementById("figma-colours");
					if (colours) colours.textContent = style;
				},
				{ name: next, style: themeStyle(next) },
			);
		},
		close: giveBack,
	};
}

declare global {
	interface Window {
		deliver(json: string): void;
	}
}

/** Figma's `themeColors`: a class on the root and its colours as variables. */
const themed = (html: string, theme: "light" | "dark", inter: boolean): string =>
	html
		.replace("<html", `<html class="figma-${theme}"`)
		.replace(
			"<head>",
			() =>
				`<head><style id="figma-colours">${themeStyle(theme)}</style><style>${inter ? interFaces() : ""}</style>`,
		);

async function frameOf(page: Page, test: (frame: Frame) => boolean): Promise<Frame> {
	for (let tries = 0; tries < 200; tries++) {
		const found = page.frames().find(test);
		if (found) return found;
		await page.waitForTimeout(25);
	}
	throw new Error("the window did not open");
}
