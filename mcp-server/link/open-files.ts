// The plugin windows that are linked, each with its file: two windows never share one, and none is put out in silence.
import { ToolError } from "../../shared/errors.ts";
import type { FigmaMethods } from "../../shared/link/figma-methods.ts";
import { closeCodes } from "../../shared/link/limits.ts";
import type { ServerEvents, ServerMethods } from "../../shared/link/server-methods.ts";
import type { OpenFile } from "../../shared/ports.ts";
import type { Aborter, Peer } from "../../shared/rpc.ts";
import type { GuardedCarrier } from "./server-carrier.ts";

export interface Window {
	peer: Peer<FigmaMethods, ServerEvents>;
	carrier: GuardedCarrier;
	/** null until it has told. */
	file: OpenFile | null;
}

/** How long a window may take to say that it is alive, before its file goes to another. */
const aliveMs = 5000;

/** What the person sees while an agent is at work in the file. */
const doing: Partial<Record<keyof FigmaMethods, string>> = {
	readLayers: "reading layers",
	picture: "looking at a layer",
	exportLayer: "taking a picture of a layer",
	placeEdit: "placing an edit",
	placeLayout: "placing layers",
	placePicture: "placing a picture",
};

export class OpenFiles {
	readonly #windows = new Set<Window>();
	#watchers: (() => void)[] = [];

	add(window: Window): void {
		this.#windows.add(window);
		window.carrier.onClose(() => {
			this.#windows.delete(window);
			window.peer.fail("The plugin's window was closed, or lost its link.");
		});
	}

	list(): OpenFile[] {
		return [...this.#windows].flatMap(({ file }) => (file === null ? [] : [file]));
	}

	/** Resolves when a file is open, or after `ms`. */
	async untilAny(ms: number): Promise<void> {
		if (ms <= 0 || this.list().length > 0) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			this.#watchers.push(() => {
				clearTimeout(timer);
				resolve();
			});
		});
	}

	/** Throws ToolError `invalid_input` with field `takeOver` where a living window has the file. */
	async open(window: Window, asked: ServerMethods["openFile"]["params"]): Promise<OpenFile> {
		const { takeOver, ...told } = asked;
		const known = window.file?.fileId;
		const isKnown = known === told.fileId || known?.startsWith(`${told.fileId}-`) === true;
		const fileId = known !== undefined && isKnown ? known : await this.#freeId(window, told, takeOver);
		const file: OpenFile = { ...told, fileId };
		window.file = file;
		for (const wake of this.#watchers.splice(0)) wake();
		return file;
	}

	async #freeId(
		window: Window,
		told: Pick<OpenFile, "fileId" | "fileName">,
		takeOver: boolean,
	): Promise<string> {
		for (let copy = 1; ; copy += 1) {
			const id = copy === 1 ? told.fileId : `${told.fileId}-${copy}`;
			const other = this.#find(id);
			if (other === undefined || other === window) return id;
			if (!takeOver && !(await isAlive(other))) other.carrier.close(closeCodes.replaced, "did not answer");
			// A file that was copied has the id of its original: another name tells it.
			else if (other.file?.fileName !== told.fileName) continue;
			else if (takeOver) other.carrier.close(closeCodes.replaced, "another window took over");
			else throw taken(told.fileName);
			this.#windows.delete(other);
			return id;
		}
	}

	#find(fileId: string): Window | undefined {
		return [...this.#windows].find(({ file }) => file?.fileId === fileId);
	}

	/** Throws ToolError: the plugin's own, or `not_connected`. */
	async ask(
		fileId: string,
		name: keyof FigmaMethods & string,
		params: FigmaMethods[typeof name]["params"],
		options: { signal?: Aborter; timeoutMs: number },
	): Promise<unknown> {
		const window = this.#find(fileId);
		if (window === undefined) throw notOpen();
		const told = doing[name];
		if (told !== undefined) window.peer.tell("activity", { agent: "An agent", doing: told });
		try {
			return await window.peer.call(name, params, options);
		} finally {
			if (told !== undefined) window.peer.tell("activity", { agent: "An agent", doing: null });
		}
	}

	closeAll(code: number, reason: string): void {
		for (const { carrier } of this.#windows) carrier.close(code, reason);
	}
}

function isAlive({ peer }: Window): Promise<boolean> {
	return peer.call("ping", {}, { timeoutMs: aliveMs }).then(
		() => true,
		() => false,
	);
}

const notOpen = () =>
	new ToolError({
		code: "not_connected",
		message: "That file is not open, or its Broadside window is closed.",
		hint: "Open the file in Figma and run the Broadside plugin, then try again.",
	});

const taken = (fileName: string) =>
	new ToolError({
		code: "invalid_input",
		message: `Another window has ${JSON.stringify(fileName.slice(0, 80))} linked already.`,
		hint: "Close it, or choose to use this window instead.",
		field: "takeOver",
	});
