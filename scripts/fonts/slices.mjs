// Says which file of a sliced family draws which character; measuring and bundling must agree on it.
import { readdirSync, readFileSync } from "node:fs";
import { Blob, Face } from "harfbuzzjs";
import { toSfnt } from "./sfnt.mjs";

const modules = new URL("../../node_modules/", import.meta.url);

/** Path of a file in node_modules. */
export const packagePath = (path) => new URL(path, modules);

/** Files of a source in the order that decides who draws a character: Latin first, then the rest by number. */
export function sourceFiles(source) {
	if (!source.slices) return source.files;
	const name = source.slices.split("/").pop();
	const slices = readdirSync(packagePath(`${source.slices}/files/`))
		.filter((file) => file.endsWith("-wght-normal.woff2"))
		.map((file) => file.slice(name.length + 1, -"-wght-normal.woff2".length));
	const rank = (slice) => {
		const named = ["latin", "latin-ext", "cyrillic", "vietnamese"].indexOf(slice);
		return named < 0 ? 10 + Number(slice) : named;
	};
	return slices
		.sort((a, b) => rank(a) - rank(b))
		.map((slice) => `${source.slices}/files/${name}-${slice}-wght-normal.woff2`);
}

// A slice that owns a combining mark is also given the accented letters of other slices, taken apart.
const isMark = (codePoint) => codePoint >= 0x300 && codePoint <= 0x36f;

const opened = new Map();

/** Each file of a source with its HarfBuzz face and the code points that it, and no earlier file, draws. */
export function openSource(source) {
	const key = JSON.stringify(sourceFiles(source));
	const known = opened.get(key);
	if (known) return known;
	const taken = new Set();
	const sliced = sourceFiles(source).length > 1;
	const slices = sourceFiles(source).map((path) => {
		const face = new Face(new Blob(toSfnt(readFileSync(packagePath(path)))));
		const codePoints = [...face.collectUnicodes()].filter(
			(codePoint) => !taken.has(codePoint) && !(sliced && isMark(codePoint)),
		);
		for (const codePoint of codePoints) taken.add(codePoint);
		return { path, face, codePoints };
	});
	opened.set(key, slices);
	return slices;
}
