// `figma.ui`: the window's life, and messages that are lost when nobody listens.
import { fail, host } from "./bridge.ts";
import { faultIn } from "./check.ts";
import { guarded } from "./events.ts";
import { pack, unpack } from "./messages.ts";

type OnMessage = (message: unknown, props: { origin: string }) => void;

let open = false;
let single: OnMessage | undefined;
let list: { run: OnMessage; once: boolean }[] = [];

export function showUi(html: unknown, options: unknown): void {
	if (typeof html !== "string") fail("showUI", "Expected string");
	const fault = options === undefined ? null : faultIn(options, { k: "ref", n: "ShowUIOptions" });
	if (fault) fail("showUI", fault);
	const size = (options ?? {}) as { width?: number; height?: number };
	if (size.width !== undefined && size.width < 70) fail("showUI", "width must be at least 70");
	open = true;
	host.event("showUI", JSON.stringify({ html, options: options ?? {} }));
}

const need = (where: string): void => {
	if (!open) fail(where, "No UI is shown. Call figma.showUI first");
};

export const ui = {
	show: () => {
		need("show");
		host.event("uiVisible", "true");
	},
	hide: () => {
		need("hide");
		host.event("uiVisible", "false");
	},
	resize: (width: unknown, height: unknown) => {
		need("resize");
		if (typeof width !== "number" || typeof height !== "number") fail("resize", "Expected numbers");
		host.event("uiSize", JSON.stringify({ width, height }));
	},
	reposition: () => need("reposition"),
	getPosition: () => {
		need("getPosition");
		return { windowSpace: { x: 0, y: 0 }, canvasSpace: { x: 0, y: 0 } };
	},
	close: () => {
		open = false;
		host.event("uiClosed", "null");
	},
	postMessage: (message: unknown) => {
		need("postMessage");
		const { json, parts } = pack(message, "postMessage");
		host.toUi(json, parts);
	},
	get onmessage() {
		return single;
	},
	set onmessage(run: OnMessage | undefined) {
		if (run !== undefined && typeof run !== "function") fail("set_onmessage", "Expected function");
		single = run;
	},
	on: (type: unknown, run: OnMessage) => {
		if (type !== "message") fail("on", "Expected 'message'");
		list.push({ run, once: false });
	},
	once: (type: unknown, run: OnMessage) => {
		if (type !== "message") fail("once", "Expected 'message'");
		list.push({ run, once: true });
	},
	off: (_type: unknown, run: OnMessage) => {
		list = list.filter((entry) => entry.run !== run);
	},
};

/** Called by the host with a message from the window. */
export function fromUi(json: string, parts: ArrayBuffer[]): void {
	const message = unpack(json, parts);
	const now = list;
	list = list.filter((entry) => !entry.once);
	if (!single && now.length === 0) {
		host.log("warn", "Message from UI to plugin dropped due to no message handler installed");
		return;
	}
	const props = { origin: "null" };
	if (single) guarded("ui.onmessage", () => single?.(message, props));
	for (const entry of now) guarded("ui.on(message)", () => entry.run(message, props));
}
