// The house rules that no linter knows: what each room may import, how long a file may be, one version everywhere.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
	cwd: root,
	encoding: "utf8",
})
	.split("\n")
	.filter(Boolean);

/** Which packages a room may import by name; rooms not listed are free. */
const packagesAllowed = {
	shared: [
		"zod",
		"zod/mini",
		"@fal-ai/client",
		// The pairing of shared/link: both hosts prove a key, and the plugin's window has no `crypto.subtle`.
		"@noble/hashes/hmac.js",
		"@noble/hashes/sha2.js",
		"@noble/hashes/utils.js",
	],
};
/** Inside the core, these rooms do no I/O: no tool, and of the models only the catalogue's facts, never an engine. */
const pureRooms = ["shared/copy", "shared/brief", "shared/layout", "shared/jobs"];
const impure = /^shared\/(tools\/|models\/(fal|paid))/;
const maxLines = 400;
/** Tables of words and prompts are data: reading one is not reading code. */
const wordTable = /(-words|\/prompts-\w+|\/briefs-\w+)\.ts$/;

const faults = [];
const source = /\.(ts|tsx|mjs)$/;
const importOf =
	/(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;

for (const path of tracked) {
	if (!source.test(path) || path.endsWith(".generated.ts")) continue;
	let text;
	try {
		text = readFileSync(join(root, path), "utf8");
	} catch {
		continue; // deleted in the working tree
	}
	const lines = text.split("\n").length - 1;
	if (lines > maxLines && !wordTable.test(path))
		faults.push(`${path}: ${lines} lines (at most ${maxLines}: is it still one idea?)`);
	if (!/^(#!.*\n)?(\/\/|\/\*)/.test(text) && !path.endsWith(".d.ts") && !path.includes("config"))
		faults.push(`${path}: opens without a sentence that says why it exists`);
	if (/\b(describe|test|it)\.only\(/.test(text)) faults.push(`${path}: .only() left in`);
	for (const match of text.matchAll(importOf)) {
		const target = match[1] ?? match[2] ?? match[3];
		const room = path.split("/")[0];
		if (!target.startsWith(".")) {
			const allowed = packagesAllowed[room];
			if (allowed && !allowed.includes(target)) faults.push(`${path}: imports ${target}; ${room}/ may not`);
			continue;
		}
		const to = normalize(join(dirname(path), target));
		const from = pureRooms.find((room) => path.startsWith(`${room}/`));
		if (from && impure.test(to)) faults.push(`${path}: ${from} reaches up to ${to}`);
	}
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (!readFileSync(join(root, "CHANGELOG.md"), "utf8").includes(`## ${version}`))
	faults.push(`CHANGELOG.md: has no entry for ${version}`);

const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const shipped = [
	...Object.keys(manifest.dependencies ?? {}),
	...Object.keys(manifest.optionalDependencies ?? {}),
];
for (const name of shipped)
	if (!architecture.includes(name)) faults.push(`ARCHITECTURE.md: does not give the reason for ${name}`);

if (faults.length > 0) {
	console.error(faults.map((fault) => `house: ${fault}`).join("\n"));
	process.exit(1);
}
console.log(`house: ${tracked.length} files, no fault`);
