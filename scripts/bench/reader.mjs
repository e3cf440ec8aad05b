// Reading and judging a 13-line sheet of 1024 x 1536 against the `paddleocr` package: same networks, same runtime, one run.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "../import-typescript.mjs";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Package name or file of the native runtime; compared as well where it is installed. */
const nativeModule = process.env.ORT_NODE ?? "onnxruntime-node";

async function sheetAndParts() {
	const parts = await importTypeScript(join(root, "scripts/bench/reader-parts.ts"), { packages: "external" });
	const plan = parts.judgedSet(() => true).find(({ id }) => id === "tuning-en-plain-2");
	return {
		parts,
		copy: parts.normalizeCopy(plan.strings.map(({ drawn }) => drawn)),
		pixels: await parts.drawSheet(plan),
	};
}

async function runtimeOf(kind, files) {
	if (kind === "native") {
		const module = await import(nativeModule);
		return module.default ?? module;
	}
	const ort = await import("onnxruntime-web/wasm");
	ort.env.wasm.numThreads = 1;
	ort.env.wasm.wasmBinary = (await readFile(files.wasm)).buffer;
	return ort;
}

/** Each contender opens its networks once; its work is one whole sheet. */
const contenders = {
	async broadside(kind, { parts, copy, pixels }) {
		const reader = await parts.openPixelReader({
			...parts.readerFiles(),
			nativeModule: kind === "native" ? nativeModule : null,
		});
		return async () => parts.judge(copy, await reader.read(pixels, copy));
	},
	async paddleocr(kind, { parts, pixels }) {
		const files = parts.readerFiles();
		const { PaddleOcrService } = await import("paddleocr");
		const bytes = async (file) => new Uint8Array(await readFile(file)).buffer;
		const keys = (await readFile(files.keys, "utf8")).replace(/\n$/, "").split("\n");
		const service = await PaddleOcrService.createInstance({
			ort: await runtimeOf(kind, files),
			modelPreset: "PP-OCRv5_mobile",
			detection: { modelBuffer: await bytes(files.detector) },
			recognition: { modelBuffer: await bytes(files.recogniser), charactersDictionary: [...keys, " "] },
		});
		const image = { width: pixels.widthPx, height: pixels.heightPx, data: pixels.rgba };
		return () => service.recognize(image);
	},
};

async function isInstalled() {
	try {
		await import(nativeModule);
		return true;
	} catch {
		return false;
	}
}

/** Rounds are interleaved, so that a drift of the machine's speed falls on all alike. Memory is measured apart. */
export async function benchReader(rounds) {
	const given = await sheetAndParts();
	const rows = [];
	for (const kind of (await isInstalled()) ? ["wasm", "native"] : ["wasm"]) {
		const work = {};
		const times = {};
		for (const [name, open] of Object.entries(contenders)) {
			work[name] = await open(kind, given);
			times[name] = [];
		}
		for (let round = -1; round < rounds; round += 1)
			for (const [name, run] of Object.entries(work)) {
				const startedAt = performance.now();
				await run();
				if (round >= 0) times[name].push(performance.now() - startedAt);
			}
		const ours = median(times.broadside);
		for (const [name, samples] of Object.entries(times))
			rows.push({
				contender: `${name} (${kind})`,
				"median ms": median(samples).toFixed(0),
				"ours / this": (ours / median(samples)).toFixed(2),
				"most memory, MB": mostMemory(name, kind),
				lines: given.copy.length,
			});
	}
	return rows;
}

/** Peak memory of a process of its own that does the work once. */
function mostMemory(name, kind) {
	const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, kind], {
		encoding: "utf8",
	});
	return Math.round(Number(out.trim().split("\n").at(-1)) / 1024);
}

const [alone, kind] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url) && alone in contenders) {
	const run = await contenders[alone](kind, await sheetAndParts());
	await run();
	console.log(process.resourceUsage().maxRSS);
	process.exit(0);
}
