// Builds the two halves of the Figma plugin: the sandbox script, and the window as one self-contained page.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { minifySync } from "rolldown/utils";
import { chinesePage } from "./chinese-page.mjs";
import { packText } from "./pack-text.mjs";

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

/**
 * fal's client as the window uses it: uploads, and submit, status and result of its queue, each tried once over our own fetch
 * (shared/models/fal-context.ts). What nothing here reaches is left out: transports, repeats, the environment.
 */
const onlyUsed = {
	name: "only-used",
	setup(build) {
		const stub = (file, contents) =>
			build.onLoad({ filter: new RegExp(`@fal-ai[\\\\/]client[\\\\/]src[\\\\/]${file}\\.js$`) }, () => ({
				contents,
				loader: "js",
			}));
		stub(
			"index",
			`const { createConfig } = require("./config");
			const { createQueueClient } = require("./queue");
			const { createStorageClient } = require("./storage");
			exports.createFalClient = (settings) => {
				const config = createConfig(settings);
				const storage = createStorageClient({ config });
				return { queue: createQueueClient({ config, storage }), storage };
			};`,
		);
		stub(
			"config",
			`const { defaultResponseHandler } = require("./response");
			exports.getRestApiUrl = () => "https://rest.fal.ai";
			exports.createConfig = (settings) => ({
				requestMiddleware: async (request) => request,
				responseHandler: defaultResponseHandler,
				retry: { maxRetries: 0 },
				...settings,
			});`,
		);
		stub("retry", "exports.isRetryableError = () => false; exports.DEFAULT_RETRYABLE_STATUS_CODES = [];");
		stub("runtime", "exports.isBrowser = () => true;");
		stub("streaming", "exports.FalStream = class {};");
	},
};

/** The window paints with Qwen Image 2 alone: rows of the other models are for agents. */
const onlyQwenImage2 = {
	name: "only-qwen-image-2",
	setup(build) {
		build.onLoad({ filter: /shared[\\/]models[\\/]other-models\.ts$/ }, () => ({
			contents: "export const otherModels = [];",
			loader: "ts",
		}));
	},
};

/** A script for a page: one file, for the browser that Figma's desktop app brings. */
const forPage = {
	bundle: true,
	write: false,
	format: "iife",
	target: "chrome110",
	platform: "browser",
	minify: true,
	legalComments: "none",
	charset: "utf8",
	tsconfig: `${root}plugin/ui/tsconfig.json`,
	logLevel: "warning",
};

/**
 * One page with its script and styles inside: Figma hands it to the window as text, and nothing may be fetched.
 * Both are packed: composing needs every face's metrics and every drawing, which is 0.7 MB as plain text.
 */
async function buildWindow(outDir, version) {
	const built = await esbuild.build({
		...forPage,
		entryPoints: [`${root}plugin/ui/window.tsx`],
		outdir: `${outDir}/ui`,
		alias: { zod: `${root}plugin/ui/zod-lite.ts` },
		plugins: [onlyUsed, onlyQwenImage2],
		jsx: "automatic",
		jsxImportSource: "preact",
		define: { BROADSIDE_VERSION: JSON.stringify(version) },
		metafile: true,
	});
	const text = (ending) => built.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
	// A second minifier, for the 6 kB that the first leaves.
	const { code } = minifySync("window.js", text(".js"), {
		compress: { target: "es2022" },
		mangle: { toplevel: true },
		module: false,
	});
	const whole = `${text(".css").trim()}\0${code.trim()}`;
	const opener = await esbuild.build({
		...forPage,
		entryPoints: [`${root}plugin/ui/opener.ts`],
		define: { BROADSIDE_WINDOW: JSON.stringify(await packText(chinesePage(whole))) },
	});
	const page = await readFile(`${root}plugin/ui/window.html`, "utf8");
	// A function as replacement: the code holds "$&" and its like.
	const html = page.replace("/* script */", () => opener.outputFiles[0].text.trim());
	await writeFile(`${outDir}/ui.html`, html);
	return built.metafile;
}

/** Bytes of the two files, as Figma reads them and as a package carries them. */
export async function pluginSizes(outDir) {
	const sizes = {};
	for (const name of ["main.js", "ui.html"]) {
		const bytes = await readFile(`${outDir}/${name}`);
		sizes[name] = { bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length };
	}
	return sizes;
}

/** Writes `main.js` and `ui.html` into `outDir`; answers what went into the window, for those who weigh it. */
export async function buildPlugin(outDir) {
	const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
	await mkdir(outDir, { recursive: true });
	const [, metafile] = await Promise.all([buildMain(outDir), buildWindow(outDir, version)]);
	return metafile;
}
