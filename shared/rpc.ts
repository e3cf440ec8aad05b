// Calls with replies, errors, abort and time limits over any pipe that carries plain messages (postMessage, WebSocket).
import { type ErrorBody, errorCodes, ToolError } from "./errors.ts";

/** Method name -> what goes in and what comes back. */
export type Methods = Record<string, { params: unknown; result: unknown }>;
/** Event name -> what it carries. Events are told, never answered. */
export type Events = Record<string, unknown>;

export interface Pipe {
	send(message: object): void;
	/** Called once, with the receiver of every message that arrives. */
	listen(receive: (message: unknown) => void): void;
}

/** What a running handler can ask about its caller. */
export interface CallContext {
	aborted(): boolean;
	onAbort(run: () => void): void;
}

export type Handlers<Mine extends Methods> = {
	[Name in keyof Mine]: (
		params: Mine[Name]["params"],
		context: CallContext,
	) => Mine[Name]["result"] | Promise<Mine[Name]["result"]>;
};

/** The part of the web's AbortSignal that is needed here: the Figma sandbox has none. */
export interface Aborter {
	readonly aborted: boolean;
	addEventListener(type: "abort", run: () => void): void;
}

export interface CallOptions {
	signal?: Aborter;
	/** Default 60,000. 0: no limit. */
	timeoutMs?: number;
}

export interface Peer<Theirs extends Methods, MyEvents extends Events> {
	/** Throws ToolError: the other side's own, `cancelled` on abort, `not_connected` on time-out. */
	call<Name extends keyof Theirs & string>(
		name: Name,
		params: Theirs[Name]["params"],
		options?: CallOptions,
	): Promise<Theirs[Name]["result"]>;
	tell<Name extends keyof MyEvents & string>(name: Name, data: MyEvents[Name]): void;
	/** Fails every call that still waits: for a pipe that has broken. */
	fail(message: string): void;
}

export interface PeerOptions<Mine extends Methods, TheirEvents extends Events> {
	handlers: Handlers<Mine>;
	onEvent?: <Name extends keyof TheirEvents & string>(name: Name, data: TheirEvents[Name]) => void;
	/** Told of errors that are no ToolError, in full; the caller gets code `internal` and their message. */
	reportInternal?: (error: unknown) => void;
}

const defaultTimeoutMs = 60_000;

/** The wire: one object a message, told from other traffic by its first field. */
type Wire =
	| { broadside: "call"; id: number; name: string; params: unknown }
	| { broadside: "result"; id: number; result: unknown }
	| { broadside: "error"; id: number; error: ErrorBody }
	| { broadside: "abort"; id: number }
	| { broadside: "event"; name: string; data: unknown };

interface Waiting {
	resolve: (value: never) => void;
	reject: (error: ToolError) => void;
	stop: () => void;
}

/** Joins two sides of a pipe. Each side names its own methods and events, and those of the other. */
export function connectPeer<
	Mine extends Methods,
	Theirs extends Methods,
	MyEvents extends Events,
	TheirEvents extends Events,
