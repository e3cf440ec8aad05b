// The agents whose settings `init` can write: where the file is, and how a server is entered there.
// Places and keys were read in each client's own documentation, November 2026.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../version.ts";

export interface ClientPlace {
	id: string;
	name: string;
	/** The settings file, absolute. */
	file: string;
	/** The key that holds the servers. */
	section: "mcpServers" | "servers";
	/** Whether the client seems to be on this machine. */
	found: boolean;
	/** What to do for the change to be seen. */
	then: string;
}

/** Every known client, whether it is here or not. */
export function knownClients(platform: NodeJS.Platform = process.platform): ClientPlace[] {
	const home = homedir();
	const settings =
		platform === "darwin"
			? join(home, "Library", "Application Support")
			: platform === "win32"
				? join(home, "AppData", "Roaming")
				: join(home, ".config");
	const place = (
		id: string,
		name: string,
		file: string,
		then: string,
		section: ClientPlace["section"] = "mcpServers",
		sign = dirname(file),
	): ClientPlace => ({ id, name, file, section, then, found: existsSync(sign) });
	const claudeCode = join(home, ".claude.json");
	return [
		place(
			"claude-desktop",
			"Claude Desktop",
			join(settings, "Claude", "claude_desktop_config.json"),
			"restart Claude Desktop",
		),
		place("claude-code", "Claude Code", claudeCode, "start a new session", "mcpServers", claudeCode),
		place("cursor", "Cursor", join(home, ".cursor", "mcp.json"), "enable it in Settings → MCP"),
		place(
			"vscode",
			"VS Code",
			join(settings, "Code", "User", "mcp.json"),
			"start it from the list of MCP servers",
			"servers",
		),
		place(
			"windsurf",
			"Windsurf",
			join(home, ".codeium", "windsurf", "mcp_config.json"),
			"refresh the list of MCP servers",
		),
		place("gemini-cli", "Gemini CLI", join(home, ".gemini", "settings.json"), "start a new session"),
	];
}

export interface Launch {
	command: string;
	args: readonly string[];
}

/**
 * How a client should start this very copy. One that runs from npx's cache may be swept away, so it is
 * started through npx again, at this version; any other by its path, with the Node that runs now.
 */
export function launchOf(program = fileURLToPath(import.meta.url)): Launch {
	const parts = program.split(sep);
	if (parts.includes("_npx")) return { command: "npx", args: ["-y", `broadside@${version}`] };
	return { command: process.execPath, args: [join(distOf(program), "mcp-server.js")] };
}

/** The folder `dist/` of this copy. */
export function distOf(program = fileURLToPath(import.meta.url)): string {
	const here = dirname(program);
	// Built: dist/ or dist/chunks/. From the sources: mcp-server/cli/.
	if (existsSync(join(here, "mcp-server.js"))) return here;
	const above = dirname(here);
	return existsSync(join(above, "mcp-server.js")) ? above : join(dirname(above), "dist");
}

/**
 * What an entry of our name should become: null where it starts another program. Its own environment, switches
 * and further arguments stay; only how the program is started changes.
 */
export function mergedEntry(
	found: Readonly<Record<string, unknown>>,
	launch: Launch,
): Readonly<Record<string, unknown>> | null {
	const args: unknown[] = Array.isArray(found.args) ? found.args : [];
	const at = [found.command, ...args].findIndex((word) => typeof word === "string" && program.test(word));
	return at === -1 ? null : { ...found, command: launch.command, args: [...launch.args, ...args.slice(at)] };
}

const program = /(?:^|[\\/])mcp-server\.js$|(?:^|[\\/])broadside(?:@[\w.-]+)?$/;
