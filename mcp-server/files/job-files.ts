// Jobs on disk: one JSON file a job, replaced whole at each change.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isId, type Job, parseJob } from "../../shared/jobs/job.ts";
import { ClaimLost, type JobStore } from "../../shared/jobs/store.ts";
import { createClaims } from "./claim.ts";
import { systemErrorCode } from "./file-error.ts";
import { writeNew, writeWhole } from "./write-whole.ts";

/** `folder` is made if need be. Every method throws what the file system throws. */
export function createJobFiles(folder: string): JobStore {
	const claims = createClaims();
	const keyFolder = join(folder, "keys");
	const keyPath = (key: string) => join(keyFolder, createHash("sha256").update(key).digest("hex"));
	const jobPath = (id: string) => join(folder, `${id}.json`);
	const claimPath = (id: string) => join(folder, `${id}.claim`);
	const claimed = new Set<string>();
	// Left by a job that has not ended, whoever works on it: what a start looks for.
	const openPath = (id: string) => join(folder, `${id}.open`);
	const cancelPath = (id: string) => join(folder, `${id}.cancel`);

	async function namesEnding(ending: string): Promise<string[]> {
		const names = await readdir(folder).catch(absent<string[]>([]));
		return names.filter((name) => name.endsWith(ending));
	}

	async function load(id: string): Promise<Job | null> {
		// An id comes from outside and becomes a path here.
		if (!isId("job", id)) return null;
		const text = await readFile(jobPath(id), "utf8").catch(absent(null));
		if (text === null) return null;
		try {
			return parseJob(JSON.parse(text));
		} catch {
			return null;
		}
	}

	return {
		load,

		async save(job) {
			if (claimed.has(job.id) && !(await claims.holds(claimPath(job.id)))) throw new ClaimLost(job.id);
			await writeWhole(jobPath(job.id), JSON.stringify(job));
		},

		async list(limit) {
			const names = await namesEnding(".json");
			const dated = await Promise.all(
				names.map(async (name) => {
					const changed = await stat(join(folder, name)).catch(absent(null));
					return { id: name.slice(0, -".json".length), changedMs: changed?.mtimeMs ?? 0 };
				}),
			);
			dated.sort((a, b) => b.changedMs - a.changedMs || (a.id < b.id ? -1 : 1));
			const jobs = await Promise.all(dated.slice(0, limit).map(({ id }) => load(id)));
			return jobs.filter((job) => job !== null);
		},

		async claim(id, lost) {
			if (!isId("job", id)) return false;
			await mkdir(folder, { recursive: true });
			if (!(await claims.take(claimPath(id), lost))) return false;
			claimed.add(id);
			await writeFile(openPath(id), "");
			return true;
		},

		async release(id, ended) {
			if (ended) await Promise.all([rm(cancelPath(id), { force: true }), rm(openPath(id), { force: true })]);
			claimed.delete(id);
			await claims.give(claimPath(id), ended);
		},

		async unfinished() {
			const names = await namesEnding(".open");
			return names.map((name) => name.slice(0, -".open".length)).filter((id) => isId("job", id));
		},

		ownerOf: (key) => readFile(keyPath(key), "utf8").catch(absent(null)),

		async bindKey(key, id) {
			const path = keyPath(key);
			try {
				await writeNew(path, id);
				return id;
			} catch (error) {
				if (systemErrorCode(error) !== "EEXIST") throw error;
				return readFile(path, "utf8");
			}
		},

		async requestCancel(id) {
			if (isId("job", id)) await writeFile(cancelPath(id), "");
		},

		async cancelRequested(id) {
			return (await stat(cancelPath(id)).catch(absent(null))) !== null;
		},

		async isDurable() {
			return true;
		},
	};
}

/** Turns "there is no such file" into a value. */
function absent<Value>(value: Value): (error: unknown) => Value {
	return (error) => {
		if (systemErrorCode(error) === "ENOENT") return value;
		throw error;
	};
}
