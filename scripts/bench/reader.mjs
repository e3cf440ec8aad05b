// Reading and judging a 13-line sheet of 1024 x 1536 against the `paddleocr` package: same runtime, same sheet, one run,
// each on one thread and each as it comes (ours takes the cores that there are, the package what onnxruntime chooses).
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { median } from "./figures.mjs";

/** Package name or file of the native runtime; compared as well where it is installed. */
const nativeModule = process.env.ORT_NODE ?? "onnxruntime-node";
const contender = new URL("./reader-contender.mjs", import.meta.url);

const names = ["broadside", "paddleocr"];

function isInstalled() {
	try {
		createRequire(import.meta.url).resolve(nativeModule);
		return true;
	} catch {
		return false;
	}
}

/** Rounds are interleaved, so that a drift of the machine's speed falls on all alike. */
export async function benchReader(rounds) {
	const kinds = isInstalled() ? ["wasm", "native"] : ["wasm"];
	const settings = kinds.flatMap((kind) => [true, false].map((isAlone) => ({ kind, isAlone, nativeModule })));
	// First of all, as a process takes the memory of the one that it was split from for its own.
	const memory = settings.map((setting) => names.map((name) => mostMemory({ ...setting, name })));
	const rows = [];
	for (const [at, setting] of settings.entries()) rows.push(...(await compare(setting, memory[at], rounds)));
	return rows;
}

async function compare(setting, memory, rounds) {
	const entries = [];
	for (const name of names) {
		const worker = new Worker(contender, { workerData: { ...setting, name } });
		const [{ lines }] = await once(worker, "message");
		entries.push({ name, worker, lines, times: [] });
	}
	for (let round = 0; round < rounds; round += 1)
		// Another goes first each round.
		for (const { worker, times } of round % 2 ? entries.toReversed() : entries) {
			worker.postMessage("go");
			const [{ ms }] = await once(worker, "message");
			times.push(ms);
		}
	await Promise.all(entries.map(({ worker }) => worker.terminate()));
	const ours = median(entries[0].times);
	return entries.map(({ name, lines, times }, at) => ({
		contender: `${name} (${setting.kind}, ${setting.isAlone ? "one thread" : "as it comes"})`,
		"median ms": median(times).toFixed(0),
		"ours / this": (ours / median(times)).toFixed(2),
		"most memory, MB": memory[at],
		lines,
	}));
}

/** Peak memory of a process of its own that does the work once. */
function mostMemory(given) {
	const out = execFileSync(process.execPath, [fileURLToPath(contender), JSON.stringify(given)], {
		encoding: "utf8",
	});
	return Math.round(Number(out.trim().split("\n").at(-1)) / 1024);
}
