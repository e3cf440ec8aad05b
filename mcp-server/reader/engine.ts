// Opens the two networks (where is text, what does it say) on whichever onnxruntime this machine has.
import { readFile } from "node:fs/promises";

export type Network = "detector" | "recogniser";

export interface Tensor {
	data: Float32Array;
	dims: readonly number[];
}

/** Runs one network on one input. Calls are made one after another. */
export interface Engine {
	/** `native` where onnxruntime-node was found, else `wasm`. */
	kind: "native" | "wasm";
	run(network: Network, input: Tensor): Promise<Tensor>;
	close(): Promise<void>;
}

export interface EngineFiles {
	/** ONNX files and the runtime's wasm file: absolute paths. */
	detector: string;
	recogniser: string;
	wasm: string;
	/** Where to look for the native runtime: a package name or a file; `null` never looks. Default `onnxruntime-node`. */
	nativeModule?: string | null;
}

/** The few calls of onnxruntime that are used; both runtimes have them alike. */
interface Runtime {
	InferenceSession: { create(model: Uint8Array, options: Record<string, unknown>): Promise<Session> };
	Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => RuntimeTensor;
}
interface RuntimeTensor {
	data: unknown;
	dims: readonly number[];
	dispose?(): void;
}
interface Session {
	inputNames: readonly string[];
	outputNames: readonly string[];
	run(feeds: Record<string, RuntimeTensor>): Promise<Record<string, RuntimeTensor>>;
	release(): Promise<void>;
}

async function nativeRuntime(name: string): Promise<Runtime | null> {
	try {
		const module: Runtime & { default?: Runtime } = await import(name);
		return module.default ?? module;
	} catch {
		return null; // not installed, or not for this platform: wasm does the same, slower
	}
}

async function wasmRuntime(wasm: string): Promise<Runtime> {
	const { env, InferenceSession, Tensor } = await import("onnxruntime-web/wasm");
	// More threads want workers that load by URL, which Node has none of.
	env.wasm.numThreads = 1;
	// fetch() opens no file: URL in Node, so the bytes are handed over.
	env.wasm.wasmBinary = new Uint8Array(await readFile(wasm)).buffer;
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

/** Sessions are made when first used and kept until `close`. */
export async function openEngine(files: EngineFiles): Promise<Engine> {
	const { nativeModule = "onnxruntime-node" } = files;
	const native = nativeModule === null ? null : await nativeRuntime(nativeModule);
	const runtime = native ?? (await wasmRuntime(files.wasm));
	const sessions = new Map<Network, Promise<Session>>();
	const open = (network: Network): Promise<Session> => {
		const session =
			sessions.get(network) ??
			readFile(files[network]).then((model) =>
				runtime.InferenceSession.create(model, {
					graphOptimizationLevel: "all",
					executionProviders: [native ? "cpu" : "wasm"],
					// An arena that never gives back would hold on to the largest picture ever read.
					enableCpuMemArena: false,
					logSeverityLevel: 3,
				}),
			);
		sessions.set(network, session);
		// What could not be opened once may be there the next time.
		session.catch(() => sessions.delete(network));
		return session;
	};
	return {
		kind: native ? "native" : "wasm",
		async run(network, { data, dims }) {
			const session = await open(network);
			// On wasm a run never gives way by itself, and a word to stop must get through.
			await new Promise((resolve) => setImmediate(resolve));
			const input = new runtime.Tensor("float32", data, dims);
			const outputs = await session.run({ [session.inputNames[0] ?? "x"]: input });
			const output = outputs[session.outputNames[0] ?? ""];
			if (!(output?.data instanceof Float32Array))
				throw new TypeError(`the ${network} answered no float tensor`);
			input.dispose?.();
			return { data: output.data, dims: output.dims };
		},
		async close() {
			const opened = await Promise.allSettled(sessions.values());
			sessions.clear();
			for (const session of opened) if (session.status === "fulfilled") await session.value.release();
		},
	};
}
