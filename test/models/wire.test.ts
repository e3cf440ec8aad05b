// The small parts that guard the wire: hosts, image bytes, errors, waiting times.
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { refusalError, retryAfterMs } from "../../shared/models/fal-errors.ts";
import { FalRefusal } from "../../shared/models/fal-fetch.ts";
import { holdsMedia, isOnGateway, takesKey, throughGateway } from "../../shared/models/fal-hosts.ts";
import { resultReply, statusReply, submitReply } from "../../shared/models/fal-wire.ts";
import { endpointById } from "../../shared/models/find-endpoint.ts";
import { readImageHeader } from "../../shared/models/image-bytes.ts";
import { plainPng } from "./fixtures.ts";

describe("hosts", () => {
	test.each([
		"https://queue.fal.run/x",
		"https://fal.run/x",
		"https://rest.fal.ai/storage",
		"https://api.fal.ai/v1",
	])("%s may see the key", (url) => expect(takesKey(new URL(url))).toBe(true));
	test.each([
		"https://evilfal.ai/x",
		"https://queue.fal.run.evil.com/x",
		"https://evil.com/queue.fal.run",
		"http://queue.fal.run/x",
		"https://queue.fal.run:8443/x",
		"https://user:pass@queue.fal.run/x",
		"https://queue.fal.run@evil.com/x",
		"https://v3.fal.media/files/x.png",
		"https://fal.ai/x",
		"https://127.0.0.1/x",
		"ftp://queue.fal.run/x",
	])("%s may not", (url) => expect(takesKey(new URL(url))).toBe(false));

	test.each([
		["https://v3.fal.media/files/a.png", true],
		["https://v3b.fal.media/files/a.png", true],
		["https://fal.media/files/a.png", true],
		["https://storage.googleapis.com/falserverless/a.png", true],
		["https://storage.googleapis.com/other/a.png", false],
		["https://evilfal.media/a.png", false],
		["https://fal.media.evil.com/a.png", false],
		["http://v3.fal.media/a.png", false],
		["https://v3.fal.media:444/a.png", false],
	])("%s holds media: %s", (url, yes) => expect(holdsMedia(new URL(url))).toBe(yes));

	test("a gateway takes path and query, and the host in a header", () => {
		const url = new URL("https://queue.fal.run/fal-ai/x?a=1&b=%2F");
		expect(throughGateway(url, "https://gate.example/fal")).toEqual({
			url: "https://gate.example/fal/fal-ai/x?a=1&b=%2F",
			headers: { "x-fal-host": "queue.fal.run" },
		});
		expect(
			isOnGateway(new URL("http://127.0.0.1:80801/x".replace("80801", "8080")), "http://127.0.0.1:808"),
		).toBe(false);
		expect(isOnGateway(new URL("http://127.0.0.1:8080/x"), "http://127.0.0.1:8080")).toBe(true);
		expect(isOnGateway(new URL("http://127.0.0.1:8080/x"), undefined)).toBe(false);
	});
});

