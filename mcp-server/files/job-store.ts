// The server's JobStore: files where the home folder can be written, else memory, and it says so.

import { createMemoryJobStore } from "../../shared/jobs/memory-store.ts";
import type { JobStore } from "../../shared/jobs/store.ts";
import { systemErrorCode } from "./file-error.ts";
import { createJobFiles } from "./job-files.ts";

export interface ServerJobStore extends JobStore {
	/** null while all is well; else what was found, in words. */
	problem(): string | null;
}

/** Jobs under `<home>/jobs`. Free work goes on without a disk; `isDurable` tells paid work that it may not. */
export function createJobStore(home: string): ServerJobStore {
	const files = createJobFiles(`${home}/jobs`);
	const memory = createMemoryJobStore();
	let problem: string | null = null;

	/** Asks the files; when the system refuses, memory answers from then on. */
	async function either<Value>(ask: (store: JobStore) => Promise<Value>): Promise<Value> {
		if (problem === null) {
			try {
				return await ask(files);
			} catch (error) {
				const code = systemErrorCode(error);
				if (code === null) throw error;
				problem = `Jobs cannot be kept in ${home} (${code}); they are in memory only and end with this process. Set BROADSIDE_HOME to a folder that can be written.`;
			}
		}
		return ask(memory);
	}

	return {
		problem: () => problem,
		save: (job) => either((store) => store.save(job)),
		async load(id) {
			return (await memory.load(id)) ?? (await files.load(id).catch(() => null));
		},
		list: (limit) => either((store) => store.list(limit)),
		claim: (id, lost) => either((store) => store.claim(id, lost)),
		release: (id, ended) => either((store) => store.release(id, ended)),
		unfinished: () => either((store) => store.unfinished()),
		bindKey: (key, id) => either((store) => store.bindKey(key, id)),
		ownerOf: (key) => either((store) => store.ownerOf(key)),
		requestCancel: (id) => either((store) => store.requestCancel(id)),
		cancelRequested: (id) => either((store) => store.cancelRequested(id)),
		isDurable: async () => problem === null,
	};
}
