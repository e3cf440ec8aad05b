// Collects the licence of every package that esbuild put into a bundle, as their licences ask.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * @param {string} root the repository
 * @param {string[]} inputs paths of bundled files, relative to `root`
 * @param {string[]} assets names of packages whose files are copied whole (fonts, wasm, emoji)
 * @returns the text of `dist/LICENSES.txt`
 */
export function licenceText(root, inputs, assets) {
	const folders = new Set(assets.map((name) => `node_modules/${name}`));
	for (const input of inputs) {
		const folder = packageFolder.exec(input)?.[1];
		if (folder) folders.add(folder);
	}
	return [...folders]
		.sort()
		.filter((folder) => existsSync(join(root, folder, "package.json")))
		.map((folder) => {
			const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
			// Font packages carry two: the package's own and the font's.
			const files = readdirSync(join(root, folder)).filter((entry) => /^(licen[cs]e|ofl)/i.test(entry));
			const texts = files.map((file) => readFileSync(join(root, folder, file), "utf8").trim());
			const text = texts.length > 0 ? texts.join("\n\n") : `Licence: ${license}`;
			return `${name} ${version} (${license})\n${"=".repeat(60)}\n${text}\n`;
		})
		.join("\n\n");
}
