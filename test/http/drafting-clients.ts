// Clients of both eras that draft one sheet after another, for the proofs of load and of long use.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, expect } from "vitest";
import { resultOf, textOf, type Wire } from "../server/raw-client.ts";
import { type HttpProcess, plain } from "./start-http.ts";

const clients: Client[] = [];
afterAll(async () => {
	for (const client of clients) await client.close();
});

export async function openClient(server: HttpProcess, index: number): Promise<Client> {
	// Every second one speaks as clients of 2025 do, in a session.
	const era = index % 2 === 0 ? {} : { versionNegotiation: { mode: "auto" as const } };
	const client = new Client({ name: `load-${index}`, version: "1" }, era);
	const requestInit = { headers: { authorization: `Bearer ${server.token}` } };
	await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`), { requestInit }));
	clients.push(client);
	return client;
}

/** One draft to its end; throws on any error. Answers how long it took, ms. */
export async function draft(client: Client, name: string, seed: number): Promise<number> {
	const startedAt = performance.now();
	const patience = { timeout: 120_000 };
	const prompt = `A card for a bakery, "${name}" at the top, "OPEN AT 7" below`;
	let answer: Wire = await client.callTool(
		{ name: "compose_poster", arguments: { prompt, size: "512x768", seed } },
		patience,
	);
	while (answer.isError !== true && resultOf(answer).status === "working")
		answer = await client.callTool(
			{ name: "get_job", arguments: { job_id: resultOf(answer).jobId } },
			patience,
		);
	if (answer.isError === true || resultOf(answer).status !== "completed") throw new Error(textOf(answer));
	// Each gets its own words back, whoever else is served.
	expect(resultOf(answer).brief.copy[0].text).toBe(name);
	expect(resultOf(answer).images[0].copyCheck.strict).toBe(true);
	return performance.now() - startedAt;
}

export async function rssMb(server: HttpProcess): Promise<number> {
	const headers = { authorization: `Bearer ${server.token}` };
	const { text } = await plain(server, { path: "/metrics", headers });
	return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]) / 2 ** 20;
}

export const at = (sorted: readonly number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
export const median = (values: readonly number[]) =>
	at(
		[...values].sort((a, b) => a - b),
		0.5,
	);
