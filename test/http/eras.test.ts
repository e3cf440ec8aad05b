// Clients of both eras over HTTP: lists, progress, pictures, and a cancel that reaches fal.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as TransportV1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { jazz, resultOf, textOf, type Wire } from "../server/raw-client.ts";
import { callTool, type HttpProcess, plain, startHttp } from "./start-http.ts";

let fal: FalServer;
let server: HttpProcess;

beforeAll(async () => {
	fal = await createFalServer({ flat: true, queueMs: 60_000 });
	server = await startHttp({ env: { FAL_KEY: "id:secret", BROADSIDE_FAL_ORIGIN: fal.origin } });
});
afterAll(() => fal.close());

interface AnyClient {
	listTools(): Promise<Wire>;
	call(
		name: string,
		input: object,
		options?: { signal?: AbortSignal; onprogress?: (progress: { message?: string }) => void },
	): Promise<Wire>;
	close(): Promise<void>;
}

const init = () => ({ requestInit: { headers: { authorization: `Bearer ${server.token}` } } });

async function openV2(modern: boolean): Promise<AnyClient> {
	const era = modern ? { versionNegotiation: { mode: "auto" as const } } : {};
	const client = new Client({ name: "v2", version: "1" }, era);
	await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`), init()));
	return {
		listTools: () => client.listTools(),
		call: (name, input, options = {}) => client.callTool({ name, arguments: { ...input } }, options as Wire),
		close: () => client.close(),
	};
}

async function openV1(): Promise<AnyClient> {
	const client = new ClientV1({ name: "v1", version: "1" });
	await client.connect(new TransportV1(new URL(`${server.origin}/mcp`), init()) as Wire);
	return {
		listTools: () => client.listTools(),
		call: (name, input, options = {}) =>
			client.callTool({ name, arguments: { ...input } }, undefined, options as Wire),
		close: () => client.close(),
	};
}

async function until(what: string, holds: () => boolean) {
	for (let look = 0; look < 400; look += 1) {
		if (holds()) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`never: ${what}`);
}

describe.each([
	["today's SDK, 2026", () => openV2(true)],
	["today's SDK, 2025", () => openV2(false)],
	["the SDK of 2025", openV1],
])("%s", (_name, open) => {
	test("lists, calls with progress, gets picture and link", async () => {
		const client = await open();
		const { tools } = await client.listTools();
		expect(tools.length).toBeGreaterThan(6);
		const stages: string[] = [];
		const answer = await client.call(
			"compose_poster",
			{ prompt: jazz, count: 2, finish: "draft" },
			{ onprogress: ({ message }) => stages.push(message ?? "") },
		);
		expect(resultOf(answer).status, textOf(answer)).toBe("completed");
		expect(stages.length).toBeGreaterThan(0);
		expect(answer.content.map((block: Wire) => block.type)).toEqual([
			"text",
			"image",
			"image",
			"resource_link",
			"resource_link",
		]);
		await client.close();
	});

	test("a cancel reaches fal, and the job says so", async () => {
		const client = await open();
		const before = new Set(fal.queue.requests.keys());
		const stopper = new AbortController();
		const called = client.call(
			"generate_image",
			{ prompt: `${jazz} ${Math.random()}` },
			{ signal: stopper.signal },
		);
		const ended = called.then(
			() => "answered",
			() => "given up",
		);
		const mine = () => [...fal.queue.requests.values()].find((one) => !before.has(one.id));
		await until("the request is at fal", () => mine() !== undefined);
		stopper.abort();
		expect(await ended).toBe("given up");
		await until("fal was told", () => mine()?.cancelled === true);
		let list = "";
		for (let look = 0; look < 200 && !list.includes("cancelled"); look += 1) {
			list = textOf(await callTool(server, "get_job", {})).split("\n")[1] ?? "";
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		expect(list).toContain("cancelled");
		await client.close();
	});
});

test("a client of 2025 that hangs up without a cancel keeps its job", async () => {
	const headers = {
		authorization: `Bearer ${server.token}`,
		"content-type": "application/json",
		accept: "application/json, text/event-stream",
	};
	const post = (message: object, more: Record<string, string> = {}, signal?: AbortSignal) =>
		fetch(`${server.origin}/mcp`, {
			method: "POST",
			headers: { ...headers, ...more },
			body: JSON.stringify({ jsonrpc: "2.0", ...message }),
			...(signal === undefined ? {} : { signal }),
		});
	const clientInfo = { name: "raw", version: "1" };
	const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
	const opened = await post({ id: 1, method: "initialize", params });
	const session = { "mcp-session-id": opened.headers.get("mcp-session-id") ?? "" };
	await opened.text();
	await post({ method: "notifications/initialized" }, session);
	const before = new Set(fal.queue.requests.keys());
	const mine = () => [...fal.queue.requests.values()].find((one) => !before.has(one.id));
	const hangUp = new AbortController();
	const call = { name: "generate_image", arguments: { prompt: jazz, idempotency_key: "hang-up" } };
	const asked = post({ id: 2, method: "tools/call", params: call }, session, hangUp.signal).then((answer) =>
		answer.text(),
	);
	asked.catch(() => undefined);
	await until("the request is at fal", () => mine() !== undefined);
	hangUp.abort();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(mine()?.cancelled).toBe(false);
	const again = await callTool(server, "generate_image", { ...call.arguments, wait_seconds: 0 });
	expect(resultOf(again).status).toBe("working");
	await callTool(server, "cancel_job", { job_id: resultOf(again).jobId });
});

test("a session that is not known is 404, so that its client opens another", async () => {
	const answer = await plain(server, {
		method: "POST",
		path: "/mcp",
		headers: {
			authorization: `Bearer ${server.token}`,
			"content-type": "application/json",
			accept: "application/json, text/event-stream",
			"mcp-session-id": "gone",
		},
		body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
	});
	expect(answer.status).toBe(404);
});
