// Watches a request until fal says that it ended: status stream and polls at once, whichever sees it sooner.

import { backoffMs, pause } from "./deadline.ts";
import { clientFor, type FalContext } from "./fal-context.ts";
import { refusalError, retryAfterMs } from "./fal-errors.ts";
import { FalRefusal, FalSilence } from "./fal-fetch.ts";
import { readStatusStream } from "./fal-stream.ts";
import { type StatusReply, statusReply } from "./fal-wire.ts";
import { endpointById } from "./find-endpoint.ts";
import type { ModelProgress, SubmittedHandle } from "./image-model.ts";
import { ModelError } from "./model-error.ts";

const statusTimeoutMs = 20_000;
const shortestPollMs = 250;
const longestPollMs = 5_000;
/** While the stream lives, polls are its safety net only. */
const shortestBesideStreamMs = 1_000;
const longestBesideStreamMs = 10_000;
const streamIsDeadAfterMs = 30_000;
const mostStreams = 4;
/** A status that says "not found" this often in a row is believed. */
const notFoundTries = 4;

export interface WatchOptions {
	signal: AbortSignal | undefined;
	onProgress?: ((progress: ModelProgress) => void) | undefined;
	/** Watch no longer than this. */
	maxWaitMs: number;
	/** "Not found" is not believed of a request younger than this: it may not have arrived everywhere. Default 60,000. */
	youngMs?: number;
}

/** Resolves with the status that says COMPLETED; `null` when fal no longer knows the request. */
export async function watchUntilEnded(
	context: FalContext,
	handle: SubmittedHandle,
	options: WatchOptions,
): Promise<StatusReply | null> {
	const { clock } = context;
	const startedAt = clock.now();
	const stop = new AbortController();
	const forward = () => stop.abort(options.signal?.reason);
	options.signal?.throwIfAborted();
	options.signal?.addEventListener("abort", forward, { once: true });
	const stream = { lastLifeAt: Number.NEGATIVE_INFINITY };
	let lastSeen = "";
	const tell = (status: StatusReply) => {
		const progress = progressOf(status);
		const seen = `${progress?.stage} ${progress?.queuePosition}`;
		if (progress === null || seen === lastSeen) return;
		lastSeen = seen;
		options.onProgress?.(progress);
	};
	let stopListening = () => {};
	try {
		return await new Promise((resolve, reject) => {
			const take = (status: StatusReply) => {
				tell(status);
				if (status.status === "COMPLETED") resolve(status);
			};
			if (context.endCalls === undefined) {
				followStream(context, handle, stop.signal, stream, take).catch(() => undefined);
			} else {
				// A stream held open beside a call that will come is a waste; polls stay, should none come.
				stream.lastLifeAt = Number.POSITIVE_INFINITY;
				stopListening = context.endCalls.listen(handle.requestId, () => {
					readStatus(context, handle, stop.signal).then(take, () => undefined);
				});
			}
			poll(context, handle, {
				signal: stop.signal,
				startedAt,
				maxWaitMs: options.maxWaitMs,
				oldAt: handle.submittedAt + (options.youngMs ?? 60_000),
				stream,
				tell,
			}).then(resolve, reject);
		});
	} finally {
		stopListening();
		stop.abort();
		options.signal?.removeEventListener("abort", forward);
	}
}

/** One status, read now. Throws FalRefusal or FalSilence. */
async function readStatus(
	context: FalContext,
	handle: SubmittedHandle,
	signal: AbortSignal | undefined,
): Promise<StatusReply> {
	const client = clientFor(context, { timeoutMs: statusTimeoutMs, signal });
	const parsed = statusReply.safeParse(
		await client.queue.status(handle.endpoint, { requestId: handle.requestId, logs: false }),
	);
	if (parsed.success) return parsed.data;
	throw new FalSilence(true, null, new Error("not a status"));
}

