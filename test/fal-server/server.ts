// fal on loopback, for tests: its queue, storage, CDN, history and webhooks over real HTTP, with faults on order.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCdn } from "./cdn.ts";
import { createFaultTable, type FaultTable } from "./faults.ts";
import { answerHistory } from "./history.ts";
import { createModel, type ModelRates } from "./model.ts";
import { createQueue, type Queue, type QueueOptions } from "./queue.ts";
import { answerQueue } from "./queue-routes.ts";
import { readBody, sendJson } from "./reply.ts";
import { createWebhooks, type Webhooks } from "./webhook.ts";

export interface FalServerOptions extends Partial<QueueOptions> {
	/** 0: any free port. */
	port?: number;
	/** Pictures of one colour instead of words: quick, for tests that count bytes and money. */
	flat?: boolean;
	rates?: Partial<ModelRates>;
	/** Keys that are let in; default any. */
	keys?: readonly string[];
	slowMs?: number;
	/** Requests that still run are missing from the history (it is sorted by end time). */
	historyOnlyEnded?: boolean;
	/** Results are gone from the queue this long after their end. Default never. */
	resultLivesMs?: number;
}

export interface SeenRequest {
	method: string;
	host: string;
	path: string;
	headers: Record<string, string>;
}

export interface FalServer {
	/** `http://127.0.0.1:…`: for BROADSIDE_FAL_ORIGIN. */
	origin: string;
	/** Sends every request for a fal host here, and any other to nowhere: the one seam of the official client. */
	fetch: typeof fetch;
	queue: Queue;
	faults: FaultTable;
	webhooks: Webhooks;
	/** Every request that came, in order. */
	seen: SeenRequest[];
	/** Requests that brought the key to a host that has no business with it. */
	keyLeaks: SeenRequest[];
	/** Images that fal would bill. */
	paidImages(): number;
	/** Runs that fal took on. */
	accepted(): number;
	close(): Promise<void>;
}

const slips = { misspellRate: 0.2, neighbourRate: 0.1 };
const falHosts = [
	"queue.fal.run",
	"queue.falrun.com",
	"fal.run",
	"rest.fal.ai",
	"rest.alpha.fal.ai",
	"api.fal.ai",
	"v3.fal.media",
	"v3b.fal.media",
	"fal.media",
];

export async function createFalServer(options: FalServerOptions = {}): Promise<FalServer> {
	const faults = createFaultTable();
	const webhooks = createWebhooks();
	const seen: SeenRequest[] = [];
	const keyLeaks: SeenRequest[] = [];
	const cdn = createCdn({ faults, slowMs: options.slowMs ?? 1_000 });
	const model = createModel({
		flat: options.flat ?? false,
		rates: {
			generate: options.rates?.generate ?? slips,
			edit: options.rates?.edit ?? { ...slips, misspellRate: 0.15 },
		},
	});
	const queue = createQueue({
		options: {
			queueMs: options.queueMs ?? 10,
			runMs: options.runMs ?? 40,
			runSpreadMs: options.runSpreadMs ?? 0,
			concurrency: options.concurrency ?? 40,
			extras: options.extras ?? "ignore",
			afterCancel: options.afterCancel ?? "404",
		},
		faults,
		model,
		readFile: cdn.read,
		keepFile: cdn.keep,
		onEnd: webhooks.deliverUntilTaken,
	});

	async function route(request: IncomingMessage, response: ServerResponse) {
		const host = String(request.headers["x-fal-host"] ?? request.headers.host ?? "");
		const url = new URL(request.url ?? "/", `https://${host}`);
		const one: SeenRequest = {
			method: request.method ?? "GET",
			host,
			path: `${url.pathname}${url.search}`,
			headers: Object.fromEntries(
				Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
			),
		};
		seen.push(one);
		const key = /^Key (.+)$/.exec(request.headers.authorization ?? "")?.[1];
		if (/fal\.media$/.test(host)) {
			if (request.headers.authorization !== undefined) keyLeaks.push(one);
			return cdn.answer(request, response, url);
		}
		if (!falHosts.includes(host)) return sendJson(response, 421, { detail: `not a host of fal: ${host}` });
		if (url.pathname === "/.well-known/jwks.json") return sendJson(response, 200, webhooks.jwks());
		if (key === undefined || (options.keys !== undefined && !options.keys.includes(key))) {
			await readBody(request);
			return sendJson(response, 401, { detail: "Cannot access application. Authentication is required." });
		}
		if (host.startsWith("rest.")) return cdn.initiate(request, response, url);
		if (host === "api.fal.ai")
			return answerHistory({ queue, faults, onlyEnded: options.historyOnlyEnded ?? false }, response, url);
		return answerQueue(
			{
				queue,
				faults,
				slowMs: options.slowMs ?? 1_000,
				resultLivesMs: options.resultLivesMs ?? Number.POSITIVE_INFINITY,
			},
			request,
			response,
			url,
			host,
		);
	}

	const server = createServer((request, response) => {
		response.on("error", () => undefined);
		route(request, response).catch((error: unknown) => {
			if (!response.headersSent) sendJson(response, 500, { detail: String(error) });
			else response.destroy();
		});
	});
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		fetch: async (input, init) => {
			const asked = new Request(input, init);
			const url = new URL(asked.url);
			if (!falHosts.includes(url.host)) throw new TypeError(`fetch failed: ${url.host} is not fal`);
			const headers = new Headers(asked.headers);
			headers.set("x-fal-host", url.host);
			return fetch(`${origin}${url.pathname}${url.search}`, { ...init, headers });
		},
		queue,
		faults,
		webhooks,
		seen,
		keyLeaks,
		paidImages: () => [...queue.requests.values()].reduce((sum, request) => sum + request.paidImages, 0),
		accepted: () => queue.requests.size,
		close: () =>
			new Promise((resolve) => {
				queue.stop();
				webhooks.stop();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
