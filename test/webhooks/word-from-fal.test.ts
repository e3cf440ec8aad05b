// Word from fal over the whole way: it ends the wait, duplicates change nothing, and without it polling does the work.
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createEndCalls } from "../../mcp-server/http/end-calls.ts";
import { systemClock } from "../../mcp-server/system-clock.ts";
import { createFal } from "../../shared/models/fal.ts";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { callTool, plain, startHttp, testToken } from "../http/start-http.ts";
import { resultOf } from "../server/raw-client.ts";

const opened: FalServer[] = [];
afterEach(async () => {
	for (const server of opened.splice(0)) await server.close();
});

async function openFal(options: Parameters<typeof createFalServer>[0]): Promise<FalServer> {
	const fal = await createFalServer({ flat: true, queueMs: 2, ...options });
	opened.push(fal);
	return fal;
}

/** The public URL has to be known before the server has its port. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return address !== null && typeof address === "object" ? address.port : 0;
}

async function startReachable(fal: FalServer) {
	const port = await freePort();
	const env = {
		FAL_KEY: "id:secret",
		BROADSIDE_FAL_ORIGIN: fal.origin,
		BROADSIDE_PUBLIC_URL: `http://127.0.0.1:${port}`,
	};
	return startHttp({ env, args: ["--port", String(port)] });
}

async function counted(server: { port: number }): Promise<string> {
	const headers = { authorization: `Bearer ${testToken}` };
	const { text } = await plain(server, { path: "/metrics", headers });
	return text
		.split("\n")
		.filter((line) => line.startsWith("broadside_webhooks_total{"))
		.join("\n");
}

/** Without words, so that nothing is read and repaired: one request, one picture. */
const still = { prompt: "A red teapot on a linen cloth in morning light", check: false };

const request = {
	endpoint: "fal-ai/qwen-image-2/text-to-image",
	prompt: "tea",
	n: 1,
	size: null,
	seed: 1,
	files: [],
	settings: {},
	expandPrompt: false,
};

test("a call ends the wait, though no poll would come", async () => {
	const fal = await openFal({ runMs: 60 });
	const calls = createEndCalls();
	const model = createFal({
		key: "id:secret",
		fetch: fal.fetch,
		// Sleeps only end when they are given up: nothing is ever polled a second time.
		clock: {
			now: systemClock.now,
			sleep: (_ms, signal) =>
				new Promise((_resolve, reject) => {
					signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
				}),
		},
		endCalls: { url: "https://sheets.example/webhooks/fal", listen: calls.listen },
	});
	const handle = await model.submit(await model.prepare(request));
	expect(fal.queue.requests.get(handle.requestId)?.webhook).toBe("https://sheets.example/webhooks/fal");
	const waiting = model.wait(handle);
	while (fal.queue.requests.get(handle.requestId)?.state !== "COMPLETED")
		await new Promise((resolve) => setTimeout(resolve, 10));
	// Word of another request wakes nobody; twice the word of this one is as good as once.
	calls.ring("another");
	calls.ring(handle.requestId);
	calls.ring(handle.requestId);
	expect((await waiting).images).toHaveLength(1);
	// Early word is kept for those who come late.
	expect((await model.wait(handle)).images).toHaveLength(1);
});

test("over the whole way: taken once, and a duplicate or a forgery changes nothing", async () => {
	const fal = await openFal({ runMs: 400 });
	const server = await startReachable(fal);
	const answer = resultOf(await callTool(server, "generate_image", still));
	expect(answer).toMatchObject({ status: "completed" });
	expect(answer.images).toHaveLength(1);
	const [sent] = fal.queue.requests.values();
	if (sent === undefined) throw new Error("nothing was sent");
	expect(sent.webhook).toBe(`${server.origin}/webhooks/fal`);
	expect(fal.seen.some(({ path }) => path.includes("/status/stream"))).toBe(false);
	for (let look = 0; look < 100 && !(await counted(server)).includes("taken"); look += 1)
		await new Promise((resolve) => setTimeout(resolve, 20));
	expect(await counted(server)).toBe('broadside_webhooks_total{outcome="taken"} 1');

	const before = resultOf(await callTool(server, "get_job", { job_id: answer.jobId }));
	expect(await fal.webhooks.deliver(sent, { timestamp: Math.floor(Date.now() / 1000) - 5 })).toBe(200);
	expect(await fal.webhooks.deliver(sent, { signer: "stranger" })).toBe(401);
	expect(resultOf(await callTool(server, "get_job", { job_id: answer.jobId }))).toEqual(before);
	expect(fal.accepted()).toBe(1);
	// The key set is read without the key.
	const keySet = fal.seen.filter(({ path }) => path === "/.well-known/jwks.json");
	expect(keySet.length).toBeGreaterThan(0);
	expect(keySet.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

test("where no call comes, polling takes over", async () => {
	const fal = await openFal({ runMs: 100 });
	fal.webhooks.silent = true;
	const server = await startReachable(fal);
	const answer = resultOf(await callTool(server, "generate_image", still));
	expect(answer).toMatchObject({ status: "completed" });
	expect(await counted(server)).toBe("");
});

test("without a public URL nothing is asked of fal, and there is no such page", async () => {
	const fal = await openFal({ runMs: 20 });
	const server = await startHttp({ env: { FAL_KEY: "id:secret", BROADSIDE_FAL_ORIGIN: fal.origin } });
	await callTool(server, "generate_image", still);
	expect([...fal.queue.requests.values()].map(({ webhook }) => webhook)).toEqual([null]);
	expect((await plain(server, { method: "POST", path: "/webhooks/fal" })).status).toBe(405);
});
