// The playground's server, on this machine alone: the page, one simulated Figma a page, and the fal simulator.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFalServer } from "../../test/fal-server/server.ts";
import { interFaces, themeStyle } from "../../test/figma-sim/window-theme.ts";
import { makeDemoFile } from "./demo-file.ts";
import { FigmaSession } from "./figma-session.ts";
import type { FalMode, FromPage, ToPage } from "./messages.ts";
import { windowPage, windowPolicy } from "./window-page.ts";

export interface PlaygroundParts {
	/** The built `main.js` and `ui.html`. */
	main: string;
	ui: string;
	manifest: Record<string, unknown>;
	/** Paths of the page's own files -> what they hold. */
	files: ReadonlyMap<string, { type: string; body: string }>;
	/** 0: any free port. */
	port: number;
	/** How long the fal simulator paints; default 2500. */
	paintMs?: number;
}

export interface Playground {
	url: string;
	close(): Promise<void>;
}

/** A page can hold one session; more pages than this, and the oldest goes. */
const mostSessions = 4;
const maxBodyBytes = 96 * 1024 * 1024;
const pagePolicy =
	"default-src 'self'; img-src 'self' data: blob:; font-src data:; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'";

export async function servePlayground(parts: PlaygroundParts): Promise<Playground> {
	const paintMs = parts.paintMs ?? 2500;
	const slips = { misspellRate: 0, neighbourRate: 0 };
	const [fal, demo] = await Promise.all([
		createFalServer({ runMs: paintMs, queueMs: paintMs / 4, rates: { generate: slips, edit: slips } }),
		makeDemoFile(parts.main, parts.manifest),
	]);
	const sessions = new Map<string, { figma: FigmaSession; end(): void }>();

	/** One page: a stream of news down, orders by POST; both end together. */
	async function openSession(response: ServerResponse): Promise<void> {
		const session = randomUUID();
		const tell = (news: ToPage) => response.write(`data: ${JSON.stringify(news)}\n\n`);
		response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
		const figma = await FigmaSession.open({ main: parts.main, manifest: parts.manifest, file: demo, tell });
		const end = () => {
			if (!sessions.delete(session)) return;
			figma.close();
			response.end();
		};
		response.on("close", end);
		sessions.set(session, { figma, end });
		const [oldest] = sessions.values();
		if (sessions.size > mostSessions) oldest?.end();
		tell({ type: "hello", session, commands: menuOf(parts.manifest) });
		figma.refresh();
	}

	async function takeOrder(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
		const session = sessions.get(url.searchParams.get("session") ?? "");
		const body = await read(request);
		if (!session) return send(response, 410, "text/plain", "This page's session is over: reload it.");
		await session.figma.take(JSON.parse(body.toString("utf8")) as FromPage);
		send(response, 204, "text/plain", "");
	}

	/** What the window asks of fal's hosts, sent on to the simulator as the official client would. */
	async function askFal(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
		const open = {
			"access-control-allow-origin": "*",
			"access-control-allow-headers": "*",
			"access-control-allow-methods": "GET, POST, PUT, OPTIONS",
			"access-control-expose-headers": "*",
		};
		if (request.method === "OPTIONS") return send(response, 204, "text/plain", "", open);
		const [, , host = "", ...path] = url.pathname.split("/");
		const headers = new Headers();
		for (const name of ["authorization", "content-type", "accept"]) {
			const value = request.headers[name];
			if (typeof value === "string") headers.set(name, value);
		}
		const body = await read(request);
		const answer = await fal.fetch(`https://${host}/${path.join("/")}${url.search}`, {
			method: request.method ?? "GET",
			headers,
			redirect: "manual",
			...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
		});
		const given = Object.fromEntries(answer.headers);
		for (const name of ["content-encoding", "content-length", "transfer-encoding", "connection"])
			delete given[name];
		response.writeHead(answer.status, { ...given, ...open });
		response.end(Buffer.from(await answer.arrayBuffer()));
	}

	async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "/", origin);
		if (!isOurs(request.headers.host, port)) return send(response, 403, "text/plain", "Not this host.");
		if (url.pathname.startsWith("/fal/")) return askFal(request, response, url);
		// The window has no origin of its own; all else is the page's alone.
		const from = request.headers.origin;
		if (from !== undefined && !isOurs(from.replace(/^http:\/\//, ""), port))
			return send(response, 403, "text/plain", "Not this page.");
		if (request.method === "POST" && url.pathname === "/orders") return takeOrder(request, response, url);
		if (request.method !== "GET") return send(response, 405, "text/plain", "Only GET.");
		if (url.pathname === "/news") return openSession(response);
		if (url.pathname === "/window") {
			const theme = url.searchParams.get("theme") === "dark" ? "dark" : "light";
			const mode = (url.searchParams.get("fal") ?? "none") as FalMode;
			const page = windowPage(parts.ui, {
				theme,
				style: themeStyle(theme) + interFaces(),
				falOrigin: mode === "simulator" ? origin : null,
			});
			return send(response, 200, "text/html; charset=utf-8", page, {
				"content-security-policy": windowPolicy(parts.manifest, origin),
			});
		}
		const file = parts.files.get(url.pathname);
		if (!file) return send(response, 404, "text/plain", "Not found.");
		send(response, 200, file.type, file.type.startsWith("text/css") ? interFaces() + file.body : file.body, {
			"content-security-policy": pagePolicy,
		});
	}

	const server = createServer((request, response) => {
		response.on("error", () => undefined);
		route(request, response).catch((error: unknown) => {
			if (response.headersSent) response.end();
			else send(response, 500, "text/plain", error instanceof Error ? error.message : String(error));
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(parts.port, "127.0.0.1", resolve);
	});
	const { port } = server.address() as AddressInfo;
	const origin = `http://localhost:${port}`;
	return {
		url: `http://127.0.0.1:${port}/`,
		async close() {
			for (const { end } of sessions.values()) end();
			await fal.close();
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

/** Against pages elsewhere that give this machine another name (DNS rebinding). */
const isOurs = (host: string | undefined, port: number): boolean =>
	[`127.0.0.1:${port}`, `localhost:${port}`].includes(host ?? "");

const menuOf = (manifest: Record<string, unknown>): { name: string; command: string }[] =>
	(manifest.menu as { name?: string; command?: string }[]).flatMap(({ name, command }) =>
		name !== undefined && command !== undefined ? [{ name, command }] : [],
	);

function send(
	response: ServerResponse,
	status: number,
	type: string,
	body: string,
	more: Record<string, string> = {},
): void {
	response.writeHead(status, {
		"content-type": type,
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		...more,
	});
	response.end(body);
}

async function read(request: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = [];
	let total = 0;
	for await (const piece of request as AsyncIterable<Buffer>) {
		total += piece.length;
		if (total > maxBodyBytes) throw new Error("The message is too long.");
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}
