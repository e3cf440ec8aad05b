// What every driver is told (one JSON argument) and answers (one JSON line), so that the test reads them all alike.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * `home` is the server's home folder.
 * @typedef {{ home: string } & ({ transport: "stdio", command: string, args: string[], env: Record<string, string> }
 *   | { transport: "http", url: string, token: string })} Server
 */

/** @returns {Server} */
export const asked = () => JSON.parse(process.argv[2] ?? "{}");

/** The guide's own poster prompt: three lines to show. */
export const prompt =
	'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, "JUNE 14-16" in small caps below, "BROOKLYN ARTS CENTER" in thin sans-serif at the bottom, deep navy and warm gold color palette.';

export const drafting = { prompt, finish: "draft", count: 2 };
/** Never ends by itself: the test's fal keeps it in its queue. */
export const painting = { prompt };

/** Counts what came, in MCP's own words. */
export const countBlocks = (content) =>
	Object.fromEntries(
		["text", "image", "resource_link"].map((type) => [
			type,
			content.filter((block) => block.type === type).length,
		]),
	);

export async function tell(report) {
	await new Promise((resolve) => process.stdout.write(`${JSON.stringify(report)}\n`, resolve));
	process.exit(0);
}

/** Resolves once a job of the server has been taken by fal, as its file says. */
export async function untilAtFal({ home }) {
	for (let look = 0; look < 1200; look += 1) {
		const names = await readdir(join(home, "jobs")).catch(() => []);
		const jobs = names.filter((name) => name.endsWith(".json"));
		const texts = await Promise.all(
			jobs.map((name) => readFile(join(home, "jobs", name), "utf8").catch(() => "")),
		);
		if (texts.some((text) => /"requestId":\s*"/.test(text))) return;
		await pause(50);
	}
	throw new Error("nothing was sent to fal");
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
