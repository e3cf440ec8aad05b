// Writes docs/tools.md and docs/command-line.md from the definitions themselves; with --check it only says whether
// they are stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { errorMeanings } from "./docs/error-meanings.mjs";
import { examples } from "./docs/examples.mjs";
import { importTypeScript } from "./import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { tools } = await importTypeScript(join(root, "shared/tools/index.ts"));
const { jsonSchemaOf } = await importTypeScript(join(root, "shared/json-schema.ts"));
const { errorCodes } = await importTypeScript(join(root, "shared/errors.ts"));
const { commands } = await importTypeScript(join(root, "mcp-server/cli/commands.ts"));
const { configFlags } = await importTypeScript(join(root, "mcp-server/config.ts"));

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");

function typeOf(schema) {
	if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
	if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
	if (schema.type === "array") return schema.items?.type ? `list of ${schema.items.type}` : "list";
	const limits = [
		schema.minimum === undefined ? "" : `from ${schema.minimum}`,
		schema.maximum === undefined ? "" : `to ${schema.maximum}`,
		schema.maxLength === undefined ? "" : `at most ${schema.maxLength} characters`,
	].filter(Boolean);
	return [schema.type ?? "any", ...limits].join(" ");
}

function toolPage(tool) {
	const schema = jsonSchemaOf(tool.input, "advertised");
	const required = new Set(schema.required ?? []);
	const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
		const given = property.default === undefined ? "" : `Default \`${JSON.stringify(property.default)}\`. `;
		return `| \`${name}\`${required.has(name) ? " (required)" : ""} | ${cell(typeOf(property))} | ${cell(given + (property.description ?? ""))} |`;
	});
	return `## \`${tool.name}\`

${tool.description}

Effect: **${tool.effect}**.

${rows.length === 0 ? "It takes nothing." : `| input | type | meaning |\n|---|---|---|\n${rows.join("\n")}`}

${(examples[tool.name] ?? []).map((example) => examplePart(tool, example)).join("\n\n")}
`;
}

/** Throws where the tool itself would refuse the example. */
function examplePart(tool, { say, input }) {
	tool.input.parse(input);
	return `${say}\n\n\`\`\`json\n${JSON.stringify(input, null, 2)}\n\`\`\``;
}

function errorRow(code) {
	const told = errorMeanings[code];
	if (told === undefined) throw new Error(`scripts/docs/error-meanings.mjs does not explain ${code}`);
	return `| \`${code}\` | ${told[0]} | ${told[1]} |`;
}

function commandPart({ name, usage, summary, flags }) {
	const rows = Object.entries(flags).map(([flag, { short, type, help }]) => {
		const names = [`--${flag}`, short === undefined ? "" : `-${short}`].filter(Boolean).join("`, `");
		return `| \`${names}\`${type === "string" ? " …" : ""} | ${cell(help)} |`;
	});
	const table = rows.length === 0 ? "" : `\n\n| flag | |\n|---|---|\n${rows.join("\n")}`;
	return `## \`broadside ${`${name} ${usage}`.trim()}\`\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.${table}\n`;
}

for (const { name } of tools)
	if (examples[name] === undefined) throw new Error(`scripts/docs/examples.mjs has none of ${name}`);

const page = `# The tools

Written by \`npm run docs\` from the definitions in \`shared/tools/\`; do not edit by hand.

${tools.map(toolPage).join("\n")}
## Errors

A failed call answers \`isError: true\`, a text that stands alone, and \`_meta["broadside/error"]\` with \`code\`,
\`message\`, \`hint\`, and, where it applies, \`field\` and \`retryAfterMs\`.

| code | what happened | what to do |
|---|---|---|
${errorCodes.map(errorRow).join("\n")}
`;

const commandPage = `# The command line

Written by \`npm run docs\` from \`mcp-server/cli/commands.ts\`; do not edit by hand. \`broadside\` alone serves MCP on
standard input and output. Exit codes: 0 ok, 1 failed, 2 bad usage, 3 not every word is proven right.

${commands.map(commandPart).join("\n")}
## Settings

Every command takes these, each over its environment variable. The fal key is read from \`FAL_KEY\` alone.

| flag | variable |
|---|---|
${Object.entries(configFlags)
	.map(([flag, variable]) => `| \`--${flag}\` | \`${variable}\` |`)
	.join("\n")}
`;

const stale = [];
for (const [name, text] of [
	["tools.md", page],
	["command-line.md", commandPage],
]) {
	const path = join(root, "docs", name);
	if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
	if (process.argv.includes("--check")) stale.push(`docs/${name}`);
	else writeFileSync(path, text);
}
if (stale.length > 0) {
	console.error(`${stale.join(", ")} stale: run \`npm run docs\` and commit.`);
	process.exit(1);
}
