// A plugin's end of the link over a real WebSocket, written from the agreement alone: shares no code with the product.
import { createHmac, randomBytes } from "node:crypto";
import { WebSocket } from "ws";

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has any shape, and tests look at all of it
export type Message = any;

export interface Raw {
	socket: WebSocket;
	/** Sends JSON, or a string or bytes as they are. */
	send(message: object | string | Buffer): void;
	/** The next JSON message; rejects when the socket closes first. */
	next(): Promise<Message>;
	/** Resolves with code and reason. */
	closed: Promise<{ code: number; reason: string }>;
}

export interface Knock {
	port: number;
	path?: string;
	headers?: Record<string, string>;
	address?: string;
}

const open: WebSocket[] = [];
export function closeAll(): void {
	for (const socket of open.splice(0)) socket.terminate();
}

/** Rejects with `Unexpected server response: 403` and the like. */
export function knock({
	port,
	path = "/figma",
	headers = { origin: "null" },
	address = "127.0.0.1",
}: Knock): Promise<Raw> {
	return new Promise((resolve, reject) => {
		const socket = new WebSocket(`ws://${address}:${port}${path}`, {
			headers: { host: `localhost:${port}`, ...headers },
			perMessageDeflate: false,
		});
		open.push(socket);
		const inbox: (Message | Buffer)[] = [];
		const waiting: { resolve: (message: Message) => void; reject: (error: Error) => void }[] = [];
		let over = false;
		socket.on("message", (data: Buffer, isBinary: boolean) => {
			const message = isBinary ? data : JSON.parse(data.toString("utf8"));
			const first = waiting.shift();
			if (first === undefined) inbox.push(message);
			else first.resolve(message);
		});
		const closed = new Promise<{ code: number; reason: string }>((done) => {
			socket.on("close", (code, reason) => {
				over = true;
				for (const one of waiting.splice(0)) one.reject(new Error(`closed ${code} ${reason}`));
				done({ code, reason: reason.toString("utf8") });
			});
		});
		socket.on("error", reject);
		socket.on("open", () =>
			resolve({
				socket,
				closed,
				send: (message) =>
					socket.send(
						typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message),
					),
				next: () => {
					if (inbox.length > 0) return Promise.resolve(inbox.shift());
					if (over) return Promise.reject(new Error("closed"));
					return new Promise((resolveNext, rejectNext) =>
						waiting.push({ resolve: resolveNext, reject: rejectNext }),
					);
				},
			}),
		);
	});
}

const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest("hex");

export interface Key {
	linkId: string;
	token: string;
}

export const secretOfCode = (code: string): Buffer =>
	createHmac("sha256", "broadside pairing code").update(code.replaceAll("-", "")).digest();

/** What is said in a handshake; every part can be bent. */
export function talk(port: number, how: { code: string } | { key: Key; role?: string }) {
	const pairing = "code" in how;
	const hello = {
		link: "hello",
		protocol: 1,
		version: "stand-in",
		role: "role" in how && how.role !== undefined ? how.role : "plugin",
		port,
		mode: pairing ? "pair" : "resume",
		linkId: pairing ? "" : how.key.linkId,
		nonce: randomBytes(32).toString("hex"),
	};
	const secret = pairing ? secretOfCode(how.code) : Buffer.from(how.key.token, "hex");
	const transcript = (nonce: string) =>
		["broadside link 1", hello.role, hello.port, hello.mode, hello.linkId, hello.nonce, nonce].join("\n");
	return {
		hello,
		proof: (nonce: string) => hmac(secret, `client\n${transcript(nonce)}`),
		serverProof: (nonce: string) => hmac(secret, `server\n${transcript(nonce)}`),
		key: (nonce: string): Key => ({
			linkId: hmac(secret, `link id\n${transcript(nonce)}`).slice(0, 32),
			token: hmac(secret, `link token\n${transcript(nonce)}`),
		}),
	};
}

/** Goes through the handshake; answers the last message (`ready` or `refused`) and the key that a pairing leaves. */
export async function shake(
	raw: Raw,
	port: number,
	how: { code: string } | { key: Key; role?: string },
): Promise<{ last: Message; key: Key; proved: boolean }> {
	const said = talk(port, how);
	raw.send(said.hello);
	const challenge = await raw.next();
	const kept = "key" in how ? how.key : said.key(String(challenge.nonce));
	if (challenge.link !== "challenge") return { last: challenge, key: kept, proved: false };
	raw.send({ link: "proof", proof: said.proof(challenge.nonce) });
	const last = await raw.next();
	return { last, key: kept, proved: last.proof === said.serverProof(challenge.nonce) };
}