async function followStream(
	context: FalContext,
	handle: SubmittedHandle,
	signal: AbortSignal,
	stream: { lastLifeAt: number },
	onStatus: (status: StatusReply) => void,
): Promise<void> {
	for (let opened = 0; opened < mostStreams && !signal.aborted; opened++) {
		await readStatusStream(context, handle.statusUrl, {
			signal,
			onStatus,
			onLife: () => {
				stream.lastLifeAt = context.clock.now();
			},
		}).catch((error: unknown) => {
			stream.lastLifeAt = Number.NEGATIVE_INFINITY;
			// Refused once means refused always: polls alone do the work.
			if (error instanceof FalRefusal && error.status < 500) throw error;
		});
		stream.lastLifeAt = Number.NEGATIVE_INFINITY;
		await pause(context.clock, backoffMs(opened, 1_000, 8_000, context.random), signal);
	}
}

interface PollOptions {
	signal: AbortSignal;
	startedAt: number;
	maxWaitMs: number;
	oldAt: number;
	stream: { lastLifeAt: number };
	tell: (status: StatusReply) => void;
}

async function poll(
	context: FalContext,
	handle: SubmittedHandle,
	options: PollOptions,
): Promise<StatusReply | null> {
	const { clock } = context;
	let failures = 0;
	let notFound = 0;
	let askedToWaitMs = 0;
	for (;;) {
		const elapsedMs = clock.now() - options.startedAt;
		if (elapsedMs > options.maxWaitMs) throw stillRunning(options.maxWaitMs);
		const streams = clock.now() - options.stream.lastLifeAt < streamIsDeadAfterMs;
		const delayMs = Math.max(
			askedToWaitMs,
			failures > 0
				? backoffMs(failures, 500, 15_000, context.random)
				: streams
					? clamp(elapsedMs / 3, shortestBesideStreamMs, longestBesideStreamMs)
					: // A tenth of the time already waited: what polling loses stays a small share of it.
						clamp(elapsedMs / 10, shortestPollMs, longestPollMs),
		);
		await pause(clock, Math.min(delayMs, options.maxWaitMs - elapsedMs + 1), options.signal);
		askedToWaitMs = 0;
		try {
			const status = await readStatus(context, handle, options.signal);
			failures = 0;
			notFound = 0;
			options.tell(status);
			if (status.status === "COMPLETED") return status;
		} catch (error) {
			options.signal.throwIfAborted();
			if (error instanceof FalRefusal && error.status === 404) {
				notFound += 1;
				if (notFound >= notFoundTries && clock.now() > options.oldAt) return null;
			} else if (error instanceof FalRefusal && (error.status === 401 || error.status === 403)) {
				throw keyRefused(error, handle);
			} else if (error instanceof FalRefusal) {
				askedToWaitMs = Math.min(60_000, retryAfterMs(error.headers, clock.now()) ?? 0);
			} else if (!(error instanceof FalSilence)) {
				throw error;
			}
			// Reading is free and the request is paid for: faults here are waited out, up to the deadline.
			failures += 1;
		}
	}
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

function progressOf(status: StatusReply): ModelProgress | null {
	if (status.status === "COMPLETED") return null;
	return status.status === "IN_QUEUE"
		? { stage: "queued", queuePosition: status.queue_position ?? null }
		: { stage: "running", queuePosition: null };
}

function stillRunning(maxWaitMs: number): ModelError {
	return new ModelError(
		{
			code: "provider_unavailable",
			message: `fal has not finished within ${Math.round(maxWaitMs / 1000)} s.`,
			hint: "The request goes on at fal and nothing is lost: get_job waits for it again, cancel_job stops it.",
		},
		{ billed: "maybe", resumable: true },
	);
}

function keyRefused(refusal: FalRefusal, handle: SubmittedHandle): ModelError {
	const error = refusalError(refusal, { endpoint: endpointById(handle.endpoint), guideSettings: [] });
	return new ModelError(
		{
			...error.toBody(),
			hint: `${error.hint} The request goes on at fal: get_job reads it once the key works.`,
		},
		{ billed: "maybe", resumable: true },
		{ cause: refusal },
	);
}
