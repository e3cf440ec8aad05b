// A link in this process with a real home, a real port and the real tools behind it.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { readConfig } from "../../mcp-server/config.ts";
import { createLink, type Link } from "../../mcp-server/link/link.ts";
import { openLinkHome } from "../../mcp-server/link/link-home.ts";
import { createWorkshop } from "../../mcp-server/workshop.ts";
import { closeAll } from "./stand-in.ts";

const folders: string[] = [];
const links: Link[] = [];

afterEach(async () => {
	closeAll();
	for (const link of links.splice(0)) await link.stop();
});
afterAll(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

export function freshHome(): string {
	const folder = mkdtempSync(join(tmpdir(), "broadside-link-"));
	folders.push(folder);
	return folder;
}

/** A port that nobody has: tests run side by side, and on machines where Broadside runs. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address !== null ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}

export interface LinkBench {
	home: string;
	port: number;
	link: Link;
	said: string[];
	/** A turn of the clock that codes and limits go by. */
	pass(ms: number): void;
}

export async function openLinkBench(
	options: { home?: string; port?: number; start?: boolean; recheckMs?: number } = {},
): Promise<LinkBench> {
	const home = options.home ?? freshHome();
	const port = options.port ?? (await freePort());
	const said: string[] = [];
	let aheadMs = 0;
	const workshop = createWorkshop(readConfig({}, { BROADSIDE_HOME: home }));
	const link = createLink({
		home: openLinkHome(home),
		port,
		workshop: () => workshop,
		now: () => Date.now() + aheadMs,
		say: (line) => said.push(line),
		settleMs: 300,
		recheckMs: options.recheckMs,
	});
	links.push(link);
	if (options.start !== false) await link.start();
	return {
		home,
		port,
		link,
		said,
		pass: (ms) => {
			aheadMs += ms;
		},
	};
}
