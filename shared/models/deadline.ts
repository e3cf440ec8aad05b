// Time limits and waits that follow the injected clock, so that tests can turn it.

import type { Clock } from "../ports.ts";

/** Thrown (as an abort reason) when a call took longer than it may. */
class DeadlinePassed extends Error {
	override readonly name = "DeadlinePassed";
}

/** Runs with a signal that aborts after `ms` or with the caller's own signal, whichever comes first. */
export async function withDeadline<T>(
	clock: Clock,
	ms: number,
	outer: AbortSignal | undefined,
	run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const inner = new AbortController();
	const timer = new AbortController();
	const forward = () => inner.abort(outer?.reason);
	if (outer?.aborted) forward();
	outer?.addEventListener("abort", forward, { once: true });
	clock
		.sleep(ms, timer.signal)
		.then(() => {
			if (!timer.signal.aborted) inner.abort(new DeadlinePassed(`no answer within ${ms} ms`));
		})
		.catch(() => undefined);
	try {
		return await run(inner.signal);
	} finally {
		timer.abort();
		outer?.removeEventListener("abort", forward);
	}
}

/** Sleeps; throws the signal's reason when it was aborted before or meanwhile. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
	signal?.throwIfAborted();
	await clock.sleep(ms, signal).catch((error: unknown) => {
		if (!signal?.aborted) throw error;
	});
	signal?.throwIfAborted();
}

/** Delay before try number `attempt` (0-based) is repeated: doubling, with a jitter of a quarter. */
export function backoffMs(attempt: number, baseMs: number, maxMs: number, random: () => number): number {
	const full = Math.min(maxMs, baseMs * 2 ** attempt);
	return Math.round(full * (0.75 + 0.5 * random()));
}
