// Jobs and images on a real disk: whole or not there, found again, never overwritten, and honest when the disk refuses.
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createClaims } from "../../mcp-server/files/claim.ts";
import { createImageStore, slugOf } from "../../mcp-server/files/image-store.ts";
import { createJobFiles } from "../../mcp-server/files/job-files.ts";
import { createJobStore } from "../../mcp-server/files/job-store.ts";
import { writeNew, writeWhole } from "../../mcp-server/files/write-whole.ts";
import { type Job, newId } from "../../shared/jobs/job.ts";
import { ClaimLost } from "../../shared/jobs/store.ts";
import { freshFolder } from "./raw-client.ts";

/** A path under a file: nothing can be made there, whoever asks. */
async function blocked(): Promise<string> {
	const file = join(await freshFolder(), "a-file");
	await writeFile(file, "");
	return join(file, "inside");
}

function jobNamed(stage: string, id = newId("job")): Job {
	const at = "2026-11-22T10:00:00.000Z";
	return {
		format: 1,
		id,
		tool: "compose_poster",
		input: { prompt: "x" },
		createdAt: at,
		updatedAt: at,
		result: {
			jobId: id,
			status: "working",
			stage,
			images: [],
			prompt: "",
			model: "draft",
			costUsd: 0,
			spent: [],
			warnings: [],
		},
		steps: [],
	};
}

describe("job files", () => {
	test("come back as they were saved, the last changed first", async () => {
		const store = createJobFiles(await freshFolder());
		const jobs = [jobNamed("a"), jobNamed("b"), jobNamed("c")];
		for (const job of jobs) {
			await store.save(job);
			await new Promise((resolve) => setTimeout(resolve, 15));
		}
		const [first] = jobs;
		if (first === undefined) throw new Error();
		expect(await store.load(first.id)).toEqual(first);
		await store.save({ ...first, result: { ...first.result, stage: "again" } });
		expect((await store.list(2)).map((job) => job.result.stage)).toEqual(["again", "c"]);
	});

	test("leave nothing half written beside them", async () => {
		const where = await freshFolder();
		const store = createJobFiles(where);
		const job = jobNamed("a");
		await Promise.all(
			Array.from({ length: 20 }, (_, n) => store.save({ ...job, result: { ...job.result, stage: `${n}` } })),
		);
		expect(await readdir(where)).toEqual([`${job.id}.json`]);
		expect((await store.load(job.id))?.id).toBe(job.id);
	});

	test("that are broken, foreign or out of the folder are not there", async () => {
		const where = await freshFolder();
		const store = createJobFiles(join(where, "jobs"));
		await mkdir(join(where, "jobs"));
		const id = newId("job");
		await writeFile(join(where, "jobs", `${id}.json`), '{"format": 1, "id": "');
		await writeFile(join(where, "secret.json"), JSON.stringify(jobNamed("s")));
		expect(await store.load(id)).toBeNull();
		for (const name of ["../secret", "..%2fsecret", "/etc/passwd", "", "job_", `${id}/../../secret`])
			expect(await store.load(name)).toBeNull();
	});

	test("bind a key once, also for many at the same time", async () => {
		const where = await freshFolder();
		const ids = Array.from({ length: 8 }, () => newId("job"));
		const owners = await Promise.all(ids.map((id) => createJobFiles(where).bindKey("../k", id)));
		expect(new Set(owners).size).toBe(1);
		expect(await createJobFiles(where).bindKey("../k", newId("job"))).toBe(owners[0]);
		expect(await createJobFiles(where).bindKey("other", "job_x")).toBe("job_x");
	});
});

