// The built plugin, shared by the test files that drive it: what `npm run build` made, or a fresh build when that is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bytesOfPage, unpack } from "../../plugin/ui/unpack.ts";
import { buildPlugin } from "../../scripts/build-plugin.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shipped = join(root, "dist/plugin");
const cached = join(root, "node_modules/.cache/broadside/plugin");

export const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8")) as Record<
	string,
	unknown
>;

const newest = (folder: string): number =>
	Math.max(
		0,
		...readdirSync(folder, { withFileTypes: true, recursive: true })
			.filter((entry) => entry.isFile())
			.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
	);

const madeAt = (folder: string): number =>
	existsSync(join(folder, "ui.html")) && existsSync(join(folder, "main.js"))
		? Math.min(statSync(join(folder, "ui.html")).mtimeMs, statSync(join(folder, "main.js")).mtimeMs)
		: 0;

const read = (folder: string) => ({
	main: readFileSync(join(folder, "main.js"), "utf8"),
	ui: readFileSync(join(folder, "ui.html"), "utf8"),
});

let built: Promise<{ main: string; ui: string }> | null = null;

/** The two files as Figma reads them. */
export function builtPlugin(): Promise<{ main: string; ui: string }> {
	built ??= (async () => {
		const changedAt = Math.max(
			newest(join(root, "plugin")),
			newest(join(root, "shared")),
			...["build-plugin.mjs", "chinese-page.mjs", "pack-text.mjs"].map(
				(name) => statSync(join(root, "scripts", name)).mtimeMs,
			),
		);
		for (const folder of [shipped, cached]) if (madeAt(folder) > changedAt) return read(folder);
		const lock = `${cached}.lock`;
		mkdirSync(join(cached, ".."), { recursive: true });
		// Test files run side by side: one builds, the others wait for it.
		for (let tries = 0; ; tries++) {
			try {
				mkdirSync(lock);
				break;
			} catch {
				if (madeAt(cached) > changedAt) return read(cached);
				if (tries > 300) rmSync(lock, { recursive: true, force: true });
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		}
		try {
			await buildPlugin(cached);
		} finally {
			rmSync(lock, { recursive: true, force: true });
		}
		return read(cached);
	})();
	return built;
}

/** The text that the page carries packed, and how many bytes it becomes. */
export async function packedWindow(): Promise<{ packed: string; size: number }> {
	const { ui } = await builtPlugin();
	return { packed: ui.match(/"([^"]{10000,})"/)?.[1] ?? "", size: Number(ui.match(/size:(\d+)/)?.[1]) };
}

/** The window's styles and script as they run; sizes.test.ts holds the unpacking against another reader. */
export async function plainWindow(): Promise<string> {
	const { packed, size } = await packedWindow();
	return new TextDecoder("gb18030").decode(unpack(bytesOfPage(packed), size));
}
