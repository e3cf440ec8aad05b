// In CI the clients of others are installed before any test: 250 packages that the product itself has no use for.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Vitest's global setup. Does nothing outside CI, or where they are there. Throws what npm says. */
export function setup(): void {
	if (process.env.CI !== "true" || existsSync(`${folder}node_modules`)) return;
	execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
		cwd: folder,
		stdio: ["ignore", "ignore", "inherit"],
		shell: process.platform === "win32",
	});
}
