// A JobStore that forgets: for hosts that can keep nothing, and for tests.
import type { Job } from "./job.ts";
import type { JobStore } from "./store.ts";

export function createMemoryJobStore(): JobStore {
	const jobs = new Map<string, Job>();
	const claims = new Set<string>();
	const keys = new Map<string, string>();
	const cancels = new Set<string>();
	return {
		async save(job) {
			// The last saved goes to the end of the map, so that the list is in order of change.
			jobs.delete(job.id);
			jobs.set(job.id, structuredClone(job));
		},
		async load(id) {
			return structuredClone(jobs.get(id)) ?? null;
		},
		async list(limit) {
			return [...jobs.values()].reverse().slice(0, limit);
		},
		async claim(id) {
			if (claims.has(id)) return false;
			claims.add(id);
			return true;
		},
		async release(id, ended) {
			claims.delete(id);
			if (ended) cancels.delete(id);
		},
		async unfinished() {
			return [];
		},
		async bindKey(key, id) {
			const owner = keys.get(key) ?? id;
			keys.set(key, owner);
			return owner;
		},
		async ownerOf(key) {
			return keys.get(key) ?? null;
		},
		async requestCancel(id) {
			cancels.add(id);
		},
		async cancelRequested(id) {
			return cancels.has(id);
		},
		async isDurable() {
			return false;
		},
	};
}
