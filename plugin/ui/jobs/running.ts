// Jobs under way in this window: what can stop each of them, and what they must not do at the same time.
import { bodyOf } from "../../../shared/rpc.ts";
import type { Canvas } from "../canvas-link.ts";
import type { Store } from "../store.ts";
import type { JobBook } from "./job-book.ts";
import type { JobRecord } from "./job-record.ts";

export interface Bench {
	canvas: Canvas;
	store: Store;
	book: JobBook;
}

/** Why a job was stopped by its own person. */
export class Stopped extends Error {
	override readonly name = "Stopped";
}

export class RunningJobs {
	readonly #stops = new Map<string, { stop: AbortController; ended: Promise<void> }>();
	/** Exports one at a time: the sandbox has little memory. */
	#exporting: Promise<unknown> = Promise.resolve();

	/** Runs a job's work; whatever it throws ends in its record. */
	run(id: string, book: JobBook, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		const stop = new AbortController();
		const ended = this.#work(id, book, stop.signal, work);
		this.#stops.set(id, { stop, ended });
		return ended;
	}

	async #work(
		id: string,
		book: JobBook,
		signal: AbortSignal,
		work: (signal: AbortSignal) => Promise<void>,
	): Promise<void> {
		try {
			await work(signal);
		} catch (error) {
			if (signal.aborted) return; // the one who stopped it writes how it ended
			const body = bodyOf(error);
			await book.update(id, { status: "failed", stage: body.message, error: body });
		} finally {
			this.#stops.delete(id);
		}
	}

	/**
	 * Resolves when the job's work has come to its end. A submit that is on its way is not given up: only when
	 * fal has answered is there a request that can be cancelled.
	 */
	async stop(id: string): Promise<void> {
		const running = this.#stops.get(id);
		running?.stop.abort(new Stopped("stopped by its person"));
		await running?.ended;
	}

	isRunning(id: string): boolean {
		return this.#stops.has(id);
	}

	exportInTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#exporting.then(work, work);
		this.#exporting = turn.catch(() => undefined);
		return turn;
	}
}

/** A random id; `crypto.randomUUID` is missing in the window's insecure context. */
export function newJobId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return `job_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export type NewJob = Pick<
	JobRecord,
	"kind" | "asked" | "quality" | "model" | "text" | "variations" | "costMicroUsd" | "sourceIds" | "sourceName"
>;

/** A fresh record of the open file. */
export function newRecord(store: Store, job: NewJob, now: number): JobRecord {
	const { fileId, fileName } = store.get();
	return {
		v: 1,
		id: newJobId(),
		createdAt: now,
		fileId,
		fileName,
		status: "working",
		stage: "Preparing",
		money: "none",
		home: null,
		texts: [],
		step: null,
		placed: [],
		hardToRead: [],
		notes: [],
		error: null,
		...job,
	};
}
