// Clients that nobody here wrote, on stdio and on HTTP: list, call with progress, picture and link, and a cancel that reaches fal.
import { afterAll, describe, expect, test } from "vitest";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { startHttp } from "../http/start-http.ts";
import { freshFolder, serverFile } from "../server/raw-client.ts";
import { inFolder, node22, runForeign } from "./installed.ts";

const opened: FalServer[] = [];
afterAll(async () => {
	for (const server of opened) await server.close();
});

async function open(transport: string) {
	const fal = await createFalServer({ flat: true, queueMs: 600_000 });
	opened.push(fal);
	const env = { FAL_KEY: "id:secret", BROADSIDE_FAL_ORIGIN: fal.origin };
	if (transport === "http") {
		const { home, origin, token } = await startHttp({ env });
		return { fal, told: { transport, home, url: `${origin}/mcp`, token } };
	}
	const home = await freshFolder();
	const told = {
		transport,
		home,
		command: process.execPath,
		args: [serverFile],
		env: { ...env, BROADSIDE_HOME: home, PATH: process.env.PATH ?? "" },
	};
	return { fal, told };
}

describe.skipIf(node22 === null).each(["stdio", "http"])("over %s", (transport) => {
	test.concurrent.each(["langchain", "ai-sdk", "sdk-v1"])("%s", { timeout: 120_000 }, async (driver) => {
		const { fal, told } = await open(transport);
		const script = inFolder("drivers", `${driver}.mjs`);
		const { stdout, stderr } = await runForeign([script, JSON.stringify(told)]);
		const last = stdout.trim().split("\n").at(-1) ?? "";
		expect(last, stderr).toMatch(/^\{/);
		const report = JSON.parse(last);
		expect(report, last).toMatchObject({ pictures: 2, links: 2, cancelled: true });
		expect(report.tools).toBeGreaterThan(6);
		expect(report.text).toBeGreaterThan(0);
		if (driver !== "ai-sdk") expect(report.progress).toBeGreaterThan(0);
		const requests = [...fal.queue.requests.values()];
		expect(requests).toHaveLength(1);
		// @ai-sdk/mcp 2.0.99 tells nobody on stdio that it gave up: the job stays, to be taken up or cancelled by its id.
		const tells = driver !== "ai-sdk" || transport === "http";
		expect(requests[0]?.cancelled, "the cancel reached fal").toBe(tells);
	});

	test.concurrent.each(["legacy", "modern"])("MCP Inspector, %s", { timeout: 120_000 }, async (era) => {
		const { told } = await open(transport);
		const target =
			"url" in told
				? ["--server-url", told.url, "--transport", "http", "--header", `Authorization: Bearer ${told.token}`]
				: [
						told.command,
						...(told.args ?? []),
						...Object.entries(told.env ?? {}).flatMap(([name, value]) => ["-e", `${name}=${value}`]),
					];
		const home = await freshFolder();
		const inspect = (...args: string[]) =>
			runForeign(
				[
					inFolder("node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js"),
					"--cli",
					...target,
					"--protocol-era",
					era,
					"--format",
					"json",
					...args,
				],
				{ HOME: home },
			);
		const listed = await inspect("--method", "tools/list", "--strict");
		expect(listed.code, listed.stderr).toBe(0);
		const called = await inspect(
			"--method",
			"tools/call",
			"--tool-name",
			"compose_poster",
			"--tool-args-json",
			'{"prompt":"A card that says \\"OPEN LATE\\""}',
		);
		expect(called.code, called.stderr).toBe(0);
		const app = await inspect("--method", "tools/call", "--tool-name", "compose_poster", "--app-info");
		expect(app.code, app.stderr).toBe(0);
		expect(app.stdout).toContain("ui://broadside/gallery.html");
		for (const type of ["text", "image", "resource_link"])
			expect(called.stdout).toContain(`"type":"${type}"`);
	});
});
