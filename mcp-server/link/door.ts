// Who may knock: requests from a browser are let in by Host and Origin before anything of theirs is read.
import type { IncomingMessage } from "node:http";
import { linkRoutes, packedType, pluginOrigins } from "../../shared/link/limits.ts";

export type Entry = { to: "figma" | "agent" } | { status: 403 | 404 | 405 | 415; why: string };

const fallbackRoutes: readonly string[] = [
	linkRoutes.open,
	linkRoutes.send,
	linkRoutes.poll,
	linkRoutes.close,
];

/** Another name for this machine is how a web page gets round the browser's rules (DNS rebinding). */
function isOwnHost({ headers }: IncomingMessage, port: number): boolean {
	const host = headers.host?.toLowerCase();
	return ["localhost", "127.0.0.1", "[::1]"].some((name) => host === `${name}:${port}`);
}

/** Absent where the caller is no browser. `null` is what a plugin's window has, and proves nothing. */
function isPluginOrigin({ headers: { origin } }: IncomingMessage): boolean {
	return origin === undefined || pluginOrigins.some((known) => known === origin);
}

const pathOf = ({ url = "" }: IncomingMessage): string => url.split("?")[0] ?? "";

/** For a WebSocket that wants to open. */
export function admitSocket(request: IncomingMessage, port: number): Entry {
	const path = pathOf(request);
	if (!isOwnHost(request, port)) return { status: 403, why: "host" };
	if (path === linkRoutes.agent)
		return request.headers.origin === undefined ? { to: "agent" } : { status: 403, why: "origin" };
	if (path !== linkRoutes.figma) return { status: 404, why: "path" };
	return isPluginOrigin(request) ? { to: "figma" } : { status: 403, why: "origin" };
}

/** For a request of the fallback. A browser asks first (OPTIONS) for each of them, as their content type is not one that forms can send. */
export function admitRequest(request: IncomingMessage, port: number): Entry {
	if (!isOwnHost(request, port)) return { status: 403, why: "host" };
	if (!isPluginOrigin(request)) return { status: 403, why: "origin" };
	if (!fallbackRoutes.includes(pathOf(request))) return { status: 404, why: "path" };
	if (request.method === "OPTIONS") return { to: "figma" };
	if (request.method !== "POST") return { status: 405, why: "method" };
	const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
	return type === packedType ? { to: "figma" } : { status: 415, why: "content type" };
}
