// Builds what the playground serves, and loads its server: TypeScript that Node 20 does not run by itself.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { buildPlugin } from "../build-plugin.mjs";
import { importTypeScript } from "../import-typescript.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, "scripts/playground/page");

/** The page's own files by path. */
export async function buildPage() {
	const built = await esbuild.build({
		entryPoints: [join(page, "page.ts")],
		bundle: true,
		write: false,
		format: "esm",
		target: "chrome110",
		legalComments: "none",
		logLevel: "warning",
	});
	const text = (/** @type {string} */ name) => readFile(join(page, name), "utf8");
	return new Map([
		["/", { type: "text/html; charset=utf-8", body: await text("index.html") }],
		["/page.css", { type: "text/css; charset=utf-8", body: await text("page.css") }],
		["/page.js", { type: "text/javascript; charset=utf-8", body: built.outputFiles[0]?.text ?? "" }],
	]);
}

/** Everything `servePlayground` takes but the port; the plugin is built anew, so that what is seen is what stands here. */
export async function playgroundParts() {
	const folder = join(root, "node_modules/.cache/broadside/playground");
	await mkdir(folder, { recursive: true });
	const [files] = await Promise.all([buildPage(), buildPlugin(folder)]);
	return {
		main: await readFile(join(folder, "main.js"), "utf8"),
		ui: await readFile(join(folder, "ui.html"), "utf8"),
		manifest: JSON.parse(await readFile(join(root, "manifest.json"), "utf8")),
		files,
	};
}

/** @returns {Promise<typeof import("./serve.ts").servePlayground>} */
export async function loadServer() {
	const { servePlayground } = await importTypeScript(join(root, "scripts/playground/serve.ts"), {
		packages: "external",
		inPlace: true,
	});
	return servePlayground;
}
