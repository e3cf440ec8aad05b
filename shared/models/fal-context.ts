// What every part of the fal model works with: transport, time, chance, and the official client over our fetch.

import { createFalClient, type FalClient } from "@fal-ai/client";
import { type FalTransport, falFetch } from "./fal-fetch.ts";

export interface FalContext extends FalTransport {
	/** 0 <= x < 1; jitters waits. */
	random: () => number;
	/** How long `wait` watches one request before it leaves it resumable. */
	maxWaitMs: number;
	/** Absent: fal cannot call this host. */
	endCalls?: EndCalls;
	/** Decodes an image wholly; throws when it cannot. Absent: headers and ends are checked alone. */
	decode?: (bytes: Uint8Array) => Promise<unknown>;
}

/** Word from fal that a request ended, for a host that fal can call (docs.fal.ai, webhooks, read November 2026). */
export interface EndCalls {
	/** Goes with each submit. */
	url: string;
	/** Calls `tell` when word of the request comes, at once if it has come already; answers how to stop listening. */
	listen(requestId: string, tell: () => void): () => void;
}

/** The official client for one call, with a time limit and a signal of its own. */
export function clientFor(
	context: FalContext,
	limits: { timeoutMs: number; signal: AbortSignal | undefined },
): FalClient {
	return createFalClient({
		// Never the client's default, which would read the environment by itself.
		credentials: context.key,
		suppressLocalCredentialsWarning: true,
		fetch: falFetch(context, limits),
	});
}
