// fal as an ImageModel: paid exactly once, watched to the end, brought home whole.

import { ToolError } from "../errors.ts";
import type { Clock } from "../ports.ts";
import { cancel } from "./fal-cancel.ts";
import type { EndCalls, FalContext } from "./fal-context.ts";
import { download } from "./fal-download.ts";
import { reconcile } from "./fal-history.ts";
import { readAnswer } from "./fal-result.ts";
import { prepare, submit } from "./fal-submit.ts";
import { watchUntilEnded } from "./fal-watch.ts";
import type { ImageModel, ModelAnswer, SubmittedHandle, WaitOptions } from "./image-model.ts";

export interface FalOptions {
	/** `<id>:<secret>`. Sent to fal's API hosts, or the gateway, and nowhere else. */
	key: string;
	clock: Clock;
	/** Default: the global one. */
	fetch?: typeof fetch;
	/** URL of an egress gateway (https, or http on loopback): every request for a fal host goes there. */
	gateway?: string;
	/** How long one `wait` watches before it leaves the request resumable. Default 900,000. */
	maxWaitMs?: number;
	/** Has fal call when a request ends. The call is a bell only: what is believed is read from fal. */
	endCalls?: EndCalls;
	/** Decodes an image wholly, throws when it cannot: a last check of each download. */
	decode?: (bytes: Uint8Array) => Promise<unknown>;
	/** 0 <= x < 1, jitters waits. Default Math.random. */
	random?: () => number;
}

/**
 * The fal model. One a key; holds no state, so handles of another process work just as well.
 * Throws ToolError `no_key` for a key that cannot be one.
 */
export function createFal(options: FalOptions): ImageModel {
	const key = options.key.trim();
	// Caught here: later, fetch would quote the key in the error that it throws for a header it cannot send.
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw new ToolError({
			code: "no_key",
			message: "The fal key is empty or holds characters that no key has.",
			hint: "Copy it again from https://fal.ai/dashboard/keys.",
		});
	}
	const context: FalContext = {
		key,
		clock: options.clock,
		// Bound late, so that a fetch patched by the host afterwards is the one that is used.
		fetch: options.fetch ?? ((input, init) => fetch(input, init)),
		random: options.random ?? Math.random,
		maxWaitMs: options.maxWaitMs ?? 900_000,
		...(!options.gateway ? {} : { gateway: options.gateway.replace(/\/+$/, "") }),
		...(options.endCalls === undefined ? {} : { endCalls: options.endCalls }),
		...(options.decode === undefined ? {} : { decode: options.decode }),
	};
	return {
		provider: "fal",
		prepare: (request, { signal } = {}) => prepare(context, request, signal),
		submit: (intent, submitOptions = {}) => submit(context, intent, submitOptions),
		wait: (handle, waitOptions = {}) => wait(context, handle, waitOptions),
		cancel: (handle, { signal } = {}) => cancel(context, handle, signal),
		reconcile: (intent, reconcileOptions = {}) => reconcile(context, intent, reconcileOptions),
	};
}

async function wait(
	context: FalContext,
	handle: SubmittedHandle,
	{ signal, onProgress, persist }: WaitOptions,
): Promise<ModelAnswer> {
	let known = handle;
	if (known.answer === undefined) {
		const status = await watchUntilEnded(context, known, {
			signal,
			onProgress,
			maxWaitMs: context.maxWaitMs,
		});
		known = { ...known, answer: await readAnswer(context, known, status, signal) };
		// Results leave the queue within the hour, or within minutes: from here the links are enough.
		await persist?.(known);
	}
	const answer = known.answer ?? { files: [], seed: null };
	onProgress?.({ stage: "downloading", queuePosition: null });
	const images = await Promise.all(answer.files.map((file) => download(context, file.url, signal)));
	return { requestId: known.requestId, images, seed: answer.seed, warnings: [] };
}
