// Processes that fight for claims, and die with them: never are two inside at once, and what the dead held is free again.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { createClaims } from "../../mcp-server/files/claim.ts";
import { cases, recordFigures } from "../proof.ts";
import { freshFolder } from "./raw-client.ts";

const processes = cases(4, 8);
const forMs = cases(2_500, 60_000);
const claimsAtOnce = 3;

test(`${processes} processes, some killed`, { timeout: forMs + 60_000 }, async () => {
	const folder = await freshFolder();
	const worker = join(folder, "worker.mjs");
	await build({
		entryPoints: [fileURLToPath(new URL("./claim-worker.ts", import.meta.url))],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile: worker,
		logLevel: "error",
	});
	const endAt = Date.now() + forMs;
	let taken = 0;
	const start = () => {
		const left = Math.max(100, endAt - Date.now());
		const child = spawn(process.execPath, [worker, folder, String(claimsAtOnce), String(left)]);
		child.stdout.on("data", (text) => {
			taken += Number(text);
		});
		return { child, closed: new Promise((resolve) => child.once("close", resolve)) };
	};
	let killed = 0;
	const running = Array.from({ length: processes }, start);
	while (Date.now() < endAt - 400) {
		await new Promise((resolve) => setTimeout(resolve, 120));
		const index = killed % processes;
		running[index]?.child.kill("SIGKILL");
		await running[index]?.closed;
		killed += 1;
		running[index] = start();
	}
	await Promise.all(running.map(({ closed }) => closed));
	const violations = join(folder, "violations");
	expect(existsSync(violations) ? readFileSync(violations, "utf8") : "").toBe("");
	expect(taken).toBeGreaterThan(20);
	for (let index = 0; index < claimsAtOnce; index += 1)
		expect(await createClaims().take(join(folder, `claim-${index}.claim`))).toBe(true);
	recordFigures("claims", { processes, "taken by those that lived": taken, killed });
});
