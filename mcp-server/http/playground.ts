// What `/` answers: in a checkout the playground, started when first asked for; anywhere else a page that says how to get it.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What the checkout's own playground exports (`scripts/playground/build.mjs`); it is not part of what is installed. */
interface PlaygroundModule {
	playgroundParts(): Promise<object>;
	loadServer(): Promise<(parts: object) => Promise<{ url: string; close(): Promise<void> }>>;
}

export interface Playground {
	answer(path: string): Promise<Response>;
	close(): Promise<void>;
}

/** `allowed`: whether only this machine can ask. The playground listens on a port of its own, for this machine alone. */
export function createPlayground(options: { allowed: boolean; report(error: unknown): void }): Playground {
	let starting: ReturnType<typeof start> | null = null;

	return {
		async answer(path) {
			if (path !== "/") return new Response("Not found", { status: 404 });
			const module = options.allowed ? findModule() : null;
			if (module === null) return page(options.allowed ? notHere : notFromOutside);
			starting ??= start(module);
			try {
				const { url } = await starting;
				return new Response(null, { status: 302, headers: { location: url, "cache-control": "no-store" } });
			} catch (error) {
				starting = null;
				options.report(error);
				return page("The playground could not be started: run <code>npm ci</code>, then try again.");
			}
		},
		async close() {
			await starting?.then(
				(playground) => playground.close(),
				() => undefined,
			);
		},
	};
}

function findModule(): string | null {
	const here = dirname(fileURLToPath(import.meta.url));
	// The code stands in dist/, dist/chunks/ or mcp-server/http/.
	const places = ["..", "../.."].map((up) => join(here, up, "scripts/playground/build.mjs"));
	return places.find((place) => existsSync(place)) ?? null;
}

async function start(path: string) {
	const module = (await import(pathToFileURL(path).href)) as PlaygroundModule;
	const [serve, parts] = await Promise.all([module.loadServer(), module.playgroundParts()]);
	return serve({ ...parts, port: 0 });
}

const notHere =
	"The playground, where Edit and Create are tried without Figma, is not part of what is installed. In a checkout of Broadside, <code>npm run playground</code> opens it.";
const notFromOutside =
	"The playground is for this machine alone, and this server can be reached from others: run <code>npm run playground</code> in a checkout of Broadside.";

function page(words: string): Response {
	const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Broadside</title>
<style>
	:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
	main { max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; }
	code { font-size: .95em; }
</style>
<main>
<h1>Broadside is running</h1>
<p>MCP clients connect to <code>/mcp</code> on this address, with the token that <code>broadside http</code> printed
when it made it (it is kept in the file <code>http-token</code> in the home folder). <code>/health</code> says whether
the server is well, <code>/metrics</code> has its numbers.</p>
<p>${words}</p>
</main>
</html>
`;
	return new Response(html, {
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
			"x-content-type-options": "nosniff",
		},
	});
}
