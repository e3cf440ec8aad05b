// Asks fal to stop a request and watches until fal says how it ended.

import { backoffMs, pause } from "./deadline.ts";
import { clientFor, type FalContext } from "./fal-context.ts";
import { FalRefusal, FalSilence } from "./fal-fetch.ts";
import { watchUntilEnded } from "./fal-watch.ts";
import type { StatusReply } from "./fal-wire.ts";
import type { CancelOutcome, SubmittedHandle } from "./image-model.ts";

const cancelTimeoutMs = 20_000;
const cancelTries = 4;
/** A run that has begun may not be stoppable: it is watched this long, then left as unknown. */
const watchMs = 120_000;

/** See `ImageModel.cancel`. */
export async function cancel(
	context: FalContext,
	handle: SubmittedHandle,
	signal: AbortSignal | undefined,
): Promise<CancelOutcome> {
	try {
		// 202 CANCELLATION_REQUESTED, 400 ALREADY_COMPLETED, 404 NOT_FOUND (fal docs, read 2026-11): all
		// three are only believed once the status says the same.
		const known = await ask(context, handle, signal);
		const status = await watchUntilEnded(context, handle, { signal, maxWaitMs: watchMs, youngMs: 0 });
		if (status === null) return known ? "cancelled" : "unknown";
		return outcomeOf(status);
	} catch {
		return "unknown";
	}
}

/** True when fal took the request to cancel; false when it does not know it or cannot be heard. */
async function ask(
	context: FalContext,
	handle: SubmittedHandle,
	signal: AbortSignal | undefined,
): Promise<boolean> {
	for (let attempt = 0; attempt < cancelTries; attempt++) {
		try {
			await clientFor(context, { timeoutMs: cancelTimeoutMs, signal }).queue.cancel(handle.endpoint, {
				requestId: handle.requestId,
			});
			return true;
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof FalRefusal && error.status === 404) return false;
			if (error instanceof FalRefusal && error.status < 500 && error.status !== 429) return true;
			if (!(error instanceof FalRefusal) && !(error instanceof FalSilence)) throw error;
		}
		await pause(context.clock, backoffMs(attempt, 500, 4_000, context.random), signal);
	}
	return false;
}

function outcomeOf(status: StatusReply): CancelOutcome {
	if (status.error_type === "client_cancelled") return "cancelled";
	// Ended with an error of its own: nothing was painted, and nothing is billed for it.
	return status.error_type || status.error ? "cancelled" : "completed";
}
