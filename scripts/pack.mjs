// Packs what people install: the MCPB bundle (validated) and the npm package, both into out/, from a built dist/.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packExtension, validateManifest } from "@anthropic-ai/mcpb";
import { importTypeScript } from "./import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "out") } } });
const out = values.out;
const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const { name, version, license } = json("package.json");
if (!existsSync(join(root, "dist/mcp-server.js"))) {
	console.error("pack: there is no build; run `npm run build` first.");
	process.exit(1);
}

/** The bundle runs on the client's own Node, on stdio: no Figma plugin, no playground, the portable drawing engine. */
const leftOut = ["plugin", "playground"].map((folder) => join(root, "dist", folder));
const stage = join(out, "mcpb");
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
cpSync(join(root, "dist"), join(stage, "dist"), {
	recursive: true,
	filter: (path) => !leftOut.includes(path),
});
for (const file of ["LICENSE", "NOTICE"]) cpSync(join(root, file), join(stage, file));
// The code is ES modules; the tools are told from their definitions, so that the list is never stale.
writeFileSync(
	join(stage, "package.json"),
	JSON.stringify({ name, version, license, type: "module" }, null, "\t"),
);
const { tools } = await importTypeScript(join(root, "shared/tools/index.ts"));
const manifest = {
	...json("packaging/mcpb/manifest.json"),
	tools: tools.map(({ name: tool, title }) => ({ name: tool, description: title })),
};
writeFileSync(join(stage, "manifest.json"), `${JSON.stringify(manifest, null, "\t")}\n`);

const bundle = join(out, `${name}-${version}.mcpb`);
if (!validateManifest(join(stage, "manifest.json"))) process.exit(1);
if (!(await packExtension({ extensionPath: stage, outputPath: bundle, silent: true }))) process.exit(1);

const [packed] = JSON.parse(
	execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", out], {
		cwd: root,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
		shell: process.platform === "win32",
	}),
);

const mb = (bytes) => (bytes / 1e6).toFixed(1);
const sha256 = createHash("sha256").update(readFileSync(bundle)).digest("hex");
console.log(`${bundle}: ${mb(statSync(bundle).size)} MB, sha256 ${sha256}`);
console.log(`${join(out, packed.filename)}: ${mb(packed.size)} MB, ${mb(packed.unpackedSize)} MB unpacked`);
