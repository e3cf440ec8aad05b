// The flags that set the configuration, taken by the server and by every command.
import { parseArgs } from "node:util";
import { type ConfigFlags, configFlags } from "../config.ts";

/** As `util.parseArgs` wants them. */
export const configOptions: Record<string, { type: "string" }> = Object.fromEntries(
	Object.keys(configFlags).map((flag) => [flag, { type: "string" }]),
);

/** The flags when the arguments hold nothing else; null when a command (or a mistake) is among them. */
export function readServerFlags(args: readonly string[]): ConfigFlags | null {
	try {
		return pickConfigFlags(parseArgs({ args: [...args], options: configOptions, strict: true }).values);
	} catch {
		return null;
	}
}

export function pickConfigFlags(values: Readonly<Record<string, unknown>>): ConfigFlags {
	return Object.fromEntries(
		Object.keys(configFlags).flatMap((flag) =>
			typeof values[flag] === "string" ? [[flag, values[flag]]] : [],
		),
	);
}
