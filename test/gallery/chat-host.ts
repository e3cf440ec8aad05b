// A small chat that shows an MCP App: a sandboxed frame and the postMessage protocol, written from the specification alone.
import type { Browser, Frame, Page } from "playwright-core";
import type { Wire } from "../server/raw-client.ts";

export interface ChatOptions {
	/** The page, as `resources/read` gave it. */
	html: string;
	/** The answer of the tool that it is opened for; left out, the chat is still waiting. */
	answer?: Wire;
	theme?: "light" | "dark";
	widthPx?: number;
	variables?: Record<string, string>;
	/** What the host says it can do. Default: everything. */
	capabilities?: object;
	/** The server behind the chat. */
	callTool?(name: string, input: Record<string, unknown>): Promise<Wire>;
}

export interface Chat {
	page: Page;
	/** The gallery. */
	frame: Frame;
	/** Everything that it said, in order. */
	said: Wire[];
	/** What a browser complains of: errors, and what the page's policy stopped. */
	complaints: string[];
	/** A notification of the host. */
	tell(method: string, params: object): Promise<void>;
	close(): Promise<void>;
}

const chatPage = `<!doctype html>
<html><body style="margin:0">
<iframe id="app" sandbox="allow-scripts" title="app" style="display:block;width:100%;height:200px;border:0"></iframe>
<script>
const frame = document.getElementById("app");
let setup;
const post = (message) => frame.contentWindow.postMessage({ jsonrpc: "2.0", ...message }, "*");
window.addEventListener("message", async (event) => {
	if (event.source !== frame.contentWindow) return;
	const { id, method, params } = event.data;
	// Not waited for: a host that answers at once is the hardest to keep up with.
	window.hear(JSON.stringify(event.data));
	if (method === "ui/initialize") {
		post({ id, result: {
			protocolVersion: "2026-01-26",
			hostInfo: { name: "small chat", version: "1" },
			hostCapabilities: setup.capabilities,
			hostContext: { theme: setup.theme, styles: { variables: setup.variables }, displayMode: "inline" },
		} });
	} else if (method === "ui/notifications/initialized") {
		post({ method: "ui/notifications/tool-input", params: { arguments: {} } });
		if (setup.answer) post({ method: "ui/notifications/tool-result", params: setup.answer });
	} else if (method === "tools/call") {
		const told = JSON.parse(await window.callServer(JSON.stringify(params)));
		post(told.error ? { id, error: { code: -32000, message: told.error } } : { id, result: told.result });
	} else if (method === "ui/notifications/size-changed") {
		frame.style.height = params.height + "px";
	} else if (id !== undefined) {
		post({ id, result: {} });
	}
});
window.begin = (given, html) => { setup = given; frame.srcdoc = html; };
</script>
</body></html>`;

const everything = {
	serverTools: {},
	message: { text: {} },
	updateModelContext: { text: {} },
	openLinks: {},
};

export async function openChat(browser: Browser, options: ChatOptions): Promise<Chat> {
	const {
		html,
		answer = null,
		theme = "light",
		widthPx = 760,
		variables = {},
		capabilities = everything,
	} = options;
	const page = await browser.newPage({ viewport: { width: widthPx, height: 1400 }, colorScheme: theme });
	const said: Wire[] = [];
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("request", (request) => {
		if (!/^(data|about|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
	});
	await page.exposeFunction("hear", (message: string) => {
		said.push(JSON.parse(message));
	});
	await page.exposeFunction("callServer", async (text: string) => {
		const { name, arguments: input } = JSON.parse(text);
		try {
			if (options.callTool === undefined) throw new Error("There is no server.");
			return JSON.stringify({ result: await options.callTool(name, input) });
		} catch (error) {
			return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
		}
	});
	await page.setContent(chatPage);
	await page.evaluate(
		([setup, source]) => {
			(window as unknown as { begin(setup: unknown, html: unknown): void }).begin(setup, source);
		},
		[{ answer, theme, variables, capabilities }, html] as const,
	);
	let frame: Frame | undefined;
	for (let look = 0; look < 400 && frame === undefined; look += 1) {
		frame = page.frames().find((one) => one !== page.mainFrame());
		if (frame === undefined) await page.waitForTimeout(10);
	}
	if (frame === undefined) throw new Error("the gallery was not shown");
	await frame.locator("main").waitFor();
	return {
		page,
		frame,
		said,
		complaints,
		tell: (method, params) =>
			page.evaluate(
				([name, given]) => {
					const app = document.querySelector("iframe");
					app?.contentWindow?.postMessage({ jsonrpc: "2.0", method: name, params: given }, "*");
				},
				[method, params] as const,
			),
		close: () => page.close(),
	};
}