describe("image bytes", () => {
	const png = plainPng(300, 200);
	const jpeg = Uint8Array.from([
		...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
		...[0xff, 0xc2, 0, 11, 8, 0x02, 0x00, 0x03, 0x00, 1, 1, 0x11, 0],
		...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9],
	]);
	const webp = (chunk: string, body: number[]) => {
		const bytes = new Uint8Array(20 + Math.max(10, body.length));
		bytes.set(new TextEncoder().encode(`RIFF....WEBP${chunk}`));
		new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
		bytes.set(body, 20);
		return bytes;
	};

	test.each([
		["png", png, { format: "png", widthPx: 300, heightPx: 200, hasAlpha: false, whole: true }],
		["cut png", png.subarray(0, png.length - 5), { format: "png", whole: false }],
		["jpeg", jpeg, { format: "jpeg", widthPx: 768, heightPx: 512, whole: true }],
		["cut jpeg", jpeg.subarray(0, jpeg.length - 2), { format: "jpeg", whole: false }],
		[
			"webp x",
			webp("VP8X", [0x10, 0, 0, 0, 0xff, 1, 0, 0x7f, 2, 0]),
			{ format: "webp", widthPx: 512, heightPx: 640, hasAlpha: true, whole: true },
		],
		[
			"webp lossless",
			webp("VP8L", [0x2f, 0xff, 0xc1, 0x7f, 0x10]),
			{ format: "webp", widthPx: 512, heightPx: 512, hasAlpha: true },
		],
		[
			"webp lossy",
			webp("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0, 2, 0x80, 2]),
			{ format: "webp", widthPx: 512, heightPx: 640 },
		],
		[
			"cut webp",
			webp("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0, 2, 0x80, 2, 1, 2, 3, 4]).subarray(0, 31),
			{ whole: false },
		],
	])("%s", (_name, bytes, facts) => {
		expect(readImageHeader(bytes)).toMatchObject(facts);
	});

	test("another encoder's PNG", () => {
		const drawn = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
			.render()
			.asPng();
		expect(readImageHeader(drawn)).toMatchObject({ widthPx: 40, heightPx: 30, hasAlpha: true, whole: true });
	});

	test.each([
		["nothing", new Uint8Array(0)],
		["html", new TextEncoder().encode("<html><body>no</body></html>".padEnd(100))],
		["gif", new TextEncoder().encode("GIF89a".padEnd(100))],
		["png signature alone", png.subarray(0, 8)],
		["png of no width", Uint8Array.from(plainPng(1, 1), (byte, at) => (at >= 16 && at < 20 ? 0 : byte))],
		["jpeg start alone", jpeg.subarray(0, 4)],
		["zeros", new Uint8Array(1000)],
	])("%s is no image", (_name, bytes) => {
		expect(readImageHeader(bytes)).toBeNull();
	});

	test("no prefix of an image throws or reads as whole", () => {
		for (const bytes of [png, jpeg]) {
			for (let length = 0; length < bytes.length; length++) {
				expect(readImageHeader(bytes.subarray(0, length))?.whole ?? false).toBe(false);
			}
		}
	});
});

describe("refusals", () => {
	const endpoint = endpointById("fal-ai/qwen-image-2/edit");
	const refuse = (status: number, body: unknown, headers: Record<string, string> = {}) =>
		refusalError(new FalRefusal(status, new Headers(headers), body), {
			endpoint,
			guideSettings: ["guidance_scale"],
		});
	const detail = (type: string, ...loc: (string | number)[]) => ({
		detail: [{ loc: ["body", ...loc], msg: "SECRET", type, input: "SECRET" }],
	});

	test.each([
		[422, detail("value_error.missing", "prompt"), "provider_rejected", "prompt"],
		[422, detail("missing", "image_urls"), "provider_rejected", "images"],
		[422, detail("image_too_small", "image_urls", 1), "provider_rejected", "images[1]"],
		[422, detail("sequence_too_long", "prompt"), "provider_rejected", "prompt"],
		[422, detail("one_of", "image_size"), "provider_rejected", "size"],
		[422, detail("greater_than_equal", "image_size", "width"), "provider_rejected", "size"],
		[422, detail("a_type_of_tomorrow", "prompt"), "provider_rejected", "prompt"],
		[422, detail("content_policy_violation", "prompt"), "content_policy", "prompt"],
		[422, { detail: "SECRET words" }, "provider_rejected", undefined],
		[422, null, "provider_rejected", undefined],
		[400, detail("downstream_service_error"), "provider_unavailable", undefined],
		[504, { detail: "SECRET", error_type: "request_timeout" }, "provider_unavailable", undefined],
		[499, { detail: "SECRET", error_type: "client_cancelled" }, "cancelled", undefined],
		[401, { detail: "SECRET" }, "no_key", undefined],
		[403, { detail: "SECRET" }, "provider_rejected", undefined],
		[429, { detail: "SECRET" }, "rate_limited", undefined],
		[503, null, "provider_unavailable", undefined],
		[418, ["SECRET"], "provider_rejected", undefined],
	])("%i %j is %s at %s", (status, body, code, field) => {
		const error = refuse(status, body);
		expect(error.code).toBe(code);
		expect(error.field).toBe(field);
		expect(JSON.stringify(error.toBody())).not.toContain("SECRET");
	});

	test("a guide setting is recognised in both generations of pydantic and in words", () => {
		expect(refuse(422, detail("extra_forbidden", "guidance_scale")).rejectedSettings).toEqual([
			"guidance_scale",
		]);
		expect(refuse(422, detail("value_error.extra", "guidance_scale")).rejectedSettings).toEqual([
			"guidance_scale",
		]);
		expect(refuse(422, { detail: "unexpected field guidance_scale" }).rejectedSettings).toEqual([
			"guidance_scale",
		]);
		expect(refuse(422, detail("extra_forbidden", "num_inference_steps")).rejectedSettings).toEqual([]);
	});

	test("Retry-After in seconds and as a date", () => {
		expect(retryAfterMs(new Headers({ "retry-after": "3" }), 0)).toBe(3_000);
		expect(retryAfterMs(new Headers({ "retry-after": "Thu, 01 Jan 1970 00:01:00 GMT" }), 50_000)).toBe(
			10_000,
		);
		expect(retryAfterMs(new Headers({ "retry-after": "soon" }), 0)).toBeNull();
		expect(retryAfterMs(new Headers(), 0)).toBeNull();
		expect(refuse(429, {}, { "retry-after": "7" }).retryAfterMs).toBe(7_000);
	});
});

describe("answers of servers that stand in for fal", () => {
	test.each([
		[{ status: "completed" }, { status: "COMPLETED" }],
		[{ status: "In_Progress", logs: null }, { status: "IN_PROGRESS" }],
		[
			{ status: "IN_QUEUE", queue_position: "3" },
			{ status: "IN_QUEUE", queue_position: null },
		],
		[
			{ status: "FAILED", error: "x" },
			{ status: "COMPLETED", error: "x" },
		],
		[{ status: "CANCELLED" }, { status: "COMPLETED", error: "CANCELLED" }],
		[{ status: "SOMETHING_NEW" }, { status: "SOMETHING_NEW" }],
	])("status %j", (body, read) => {
		expect(statusReply.parse(body)).toMatchObject(read);
	});

	test.each([
		[{ images: [{ url: "https://v3.fal.media/a.png" }], seed: "7" }],
		[{ images: ["https://v3.fal.media/a.png"] }],
		[{ image: { url: "https://v3.fal.media/a.png", content_type: 3 } }],
	])("result %j", (body) => {
		const reply = resultReply.parse(body);
		expect((reply.images ?? [reply.image])[0]?.url).toBe("https://v3.fal.media/a.png");
	});

	test("request ids lead nowhere but to themselves", () => {
		for (const id of ["a-b_c", "req.1~2", "0"])
			expect(submitReply.safeParse({ request_id: id }).success).toBe(true);
		for (const id of ["", "..", "../x", "a/b", "a?b", "a b", "a%2fb"])
			expect(submitReply.safeParse({ request_id: id }).success, id).toBe(false);
	});

	test("hosts: fal's own domains may hold images, only its API hosts see the key, and one machine has several names", () => {
		const media = (url: string) => holdsMedia(new URL(url));
		expect(["https://v3.fal.media/a", "https://cdn.fal.ai/a", "https://x.fal.run/a"].map(media)).toEqual([
			true,
			true,
			true,
		]);
		const foreign = [
			"https://evilfal.ai/a",
			"https://fal.media.example.com/a",
			"http://v3.fal.media/a",
			"https://v3.fal.media:444/a",
		];
		expect(foreign.map(media)).toEqual(foreign.map(() => false));
		expect(takesKey(new URL("https://cdn.fal.ai/a"))).toBe(false);
		const gateway = "http://127.0.0.1:4000";
		expect(isOnGateway(new URL("http://localhost:4000/files/a.png"), gateway)).toBe(true);
		expect(isOnGateway(new URL("http://localhost:4001/files/a.png"), gateway)).toBe(false);
		expect(isOnGateway(new URL("http://127.0.0.1:4000@evil.example/"), gateway)).toBe(false);
	});
});
