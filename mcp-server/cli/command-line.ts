// Reads the command line, runs one command, and turns its end into an exit code.
import { parseArgs } from "node:util";
import { ToolError } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import { describeError } from "../../shared/run-tool.ts";
import { type Config, readConfig } from "../config.ts";
import { version } from "../version.ts";
import type { Workshop } from "../workshop.ts";
import { type Command, type FlagValues, parseOptions } from "./command.ts";
import { commands } from "./commands.ts";
import { configOptions, pickConfigFlags } from "./flags.ts";
import { helpFor, overview } from "./help.ts";
import { createTerminal, exit, type Terminal, UsageError } from "./terminal.ts";

/** Answers the exit code: 0 ok, 1 failed, 2 bad usage, 3 strict is not true. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
	const terminal = createTerminal(process.stdout, process.stderr);
	try {
		return await dispatch(args, terminal);
	} catch (error) {
		if (error instanceof UsageError) {
			terminal.err(`broadside: ${error.message}\nSee broadside --help.`);
			return exit.usage;
		}
		const told = error instanceof ToolError ? describeError(error.toBody()) : String(error);
		terminal.err(`broadside: ${told}`);
		return exit.failed;
	}
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
	const named = args.find((arg) => commands.some((command) => command.name === arg));
	const command = commands.find((one) => one.name === named);
	if (command === undefined) return withoutCommand(args, terminal);
	const { flags, words } = parse(command, args);
	if (flags.help === true) {
		terminal.out(helpFor(command));
		return exit.ok;
	}
	const config = readConfig(pickConfigFlags(flags));
	refuseBadFlags(config);
	for (const problem of config.problems) terminal.err(`broadside: ${problem}`);
	const stopper = new AbortController();
	const stop = () => stopper.abort();
	process.once("SIGINT", stop);
	let opened: Promise<Workshop> | null = null;
	try {
		const run = await command.load();
		return await run(flags, words, {
			config,
			terminal,
			signal: stopper.signal,
			workshop: ({ readDirs }: { readDirs: readonly string[] } = { readDirs: [] }) => {
				const own = config.readDirs;
				const wider = { ...config, readDirs: { ...own, value: [...own.value, ...readDirs] } };
				opened ??= import("../workshop.ts").then(({ createWorkshop }) => createWorkshop(wider));
				return opened;
			},
		});
	} finally {
		terminal.clearProgress();
		process.off("SIGINT", stop);
	}
}

function parse(command: Command, args: readonly string[]): { flags: FlagValues; words: string[] } {
	const options = {
		...configOptions,
		...parseOptions(command),
		help: { type: "boolean" as const, short: "h" },
	};
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options,
			allowPositionals: true,
			strict: true,
		});
		return { flags: values, words: positionals.slice(1) };
	} catch (error) {
		const unknown = args.find(
			(arg) => arg.startsWith("--") && !Object.hasOwn(options, arg.slice(2).split("=")[0] ?? ""),
		);
		if (unknown === undefined) throw valueMissing(args, options) ?? new UsageError(errorWords(error));
		const guess = nearest(unknown.slice(2), Object.keys(options));
		throw new UsageError(
			`${command.name} has no flag ${unknown}.${guess === null ? "" : ` Did you mean --${guess}?`}`,
		);
	}
}

/** Node's own words for it name no way on. */
function valueMissing(args: readonly string[], options: Record<string, { type: string }>): UsageError | null {
	const at = args.findIndex(
		(arg, index) => options[arg.slice(2)]?.type === "string" && !/^[^-]|^-$/.test(args[index + 1] ?? "--"),
	);
	if (at === -1) return null;
	const value = args[at + 1];
	return new UsageError(
		`${args[at]} needs a value${value === undefined ? "" : `; one that begins with a dash is written ${args[at]}="${value}"`}.`,
	);
}

const errorWords = (error: unknown) => (error instanceof Error ? error.message : String(error));

function withoutCommand(args: readonly string[], terminal: Terminal): number {
	if (args.some((arg) => arg === "--version" || arg === "-v")) {
		terminal.out(version);
		return exit.ok;
	}
	if (args.some((arg) => arg === "--help" || arg === "-h" || arg === "help")) {
		terminal.out(overview());
		return exit.ok;
	}
	const asked = args.find((arg) => !arg.startsWith("-")) ?? args[0] ?? "";
	const guess = nearest(
		asked.replace(/^-+/, ""),
		commands.map((command) => command.name),
	);
	throw new UsageError(`there is no command ${asked}.${guess === null ? "" : ` Did you mean ${guess}?`}`);
}

/** A wrong flag was typed just now, so it is an error; a wrong variable is only told. */
function refuseBadFlags(config: Config) {
	const wrong = config.problems.find((problem) => problem.includes("(flag)"));
	if (wrong !== undefined) throw new UsageError(wrong);
}
