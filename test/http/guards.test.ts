// Who gets in: every way past the guards that was ever used against a local server is refused.
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { withoutPaths } from "../../mcp-server/http/without-paths.ts";
import { makePng } from "../raster/make-png.ts";
import { errorOf, freshFolder, jazz, resultOf, textOf, type Wire } from "../server/raw-client.ts";
import { callTool, type HttpProcess, plain, startHttp, testToken } from "./start-http.ts";

const discover = JSON.stringify({
	jsonrpc: "2.0",
	id: 1,
	method: "server/discover",
	params: {
		_meta: {
			"io.modelcontextprotocol/protocolVersion": "2026-07-28",
			"io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
			"io.modelcontextprotocol/clientCapabilities": {},
		},
	},
});
const asClient = {
	"content-type": "application/json",
	accept: "application/json, text/event-stream",
	"mcp-protocol-version": "2026-07-28",
	"mcp-method": "server/discover",
};
const withToken = { authorization: `Bearer ${testToken}` };

describe("on this machine", () => {
	let server: HttpProcess;
	beforeAll(async () => {
		server = await startHttp();
	});
	const ask = (headers: Record<string, string>) =>
		plain(server, { method: "POST", path: "/mcp", headers: { ...asClient, ...headers }, body: discover });

	test("with the token", async () => {
		const answer = await ask(withToken);
		expect(answer.status, answer.text).toBe(200);
		expect(JSON.parse(answer.text).result.supportedVersions).toContain("2026-07-28");
	});

	test.each<[string, Record<string, string>, number]>([
		["no token", {}, 401],
		["another token", { authorization: "Bearer another-token-of-some-length" }, 401],
		["a token that begins like it", { authorization: `Bearer ${testToken}1` }, 401],
		["the token under another scheme", { authorization: `Basic ${testToken}` }, 401],
		["a foreign host", { ...withToken, host: "evil.example" }, 403],
		["a foreign host that begins like ours", { ...withToken, host: "127.0.0.1.evil.example" }, 403],
		["a foreign page", { ...withToken, origin: "https://evil.example" }, 403],
		["an opaque page", { ...withToken, origin: "null" }, 403],
		["a page of a file", { ...withToken, origin: "file://" }, 403],
		["our own page", { ...withToken, origin: "http://localhost:4870" }, 200],
	])("%s", async (_name, headers, status) => {
		expect((await ask(headers)).status).toBe(status);
	});

	test("strangers see neither pages nor health", async () => {
		for (const path of ["/", "/health", "/metrics"])
			expect((await plain(server, { path, headers: { host: "evil.example" } })).status).toBe(403);
	});

	test("health needs no token, metrics do", async () => {
		const health = await plain(server, { path: "/health" });
		expect(JSON.parse(health.text)).toMatchObject({ status: "ok" });
		expect((await plain(server, { path: "/metrics" })).status).toBe(401);
		const metrics = await plain(server, { path: "/metrics", headers: withToken });
		expect(metrics.headers["content-type"]).toContain("text/plain; version=0.0.4");
		expect(metrics.text).toMatch(/^process_resident_memory_bytes \d+$/m);
		// Each line is a comment or `name{labels} number`.
		for (const line of metrics.text.trim().split("\n"))
			expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
	});

	test("metrics count calls and their time", async () => {
		await callTool(server, "list_models", {});
		await callTool(server, "get_job", { job_id: "job_none" });
		const { text } = await plain(server, { path: "/metrics", headers: withToken });
		expect(text).toMatch(/broadside_tool_calls_total\{tool="list_models",outcome="ok"\} 1/);
		expect(text).toMatch(/broadside_tool_calls_total\{tool="get_job",outcome="error"\} 1/);
		expect(text).toMatch(/broadside_tool_seconds_bucket\{tool="list_models",le="\+Inf"\} 1/);
	});

	test("in a checkout / leads to the playground, and nothing else is handed out", {
		timeout: 180_000,
	}, async () => {
		const page = await plain(server, { path: "/" });
		expect(page.status, page.text).toBe(302);
		expect(page.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
		expect(await (await fetch(String(page.headers.location))).text()).toContain("<html");
		for (const path of ["/../package.json", "/%2e%2e/mcp-server.js", "/nothing", "/..%2fmcp-server.js"])
			expect((await plain(server, { path })).status).toBe(404);
		expect((await plain(server, { method: "POST", path: "/" })).status).toBe(405);
	});

	test("a body too long is refused before it is read", async () => {
		const headers = { ...asClient, ...withToken, "content-length": String(65 * 1024 * 1024) };
		const answer = await plain(server, { method: "POST", path: "/mcp", headers }).catch(() => null);
		// The connection is closed under the body: either the answer was read before that, or there is none.
		if (answer !== null) expect(answer.status).toBe(413);
		expect((await plain(server, { path: "/health" })).status).toBe(200);
	});

	test("what is no JSON is answered, not thrown", async () => {
		for (const body of ["", "{", "[]", "null", '"a"', "1"]) {
			const headers = { ...asClient, ...withToken };
			const answer = await plain(server, { method: "POST", path: "/mcp", headers, body });
			expect(answer.status, body).toBe(400);
		}
		expect(server.stderr()).not.toContain("    at ");
	});

	test("links are files of this machine", async () => {
		const { content } = await callTool(server, "compose_poster", { prompt: jazz, seed: 1 });
		const link = content.find((block: Wire) => block.type === "resource_link");
		expect(link.uri).toMatch(/^file:\/\//);
	});
});

describe("the token", () => {
	test("is made once, kept for its owner alone, and shown once", async () => {
		const first = await startHttp({ token: null });
		const path = join(first.home, "http-token");
		const kept = (await readFile(path, "utf8")).trim();
		expect(first.token).toBe(kept);
		expect(kept.length).toBeGreaterThanOrEqual(43);
		if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect((await callTool(first, "list_models", {})).isError).not.toBe(true);
		await first.stop();
		const again = await startHttp({ token: null, home: first.home });
		expect(again.stderr()).toContain(path);
		expect(again.stderr()).not.toContain(kept);
		expect((await callTool({ ...again, token: kept }, "list_models", {})).isError).not.toBe(true);
	});

	test("that is set is never shown", async () => {
		const server = await startHttp();
		expect(server.stderr()).not.toContain(testToken);
	});
});

describe("from other machines", () => {
	const address = { BROADSIDE_HTTP_HOST: "0.0.0.0" };

	test("only where it is meant, and with a token of one's own", async () => {
		await expect(startHttp({ env: address })).rejects.toThrow(/exit 2[\s\S]*--allow-remote/);
		await expect(startHttp({ env: address, token: null, args: ["--allow-remote"] })).rejects.toThrow(
			/exit 2[\s\S]*BROADSIDE_HTTP_TOKEN/,
		);
	});

	test("paths of this machine are not read; other inputs are", async () => {
		const cwd = await freshFolder();
		const png = makePng(400, 400, () => [200, 120, 40, 255]);
		await writeFile(join(cwd, "in.png"), png);
		const server = await startHttp({ env: { ...address, FAL_KEY: "a:b" }, args: ["--allow-remote"], cwd });
		expect(server.stderr()).toContain("--public-url");
		const edit = (image: string) =>
			callTool(server, "edit_image", { images: [image], instruction: "warmer", estimate_only: true });
		for (const path of ["in.png", join(cwd, "in.png"), `file://${join(cwd, "in.png")}`, "/etc/passwd"]) {
			const refused = await edit(path);
			expect(errorOf(refused).code, path).toBe("forbidden_path");
			expect(textOf(refused)).toContain("data URL");
		}
		const taken = await edit(`data:image/png;base64,${Buffer.from(png).toString("base64")}`);
		expect(taken.isError, textOf(taken)).not.toBe(true);
	});

	test("links are resources, which it hands out", async () => {
		const server = await startHttp({ env: { BROADSIDE_PUBLIC_URL: "https://sheets.example" } });
		const answer = await callTool(server, "compose_poster", { prompt: jazz, seed: 1 });
		const link = answer.content.find((block: Wire) => block.type === "resource_link");
		expect(link.uri).toBe(`broadside://image/${resultOf(answer).images[0].id}`);
		// Where they lie on this machine is nobody's business there.
		expect(JSON.stringify(answer)).not.toContain(server.home);
		expect(resultOf(answer).images[0].path).toMatch(/^[\w.-]+\.png$/);
		expect(textOf(answer)).toContain(`File: ${resultOf(answer).images[0].path}, `);
		const listed = await callTool(server, "get_job", {});
		expect(textOf(listed)).toContain(resultOf(answer).images[0].path);
		expect(JSON.stringify(listed)).not.toContain(server.home);
		const host = { ...asClient, ...withToken, host: "sheets.example" };
		const asked = { method: "POST", path: "/mcp", headers: host, body: discover };
		expect((await plain(server, asked)).status).toBe(200);
		// The playground is for this machine alone; the page says what to do.
		const page = await plain(server, { path: "/", headers: { host: "sheets.example" } });
		expect(page.status).toBe(200);
		expect(page.text).toContain("npm run playground");
	});
});

test("a path is cut down to its name in whatever it stands, and nothing else is", () => {
	const folders = ["/home/ana/.broadside", "/home/ana", "/"];
	const value = {
		content: [
			{
				type: "text",
				text: "File: /home/ana/.broadside/images/a.png, 10 px (/home/ana/in/photo.jpg). See /etc/x.",
			},
			{ type: "image", data: "/home/ana/aaaa", mimeType: "image/png" },
		],
		_meta: { kept: "/home/ana/.broadside", far: "/home/anabel/x.png", count: 2, none: null },
	};
	expect(withoutPaths(value, folders)).toEqual({
		content: [
			{ type: "text", text: "File: a.png, 10 px (photo.jpg). See /etc/x." },
			{ type: "image", data: "/home/ana/aaaa", mimeType: "image/png" },
		],
		_meta: { kept: "a folder of the server", far: "/home/anabel/x.png", count: 2, none: null },
	});
	expect(withoutPaths("C:\\Users\\ana\\images\\b.png", ["C:\\Users\\ana"])).toBe("b.png");
});

test("a port that is taken is said so", async () => {
	const server = await startHttp();
	await expect(startHttp({ args: ["--port", String(server.port)] })).rejects.toThrow(/exit 1[\s\S]*--port/);
});
