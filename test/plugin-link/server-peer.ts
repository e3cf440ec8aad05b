// A server that a plugin's window can be paired with, written from the wire alone: it shares no code with either host.
import { createHmac, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { threadId } from "node:worker_threads";
import { type WebSocket, WebSocketServer } from "ws";

/** A loopback address of this test file's own: another file's servers are never met by chance. */
export const loopback = `127.${1 + (process.pid % 100)}.${(process.pid >> 8) & 255}.${1 + (threadId % 200)}`;

type Frame = string | Buffer;

interface Line {
	send(frame: Frame): void;
	close(code: number, reason: string): void;
	onFrame: (frame: Frame) => void;
	onEnd: () => void;
}

/** One window that is linked. */
export interface LinkedWindow {
	/** What it said with `openFile`. */
	file: Record<string, unknown>;
	over: "socket" | "polling";
	call<R = Record<string, unknown>>(name: string, params?: unknown): Promise<R>;
	tell(name: string, data: unknown): void;
	close(code: number, reason?: string): void;
}

export interface PeerOptions {
	/** Default: the first free one of 4871 to 4875. */
	port?: number;
	code?: string;
	/** Pairings that are known already: link id -> token. */
	tokens?: Map<string, string>;
	/** Answers what the window asks; default: facts for `openFile`, the time for `ping`. */
	answer?: (name: string, params: Record<string, unknown>) => unknown;
	/** Cannot prove itself: the proof that it sends is made up. */
	squatter?: boolean;
	/** Answers every hello with this refusal. */
	refuse?: { reason: string; message: string; retryAfterMs?: number };
	hasKey?: boolean;
}

export interface ServerPeer {
	port: number;
	tokens: Map<string, string>;
	windows: LinkedWindow[];
	/** Every text frame that came before a link was made. */
	strangers: string[];
	/** Calls of the window, oldest first. */
	calls: { name: string; params: Record<string, unknown> }[];
	/** The next window that is linked. */
	linked(count?: number): Promise<LinkedWindow>;
	/** What the window's calls get; `facts` stands for the usual answer to `openFile`. */
	answer: (name: string, params: Record<string, unknown>) => unknown;
	facts(params: Record<string, unknown>): object;
	close(): Promise<void>;
}

const sixteen = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, "");
const hmac = (key: Buffer, text: string): string => createHmac("sha256", key).update(text).digest("hex");

interface Hello {
	role: string;
	port: number;
	mode: "pair" | "resume";
	linkId: string;
	nonce: string;
	protocol: number;
}

