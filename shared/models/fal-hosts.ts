// Which hosts are fal's, and which of them may ever see the key.

/** Hosts that authenticate (fal docs and @fal-ai/client 1.10.1, read 2026-11). */
const keyHosts = new Set([
	"queue.fal.run",
	"fal.run",
	"rest.fal.ai",
	"rest.alpha.fal.ai",
	"api.fal.ai",
	"queue.falrun.com",
]);

/** May this URL be sent the key when there is no gateway? https on fal's own API hosts, default port only. */
export function takesKey(url: URL): boolean {
	return plainHttps(url) && keyHosts.has(url.hostname);
}

const ownDomains = ["fal.media", "fal.ai", "fal.run"];

/** May media be read from, or put to, this URL? A host of fal's own domains, or the bucket it has used. */
export function holdsMedia(url: URL): boolean {
	if (!plainHttps(url)) return false;
	const { hostname } = url;
	return (
		ownDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)) ||
		keyHosts.has(hostname) ||
		(hostname === "storage.googleapis.com" && url.pathname.startsWith("/falserverless/"))
	);
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Is this URL on the gateway itself (a server behind it may name its own address)? */
export function isOnGateway(url: URL, gateway: string | undefined): boolean {
	if (gateway === undefined) return false;
	if (url.href.startsWith(`${gateway}/`)) return true;
	// One machine has several names for itself.
	const own = new URL(gateway);
	if (!loopback.has(own.hostname) || !loopback.has(url.hostname)) return false;
	const path = own.pathname.replace(/\/+$/, "");
	return url.protocol === own.protocol && url.port === own.port && url.pathname.startsWith(`${path}/`);
}

/** The same request as a gateway takes it: path and query kept, the host that was meant in a header. */
export function throughGateway(url: URL, gateway: string): { url: string; headers: Record<string, string> } {
	return { url: `${gateway}${url.pathname}${url.search}`, headers: { "x-fal-host": url.host } };
}

/** Parses an absolute URL; null for anything else. */
export function parseUrl(text: string): URL | null {
	try {
		return new URL(text);
	} catch {
		return null;
	}
}

const plainHttps = (url: URL) =>
	url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
