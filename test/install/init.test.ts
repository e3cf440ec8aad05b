// The built `init` in a home folder of its own: consent, backups, links, and the Figma plugin.
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, runCli } from "../cli/run-cli.ts";

const cursorFile = (home: string) => join(home, ".cursor", "mcp.json");

async function freshHome(clients: readonly string[]): Promise<{ home: string; env: Record<string, string> }> {
	const home = await freshFolder();
	for (const folder of clients) mkdirSync(join(home, folder), { recursive: true });
	return { home, env: { HOME: home, USERPROFILE: home } };
}

const initAt = (home: string, env: Record<string, string>, ...args: string[]) =>
	runCli(["init", ...args], { home: join(home, ".broadside"), env });

test("without consent nothing is written", async () => {
	const { home, env } = await freshHome([".cursor"]);
	const run = await initAt(home, env);
	expect(run.code).toBe(2);
	expect(run.stdout).toContain("Cursor: would be added");
	expect(run.stderr).toContain("--yes");
	expect(readdirSync(join(home, ".cursor"))).toEqual([]);
	expect(readdirSync(home).sort()).toEqual([".cursor"]);
});

test("--yes enters it in every agent found, keeps a backup, and says the same again", async () => {
	const { home, env } = await freshHome([".cursor", ".gemini"]);
	const before = '{ "mcpServers": { "files": { "command": "files" } } }\n';
	writeFileSync(cursorFile(home), before, { mode: 0o640 });
	const run = await initAt(home, env, "--yes");
	expect(run.code).toBe(0);
	const written = JSON.parse(readFileSync(cursorFile(home), "utf8"));
	expect(Object.keys(written.mcpServers).sort()).toEqual(["broadside", "files"]);
	expect(written.mcpServers.broadside.args[0]).toMatch(/dist[\\/]mcp-server\.js$/);
	expect(statSync(written.mcpServers.broadside.args[0]).isFile()).toBe(true);
	if (process.platform !== "win32") expect(statSync(cursorFile(home)).mode & 0o777).toBe(0o640);
	const [backup] = readdirSync(join(home, ".cursor")).filter((name) => name.includes("before-broadside"));
	expect(readFileSync(join(home, ".cursor", backup ?? ""), "utf8")).toBe(before);
	expect(
		JSON.parse(readFileSync(join(home, ".gemini", "settings.json"), "utf8")).mcpServers.broadside,
	).toBeDefined();

	const again = await initAt(home, env, "--yes");
	expect(again.code).toBe(0);
	expect(again.stdout).toContain("Cursor: is already entered");
	expect(readdirSync(join(home, ".cursor"))).toHaveLength(2);
});

test("the Figma plugin stands whole in the home folder, ready to import", async () => {
	const { home, env } = await freshHome([".cursor"]);
	const run = await initAt(home, env, "--yes");
	const folder = join(home, ".broadside", "figma-plugin");
	expect(run.stdout).toContain(join(folder, "manifest.json"));
	const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
	for (const file of [manifest.main, manifest.ui])
		expect(
			readFileSync(join(folder, file)).equals(readFileSync(new URL(`../../${file}`, import.meta.url))),
		).toBe(true);
});

test("settings that are a link stay a link", async () => {
	if (process.platform === "win32") return;
	const { home, env } = await freshHome([".cursor", "dotfiles"]);
	const real = join(home, "dotfiles", "mcp.json");
	writeFileSync(real, "{}\n");
	symlinkSync(real, cursorFile(home));
	await initAt(home, env, "--yes");
	expect(realpathSync(cursorFile(home))).toBe(realpathSync(real));
	expect(JSON.parse(readFileSync(real, "utf8")).mcpServers.broadside).toBeDefined();
});

test("one agent by name, found or not; an unknown name is refused", async () => {
	const { home, env } = await freshHome([".gemini"]);
	const run = await initAt(home, env, "vscode", "--yes");
	expect(run.code).toBe(0);
	expect(run.stdout).toContain("VS Code: added");
	expect(readdirSync(join(home, ".gemini"))).toEqual([]);
	const unknown = await initAt(home, env, "--client", "netscape", "--yes");
	expect(unknown.code).toBe(2);
	expect(unknown.stderr).toContain("claude-desktop");
});

test("one agent with broken settings does not keep the others from theirs", async () => {
	for (const spoil of [
		(file: string) => writeFileSync(file, "{ broken"),
		// What stands there cannot even be read.
		(file: string) => mkdirSync(file),
	]) {
		const { home, env } = await freshHome([".cursor", ".gemini"]);
		spoil(cursorFile(home));
		const run = await initAt(home, env, "--yes");
		expect(run.code).toBe(1);
		expect(run.stdout).toMatch(/Cursor: is left alone \(.+\)\n/);
		expect(run.stdout).toContain(cursorFile(home));
		expect(run.stdout).toContain("Gemini CLI: added");
		const gemini = JSON.parse(readFileSync(join(home, ".gemini", "settings.json"), "utf8"));
		expect(gemini.mcpServers.broadside).toBeDefined();
		expect(readdirSync(join(home, ".broadside", "figma-plugin"))).toContain("manifest.json");
	}
});

test("settings that are not understood are left alone, and told", async () => {
	const { home, env } = await freshHome([".cursor"]);
	writeFileSync(cursorFile(home), "{ broken");
	const run = await initAt(home, env, "--yes");
	expect(run.code).toBe(1);
	expect(run.stdout).toContain("left alone");
	expect(readFileSync(cursorFile(home), "utf8")).toBe("{ broken");
});
