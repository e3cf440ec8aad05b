// Lets a script use the project's TypeScript on Node 20, which cannot run it: bundled in memory, then imported.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The module at `path`, as Node would import it; native packages stay outside, with `packages: "external"` all do
 * (fontkit and its like do not survive a bundle).
 */
export async function importTypeScript(path, { packages = "bundle" } = {}) {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path],
		bundle: true,
		write: false,
		format: "esm",
		platform: "node",
		packages,
		target: "node20",
		external: ["@takumi-rs/core", "@takumi-rs/wasm", "onnxruntime-node", "onnxruntime-web"],
		define: { BROADSIDE_VERSION: JSON.stringify("0.0.0-script") },
		logLevel: "error",
	});
	// Inside the repository, so that bare imports of the packages above resolve.
	const folder = await mkdtemp(join(root, "node_modules/.broadside-"));
	const file = join(folder, "module.mjs");
	await writeFile(file, outputFiles[0].text);
	try {
		return await import(pathToFileURL(file).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
