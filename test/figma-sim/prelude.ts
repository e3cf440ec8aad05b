// The guest side of the simulator as one script, and the property tables that it is handed.
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { readTypings, type TypingTables } from "./typings.ts";

let prelude: Promise<string> | null = null;
/** Built once a process. */
export const buildPrelude = (): Promise<string> => {
	prelude ??= esbuild
		.build({
			entryPoints: [fileURLToPath(new URL("guest/start.ts", import.meta.url))],
			bundle: true,
			write: false,
			format: "iife",
			target: "es2020",
			minifySyntax: true,
		})
		.then((built) => built.outputFiles[0]?.text ?? "");
	return prelude;
};

let typings: TypingTables | null = null;
const simulatedTypes = new Set(
	"DOCUMENT PAGE FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT COMPONENT_SET COMPONENT INSTANCE BOOLEAN_OPERATION SECTION".split(
		" ",
	),
);

/** The tables of the node types that are simulated. */
export function tablesForGuest(): TypingTables {
	if (!typings) {
		const all = readTypings();
		typings = {
			...all,
			nodes: Object.fromEntries(Object.entries(all.nodes).filter(([type]) => simulatedTypes.has(type))),
		};
	}
	return typings;
}
