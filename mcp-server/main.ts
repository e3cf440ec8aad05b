#!/usr/bin/env node
// The program: MCP on stdio when no command is named, else that command. Loads nothing before it knows which.
import module from "node:module";

// Keeps compiled code between starts: Node 22.1 and later.
const keepCompiled: unknown = Reflect.get(module, "enableCompileCache");
if (typeof keepCompiled === "function") keepCompiled();

const args = process.argv.slice(2);
const flags = args.length === 0 ? {} : (await import("./cli/flags.ts")).readServerFlags(args);

if (flags !== null) {
	const { serveOnStdio } = await import("./serve-stdio.ts");
	serveOnStdio(flags);
} else {
	const { runCommandLine } = await import("./cli/command-line.ts");
	process.exitCode = await runCommandLine(args);
}
