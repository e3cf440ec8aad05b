// Reads fal's status stream: server-sent events, each a status object, until one says that the request ended.

import type { FalContext } from "./fal-context.ts";
import { FalRefusal, FalSilence, open, parseJson } from "./fal-fetch.ts";
import { type StatusReply, statusReply } from "./fal-wire.ts";

/**
 * Calls `onStatus` for every event. Resolves when the stream closes, for whatever reason: a stream that
 * closes early is not an end of the request. Throws when it could not be opened.
 */
export async function readStatusStream(
	context: FalContext,
	statusUrl: string,
	options: { signal: AbortSignal; onStatus: (status: StatusReply) => void; onLife: () => void },
): Promise<void> {
	const response = await open(
		context,
		`${statusUrl}/stream?logs=0`,
		{
			headers: { authorization: `Key ${context.key}`, accept: "text/event-stream" },
			signal: options.signal,
		},
		options.signal,
	);
	const type = response.headers.get("content-type") ?? "";
	if (!response.ok || !type.startsWith("text/event-stream") || response.body === null) {
		await response.body?.cancel().catch(() => undefined);
		throw response.ok
			? new FalSilence(true, null, new Error("not an event stream"))
			: new FalRefusal(response.status, response.headers, null);
	}
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = "";
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		options.onLife();
		rest = (rest + value).replaceAll("\r\n", "\n");
		for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
			const status = statusOf(rest.slice(0, end));
			rest = rest.slice(end + 2);
			if (status !== null) options.onStatus(status);
		}
		// A stream that never ends an event is not one of fal's.
		if (rest.length > 1_000_000) return;
	}
}

function statusOf(event: string): StatusReply | null {
	const data = event
		.split("\n")
		.filter((line) => line.startsWith("data:"))
		.map((line) => line.slice("data:".length).trimStart())
		.join("\n");
	if (data === "") return null;
	const status = statusReply.safeParse(parseJson(new TextEncoder().encode(data)));
	return status.success ? status.data : null;
}
