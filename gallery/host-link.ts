// Speaks to the host that shows the gallery: JSON-RPC by postMessage, as the MCP Apps specification of 2026-01-26 has it.
// Written by hand because the official client class weighs 650 kB (measured, ext-apps 2.0.4, November 2026).
import { isRecord, type Json } from "./json.ts";

const protocolVersion = "2026-01-26";

export interface HostFacts {
	/** May call tools of our server. */
	canCallTools: boolean;
	/** May put words into the chat. */
	canMessage: boolean;
	canTellModel: boolean;
	context: HostContext;
}

export interface HostContext {
	theme?: "light" | "dark";
	/** CSS variables, `--color-text-primary` and so on. */
	variables: Readonly<Record<string, string>>;
}

export interface HostEvents {
	/** The answer of the tool that the gallery was opened for. */
	onAnswer(answer: Json): void;
	onCancelled(): void;
	onContext(context: HostContext): void;
}

export class HostLink {
	readonly #waiting = new Map<number, { resolve(result: Json): void; reject(error: Error): void }>();
	readonly #events: HostEvents;
	readonly #host: Window;
	#nextId = 1;

	constructor(host: Window, events: HostEvents) {
		this.#host = host;
		this.#events = events;
		window.addEventListener("message", (event) => {
			if (event.source === host && isRecord(event.data)) this.#take(event.data);
		});
	}

	/** Says hello; what the host has to tell comes after it. Throws what the host refuses. */
	async open(version: string): Promise<HostFacts> {
		const result = await this.request("ui/initialize", {
			protocolVersion,
			appInfo: { name: "broadside-gallery", title: "Broadside gallery", version },
			appCapabilities: { availableDisplayModes: ["inline", "fullscreen"] },
		});
		const can = isRecord(result.hostCapabilities) ? result.hostCapabilities : {};
		this.notify("ui/notifications/initialized", {});
		return {
			canCallTools: can.serverTools !== undefined,
			canMessage: can.message !== undefined,
			canTellModel: can.updateModelContext !== undefined,
			context: readContext(result.hostContext),
		};
	}

	/** Throws an Error with the host's words. */
	request(method: string, params: Json): Promise<Json> {
		const id = this.#nextId;
		this.#nextId += 1;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#post({ jsonrpc: "2.0", id, method, params });
		});
	}

	notify(method: string, params: Json): void {
		this.#post({ jsonrpc: "2.0", method, params });
	}

	#post(message: Json) {
		// The host's origin cannot be known in a sandbox; nothing secret is ever said.
		this.#host.postMessage(message, "*");
	}

	#take(message: Json) {
		if (typeof message.method === "string") return this.#hear(message.method, message);
		const waiting = typeof message.id === "number" ? this.#waiting.get(message.id) : undefined;
		if (waiting === undefined || typeof message.id !== "number") return;
		this.#waiting.delete(message.id);
		if (isRecord(message.error))
			waiting.reject(new Error(String(message.error.message ?? "The host refused.")));
		else waiting.resolve(isRecord(message.result) ? message.result : {});
	}

	#hear(method: string, { id, params }: Json) {
		const given = isRecord(params) ? params : {};
		if (method === "ui/notifications/tool-result") this.#events.onAnswer(given);
		else if (method === "ui/notifications/tool-cancelled") this.#events.onCancelled();
		else if (method === "ui/notifications/host-context-changed") this.#events.onContext(readContext(given));
		if (id === undefined) return;
		// Requests of the host: a ping, or that it will take the gallery down. Nothing has to be saved.
		if (method === "ping" || method === "ui/resource-teardown")
			this.#post({ jsonrpc: "2.0", id, result: {} });
		else this.#post({ jsonrpc: "2.0", id, error: { code: -32601, message: "Method not found" } });
	}
}

function readContext(context: unknown): HostContext {
	const given = isRecord(context) ? context : {};
	const styles = isRecord(given.styles) && isRecord(given.styles.variables) ? given.styles.variables : {};
	const variables = Object.entries(styles).flatMap(([name, value]) =>
		name.startsWith("--") && typeof value === "string" ? [[name, value] as const] : [],
	);
	return {
		...(given.theme === "light" || given.theme === "dark" ? { theme: given.theme } : {}),
		variables: Object.fromEntries(variables),
	};
}
