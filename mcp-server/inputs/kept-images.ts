// Copies of what jobs were given, under names that follow from their bytes: files move, data URLs are long, the web changes.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ToolError } from "../../shared/errors.ts";
import { systemErrorCode } from "../files/file-error.ts";
import { writeNew } from "../files/write-whole.ts";

export interface KeptImages {
	/** Answers `kept:` and the hash of the bytes. */
	keep(bytes: Uint8Array): Promise<string>;
	/** Throws ToolError `not_found`. */
	read(name: string, field: string): Promise<Uint8Array>;
}

const form = /^kept:([0-9a-f]{64})$/;

export function isKeptName(input: string): boolean {
	return form.test(input);
}

/** `folder` is made when first written. */
export function createKeptImages(folder: string): KeptImages {
	return {
		async keep(bytes) {
			const hash = createHash("sha256").update(bytes).digest("hex");
			try {
				await writeNew(join(folder, hash), bytes);
			} catch (error) {
				if (systemErrorCode(error) !== "EEXIST") throw error;
			}
			return `kept:${hash}`;
		},
		async read(name, field) {
			const hash = form.exec(name)?.[1] ?? "";
			try {
				return new Uint8Array(await readFile(join(folder, hash)));
			} catch (cause) {
				throw new ToolError(
					{
						code: "not_found",
						message: "The image that this job was given is no longer kept.",
						hint: "Give the image again.",
						field,
					},
					{ cause },
				);
			}
		},
	};
}
