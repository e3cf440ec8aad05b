// The right to work on a job, had by one process at a time, and taken over from a process that is gone.
//
// Why not a library: proper-lockfile (last release 2021) patches `fs`, takes over the process's signals, and
// calls a holder dead by the age of a file, which a machine that slept makes of every holder. Its lock cannot be
// asked either whether it is still held, and that is what paid work needs to know before it sends.
//
// How it works: a claim is a folder of numbered files, and the highest number counts. It names the holder, or
// says `free`. Whoever finds it free, or its holder dead, links the next number into place: a link either makes
// the name or fails, so of several takers one succeeds, and no file that counts is ever removed. A holder that
// was taken for dead in error sees a higher number than its own: `holds` is asked at every save of the job, and
// so before anything is sent. Dead is: on this machine, a process id that is gone; else, a file that its holder
// has not touched while this process watched it for half a minute of its own waking time. Only the claim of a job
// that has ended is cleared away whole: whoever claims it afterwards finds that there is nothing to do.
import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { systemErrorCode } from "./file-error.ts";
import { writeWhole } from "./write-whole.ts";

/** A living holder touches its file this often … */
const touchMs = 5000;
/** … so one that was seen untouched for this long is dead or unable to go on. */
const leaseMs = 30_000;
/** Time between two looks counts up to this much: while this machine slept, nobody could touch anything. */
const longestGapMs = 15_000;

const free = "free";

interface Holder {
	pid: number;
	host: string;
	/** Tells two processes with the same pid apart (containers start at the same pid each time). */
	token: string;
}

export interface Claims {
	/** False while another living process has it, or this one. `lost` is called if it is taken over after all. */
	take(folder: string, lost?: () => void): Promise<boolean>;
	/** Whether a claim that was taken here is still ours. */
	holds(folder: string): Promise<boolean>;
	/** Gives it back; `ended` when nobody will want it again. */
	give(folder: string, ended: boolean): Promise<void>;
}

interface Held {
	number: number;
	lost: (() => void) | undefined;
}

interface Watched {
	/** The file and its time of touching: any change is a sign of life. */
	state: string;
	lookedAtMs: number;
	untouchedMs: number;
}

const self: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };

/** `leaseMs` is for tests. */
export function createClaims(options: { leaseMs?: number } = {}): Claims {
	const held = new Map<string, Held>();
	const taking = new Set<string>();
	const watched = new Map<string, Watched>();
	let timer: NodeJS.Timeout | null = null;

	function keepTouching() {
		timer ??= setInterval(() => {
			for (const folder of held.keys()) void touch(folder);
		}, touchMs);
		// Nothing waits for this timer: a process that has nothing else to do may end.
		timer.unref();
	}

	async function touch(folder: string) {
		const claim = held.get(folder);
		if (claim === undefined) return;
		const now = new Date();
		await utimes(join(folder, String(claim.number)), now, now).catch(() => undefined);
		if (!(await holds(folder)) && held.get(folder) === claim) drop(folder)?.lost?.();
	}

	function drop(folder: string): Held | undefined {
		const claim = held.get(folder);
		held.delete(folder);
		if (held.size === 0 && timer !== null) {
			clearInterval(timer);
			timer = null;
		}
		return claim;
	}

	async function holds(folder: string): Promise<boolean> {
		const claim = held.get(folder);
		return claim !== undefined && (await highest(folder)) === claim.number;
	}

	async function isFree(folder: string, number: number): Promise<boolean> {
		const path = join(folder, String(number));
		const text = await readFile(path, "utf8");
		if (text === free) return true;
		const holder = parseHolder(text);
		if (holder?.host === self.host) {
			if (holder.pid === self.pid) return holder.token !== self.token;
			if (!isAlive(holder.pid)) return true;
		}
		// Alive, on another machine, or another program under the old number: only time can tell.
		const state = `${number} ${(await stat(path)).mtimeMs}`;
		const now = performance.now();
		const before = watched.get(folder);
		const untouchedMs =
			before?.state === state
				? before.untouchedMs + Math.min(now - before.lookedAtMs, options.leaseMs ?? longestGapMs)
				: 0;
		watched.set(folder, { state, lookedAtMs: now, untouchedMs });
		return untouchedMs >= (options.leaseMs ?? leaseMs);
	}

	async function takeNext(folder: string): Promise<number | null> {
		await mkdir(folder, { recursive: true });
		const top = await highest(folder);
		if (top > 0 && !(await isFree(folder, top))) return null;
		const number = top + 1;
		if (!(await create(folder, number))) return null;
		const path = join(folder, String(number));
		// The number may have been used and cleared away since we looked: then a higher one counts.
		if ((await highest(folder)) !== number) {
			await rm(path, { force: true });
			return null;
		}
		for (let old = number - 1; old > 0 && old > number - 4; old -= 1)
			await rm(join(folder, String(old)), { force: true });
		return number;
	}

	return {
		holds,
		async take(folder, lost) {
			if (held.has(folder) || taking.has(folder)) return false;
			taking.add(folder);
			try {
				const number = await takeNext(folder);
				if (number === null) return false;
				watched.delete(folder);
				held.set(folder, { number, lost });
				keepTouching();
				return true;
			} catch (error) {
				// Cleared away by another process while we looked.
				if (systemErrorCode(error) === "ENOENT") return false;
				throw error;
			} finally {
				taking.delete(folder);
			}
		},
		async give(folder, ended) {
			const ours = await holds(folder);
			const claim = drop(folder);
			if (claim === undefined || !ours) return;
			if (ended) await rm(folder, { recursive: true, force: true, maxRetries: 2 });
			else await writeWhole(join(folder, String(claim.number)), free);
		},
	};
}

/** 0 where there is none. */
async function highest(folder: string): Promise<number> {
	const names = await readdir(folder).catch((error: unknown) => {
		if (systemErrorCode(error) === "ENOENT") return [];
		throw error;
	});
	return names.reduce((top, name) => (/^\d+$/.test(name) ? Math.max(top, Number(name)) : top), 0);
}

/** Makes the numbered file, whole from its first moment; false when it is there. */
async function create(folder: string, number: number): Promise<boolean> {
	const path = join(folder, String(number));
	const beside = join(folder, `${self.token}-${randomBytes(4).toString("hex")}.tmp`);
	const text = JSON.stringify(self);
	try {
		await writeFile(beside, text, { flag: "wx", mode: 0o600 });
		await link(beside, path);
		return true;
	} catch (error) {
		const code = systemErrorCode(error);
		if (code === "EEXIST") return false;
		if (code === "ENOENT") throw error;
		// A file system without links: made at once, filled a moment later.
		return await writeFile(path, text, { flag: "wx", mode: 0o600 }).then(
			() => true,
			(refusal: unknown) => {
				if (systemErrorCode(refusal) === "EEXIST") return false;
				throw refusal;
			},
		);
	} finally {
		await rm(beside, { force: true });
	}
}

function parseHolder(text: string): Holder | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== "object" || value === null) return null;
		const { pid, host, token } = { pid: null, host: null, token: null, ...value };
		if (typeof pid !== "number" || typeof host !== "string" || typeof token !== "string") return null;
		return { pid, host, token };
	} catch {
		return null;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemErrorCode(error) === "EPERM";
	}
}
