// The plugin's window as Figma shows it: an iframe without an origin, and messages passed on both ways.
import type { FalMode } from "../messages.ts";

export class PluginWindow {
	readonly #place: HTMLElement;
	readonly #say: (json: string) => void;
	#frame: HTMLIFrameElement | null = null;
	#loaded = false;
	#waiting: unknown[] = [];

	/** `say`: a message of the window for the sandbox, as JSON. */
	constructor(place: HTMLElement, say: (json: string) => void) {
		this.#place = place;
		this.#say = say;
		addEventListener("message", (event: MessageEvent<unknown>) => {
			const { data, source } = event;
			if (source === null || source !== this.#frame?.contentWindow) return;
			if (typeof data === "object" && data !== null && "pluginMessage" in data)
				this.#say(pack(data.pluginMessage));
		});
	}

	open(fal: FalMode): void {
		this.close();
		const frame = document.createElement("iframe");
		const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
		frame.setAttribute("sandbox", "allow-scripts");
		frame.title = "Broadside plugin";
		frame.src = `/window?theme=${theme}&fal=${fal}`;
		frame.addEventListener("load", () => {
			this.#loaded = true;
			for (const message of this.#waiting.splice(0)) this.#post(message);
		});
		this.#place.replaceChildren(frame);
		this.#frame = frame;
	}

	close(): void {
		this.#frame = null;
		this.#loaded = false;
		this.#waiting = [];
		this.#place.replaceChildren();
	}

	/** A message of the sandbox; it waits until the window has loaded, as in Figma. */
	deliver(json: string): void {
		const message: unknown = unpack(json);
		if (this.#loaded) this.#post(message);
		else this.#waiting.push(message);
	}

	resize(width: number, height: number): void {
		this.#place.style.height = `${height}px`;
		this.#place.parentElement?.style.setProperty("--window", `${width}px`);
	}

	#post(message: unknown): void {
		// The window has no origin that could be named.
		this.#frame?.contentWindow?.postMessage({ pluginMessage: message }, "*");
	}
}

function pack(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) => {
		if (!(part instanceof Uint8Array)) return part;
		let text = "";
		for (let i = 0; i < part.length; i += 32768) text += String.fromCharCode(...part.subarray(i, i + 32768));
		return { $b64: btoa(text) };
	});
}

const unpack = (json: string): unknown =>
	JSON.parse(json, (_key, part: unknown) => {
		const packed = part as { $b64?: unknown } | null;
		return typeof part === "object" && typeof packed?.$b64 === "string"
			? Uint8Array.from(atob(packed.$b64), (letter) => letter.charCodeAt(0))
			: part;
	});
