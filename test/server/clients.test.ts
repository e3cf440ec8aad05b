// The clients that people have: the SDK of today in both eras, and the SDK of the 2025 specification.
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as StdioTransportV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { describe, expect, test } from "vitest";
import { freshFolder, resultOf, serverFile, textOf, type Wire } from "./raw-client.ts";

const prompt =
	'A tea house loyalty card with "TENTH CUP FREE" across the top, "第十杯免费" in brush-style Chinese below';

async function parameters() {
	const { FAL_KEY: _none, ...inherited } = process.env;
	const env = Object.fromEntries(
		Object.entries(inherited).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	);
	const home = await freshFolder();
	return {
		command: process.execPath,
		args: [serverFile],
		env: { ...env, BROADSIDE_HOME: home },
		stderr: "ignore" as const,
	};
}

/** What each client does: list everything, call every tool. */
async function useAll(client: {
	listTools(): Promise<Wire>;
	callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<Wire>;
	listPrompts(): Promise<Wire>;
	listResources(): Promise<Wire>;
	readResource(params: { uri: string }): Promise<Wire>;
}) {
	const { tools } = await client.listTools();
	const inputs: Record<string, Record<string, unknown>> = {
		generate_image: { prompt },
		compose_poster: {
			brief: { kind: "card", subject: "a tea house", copy: ["TENTH CUP FREE", "第十杯免费"] },
		},
		review_prompt: { prompt },
		get_job: {},
		list_models: {},
	};
	for (const [name, input] of Object.entries(inputs)) {
		expect(tools.map((tool: Wire) => tool.name)).toContain(name);
		const answer = await client.callTool({ name, arguments: input });
		expect(answer.isError, `${name}: ${textOf(answer)}`).not.toBe(true);
	}
	const answer = await client.callTool({ name: "generate_image", arguments: { prompt } });
	expect(resultOf(answer).images[0].copyCheck.strict).toBe(true);
	const { jobId } = resultOf(answer);
	const ended = await client.callTool({ name: "cancel_job", arguments: { job_id: jobId } });
	expect(textOf(ended)).toContain("already ended");
	const { prompts } = await client.listPrompts();
	expect(prompts.length).toBeGreaterThan(5);
	const { resources } = await client.listResources();
	const read = await client.readResource({ uri: resources[0].uri });
	expect(read.contents[0].text.length).toBeGreaterThan(1000);
}

describe("the SDK of today", () => {
	test.each([["legacy"], ["modern"]])("%s", async (era) => {
		const versions = era === "modern" ? { versionNegotiation: { mode: "auto" as const } } : {};
		const client = new Client({ name: "v2", version: "1" }, versions);
		await client.connect(new StdioClientTransport(await parameters()));
		await useAll(client);
		await client.close();
	});
});

test("the SDK of 2025", async () => {
	const client = new ClientV1({ name: "v1", version: "1" });
	await client.connect(new StdioTransportV1(await parameters()));
	await useAll(client);
	const stages: string[] = [];
	await client.callTool({ name: "compose_poster", arguments: { prompt, count: 2 } }, undefined, {
		onprogress: ({ message }) => stages.push(message ?? ""),
		resetTimeoutOnProgress: true,
	});
	expect(stages.length).toBeGreaterThan(1);
	await client.close();
});
