// Listens on one port of this machine, on both of its own addresses, and hands on what comes in by the right door.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { packFrames, unpackFrames } from "../../shared/link/carrier.ts";
import type { Hello } from "../../shared/link/handshake.ts";
import { linkLimits, linkRoutes, packedType, sessionHeader } from "../../shared/link/limits.ts";
import { systemErrorCode } from "../files/file-error.ts";
import { admitRequest, admitSocket } from "./door.ts";
import { PollSession } from "./poll-session.ts";
import { type GuardedCarrier, socketCarrier } from "./server-carrier.ts";

export interface Listener {
	port: number;
	close(): Promise<void>;
}

/** `origin`: what a browser said it is; `none` for other programs. */
type Welcome = (carrier: GuardedCarrier, role: Hello["role"], origin: string) => void;

/** null where another program has the port, on either address. */
export async function listenOn(port: number, welcome: Welcome): Promise<Listener | null> {
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: linkLimits.textFrameBytes,
		perMessageDeflate: false,
		clientTracking: false,
	});
	const sessions = new Map<string, PollSession>();

	const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		socket.on("error", () => socket.destroy());
		const entry = admitSocket(request, port);
		if (!("to" in entry)) {
			socket.end(`HTTP/1.1 ${entry.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
			return;
		}
		const role = entry.to === "agent" ? "agent" : "plugin";
		sockets.handleUpgrade(request, socket, head, (opened) =>
			welcome(socketCarrier(opened), role, originOf(request)),
		);
	};
	const onRequest = (request: IncomingMessage, response: ServerResponse) => {
		serve(request, response, { port, sessions, welcome }).catch(() => response.destroy());
	};

	const servers: Server[] = [];
	for (const host of ["127.0.0.1", "::1"]) {
		const server = createServer(
			{ maxHeaderSize: 8192, requestTimeout: 60_000, headersTimeout: 10_000 },
			onRequest,
		);
		server.maxConnections = 100;
		server.on("upgrade", onUpgrade);
		// Whoever started this process decides how long it lives: neither a port nor a window keeps it.
		server.on("connection", (socket) => socket.unref());
		const outcome = await bind(server, host, port);
		if (outcome === "bound") servers.push(server);
		else if (outcome === "taken") {
			await Promise.all(servers.map(closed));
			return null;
		}
	}
	if (servers.length === 0) return null;
	return {
		port,
		async close() {
			for (const session of sessions.values()) session.close(1001, "leaving");
			for (const server of servers) server.closeAllConnections();
			await Promise.all(servers.map(closed));
		},
	};
}

/** A machine without IPv6 has no `::1`: then one address has to do. */
function bind(server: Server, host: string, port: number): Promise<"bound" | "taken" | "absent"> {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => {
			const code = systemErrorCode(error);
			if (code === "EADDRINUSE" || code === "EACCES") resolve("taken");
			else if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") resolve("absent");
			else reject(error);
		});
		server.listen({ host, port, ipv6Only: host === "::1" }, () => {
			server.on("error", () => undefined);
			server.unref();
			resolve("bound");
		});
	});
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

const mostSessions = linkLimits.strangers * 4;

interface Fallback {
	port: number;
	sessions: Map<string, PollSession>;
	welcome: Welcome;
}

async function serve(request: IncomingMessage, response: ServerResponse, parts: Fallback): Promise<void> {
	const entry = admitRequest(request, parts.port);
	if (!("to" in entry)) {
		// What was sent is not even read.
		response.writeHead(entry.status, { connection: "close" }).end();
		return;
	}
	const { origin } = request.headers;
	if (origin !== undefined) response.setHeader("access-control-allow-origin", origin);
	response.setHeader("vary", "origin");
	response.setHeader("cache-control", "no-store");
	if (request.method === "OPTIONS") {
		response.setHeader("access-control-allow-methods", "POST");
		response.setHeader("access-control-allow-headers", `content-type, ${sessionHeader}`);
		response.setHeader("access-control-allow-private-network", "true");
		response.setHeader("access-control-max-age", "600");
		response.writeHead(204).end();
		return;
	}
	const route = request.url?.split("?")[0];
	const body = await readBody(request, route === linkRoutes.send ? linkLimits.packedBytes : 0);
	if (body === null) {
		response.writeHead(413, { connection: "close" }).end();
		return;
	}
	if (route === linkRoutes.open) return open(originOf(request), response, parts);
	const named = request.headers[sessionHeader];
	const session = typeof named === "string" ? parts.sessions.get(named) : undefined;
	if (session === undefined || session.over) {
		response.writeHead(404).end();
		return;
	}
	if (route === linkRoutes.close) session.close(1000, "closed");
	if (route === linkRoutes.poll) return answerPoll(response, session);
	if (route === linkRoutes.send) {
		const frames = unpackFrames(body);
		if (frames === null) session.close(1002, "no frames");
		else session.put(frames);
	}
	response.writeHead(204).end();
}

const originOf = ({ headers }: IncomingMessage): string => headers.origin ?? "none";

function open(origin: string, response: ServerResponse, { sessions, welcome }: Fallback): void {
	// Those that are over wait only for their last words to be fetched.
	if (sessions.size >= mostSessions)
		for (const [id, session] of sessions) if (session.isClosed) sessions.delete(id);
	if (sessions.size >= mostSessions) {
		response.writeHead(429).end();
		return;
	}
	const session = new PollSession();
	sessions.set(session.id, session);
	// What was said last is still fetched.
	session.onClose(() => setTimeout(() => sessions.delete(session.id), 5000).unref());
	welcome(session, "plugin", origin);
	response.setHeader("content-type", "application/json");
	response.end(JSON.stringify({ session: session.id }));
}

async function answerPoll(response: ServerResponse, session: PollSession): Promise<void> {
	const gone = new AbortController();
	response.once("close", () => gone.abort());
	const frames = await session.poll(gone.signal);
	response.once("close", () => {
		if (!response.writableFinished) session.giveBack(frames);
	});
	if (response.destroyed) return session.giveBack(frames);
	response.setHeader("content-type", packedType);
	response.end(packFrames(frames));
}

/** null where it is longer than it may be. */
async function readBody(request: IncomingMessage, mostBytes: number): Promise<Uint8Array | null> {
	const parts: Buffer[] = [];
	let bytes = 0;
	for await (const part of request) {
		if (!Buffer.isBuffer(part)) continue;
		bytes += part.length;
		if (bytes > mostBytes) return null;
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}
