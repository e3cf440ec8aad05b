// The help texts, written from the list of commands.
import { configFlags } from "../config.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

function table(rows: readonly (readonly [string, string])[]): string {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

export function overview(): string {
	return [
		`broadside ${version}: text-heavy posters and infographics with every word right`,
		"",
		table([
			["broadside", "serve MCP on standard input and output"],
			...commands.map(({ name, usage, summary }): [string, string] => [
				`broadside ${name} ${usage}`.trim(),
				summary,
			]),
		]),
		"",
		"Every command takes --help, and these, each over its environment variable:",
		table(Object.entries(configFlags).map(([flag, variable]) => [`--${flag}`, variable])),
		"",
		"The fal key is read from FAL_KEY alone. Exit: 0 ok, 1 failed, 2 bad usage, 3 not every word is proven right.",
	].join("\n");
}

export function helpFor(command: Command): string {
	const rows = Object.entries(command.flags).map(([name, flag]): [string, string] => [
		`${flag.short === undefined ? "" : `-${flag.short}, `}--${name}${flag.type === "string" ? " <value>" : ""}`,
		flag.help,
	]);
	return [`broadside ${command.name} ${command.usage}`.trim(), "", command.summary, "", table(rows)].join(
		"\n",
	);
}
