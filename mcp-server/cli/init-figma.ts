// Copies the Figma plugin to a folder that stays where it is, so that Figma's import outlives updates of the package.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../files/write-whole.ts";
import { distOf } from "./init-clients.ts";

const files = ["manifest.json", "dist/plugin/main.js", "dist/plugin/ui.html"];

/**
 * Answers the manifest to import in Figma, or null where this copy ships no plugin (the desktop bundle).
 * Files are replaced one by one, each in one step. Throws what the file system throws.
 */
export async function copyFigmaPlugin(
	homeFolder: string,
): Promise<{ manifest: string; changed: boolean } | null> {
	const root = dirname(distOf());
	const target = join(homeFolder, "figma-plugin");
	const manifest = await read(join(root, "manifest.json"));
	if (manifest === null || !manifest.includes('"editorType"')) return null;
	let changed = false;
	for (const file of files) {
		const wanted = await read(join(root, file));
		if (wanted === null) return null;
		if (wanted === (await read(join(target, file)))) continue;
		await writeWhole(join(target, file), wanted);
		changed = true;
	}
	return { manifest: join(target, "manifest.json"), changed };
}

async function read(path: string): Promise<string | null> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return null;
	}
}
