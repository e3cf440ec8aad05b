// One process at a time, by a lock file that a dead process cannot keep.
// Why not a library: proper-lockfile (last release 2021) takes over the process's signals and patches `fs` on
// import, and trusts a timer that a busy event loop can miss. Here the guarded section is synchronous, so it
// takes milliseconds, no timer is needed, and a holder that is gone is known by its process id.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleepFor } from "node:timers/promises";
import { ToolError } from "../../shared/errors.ts";
import { systemErrorCode } from "../files/file-error.ts";

/** A section takes milliseconds: a lock this old has no living holder, whatever its process id says … */
const staleMs = 10_000;
/**
 * … if this process has also watched it that long, awake: a machine that slept in the middle of a section makes
 * its lock old, and the holder goes on as soon as anybody does.
 */
const watchedMs = 2_000;
/** Between two looks, this much counts as awake. */
const longestGapMs = 200;
const patienceMs = 30_000;
/** A name that is just being removed is free again sooner. */
const mostRefusals = 40;
/** File systems answer these while a name is being made or removed by another process. */
const busyCodes = new Set(["EEXIST", "EPERM", "EACCES", "EBUSY"]);

const self = `${hostname()} ${process.pid} ${randomBytes(8).toString("hex")}`;

/**
 * Runs `section` while no other process is in a section of the same lock. It must be synchronous: what it
 * reads cannot change until it returns. Throws what it throws; ToolError `internal` when the lock stays
 * taken for 30 s.
 */
export async function exclusively<T>(lockPath: string, section: () => T): Promise<T> {
	mkdirSync(dirname(lockPath), { recursive: true });
	let refusals = 0;
	let awakeMs = 0;
	let lookedAtMs = performance.now();
	for (;;) {
		const refused = take(lockPath);
		if (refused === null) break;
		// Refused again and again while nobody has it: the folder is not to be written, and waiting is no use.
		refusals = systemErrorCode(refused) !== "EEXIST" && ageMs(lockPath) < 0 ? refusals + 1 : 0;
		if (refusals > mostRefusals) throw refused;
		const now = performance.now();
		awakeMs += Math.min(longestGapMs, now - lookedAtMs);
		lookedAtMs = now;
		if (awakeMs > patienceMs) {
			throw new ToolError({
				code: "internal",
				message: `Another process has held ${lockPath} for too long.`,
				hint: "If no other Broadside runs, remove that file and try again.",
			});
		}
		breakIfDead(lockPath, awakeMs > watchedMs);
		await sleepFor(2 + Math.random() * 20);
	}
	try {
		return section();
	} finally {
		// Not ours any more if this machine slept through the section and another process took over.
		if (readOrEmpty(lockPath) === self) rmSync(lockPath, { force: true });
	}
}

/** null when it was taken; else how the file system said no. */
function take(lockPath: string): unknown {
	try {
		writeFileSync(lockPath, self, { flag: "wx", mode: 0o600 });
		return null;
	} catch (error) {
		if (busyCodes.has(systemErrorCode(error) ?? "")) return error;
		throw error;
	}
}

/**
 * Removes a lock whose holder is gone. Only one process may remove another's lock at a time, and it looks
 * again once it may: else two that saw the same dead lock could between them remove a fresh one.
 */
function breakIfDead(lockPath: string, byAge: boolean) {
	if (!isDead(lockPath, byAge)) return;
	const breaking = `${lockPath}.breaking`;
	try {
		mkdirSync(breaking);
	} catch (error) {
		if (!busyCodes.has(systemErrorCode(error) ?? "")) throw error;
		if (ageMs(breaking) > staleMs) removeFolder(breaking);
		return;
	}
	try {
		if (isDead(lockPath, byAge)) rmSync(lockPath, { force: true });
	} finally {
		removeFolder(breaking);
	}
}

function isDead(lockPath: string, byAge: boolean): boolean {
	const age = ageMs(lockPath);
	if (age < 0) return false;
	if (byAge && age > staleMs) return true;
	const [host, pid] = readOrEmpty(lockPath).split(" ");
	if (host !== hostname() || pid === undefined) return false;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return systemErrorCode(error) === "ESRCH";
	}
}

/** -1 when it is gone. A clock set back makes a file of the future, which is not old. */
function ageMs(path: string): number {
	try {
		return Math.max(0, Date.now() - statSync(path).mtimeMs);
	} catch {
		return -1;
	}
}

function readOrEmpty(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

function removeFolder(path: string) {
	try {
		rmdirSync(path);
	} catch {
		// Another process was quicker.
	}
}
