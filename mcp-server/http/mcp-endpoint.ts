// MCP over Streamable HTTP for both eras from one factory: sessions for clients of 2025, single exchanges for those of 2026.
import { randomUUID } from "node:crypto";
import {
	createMcpHandler,
	isLegacyRequest,
	type McpServerFactory,
	WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";

export interface McpEndpoint {
	/** `body` is that of the request, read already. */
	answer(request: Request, body: Uint8Array): Promise<Response>;
	/** Open sessions of 2025 clients. */
	sessions(): number;
	/** Closes every session and exchange. */
	close(): Promise<void>;
}

export interface McpEndpointOptions {
	/** Longest POST body. */
	maxBodyBytes: number;
	/** A session that has asked nothing for so long is closed; its client opens another. Default an hour. */
	idleMs?: number;
	/** Most sessions at a time: the one that has been idle longest gives way. Default 1,000. */
	maxSessions?: number;
	now?(): number;
	onerror?(error: Error): void;
}

interface Session {
	transport: WebStandardStreamableHTTPServerTransport;
	usedAt: number;
	/** POSTs being answered. */
	busy: number;
}

/**
 * The SDK's own leg for 2025 clients is stateless, and so a cancel never reaches the call that it is for
 * (measured with 2.4.0): they get sessions instead.
 */
export function createMcpEndpoint(factory: McpServerFactory, options: McpEndpointOptions): McpEndpoint {
	const { maxBodyBytes, idleMs = 3_600_000, maxSessions = 1000, now = Date.now } = options;
	const sessions = new Map<string, Session>();
	const onerror = options.onerror === undefined ? {} : { onerror: options.onerror };
	const modern = createMcpHandler(factory, {
		legacy: "reject",
		maxRequestBodySize: maxBodyBytes,
		...onerror,
	});

	function drop(id: string) {
		const session = sessions.get(id);
		sessions.delete(id);
		void session?.transport.close().catch(() => undefined);
	}

	function sweep() {
		for (const [id, { busy, usedAt }] of sessions) if (busy === 0 && now() - usedAt > idleMs) drop(id);
		while (sessions.size >= maxSessions) {
			const idle = [...sessions].filter(([, { busy }]) => busy === 0);
			const oldest = idle.sort(([, a], [, b]) => a.usedAt - b.usedAt)[0] ?? [...sessions][0];
			if (oldest === undefined) return;
			drop(oldest[0]);
		}
	}

	async function open(request: Request): Promise<WebStandardStreamableHTTPServerTransport> {
		const transport: WebStandardStreamableHTTPServerTransport = new WebStandardStreamableHTTPServerTransport({
			sessionIdGenerator: randomUUID,
			maxRequestBodySize: maxBodyBytes,
			onsessioninitialized: (id) => {
				sweep();
				sessions.set(id, { transport, usedAt: now(), busy: 1 });
			},
			onsessionclosed: (id) => void sessions.delete(id),
		});
		const server = await factory({ era: "legacy", requestInfo: request });
		await server.connect(transport);
		return transport;
	}

	async function answerLegacy(request: Request, body: { parsedBody?: unknown }): Promise<Response> {
		const id = request.headers.get("mcp-session-id");
		if (id === null) {
			const transport = await open(request);
			const response = await transport.handleRequest(request, body);
			const session = transport.sessionId === undefined ? undefined : sessions.get(transport.sessionId);
			if (session !== undefined) return whenSent(response, () => release(session));
			// Anything but an initialize opens no session; nobody could speak to this server again.
			await transport.close();
			return response;
		}
		const session = sessions.get(id);
		if (session === undefined) return noSession();
		const { transport } = session;
		if (request.method !== "POST") {
			session.usedAt = now();
			return transport.handleRequest(request, body);
		}
		session.busy += 1;
		try {
			return whenSent(await transport.handleRequest(request, body), () => release(session));
		} catch (error) {
			release(session);
			throw error;
		}
	}

	function release(session: Session) {
		session.busy -= 1;
		session.usedAt = now();
	}

	return {
		sessions: () => sessions.size,
		async answer(request, body) {
			const parsed = parseJson(body);
			const given = parsed === undefined ? {} : { parsedBody: parsed };
			const limit = { maxRequestBodySize: maxBodyBytes };
			if (await isLegacyRequest(request, parsed, limit)) return answerLegacy(request, given);
			return modern.fetch(request, given);
		},
		async close() {
			for (const id of [...sessions.keys()]) drop(id);
			await modern.close();
		},
	};
}

/** undefined: no JSON, which the SDK answers in its own way. */
function parseJson(body: Uint8Array): unknown {
	try {
		const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
		return parsed;
	} catch {
		return undefined;
	}
}

/** The same answer; `done` is called once when it has been read to its end, or given up. */
function whenSent(response: Response, done: () => void): Response {
	if (response.body === null) {
		done();
		return response;
	}
	const reader = response.body.getReader();
	let told = false;
	const tell = () => {
		if (!told) done();
		told = true;
	};
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			try {
				const { done: over, value } = await reader.read();
				if (value !== undefined) controller.enqueue(value);
				if (!over) return;
				tell();
				controller.close();
			} catch (error) {
				tell();
				controller.error(error);
			}
		},
		async cancel(reason) {
			tell();
			await reader.cancel(reason);
		},
	});
	return new Response(body, { status: response.status, headers: response.headers });
}

/** As the transport of 2025 wants it: the client then opens a new session. */
function noSession(): Response {
	return Response.json(
		{ jsonrpc: "2.0", error: { code: -32001, message: "Session not found" }, id: null },
		{ status: 404 },
	);
}
