// One person's Figma in the playground: the built plugin in the simulator, and a canvas that outlives it.
import { type Figma, openFigma } from "../../test/figma-sim/host.ts";
import type { ClientStorage, FigmaFile } from "../../test/figma-sim/host-types.ts";
import { lookAtCanvas } from "./look-at-canvas.ts";
import type { CanvasNews, FromPage, ToPage } from "./messages.ts";
import { packBytes, unpackBytes } from "./wire-bytes.ts";

export interface SessionParts {
	/** The built main.js. */
	main: string;
	manifest: Record<string, unknown>;
	file: FigmaFile;
	tell(news: ToPage): void;
}

/** How long after the last sign of life the canvas is still looked at: the plugin works on by itself. */
const watchMs = 4000;
const lookEveryMs = 120;
const simulatorKey = JSON.stringify("playground-key-id:playground-key-secret");

export class FigmaSession {
	readonly #parts: SessionParts;
	/** In this process alone, never on disk: a key pasted in the playground is gone with it. */
	readonly #storage: ClientStorage = new Map();
	#figma: Figma;
	#running = false;
	#watchUntil = 0;
	#timer: NodeJS.Timeout | null = null;
	#looking = false;
	#known: Record<string, string> = {};
	#toldTree = "";
	#toldShown = "";
	#toldNotices = 0;
	#toldSize = "";
	#ended = false;

	static async open(parts: SessionParts): Promise<FigmaSession> {
		const copy = { saved: parts.file.saved, images: new Map(parts.file.images) };
		return new FigmaSession(parts, await openFigma({ manifest: parts.manifest, file: copy }));
	}

	constructor(parts: SessionParts, figma: Figma) {
		this.#parts = parts;
		this.#figma = figma;
	}

	/** Does what the person or the plugin's window asked. */
	async take(order: FromPage): Promise<void> {
		if (this.#ended) return;
		this.#wake();
		if (order.type === "toPlugin") {
			if (this.#running) this.#figma.send(unpackBytes(order.json));
		} else if (order.type === "run") await this.#run(order.command, order.fal === "simulator");
		else if (order.type === "stop") await this.#reopen(null);
		else await this.#act(order);
	}

	async #act(order: Exclude<FromPage, { type: "toPlugin" | "run" | "stop" }>): Promise<void> {
		await this.#figma.evaluate(({ figma, sim }, asked) => {
			if (asked.type === "select") sim.user.select(...asked.ids);
			else if (asked.type === "move") for (const id of asked.ids) sim.user.move(id, asked.dx, asked.dy);
			else if (asked.type === "delete") for (const id of asked.ids) sim.user.delete(id);
			else if (asked.type === "type") sim.user.type(asked.id, asked.text);
			else if (asked.type === "view") figma.viewport.center = asked.center;
			else sim.user.undo();
		}, order);
	}

	async #run(command: string, simulated: boolean): Promise<void> {
		const name = "broadside/fal-key";
		if (simulated) this.#storage.set(name, simulatorKey);
		else if (this.#storage.get(name) === simulatorKey) this.#storage.delete(name);
		await this.#reopen(command);
	}

	/** The same file again, with the plugin (`command`) or without (null). */
	async #reopen(command: string | null): Promise<void> {
		this.#running = false;
		const before = this.#figma;
		before.onMessage = undefined;
		const file = before.close();
		this.#figma = await openFigma({
			manifest: this.#parts.manifest,
			file,
			storage: this.#storage,
			fetch: fetchFromSandbox,
			...(command === null ? {} : { code: this.#parts.main, html: "<p>window</p>", command }),
			onMessage: (message) => {
				this.#wake();
				this.#parts.tell({ type: "toWindow", json: packBytes(message) });
			},
		});
		this.#running = command !== null;
		this.#toldNotices = 0;
		this.#toldSize = "";
		this.#parts.tell(this.#running ? { type: "opened" } : { type: "closed" });
		this.#wake();
	}

	#wake(): void {
		this.#watchUntil = Date.now() + watchMs;
		if (this.#timer || this.#ended) return;
		this.#timer = setInterval(() => {
			if (Date.now() > this.#watchUntil) this.#sleep();
			else void this.#look();
		}, lookEveryMs);
	}

	#sleep(): void {
		if (this.#timer) clearInterval(this.#timer);
		this.#timer = null;
	}

	async #look(): Promise<void> {
		if (this.#looking) return;
		this.#looking = true;
		try {
			await this.#report();
		} catch (error) {
			// Closed between two looks: the next one sees the new canvas.
			if (!String(error).includes("closed")) this.#parts.tell({ type: "fault", text: String(error) });
		} finally {
			this.#looking = false;
		}
	}

	async #report(): Promise<void> {
		const figma = this.#figma;
		if (figma.closed && this.#running) return this.#reopen(null);
		for (const { message, error } of figma.notices.slice(this.#toldNotices))
			this.#parts.tell({ type: "notice", message, error });
		this.#toldNotices = figma.notices.length;
		const { width, height, title } = (figma.ui?.options ?? {}) as Record<string, unknown>;
		const size = JSON.stringify([width, height]);
		if (figma.ui && size !== this.#toldSize) {
			this.#toldSize = size;
			this.#parts.tell({
				type: "size",
				title: String(title ?? ""),
				width: Number(width),
				height: Number(height),
			});
		}
		const news: CanvasNews = await figma.evaluate(lookAtCanvas, this.#known);
		this.#known = Object.fromEntries(news.sheets.map(({ id, mark }) => [id, mark]));
		const tree = JSON.stringify([news.nodes, news.selection, news.sheets.map(({ mark }) => mark)]);
		if (tree !== this.#toldTree) {
			this.#toldTree = tree;
			this.#parts.tell({ type: "canvas", ...news });
		}
		const shown = JSON.stringify(news.shown);
		if (shown !== this.#toldShown) {
			this.#toldShown = shown;
			if (news.shown.length > 0) this.#parts.tell({ type: "reveal", ids: news.shown });
		}
	}

	/** Shows a page that has just come everything again. */
	refresh(): void {
		this.#known = {};
		this.#toldTree = "";
		this.#wake();
	}

	close(): void {
		this.#ended = true;
		this.#sleep();
		this.#figma.onMessage = undefined;
		this.#figma.close();
	}
}

/** The sandbox's own requests: only to a Broadside server on this machine, which its manifest names. */
async function fetchFromSandbox(url: string, init: unknown) {
	if (new URL(url).hostname !== "localhost") throw new Error("Failed to fetch");
	const answer = await fetch(url, init as RequestInit);
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: new Uint8Array(await answer.arrayBuffer()),
	};
}
