// Lets a script use the project's TypeScript on Node 20, which cannot run it: bundled in memory, then imported.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each of our modules keeps its own `import.meta.url` in the bundle. */
const placeKept = {
	name: "place-kept",
	setup(build) {
		build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
			contents: (await readFile(path, "utf8")).replaceAll(
				"import.meta.url",
				JSON.stringify(pathToFileURL(path).href),
			),
			loader: "ts",
		}));
	},
};

/**
 * The module at `path`, as Node would import it; native packages stay outside, with `packages: "external"` all do
 * (fontkit and its like do not survive a bundle). `inPlace`: modules that look for files beside themselves find them.
 */
export async function importTypeScript(path, { packages = "bundle", inPlace = false } = {}) {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path],
		bundle: true,
		write: false,
		format: "esm",
		platform: "node",
		packages,
		target: "node20",
		external: ["@takumi-rs/core", "@takumi-rs/wasm", "onnxruntime-node", "onnxruntime-web", "ws"],
		define: { BROADSIDE_VERSION: JSON.stringify("0.0.0-script") },
		plugins: inPlace ? [placeKept] : [],
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
