// An MCP client of bare JSON-RPC lines: sees each byte that the built server writes.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const serverFile = fileURLToPath(new URL("../../dist/mcp-server.js", import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has any shape, and tests look at all of it
export type Wire = any;

export interface RawClient {
	child: ChildProcessWithoutNullStreams;
	/** A folder of this client's own. */
	home: string;
	/** Sends a request; resolves with the whole response message. */
	request(method: string, params?: object, onId?: (id: number) => void): Promise<Wire>;
	notify(method: string, params?: object): void;
	/** `initialize` as a client of 2025 does it; resolves with its result. */
	open(protocolVersion?: string): Promise<Wire>;
	/** Calls a tool; resolves with its result, throws on a protocol error. */
	call(name: string, input?: object, meta?: object): Promise<Wire>;
	notifications: Wire[];
	/** Lines on standard output that are not JSON-RPC. */
	stray: string[];
	stderr(): string;
	/** Ends standard input; resolves with what the process did then. */
	end(): Promise<{ code: number | null; tookMs: number }>;
}

interface Options {
	env?: Record<string, string>;
	args?: string[];
	cwd?: string;
	home?: string;
}

const clients: RawClient[] = [];
const folders: string[] = [];

/** Kills every server that a test left running. */
export function stopAll() {
	for (const { child } of clients.splice(0)) child.kill("SIGKILL");
}

/** A folder in the system's temporary folder, gone when the test file is done. */
export async function freshFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "broadside-test-"));
	folders.push(folder);
	return folder;
}

afterAll(async () => {
	stopAll();
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

export async function startServer({ env = {}, args = [], cwd, home }: Options = {}): Promise<RawClient> {
	const folder = home ?? (await freshFolder());
	const { FAL_KEY: _none, ...inherited } = process.env;
	const child = spawn(process.execPath, [serverFile, ...args], {
		stdio: "pipe",
		env: { ...inherited, BROADSIDE_HOME: folder, ...env },
		...(cwd === undefined ? {} : { cwd }),
	});
	const waiting = new Map<number, (message: Wire) => void>();
	const client: RawClient = {
		child,
		home: folder,
		notifications: [],
		stray: [],
		stderr: () => errors,
		request(method, params, onId) {
			nextId += 1;
			const id = nextId;
			onId?.(id);
			return new Promise((resolve) => {
				waiting.set(id, resolve);
				write({ jsonrpc: "2.0", id, method, ...(params === undefined ? {} : { params }) });
			});
		},
		notify: (method, params) =>
			write({ jsonrpc: "2.0", method, ...(params === undefined ? {} : { params }) }),
		async open(protocolVersion = "2025-06-18") {
			const clientInfo = { name: "raw", version: "1" };
			const { result } = await client.request("initialize", {
				protocolVersion,
				capabilities: {},
				clientInfo,
			});
			client.notify("notifications/initialized");
			return result;
		},
		async call(name, input, meta) {
			const params = { name, arguments: input ?? {}, ...(meta === undefined ? {} : { _meta: meta }) };
			const { result, error } = await client.request("tools/call", params);
			if (error !== undefined) throw new Error(error.message);
			return result;
		},
		end() {
			const startedAt = performance.now();
			const exited = new Promise<number | null>((resolve) => {
				if (child.exitCode !== null) resolve(child.exitCode);
				child.once("exit", resolve);
			});
			child.stdin.end();
			return exited.then((code) => ({ code, tookMs: performance.now() - startedAt }));
		},
	};
	let nextId = 0;
	let errors = "";
	let buffered = "";
	const write = (message: object) => child.stdin.write(`${JSON.stringify(message)}\n`);
	child.stdin.on("error", () => undefined);
	child.stderr.on("data", (chunk) => {
		errors += chunk;
	});
	child.stdout.on("data", (chunk) => {
		buffered += chunk;
		const lines = buffered.split("\n");
		buffered = lines.pop() ?? "";
		for (const line of lines) take(line);
	});
	function take(line: string) {
		let message: Wire;
		try {
			message = JSON.parse(line);
		} catch {
			client.stray.push(line);
			return;
		}
		if (message.jsonrpc !== "2.0") client.stray.push(line);
		else if (message.id === undefined) client.notifications.push(message);
		else waiting.get(message.id)?.(message);
	}
	clients.push(client);
	return client;
}

export const textOf = (result: Wire): string =>
	result.content.find((block: Wire) => block.type === "text").text;
export const resultOf = (result: Wire): Wire => result._meta["broadside/result"];
export const errorOf = (result: Wire): Wire => result._meta["broadside/error"];

/** The guide's own poster prompt: three lines to show. */
export const jazz =
	'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, a saxophone player silhouetted against a smoky amber spotlight, "JUNE 14-16" in small caps below, "BROOKLYN ARTS CENTER" in thin sans-serif at the bottom, deep navy and warm gold color palette.';