>(pipe: Pipe, options: PeerOptions<Mine, TheirEvents>): Peer<Theirs, MyEvents> {
	const waiting = new Map<number, Waiting>();
	const running = new Map<number, { aborted: boolean; onAbort: (() => void)[] }>();
	let nextId = 1;

	const send = (message: Wire) => pipe.send(message);

	async function serve(id: number, name: string, params: unknown): Promise<void> {
		const state = { aborted: false, onAbort: [] as (() => void)[] };
		running.set(id, state);
		try {
			const handler = Object.hasOwn(options.handlers, name) ? options.handlers[name] : undefined;
			if (!handler) throw unknownMethod(name);
			const result = await handler(params, {
				aborted: () => state.aborted,
				onAbort: (run) => {
					if (state.aborted) run();
					else state.onAbort.push(run);
				},
			});
			send({ broadside: "result", id, result });
		} catch (error) {
			if (!(error instanceof ToolError)) options.reportInternal?.(error);
			send({ broadside: "error", id, error: bodyOf(error) });
		} finally {
			running.delete(id);
		}
	}

	function settle(id: number, finish: (entry: Waiting) => void): void {
		const entry = waiting.get(id);
		if (!entry) return; // timed out or aborted before
		waiting.delete(id);
		entry.stop();
		finish(entry);
	}

	pipe.listen((message) => {
		const wire = readWire(message);
		if (!wire) return;
		if (wire.broadside === "call") void serve(wire.id, wire.name, wire.params);
		else if (wire.broadside === "result") settle(wire.id, (entry) => entry.resolve(wire.result as never));
		else if (wire.broadside === "error") settle(wire.id, (entry) => entry.reject(new ToolError(wire.error)));
		else if (wire.broadside === "event") options.onEvent?.(wire.name, wire.data as never);
		else {
			const state = running.get(wire.id);
			if (!state) return;
			state.aborted = true;
			for (const run of state.onAbort.splice(0)) run();
		}
	});

	return {
		call(name, params, { signal, timeoutMs = defaultTimeoutMs } = {}) {
			const id = nextId++;
			return new Promise((resolve, reject) => {
				if (signal?.aborted) return reject(cancelled());
				const timer =
					timeoutMs > 0
						? setTimeout(() => settle(id, (entry) => entry.reject(timedOut(name, timeoutMs))), timeoutMs)
						: undefined;
				waiting.set(id, {
					resolve,
					reject,
					stop: () => {
						if (timer !== undefined) clearTimeout(timer);
					},
				});
				signal?.addEventListener("abort", () => {
					if (!waiting.has(id)) return;
					send({ broadside: "abort", id });
					settle(id, (entry) => entry.reject(cancelled()));
				});
				send({ broadside: "call", id, name, params });
			});
		},
		tell: (name, data) => send({ broadside: "event", name, data }),
		fail(message) {
			for (const id of [...waiting.keys()])
				settle(id, (entry) =>
					entry.reject(new ToolError({ code: "not_connected", message, hint: "Open Broadside again." })),
				);
		},
	};
}

function readWire(message: unknown): Wire | null {
	if (typeof message !== "object" || message === null || !("broadside" in message)) return null;
	const wire = message as Partial<Record<string, unknown>>;
	const kind = wire.broadside;
	if (kind === "event") return typeof wire.name === "string" ? (message as Wire) : null;
	if (typeof wire.id !== "number") return null;
	if (kind === "call") return typeof wire.name === "string" ? (message as Wire) : null;
	if (kind === "error") return isErrorBody(wire.error) ? (message as Wire) : null;
	return kind === "result" || kind === "abort" ? (message as Wire) : null;
}

function isErrorBody(value: unknown): value is ErrorBody {
	if (typeof value !== "object" || value === null) return false;
	const body = value as Partial<Record<string, unknown>>;
	return (
		typeof body.message === "string" &&
		typeof body.hint === "string" &&
		errorCodes.some((code) => code === body.code)
	);
}

/** Any thrown value as an error that can be shown; the sandbox throws plain objects too. */
export function bodyOf(error: unknown): ErrorBody {
	if (error instanceof ToolError) return error.toBody();
	const said = typeof error === "object" && error !== null && "message" in error ? error.message : error;
	return {
		code: "internal",
		message: `Something went wrong in Broadside: ${String(said).slice(0, 300)}`,
		hint: "Try again; if it stays, report it with what you did.",
	};
}

const cancelled = () =>
	new ToolError({ code: "cancelled", message: "This was cancelled.", hint: "Start it again when you like." });

const timedOut = (name: string, timeoutMs: number) =>
	new ToolError({
		code: "not_connected",
		message: `No answer to "${name}" within ${Math.round(timeoutMs / 1000)} s.`,
		hint: "Close and open the plugin, then try again.",
	});

const unknownMethod = (name: string) =>
	new ToolError({
		code: "not_found",
		message: `There is no method "${name.slice(0, 60)}".`,
		hint: "Both sides must be of the same version: reload the plugin.",
	});
