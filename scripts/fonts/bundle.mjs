// Copies the font files that the faces need into dist/fonts, with an index, and packs the emoji pictures.
import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { openSource, packagePath } from "./slices.mjs";
import { fontSources } from "./sources.mjs";

/**
 * Fills `outDir` (made if missing) with the font files, `index.json` and `emoji.br`, and answers their size.
 * index.json: `{ faces: { id: { family, files, axes } }, ranges: { file: "…" } }`, where `family`
 * is the name to register the files under and `ranges` tells what a slice draws (no entry: everything).
 */
export async function bundleFonts(outDir) {
	await mkdir(outDir, { recursive: true });
	const faces = {};
	const ranges = {};
	const paths = new Map();
	for (const [id, source] of Object.entries(fontSources)) {
		const slices = openSource(source).filter(({ codePoints }) => codePoints.length > 0);
		const files = slices.map(({ path }) => basename(path));
		for (const { path } of slices) paths.set(basename(path), path);
		if (slices.length > 1) {
			for (const { path, codePoints } of slices) ranges[basename(path)] ??= packRanges(codePoints);
		}
		faces[id] = { family: source.axes ? familyOf(files[0]) : id, files, axes: source.axes };
	}
	for (const [file, path] of paths) await copyFile(fileURLToPath(packagePath(path)), join(outDir, file));
	await writeFile(join(outDir, "index.json"), JSON.stringify({ faces, ranges }));
	await packEmoji(join(outDir, "emoji.br"));
	const sizes = await Promise.all(
		[...paths.keys(), "index.json", "emoji.br"].map(async (file) => (await stat(join(outDir, file))).size),
	);
	return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

// "noto-sans-sc-latin-wght-normal.woff2" -> "noto-sans-sc"
const familyOf = (file) => file.replace(/-(latin|\d+)-.*$/, "");

// "w+2n 3 1+4": each range as the step from the end of the one before, and what it adds beyond its start; base 36.
function packRanges(codePoints) {
	const tokens = [];
	let end = 0;
	const sorted = [...codePoints].sort((a, b) => a - b);
	for (let i = 0; i < sorted.length; ) {
		const from = sorted[i];
		let to = from;
		while (sorted[++i] === to + 1) to++;
		const more = to - from;
		tokens.push((from - end).toString(36) + (more > 0 ? `+${more.toString(36)}` : ""));
		end = to;
	}
	return tokens.join(" ");
}

// 9 MB of SVG bodies in 1 MB: one file, inflated on the first emoji (30 ms).
async function packEmoji(target) {
	const read = async (name) =>
		JSON.parse(await readFile(packagePath(`@iconify-json/twemoji/${name}.json`), "utf8"));
	const [chars, { icons, aliases, width }] = await Promise.all([read("chars"), read("icons")]);
	const bodyOf = (name) => icons[name]?.body ?? bodyOf(aliases[name].parent);
	const pictures = Object.fromEntries(
		Object.keys(chars)
			.sort()
			.map((key) => [key, bodyOf(chars[key])]),
	);
	const json = Buffer.from(JSON.stringify({ units: width, pictures }));
	await writeFile(
		target,
		brotliCompressSync(json, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
		}),
	);
}
