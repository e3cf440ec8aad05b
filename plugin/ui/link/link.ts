// The link to the person's own server: paired once, found again after every break, and never in the way when it is gone.
import { ToolError } from "../../../shared/errors.ts";
import type { Carrier, CloseReason } from "../../../shared/link/carrier.ts";
import type { FigmaMethods } from "../../../shared/link/figma-methods.ts";
import type { LinkKey } from "../../../shared/link/handshake.ts";
import { closeCodes, linkLimits } from "../../../shared/link/limits.ts";
import { linkPipe } from "../../../shared/link/link-pipe.ts";
import { plainCode } from "../../../shared/link/pairing-code.ts";
import type {
	FigmaEvents,
	ServerEvents,
	ServerFacts,
	ServerMethods,
} from "../../../shared/link/server-methods.ts";
import type { LinkProof } from "../../../shared/link/shake-hands.ts";
import { bodyOf, connectPeer, type Handlers, type Peer } from "../../../shared/rpc.ts";
import type { Canvas } from "../canvas-link.ts";
import type { Store } from "../store.ts";
import { blockedAdvice } from "./local-network.ts";
import { type Missed, type Reached, reach } from "./reach.ts";

declare const BROADSIDE_VERSION: string;

export type Server = Peer<ServerMethods, FigmaEvents>;

/** What a person sees of the link. */
export type LinkState =
	| { at: "unpaired"; note: string }
	/** Paired, and looking for the server for the first time. */
	| { at: "looking" }
	| ({ at: "linked"; server: ServerFacts } & Pick<Reached, "over" | "port" | "squatter">)
	/** Paired, and the server is gone: the plugin works alone and goes on looking. */
	| { at: "away"; note: string; blocked: boolean }
	/** Another window has this file. */
	| { at: "busy"; note: string };

interface Kept extends LinkKey {
	port: number;
}

const storeKey = "link";

function readKept(text: string | undefined): Kept | null {
	try {
		const read = JSON.parse(text ?? "null") as Partial<Kept> | null;
		const { linkId, token, port } = read ?? {};
		return typeof linkId === "string" && typeof token === "string" && typeof port === "number"
			? { linkId, token, port }
			: null;
	} catch {
		return null;
	}
}

interface LinkParts {
	store: Store;
	canvas: Canvas;
	handlers: Handlers<FigmaMethods>;
	onEvent: <Name extends keyof ServerEvents & string>(name: Name, data: ServerEvents[Name]) => void;
	/** Told when work can be sent to the server (again), and when it cannot any more. */
	onChange: (state: LinkState) => void;
}

export class Link {
	readonly #parts: LinkParts;
	#kept: Kept | null = null;
	#server: Server | null = null;
	#carrier: Carrier | null = null;
	/** Counts up with every fresh start, so that an attempt under way knows that it is out of date. */
	#round = 0;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#waiting: (() => void)[] = [];
	#told = "";

	constructor(parts: LinkParts) {
		this.#parts = parts;
	}

