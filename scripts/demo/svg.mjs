// The demo's sheets as SVG, made as a person would: through the command line, with the same words and seed.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Writes `<slug>.svg` into `out`; null, and a word on standard error, where that fails. */
async function svgOf({ slug, tool, arguments: { prompt, brief, seed } }, server, out) {
	const { FAL_KEY: _unused, ...environment } = process.env;
	const home = `${out}/home`;
	let words = prompt;
	if (brief) {
		words = `${home}/${slug}.json`;
		await mkdir(home, { recursive: true });
		await writeFile(words, JSON.stringify(brief));
	}
	const command = tool === "generate_image" ? "generate" : "compose";
	const file = `${slug}.svg`;
	try {
		await run(process.execPath, [server, command, words, "--seed", String(seed), "-o", `${out}/${file}`], {
			env: { ...environment, BROADSIDE_HOME: home },
		});
		return file;
	} catch (error) {
		console.error(`${slug}: no SVG: ${error.stderr || error.message}`);
		process.exitCode = 1;
		return null;
	}
}

/** Gives each row the names of its files, PNG first. Two at a time: each is a process of its own. */
export async function addSvgFiles(rows, server, out) {
	const left = [...rows];
	const work = async () => {
		for (let row = left.shift(); row; row = left.shift()) {
			const svg = await svgOf(row, server, out);
			row.files = svg === null ? [row.file] : [row.file, svg];
		}
	};
	await Promise.all([work(), work()]);
}