describe("a claim", () => {
	const heldBy = async (holder: object) => {
		const folder = join(await freshFolder(), "a.claim");
		await mkdir(folder);
		await writeFile(join(folder, "1"), JSON.stringify(holder));
		return folder;
	};

	test("is had by one, and free when given back", async () => {
		const folder = join(await freshFolder(), "a.claim");
		const claims = createClaims();
		expect(await claims.take(folder)).toBe(true);
		expect(await claims.take(folder)).toBe(false);
		expect(await createClaims().take(folder)).toBe(false);
		expect(await claims.holds(folder)).toBe(true);
		await claims.give(folder, false);
		expect(await claims.holds(folder)).toBe(false);
		expect(await claims.take(folder)).toBe(true);
		await claims.give(folder, true);
		expect(await readdir(join(folder, ".."))).toEqual([]);
	});

	test("of a dead process, or of an earlier one with our pid, can be taken, by one", async () => {
		for (const pid of [2 ** 22 - 3, process.pid]) {
			const folder = await heldBy({ pid, host: hostname(), token: "earlier" });
			const takers = Array.from({ length: 6 }, () => createClaims());
			const taken = await Promise.all(takers.map((claims) => claims.take(folder)));
			expect(taken.filter(Boolean)).toHaveLength(1);
		}
	});

	test("of a living process on this or another machine is left alone", async () => {
		for (const holder of [
			{ pid: process.ppid, host: hostname(), token: "t" },
			{ pid: 1, host: "elsewhere", token: "t" },
			{ nonsense: true },
		]) {
			expect(await createClaims().take(await heldBy(holder))).toBe(false);
		}
	});

	test("that nobody touches while it is watched is taken over, and its holder is told before it can save", async () => {
		const where = await freshFolder();
		const folder = join(where, "a.claim");
		const asleep = createClaims();
		let told = 0;
		await asleep.take(folder, () => {
			told += 1;
		});
		// As another machine would see it: its process id says nothing there.
		await writeFile(join(folder, "1"), JSON.stringify({ pid: 1, host: "elsewhere", token: "t" }));
		const watcher = createClaims({ leaseMs: 60 });
		expect(await watcher.take(folder)).toBe(false);
		await new Promise((resolve) => setTimeout(resolve, 80));
		expect(await watcher.take(folder)).toBe(true);
		expect(await asleep.holds(folder)).toBe(false);
		await asleep.give(folder, true);
		expect(await watcher.holds(folder)).toBe(true);
		expect(told).toBe(0);
	});

	test("that was touched in between is not", async () => {
		const folder = await heldBy({ pid: 1, host: "elsewhere", token: "t" });
		const watcher = createClaims({ leaseMs: 60 });
		for (let look = 0; look < 4; look += 1) {
			expect(await watcher.take(folder)).toBe(false);
			await new Promise((resolve) => setTimeout(resolve, 40));
			const now = new Date(Date.now() + look * 1000);
			await utimes(join(folder, "1"), now, now);
		}
	});

	test("a job whose claim was lost cannot be saved any more", async () => {
		const where = await freshFolder();
		const store = createJobFiles(where);
		const job = jobNamed("a");
		await store.claim(job.id);
		await store.save(job);
		await writeFile(join(where, `${job.id}.claim`, "2"), JSON.stringify({ pid: 1, host: "x", token: "t" }));
		await expect(store.save(jobNamed("b", job.id))).rejects.toBeInstanceOf(ClaimLost);
		expect((await store.load(job.id))?.result.stage).toBe("a");
	});
});

