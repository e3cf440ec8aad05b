// Writes a file so that a reader, or a crash, never sees half of it.
import { constants, copyFile, link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { systemErrorCode } from "./file-error.ts";

let counter = 0;

async function writeBeside(path: string, bytes: Uint8Array | string): Promise<string> {
	await mkdir(dirname(path), { recursive: true });
	counter += 1;
	const beside = `${path}.${process.pid}-${counter}.tmp`;
	const file = await open(beside, "wx", 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	return beside;
}

/** Makes a new name in a folder outlast a power cut; where folders cannot be opened, the system sees to it. */
async function syncFolder(path: string): Promise<void> {
	try {
		const folder = await open(dirname(path), "r");
		try {
			await folder.sync();
		} finally {
			await folder.close();
		}
	} catch (error) {
		if (systemErrorCode(error) === null) throw error;
	}
}

/** Replaces the file at `path` in one step. Makes its folder. Throws what the file system throws. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
	const beside = await writeBeside(path, bytes);
	try {
		await rename(beside, path);
		await syncFolder(path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

/** As `writeWhole`, but throws `EEXIST` rather than replace a file. */
export async function writeNew(path: string, bytes: Uint8Array | string): Promise<void> {
	const beside = await writeBeside(path, bytes);
	try {
		// A link fails where the name is taken; a rename would replace it.
		await link(beside, path);
	} catch (error) {
		if (systemErrorCode(error) === "EEXIST") throw error;
		// File systems without links: an exclusive copy is the next best.
		await copyFile(beside, path, constants.COPYFILE_EXCL);
	} finally {
		await rm(beside, { force: true });
	}
	await syncFolder(path);
}
