// The queue over HTTP: submit, status, status stream, result, cancel, and the synchronous call.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultTable } from "./faults.ts";
import type { Queue, QueuedRequest } from "./queue.ts";
import { readBody, sendHalf, sendHtml, sendJson, strike } from "./reply.ts";
import { endpoints } from "./validate.ts";

export interface QueueRouteParts {
	queue: Queue;
	faults: FaultTable;
	slowMs: number;
	resultLivesMs: number;
}

export async function answerQueue(
	parts: QueueRouteParts,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
	host: string,
): Promise<void> {
	const about = /^\/(.+?)\/requests\/([\w-]+)(?:\/(status\/stream|status|cancel|response))?$/.exec(
		url.pathname,
	);
	if (about === null) return submit(parts, request, response, url, host);
	await readBody(request);
	const [, app = "", id = "", action] = about;
	const found = parts.queue.requests.get(id);
	// Both forms are taken: owner/app, as the client sends, and the full id, as the docs show.
	const known =
		found !== undefined &&
		(found.endpoint === app || found.endpoint.startsWith(`${app}/`) || found.endpoint === app);
	if (!known) return sendJson(response, 404, { detail: "Request not found" });
	if (action === "cancel" && request.method === "PUT") return cancel(parts, response, found);
	if (request.method !== "GET") return sendJson(response, 405, { detail: "Method not allowed" });
	if (action === "status") return status(parts, response, found, url);
	if (action === "status/stream") return stream(parts, response, found);
	return result(parts, response, found);
}

async function submit(
	parts: QueueRouteParts,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
	host: string,
): Promise<void> {
	const kind = parts.faults.take("submit");
	if (kind === "reset-before") return void response.destroy();
	const body = await readBody(request);
	if (strike(response, kind)) return;
	const endpoint = url.pathname.slice(1);
	if (request.method !== "POST") return sendJson(response, 405, { detail: "Method not allowed" });
	if (endpoints[endpoint] === undefined) return sendJson(response, 404, { detail: "Application not found" });
	const input = parseObject(body);
	if (input === null)
		return sendJson(response, 422, {
			detail: [{ loc: ["body"], msg: "JSON decode error", type: "json_invalid" }],
		});
	const longest = url.searchParams.get("fal_max_queue_length");
	const waiting = [...parts.queue.requests.values()].filter((one) => one.state === "IN_QUEUE").length;
	if (longest !== null && waiting > Number(longest))
		return sendJson(response, 429, { detail: "Queue is full" });
	const queued = parts.queue.submit(endpoint, input, url.searchParams.get("fal_webhook"));
	if (host === "fal.run") return answerInPerson(response, queued);
	const reply = { status: "IN_QUEUE", ...links(queued), queue_position: parts.queue.position(queued) };
	if (kind === "reset-after") return void response.destroy();
	if (kind === "html-502-after") return sendHtml(response, 502);
	if (kind === "truncated") {
		return sendHalf(response, Buffer.from(JSON.stringify(reply)), {
			"content-type": "application/json",
			"x-fal-request-id": queued.id,
		});
	}
	if (kind === "slow") await new Promise((resolve) => setTimeout(resolve, parts.slowMs));
	sendJson(response, 200, reply, { "x-fal-request-id": queued.id });
}

/** The synchronous API: one connection, held until the end. */
async function answerInPerson(response: ServerResponse, queued: QueuedRequest) {
	await new Promise<void>((resolve) => {
		const look = () => {
			if (queued.state === "COMPLETED") resolve();
		};
		queued.changed.add(look);
		look();
	});
	sendJson(response, queued.result?.status ?? 500, queued.result?.body ?? {}, {
		"x-fal-request-id": queued.id,
	});
}

