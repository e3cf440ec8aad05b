// Uploads what a request needs, then sends it exactly once: a lost answer is looked up, never repeated.

import type { Endpoint } from "./catalog.ts";
import { backoffMs, pause } from "./deadline.ts";
import { clientFor, type FalContext } from "./fal-context.ts";
import { refusalError, retryAfterMs } from "./fal-errors.ts";
import { FalRefusal, FalSilence } from "./fal-fetch.ts";
import { reconcile } from "./fal-history.ts";
import { holdsMedia, isOnGateway, parseUrl } from "./fal-hosts.ts";
import { requestUrls, submitReply, wireInput } from "./fal-wire.ts";
import { endpointById } from "./find-endpoint.ts";
import type { ImageFile, ImageRequest, SubmitIntent, SubmittedHandle } from "./image-model.ts";
import { ModelError } from "./model-error.ts";
import { guideSettingsOf } from "./settings.ts";

const uploadTimeoutMs = 180_000;
const submitTimeoutMs = 60_000;
const uploadTries = 4;
const submitTries = 6;
const connectTries = 4;
/** Waits asked for by a 429 beyond this are handed to the caller instead. */
const longestWaitMs = 30_000;
/**
 * Looks into the history after a lost answer, while the job still works on it: a request may be listed only
 * once it has ended, so it is given the time of a usual run.
 */
const lookUpDelaysMs = [400, 1_200, 3_000, 6_000, 10_000];
/** A history that cannot be read at all is not asked for long. */
const mostDeafLooks = 2;

/** Uploads the input images (again, if called again: uploads are free) and builds the body. */
export async function prepare(
	context: FalContext,
	request: ImageRequest,
	signal?: AbortSignal,
): Promise<SubmitIntent> {
	const endpoint = endpointById(request.endpoint);
	const urls: string[] = [];
	for (const [index, file] of request.files.entries()) {
		urls.push(await upload(context, endpoint, file, index, signal));
	}
	return {
		endpoint: endpoint.id,
		input: wireInput(endpoint, request, urls),
		preparedAt: context.clock.now(),
		guideSettings: guideSettingsOf(endpoint, request.settings),
	};
}

async function upload(
	context: FalContext,
	endpoint: Endpoint,
	file: ImageFile,
	index: number,
	signal: AbortSignal | undefined,
): Promise<string> {
	const extension = file.mediaType.slice("image/".length);
	for (let attempt = 0; ; attempt++) {
		try {
			const blob = new File([file.bytes.slice().buffer], `image-${index + 1}.${extension}`, {
				type: file.mediaType,
			});
			// A day is enough for the run and for a look at the history; inputs are public while they live.
			const url = await clientFor(context, { timeoutMs: uploadTimeoutMs, signal }).storage.upload(blob, {
				lifecycle: { expiresIn: "1d" },
			});
			const parsed = parseUrl(url);
			const own = parsed !== null && isOnGateway(parsed, context.gateway);
			if (parsed !== null && (own || holdsMedia(parsed))) return url;
			throw new FalSilence(true, null, new Error("fal named a foreign host for the upload"));
		} catch (error) {
			signal?.throwIfAborted();
			const delayMs = waitBefore(context, error, attempt, uploadTries, true);
			if (delayMs === null) throw uploadError(context, endpoint, error, index);
			await pause(context.clock, delayMs, signal);
		}
	}
}

function uploadError(context: FalContext, endpoint: Endpoint, error: unknown, index: number): unknown {
	if (error instanceof FalRefusal && error.status < 500 && error.status !== 404) {
		return refusalError(error, { endpoint, guideSettings: [] });
	}
	if (!(error instanceof FalRefusal) && !(error instanceof FalSilence)) return error;
	return new ModelError(
		{
			code: "provider_unavailable",
			message: `Image ${index + 1} could not be uploaded to fal.`,
			hint: `Nothing was sent and nothing was billed; try again in a moment.${viaGateway(context)}`,
		},
		{ billed: "no", resumable: false },
		{ cause: error },
	);
}

