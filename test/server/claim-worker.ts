// One of several processes that fight for the same claims: run by the test, never by itself.
import { appendFileSync, closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createClaims } from "../../mcp-server/files/claim.ts";

const [folder = "", count = "0", forMs = "0"] = process.argv.slice(2);
const claims = createClaims();
const endAt = Date.now() + Number(forMs);
let taken = 0;

/** Makes a file that nobody else may have made: who finds one of a living process was let in beside it. */
function enter(path: string): boolean {
	try {
		const file = openSync(path, "wx");
		writeSync(file, String(process.pid));
		closeSync(file);
		return true;
	} catch {
		const owner = Number(readFileSync(path, "utf8") || "0");
		try {
			process.kill(owner, 0);
			return false;
		} catch {
			rmSync(path, { force: true });
			return enter(path);
		}
	}
}

while (Date.now() < endAt) {
	const name = `claim-${Math.floor(Math.random() * Number(count))}`;
	const lock = join(folder, `${name}.claim`);
	if (!(await claims.take(lock))) continue;
	taken += 1;
	const inside = join(folder, `${name}.inside`);
	if (!enter(inside)) appendFileSync(join(folder, "violations"), `${name} ${process.pid}\n`);
	if (!(await claims.holds(lock))) appendFileSync(join(folder, "violations"), `${name} not held\n`);
	await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
	rmSync(inside, { force: true });
	await claims.give(lock, Math.random() < 0.3);
}
process.stdout.write(String(taken));
