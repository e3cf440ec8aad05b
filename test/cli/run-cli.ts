// Runs the built program as a person does, and gives back everything it said.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const program = fileURLToPath(new URL("../../dist/mcp-server.js", import.meta.url));

export interface CliRun {
	code: number | null;
	stdout: string;
	stderr: string;
}

const folders: string[] = [];

/** A folder in the system's temporary folder, gone when the test file is done. */
export async function freshFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "broadside-cli-"));
	folders.push(folder);
	return folder;
}

afterAll(async () => {
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function runCli(
	args: readonly string[],
	options: { home?: string; cwd?: string; input?: string; env?: Record<string, string> } = {},
): Promise<CliRun> {
	const home = options.home ?? (await freshFolder());
	const { FAL_KEY: _none, ...inherited } = process.env;
	const child = spawn(process.execPath, [program, ...args], {
		env: { ...inherited, BROADSIDE_HOME: home, ...options.env },
		...(options.cwd === undefined ? {} : { cwd: options.cwd }),
	});
	let stdout = "";
	let stderr = "";
	child.stdout.on("data", (chunk) => {
		stdout += chunk;
	});
	child.stderr.on("data", (chunk) => {
		stderr += chunk;
	});
	child.stdin.on("error", () => undefined);
	child.stdin.end(options.input ?? "");
	const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
	return { code, stdout, stderr };
}