/** One POST. See `ImageModel.submit`. */
export async function submit(
	context: FalContext,
	intent: SubmitIntent,
	options: { signal?: AbortSignal; knownRequestIds?: readonly string[] } = {},
): Promise<SubmittedHandle> {
	const endpoint = endpointById(intent.endpoint);
	for (let attempt = 0; ; attempt++) {
		options.signal?.throwIfAborted();
		try {
			// No signal from here: a POST given up half-way would be a run nobody knows of.
			const client = clientFor(context, { timeoutMs: submitTimeoutMs, signal: undefined });
			const reply = submitReply.safeParse(
				await client.queue.submit(intent.endpoint, {
					input: { ...intent.input },
					...(context.endCalls === undefined ? {} : { webhookUrl: context.endCalls.url }),
				}),
			);
			if (!reply.success) throw new FalSilence(true, null, new Error("no request id in the answer"));
			return toHandle(context, intent, reply.data);
		} catch (error) {
			if (error instanceof FalSilence && error.sent) return lostAnswer(context, intent, error, options);
			const ambiguous = error instanceof FalRefusal && isAmbiguous(error.status);
			if (ambiguous) return lostAnswer(context, intent, error, options);
			const delayMs = waitBefore(context, error, attempt, submitTries, false);
			if (delayMs !== null) {
				await pause(context.clock, delayMs, options.signal);
				continue;
			}
			if (error instanceof FalRefusal) {
				throw refusalError(error, { endpoint, guideSettings: intent.guideSettings });
			}
			if (error instanceof FalSilence) throw unreachable(context, error);
			throw error;
		}
	}
}

/** A 3xx, 408, 409 or 5xx can come from anything between us and the queue, before or after it took the request. */
const isAmbiguous = (status: number) => status < 400 || status === 408 || status === 409 || status >= 500;

async function lostAnswer(
	context: FalContext,
	intent: SubmitIntent,
	cause: FalRefusal | FalSilence,
	options: { signal?: AbortSignal; knownRequestIds?: readonly string[] },
): Promise<SubmittedHandle> {
	const id = cause instanceof FalSilence ? cause.requestId : cause.headers.get("x-fal-request-id");
	// An ingress error carries no id; an id in the headers means that the queue itself spoke. On a 5xx it
	// may still name a request that was not taken, so it is only believed where the status was a success.
	if (cause instanceof FalSilence && id !== null && /^[\w-][\w.~-]{0,127}$/.test(id)) {
		return toHandle(context, intent, { request_id: id });
	}
	let deaf = 0;
	for (const delayMs of lookUpDelaysMs) {
		if (deaf >= mostDeafLooks) break;
		await pause(context.clock, delayMs, options.signal).catch(() => undefined);
		if (options.signal?.aborted) break;
		const found = await reconcile(context, intent, options);
		if (found.state === "found") return found.handle;
		if (!found.heard) deaf += 1;
	}
	throw new ModelError(
		{
			code: "submit_unknown",
			message: "The request was sent to fal, but the answer was lost: it is not known whether it runs.",
			hint: "It was not sent again and counts as spent. Ask get_job later: the job looks it up in fal's history.",
		},
		{ billed: "maybe", resumable: true },
		{ cause },
	);
}

function toHandle(
	context: FalContext,
	intent: SubmitIntent,
	reply: { request_id: string; status_url?: string | null | undefined },
): SubmittedHandle {
	return {
		endpoint: intent.endpoint,
		requestId: reply.request_id,
		...requestUrls(intent.endpoint, reply.request_id),
		submittedAt: context.clock.now(),
		guideSettings: intent.guideSettings,
	};
}

/** How long to stay away before another try; null when there is none to make. */
function waitBefore(
	context: FalContext,
	error: unknown,
	attempt: number,
	tries: number,
	repeatable: boolean,
): number | null {
	if (attempt + 1 >= tries) return null;
	const delayMs = backoffMs(attempt, 1_000, 16_000, context.random);
	if (error instanceof FalRefusal) {
		const retry = error.status === 429 || (repeatable && (error.status >= 500 || error.status === 408));
		if (!retry) return null;
		const asked = retryAfterMs(error.headers, context.clock.now());
		if (asked === null) return delayMs;
		return asked > longestWaitMs ? null : Math.max(asked, delayMs / 4);
	}
	if (!(error instanceof FalSilence)) return null;
	return repeatable || (isConnecting(error) && attempt + 1 < connectTries) ? delayMs : null;
}

// A foreign host or a bad certificate is unsent too, but does not get better by asking again.
const isConnecting = (silence: FalSilence) => !silence.sent && silence.cause instanceof TypeError;

function unreachable(context: FalContext, cause: FalSilence): ModelError {
	return new ModelError(
		{
			code: "provider_unavailable",
			message: "fal could not be reached.",
			hint: `Nothing was sent and nothing was billed. Check the network and try again.${viaGateway(context)}`,
		},
		{ billed: "no", resumable: false },
		{ cause },
	);
}

const viaGateway = (context: FalContext) =>
	context.gateway === undefined ? "" : " Requests go through the gateway in BROADSIDE_FAL_ORIGIN.";
