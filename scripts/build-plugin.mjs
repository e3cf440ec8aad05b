// Builds the two halves of the Figma plugin: the sandbox script, and the window as one self-contained page.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Figma's sandbox is of the QuickJS family. es2017 keeps async functions as they are (lowered ones were seen
 * to fail at load with "stack underflow") and spells out `?.` and `??`, which some versions do not read.
 */
async function buildMain(outDir) {
	await esbuild.build({
		entryPoints: [`${root}plugin/main.ts`],
		outfile: `${outDir}/main.js`,
		bundle: true,
		format: "iife",
		target: "es2017",
		platform: "neutral",
		minify: true,
		legalComments: "none",
		tsconfig: `${root}plugin/tsconfig.json`,
		logLevel: "warning",
	});
}

/** fal's client carries transports (realtime with msgpack, streaming) that nothing here calls: 45 kB. */
const withoutTransports = {
	name: "without-transports",
	setup(build) {
		const stub = (file, contents) =>
			build.onLoad({ filter: new RegExp(`@fal-ai[\\\\/]client[\\\\/]src[\\\\/]${file}\\.js$`) }, () => ({
				contents,
				loader: "js",
			}));
		stub("realtime", "exports.createRealtimeClient = () => ({});");
		stub("streaming", "exports.createStreamingClient = () => ({}); exports.FalStream = class {};");
	},
};

/** One page with its script and styles inside: Figma hands it to the window as text, and nothing may be fetched. */
async function buildWindow(outDir, version) {
	const built = await esbuild.build({
		entryPoints: [`${root}plugin/ui/window.tsx`],
		outdir: `${outDir}/ui`,
		bundle: true,
		write: false,
		format: "iife",
		target: "chrome110",
		platform: "browser",
		minify: true,
		legalComments: "none",
		charset: "utf8",
		alias: { zod: `${root}plugin/ui/zod-lite.ts` },
		plugins: [withoutTransports],
		jsx: "automatic",
		jsxImportSource: "preact",
		define: { BROADSIDE_VERSION: JSON.stringify(version) },
		tsconfig: `${root}plugin/ui/tsconfig.json`,
		logLevel: "warning",
		metafile: true,
	});
	const text = (ending) => built.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
	const page = await readFile(`${root}plugin/ui/window.html`, "utf8");
	const script = text(".js").replaceAll("</script", "<\\/script");
	const styles = text(".css").replaceAll("</style", "<\\/style");
	// Functions as replacements: the code holds "$&" and its like.
	const html = page.replace("/* styles */", () => styles.trim()).replace("/* script */", () => script.trim());
	await writeFile(`${outDir}/ui.html`, html);
	return built.metafile;
}

/** Writes `main.js` and `ui.html` into `outDir`; answers what went into the window, for those who weigh it. */
export async function buildPlugin(outDir) {
	const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
	await mkdir(outDir, { recursive: true });
	const [, metafile] = await Promise.all([buildMain(outDir), buildWindow(outDir, version)]);
	return metafile;
}
