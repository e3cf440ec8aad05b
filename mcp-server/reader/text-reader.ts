// The server's reader of words: pictures go to a thread of their own, readings come back and are judged.
import { Worker } from "node:worker_threads";
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { SheetReading } from "../../shared/copy/judge.ts";
import { judge } from "../../shared/copy/judge.ts";
import { judgeDrawn } from "../../shared/copy/judge-drawn.ts";
import { metricsOf } from "../../shared/copy/metrics.ts";
import { ToolError } from "../../shared/errors.ts";
import type { ImageCodec, Pixels, TextReader } from "../../shared/ports.ts";
import { readingLimits } from "./limits.ts";
import { type ReaderFiles, readerFiles, readerWorkerFile } from "./reader-files.ts";
import type { DrawnPlaces, FromWorker, ToWorker } from "./worker-messages.ts";

export interface ServerTextReader extends TextReader {
	/** Ends the thread; what it was reading fails. The reader may be used again. */
	close(): Promise<void>;
	/** Whether the thread is there, with the memory that it holds. */
	isRunning(): boolean;
}

export interface TextReaderOptions {
	codec: Pick<ImageCodec, "decode">;
	/** Default: the build's own. */
	files?: ReaderFiles;
	workerFile?: string;
	/** The thread, and its 400 MB, go after so long without work. Default 60,000. */
	idleMs?: number;
	/** A thread that has not answered by then is ended. Default three times what a reading may take: it ends itself before. */
	stuckMs?: number;
}

/** Pixels in a buffer of their own, which may be given away. */
type OwnPixels = Pixels & { rgba: Uint8Array<ArrayBuffer> };

interface Waiting {
	id: number;
	resolve(reading: SheetReading): void;
	reject(error: unknown): void;
}

interface Thread {
	worker: Worker;
	waiting: Waiting | null;
	idle: NodeJS.Timeout | null;
}

const failed = (message: string) =>
	new ToolError({
		code: "internal",
		message: `The words on the picture could not be read: ${message}`,
		hint: "Try again; if it happens again, run `broadside doctor`.",
	});

const stuck = () => failed("nothing came back in good time, and its thread was ended");

const unfinished = () =>
	new ToolError({
		code: "invalid_input",
		message: "The picture holds more than the reader gets through: not all of it was read.",
		hint: "Give a smaller picture, or the part of it that the words stand on.",
		field: "image",
	});

/** Nothing is loaded before the first check. The thread does not keep the process alive once it has answered. */
export function createTextReader(options: TextReaderOptions): ServerTextReader {
	const { codec, idleMs = 60_000, stuckMs = readingLimits.timeMs * 3 } = options;
	let thread: Thread | null = null;
	/** After a thread that fell over: the next does without threads of its own. */
	let isCareful = false;
	let next = 1;
	/** Ends when the last question that was put has been dealt with. */
	let last: Promise<unknown> = Promise.resolve();

	function start(): Thread {
		const files = options.files ?? readerFiles();
		const worker = new Worker(options.workerFile ?? readerWorkerFile(), {
			workerData: isCareful ? { ...files, threads: 1 } : files,
			// Nothing of the server's environment is needed there.
			env: {},
			// The server's stdout is its protocol: nothing that a runtime prints may get there.
			stdout: true,
		});
		const started: Thread = { worker, waiting: null, idle: null };
		const fail = (error: unknown) => {
			if (thread === started) thread = null;
			if (started.waiting) isCareful = true;
			started.waiting?.reject(error);
		};
		worker.on("message", (message: FromWorker) => {
			const { waiting } = started;
			if (waiting?.id !== message.id) return;
			if (message.type === "reading") waiting.resolve(message.reading);
			else {
				waiting.reject(failed(message.message));
				// A runtime that failed to open, or ran out of memory, does not recover in the same thread.
				if (!message.wasCancelled) void end(started);
			}
		});
		worker.on("error", (error) => fail(failed(error.message)));
		worker.on("exit", () => fail(failed("its thread ended")));
		return started;
	}

	function end(ending: Thread): Promise<unknown> {
		if (thread === ending) thread = null;
		if (ending.idle) clearTimeout(ending.idle);
		return ending.worker.terminate();
	}

	function rest(resting: Thread): void {
		if (thread !== resting) return;
		resting.worker.unref();
		resting.idle = setTimeout(() => void end(resting), idleMs);
		resting.idle.unref();
	}

	/** The thread's answer; aborted, it rejects when the thread has stopped. */
	async function read(
		pixels: OwnPixels,
		copy: readonly CopyLine[],
		drawn: DrawnPlaces | null,
		signal: AbortSignal | undefined,
	): Promise<SheetReading> {
		thread ??= start();
		const asked = thread;
		if (asked.idle) clearTimeout(asked.idle);
		asked.worker.ref();
		const id = next++;
		const cancel = () => asked.worker.postMessage({ type: "cancel", id } satisfies ToWorker);
		let watch: NodeJS.Timeout | undefined;
		try {
			return await new Promise<SheetReading>((resolve, reject) => {
				asked.waiting = { id, resolve, reject };
				watch = setTimeout(() => {
					void end(asked);
					reject(stuck());
				}, stuckMs);
				signal?.addEventListener("abort", cancel, { once: true });
				// The pixels go over without a copy.
				const question: ToWorker = { type: "read", id, pixels, copy: [...copy], drawn };
				asked.worker.postMessage(question, [pixels.rgba.buffer]);
			});
		} finally {
			clearTimeout(watch);
			signal?.removeEventListener("abort", cancel);
			asked.waiting = null;
			rest(asked);
		}
	}

	/** One picture at a time: those that wait hold no more than their packed bytes. */
	function inTurn<Value>(work: () => Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
		const turn = last.then(() => {
			signal?.throwIfAborted();
			return work();
		});
		last = turn.catch(() => {});
		if (signal === undefined) return turn;
		// Whoever gives up is told at once; the thread stops at its next step.
		return new Promise((resolve, reject) => {
			const giveUp = () => reject(signal.reason);
			signal.addEventListener("abort", giveUp, { once: true });
			turn.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
		});
	}

	return {
		async check(image, copy, signal, drawn) {
			signal?.throwIfAborted();
			const reading = await inTurn(async () => {
				const { widthPx, heightPx, rgba } = await codec.decode(image);
				signal?.throwIfAborted();
				const own = { widthPx, heightPx, rgba: new Uint8Array(rgba) };
				const places = drawn ? { places: drawn.places, isPainted: drawn.isPainted } : null;
				return read(own, copy, places, signal);
			}, signal);
			// No line would tell that a part is missing, and "nothing found" would be untrue.
			if (reading.isPartial && copy.length === 0 && reading.extra.length === 0) throw unfinished();
			const check = drawn ? judgeDrawn(copy, drawn, reading) : judge(copy, reading);
			return { ...check, metrics: metricsOf(copy, check) };
		},
		isRunning: () => thread !== null,
		async close() {
			if (thread) await end(thread);
		},
	};
}
