// The fetch given to @fal-ai/client: one request a call, the key only where it belongs, failures as facts.

import type { Clock } from "../ports.ts";
import { withDeadline } from "./deadline.ts";
import { holdsMedia, isOnGateway, parseUrl, takesKey, throughGateway } from "./fal-hosts.ts";

export interface FalTransport {
	key: string;
	fetch: typeof fetch;
	clock: Clock;
	/** An egress gateway that stands in for every fal host, without a slash at its end. */
	gateway?: string;
}

/**
 * An answer outside 2xx. Its name stops the client's retry loop: @fal-ai/client 1.10.1 repeats a POST on
 * 429, 502, 503, 504 and resets even with `maxRetries: 0`, but never an AbortError.
 */
export class FalRefusal extends Error {
	override readonly name = "AbortError";
	readonly status: number;
	/** Parsed JSON; null when the body is not JSON (an ingress page). */
	readonly body: unknown;
	readonly headers: Headers;

	constructor(status: number, headers: Headers, body: unknown) {
		super(`fal answered ${status}`);
		this.status = status;
		this.headers = headers;
		this.body = body;
	}
}

/** No answer, or one that broke off. `sent: false` means that the request certainly never left. */
export class FalSilence extends Error {
	override readonly name = "AbortError";
	readonly sent: boolean;
	/** The request id, where the headers arrived but the body did not. */
	readonly requestId: string | null;

	constructor(sent: boolean, requestId: string | null, cause: unknown) {
		super("fal did not answer", { cause });
		this.sent = sent;
		this.requestId = requestId;
	}
}

const maxJsonBytes = 8 * 1024 * 1024;

/** A `fetch` for one call of the client. Throws FalRefusal, FalSilence, or the signal's own reason. */
export function falFetch(
	transport: FalTransport,
	limits: { timeoutMs: number; signal: AbortSignal | undefined },
): typeof fetch {
	return async (input, init) => {
		const asked = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
		return withDeadline(transport.clock, limits.timeoutMs, limits.signal, async (signal) => {
			const response = await open(transport, asked, { ...init, signal }, limits.signal);
			const requestId = response.headers.get("x-fal-request-id");
			// Read here, not by the client: a body that breaks off would look to it like a reset, and a
			// reset makes it POST again.
			const bytes = await readCapped(response, maxJsonBytes).catch((error: unknown) => {
				limits.signal?.throwIfAborted();
				throw new FalSilence(true, requestId, error);
			});
			if (!response.ok) throw new FalRefusal(response.status, response.headers, parseJson(bytes));
			if (isJson(response) && parseJson(bytes) === null) {
				throw new FalSilence(true, requestId, new Error("the answer is not whole JSON"));
			}
			const bodiless = response.status === 204 || response.status === 205;
			return new Response(bodiless ? null : bytes.slice().buffer, {
				status: response.status,
				headers: response.headers,
			});
		});
	};
}

/**
 * Sends one request to fal, or to the gateway in its place. Redirects are not followed: the answer is
 * the redirect. Throws FalSilence, or the caller's abort reason.
 */
export async function open(
	transport: FalTransport,
	asked: string,
	init: RequestInit,
	caller: AbortSignal | undefined,
): Promise<Response> {
	const url = parseUrl(asked);
	const { gateway } = transport;
	const own = url !== null && isOnGateway(url, gateway);
	if (url === null || !(own || takesKey(url) || holdsMedia(url))) {
		throw new FalSilence(false, null, new Error("not a host of fal"));
	}
	const headers = new Headers(init.headers);
	if (!(own || takesKey(url))) headers.delete("authorization");
	// The client says X-Fal-Object-Lifecycle, fal's docs say -Preference: both are sent (read 2026-11).
	const lifecycle = headers.get("x-fal-object-lifecycle");
	if (lifecycle !== null) headers.set("x-fal-object-lifecycle-preference", lifecycle);
	let target = url.href;
	if (gateway !== undefined && !own) {
		const routed = throughGateway(url, gateway);
		target = routed.url;
		for (const [name, value] of Object.entries(routed.headers)) headers.set(name, value);
	}
	try {
		return await transport.fetch(target, { ...init, headers, redirect: "manual" });
	} catch (error) {
		caller?.throwIfAborted();
		throw new FalSilence(!neverLeft(error), null, error);
	}
}

/** Reads a body up to a cap. Throws when it is longer, or breaks off. */
export async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array> {
	if (response.body === null) return new Uint8Array(0);
	const reader = response.body.getReader();
	const parts: Uint8Array[] = [];
	let total = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		total += value.byteLength;
		if (total > maxBytes) {
			await reader.cancel().catch(() => undefined);
			throw new Error(`the answer is longer than ${maxBytes} bytes`);
		}
		parts.push(value);
	}
	const whole = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}

export function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return null;
	}
}

const isJson = (response: Response) => (response.headers.get("content-type") ?? "").includes("json");

// Failures of looking up, connecting and shaking hands: no byte of the request was read by anyone.
const codesBeforeSending = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
	"CERT_HAS_EXPIRED",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"ERR_TLS_CERT_ALTNAME_INVALID",
]);

function neverLeft(error: unknown): boolean {
	for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		if ("code" in at && typeof at.code === "string" && codesBeforeSending.has(at.code)) return true;
	}
	return false;
}
