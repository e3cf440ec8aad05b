// The fal model over the test server: what it sends, to whom, in which order, and how it stops.
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { ModelProgress } from "../../shared/models/image-model.ts";
import { ModelError } from "../../shared/models/model-error.ts";
import { paidRun, resumeRun } from "../../shared/models/paid-run.ts";
import { createFalServer, type FalServer, type FalServerOptions } from "../fal-server/server.ts";
import { createDisk, editRequest, generateRequest, modelOver, only, secretKey } from "./fixtures.ts";
import { quickClock } from "./quick-clock.ts";

async function startServer(options: FalServerOptions = {}): Promise<FalServer> {
	const server = await createFalServer({ flat: true, queueMs: 5, runMs: 20, ...options });
	onTestFinished(() => server.close());
	return server;
}

test("an edit: uploads without the key, one submit with every choice in it, then the image", async () => {
	const server = await startServer();
	const progress: ModelProgress[] = [];
	const answer = await paidRun(modelOver(server), editRequest(), {
		...createDisk(),
		onProgress: (one) => progress.push(one),
	});
	expect(answer).toMatchObject({ seed: 12, images: [{ widthPx: 512, heightPx: 512 }], warnings: [] });
	const request = only([...server.queue.requests.values()]);
	expect(request.endpoint).toBe("fal-ai/qwen-image-2/edit");
	expect(request.input).toEqual({
		prompt: 'Replace "SECRET WORDS OF THE CALLER" to "B".',
		image_urls: [expect.stringMatching(/^https:\/\/v3\.fal\.media\/files\//)],
		num_images: 1,
		seed: 12,
		output_format: "png",
		enable_safety_checker: true,
		enable_prompt_expansion: false,
	});
	expect(server.seen.filter((one) => one.method === "POST" && one.host === "queue.fal.run")).toHaveLength(1);
	expect(server.seen.find((one) => one.method === "PUT")?.headers.authorization).toBeUndefined();
	expect(progress.at(-1)?.stage).toBe("downloading");
});

test("the intent is on disk before the POST, the handle before the first look at the status", async () => {
	const server = await startServer();
	const order: string[] = [];
	await paidRun(modelOver(server), generateRequest(), {
		persist: async (step) => {
			const waited = server.seen.some((one) => one.path.includes("/requests/"));
			const kept = step.state === "submitted" && step.handle.answer !== undefined ? "answer" : step.state;
			order.push(`${kept}: sent ${server.accepted()}, ${waited ? "watched" : "not watched"}`);
		},
	});
	expect(order).toEqual([
		"submitting: sent 0, not watched",
		"submitted: sent 1, not watched",
		"answer: sent 1, watched",
	]);
});

test("a submit whose answer is lost is one POST, and is found in the history", async () => {
	const server = await startServer({ historyOnlyEnded: true });
	server.faults.add({ at: "submit", kind: "reset-after" });
	const answer = await paidRun(modelOver(server), generateRequest(), createDisk());
	expect(answer.images).toHaveLength(1);
	expect(server.seen.filter((one) => one.method === "POST")).toHaveLength(1);
});

test("two lost submits of the same words do not take the same run", async () => {
	const server = await startServer();
	server.faults.add({ at: "submit", kind: "reset-after", times: 2 });
	const model = modelOver(server);
	const first = await paidRun(model, generateRequest(), createDisk());
	const second = await paidRun(model, generateRequest(), {
		...createDisk(),
		knownRequestIds: [first.requestId],
	});
	expect(second.requestId).not.toBe(first.requestId);
});

test("a submit that fal's history never shows is sent again only half an hour later", async () => {
	const server = await startServer();
	server.faults.add({ at: "submit", kind: "reset-before" });
	const disk = createDisk();
	const clock = quickClock(20);
	const model = modelOver(server, { clock });
	await expect(paidRun(model, generateRequest(), disk)).rejects.toMatchObject({
		code: "submit_unknown",
		resumable: true,
	});
	const step = only(disk.steps);
	await expect(resumeRun(model, step, disk)).rejects.toMatchObject({
		code: "submit_unknown",
		resumable: true,
	});
	expect(server.accepted()).toBe(0);
	const later = modelOver(server, { clock: { ...clock, now: () => clock.now() + 31 * 60_000 } });
	const answer = await resumeRun(later, step, { ...disk, now: () => clock.now() + 31 * 60_000 });
	expect(answer.images).toHaveLength(1);
	expect(server.accepted()).toBe(1);
});

test("guide settings that the endpoint refuses by name are dropped once, and said", async () => {
	const server = await startServer({ extras: "422" });
	const request = generateRequest({ settings: { guidance_scale: 4.5, num_inference_steps: 40 } });
	const answer = await paidRun(modelOver(server), request, createDisk());
	expect(answer.warnings).toMatchObject([
		{ code: "setting_dropped", message: expect.stringContaining("guidance_scale, num_inference_steps") },
	]);
	expect(server.paidImages()).toBe(1);
	expect(server.accepted()).toBe(2);
});

test("a real fault of the caller is not taken for a refused setting", async () => {
	const server = await startServer({ extras: "ignore" });
	const request = generateRequest({ settings: { guidance_scale: 4.5 }, negativePrompt: "y".repeat(501) });
	await expect(paidRun(modelOver(server), request, createDisk())).rejects.toMatchObject({
		code: "provider_rejected",
		field: "negative_prompt",
		rejectedSettings: [],
	});
	expect(server.accepted()).toBe(1);
});

test("stopping to wait leaves the run at fal, and the same handle gives its image later", async () => {
	const server = await startServer({ runMs: 150 });
	const stop = new AbortController();
	const disk = createDisk();
	const run = paidRun(modelOver(server), generateRequest(), {
		...disk,
		signal: stop.signal,
		onProgress: () => stop.abort(new Error("the process ends")),
	});
	await expect(run).rejects.toThrow("the process ends");
	expect(server.seen.some((one) => one.method === "PUT")).toBe(false);
	const step = disk.last();
	if (step === undefined) throw new Error("nothing was written down");
	expect((await resumeRun(modelOver(server), step, disk)).images).toHaveLength(1);
	expect(server.accepted()).toBe(1);
});

test.each([
	["queued, then 404", { queueMs: 5000, afterCancel: "404" }, "cancelled"],
	["queued, then COMPLETED", { queueMs: 5000, afterCancel: "completed" }, "cancelled"],
	["running", { runMs: 800 }, "cancelled"],
	["ended", { runMs: 1, queueMs: 1 }, "completed"],
] as const)("cancel of a request that is %s", async (_name, options, outcome) => {
	const server = await startServer(options);
	const model = modelOver(server);
	const handle = await model.submit(await model.prepare(generateRequest()));
	if (outcome === "completed") {
		await expect.poll(() => server.queue.requests.get(handle.requestId)?.state).toBe("COMPLETED");
	}
	expect(await model.cancel(handle)).toBe(outcome);
	expect(server.paidImages()).toBe(outcome === "completed" ? 1 : 0);
	if (outcome === "completed") expect((await model.wait(handle)).images).toHaveLength(1);
	else await expect(model.wait(handle)).rejects.toBeInstanceOf(ModelError);
});

test("a cancel whose answer is lost, or refused by something in front, is still watched to its end", async () => {
	const server = await startServer({ runMs: 1500 });
	server.faults.add({ at: "cancel", kind: "html-502" });
	server.faults.add({ at: "cancel", kind: "reset-after" });
	const model = modelOver(server);
	const handle = await model.submit(await model.prepare(generateRequest()));
	expect(await model.cancel(handle)).toBe("cancelled");
	expect(server.paidImages()).toBe(0);
});

test("a cancel that cannot be heard is unknown", async () => {
	const server = await startServer({ runMs: 60_000 });
	server.faults.add({ at: "cancel", kind: "500", times: 99 });
	server.faults.add({ at: "status", kind: "500", times: 9999 });
	server.faults.add({ at: "stream", kind: "500", times: 9999 });
	const model = modelOver(server, { clock: quickClock(400) });
	const handle = await model.submit(await model.prepare(generateRequest()));
	expect(await model.cancel(handle)).toBe("unknown");
});

test("without a gateway, fal's hosts are called by name and the key goes to its API hosts alone", async () => {
	const server = await startServer();
	const asked: { host: string; key: boolean }[] = [];
	const model = modelOver(server, {
		gateway: "",
		fetch: async (input, init) => {
			const request = new Request(input, init);
			asked.push({ host: new URL(request.url).host, key: request.headers.has("authorization") });
			return server.fetch(input, init);
		},
	});
	await paidRun(model, editRequest(), createDisk());
	const hosts = [...new Set(asked.map(({ host, key }) => `${host} ${key ? "key" : "no key"}`))].sort();
	expect(hosts).toEqual([
		"queue.fal.run key",
		"rest.fal.ai key",
		"v3.fal.media no key",
		"v3b.fal.media no key",
	]);
});

test("a redirect is never followed with the key", async () => {
	const caught: string[] = [];
	const trap = createServer((request, response) => {
		caught.push(String(request.headers.authorization));
		response.end("{}");
	});
	await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void trap.close());
	const address = trap.address();
	const port = typeof address === "object" ? address?.port : 0;
	const server = await startServer();
	const model = modelOver(server, {
		fetch: async (input, init) => {
			const url = new URL(input instanceof Request ? input.url : input);
			if (init?.redirect !== "manual") throw new Error("redirects would be followed");
			return url.pathname.includes("by-endpoint")
				? fetch(input, init)
				: new Response(null, { status: 307, headers: { location: `http://127.0.0.1:${port}/` } });
		},
	});
	await expect(paidRun(model, generateRequest(), createDisk())).rejects.toMatchObject({
		code: "submit_unknown",
	});
	expect(caught).toEqual([]);
});

test("a server behind the gateway may name its own address for files, and have no stream", async () => {
	const server = await startServer();
	server.faults.add({ at: "stream", kind: "404", times: 99 });
	const model = modelOver(server, {
		fetch: async (input, init) => {
			const response = await fetch(input, init);
			const type = response.headers.get("content-type") ?? "";
			if (!type.includes("json")) return response;
			const text = (await response.text()).replaceAll("https://v3b.fal.media/", `${server.origin}/own/`);
			return new Response(text, { status: response.status, headers: { "content-type": type } });
		},
	});
	// The test server does not answer there, so the download itself fails: what matters is where it asked.
	await expect(paidRun(model, generateRequest(), createDisk())).rejects.toMatchObject({ resumable: true });
	expect(server.seen.some((one) => one.path.startsWith("/own/files/"))).toBe(true);
	expect(
		server.seen
			.filter((one) => one.path.startsWith("/own/"))
			.every((one) => !("authorization" in one.headers)),
	).toBe(true);
});

test("a result that has left the queue is read from the history", async () => {
	const server = await startServer({ resultLivesMs: 0 });
	expect((await paidRun(modelOver(server), generateRequest(), createDisk())).images).toHaveLength(1);
});

test("links that were written down are enough: fal need not know the request any more", async () => {
	const server = await startServer();
	const disk = createDisk();
	await paidRun(modelOver(server), generateRequest(), disk);
	server.queue.requests.clear();
	const step = disk.last();
	if (step === undefined) throw new Error("nothing was written down");
	expect((await resumeRun(modelOver(server), step, disk)).images).toHaveLength(1);
});

test("a download that does not decode is not taken for an image", async () => {
	const server = await startServer();
	let broken = 2;
	const model = modelOver(server, {
		decode: async () => {
			broken -= 1;
			if (broken >= 0) throw new Error("bad pixels");
		},
	});
	expect((await paidRun(model, generateRequest(), createDisk())).images).toHaveLength(1);
});

test("the process may die after any number of calls: no run is lost, none is paid twice", async () => {
	for (let alive = 0; alive < 9; alive++) {
		const server = await startServer();
		let calls = 0;
		const die = new AbortController();
		const dying = modelOver(server, {
			fetch: (input, init) => {
				calls += 1;
				// The request goes out, and nobody is left to hear the answer.
				const sent = fetch(input, init);
				if (calls <= alive) return sent;
				sent.catch(() => undefined);
				return new Promise((_resolve, reject) => {
					setTimeout(() => {
						die.abort();
						reject(new Error("dead"));
					}, 60);
				});
			},
		});
		const disk = createDisk();
		await paidRun(dying, editRequest(), { ...disk, signal: die.signal }).catch(() => undefined);
		const step = disk.last();
		const accepted = server.accepted();
		if (step === undefined) {
			expect(accepted).toBe(0);
			continue;
		}
		const answer = await resumeRun(modelOver(server), step, disk).catch((error: unknown) => error);
		if (accepted === 1) expect(answer).toMatchObject({ images: [{ widthPx: 512 }] });
		else expect(answer).toMatchObject({ code: "submit_unknown", resumable: true });
		expect(server.accepted()).toBe(accepted);
	}
});

test("nothing that is thrown or written down holds the key", async () => {
	const server = await startServer({ keys: ["another"] });
	const disk = createDisk();
	const error = await paidRun(modelOver(server), generateRequest(), disk).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({
		code: "no_key",
		hint: expect.stringContaining("https://fal.ai/dashboard/keys"),
	});
	let chain = "";
	for (let at: unknown = error; at instanceof Error; at = at.cause)
		chain += JSON.stringify(at, Object.getOwnPropertyNames(at));
	expect(chain + JSON.stringify(disk.steps)).not.toContain(secretKey.split(":")[1]);
});

test("a key that no header can carry is refused without being quoted", () => {
	for (const key of ["", "  ", "id:sec\nret", "id:sec ret", "ключ"]) {
		expect(() => modelOver({ origin: "http://127.0.0.1:1" } as FalServer, { key })).toThrow(
			expect.objectContaining({ code: "no_key", message: expect.not.stringContaining("sec") }),
		);
	}
});

test("an answer without a body is an answer", async () => {
	const server = await startServer();
	const model = modelOver(server, {
		fetch: async (input, init) => {
			const response = await fetch(input, init);
			return init?.method === "PUT" ? new Response(null, { status: 204 }) : response;
		},
	});
	expect((await paidRun(model, editRequest(), createDisk())).images).toHaveLength(1);
});
