// Reads what a finished request painted: where the images are, told by fal, or why there are none.

import { backoffMs, pause } from "./deadline.ts";
import { clientFor, type FalContext } from "./fal-context.ts";
import { endedError, refusalError, retryAfterMs } from "./fal-errors.ts";
import { FalRefusal, FalSilence } from "./fal-fetch.ts";
import { outputFromHistory } from "./fal-history.ts";
import { type ResultReply, resultReply, type StatusReply, statusReply } from "./fal-wire.ts";
import { endpointById } from "./find-endpoint.ts";
import type { SubmittedHandle } from "./image-model.ts";
import { ModelError } from "./model-error.ts";

const resultTimeoutMs = 60_000;
const resultTries = 7;
/** A JSON 5xx from the result may be the model's own failure, so it is asked fewer times. */
const failureTries = 3;

export type Answer = NonNullable<SubmittedHandle["answer"]>;

/**
 * `status` is the COMPLETED status, or null when fal no longer knows the request. Throws ModelError:
 * terminal where fal says that the run failed, resumable where fal cannot be heard.
 */
export async function readAnswer(
	context: FalContext,
	handle: SubmittedHandle,
	status: StatusReply | null,
	signal: AbortSignal | undefined,
): Promise<Answer> {
	const endpoint = endpointById(handle.endpoint);
	const failed = status !== null && (Boolean(status.error_type) || Boolean(status.error));
	for (let attempt = 0; ; attempt++) {
		signal?.throwIfAborted();
		try {
			const client = clientFor(context, { timeoutMs: resultTimeoutMs, signal });
			const { data } = await client.queue.result(handle.endpoint, { requestId: handle.requestId });
			const answer = answerOf(resultReply.parse(data));
			if (answer !== null) return answer;
			if (failed) throw endedError(status?.error_type ?? null);
			// Asked too early, fal answers 202 and the status in place of the result.
			const early = statusReply.safeParse(data);
			if (early.success && early.data.status !== "COMPLETED")
				throw new FalSilence(true, null, early.data.status);
			if (attempt + 1 >= failureTries) throw endedError("no_media_generated");
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof ModelError) throw error;
			if (error instanceof FalRefusal) {
				if (error.status === 404 || error.status === 410)
					return fromHistory(context, handle, failed, status, signal);
				const spoken =
					error.body !== null && error.status !== 429 && error.status !== 401 && error.status !== 403;
				if (failed && spoken) {
					throw refusalError(error, {
						endpoint,
						guideSettings: handle.guideSettings,
						errorType: status?.error_type ?? null,
					});
				}
				// A 4xx with words is fal's verdict on the run; a 5xx may be a passing fault in front of it.
				if (spoken && (error.status < 500 || attempt + 1 >= failureTries)) {
					throw refusalError(error, { endpoint, guideSettings: handle.guideSettings });
				}
			}
			if (attempt + 1 >= resultTries)
				throw failed ? endedError(status?.error_type ?? null, error) : unread(error);
		}
		await pause(context.clock, backoffMs(attempt, 500, 10_000, context.random), signal);
	}
}

function answerOf(reply: ResultReply): Answer | null {
	const files = reply.images ?? (reply.image ? [reply.image] : []);
	if (files.length === 0) return null;
	return {
		files: files.map((file) => ({ url: file.url, mediaType: file.content_type ?? null })),
		seed: reply.seed ?? null,
	};
}

async function fromHistory(
	context: FalContext,
	handle: SubmittedHandle,
	failed: boolean,
	status: StatusReply | null,
	signal: AbortSignal | undefined,
): Promise<Answer> {
	if (failed) throw endedError(status?.error_type ?? null);
	const kept = await outputFromHistory(context, handle, signal);
	const answer = kept === null ? null : answerOf(kept);
	if (answer !== null) return answer;
	throw new ModelError(
		{
			code: "expired",
			message: "fal no longer has the result of this request.",
			hint: "Look for it in the request history at https://fal.ai/dashboard/requests, or start the job again (it is paid again).",
		},
		{ billed: "maybe", resumable: false },
	);
}

function unread(cause: unknown): ModelError {
	const after = cause instanceof FalRefusal ? retryAfterMs(cause.headers, 0) : null;
	return new ModelError(
		{
			code: "provider_unavailable",
			message: "fal finished the request, but its result could not be read.",
			hint: "It is paid for and stays at fal for about an hour: get_job reads it again.",
			...(after === null ? {} : { retryAfterMs: after }),
		},
		{ billed: "maybe", resumable: true },
		{ cause: cause instanceof FalSilence || cause instanceof FalRefusal ? cause : undefined },
	);
}
