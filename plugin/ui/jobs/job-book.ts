// The list of jobs: kept in the store for the eye, and on the device for the next time the plugin opens.
import type { Canvas } from "../canvas-link.ts";
import type { Store } from "../store.ts";
import { isRunning, type JobRecord, readRecord } from "./job-record.ts";

const keyOf = (id: string) => `job/${id}`;
/** Oldest finished jobs beyond this are forgotten: clientStorage holds 5 MB for everything. */
const mostJobs = 60;

export class JobBook {
	readonly #store: Store;
	readonly #canvas: Canvas;
	/** One write at a time, in order, so that an older state never overtakes a newer one. */
	#writing: Promise<unknown> = Promise.resolve();

	constructor(store: Store, canvas: Canvas) {
		this.#store = store;
		this.#canvas = canvas;
	}

	/** Takes up what was kept. */
	load(stored: Readonly<Record<string, string>>): void {
		const jobs = Object.entries(stored)
			.filter(([key]) => key.startsWith("job/"))
			.flatMap(([, text]) => readRecord(text) ?? [])
			.sort((a, b) => b.createdAt - a.createdAt);
		this.#store.set({ jobs });
		for (const old of jobs.slice(mostJobs).filter((job) => !isRunning(job))) void this.forget(old.id);
	}

	get(id: string): JobRecord | undefined {
		return this.#store.get().jobs.find((job) => job.id === id);
	}

	all(): readonly JobRecord[] {
		return this.#store.get().jobs;
	}

	/** Resolves when the record is on the device. */
	add(job: JobRecord): Promise<void> {
		this.#store.set({ jobs: [job, ...this.all()] });
		return this.#write(job);
	}

	/** Changes a record and keeps it. */
	update(id: string, patch: Partial<JobRecord>): Promise<void> {
		const job = this.show(id, patch);
		return job ? this.#write(job) : Promise.resolve();
	}

	/** Changes what is shown, without keeping it: progress. */
	show(id: string, patch: Partial<JobRecord>): JobRecord | undefined {
		let changed: JobRecord | undefined;
		const jobs = this.all().map((job) => {
			if (job.id !== id) return job;
			changed = { ...job, ...patch };
			return changed;
		});
		if (changed) this.#store.set({ jobs });
		return changed;
	}

	forget(id: string): Promise<void> {
		this.#store.set({ jobs: this.all().filter((job) => job.id !== id) });
		return this.#queue(() => this.#canvas.call("store", { key: keyOf(id), value: null }));
	}

	#write(job: JobRecord): Promise<void> {
		return this.#queue(() => this.#canvas.call("store", { key: keyOf(job.id), value: JSON.stringify(job) }));
	}

	async #queue(work: () => Promise<unknown>): Promise<void> {
		const turn = this.#writing.then(work, work);
		this.#writing = turn.catch(() => undefined);
		await turn;
	}
}
