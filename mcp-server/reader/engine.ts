// Opens the two networks (where is text, what does it say) and runs them, one input after another.
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import {
	nativeRuntime,
	type Runtime,
	type RuntimeFiles,
	type Session,
	threadedWasmRuntime,
	wasmRuntime,
} from "./ort-runtime.ts";

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

export interface EngineFiles extends RuntimeFiles {
	/** ONNX files: absolute paths. */
	detector: string;
	recogniser: string;
	/** Cores to use. Default: those that there are, at most four; on wasm those of them that are idle. */
	threads?: number;
}

/** A line of text is no larger a piece of work than this many can share. */
const mostThreads = 4;
const allCores = () => Math.min(mostThreads, availableParallelism());

/** Long enough for the machine's own count of idle time, which goes in steps of 10 ms and more. */
const watchMs = 150;

/**
 * How many cores have nothing to do just now. Threads of wasm wait for one another by turning round and round: on a
 * busy machine one does more than two.
 */
async function idleCores(): Promise<number> {
	const idleMs = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);
	const [before, startedAt] = [idleMs(), performance.now()];
	await new Promise((resolve) => setTimeout(resolve, watchMs));
	const idle = Math.round((idleMs() - before) / (performance.now() - startedAt));
	return Math.max(1, Math.min(allCores(), idle));
}

/** What the threads need to start is a fraction of this; whoever takes longer will not come. */
const startMs = 15_000;

interface OpenRuntime {
	kind: Engine["kind"];
	runtime: Runtime;
	options: Record<string, unknown>;
}

async function openRuntime(files: EngineFiles): Promise<OpenRuntime> {
	const { nativeModule = "onnxruntime-node" } = files;
	const native = nativeModule === null ? null : await nativeRuntime(nativeModule);
	if (native)
		return {
			kind: "native",
			runtime: native,
			options: {
				executionProviders: ["cpu"],
				intraOpNumThreads: files.threads ?? allCores(),
				interOpNumThreads: 1,
				// It keeps what the largest picture needed, until the reader's thread goes: pages asked for anew cost a tenth more.
				enableCpuMemArena: true,
				// Between two steps a thread that spins takes the core from whoever else works on this machine.
				extra: { session: { intra_op: { allow_spinning: "0" } } },
			},
		};
	const threads = files.threads ?? (await idleCores());
	const runtime = threads > 1 ? await sharing(files, threads) : await wasmRuntime(files);
	return { kind: "wasm", runtime, options: { executionProviders: ["wasm"], enableCpuMemArena: false } };
}

/** On several cores where its threads start, else on one. */
async function sharing(files: EngineFiles, threads: number): Promise<Runtime> {
	const threaded = await threadedWasmRuntime(files, threads);
	let alone: Promise<Runtime> | null = null;
	return {
		Tensor: threaded.Tensor,
		InferenceSession: {
			async create(model, options) {
				if (alone === null)
					try {
						return await inTime(threaded.InferenceSession.create(model, options));
					} catch {
						// Where threads are refused the same wasm runs without.
					}
				alone ??= wasmRuntime(files);
				return (await alone).InferenceSession.create(model, options);
			},
		},
	};
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("the runtime's threads did not start")), startMs);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** Sessions are made when first used and kept until `close`. */
export async function openEngine(files: EngineFiles): Promise<Engine> {
	const { kind, runtime, options } = await openRuntime(files);
	const sessions = new Map<Network, Promise<Session>>();
	const open = (network: Network): Promise<Session> => {
		const session =
			sessions.get(network) ??
			readFile(files[network]).then((model) =>
				runtime.InferenceSession.create(model, {
					...options,
					graphOptimizationLevel: "all",
					logSeverityLevel: 3,
				}),
			);
		sessions.set(network, session);
		// What could not be opened once may be there the next time.
		session.catch(() => sessions.delete(network));
		return session;
	};
	return {
		kind,
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
