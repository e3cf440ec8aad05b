// Finished images on disk: each under a name of its own, never overwritten, found again by its id.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ToolError } from "../../shared/errors.ts";
import { isId, newId } from "../../shared/jobs/job.ts";
import type { ImageCodec, ImageStore } from "../../shared/ports.ts";
import type { ResultImage } from "../../shared/result.ts";
import { systemErrorCode } from "./file-error.ts";
import { writeNew } from "./write-whole.ts";

export interface ServerImageStore extends ImageStore {
	/** The image whose file this is; throws `not_found` for any file that this store did not write. */
	loadFile(path: string): Promise<{ image: ResultImage; bytes: Uint8Array }>;
	/** null while all is well; else where the images went instead, in words. */
	problem(): string | null;
}

interface ImageStoreParts {
	/** Absolute. */
	folder: string;
	codec: Pick<ImageCodec, "probe">;
	/** Writes the record of how it was made into the bytes; called for PNG only. */
	embed(png: Uint8Array, record: Record<string, unknown>): Uint8Array | Promise<Uint8Array>;
	/** Where images go when `folder` cannot be written. Default: a folder in the system's temporary folder. */
	spareFolder?: string;
	/** Milliseconds since the epoch; gives the date in the name. */
	now(): number;
}

const mediaTypes = {
	png: "image/png",
	jpg: "image/jpeg",
	webp: "image/webp",
	svg: "image/svg+xml",
} as const;

/** Images that no folder would take; the oldest go first. */
const keptInMemory = 12;

export function createImageStore(parts: ImageStoreParts): ServerImageStore {
	const spare = parts.spareFolder ?? join(tmpdir(), `broadside-images-${process.getuid?.() ?? "user"}`);
	const memory = new Map<string, { image: ResultImage; bytes: Uint8Array }>();
	let problem: string | null = null;

	async function write(name: string, bytes: Uint8Array): Promise<string | null> {
		for (const folder of [parts.folder, spare]) {
			try {
				const path = join(folder, name);
				await writeNew(path, bytes);
				if (folder === spare)
					problem = `${parts.folder} cannot be written; images go to ${spare}. Set BROADSIDE_OUTPUT_DIR to a folder that can be written.`;
				return path;
			} catch (error) {
				if (systemErrorCode(error) === null) throw error;
			}
		}
		problem = `Neither ${parts.folder} nor ${spare} can be written; images are in memory only. Set BROADSIDE_OUTPUT_DIR to a folder that can be written.`;
		return null;
	}

	async function find(id: string): Promise<string | null> {
		for (const folder of [parts.folder, spare]) {
			const names = await readdir(folder).catch(() => []);
			const name = names.find((one) => idIn(one) === id);
			if (name !== undefined) return join(folder, name);
		}
		return null;
	}

	async function load(id: string) {
		const kept = memory.get(id);
		if (kept !== undefined) return kept;
		const path = isId("img", id) ? await find(id) : null;
		if (path === null) throw notFound();
		const bytes = new Uint8Array(await readFile(path));
		return { image: describe(id, path, bytes), bytes };
	}

	function describe(id: string, path: string, bytes: Uint8Array): ResultImage {
		const svg = path.endsWith(".svg");
		const facts = svg ? null : parts.codec.probe(bytes);
		return {
			id,
			path,
			widthPx: facts?.widthPx ?? 0,
			heightPx: facts?.heightPx ?? 0,
			mediaType: facts === null ? "image/svg+xml" : `image/${facts.format}`,
			sha256: sha256(bytes),
			seed: null,
			copyCheck: null,
		};
	}

	return {
		problem: () => problem,

		async save({ id: chosen, bytes, extension, slug, widthPx, heightPx, seed, copyCheck, record }) {
			const there = chosen === undefined ? null : await load(chosen).catch(() => null);
			if (there !== null) return { ...there.image, seed, copyCheck };
			const id = chosen ?? newId("img");
			const full = extension === "png" ? await parts.embed(bytes, { id, ...record }) : bytes;
			const path = await write(`${day(parts.now())}-${slugOf(slug)}-${id}.${extension}`, full);
			const image: ResultImage = {
				id,
				path,
				widthPx,
				heightPx,
				mediaType: mediaTypes[extension],
				sha256: sha256(full),
				seed,
				copyCheck,
			};
			if (path === null) {
				memory.set(id, { image, bytes: full });
				for (const oldest of [...memory.keys()].slice(0, -keptInMemory)) memory.delete(oldest);
			}
			return image;
		},

		load,

		async loadFile(path) {
			const id = idIn(basename(path));
			if (id === null || ![parts.folder, spare].includes(dirname(path))) throw notFound();
			const found = await load(id);
			if (found.image.path !== path) throw notFound();
			return found;
		},
	};
}

function notFound(): ToolError {
	return new ToolError({
		code: "not_found",
		message: "There is no such image.",
		hint: "Give the id (img_…) or the path of an image that an earlier answer named.",
	});
}

function idIn(name: string): string | null {
	const found = /-(img_[a-z0-9]+)\.(?:png|jpg|webp|svg)$/.exec(name)?.[1];
	return found !== undefined && isId("img", found) ? found : null;
}

/** Letters and figures of any script, short enough for every file system. */
export function slugOf(words: string): string {
	const parts =
		words
			.normalize("NFKD")
			.replace(/\p{M}/gu, "")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return [...parts.join("-")].slice(0, 36).join("").replace(/-+$/, "") || "sheet";
}

/** `2026-11-22`, local. */
function day(now: number): string {
	const date = new Date(now);
	const two = (part: number) => String(part).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