export async function openPeer(options: PeerOptions = {}): Promise<ServerPeer> {
	const tokens = options.tokens ?? new Map<string, string>();
	const windows: LinkedWindow[] = [];
	const strangers: string[] = [];
	const calls: ServerPeer["calls"] = [];
	const waiting: (() => void)[] = [];
	const sockets = new Set<WebSocket>();
	const facts = (params: Record<string, unknown>) => ({
		fileId: params.fileId,
		version: "9.9.9",
		hasKey: options.hasKey ?? true,
		budget: { leftTodayUsd: 4.5, perCallUsd: 0.5 },
	});
	const peer = {
		answer:
			options.answer ??
			((name: string, params: Record<string, unknown>): unknown => {
				if (name === "openFile") return facts(params);
				if (name === "ping") return { now: Date.now() };
				throw new Error(`nothing is answered to ${name}`);
			}),
	};

	/** The four frames; then calls. */
	function greet(line: Line, over: "socket" | "polling"): void {
		const tell = (message: object) => line.send(JSON.stringify(message));
		let hello: Hello | null = null;
		const mine = randomBytes(32).toString("hex");
		const talk = (asked: Hello) =>
			["broadside link 1", asked.role, asked.port, asked.mode, asked.linkId, asked.nonce, mine].join("\n");
		const refuse = (reason: string, message: string, retryAfterMs?: number) => {
			tell({
				link: "refused",
				reason,
				message,
				protocol: 1,
				version: "9.9.9",
				...(retryAfterMs ? { retryAfterMs } : {}),
			});
			line.close(4001, "refused");
		};
		line.onFrame = (frame) => {
			strangers.push(String(frame));
			const message = JSON.parse(String(frame)) as Record<string, unknown>;
			if (message.link === "hello") {
				hello = message as unknown as Hello;
				if (options.refuse)
					return refuse(options.refuse.reason, options.refuse.message, options.refuse.retryAfterMs);
				if (hello.mode === "pair" && options.code === undefined)
					return refuse("no_code", "No code is shown just now.");
				if (hello.mode === "resume" && !tokens.has(hello.linkId) && !options.squatter)
					return refuse("unknown_link", "This plugin is not known here.");
				return tell({ link: "challenge", protocol: 1, version: "9.9.9", nonce: mine });
			}
			if (message.link !== "proof" || hello === null) return line.close(1002, "that was no handshake");
			const key =
				hello.mode === "pair"
					? createHmac("sha256", "broadside pairing code")
							.update(sixteen(options.code ?? ""))
							.digest()
					: Buffer.from(tokens.get(hello.linkId) ?? "00", "hex");
			if (options.squatter) return tell({ link: "ready", proof: randomBytes(32).toString("hex") });
			if (message.proof !== hmac(key, `client\n${talk(hello)}`))
				return refuse("wrong_proof", "That code is not right.");
			if (hello.mode === "pair") {
				const linkId = hmac(key, `link id\n${talk(hello)}`).slice(0, 32);
				tokens.set(linkId, hmac(key, `link token\n${talk(hello)}`));
			}
			tell({ link: "ready", proof: hmac(key, `server\n${talk(hello)}`) });
			speak(line, over);
		};
	}

	function speak(line: Line, over: "socket" | "polling"): void {
		const pictures = new Map<number, Buffer>();
		const asked = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
		let nextCall = 1;
		let nextPicture = 1;
		const send = (message: object) => {
			const text = JSON.stringify(message, (_key, value: unknown) => {
				const bytes = bytesOf(value);
				if (bytes === null) return value;
				const id = nextPicture++;
				for (let at = 0; at === 0 || at < bytes.length; at += 1 << 20) {
					const head = Buffer.alloc(16);
					head[0] = 1;
					head.writeUInt32BE(id, 4);
					head.writeUInt32BE(bytes.length, 8);
					head.writeUInt32BE(at, 12);
					line.send(Buffer.concat([head, bytes.subarray(at, at + (1 << 20))]));
				}
				return { $picture: id };
			});
			line.send(text);
		};
		const window: LinkedWindow = {
			file: {},
			over,
			call: (name, params = {}) =>
				new Promise((resolve, reject) => {
					const id = nextCall++;
					asked.set(id, { resolve, reject });
					send({ broadside: "call", id, name, params });
				}),
			tell: (name, data) => send({ broadside: "event", name, data }),
			close: (code, reason = "") => line.close(code, reason),
		};
		const serve = async (id: number, name: string, params: Record<string, unknown>) => {
			calls.push({ name, params });
			try {
				const result = await peer.answer(name, params);
				if (name === "openFile") {
					window.file = params;
					if (!windows.includes(window)) windows.push(window);
					for (const wake of waiting.splice(0)) wake();
				}
				send({ broadside: "result", id, result });
			} catch (error) {
				const body = (error as { body?: object }).body ?? {
					code: "internal",
					message: (error as Error).message,
					hint: "It is a test.",
				};
				send({ broadside: "error", id, error: body });
			}
		};
		line.onEnd = () => {
			for (const { reject } of asked.values()) reject(new Error("the window went away"));
			const at = windows.indexOf(window);
			if (at >= 0) windows.splice(at, 1);
		};
		line.onFrame = (frame) => {
			if (typeof frame !== "string") {
				const id = frame.readUInt32BE(4);
				const whole = pictures.get(id) ?? Buffer.alloc(frame.readUInt32BE(8));
				frame.copy(whole, frame.readUInt32BE(12), 16);
				pictures.set(id, whole);
				return;
			}
			const wire = JSON.parse(frame, (_key, value: unknown) => {
				const mark = value as { $picture?: number } | null;
				return typeof mark === "object" && typeof mark?.$picture === "number"
					? pictures.get(mark.$picture)
					: value;
			}) as {
				broadside: string;
				id: number;
				name: string;
				params: Record<string, unknown>;
				result: unknown;
				error: { code: string; message: string };
			};
			const entry = asked.get(wire.id);
			if (wire.broadside === "call") void serve(wire.id, wire.name, wire.params);
			else if (wire.broadside === "result") entry?.resolve(wire.result as never);
			else if (wire.broadside === "error")
				entry?.reject(new Error(`${wire.error.code}: ${wire.error.message}`));
		};
	}

	const sessions = new Map<string, { line: Line; out: Frame[]; wake: () => void }>();
	const onHttp = (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			void serveHttp(request, Buffer.concat(chunks), response);
		});
	};
	async function serveHttp(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
		const end = (status: number, out: Buffer | string = "") => response.writeHead(status).end(out);
		if (request.method !== "POST" || request.headers["content-type"] !== "application/x-broadside")
			return void end(403);
		if (request.url === "/figma/open") {
			const id = randomBytes(16).toString("hex");
			const session = {
				out: [] as Frame[],
				wake: () => {},
				line: {
					onFrame: () => {},
					onEnd: () => {},
					send: (frame: Frame) => {
						session.out.push(frame);
						session.wake();
					},
					close: () => {
						sessions.delete(id);
						session.line.onEnd();
						session.wake();
					},
				} as Line,
			};
			sessions.set(id, session);
			greet(session.line, "polling");
			return void end(200, JSON.stringify({ session: id }));
		}
		const session = sessions.get(String(request.headers["x-broadside-session"]));
		if (!session) return void end(404);
		if (request.url === "/figma/close") {
			session.line.close(1000, "");
			return void end(204);
		}
		if (request.url === "/figma/send") {
			for (let at = 0; at < body.length; ) {
				const length = body.readUInt32BE(at + 1);
				const part = body.subarray(at + 5, at + 5 + length);
				session.line.onFrame(body[at] === 0 ? part.toString("utf8") : Buffer.from(part));
				at += 5 + length;
			}
			return void end(204);
		}
		if (session.out.length === 0)
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, 2000);
				session.wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		const parts = session.out.splice(0).flatMap((frame) => {
			const bytes = typeof frame === "string" ? Buffer.from(frame) : frame;
			const head = Buffer.alloc(5);
			head[0] = typeof frame === "string" ? 0 : 1;
			head.writeUInt32BE(bytes.length, 1);
			return [head, bytes];
		});
		end(
			parts.length === 0 && !sessions.has(String(request.headers["x-broadside-session"])) ? 404 : 200,
			Buffer.concat(parts),
		);
	}

	const wss = new WebSocketServer({ noServer: true });
	const server = createServer(onHttp);
	server.on("upgrade", (request, socket, head) => {
		if (request.url !== "/figma") return socket.destroy();
		wss.handleUpgrade(request, socket, head, (ws) => {
			sockets.add(ws);
			const line: Line = {
				onFrame: () => {},
				onEnd: () => {},
				send: (frame) => ws.send(frame),
				close: (code, reason) => ws.close(code, reason),
			};
			ws.on("message", (data: Buffer, binary: boolean) =>
				line.onFrame(binary ? data : data.toString("utf8")),
			);
			ws.on("close", () => {
				sockets.delete(ws);
				line.onEnd();
			});
			greet(line, "socket");
		});
	});
	const listen = (port: number): Promise<boolean> =>
		new Promise((resolve) => {
			server.once("error", () => resolve(false));
			server.listen({ port, host: loopback }, () => resolve(true));
		});
	let port = 0;
	for (const one of options.port ? [options.port] : [4875, 4874, 4873, 4872, 4871])
		if (await listen(one)) {
			port = one;
			break;
		}
	if (port === 0) throw new Error("no port of the link is free");
	return {
		port,
		tokens,
		windows,
		strangers,
		calls,
		facts,
		get answer() {
			return peer.answer;
		},
		set answer(next) {
			peer.answer = next;
		},
		async linked(count = 1) {
			const until = Date.now() + 20_000;
			for (;;) {
				const window = windows[count - 1];
				if (window) return window;
				if (Date.now() > until) throw new Error("no window was linked");
				await Promise.race([
					new Promise<void>((resolve) => waiting.push(resolve)),
					new Promise((resolve) => setTimeout(resolve, 200)),
				]);
			}
		},
		async close() {
			for (const ws of sockets) ws.terminate();
			for (const [, session] of sessions) session.line.close(1000, "");
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Bytes however JSON.stringify met them: a Buffer has turned itself into `{type, data}` by then. */
function bytesOf(value: unknown): Buffer | null {
	if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
	const made = value as { type?: unknown; data?: unknown } | null;
	if (typeof made === "object" && made?.type === "Buffer" && Array.isArray(made.data))
		return Buffer.from(made.data as number[]);
	return null;
}

/** Posts a body as the sandbox's `fetch` does, for `SimOptions.fetch`. */
export async function fetchForSandbox(url: string, init: unknown) {
	const { method, headers, body } = init as {
		method: string;
		headers: Record<string, string>;
		body: Uint8Array;
	};
	const answer = await fetch(url.replace("localhost", loopback), {
		method,
		headers,
		body: new Uint8Array(body),
	});
	return { status: answer.status, headers: {}, body: new Uint8Array(await answer.arrayBuffer()) };
}
