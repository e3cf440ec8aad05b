// Finds the foreign clients and a Node that runs them; where they are missing says so loudly, and in CI fails.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Conformance and Inspector want Node 22: our own where it is new enough, else the one that npm brought. */
function findNode(): string | null {
	if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
	const brought = join(folder, "node_modules", `node-${process.platform}-${process.arch}`, "bin/node");
	return existsSync(brought) ? brought : null;
}

const isInstalled = () => existsSync(join(folder, "node_modules/@modelcontextprotocol/conformance"));

/** Path of the Node to run them with; null where they are not there. Throws with `CI=true`. */
function find(): string | null {
	const node = isInstalled() ? findNode() : null;
	if (node !== null) return node;
	const advice = isInstalled()
		? "NO NODE 22 FOUND for the clients of others: run the tests with Node 22, or on Linux."
		: "THE CLIENTS OF OTHERS ARE NOT INSTALLED: npm ci --prefix test/clients --ignore-scripts";
	if (process.env.CI === "true") throw new Error(`${advice} In CI they must run.`);
	process.stderr.write(`\n\n*** ${advice}. THEIR TESTS ARE SKIPPED. ***\n\n`);
	return null;
}

export const node22 = find();

export const inFolder = (...parts: string[]) => join(folder, ...parts);

export interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs a program of the clients' folder with Node 22. */
export function runForeign(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
	return new Promise((resolve, reject) => {
		if (node22 === null) throw new Error("not installed");
		const child = spawn(node22, [...args], { cwd: folder, env: { ...process.env, ...env }, stdio: "pipe" });
		let stdout = "";
		let stderr = "";
		child.stdin.end();
		child.stdout.on("data", (part) => {
			stdout += part;
		});
		child.stderr.on("data", (part) => {
			stderr += part;
		});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, stdout, stderr }));
	});
}
