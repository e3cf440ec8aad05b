// The fonts as the build lays them out: the build's own where there is one, else laid out for this run.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Call `done` after the tests. */
export async function openFontsFolder(): Promise<{ folder: string; done: () => Promise<void> }> {
	const built = fileURLToPath(new URL("../../dist/fonts", import.meta.url));
	if (existsSync(join(built, "index.json"))) return { folder: built, done: async () => {} };
	const folder = await mkdtemp(join(tmpdir(), "broadside-fonts-"));
	const { bundleFonts } = await import("../../scripts/fonts/bundle.mjs");
	await bundleFonts(folder);
	return { folder, done: () => rm(folder, { recursive: true, force: true }) };
}
