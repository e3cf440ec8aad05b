// The built server over HTTP, as a process of its own, and plain requests to it.
import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { afterAll } from "vitest";
import { freshFolder, serverFile, type Wire } from "../server/raw-client.ts";

export interface HttpProcess {
	origin: string;
	port: number;
	home: string;
	token: string;
	child: ChildProcess;
	stderr(): string;
	/** Sends SIGTERM; resolves with the exit code and the time it took. */
	stop(): Promise<{ code: number | null; tookMs: number }>;
}

export const testToken = "a-token-for-tests-0123456789";
const running: ChildProcess[] = [];

afterAll(() => {
	for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Options {
	env?: Record<string, string>;
	args?: string[];
	home?: string;
	cwd?: string;
	/** Default: `testToken`. */
	token?: string | null;
}

/** Starts `broadside http` on a free port. Throws with its standard error where it ends instead. */
export async function startHttp(options: Options = {}): Promise<HttpProcess> {
	const { env = {}, args = [], cwd, token = testToken } = options;
	const home = options.home ?? (await freshFolder());
	const { FAL_KEY: _none, BROADSIDE_HTTP_TOKEN: _other, ...inherited } = process.env;
	const child = spawn(process.execPath, [serverFile, "http", "--port", "0", ...args], {
		stdio: ["ignore", "ignore", "pipe"],
		env: {
			...inherited,
			BROADSIDE_HOME: home,
			...(token === null ? {} : { BROADSIDE_HTTP_TOKEN: token }),
			...env,
		},
		...(cwd === undefined ? {} : { cwd }),
	});
	running.push(child);
	let errors = "";
	const origin = await new Promise<string>((resolve, reject) => {
		child.stderr?.on("data", (chunk) => {
			errors += chunk;
			const found = /serves MCP at (http:\S+)\/mcp\n/.exec(errors)?.[1];
			// The notes come in one go; what follows the first line is there by the next turn.
			if (found !== undefined) setTimeout(() => resolve(found), 50);
		});
		child.once("exit", (code) => reject(new Error(`exit ${code}: ${errors}`)));
	});
	const port = Number(new URL(origin).port);
	return {
		origin: `http://127.0.0.1:${port}`,
		port,
		home,
		token: token ?? /: (\S{40,})$/m.exec(errors)?.[1] ?? "",
		child,
		stderr: () => errors,
		stop() {
			const startedAt = performance.now();
			const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
			child.kill("SIGTERM");
			return ended.then((code) => ({ code, tookMs: performance.now() - startedAt }));
		},
	};
}

export interface PlainAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

/** One request with exactly these headers: `fetch` would set Host and Origin by itself. */
export function plain(
	server: Pick<HttpProcess, "port">,
	options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<PlainAnswer> {
	const { method = "GET", path = "/", headers = {}, body } = options;
	return new Promise((resolve, reject) => {
		const sent = request({ host: "127.0.0.1", port: server.port, method, path, headers }, (answer) => {
			let text = "";
			answer.setEncoding("utf8");
			answer.on("data", (part: string) => {
				text += part;
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

const envelope = {
	"io.modelcontextprotocol/protocolVersion": "2026-07-28",
	"io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
	"io.modelcontextprotocol/clientCapabilities": {},
};

/** One request as a client of 2026 makes it; resolves with the result, throws what the protocol refuses. */
export async function ask(
	server: Pick<HttpProcess, "origin" | "token">,
	method: string,
	params: Record<string, unknown> = {},
	signal?: AbortSignal,
): Promise<Wire> {
	const name = params.name ?? params.uri;
	const response = await fetch(`${server.origin}/mcp`, {
		method: "POST",
		headers: {
			authorization: `Bearer ${server.token}`,
			"content-type": "application/json",
			accept: "application/json, text/event-stream",
			"mcp-protocol-version": "2026-07-28",
			"mcp-method": method,
			...(name === undefined ? {} : { "mcp-name": String(name) }),
		},
		body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { ...params, _meta: envelope } }),
		...(signal === undefined ? {} : { signal }),
	});
	const text = await response.text();
	const line = text.split("\n").find((one) => one.startsWith("data: ") && one.includes('"result"'));
	const message = JSON.parse(line === undefined ? text : line.slice("data: ".length));
	if (message.error !== undefined) throw new Error(message.error.message);
	return message.result;
}

/** One call of a tool; resolves with its result. */
export const callTool = (
	server: Pick<HttpProcess, "origin" | "token">,
	name: string,
	input: object,
	signal?: AbortSignal,
): Promise<Wire> => ask(server, "tools/call", { name, arguments: input }, signal);
