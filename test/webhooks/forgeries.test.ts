// Calls that claim to be fal's: what is forged, old, changed or played again is refused, and nothing comes of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWebhookEndpoint } from "../../mcp-server/http/webhook-endpoint.ts";
import type { QueuedRequest } from "../fal-server/queue.ts";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import type { WebhookCall } from "../fal-server/webhook.ts";

let fal: FalServer;
let request: QueuedRequest;
beforeAll(async () => {
	fal = await createFalServer({ flat: true, queueMs: 1, runMs: 1 });
	request = fal.queue.submit("fal-ai/qwen-image-2/text-to-image", { prompt: "tea", seed: 1 }, null);
	while (request.state !== "COMPLETED") await new Promise((resolve) => setTimeout(resolve, 5));
});
afterAll(() => fal.close());

let now: number;
let counted: string[];
let ended: string[];
let keyFetches: number;
let keysAnswer: (() => Response) | null;
let endpoint: (headers: Headers, body: Uint8Array) => Promise<Response>;

beforeEach(() => {
	now = Date.now();
	counted = [];
	ended = [];
	keyFetches = 0;
	keysAnswer = null;
	endpoint = createWebhookEndpoint({
		gateway: null,
		now: () => now,
		fetch: (input, init) => {
			keyFetches += 1;
			return keysAnswer === null ? fal.fetch(input, init) : Promise.resolve(keysAnswer());
		},
		count: (outcome) => counted.push(outcome),
		ended: (id) => ended.push(id),
	});
});

const send = async ({ headers, body }: WebhookCall) =>
	(await endpoint(new Headers(headers), Buffer.from(body))).status;
const seconds = () => Math.floor(now / 1000);

function changed(call: WebhookCall, headers: Record<string, string>, body = call.body): WebhookCall {
	return { headers: { ...call.headers, ...headers }, body };
}

describe("refused, with nothing done", () => {
	test.each<[string, () => WebhookCall, number, string]>([
		["another key", () => fal.webhooks.call(request, { signer: "stranger" }), 401, "bad_signature"],
		[
			"a signature of nonsense",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-signature": "00".repeat(64) }),
			401,
			"bad_signature",
		],
		[
			"one bit of the signature",
			() => {
				const call = fal.webhooks.call(request);
				const signature = call.headers["x-fal-webhook-signature"] ?? "";
				const last = (Number.parseInt(signature.slice(-1), 16) ^ 1).toString(16);
				return changed(call, { "x-fal-webhook-signature": signature.slice(0, -1) + last });
			},
			401,
			"bad_signature",
		],
		[
			"a changed body",
			() => {
				const call = fal.webhooks.call(request);
				return changed(call, {}, call.body.replace('"OK"', '"ERROR"'));
			},
			401,
			"bad_signature",
		],
		[
			"an added space in the body",
			() => {
				const call = fal.webhooks.call(request);
				return changed(call, {}, `${call.body} `);
			},
			401,
			"bad_signature",
		],
		[
			"another request's id",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-request-id": "another" }),
			401,
			"bad_signature",
		],
		[
			"another user's id",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-user-id": "another" }),
			401,
			"bad_signature",
		],
		[
			"a refreshed time",
			() =>
				changed(fal.webhooks.call(request, { timestamp: seconds() - 400 }), {
					"x-fal-webhook-timestamp": String(seconds()),
				}),
			401,
			"bad_signature",
		],
		["an old time", () => fal.webhooks.call(request, { timestamp: seconds() - 302 }), 401, "old"],
		["a time to come", () => fal.webhooks.call(request, { timestamp: seconds() + 302 }), 401, "old"],
		[
			"no signature",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-signature": "" }),
			401,
			"unsigned",
		],
		[
			"a short signature",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-signature": "abcd" }),
			401,
			"unsigned",
		],
		[
			"a time in words",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-timestamp": "now" }),
			401,
			"unsigned",
		],
		[
			"an id that is a path",
			() => changed(fal.webhooks.call(request), { "x-fal-webhook-request-id": "../admin" }),
			401,
			"unsigned",
		],
		["no headers at all", () => ({ headers: {}, body: "{}" }), 401, "unsigned"],
	])("%s", async (_name, forge, status, outcome) => {
		expect(await send(forge())).toBe(status);
		expect(counted).toEqual([outcome]);
		expect(ended).toEqual([]);
	});

	test("the same call again", async () => {
		const call = fal.webhooks.call(request);
		expect(await send(call)).toBe(200);
		expect(await send(call)).toBe(409);
		now += 250_000;
		expect(await send(call)).toBe(409);
		// Later it is refused for its age, and need not be remembered.
		now += 60_000;
		expect(await send(call)).toBe(401);
		expect(ended).toEqual([request.id]);
	});
});

describe("taken", () => {
	test("by every published key, within the skew on either side", async () => {
		for (const signer of [0, 1]) expect(await send(fal.webhooks.call(request, { signer }))).toBe(200);
		for (const skew of [-299, 299])
			expect(await send(fal.webhooks.call(request, { timestamp: seconds() + skew }))).toBe(200);
		expect(ended).toHaveLength(4);
		expect(keyFetches).toBe(1);
	});

	test("a second delivery of the same request, signed anew", async () => {
		expect(await send(fal.webhooks.call(request))).toBe(200);
		expect(await send(fal.webhooks.call(request, { timestamp: seconds() + 15 }))).toBe(200);
	});

	test("by a key published since, but strangers do not make us ask fal for ever", async () => {
		expect(await send(fal.webhooks.call(request))).toBe(200);
		fal.webhooks.rotate();
		// Looked a moment ago: fal's own next try finds the new key.
		expect(await send(fal.webhooks.call(request))).toBe(401);
		now += 61_000;
		expect(await send(fal.webhooks.call(request, { timestamp: seconds() }))).toBe(200);
		expect(keyFetches).toBe(2);
		for (let stranger = 0; stranger < 20; stranger += 1) {
			const timestamp = seconds() - stranger;
			expect(await send(fal.webhooks.call(request, { signer: "stranger", timestamp }))).toBe(401);
		}
		expect(keyFetches).toBe(2);
	});

	test("keys are asked for again after a day", async () => {
		await send(fal.webhooks.call(request));
		now += 24 * 60 * 60_000 + 1000;
		expect(await send(fal.webhooks.call(request, { timestamp: seconds() }))).toBe(200);
		expect(keyFetches).toBe(2);
	});
});

test.each<[string, () => Response]>([
	["away", () => new Response("gone", { status: 503 })],
	["empty", () => Response.json({ keys: [] })],
	["of another kind", () => Response.json({ keys: [{ kty: "RSA", n: "AQAB", e: "AQAB" }] })],
	["broken", () => new Response("<html>")],
])("while fal's keys are %s, fal is asked to come again", async (_name, answer) => {
	keysAnswer = answer;
	const call = fal.webhooks.call(request);
	expect(await send(call)).toBe(503);
	expect(ended).toEqual([]);
	for (let again = 0; again < 10; again += 1) expect(await send(call)).toBe(503);
	expect(keyFetches).toBe(1);
	keysAnswer = null;
	now += 6_000;
	expect(await send(call)).toBe(200);
});
