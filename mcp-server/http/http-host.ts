// The HTTP server itself: guards before everything, then MCP, health, metrics, webhooks and pages by their paths.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { McpServerFactory } from "@modelcontextprotocol/server";
import { refuseStrangers, refuseWithoutToken } from "./guards.ts";
import { createMcpEndpoint, type McpEndpoint } from "./mcp-endpoint.ts";
import type { Metrics } from "./metrics.ts";
import { BodyTooLong, readBody, sendWebResponse, toWebRequest } from "./web-exchange.ts";

/** Three images of 10 MB as data URLs, and some. */
const maxMcpBytes = 64 * 1024 * 1024;
/** A webhook carries links, not pictures. */
const maxWebhookBytes = 2 * 1024 * 1024;
/** Longer than the pools of usual clients keep a connection, so that none is closed under a request. */
const keepAliveMs = 75_000;

export interface HttpHostParts {
	/** Makes the MCP server of a session or exchange. */
	factory: McpServerFactory;
	/** Names that may stand in Host and Origin. */
	hostnames: string[];
	/** Asked for on `/mcp` and `/metrics`. */
	token: string;
	metrics: Metrics;
	/** What `/health` says. */
	health(): object;
	/** Numbers of this moment for `/metrics`. */
	gauges(): Record<string, { help: string; value: number }>;
	/** Answers fal's calls; null where none are expected. */
	webhook: ((headers: Headers, body: Uint8Array) => Promise<Response>) | null;
	/** Answers any other path. */
	pages(path: string): Promise<Response>;
	/** A client's broken message, or a fault of our own. */
	onerror(error: Error, whose: "client" | "ours"): void;
}

export interface HttpHost {
	server: Server;
	mcp: McpEndpoint;
	/** Resolves with the port. Throws what `listen` throws. */
	listen(port: number, address: string): Promise<number>;
	/** Takes no more requests; resolves when those under way are answered, or after `graceMs`. */
	close(graceMs: number): Promise<void>;
}

/** The web's own Request throws for these. */
const unknownMethods: ReadonlySet<string> = new Set(["TRACE", "TRACK", "CONNECT"]);
const notAllowed = () => new Response("Method not allowed", { status: 405, headers: { allow: "GET" } });

export const webhookPath = "/webhooks/fal";

export function createHttpHost(parts: HttpHostParts): HttpHost {
	const { metrics, token } = parts;
	const mcp = createMcpEndpoint(parts.factory, {
		maxBodyBytes: maxMcpBytes,
		onerror: (error) => parts.onerror(error, "client"),
	});
	let underWay = 0;

	async function answer(incoming: IncomingMessage, request: Request): Promise<[string, Response]> {
		const { pathname } = new URL(request.url);
		const stranger = refuseStrangers(request, parts.hostnames);
		if (stranger !== null) return ["refused", stranger];
		const reads = request.method === "GET" || request.method === "HEAD";
		if (pathname === "/mcp") {
			const refused = refuseWithoutToken(request, token);
			if (refused !== null) return ["mcp", refused];
			return ["mcp", await mcp.answer(request, await readBody(incoming, maxMcpBytes))];
		}
		if (pathname === webhookPath && parts.webhook !== null && request.method === "POST")
			return ["webhook", await parts.webhook(request.headers, await readBody(incoming, maxWebhookBytes))];
		if (!reads) return ["page", notAllowed()];
		if (pathname === "/health") return ["health", Response.json(parts.health())];
		if (pathname === "/metrics") {
			const type = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };
			const page = () => new Response(metrics.text(gauges()), { headers: type });
			return ["metrics", refuseWithoutToken(request, token) ?? page()];
		}
		return ["page", await parts.pages(pathname)];
	}

	const gauges = () => ({
		...parts.gauges(),
		broadside_http_requests_under_way: { help: "Requests being answered.", value: underWay },
		broadside_mcp_sessions: { help: "Open sessions of clients of 2025.", value: mcp.sessions() },
	});

	async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		underWay += 1;
		try {
			const [route, response] = unknownMethods.has(incoming.method ?? "")
				? ["refused", notAllowed()]
				: await answer(incoming, toWebRequest(incoming, outgoing)).catch(explain);
			metrics.countRequest(route, response.status);
			await sendWebResponse(response, outgoing);
		} finally {
			underWay -= 1;
		}
	}

	function explain(error: unknown): [string, Response] {
		if (error instanceof BodyTooLong) {
			const headers = { connection: "close" };
			return ["refused", new Response("The body is too long", { status: 413, headers })];
		}
		parts.onerror(error instanceof Error ? error : new Error(String(error)), "ours");
		return ["failed", new Response("Internal error", { status: 500 })];
	}

	const server = createServer({ keepAliveTimeout: keepAliveMs }, (incoming, outgoing) => {
		serve(incoming, outgoing).catch((error: unknown) => {
			outgoing.destroy();
			// A client that goes away in the middle is nothing to report.
			if (incoming.destroyed) return;
			parts.onerror(error instanceof Error ? error : new Error(String(error)), "ours");
		});
	});

	return {
		server,
		mcp,
		listen: (port, address) =>
			new Promise((resolve, reject) => {
				server.once("error", reject);
				server.listen(port, address, () => {
					server.off("error", reject);
					const bound = server.address();
					resolve(bound !== null && typeof bound === "object" ? bound.port : port);
				});
			}),
		async close(graceMs) {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeIdleConnections();
			const until = Date.now() + graceMs;
			while (underWay > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
			await mcp.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
