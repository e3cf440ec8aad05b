// Which files may be read as images: regular ones whose real place is inside an allowed folder.
import { constants, type Stats } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import * as nodePath from "node:path";
import { fileURLToPath } from "node:url";
import { ToolError } from "../../shared/errors.ts";
import { systemErrorCode } from "../files/file-error.ts";

export interface PathRules {
	/** Absolute; those that do not exist are passed over. */
	allowedDirs: readonly string[];
	/** Absolute; relative paths start here. */
	workingDir: string;
	/** Default: this machine's. Windows forms are judged by Windows rules. */
	platform?: NodeJS.Platform;
}

/** Folders that image inputs may come from. The working folder counts unless it is a root or the home folder. */
export function readableDirs(folders: {
	outputDir: string;
	workingDir: string;
	readDirs: readonly string[];
	home?: string;
}): string[] {
	const home = folders.home ?? homedir();
	const working = nodePath.resolve(folders.workingDir);
	const tooWide = working === nodePath.parse(working).root || isInside(home, working, nodePath);
	return [folders.outputDir, ...(tooWide ? [] : [working]), ...folders.readDirs];
}

/** Reads a file that the rules allow, up to `maxBytes`. Throws ToolError `forbidden_path` or `invalid_input`. */
export async function readAllowedFile(
	input: string,
	options: { field: string; rules: PathRules; maxBytes: number },
): Promise<Uint8Array> {
	const { field, rules, maxBytes } = options;
	const path = lexicalPath(input, rules, field);
	const roots = (await Promise.all(rules.allowedDirs.map(realOrNull))).filter((root) => root !== null);
	const real = await realOrNull(path);
	if (real === null) {
		// Whether a file outside exists is nobody's business.
		const near = [...roots, ...rules.allowedDirs].some((root) => isInside(path, root, nodePath));
		throw near ? unreadable("There is no such image file.", field) : outside(field);
	}
	if (!roots.some((root) => isInside(real, root, nodePath))) throw outside(field);
	return readRegular(real, roots, maxBytes, field);
}

/** The absolute path that an input names, by its text alone. Throws ToolError `forbidden_path`. */
export function lexicalPath(input: string, rules: PathRules, field: string): string {
	const windows = (rules.platform ?? process.platform) === "win32";
	const path = windows ? nodePath.win32 : nodePath.posix;
	if (/\p{Cc}/u.test(input)) throw forbidden("holds a control character", field);
	if (input.length > 4000) throw forbidden("is too long", field);
	let text = input;
	if (/^file:/i.test(text)) {
		try {
			const url = new URL(text);
			if (url.hostname !== "" && url.hostname !== "localhost")
				throw forbidden("names another machine", field);
			text = fileURLToPath(url, { windows });
		} catch (error) {
			throw error instanceof ToolError ? error : forbidden("is not a file URL of this machine", field);
		}
		if (/\p{Cc}/u.test(text)) throw forbidden("holds a control character", field);
	}
	if (/^[\\/]{2}/.test(text)) throw forbidden("is a network or device path", field);
	if (text === "~" || /^~[\\/]/.test(text)) text = path.join(homedir(), text.slice(1));
	else if (text.startsWith("~")) throw forbidden("names another person's home", field);
	if (windows) checkWindows(text, field);
	else if (/^[A-Za-z]:[\\/]/.test(text))
		throw forbidden("is a Windows path, and this machine is none", field);
	return path.resolve(rules.workingDir, text);
}

function checkWindows(text: string, field: string) {
	if (/^[A-Za-z]:(?![\\/])/.test(text)) throw forbidden("is relative to a drive", field);
	const parts = text.replace(/^[A-Za-z]:/, "").split(/[\\/]/);
	for (const part of parts) {
		if (part.includes(":")) throw forbidden("names a stream of a file", field);
		if (/^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?$/i.test(part)) {
			throw forbidden("names a device", field);
		}
		if (part !== "." && part !== ".." && /[. ]$/.test(part))
			throw forbidden("ends a name in a dot or space", field);
	}
}

/** Whether `path` is `folder` or below it. Both absolute. */
export function isInside(
	path: string,
	folder: string,
	rules: Pick<typeof nodePath, "relative" | "isAbsolute" | "sep">,
): boolean {
	const way = rules.relative(folder, path);
	return way === "" || (way !== ".." && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way));
}

async function realOrNull(path: string): Promise<string | null> {
	try {
		return await realpath(path);
	} catch (error) {
		const code = systemErrorCode(error);
		if (
			code === "ENOENT" ||
			code === "ENOTDIR" ||
			code === "EACCES" ||
			code === "ELOOP" ||
			code === "ENAMETOOLONG"
		)
			return null;
		throw error;
	}
}

async function readRegular(
	real: string,
	roots: readonly string[],
	maxBytes: number,
	field: string,
): Promise<Uint8Array> {
	// Not even opened unless it is a regular file: opening a pipe or device can block, or do something.
	if (!(await lstat(real)).isFile()) throw forbidden("is not a regular file", field);
	const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
	const file = await open(real, flags).catch((error: unknown) => {
		throw systemErrorCode(error) === "ELOOP"
			? outside(field)
			: unreadable("The image file cannot be opened.", field, error);
	});
	try {
		const opened = await file.stat();
		if (!opened.isFile()) throw forbidden("is not a regular file", field);
		// Somebody may have swapped a folder on the way for a link since it was judged.
		const again = await realOrNull(real);
		const still = again !== null && roots.some((root) => isInside(again, root, nodePath));
		if (!still || !isSame(opened, await lstat(again))) throw outside(field);
		if (opened.size > maxBytes) {
			throw unreadable(`The image file is ${opened.size} bytes; at most ${maxBytes} are read.`, field);
		}
		const bytes = Buffer.alloc(Math.min(opened.size, maxBytes));
		let done = 0;
		while (done < bytes.length) {
			const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
			if (bytesRead === 0) break;
			done += bytesRead;
		}
		return bytes.subarray(0, done);
	} finally {
		await file.close();
	}
}

const isSame = (a: Stats, b: Stats) => a.ino === b.ino && a.dev === b.dev;

const outside = (field: string) => forbidden("is outside the folders that images may be read from", field);

function forbidden(why: string, field: string): ToolError {
	return new ToolError({
		code: "forbidden_path",
		message: `The image path ${why}, so it was not read.`,
		hint: "Put the image into the working or output folder, or name its folder in BROADSIDE_READ_DIRS.",
		field,
	});
}

function unreadable(message: string, field: string, cause?: unknown): ToolError {
	return new ToolError(
		{ code: "invalid_input", message, hint: "Check the path; images are PNG, JPEG or WebP.", field },
		cause === undefined ? undefined : { cause },
	);
}
