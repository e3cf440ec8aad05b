// The onnxruntime that this machine has: native where it is installed, else wasm on several cores, else wasm on one.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/** The few calls of onnxruntime that are used; both runtimes have them alike. */
export interface Runtime {
	InferenceSession: { create(model: Uint8Array, options: Record<string, unknown>): Promise<Session> };
	Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => RuntimeTensor;
}
export interface RuntimeTensor {
	data: unknown;
	dims: readonly number[];
	dispose?(): void;
}
export interface Session {
	inputNames: readonly string[];
	outputNames: readonly string[];
	run(feeds: Record<string, RuntimeTensor>): Promise<Record<string, RuntimeTensor>>;
	release(): Promise<void>;
}

export interface RuntimeFiles {
	/** The wasm file of onnxruntime, and the module that loads it in the threads that share it: absolute paths. */
	wasm: string;
	wasmLoader: string;
	/** Where to look for the native runtime: a package name or a file; `null` never looks. Default `onnxruntime-node`. */
	nativeModule?: string | null;
}

/** Null where it is not installed, or not for this platform: wasm does the same, slower. */
export async function nativeRuntime(name: string): Promise<Runtime | null> {
	try {
		const module: Runtime & { default?: Runtime } = await import(name);
		return module.default ?? module;
	} catch {
		return null;
	}
}

type WebRuntime = Pick<typeof import("onnxruntime-web"), "InferenceSession" | "Tensor">;

/** onnxruntime-web names its types more narrowly than is needed here. */
function plain({ InferenceSession, Tensor }: WebRuntime): Runtime {
	return {
		InferenceSession: {
			create: async (model, options) => {
				const session = await InferenceSession.create(model, options);
				const run: Session["run"] = async (feeds) => {
					const tensors: Record<string, InstanceType<typeof Tensor>> = {};
					for (const [name, { data, dims }] of Object.entries(feeds))
						if (data instanceof Float32Array) tensors[name] = new Tensor("float32", data, dims);
					return session.run(tensors);
				};
				return {
					inputNames: session.inputNames,
					outputNames: session.outputNames,
					run,
					release: () => session.release(),
				};
			},
		},
		Tensor,
	};
}

/** In the thread that calls it. */
export async function wasmRuntime({ wasm }: RuntimeFiles): Promise<Runtime> {
	const runtime = await import("onnxruntime-web/wasm");
	runtime.env.wasm.numThreads = 1;
	// fetch() opens no file: URL in Node, so the bytes are handed over.
	runtime.env.wasm.wasmBinary = new Uint8Array(await readFile(wasm)).buffer;
	return plain(runtime);
}

/**
 * Shares the work with `threads - 1` threads that it starts with its first session; they end with the thread that
 * started them. The package's build for Node, as the one above loads its threads by `fetch`.
 */
export async function threadedWasmRuntime(
	{ wasm, wasmLoader }: RuntimeFiles,
	threads: number,
): Promise<Runtime> {
	const runtime = await import("onnxruntime-web");
	runtime.env.wasm.numThreads = threads;
	runtime.env.wasm.wasmPaths = { wasm: pathToFileURL(wasm).href, mjs: pathToFileURL(wasmLoader).href };
	return plain(runtime);
}