type Answerer = (params: Message) => unknown;

export interface StandIn {
	raw: Raw;
	key: Key;
	/** Calls the server; rejects with the error's body. */
	call(name: string, params?: object): Promise<Message>;
	events: { name: string; data: Message }[];
	/** What the server asked, in order. */
	asked: { name: string; params: Message }[];
	close(): void;
}

export interface StandInOptions {
	file?: { fileId?: string; fileName?: string; pageName?: string; canWrite?: boolean };
	takeOver?: boolean;
	/** What it answers to what the server asks; what is missing is an error. */
	answers?: Record<string, Answerer>;
	/** Do not open the file. */
	quiet?: boolean;
	address?: string;
}

/** A linked window that answers as it is told. */
export async function openStandIn(
	port: number,
	how: { code: string } | { key: Key },
	options: StandInOptions = {},
): Promise<StandIn> {
	const raw = await knock({ port, ...(options.address === undefined ? {} : { address: options.address }) });
	const { last, key, proved } = await shake(raw, port, how);
	if (last.link !== "ready" || !proved) throw new Error(`not linked: ${JSON.stringify(last)}`);
	const waiting = new Map<number, { resolve: (value: Message) => void; reject: (error: Message) => void }>();
	const pictures = new Map<number, { bytes: Buffer; at: number }>();
	const events: StandIn["events"] = [];
	const asked: StandIn["asked"] = [];
	let nextId = 1;
	let nextPicture = 1;

	const send = (message: object) => {
		const text = JSON.stringify(message, (_key, value) => {
			if (!(value instanceof Uint8Array)) {
				// A Buffer turns itself into this before it is seen here.
				if (value?.type === "Buffer" && Array.isArray(value.data))
					return sendPicture(Buffer.from(value.data));
				return value;
			}
			return sendPicture(Buffer.from(value));
		});
		raw.socket.send(text);
	};
	function sendPicture(bytes: Buffer): { $picture: number } {
		const id = nextPicture++;
		const step = 300_000;
		for (let at = 0; at === 0 || at < bytes.length; at += step) {
			const head = Buffer.alloc(16);
			head[0] = 1;
			head.writeUInt32BE(id, 4);
			head.writeUInt32BE(bytes.length, 8);
			head.writeUInt32BE(at, 12);
			raw.socket.send(Buffer.concat([head, bytes.subarray(at, at + step)]));
		}
		return { $picture: id };
	}
	const take = (message: Message) => {
		if (Buffer.isBuffer(message)) {
			const id = message.readUInt32BE(4);
			const picture = pictures.get(id) ?? { bytes: Buffer.alloc(message.readUInt32BE(8)), at: 0 };
			message.copy(picture.bytes, message.readUInt32BE(12), 16);
			pictures.set(id, picture);
			return;
		}
		const whole = JSON.parse(JSON.stringify(message), (_key, value) =>
			value !== null && typeof value === "object" && typeof value.$picture === "number"
				? new Uint8Array(pictures.get(value.$picture)?.bytes ?? Buffer.alloc(0))
				: value,
		);
		if (whole.broadside === "event") events.push({ name: whole.name, data: whole.data });
		if (whole.broadside === "result") waiting.get(whole.id)?.resolve(whole.result);
		if (whole.broadside === "error") waiting.get(whole.id)?.reject(whole.error);
		if (whole.broadside === "call") void answer(whole);
	};
	const answer = async ({ id, name, params }: Message) => {
		asked.push({ name, params });
		try {
			const answerer = options.answers?.[name] ?? (name === "ping" ? () => null : undefined);
			if (answerer === undefined) throw { code: "not_found", message: `no ${name} here`, hint: "none" };
			send({ broadside: "result", id, result: await answerer(params) });
		} catch (error) {
			const body =
				error instanceof Error ? { code: "internal", message: error.message, hint: "none" } : error;
			send({ broadside: "error", id, error: body });
		}
	};
	void (async () => {
		for (;;) take(await raw.next());
	})().catch(() => {
		for (const one of waiting.values()) one.reject(new Error("closed"));
	});
	const standIn: StandIn = {
		raw,
		key,
		events,
		asked,
		call: (name, params = {}) =>
			new Promise((resolve, reject) => {
				const id = nextId++;
				waiting.set(id, { resolve, reject });
				send({ broadside: "call", id, name, params });
			}),
		close: () => raw.socket.close(),
	};
	if (options.quiet !== true)
		await standIn.call("openFile", {
			fileId: "f1234",
			fileName: "Spring campaign",
			pageName: "Page 1",
			canWrite: true,
			...options.file,
			takeOver: options.takeOver ?? false,
		});
	return standIn;
}
