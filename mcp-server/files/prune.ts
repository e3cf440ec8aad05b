// Clears away what ended jobs left behind. Images and the ledger are never touched: they are the person's own.
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { hasEnded, isId, parseJob } from "../../shared/jobs/job.ts";

export interface Pruned {
	jobs: number;
	/** Copies of images that jobs were given. */
	inputs: number;
	/** Keys, marks and half-written files that belong to no job any more. */
	leftovers: number;
}

/** A file this young may be in use by a job that is just being made. */
const youngMs = 60 * 60_000;

/** What a process that died left of an image it was writing. */
const halfWritten = /-img_[a-z0-9]{26}\.(?:png|jpg|webp|svg)\.\d+-\d+\.tmp$/;

/** Removes jobs that ended more than `keepMs` ago, with all that belongs to them alone. */
export async function pruneHome(
	{ home, outputDir }: { home: string; outputDir: string },
	{ keepMs, nowMs }: { keepMs: number; nowMs: number },
): Promise<Pruned> {
	const folder = join(home, "jobs");
	const names = await namesIn(folder);
	const kept = new Set<string>();
	const keptInputs = new Set<string>();
	let jobs = 0;
	for (const name of names.filter((one) => one.endsWith(".json"))) {
		const text = await readFile(join(folder, name), "utf8").catch(() => "");
		const job = parseJob(parse(text));
		const old = job !== null && hasEnded(job) && nowMs - Date.parse(job.updatedAt) > keepMs;
		if (old) {
			await rm(join(folder, name), { force: true });
			jobs += 1;
			continue;
		}
		kept.add(name.slice(0, -".json".length));
		for (const [, hash = ""] of text.matchAll(/"kept:([0-9a-f]{64})"/g)) keptInputs.add(hash);
	}
	const young = async (path: string) =>
		nowMs - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) < youngMs;
	let leftovers = 0;
	for (const name of names) {
		if (name.endsWith(".json") || name === "keys") continue;
		const id = name.split(".")[0] ?? "";
		const path = join(folder, name);
		if ((isId("job", id) && kept.has(id) && !name.endsWith(".tmp")) || (await young(path))) continue;
		await rm(path, { recursive: true, force: true });
		leftovers += 1;
	}
	for (const name of await namesIn(join(folder, "keys"))) {
		const path = join(folder, "keys", name);
		const owner = await readFile(path, "utf8").catch(() => "");
		if (kept.has(owner) || (await young(path))) continue;
		await rm(path, { force: true });
		leftovers += 1;
	}
	let inputs = 0;
	for (const name of await namesIn(join(home, "inputs"))) {
		const path = join(home, "inputs", name);
		if (keptInputs.has(name) || (await young(path))) continue;
		await rm(path, { force: true });
		inputs += 1;
	}
	for (const name of await namesIn(outputDir)) {
		const path = join(outputDir, name);
		if (!halfWritten.test(name) || (await young(path))) continue;
		await rm(path, { force: true });
		leftovers += 1;
	}
	return { jobs, inputs, leftovers };
}

async function namesIn(folder: string): Promise<string[]> {
	return readdir(folder).catch(() => []);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
