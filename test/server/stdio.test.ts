// The built server over bare JSON-RPC: opening, lists, answers, waiting, progress and cancelling.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { imageData, internationalText } from "./png-chunks.ts";
import {
	errorOf,
	jazz,
	type RawClient,
	resultOf,
	serverFile,
	startServer,
	stopAll,
	textOf,
	type Wire,
} from "./raw-client.ts";

afterAll(stopAll);

describe("opening", () => {
	afterEach(stopAll);

	test.each(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])("initialize of %s", async (version) => {
		const client = await startServer();
		const opened = await client.open(version);
		expect(opened.protocolVersion).toBe(version);
		expect(opened.serverInfo).toMatchObject({ name: "broadside" });
		expect(opened.capabilities).toMatchObject({ tools: {}, prompts: {}, resources: {} });
		expect(Buffer.byteLength(opened.instructions)).toBeLessThan(1024);
	});

	test("server/discover of 2026-07-28, and a call in that era", async () => {
		const client = await startServer();
		const _meta = {
			"io.modelcontextprotocol/protocolVersion": "2026-07-28",
			"io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
			"io.modelcontextprotocol/clientCapabilities": {},
		};
		const { result } = await client.request("server/discover", { _meta });
		expect(result.supportedVersions).toContain("2026-07-28");
		const listed = await client.request("tools/list", { _meta });
		expect(listed.result.tools.length).toBeGreaterThan(4);
		const called = await client.request("tools/call", { name: "list_models", arguments: {}, _meta });
		expect(called.result.structuredContent.models.length).toBeGreaterThan(5);
	});
});

