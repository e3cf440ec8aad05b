// Stopping the HTTP server: what runs is kept, what is asked is answered, and the next start goes on.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createFalServer } from "../fal-server/server.ts";
import { resultOf } from "../server/raw-client.ts";
import { callTool, startHttp } from "./start-http.ts";

/** Without words, so that nothing is read and repaired: one request, one picture. */
const still = { prompt: "A red teapot on a linen cloth in morning light", check: false };

const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
	for (const one of opened) await one.close();
});

test("SIGTERM in the middle of a paid job: answered, kept, and brought home by the next start", async () => {
	const fal = await createFalServer({ flat: true, queueMs: 2, runMs: 4000 });
	opened.push(fal);
	const env = { FAL_KEY: "id:secret", BROADSIDE_FAL_ORIGIN: fal.origin };
	const server = await startHttp({ env });
	const call = callTool(server, "generate_image", { ...still, wait_seconds: 60 });
	while (fal.accepted() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
	const { code, tookMs } = await server.stop();
	expect(code).toBe(0);
	expect(tookMs).toBeLessThan(6000);
	const answer = resultOf(await call);
	expect(answer).toMatchObject({ status: "working" });
	const file = join(server.home, "jobs", `${answer.jobId}.json`);
	expect(JSON.parse(await readFile(file, "utf8")).result.status).toBe("working");

	const next = await startHttp({ env, home: server.home });
	// Nobody asks for the job: the start alone takes it up.
	for (let look = 0; look < 400; look += 1) {
		if (JSON.parse(await readFile(file, "utf8")).result.status === "completed") break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const done = resultOf(await callTool(next, "get_job", { job_id: answer.jobId }));
	expect(done).toMatchObject({ status: "completed" });
	expect(done.images).toHaveLength(1);
	expect(fal.accepted()).toBe(1);
	await next.stop();
});

test("an idle server stops at once, with open sessions too", async () => {
	const server = await startHttp();
	const opening = await fetch(`${server.origin}/mcp`, {
		method: "POST",
		headers: {
			authorization: `Bearer ${server.token}`,
			"content-type": "application/json",
			accept: "application/json, text/event-stream",
		},
		body: JSON.stringify({
			jsonrpc: "2.0",
			id: 1,
			method: "initialize",
			params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } },
		}),
	});
	await opening.text();
	const listening = await fetch(`${server.origin}/mcp`, {
		headers: {
			authorization: `Bearer ${server.token}`,
			accept: "text/event-stream",
			"mcp-session-id": opening.headers.get("mcp-session-id") ?? "",
		},
	});
	expect(listening.status).toBe(200);
	const { code } = await server.stop();
	expect(code).toBe(0);
	await listening.text().catch(() => "");
});
