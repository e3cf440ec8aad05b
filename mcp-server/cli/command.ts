// What a command is: its words for help, the flags it takes, and the code that runs.
import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type { Workshop } from "../workshop.ts";
import { type Terminal, UsageError } from "./terminal.ts";

export type FlagValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface CommandContext {
	config: Config;
	/** Opened once; `readDirs` are folders that images may be read from beside the configured ones. */
	workshop(options?: { readDirs: readonly string[] }): Promise<Workshop>;
	terminal: Terminal;
	/** Fires on Ctrl-C. */
	signal: AbortSignal;
}

export type CommandRun = (
	flags: FlagValues,
	words: readonly string[],
	context: CommandContext,
) => Promise<number>;

export interface Command {
	name: string;
	/** What stands after the name: `"<prompt>" [--json]`. */
	usage: string;
	summary: string;
	/** Each flag with its one line of help. */
	flags: Readonly<
		Record<string, { type: "string" | "boolean"; short?: string; multiple?: boolean; help: string }>
	>;
	load(): Promise<CommandRun>;
}

export function parseOptions(command: Command): NonNullable<ParseArgsConfig["options"]> {
	return Object.fromEntries(
		Object.entries(command.flags).map(([name, { help: _help, ...option }]) => [name, option]),
	);
}

export function stringFlag(flags: FlagValues, name: string): string | undefined {
	const value = flags[name];
	return typeof value === "string" ? value : undefined;
}

/** Throws UsageError for what is no number of 0 or more. */
export function numberFlag(flags: FlagValues, name: string): number | undefined {
	const text = stringFlag(flags, name);
	if (text === undefined) return undefined;
	const value = Number(text);
	if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
	throw new UsageError(`--${name} must be a number, 0 or more.`);
}

export function listFlag(flags: FlagValues, name: string): string[] {
	const value = flags[name];
	return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
