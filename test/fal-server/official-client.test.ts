// The official client, unmodified but for `fetch`, is the judge of how true to the wire the test server is.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createServer } from "node:http";
import { ApiError, createFalClient, ValidationError } from "@fal-ai/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFalServer, type FalServer } from "./server.ts";

let server: FalServer;
beforeAll(async () => {
	server = await createFalServer({ flat: true, runMs: 120, rates: {} });
});
afterAll(() => server.close());

const client = () => createFalClient({ credentials: "id:secret", fetch: server.fetch });
const endpoint = "fal-ai/qwen-image-2/text-to-image";
const input = { prompt: 'A poster "HELLO"', image_size: { width: 512, height: 768 }, seed: 7 } as const;

describe("the official client", () => {
	test.each(["polling", "streaming"] as const)("subscribe by %s", async (mode) => {
		const seen: string[] = [];
		const result = await client().subscribe(endpoint, {
			input,
			mode,
			logs: true,
			pollInterval: 30,
			onQueueUpdate: (update) => seen.push(update.status),
		});
		expect(result.data.images).toHaveLength(1);
		expect(result.data.seed).toBe(7);
		expect(result.requestId).toMatch(/^[\w-]{36}$/);
		expect(seen).toContain("IN_PROGRESS");
		expect(seen.at(-1)).toBe("COMPLETED");
		const image = await server.fetch(result.data.images[0]?.url ?? "");
		expect(Buffer.from(await image.arrayBuffer()).readUInt32BE(20)).toBe(768);
	});

	test("queue.submit, status, streamStatus, result", async () => {
		const { queue } = client();
		const queued = await queue.submit(endpoint, { input });
		expect(queued).toMatchObject({ status: "IN_QUEUE", queue_position: 0 });
		const stream = await queue.streamStatus(endpoint, { requestId: queued.request_id, logs: false });
		expect(await stream.done()).toMatchObject({ status: "COMPLETED" });
		expect(await queue.status(endpoint, { requestId: queued.request_id, logs: true })).toMatchObject({
			status: "COMPLETED",
			logs: [{ message: "painting" }],
		});
		const { data } = await queue.result(endpoint, { requestId: queued.request_id });
		expect(data.images).toHaveLength(1);
	});

	test("queue.cancel: once while it runs, again when it has ended, and for one that never was", async () => {
		const { queue } = client();
		const { request_id: requestId } = await queue.submit(endpoint, { input });
		await queue.cancel(endpoint, { requestId });
		await expect.poll(() => server.queue.requests.get(requestId)?.state).toBe("COMPLETED");
		expect(server.queue.requests.get(requestId)?.paidImages).toBe(0);
		await expect(queue.cancel(endpoint, { requestId })).rejects.toMatchObject({ status: 400 });
		await expect(queue.cancel(endpoint, { requestId: "nobody" })).rejects.toMatchObject({ status: 404 });
	});

	test("storage.upload and an edit of it, with the upload put without the key", async () => {
		const { data: source } = await client().subscribe(endpoint, { input, pollInterval: 20 });
		const bytes = await (await server.fetch(source.images[0]?.url ?? "")).arrayBuffer();
		const url = await client().storage.upload(new Blob([bytes], { type: "image/png" }));
		const { data } = await client().subscribe("fal-ai/qwen-image-2/edit", {
			input: { prompt: 'Replace "HELLO" to "BYE".', image_urls: [url] },
			pollInterval: 20,
		});
		expect(data.images).toHaveLength(1);
		expect(server.keyLeaks).toEqual([]);
	});

	test("a large upload goes in parts", async () => {
		const part = new Uint8Array(91 * 1024 * 1024).fill(3);
		const url = await client().storage.upload(new Blob([part], { type: "application/octet-stream" }));
		const back = await (await server.fetch(url)).arrayBuffer();
		expect(back.byteLength).toBe(part.length);
	});

	test("the synchronous call", async () => {
		const { data } = await client().run(endpoint, { input });
		expect(data).toMatchObject({ seed: 7 });
	});

	test.each([
		[
			"fal-ai/qwen-image-2/edit",
			{ prompt: "x", image_url: "https://v3.fal.media/files/a.png" },
			"image_urls",
		],
		[
			"fal-ai/qwen-image-2/edit",
			{ prompt: "x".repeat(801), image_urls: ["https://v3.fal.media/files/a.png"] },
			"prompt",
		],
		[endpoint, { prompt: "x", image_size: { width: 4096, height: 4096 } }, "image_size"],
		[endpoint, { prompt: "x", negative_prompt: "y".repeat(501) }, "negative_prompt"],
		[endpoint, { prompt: "x", seed: -1 }, "seed"],
		[endpoint, {}, "prompt"],
	])("%s refuses %j in the field %s", async (id, bad, field) => {
		const error = await client()
			.subscribe(id, { input: bad, pollInterval: 20 })
			.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(ValidationError);
		if (error instanceof ValidationError) expect(error.getFieldErrors(field).length).toBeGreaterThan(0);
	});

	test("no key, an unknown endpoint", async () => {
		const keyless = createFalClient({ credentials: "", fetch: server.fetch });
		await expect(keyless.queue.submit(endpoint, { input })).rejects.toMatchObject({ status: 401 });
		await expect(client().queue.submit("fal-ai/nothing-here", { input })).rejects.toBeInstanceOf(ApiError);
	});
});

test("webhooks are signed with a key that the JWKS lists", async () => {
	const got: { headers: Record<string, string>; body: string }[] = [];
	const receiver = createServer((request, response) => {
		let body = "";
		request.on("data", (part: Buffer) => {
			body += part.toString();
		});
		request.on("end", () => {
			got.push({
				headers: Object.fromEntries(
					Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
				),
				body,
			});
			response.end("ok");
		});
	});
	await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
	const address = receiver.address();
	const port = typeof address === "object" ? address?.port : 0;
	const { request_id: id } = await client().queue.submit(endpoint, {
		input,
		webhookUrl: `http://127.0.0.1:${port}/hook`,
	});
	await expect.poll(() => got.length).toBe(1);
	receiver.close();
	const [hook] = got;
	const headers = hook?.headers ?? {};
	expect(JSON.parse(hook?.body ?? "{}")).toMatchObject({ request_id: id, status: "OK" });
	const message = [
		headers["x-fal-webhook-request-id"],
		headers["x-fal-webhook-user-id"],
		headers["x-fal-webhook-timestamp"],
		createHash("sha256")
			.update(hook?.body ?? "")
			.digest("hex"),
	].join("\n");
	const jwks = (await (await server.fetch("https://rest.fal.ai/.well-known/jwks.json")).json()) as {
		keys: Record<string, unknown>[];
	};
	const signature = Buffer.from(headers["x-fal-webhook-signature"] ?? "", "hex");
	expect(
		jwks.keys.some((jwk) =>
			verify(null, Buffer.from(message), createPublicKey({ key: jwk, format: "jwk" }), signature),
		),
	).toBe(true);
});

test("it is reached with the host in a header alone, as through a gateway", async () => {
	const response = await fetch(`${server.origin}/${endpoint}`, {
		method: "POST",
		headers: {
			"x-fal-host": "queue.fal.run",
			authorization: "Key dummy",
			"content-type": "application/json",
		},
		body: JSON.stringify(input),
	});
	expect(response.status).toBe(200);
	expect(await response.json()).toMatchObject({ status: "IN_QUEUE" });
});