describe("where the disk refuses", () => {
	test("jobs go on in memory, and it is said", async () => {
		const home = await blocked();
		const store = createJobStore(home);
		const job = jobNamed("a");
		expect(await store.claim(job.id)).toBe(true);
		await store.save(job);
		expect(await store.load(job.id)).toEqual(job);
		expect(await store.list(5)).toHaveLength(1);
		expect(await store.isDurable()).toBe(false);
		expect(store.problem()).toContain(home);
		expect(store.problem()).toContain("BROADSIDE_HOME");
	});

	test("images go to the spare folder, else stay in memory, and it is said", async () => {
		const spareFolder = await freshFolder();
		const parts = {
			codec: { probe: () => ({ widthPx: 1, heightPx: 1, format: "png" as const, hasAlpha: false }) },
			embed: (png: Uint8Array) => png,
			now: () => 0,
		};
		const image = {
			bytes: new Uint8Array([1, 2]),
			extension: "png" as const,
			slug: "x",
			widthPx: 1,
			heightPx: 1,
			seed: 1,
			copyCheck: null,
			record: {},
		};
		const spared = createImageStore({ ...parts, folder: await blocked(), spareFolder });
		const a = await spared.save(image);
		expect(a.path?.startsWith(spareFolder)).toBe(true);
		expect(spared.problem()).toContain("BROADSIDE_OUTPUT_DIR");
		expect((await spared.load(a.id)).bytes).toEqual(image.bytes);
		const kept = createImageStore({ ...parts, folder: await blocked(), spareFolder: await blocked() });
		const b = await kept.save(image);
		expect(b.path).toBeNull();
		expect((await kept.load(b.id)).bytes).toEqual(image.bytes);
	});
});

describe("images", () => {
	const parts = {
		codec: { probe: () => ({ widthPx: 3, heightPx: 4, format: "png" as const, hasAlpha: false }) },
		embed: (png: Uint8Array, record: Record<string, unknown>) =>
			new Uint8Array([...png, ...Buffer.from(JSON.stringify(record))]),
		now: () => Date.UTC(2026, 10, 22, 12),
	};
	const image = {
		bytes: new Uint8Array([7]),
		extension: "png" as const,
		slug: "MIDNIGHT BRASS\n第十杯",
		widthPx: 3,
		heightPx: 4,
		seed: 9,
		copyCheck: null,
		record: { model: "draft" },
	};

	test("have a name with date, words and id, and are found by id and by path", async () => {
		const where = await freshFolder();
		const store = createImageStore({ ...parts, folder: where });
		const saved = await store.save(image);
		expect(saved.path).toMatch(/2026-11-22-midnight-brass-第十杯-img_[0-9a-z]{26}\.png$/);
		const { bytes } = await store.load(saved.id);
		expect(Buffer.from(bytes).toString()).toContain('"model":"draft"');
		expect((await createImageStore({ ...parts, folder: where }).load(saved.id)).image).toMatchObject({
			id: saved.id,
			sha256: saved.sha256,
			widthPx: 3,
		});
		expect((await store.loadFile(saved.path ?? "")).image.id).toBe(saved.id);
	});

	test("give no other file away", async () => {
		const where = await freshFolder();
		const store = createImageStore({ ...parts, folder: where });
		const saved = await store.save(image);
		await writeFile(join(where, "other.png"), "x");
		for (const path of [
			join(where, "other.png"),
			"/etc/passwd",
			join(where, "..", saved.path ?? ""),
			`${saved.path}x`,
		])
			await expect(store.loadFile(path)).rejects.toMatchObject({ code: "not_found" });
		for (const id of ["other", "img_", "../x", newId("img")])
			await expect(store.load(id)).rejects.toMatchObject({ code: "not_found" });
	});

	test("have names that every file system takes", () => {
		expect(slugOf("../../etc/passwd")).toBe("etc-passwd");
		expect(slugOf("C:\\Windows\\CON")).toBe("c-windows-con");
		expect(slugOf("é ø ß — ！")).toBe("e-ø-ß");
		expect(slugOf("🎺🎺")).toBe("sheet");
		expect(slugOf("x".repeat(500)).length).toBe(36);
		expect(Buffer.byteLength(slugOf("第".repeat(500)))).toBeLessThan(200);
	});
});

test("a new file never replaces one; a whole file does", async () => {
	const path = join(await freshFolder(), "deep", "a.txt");
	await writeNew(path, "one");
	await expect(writeNew(path, "two")).rejects.toMatchObject({ code: "EEXIST" });
	expect(await readFile(path, "utf8")).toBe("one");
	await writeWhole(path, "three");
	expect(await readFile(path, "utf8")).toBe("three");
	expect(await readdir(join(path, ".."))).toEqual(["a.txt"]);
});
