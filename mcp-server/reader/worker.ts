// The reader's own thread: keeps the networks open and reads one picture at a time.
import { parentPort, workerData } from "node:worker_threads";
import { openPixelReader, type PixelReader } from "./pixel-reader.ts";
import type { ReaderFiles } from "./reader-files.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const port = parentPort;
if (!port) throw new Error("the reader's worker was started as a program");

const files: ReaderFiles = workerData;
let reader: Promise<PixelReader> | null = null;
let last: Promise<void> = Promise.resolve();
const running = new Map<number, AbortController>();

const say = (message: FromWorker) => port.postMessage(message);

/** What could not be opened once may be there the next time. */
function opened(): Promise<PixelReader> {
	reader ??= openPixelReader(files).catch((error: unknown) => {
		reader = null;
		throw error;
	});
	return reader;
}

async function read(question: Extract<ToWorker, { type: "read" }>, signal: AbortSignal) {
	const { id, pixels, copy, drawn } = question;
	try {
		signal.throwIfAborted();
		const open = await opened();
		const reading = drawn
			? await open.readDrawn(pixels, copy, drawn, signal)
			: await open.read(pixels, copy, signal);
		say({ type: "reading", id, reading });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		say({ type: "failed", id, message, wasCancelled: signal.aborted });
	} finally {
		running.delete(id);
	}
}

port.on("message", (message: ToWorker) => {
	if (message.type === "cancel") {
		running.get(message.id)?.abort();
		return;
	}
	const controller = new AbortController();
	running.set(message.id, controller);
	last = last.then(() => read(message, controller.signal));
});
