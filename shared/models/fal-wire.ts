// What fal says on the wire, as schemas that ask for no more than we use, and the body that we send.

import * as z from "zod";
import type { Endpoint } from "./catalog.ts";
import type { ImageRequest } from "./image-model.ts";
import { wireSettings } from "./settings.ts";

const text = z.string();

/** Becomes a part of a path: nothing that could lead out of it. */
const requestId = text.regex(/^[\w-][\w.~-]{0,127}$/);

export const submitReply = z.object({
	request_id: requestId,
	status_url: text.nullish(),
	response_url: text.nullish(),
	cancel_url: text.nullish(),
});

/** fal has no such states (a failure is COMPLETED with `error`); what stands between may have. */
const failed = new Set(["FAILED", "ERROR", "CANCELLED", "CANCELED"]);

/** Unknown words in `status` are kept: they mean "not ended yet". */
export const statusReply = z
	.object({
		status: text.transform((status) => status.trim().toUpperCase()),
		queue_position: z.number().nullish().catch(null),
		error: z.unknown().optional(),
		error_type: text.nullish().catch(null),
	})
	.transform((reply) =>
		failed.has(reply.status) ? { ...reply, status: "COMPLETED", error: reply.error ?? reply.status } : reply,
	);

export type StatusReply = z.infer<typeof statusReply>;

const file = z.union([
	z.object({ url: text, content_type: text.nullish().catch(null) }),
	text.transform((url) => ({ url, content_type: null })),
]);

export const resultReply = z.object({
	images: z.array(file).nullish(),
	image: file.nullish(),
	seed: z.number().nullish().catch(null),
});

export type ResultReply = z.infer<typeof resultReply>;

export const modelErrorReply = z.object({
	detail: z.union([
		text,
		z.array(
			z.object({
				loc: z.array(z.union([text, z.number()])).catch([]),
				type: text.catch(""),
				msg: text.catch(""),
				ctx: z.record(text, z.unknown()).optional().catch(undefined),
			}),
		),
	]),
	error_type: text.nullish(),
});

/** Page of GET api.fal.ai/v1/models/requests/by-endpoint (docs.fal.ai, read 2026-11). */
export const historyReply = z.object({
	items: z.array(
		z.object({
			request_id: requestId,
			sent_at: text.nullish().catch(null),
			json_input: z.unknown().optional(),
			json_output: z.unknown().optional(),
		}),
	),
	next_cursor: text.nullish(),
	has_more: z.boolean().nullish(),
});

/** The bare input, as fal takes it. `fileUrls` are the input images at fal, in order. */
export function wireInput(
	endpoint: Endpoint,
	request: ImageRequest,
	fileUrls: readonly string[],
): Record<string, unknown> {
	const { files } = endpoint;
	return {
		prompt: request.prompt,
		...(request.negativePrompt === undefined ? {} : { negative_prompt: request.negativePrompt }),
		...(files?.field === "image_urls" ? { image_urls: fileUrls } : {}),
		...(files?.field === "image_url" ? { image_url: fileUrls[0] } : {}),
		...(request.size === null
			? {}
			: { image_size: { width: request.size.widthPx, height: request.size.heightPx } }),
		...(endpoint.maxImages > 1 ? { num_images: request.n } : {}),
		seed: request.seed,
		// FLUX would answer JPEG; words want no JPEG edges.
		output_format: "png",
		enable_safety_checker: true,
		...(endpoint.expansion ? { enable_prompt_expansion: request.expandPrompt } : {}),
		...wireSettings(endpoint, request.settings),
	};
}

/** Status, result and cancel leave the path out: owner and app only (as @fal-ai/client 1.10.1 does). */
export function requestUrls(endpointId: string, requestId: string) {
	const [owner = "", app = ""] = endpointId.split("/");
	const base = `https://queue.fal.run/${owner}/${app}/requests/${requestId}`;
	return { statusUrl: `${base}/status`, responseUrl: base, cancelUrl: `${base}/cancel` };
}
