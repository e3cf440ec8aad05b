// fal's platform API, as far as it is needed: the list of requests by endpoint (docs.fal.ai, read 2026-11).
import type { ServerResponse } from "node:http";
import type { FaultTable } from "./faults.ts";
import type { Queue } from "./queue.ts";
import { sendJson, strike } from "./reply.ts";

export function answerHistory(
	{ queue, faults, onlyEnded }: { queue: Queue; faults: FaultTable; onlyEnded: boolean },
	response: ServerResponse,
	url: URL,
) {
	if (strike(response, faults.take("history"))) return;
	if (url.pathname !== "/v1/models/requests/by-endpoint") {
		return sendJson(response, 404, { error: { type: "not_found", message: "Not found" } });
	}
	const query = url.searchParams;
	const limit = Math.min(100, Number(query.get("limit") ?? 50));
	const offset = Number(Buffer.from(query.get("cursor") ?? "", "base64").toString() || 0);
	const start = Date.parse(query.get("start") ?? "") || Date.now() - 86_400_000;
	const all = [...queue.requests.values()]
		.filter((request) => request.endpoint === query.get("endpoint_id"))
		.filter((request) => query.get("request_id") === null || request.id === query.get("request_id"))
		.filter((request) => request.sentAt >= start)
		.filter((request) => !onlyEnded || request.state === "COMPLETED")
		.reverse();
	const page = all.slice(offset, offset + limit);
	const next = offset + limit < all.length ? Buffer.from(String(offset + limit)).toString("base64") : null;
	const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
	sendJson(response, 200, {
		items: page.map((request) => ({
			request_id: request.id,
			endpoint_id: request.endpoint,
			sent_at: iso(request.sentAt),
			started_at: iso(request.startedAt),
			ended_at: iso(request.endedAt),
			status_code: request.result?.status ?? null,
			duration: request.endedAt === null ? null : (request.endedAt - request.sentAt) / 1000,
			...(query.getAll("expand").includes("payloads")
				? {
						json_input: request.input,
						json_output: request.result?.status === 200 ? request.result.body : null,
					}
				: {}),
		})),
		next_cursor: next,
		has_more: next !== null,
	});
}
