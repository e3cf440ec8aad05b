// Builds dist/: the server bundle, the Figma plugin, and the assets that the server opens lazily (fonts, wasm, …).
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { buildGallery } from "./build-gallery.mjs";
import { buildPlugin, pluginSizes } from "./build-plugin.mjs";
import { bundleFonts } from "./fonts/bundle.mjs";
import { fontSources } from "./fonts/sources.mjs";
import { licenceText } from "./licences.mjs";
import { bundleReader, readerPackages } from "./reader-assets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** Native accelerators stay outside the bundle: found at run time, never required. */
const native = ["@takumi-rs/core", "onnxruntime-node"];

/** Copied as they are; `assetPath` finds them by their names. */
const copied = [
	"node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm",
	"mcp-server/tokens/qwen3-vocabulary.br",
];

/** Packages whose files ship whole rather than through the bundle. */
const shippedWhole = [
	...Object.values(fontSources).map(({ slices, files }) => packageOf(slices ?? files[0])),
	"@iconify-json/twemoji",
	"@takumi-rs/wasm",
	"lucide-static",
	...readerPackages,
];

function packageOf(path) {
	return path.split("/").slice(0, 2).join("/");
}

/** `ws` is CommonJS and asks for Node's own modules with `require`, which a bundle of ES modules does not have. */
const requiredBuiltins = {
	name: "required-builtins",
	setup(build) {
		build.onResolve({ filter: /^(node:)?[a-z_]+$/ }, ({ kind, path }) =>
			kind === "require-call" && isBuiltin(path) ? { path, namespace: "builtin" } : undefined,
		);
		build.onLoad({ filter: /./, namespace: "builtin" }, ({ path }) => ({
			contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
		}));
	},
};

async function buildServer() {
	const { metafile } = await esbuild.build({
		absWorkingDir: root,
		entryPoints: { "mcp-server": "mcp-server/main.ts" },
		outdir: "dist",
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		minify: true,
		legalComments: "none",
		metafile: true,
		chunkNames: "chunks/[name]-[hash]",
		external: native,
		// Ajv is the SDK's validator of what clients answer to elicitation, which we never ask for: 120 kB at start.
		alias: { "@modelcontextprotocol/server/_shims": "./mcp-server/sdk-shims.ts" },
		define: { BROADSIDE_VERSION: JSON.stringify(version) },
		plugins: [requiredBuiltins],
		logLevel: "warning",
	});
	await chmod(join(dist, "mcp-server.js"), 0o755);
	return Object.keys(metafile.inputs);
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const [inputs, plugin, gallery, reader] = await Promise.all([
	buildServer(),
	buildPlugin(join(dist, "plugin")),
	buildGallery(join(dist, "gallery.html")),
	bundleReader(join(dist, "reader")),
	bundleFonts(join(dist, "fonts")),
	...copied.map((path) => copyFile(join(root, path), join(dist, basename(path)))),
]);
await writeFile(
	join(dist, "LICENSES.txt"),
	licenceText(
		root,
		[...inputs, ...Object.keys(plugin.inputs), ...Object.keys(gallery.inputs), ...reader.inputs],
		shippedWhole,
	),
);

for (const [name, { bytes, gzipBytes }] of Object.entries(await pluginSizes(join(dist, "plugin"))))
	console.log(`plugin/${name}: ${(bytes / 1000).toFixed(1)} kB, ${(gzipBytes / 1000).toFixed(1)} kB gzip`);
