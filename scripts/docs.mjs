// Writes docs/tools.md from the tool definitions themselves; with --check it only says whether the page is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { tools } = await importTypeScript(join(root, "shared/tools/index.ts"));
const { jsonSchemaOf } = await importTypeScript(join(root, "shared/json-schema.ts"));
const { errorCodes } = await importTypeScript(join(root, "shared/errors.ts"));

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

| input | type | meaning |
|---|---|---|
${rows.join("\n")}
`;
}

const page = `# The tools

Written by \`npm run docs\` from the definitions in \`shared/tools/\`; do not edit by hand.

${tools.map(toolPage).join("\n")}
## Errors

A failed call answers \`isError: true\`, a text that stands alone, and \`_meta["broadside/error"]\` with \`code\`,
\`message\`, \`hint\`, and, where it applies, \`field\` and \`retryAfterMs\`. Codes: ${errorCodes.map((code) => `\`${code}\``).join(", ")}.
`;

const path = join(root, "docs/tools.md");
const before = existsSync(path) ? readFileSync(path, "utf8") : "";
if (process.argv.includes("--check")) {
	if (before !== page) {
		console.error("docs/tools.md is stale: run `npm run docs` and commit it.");
		process.exit(1);
	}
} else writeFileSync(path, page);
