// The install links and versions that people are given hold what they say.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const launch = { command: "npx", args: ["-y", "broadside"] };

test("Cursor and VS Code links hold the same launch", () => {
	const links = [...read("README.md").matchAll(/\]\((https:\/\/(?:cursor\.com|vscode\.dev)\/[^)]+)\)/g)].map(
		(found) => new URL(found[1] ?? ""),
	);
	const [cursor, vscode] = links.map((link) => link.searchParams.get("config") ?? "");
	expect(links.map((link) => link.searchParams.get("name"))).toEqual(["broadside", "broadside"]);
	expect(JSON.parse(Buffer.from(cursor ?? "", "base64").toString())).toEqual(launch);
	expect(JSON.parse(vscode ?? "")).toEqual({ type: "stdio", ...launch });
});

test("one version everywhere, and every variable is one that the server reads", () => {
	expect(
		execFileSync(process.execPath, [join(root, "scripts/check-versions.mjs")], { encoding: "utf8" }),
	).toContain("everywhere");
});

test("generated docs are fresh", () => {
	execFileSync(process.execPath, [join(root, "scripts/docs.mjs"), "--check"], { cwd: root });
});

test("the Claude Code plugin is whole: its folder, a skill with a name and a description that says when", () => {
	const market = JSON.parse(read(".claude-plugin/marketplace.json"));
	for (const { name, source } of market.plugins) {
		const plugin = JSON.parse(read(join(source, ".claude-plugin/plugin.json")));
		expect(plugin.name).toBe(name);
		const skill = read(join(source, "skills/broadside/SKILL.md"));
		expect(/^---\nname: broadside\ndescription: .{60,1024}\n---\n/.test(skill)).toBe(true);
		// It names only tools that there are.
		const tools = new Set([...read("docs/tools.md").matchAll(/^## `(\w+)`$/gm)].map((found) => found[1]));
		for (const [, tool] of skill.matchAll(
			/`((?:generate|compose|edit|finish|check|review|get|cancel|list|figma)_\w+)/g,
		))
			if (tool !== "estimate_only") expect(tools).toContain(tool);
	}
});

test.each(["README.md", "docs/cookbook.md", "docs/security.md", "docs/troubleshooting.md"])(
	"links of %s lead somewhere",
	(page) => {
		for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g))
			expect(existsSync(join(root, page, "..", target ?? "")), target).toBe(true);
	},
);
