// Runs each proof at its full count, one at a time, keeps what is done, and writes docs/proof.md.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { proofs } from "./prove/proofs.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, ".prove");
mkdirSync(kept, { recursive: true });

/** A proof is done again when any source, test or pinned package changed since. */
function stateOfTheTree() {
	const files = execFileSync(
		"git",
		["ls-files", "-s", "shared", "mcp-server", "plugin", "test", "package-lock.json"],
		{
			cwd: root,
		},
	);
	const edits = execFileSync("git", ["diff", "HEAD", "--", "shared", "mcp-server", "plugin", "test"], {
		cwd: root,
	});
	return createHash("sha256").update(files).update(edits).digest("hex").slice(0, 16);
}

const state = stateOfTheTree();
const only = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const fresh = process.argv.includes("--fresh");
let failed = false;

for (const proof of proofs) {
	if (only.length > 0 && !only.includes(proof.name)) continue;
	const record = join(kept, `${proof.name}.json`);
	if (!fresh && existsSync(record)) {
		const earlier = JSON.parse(readFileSync(record, "utf8"));
		if (earlier.state === state && earlier.passed) {
			console.log(`${proof.name}: kept (${earlier.seconds} s)`);
			continue;
		}
	}
	// Cases that a proof keeps one by one count for the state that they ran in.
	if (fresh) rmSync(join(kept, `${proof.name}.cases.jsonl`), { force: true });
	console.log(`${proof.name}: running ${proof.file}`);
	const startedAt = performance.now();
	const run = spawnSync(
		process.execPath,
		[join(root, "node_modules/vitest/vitest.mjs"), "run", proof.file, "--testTimeout=3600000"],
		{
			cwd: root,
			stdio: "inherit",
			env: { ...process.env, BROADSIDE_PROVE: kept, BROADSIDE_PROVE_STATE: state },
		},
	);
	const passed = run.status === 0;
	failed ||= !passed;
	const seconds = Math.round((performance.now() - startedAt) / 1000);
	writeFileSync(
		record,
		JSON.stringify({ state, passed, seconds, at: new Date().toISOString().slice(0, 10) }, null, "\t"),
	);
}

const rows = proofs.flatMap((proof) => {
	const record = join(kept, `${proof.name}.json`);
	if (!existsSync(record)) return [];
	const { passed, seconds, at } = JSON.parse(readFileSync(record, "utf8"));
	const figuresFile = readdirSync(kept).find((name) => name === `${proof.name}.figures.json`);
	const figures = figuresFile ? JSON.parse(readFileSync(join(kept, figuresFile), "utf8")) : {};
	const told = Object.entries(figures)
		.map(([name, value]) => `${name}: ${value}`)
		.join("; ");
	return [`| ${proof.claim} | ${passed ? "holds" : "**fails**"} | ${told} | ${at}, ${seconds} s |`];
});
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;
writeFileSync(
	join(root, "docs/proof.md"),
	`# Proofs at their full count

Written by \`npm run prove\`. Machine: ${machine}.

| claim | | figures | when |
|---|---|---|---|
${rows.join("\n")}
`,
);
process.exit(failed ? 1 : 0);
