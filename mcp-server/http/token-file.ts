// The token of the HTTP server: the one that is set, else one made once and kept in the home folder.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { writeNew } from "../files/write-whole.ts";

export interface HttpToken {
	token: string;
	/** Where it is kept; null: it was set, or could not be kept. */
	path: string | null;
	/** Made just now: the person has not seen it. */
	fresh: boolean;
}

/** Never throws: a token that cannot be kept lasts as long as the process. */
export async function openToken(config: Pick<Config, "home" | "httpToken">): Promise<HttpToken> {
	if (config.httpToken.value !== null) return { token: config.httpToken.value, path: null, fresh: false };
	const path = join(config.home.value, "http-token");
	const kept = await readToken(path);
	if (kept !== null) return { token: kept, path, fresh: false };
	const token = randomBytes(32).toString("base64url");
	try {
		await writeNew(path, `${token}\n`);
		return { token, path, fresh: true };
	} catch {
		// Another process may have been quicker.
		const other = await readToken(path);
		return other === null ? { token, path: null, fresh: true } : { token: other, path, fresh: false };
	}
}

async function readToken(path: string): Promise<string | null> {
	const text = await readFile(path, "utf8").catch(() => "");
	return text.trim().length >= 16 ? text.trim() : null;
}
