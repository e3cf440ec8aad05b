// How much our server costs to start, against a hello-world of the same SDK and a published image server.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const helloSource = `
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";
serveStdio(() => {
	const server = new McpServer({ name: "hello", version: "1.0.0" });
	server.registerTool("hello", { description: "Says hello", inputSchema: z.object({ name: z.string() }) },
		({ name }) => ({ content: [{ type: "text", text: "Hello " + name }] }));
	return server;
});
`;

async function bundleHello() {
	const folder = await mkdtemp(join(tmpdir(), "broadside-hello-"));
	const entry = join(folder, "hello.ts");
	await writeFile(entry, helloSource);
	await esbuild.build({
		entryPoints: { hello: entry },
		outdir: folder,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		minify: true,
		keepNames: true,
		nodePaths: [join(root, "node_modules")],
		logLevel: "error",
	});
	return join(folder, "hello.mjs");
}

const initialize = {
	jsonrpc: "2.0",
	id: 1,
	method: "initialize",
	params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "bench", version: "1" } },
};

/** CPU ms (user + system) and peak resident MB of a live process, from /proc; null elsewhere than Linux. */
function processFigures(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return {
			cpuMs: (Number(stat[11]) + Number(stat[12])) * 10,
			rssMb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
		};
	} catch {
		return { cpuMs: null, rssMb: null };
	}
}

function startOnce(args, environment) {
	return new Promise((resolve, reject) => {
		const startedAt = performance.now();
		const child = spawn(process.execPath, args, {
			stdio: ["pipe", "pipe", "ignore"],
			env: { ...process.env, ...environment },
		});
		let buffered = "";
		child.on("error", reject);
		child.stdout.on("data", (chunk) => {
			buffered += chunk;
			if (!buffered.includes("\n")) return;
			const elapsedMs = performance.now() - startedAt;
			// CPU ticks are 10 ms: a short rest lets what was started settle, so that laziness is not free.
			setTimeout(() => {
				const figures = processFigures(child.pid);
				child.kill();
				resolve({ elapsedMs, ...figures });
			}, 150);
		});
		child.stdin.write(`${JSON.stringify(initialize)}\n`);
	});
}

/** Interleaved starts; returns a row a server with medians and the ratio to the hello-world. */
export async function benchServers(runs) {
	const contenders = {
		broadside: [[join(root, "dist/mcp-server.js")], { FAL_KEY: "" }],
		hello: [[await bundleHello()], {}],
		everart: [
			[join(root, "node_modules/@modelcontextprotocol/server-everart/dist/index.js")],
			{ EVERART_API_KEY: "dummy" },
		],
	};
	const samples = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
	for (let run = -1; run < runs; run += 1)
		for (const [name, [args, environment]] of Object.entries(contenders)) {
			const sample = await startOnce(args, environment);
			if (run >= 0) samples[name].push(sample); // the first round warms the file cache
		}
	const summary = Object.fromEntries(
		Object.entries(samples).map(([name, rows]) => [
			name,
			{
				startMs: median(rows.map((row) => row.elapsedMs)),
				cpuMs: median(rows.map((row) => row.cpuMs)),
				rssMb: median(rows.map((row) => row.rssMb)),
			},
		]),
	);
	return Object.entries(summary).map(([name, row]) => ({
		server: name,
		"start ms": Math.round(row.startMs),
		"cpu ms": Math.round(row.cpuMs),
		"peak RSS MB": Math.round(row.rssMb),
		"start / hello": (row.startMs / summary.hello.startMs).toFixed(2),
		"cpu / hello": (row.cpuMs / summary.hello.cpuMs).toFixed(2),
	}));
}