	/** Takes up the pairing that was kept, where there is one. */
	open(stored: Readonly<Record<string, string>>): void {
		this.#kept = readKept(stored[storeKey]);
		if (this.#kept === null) return;
		this.#set({ at: "looking" });
		void this.#connect();
	}

	/** The linked server; null while the plugin works alone. */
	get server(): Server | null {
		return this.#server;
	}

	get paired(): boolean {
		return this.#kept !== null;
	}

	/** Resolves with the server when it is (again) there; never while it stays away. */
	async back(signal: AbortSignal): Promise<Server> {
		while (this.#server === null) {
			signal.throwIfAborted();
			await new Promise<void>((resolve) => {
				this.#waiting.push(resolve);
				signal.addEventListener("abort", () => resolve(), { once: true });
			});
		}
		signal.throwIfAborted();
		return this.#server;
	}

	/** Throws ToolError with what to do next. */
	async pair(code: string): Promise<void> {
		if (plainCode(code) === null)
			throw new ToolError({
				code: "invalid_input",
				message: "That is not a pairing code.",
				hint: "It has sixteen letters and digits, in four groups.",
			});
		const round = this.#restart();
		const before = this.#kept;
		const found = await this.#reach({ mode: "pair", code }, round);
		if (round !== this.#round) return;
		if (!("carrier" in found)) {
			if (before !== null) void this.#connect();
			throw pairError(found);
		}
		await this.#keep({ ...found.key, port: found.port });
		await this.#join(found, round, false);
	}

	/** Forgets the pairing on this side; the server keeps its own until `broadside unpair`. */
	async unpair(): Promise<void> {
		this.#restart();
		await this.#keep(null);
		this.#set({ at: "unpaired", note: "" });
	}

	/** The person wants this window linked, and not the other one of the same file. */
	async takeOver(): Promise<void> {
		const round = this.#restart();
		await this.#connect(true, round);
	}

	/** The file or its page may have another name now; `always`: the server's budget may have changed. */
	async tellFile(always = false): Promise<void> {
		const server = this.#server;
		if (server === null) return;
		try {
			const facts = await this.#fileFacts(false);
			const text = JSON.stringify(facts);
			if ((text === this.#told && !always) || server !== this.#server) return;
			this.#told = text;
			const known = await server.call("openFile", facts);
			const { link } = this.#parts.store.get();
			if (server === this.#server && link.at === "linked") this.#set({ ...link, server: known });
		} catch {
			// A link that broke meanwhile tells it all anew.
		}
	}

	/** Ends what is under way; answers the number of the new round. */
	#restart(): number {
		clearTimeout(this.#timer);
		this.#round++;
		this.#failures = 0;
		const carrier = this.#carrier;
		this.#leave();
		carrier?.close(1000, "bye");
		return this.#round;
	}

	#leave(): void {
		this.#carrier = null;
		this.#server?.fail("The link to your Broadside server broke.");
		this.#server = null;
	}

	#reach(how: LinkProof, round: number): Promise<Reached | Missed> {
		return reach(how, {
			canvas: this.#parts.canvas,
			version: BROADSIDE_VERSION,
			lastPort: this.#kept?.port ?? null,
			stopped: () => round !== this.#round,
		});
	}

	async #connect(takeOver = false, round = this.#round): Promise<void> {
		if (this.#kept === null) return;
		const found = await this.#reach({ mode: "resume", key: this.#kept }, round).catch(
			(): Missed => ({ blocked: false, fault: null }),
		);
		if (round !== this.#round) {
			if ("carrier" in found) found.carrier.close(1000, "out of date");
			return;
		}
		if ("carrier" in found) await this.#join(found, round, takeOver);
		else this.#tryLater(awayState(found), found.fault?.error.retryAfterMs ?? 0);
	}

	/** Speaks with a server that has proved itself. */
	async #join({ carrier, port, over, squatter }: Reached, round: number, takeOver: boolean): Promise<void> {
		const { handlers, onEvent } = this.#parts;
		const server = connectPeer<FigmaMethods, ServerMethods, FigmaEvents, ServerEvents>(linkPipe(carrier), {
			handlers,
			onEvent,
		});
		carrier.onClose((reason) => {
			server.fail("The link to your Broadside server broke.");
			if (round === this.#round && (this.#carrier === carrier || this.#carrier === null)) this.#lost(reason);
		});
		try {
			this.#carrier = carrier;
			const facts = await this.#fileFacts(takeOver);
			const known = await server.call("openFile", facts, { timeoutMs: linkLimits.handshakeMs });
			if (round !== this.#round) return carrier.close(1000, "out of date");
			this.#told = JSON.stringify({ ...facts, takeOver: false });
			this.#server = server;
			this.#failures = 0;
			if (this.#kept !== null && this.#kept.port !== port) void this.#keep({ ...this.#kept, port });
			this.#set({ at: "linked", over, port, squatter, server: known });
			for (const run of this.#waiting.splice(0)) run();
			void this.#beat(server, carrier);
		} catch (error) {
			if (round !== this.#round) return;
			this.#round++;
			this.#leave();
			carrier.close(1000, "not opened");
			const { message, field } = bodyOf(error);
			if (field === "takeOver") this.#set({ at: "busy", note: message });
			else this.#tryLater({ at: "away", note: message, blocked: false }, 0);
		}
	}

	async #fileFacts(takeOver: boolean) {
		const { fileId, fileName, pageName, canWrite } = await this.#parts.canvas.call("fileState", {});
		const own = fileId === "" ? this.#sessionId : fileId;
		return {
			fileId: own,
			fileName: fileName.slice(0, 400),
			pageName: pageName.slice(0, 400),
			canWrite,
			takeOver,
		};
	}

	/** Where nothing can be written into the file, it has no id of its own. */
	readonly #sessionId =
		`r${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

	/** A link can die without a word: then nothing answers any more. */
	async #beat(server: Server, carrier: Carrier): Promise<void> {
		while (this.#server === server) {
			await new Promise((resolve) => setTimeout(resolve, linkLimits.heartbeatMs));
			if (this.#server !== server) return;
			try {
				await server.call("ping", {}, { timeoutMs: linkLimits.silenceMs - linkLimits.heartbeatMs });
			} catch {
				carrier.close(1001, "no sign of life");
			}
		}
	}

	#lost({ code, reason }: CloseReason): void {
		this.#round++;
		this.#leave();
		if (code === closeCodes.unpaired) {
			void this.#keep(null);
			this.#set({ at: "unpaired", note: "The server has ended this pairing." });
		} else if (code === closeCodes.replaced) {
			this.#set({ at: "busy", note: "Another window of this file is linked now." });
		} else {
			const note =
				code === 1008 || code === 1009
					? `The server closed the link: ${reason || "too much was sent"}.`
					: "Your Broadside server went away.";
			this.#tryLater({ at: "away", note, blocked: false }, 0);
		}
	}

	#tryLater(state: LinkState, atLeastMs: number): void {
		this.#set(state);
		const steps = linkLimits.reconnectMs;
		const step = steps[Math.min(this.#failures, steps.length - 1)] ?? 15_000;
		this.#failures++;
		const round = this.#round;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => {
				if (round === this.#round) void this.#connect();
			},
			Math.max(atLeastMs, step * (1 + Math.random() / 4)),
		);
	}

	async #keep(kept: Kept | null): Promise<void> {
		this.#kept = kept;
		await this.#parts.canvas.call("store", {
			key: storeKey,
			value: kept === null ? null : JSON.stringify(kept),
		});
	}

	#set(link: LinkState): void {
		this.#parts.store.set({ link });
		this.#parts.onChange(link);
	}
}

function awayState({ blocked, fault }: Missed): LinkState {
	if (fault?.error.reason === "squatter")
		return {
			at: "away",
			note: `Port ${fault.port}: ${fault.error.message} Nothing was told to it.`,
			blocked: false,
		};
	if (fault?.error.reason === "unknown_link" || fault?.error.reason === "wrong_proof")
		return {
			at: "away",
			note: "The server that runs here does not know this plugin. Pair again with a new code.",
			blocked: false,
		};
	if (fault) return { at: "away", note: fault.error.message, blocked: false };
	return { at: "away", note: "Your Broadside server does not answer.", blocked };
}

function pairError({ blocked, fault }: Missed): ToolError {
	if (!fault)
		return new ToolError({
			code: "not_connected",
			message: blocked
				? "No server could be reached from here."
				: "No Broadside server answers on this computer.",
			hint: blocked
				? blockedAdvice
				: "Start it (your agent does when it uses Broadside), then enter the code that it shows.",
		});
	const { reason, message, retryAfterMs } = fault.error;
	const hints: Partial<Record<typeof reason, string>> = {
		wrong_proof: "Copy the code again. After too many wrong ones a new code is needed.",
		no_code: "Ask your agent to read Figma, or run `broadside pair`: both show a new code.",
		version: "Both must be of the same version.",
		squatter: "Close that program, or start the server with another BROADSIDE_LINK_PORT.",
		too_many: `Wait ${Math.ceil((retryAfterMs ?? 60_000) / 1000)} s, then try once more.`,
	};
	return new ToolError({
		code: "not_connected",
		message,
		hint: hints[reason] ?? "Try again in a moment.",
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	});
}
