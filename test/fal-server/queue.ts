// fal's queue: what a request goes through between its submit and its result.
import { randomUUID } from "node:crypto";
import type { FaultTable } from "./faults.ts";
import type { Model, Painted } from "./model.ts";
import { type ErrorDetail, endpoints, imageFaults, validateInput } from "./validate.ts";

export interface QueuedRequest {
	id: string;
	gatewayId: string;
	endpoint: string;
	input: Record<string, unknown>;
	state: "IN_QUEUE" | "IN_PROGRESS" | "COMPLETED";
	sentAt: number;
	startedAt: number | null;
	endedAt: number | null;
	cancelled: boolean;
	/** Removed from the queue by a cancel: status answers 404. */
	gone: boolean;
	webhook: string | null;
	/** HTTP status and body of the result. */
	result: { status: number; body: unknown } | null;
	error: string | null;
	errorType: string | null;
	/** Counts what fal would bill: images painted. */
	paidImages: number;
	/** As painted, in order. */
	painted: Painted[];
	ignored: string[];
	changed: Set<() => void>;
}

export interface QueueOptions {
	queueMs: number;
	runMs: number;
	/** Runs last up to this much longer or shorter, drawn anew for each. */
	runSpreadMs: number;
	concurrency: number;
	extras: "ignore" | "422";
	/** What a cancelled request's status says afterwards: both are possible (fal's docs do not say). */
	afterCancel: "404" | "completed";
}

export interface QueueParts {
	options: QueueOptions;
	faults: FaultTable;
	model: Model;
	/** Bytes behind a URL at fal, or of a data URI; null where it cannot be fetched. */
	readFile(url: string): Buffer | null;
	/** Puts a painted image on the CDN. */
	keepFile(bytes: Buffer, extension: string): string;
	onEnd(request: QueuedRequest): void;
}

export interface Queue {
	requests: Map<string, QueuedRequest>;
	submit(endpoint: string, input: Record<string, unknown>, webhook: string | null): QueuedRequest;
	cancel(request: QueuedRequest): "requested" | "already";
	position(request: QueuedRequest): number;
	/** Ends every timer. */
	stop(): void;
}

