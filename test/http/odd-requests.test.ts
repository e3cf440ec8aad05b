// Requests that no client of ours sends: each is answered or let go, none is a fault of ours, none stays open for ever.
import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createHttpHost, type HttpHost, type HttpHostParts } from "../../mcp-server/http/http-host.ts";
import { createMetrics } from "../../mcp-server/http/metrics.ts";

const open: HttpHost[] = [];

afterEach(async () => {
	for (const host of open.splice(0)) await host.close(0);
});

async function startHost(parts: Partial<HttpHostParts>) {
	const faults: unknown[] = [];
	const host = createHttpHost({
		factory: () => {
			throw new Error("no MCP here");
		},
		hostnames: ["127.0.0.1"],
		token: "a-token-for-tests-0123456789",
		metrics: createMetrics(),
		health: () => ({}),
		gauges: () => ({}),
		webhook: null,
		pages: async () => new Response("a page"),
		onerror: (error, whose) => {
			if (whose === "ours") faults.push(error);
		},
		...parts,
	});
	open.push(host);
	const port = await host.listen(0, "127.0.0.1");
	return { host, port, faults };
}

/** The status; the error's code where the connection was cut. */
function ask(port: number, method: string): Promise<number | string> {
	return new Promise((resolve) => {
		const asked = request({ host: "127.0.0.1", port, method }, (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		});
		asked.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
		asked.end();
	});
}

test("a method that the web's own Request does not know is refused like any other", async () => {
	const { port, faults } = await startHost({});
	expect(await ask(port, "TRACE")).toBe(405);
	expect(await ask(port, "DELETE")).toBe(405);
	expect(faults).toEqual([]);
});

test("a client that is gone before its answer begins holds nothing open", async () => {
	let gone = () => {};
	const left = new Promise<void>((resolve) => {
		gone = resolve;
	});
	let cancelled = () => {};
	const given = new Promise<void>((resolve) => {
		cancelled = resolve;
	});
	const { host, port, faults } = await startHost({
		pages: async () => {
			await left;
			// A stream that never says anything, as of a client that listens for news.
			return new Response(new ReadableStream({ cancel: () => cancelled() }));
		},
	});
	const asked = request({ host: "127.0.0.1", port, path: "/" });
	asked.on("error", () => undefined);
	asked.end();
	const [connection] = await new Promise<[{ once(event: "close", run: () => void): void }]>((resolve) =>
		host.server.once("request", (incoming) => resolve([incoming.socket])),
	);
	connection.once("close", () => setImmediate(gone));
	asked.destroy();
	await given;
	expect(faults).toEqual([]);
});
