// Our call against the official client's subscribe on the same emulated job, and many jobs at once in one process.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createFalClient } from "@fal-ai/client";
import { importTypeScript } from "../import-typescript.mjs";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** A 2 s job as jobs are: never exactly a multiple of anyone's polling rhythm. */
const runMs = 2000;
const runSpreadMs = 250;
const manyJobs = 200;
const endpoint = "fal-ai/qwen-image-2/text-to-image";

/** The test server in a process of its own, so that its work is not counted as ours. */
async function startSim() {
	const child = spawn(process.execPath, [
		join(root, "test/fal-server/start.mjs"),
		...[
			"--port",
			"0",
			"--run-ms",
			String(runMs),
			"--run-spread-ms",
			String(runSpreadMs),
			"--flat",
			"--concurrency",
			"1000",
		],
	]);
	const origin = await new Promise((resolve, reject) => {
		child.once("exit", (code) => reject(new Error(`the fal test server ended with ${code}`)));
		child.stdout.once("data", (text) => resolve(/http:\/\/\S+/.exec(String(text))?.[0]));
	});
	return { origin, stop: () => child.kill() };
}

export async function benchFal(rounds) {
	const parts = await importTypeScript(join(root, "scripts/bench/fal-parts.ts"));
	const sim = await startSim();
	const [request] = parts.planRequest({
		endpoint: parts.findEndpoint({ kind: "generate" }),
		prompt: 'A poster "HELLO"',
		size: { widthPx: 1024, heightPx: 1536 },
		hasCopy: true,
	}).requests;
	const persist = async () => undefined;
	const ours = parts.createFal({ key: "id:secret", clock: parts.systemClock, gateway: sim.origin });
	const throughSim = (input, init) => {
		const url = new URL(input);
		const headers = new Headers(init?.headers);
		headers.set("x-fal-host", url.host);
		return fetch(`${sim.origin}${url.pathname}${url.search}`, { ...init, headers });
	};
	const official = createFalClient({ credentials: "id:secret", fetch: throughSim });
	/** Done is when the image is here: the official client leaves the download to its caller. */
	const subscribe = async (mode) => {
		const input = { prompt: request.prompt, image_size: { width: 1024, height: 1536 }, num_images: 1 };
		const { data } = await official.subscribe(endpoint, { input, mode });
		await (await throughSim(data.images[0].url)).arrayBuffer();
	};
	const contenders = {
		"broadside: submit to image": () => parts.paidRun(ours, request, { persist }),
		"fal.subscribe, polling (default)": () => subscribe("polling"),
		"fal.subscribe, streaming": () => subscribe("streaming"),
	};
	const samples = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
	const rows = [];
	try {
		for (let round = 0; round < rounds; round += 1) {
			for (const [name, work] of Object.entries(contenders)) {
				const startedAt = performance.now();
				await work();
				samples[name].push(performance.now() - startedAt);
			}
		}
		const best = median(samples["broadside: submit to image"]);
		for (const [name, times] of Object.entries(samples)) {
			rows.push({
				contender: name,
				"median ms": median(times).toFixed(0),
				"worst ms": Math.max(...times).toFixed(0),
				"ours / this": (best / median(times)).toFixed(3),
			});
		}
		rows.push(await benchMany(parts, ours, request, persist));
	} finally {
		sim.stop();
	}
	return rows;
}

async function benchMany(parts, model, request, persist) {
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const startedAt = performance.now();
	let peak = before;
	const watch = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage().rss);
	}, 50);
	const ended = await Promise.allSettled(
		Array.from({ length: manyJobs }, (_, seed) => parts.paidRun(model, { ...request, seed }, { persist })),
	);
	clearInterval(watch);
	delay.disable();
	const done = ended.filter((one) => one.status === "fulfilled").length;
	if (done !== manyJobs)
		throw new Error(
			`${manyJobs - done} of ${manyJobs} jobs at once failed: ${ended.find((one) => one.status === "rejected")?.reason}`,
		);
	return {
		contender: `broadside: ${manyJobs} jobs at once, all done`,
		"median ms": (performance.now() - startedAt).toFixed(0),
		"kB RSS a job": ((peak - before) / 1024 / manyJobs).toFixed(0),
		"loop delay p99 ms": (delay.percentile(99) / 1e6).toFixed(0),
		"loop delay max ms": (delay.max / 1e6).toFixed(0),
	};
}
