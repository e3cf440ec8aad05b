// One version and one set of settings in every file that tells a client how to start Broadside.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const text = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(text(path));

const faults = [];
const { name, version, mcpName, engines, bin } = json("package.json");
const equal = (path, what, found, wanted) => {
	if (found !== wanted)
		faults.push(`${path}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
};

const server = json("server.json");
const bundle = json("packaging/mcpb/manifest.json");
const plugin = json("packaging/claude-code/.claude-plugin/plugin.json");
const market = json(".claude-plugin/marketplace.json");
const lock = json("package-lock.json");

equal("package-lock.json", "version", lock.version, version);
equal("server.json", "version", server.version, version);
equal("server.json", "name", server.name, mcpName);
for (const entry of server.packages) {
	equal("server.json", "identifier", entry.identifier, name);
	equal("server.json", "package version", entry.version, version);
}
equal("packaging/mcpb/manifest.json", "version", bundle.version, version);
equal(
	"packaging/mcpb/manifest.json",
	"Node",
	bundle.compatibility.runtimes.node.replace(/\.0$/, ""),
	engines.node,
);
equal("packaging/mcpb/manifest.json", "entry point", bundle.server.entry_point, bin.broadside);
equal("packaging/claude-code plugin.json", "version", plugin.version, version);
equal(
	"packaging/claude-code plugin.json",
	"pinned package",
	plugin.mcpServers.broadside.args.at(-1),
	`${name}@${version}`,
);
for (const entry of market.plugins) equal("marketplace.json", "version", entry.version, version);

// Each variable that is set there must be one that the server reads.
const config = text("mcp-server/config.ts");
const set = [
	...Object.keys(bundle.server.mcp_config.env),
	...server.packages.flatMap((entry) => entry.environmentVariables.map((variable) => variable.name)),
];
for (const variable of new Set(set))
	if (!config.includes(`"${variable}"`))
		faults.push(`${variable}: set for clients, but mcp-server/config.ts does not read it`);
for (const [variable, value] of Object.entries(bundle.server.mcp_config.env)) {
	const option = /^\$\{user_config\.(\w+)\}$/.exec(value)?.[1];
	if (option === undefined || bundle.user_config[option] === undefined)
		faults.push(`packaging/mcpb/manifest.json: ${variable} is not filled by a setting`);
}

if (faults.length > 0) {
	console.error(faults.map((fault) => `versions: ${fault}`).join("\n"));
	process.exit(1);
}
console.log(`versions: ${version} everywhere`);
