// One of several processes that fight for the same claims: run by the test, never by itself.
import { appendFileSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClaims } from "../../mcp-server/files/claim.ts";

const [folder = "", count = "0", forMs = "0"] = process.argv.slice(2);
const claims = createClaims();
const endAt = Date.now() + Number(forMs);
let taken = 0;

/** Makes a file that nobody else may have made: who finds one of a living process was let in beside it. */
function enter(path: string): boolean {
	// Linked into place, so that it names its maker from its first moment, however that ends.
	const own = `${path}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, path);
		return true;
	} catch {
		try {
			process.kill(Number(readFileSync(path, "utf8")), 0);
			return false;
		} catch {
			rmSync(path, { force: true });
			return enter(path);
		}
	} finally {
		rmSync(own, { force: true });
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
	// Never as ended: what has ended is cleared away whole, and nobody works on it again.
	await claims.give(lock, false);
}
process.stdout.write(String(taken));
