// Finds a request whose answer was lost, and a result that has left the queue, in fal's own request history.

import { withDeadline } from "./deadline.ts";
import type { FalContext } from "./fal-context.ts";
import { falFetch } from "./fal-fetch.ts";
import { historyReply, type ResultReply, requestUrls, resultReply } from "./fal-wire.ts";
import type { Reconciled, SubmitIntent } from "./image-model.ts";

const lookUpTimeoutMs = 20_000;
const pageLimit = 100;
const mostPages = 5;
/** Clocks of the two sides may differ by this much. */
const skewMs = 120_000;
/**
 * The history is sorted by end time, so a request still running may be missing from it: only after this
 * long is "not there" an answer.
 */
const surelyListedAfterMs = 30 * 60_000;

type HistoryItem = ReturnType<typeof historyReply.parse>["items"][number];

/** See `ImageModel.reconcile`. `heard` is false where the history itself could not be read. */
export async function reconcile(
	context: FalContext,
	intent: SubmitIntent,
	options: { knownRequestIds?: readonly string[]; signal?: AbortSignal } = {},
): Promise<Reconciled & { heard: boolean }> {
	const known = new Set(options.knownRequestIds ?? []);
	try {
		const { items, complete } = await listHistory(context, intent, options.signal);
		const match = items.find((item) => !known.has(item.request_id) && isSame(intent, item));
		if (match !== undefined) {
			return {
				state: "found",
				heard: true,
				handle: {
					endpoint: intent.endpoint,
					requestId: match.request_id,
					...requestUrls(intent.endpoint, match.request_id),
					submittedAt: Date.parse(match.sent_at ?? "") || intent.preparedAt,
					guideSettings: intent.guideSettings,
				},
			};
		}
		const old = context.clock.now() - intent.preparedAt > surelyListedAfterMs;
		return { state: complete && old ? "absent" : "unknown", heard: true };
	} catch {
		return { state: "unknown", heard: false };
	}
}

/** The output of a finished request, as the history kept it; null where it has none. Never throws. */
export async function outputFromHistory(
	context: FalContext,
	request: { endpoint: string; requestId: string; submittedAt: number },
	signal?: AbortSignal,
): Promise<ResultReply | null> {
	try {
		const page = await getPage(
			context,
			{
				endpoint_id: request.endpoint,
				request_id: request.requestId,
				start: new Date(request.submittedAt - skewMs).toISOString(),
				expand: "payloads",
			},
			signal,
		);
		const item = page.items.find((candidate) => candidate.request_id === request.requestId);
		const output = resultReply.safeParse(item?.json_output);
		return output.success ? output.data : null;
	} catch {
		return null;
	}
}

async function listHistory(context: FalContext, intent: SubmitIntent, signal: AbortSignal | undefined) {
	const items: HistoryItem[] = [];
	let cursor: string | null = null;
	for (let page = 0; page < mostPages; page++) {
		const reply = await getPage(
			context,
			{
				endpoint_id: intent.endpoint,
				limit: String(pageLimit),
				start: new Date(intent.preparedAt - skewMs).toISOString(),
				expand: "payloads",
				...(cursor === null ? {} : { cursor }),
			},
			signal,
		);
		items.push(...reply.items);
		cursor = reply.next_cursor ?? null;
		if (cursor === null || reply.has_more === false) return { items, complete: true };
	}
	return { items, complete: false };
}

async function getPage(context: FalContext, query: Record<string, string>, signal: AbortSignal | undefined) {
	const url = `https://api.fal.ai/v1/models/requests/by-endpoint?${new URLSearchParams(query)}`;
	return withDeadline(context.clock, lookUpTimeoutMs, signal, async (inner) => {
		const get = falFetch(context, { timeoutMs: lookUpTimeoutMs, signal: inner });
		const response = await get(url, {
			headers: { authorization: `Key ${context.key}`, accept: "application/json" },
		});
		return historyReply.parse(await response.json());
	});
}

/** Everything we sent stands in what fal kept; fal may have added its defaults. */
function isSame(intent: SubmitIntent, item: HistoryItem): boolean {
	const sentAt = Date.parse(item.sent_at ?? "");
	if (!Number.isNaN(sentAt) && sentAt < intent.preparedAt - skewMs) return false;
	const kept = item.json_input;
	if (typeof kept !== "object" || kept === null) return false;
	const byKey = new Map<string, unknown>(Object.entries(kept));
	return Object.entries(intent.input).every(
		([key, value]) => byKey.has(key) && canonical(byKey.get(key)) === canonical(value),
	);
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
	}
	return JSON.stringify(value) ?? "null";
}