export function createQueue(parts: QueueParts): Queue {
	const requests = new Map<string, QueuedRequest>();
	const waiting: QueuedRequest[] = [];
	const timers = new Set<NodeJS.Timeout>();
	let running = 0;

	const later = (ms: number, run: () => void) => {
		const timer = setTimeout(() => {
			timers.delete(timer);
			run();
		}, ms);
		timers.add(timer);
	};

	function change(request: QueuedRequest, state: QueuedRequest["state"]) {
		request.state = state;
		for (const tell of [...request.changed]) tell();
	}

	function startNext() {
		while (running < parts.options.concurrency) {
			const request = waiting.shift();
			if (request === undefined) return;
			if (request.state !== "IN_QUEUE") continue;
			running += 1;
			request.startedAt = Date.now();
			change(request, "IN_PROGRESS");
			later(parts.options.runMs + (2 * Math.random() - 1) * parts.options.runSpreadMs, () => finish(request));
		}
	}

	function finish(request: QueuedRequest) {
		if (request.state === "COMPLETED") return;
		const kind = parts.faults.take("run");
		if (kind === "never-ends" && !request.cancelled) {
			later(parts.options.runMs, () => finish(request));
			parts.faults.add({ at: "run", kind: "never-ends" });
			return;
		}
		end(request, () => carryOut(request, kind));
	}

	function end(request: QueuedRequest, work: () => void) {
		running -= 1;
		request.endedAt = Date.now();
		if (request.cancelled) fail(request, 499, "client_cancelled", "Request was cancelled by the client");
		else work();
		change(request, "COMPLETED");
		parts.onEnd(request);
		startNext();
	}

	function carryOut(request: QueuedRequest, kind: string | null) {
		if (kind?.startsWith("error:")) return failAs(request, kind.slice("error:".length));
		const rules = endpoints[request.endpoint];
		if (rules === undefined) return fail(request, 404, null, "Path not found");
		const { faults, ignored } = validateInput(rules, request.input, parts.options.extras);
		request.ignored = ignored;
		if (faults.length > 0) return refuse(request, faults);
		const urls = rules.images === null ? [] : [request.input[rules.images]].flat().map(String);
		const files = urls.map(parts.readFile);
		const imageProblems = files.flatMap((file, index) => imageFaults(rules, file, index));
		if (imageProblems.length > 0) return refuse(request, imageProblems);
		const wanted = kind === "no-images" ? 0 : Number(request.input.num_images ?? 1);
		const images = Array.from({ length: wanted }, (_, index) => {
			const painted = parts.model.paint(request.input, files.at(-1) ?? null, index);
			request.painted.push(painted);
			const url =
				kind === "data-uri"
					? `data:image/png;base64,${painted.bytes.toString("base64")}`
					: kind === "foreign"
						? "https://images.example.com/painted.png"
						: parts.keepFile(painted.bytes, "png");
			return {
				url,
				content_type: "image/png",
				file_name: url.split("/").at(-1),
				file_size: painted.bytes.length,
			};
		});
		request.paidImages = wanted;
		request.result = { status: 200, body: { images, seed: Number(request.input.seed ?? 0) } };
	}

	function fail(request: QueuedRequest, status: number, type: string | null, words: string) {
		request.error = words;
		request.errorType = type;
		request.result = { status, body: { detail: words, ...(type === null ? {} : { error_type: type }) } };
	}

	function refuse(request: QueuedRequest, detail: ErrorDetail[]) {
		request.error = "Invalid status code: 422";
		request.errorType = null;
		request.result = {
			status: 422,
			body: { detail: detail.map((row) => ({ ...row, url: "https://docs.fal.ai/errors" })) },
		};
	}

	function failAs(request: QueuedRequest, type: string) {
		const modelErrors: Record<string, number> = {
			internal_server_error: 500,
			generation_timeout: 504,
			downstream_service_error: 400,
			downstream_service_unavailable: 500,
			content_policy_violation: 422,
			no_media_generated: 422,
		};
		const platform: Record<string, number> = {
			request_timeout: 504,
			startup_timeout: 504,
			runner_disconnected: 503,
			runner_scheduling_failure: 503,
			runner_incomplete_response: 502,
			runner_server_error: 500,
			internal_error: 500,
		};
		const status = modelErrors[type];
		if (status === undefined) return fail(request, platform[type] ?? 500, type, "Request failed");
		request.error = `Invalid status code: ${status}`;
		request.result = {
			status,
			body: {
				detail: [
					{
						loc: ["body", "prompt"],
						msg: `the words of fal about ${String(request.input.prompt)}`,
						type,
						input: request.input.prompt,
					},
				],
			},
		};
	}

	return {
		requests,
		submit(endpoint, input, webhook) {
			const request: QueuedRequest = {
				id: randomUUID(),
				gatewayId: randomUUID(),
				endpoint,
				input,
				state: "IN_QUEUE",
				sentAt: Date.now(),
				startedAt: null,
				endedAt: null,
				cancelled: false,
				gone: false,
				webhook,
				result: null,
				error: null,
				errorType: null,
				paidImages: 0,
				painted: [],
				ignored: [],
				changed: new Set(),
			};
			requests.set(request.id, request);
			later(parts.options.queueMs, () => {
				waiting.push(request);
				startNext();
			});
			return request;
		},
		cancel(request) {
			if (request.state === "COMPLETED") return "already";
			request.cancelled = true;
			if (request.state === "IN_QUEUE") {
				request.endedAt = Date.now();
				request.gone = parts.options.afterCancel === "404";
				fail(request, 499, "client_cancelled", "Request was cancelled by the client");
				change(request, "COMPLETED");
			}
			return "requested";
		},
		position: (request) =>
			Math.max(
				0,
				[...requests.values()].filter((other) => other.state === "IN_QUEUE" && other.sentAt < request.sentAt)
					.length,
			),
		stop() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		},
	};
}
