// Finds files that ship beside the code (fonts, wasm, pictures), whether it runs from dist/ or from the sources.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ToolError } from "../../shared/errors.ts";

/**
 * Absolute path of the file or folder `name` in `dist/`. A checkout that runs from its sources, and has no
 * build, may take it from `source`: a path from the repository's root. Throws ToolError `internal` where
 * neither exists.
 */
export function assetPath(name: string, source?: string): string {
	const here = dirname(fileURLToPath(import.meta.url));
	// In a build the code stands in dist/ or dist/chunks/; unbuilt, two folders below the root.
	const root = dirname(dirname(here));
	const fromSources = import.meta.url.endsWith(".ts");
	const places = fromSources ? [] : [join(here, name), join(dirname(here), name)];
	places.push(join(root, "dist", name));
	if (source !== undefined) places.push(join(root, source));
	const found = places.find((path) => existsSync(path));
	if (found !== undefined) return found;
	throw new ToolError({
		code: "internal",
		message: `A part of Broadside is missing: ${name}.`,
		hint: "Install Broadside again; in a checkout run `npm ci` and `npm run build`.",
	});
}
