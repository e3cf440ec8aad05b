// What lies outside the sandbox and sets limits of its own: image intake, client storage, allowed domains.
import { createHash } from "node:crypto";
import { imageFacts } from "./image-facts.ts";

/** Keeps image bytes under their hash, or says why Figma would not. */
export function takeImage(
	images: Map<string, Uint8Array>,
	bytes: Uint8Array,
): { hash: string } | { error: string } {
	const facts = imageFacts(bytes);
	if (!facts) return { error: "Image type is unsupported" };
	if (facts.width > 4096 || facts.height > 4096) return { error: "Image is too large" };
	const hash = createHash("sha1").update(bytes).digest("hex");
	images.set(hash, bytes);
	return { hash };
}

/** Five million bytes for the whole plugin (Update 109). */
const storageLimit = 5_000_000;

/** One operation of `clientStorage`; throws when the quota is passed. */
export function storageOperation(
	storage: Map<string, string>,
	op: string,
	key: string,
	value: string,
): string {
	if (op === "get") return storage.get(key) ?? "";
	if (op === "keys") return JSON.stringify([...storage.keys()]);
	if (op === "delete") {
		storage.delete(key);
		return "";
	}
	let total = key.length + value.length;
	for (const [other, held] of storage) if (other !== key) total += other.length + held.length;
	if (total > storageLimit) throw new Error("in setAsync: exceeded the quota of 5 MB for client storage");
	storage.set(key, value);
	return "";
}

/** The manifest's domains; a pattern may be `*`, an origin, or `scheme://*.host`. */
export function domainAllowed(manifest: Record<string, unknown>, url: string): boolean {
	const access = manifest.networkAccess as { allowedDomains?: string[] } | undefined;
	const { origin, protocol, host } = new URL(url);
	return (access?.allowedDomains ?? []).some((domain) => {
		if (domain === "*" || domain.replace(/\/$/, "") === origin) return true;
		const [scheme = "", wild = ""] = domain.split("//*");
		return wild.startsWith(".") && scheme === protocol && host.endsWith(wild);
	});
}