describe("one server", () => {
	let client: RawClient;
	let poster: Wire;
	beforeAll(async () => {
		client = await startServer();
		await client.open();
		poster = await client.call("generate_image", { prompt: jazz, seed: 3 });
	});

	test("lists tools that every client can take", async () => {
		const { result } = await client.request("tools/list");
		const again = await client.request("tools/list");
		expect(again.result).toEqual(result);
		expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThanOrEqual(15_000);
		for (const tool of result.tools) {
			expect(tool.name).toMatch(/^[a-z]+_[a-z]+$/);
			expect(tool.inputSchema.type).toBe("object");
			expect(tool.inputSchema.additionalProperties).toBe(false);
			for (const word of ["oneOf", "anyOf", "allOf"]) expect(tool.inputSchema).not.toHaveProperty(word);
			expect(JSON.stringify(tool)).not.toMatch(/"\$ref"|"\$defs"|"advertise"/);
			expect(typeof tool.annotations.readOnlyHint).toBe("boolean");
			expect(tool.description.length).toBeLessThan(400);
		}
	});

	test("drafts a prompt with no key, and says so", () => {
		expect(poster.isError).toBeUndefined();
		expect(poster.structuredContent).toBeUndefined();
		const result = resultOf(poster);
		expect(result).toMatchObject({ status: "completed", model: "draft", finish: "draft", costUsd: 0 });
		const text = textOf(poster);
		expect(text).toMatch(/free draft/);
		expect(text).toContain(result.jobId);
		expect(text).toContain(result.images[0].path);
		expect(text).toContain("MIDNIGHT BRASS");
		expect(text).toContain("https://fal.ai/dashboard/keys");
		expect(result.images[0].copyCheck.strict).toBe(true);
		expect(result.images[0].copyCheck.lines.map((line: Wire) => line.text)).toEqual([
			"MIDNIGHT BRASS",
			"JUNE 14-16",
			"BROOKLYN ARTS CENTER",
		]);
	});

	test("shows a preview within limits, and links the full file", async () => {
		const image = poster.content.find((block: Wire) => block.type === "image");
		expect(image.mimeType).toMatch(/^image\/(jpeg|webp)$/);
		expect(JSON.stringify(poster).length).toBeLessThan(600_000);
		const link = poster.content.find((block: Wire) => block.type === "resource_link");
		const file = await readFile(fileURLToPath(link.uri));
		expect(file.subarray(0, 4).toString("latin1")).toBe("\u0089PNG");
		expect(poster.content[0].type).toBe("text");
		for (const uri of [link.uri, `broadside://image/${link.name}`]) {
			const { result } = await client.request("resources/read", { uri });
			expect(Buffer.from(result.contents[0].blob, "base64").equals(file)).toBe(true);
		}
	});

	test("writes into the PNG how it was made", async () => {
		const bytes = await readFile(resultOf(poster).images[0].path);
		const record = JSON.parse(internationalText(bytes, "broadside") ?? "null");
		expect(JSON.stringify(record)).toContain("MIDNIGHT BRASS");
		expect(JSON.stringify(record)).toContain(resultOf(poster).jobId);
	});

	test("draws the same sheet for the same prompt and seed", async () => {
		const again = await client.call("generate_image", { prompt: jazz, seed: 3 });
		const pixels = async (answer: Wire) => imageData(await readFile(resultOf(answer).images[0].path));
		expect((await pixels(again)).equals(await pixels(poster))).toBe(true);
		expect(resultOf(again).images[0].path).not.toBe(resultOf(poster).images[0].path);
	});

	test("changes an earlier sheet by its job", async () => {
		const answer = await client.call("compose_poster", {
			job_id: resultOf(poster).jobId,
			changes: { lines: { c1: "MORNING BRASS", c3: null }, size: "768x1024" },
		});
		const result = resultOf(answer);
		expect(result.parentJobId).toBe(resultOf(poster).jobId);
		expect(result.brief.copy.map((line: Wire) => line.text)).toEqual(["MORNING BRASS", "JUNE 14-16"]);
		// Changed words are no reason for another layout.
		expect(result.images[0]).toMatchObject({ widthPx: 768, heightPx: 1024, seed: 3 });
	});

	test("refuses a painted finish without a key, with the page where keys are made", async () => {
		for (const finish of ["overlay", "redraw", "paint", "auto"]) {
			const answer = await client.call("compose_poster", { prompt: jazz, finish });
			expect(answer.isError).toBe(true);
			expect(errorOf(answer)).toMatchObject({ code: "no_key" });
			expect(textOf(answer)).toContain("https://fal.ai/dashboard/keys");
		}
	});

	test("reviews, lists models and jobs as data and as text", async () => {
		const review = await client.call("review_prompt", { prompt: jazz });
		expect(review.structuredContent.copy.map((line: Wire) => line.text)).toContain("MIDNIGHT BRASS");
		expect(textOf(review)).toContain("BROOKLYN ARTS CENTER");
		const estimate = await client.call("compose_poster", { prompt: jazz, estimate_only: true });
		expect(resultOf(estimate).costUsd).toBe(0);
		const models = await client.call("list_models");
		expect(models.structuredContent.models.map((row: Wire) => row.endpoint)).toContain(
			"fal-ai/qwen-image-2/pro/edit",
		);
		const jobs = await client.call("get_job");
		expect(resultOf(jobs).jobs.map((row: Wire) => row.jobId)).toContain(resultOf(poster).jobId);
		const one = await client.call("get_job", { job_id: resultOf(poster).jobId });
		expect(resultOf(one).images[0].id).toBe(resultOf(poster).images[0].id);
		expect(one.content.some((block: Wire) => block.type === "image")).toBe(true);
	});

	test("answers at once when asked not to wait, and get_job goes on", async () => {
		const first = await client.call("compose_poster", { prompt: jazz, wait_seconds: 0, seed: 5 });
		expect(resultOf(first).status).toBe("working");
		expect(textOf(first)).toMatch(/Next: call get_job/);
		const then = await client.call("get_job", { job_id: resultOf(first).jobId });
		expect(resultOf(then)).toMatchObject({ status: "completed", jobId: resultOf(first).jobId });
	});

	test("gives the same job for the same key", async () => {
		const input = { prompt: jazz, seed: 6, idempotency_key: "one" };
		const [a, b] = await Promise.all([
			client.call("compose_poster", input),
			client.call("compose_poster", input),
		]);
		expect(resultOf(a).jobId).toBe(resultOf(b).jobId);
		const other = await client.call("compose_poster", { ...input, seed: 7 });
		expect(errorOf(other)).toMatchObject({ code: "invalid_input", field: "idempotency_key" });
	});

	test("tells progress that only grows, and nothing after the answer", async () => {
		const input = { prompt: jazz, count: 2, seed: 8 };
		const before = client.notifications.length;
		await client.call("compose_poster", input, { progressToken: "p" });
		const told = client.notifications.slice(before);
		expect(told.length).toBeGreaterThan(2);
		const values = told.map((one: Wire) => one.params.progress);
		expect(values.every((value: number, index: number) => index === 0 || value > values[index - 1])).toBe(
			true,
		);
		expect(told.every((one: Wire) => one.params.progressToken === "p" && one.params.message.length > 0)).toBe(
			true,
		);
		await client.call("compose_poster", input);
		expect(client.notifications.length).toBe(before + told.length);
	});

	test("stops a job whose request is cancelled", async () => {
		let id = 0;
		const meta = { progressToken: "c" };
		const before = client.notifications.length;
		void client.request(
			"tools/call",
			{
				name: "compose_poster",
				arguments: { prompt: jazz, count: 4, size: "2048x2048", seed: 9 },
				_meta: meta,
			},
			(one) => {
				id = one;
			},
		);
		while (client.notifications.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
		client.notify("notifications/cancelled", { requestId: id, reason: "enough" });
		for (;;) {
			const [latest] = resultOf(await client.call("get_job")).jobs;
			if (latest.status !== "working") {
				expect(latest.status).toBe("cancelled");
				break;
			}
		}
	});

	test("cancels a job by its id", async () => {
		const started = await client.call("compose_poster", {
			prompt: jazz,
			count: 4,
			size: "2048x2048",
			seed: 10,
			wait_seconds: 0,
		});
		const { jobId } = resultOf(started);
		const cancelled = await client.call("cancel_job", { job_id: jobId });
		expect(cancelled.isError).toBeUndefined();
		expect(resultOf(cancelled).status).toBe("cancelled");
		const asked = await client.call("get_job", { job_id: jobId });
		expect(asked.isError).toBe(true);
		expect(errorOf(asked).code).toBe("cancelled");
	});

	test("keeps an answer with four large sheets under 600 kB", async () => {
		const answer = await client.call("compose_poster", { prompt: jazz, count: 4, size: "2048x1024" });
		expect(resultOf(answer).images).toHaveLength(4);
		expect(answer.content.filter((block: Wire) => block.type === "image")).toHaveLength(4);
		expect(answer.content.filter((block: Wire) => block.type === "resource_link")).toHaveLength(4);
		expect(JSON.stringify(answer).length).toBeLessThan(600_000);
	});

	test("offers prompts and a guide", async () => {
		const { result } = await client.request("prompts/list");
		const names = result.prompts.map((prompt: Wire) => prompt.name);
		expect(names).toEqual(
			expect.arrayContaining([
				"poster",
				"infographic",
				"bilingual_card",
				"change_background",
				"change_words",
			]),
		);
		for (const prompt of result.prompts) {
			const given = Object.fromEntries(
				prompt.arguments.map((argument: Wire) => [argument.name, `<${argument.name}>`]),
			);
			const got = await client.request("prompts/get", { name: prompt.name, arguments: given });
			for (const argument of prompt.arguments)
				expect(got.result.messages[0].content.text).toContain(`<${argument.name}>`);
		}
		const missing = await client.request("prompts/get", { name: "poster", arguments: {} });
		expect(missing.error.message).toContain("subject");
		const { result: resources } = await client.request("resources/list");
		const [guide] = resources.resources;
		const read = await client.request("resources/read", { uri: guide.uri });
		expect(read.result.contents[0].text).toContain("double quotes");
		expect((await client.request("resources/templates/list")).result.resourceTemplates).toHaveLength(1);
	});

	test("gives away no other file", async () => {
		for (const uri of [
			"file:///etc/passwd",
			`file://${serverFile}`,
			"broadside://image/../../x",
			"broadside://image/img_x",
			"nonsense",
			"http://localhost/",
		]) {
			const { error } = await client.request("resources/read", { uri });
			expect(error.code, uri).toBeLessThan(0);
		}
	});

	test("says which tools there are when asked for another", async () => {
		const { error } = await client.request("tools/call", { name: "compose_postr", arguments: {} });
		expect(error).toMatchObject({ code: -32602 });
		expect(error.message).toContain("compose_poster");
	});

	test("wrote nothing but protocol to standard output, and no trouble to standard error", () => {
		expect(client.stray).toEqual([]);
		expect(client.stderr()).toBe("");
	});
});
