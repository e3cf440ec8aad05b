// Who may speak to the HTTP server: requests for our own host, from our own pages or no page at all, with the token.
import { createHash, timingSafeEqual } from "node:crypto";
import {
	hostHeaderValidationResponse,
	localhostAllowedHostnames,
	originValidationResponse,
} from "@modelcontextprotocol/server";

/** Names that may stand in Host and Origin, as `URL.hostname` spells them. */
export function allowedHostnames(options: { listenHost: string; publicUrl: string | null }): string[] {
	const { listenHost, publicUrl } = options;
	const own = listenHost.includes(":") ? `[${listenHost}]` : listenHost;
	const listened = isEveryAddress(listenHost) ? [] : [own];
	const outside = publicUrl === null ? [] : [new URL(publicUrl).hostname];
	return [...new Set([...localhostAllowedHostnames(), ...listened, ...outside])];
}

/** 403 for a foreign Host (DNS rebinding) or a page of a foreign or opaque origin; null: may pass. */
export function refuseStrangers(request: Request, hostnames: string[]): Response | null {
	return (
		hostHeaderValidationResponse(request, hostnames) ?? originValidationResponse(request, hostnames) ?? null
	);
}

/** 401 unless the request carries the token; null: may pass. */
export function refuseWithoutToken(request: Request, token: string): Response | null {
	const given = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
	if (given !== undefined && isSame(given, token)) return null;
	return Response.json(
		{
			jsonrpc: "2.0",
			error: {
				code: -32001,
				message:
					"This server asks for its token: send the header Authorization: Bearer <token>. `broadside http` printed it when it made it, and keeps it in the file http-token in its home folder.",
			},
			id: null,
		},
		{ status: 401, headers: { "www-authenticate": 'Bearer realm="broadside"' } },
	);
}

// Of equal length whatever was sent, so that neither length nor a first difference shows in the time taken.
const digest = (text: string) => createHash("sha256").update(text).digest();
const isSame = (given: string, token: string) => timingSafeEqual(digest(given), digest(token));

/** An address that means "all of them", and so is nobody's name. */
export const isEveryAddress = (address: string): boolean => address === "0.0.0.0" || address === "::";

/** Addresses that only this machine can reach. */
export function isLoopback(address: string): boolean {
	return address === "localhost" || address === "::1" || /^127\.\d+\.\d+\.\d+$/.test(address);
}
