// Builds the gallery that chats show beside an answer: one page with its script and styles inside, under a policy that names both by hash.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Writes the page to `file`; answers what went into it. */
export async function buildGallery(file) {
	const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
	const built = await esbuild.build({
		entryPoints: [`${root}gallery/gallery.tsx`],
		outdir: "gallery",
		bundle: true,
		write: false,
		format: "iife",
		target: "chrome123",
		platform: "browser",
		minify: true,
		legalComments: "none",
		charset: "utf8",
		jsx: "automatic",
		jsxImportSource: "preact",
		define: { BROADSIDE_VERSION: JSON.stringify(version) },
		tsconfig: `${root}gallery/tsconfig.json`,
		logLevel: "warning",
		metafile: true,
	});
	const text = (ending) => built.outputFiles.find((one) => one.path.endsWith(ending))?.text ?? "";
	const script = text(".js").replaceAll("</script", "<\\/script").trim();
	const styles = text(".css").replaceAll("</style", "<\\/style").trim();
	const policy = [
		"default-src 'none'",
		"img-src data:",
		// With the line breaks that stand around them in the page.
		`script-src ${hash(`\n${script}\n\t\t`)}`,
		`style-src ${hash(`\n${styles}\n\t\t`)}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
	const page = await readFile(`${root}gallery/gallery.html`, "utf8");
	// Functions as replacements: the code holds "$&" and its like.
	const html = page
		.replace("/* policy */", () => policy)
		.replace("/* styles */", () => styles)
		.replace("/* script */", () => script);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, html);
	return built.metafile;
}