function links(queued: QueuedRequest) {
	const [owner = "", app = ""] = queued.endpoint.split("/");
	const base = `https://queue.fal.run/${owner}/${app}/requests/${queued.id}`;
	return {
		request_id: queued.id,
		gateway_request_id: queued.gatewayId,
		response_url: base,
		status_url: `${base}/status`,
		cancel_url: `${base}/cancel`,
	};
}

function statusBody(parts: QueueRouteParts, queued: QueuedRequest, logs: boolean) {
	return {
		status: queued.state,
		...links(queued),
		...(queued.state === "IN_QUEUE" ? { queue_position: parts.queue.position(queued) } : {}),
		...(queued.state !== "IN_QUEUE"
			? {
					logs: logs
						? [{ message: "painting", timestamp: new Date().toISOString(), level: "INFO", source: "USER" }]
						: null,
				}
			: {}),
		...(queued.state === "COMPLETED" ? { metrics: { inference_time: 0.04 } } : {}),
		...(queued.state === "COMPLETED" && queued.error !== null ? { error: queued.error } : {}),
		...(queued.state === "COMPLETED" && queued.errorType !== null ? { error_type: queued.errorType } : {}),
	};
}

function status(parts: QueueRouteParts, response: ServerResponse, queued: QueuedRequest, url: URL) {
	const kind = parts.faults.take("status");
	if (kind === "truncated") {
		return sendHalf(response, Buffer.from(JSON.stringify(statusBody(parts, queued, false))), {
			"content-type": "application/json",
		});
	}
	if (strike(response, kind)) return;
	if (queued.gone) return sendJson(response, 404, { detail: "Request not found" });
	sendJson(
		response,
		queued.state === "COMPLETED" ? 200 : 202,
		statusBody(parts, queued, url.searchParams.get("logs") === "1"),
		{ "x-fal-request-id": queued.id },
	);
}

function stream(parts: QueueRouteParts, response: ServerResponse, queued: QueuedRequest) {
	const kind = parts.faults.take("stream");
	if (strike(response, kind)) return;
	response.writeHead(200, {
		"content-type": "text/event-stream",
		"cache-control": "no-cache",
		"x-fal-request-id": queued.id,
	});
	response.flushHeaders();
	if (kind === "silent") return;
	const tell = () => {
		response.write(`data: ${JSON.stringify(statusBody(parts, queued, false))}\n\n`);
		if (kind === "closes" || queued.state === "COMPLETED") {
			queued.changed.delete(tell);
			response.end();
		}
	};
	queued.changed.add(tell);
	response.on("close", () => queued.changed.delete(tell));
	tell();
}

function result(parts: QueueRouteParts, response: ServerResponse, queued: QueuedRequest) {
	const kind = parts.faults.take("result");
	const body = Buffer.from(JSON.stringify(queued.result?.body ?? {}));
	if (kind === "truncated") return sendHalf(response, body, { "content-type": "application/json" });
	if (strike(response, kind)) return;
	if (queued.state !== "COMPLETED" || queued.result === null)
		return sendJson(response, 202, statusBody(parts, queued, false));
	if (Date.now() - (queued.endedAt ?? 0) > parts.resultLivesMs)
		return sendJson(response, 404, { detail: "Request not found" });
	sendJson(response, queued.result.status, queued.result.body, {
		"x-fal-request-id": queued.id,
		"x-fal-billable-units": String(queued.paidImages),
		...(queued.errorType === null ? {} : { "x-fal-error-type": queued.errorType }),
	});
}

function cancel(parts: QueueRouteParts, response: ServerResponse, queued: QueuedRequest) {
	const kind = parts.faults.take("cancel");
	if (strike(response, kind)) return;
	const outcome = parts.queue.cancel(queued);
	if (kind === "reset-after") return void response.destroy();
	if (outcome === "already") return sendJson(response, 400, { status: "ALREADY_COMPLETED" });
	sendJson(response, 202, { status: "CANCELLATION_REQUESTED" });
}

function parseObject(body: Buffer): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(body.toString());
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}
