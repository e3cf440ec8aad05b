// Ratios against peers, all in one interleaved run; absolute figures are printed, never judged.
import { cpus } from "node:os";

const benches = {
	servers: async () => (await import("./bench/servers.mjs")).benchServers(Number(process.env.RUNS ?? 15)),
	fal: async () => (await import("./bench/fal.mjs")).benchFal(Number(process.env.RUNS ?? 9)),
	link: async () => (await import("./bench/link.mjs")).benchLink(Number(process.env.RUNS ?? 15)),
	reader: async () => (await import("./bench/reader.mjs")).benchReader(Number(process.env.RUNS ?? 5)),
	draft: async () => (await import("./bench/draft.mjs")).benchDraft(Number(process.env.RUNS ?? 15)),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
	console.error(`No bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
	process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n`);
for (const [name, run] of Object.entries(benches)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	console.log(name);
	console.table(await run());
}
