// Starts the fal test server outside the test runner: for `npm run demo -- --fal-sim`, benches, and by hand.
//
//   node test/fal-server/start.mjs [--port 4890] [--misspell 0.2] [--run-ms 2000] [--run-spread-ms 0] [--concurrency 40] [--flat]
//
// prints its address; then, in another terminal:
//
//   FAL_KEY=dummy BROADSIDE_FAL_ORIGIN=http://127.0.0.1:4890 broadside generate 'A poster "HELLO"' -o hello.png
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** Options are those of `createFalServer` in server.ts. Resolves with the running server: origin, close(), … */
export async function startFalSim(options = {}) {
	// Node 20 runs no TypeScript. Inside node_modules, so that what is left outside the bundle is found.
	const folder = join(here, "../../node_modules/.cache/broadside-fal-sim");
	mkdirSync(folder, { recursive: true });
	const outfile = join(folder, `server-${process.pid}.mjs`);
	await build({
		entryPoints: [join(here, "server.ts")],
		outfile,
		bundle: true,
		packages: "external",
		platform: "node",
		format: "esm",
		logLevel: "error",
	});
	const { createFalServer } = await import(pathToFileURL(outfile).href);
	rmSync(outfile);
	return createFalServer(options);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({
		options: {
			port: { type: "string", default: "4890" },
			misspell: { type: "string", default: "0.2" },
			"run-ms": { type: "string", default: "2000" },
			"run-spread-ms": { type: "string", default: "0" },
			concurrency: { type: "string", default: "40" },
			flat: { type: "boolean", default: false },
		},
	});
	const rate = { misspellRate: Number(values.misspell), neighbourRate: 0.1 };
	const server = await startFalSim({
		port: Number(values.port),
		runMs: Number(values["run-ms"]),
		runSpreadMs: Number(values["run-spread-ms"]),
		concurrency: Number(values.concurrency),
		flat: values.flat,
		rates: { generate: rate, edit: { ...rate, misspellRate: rate.misspellRate * 0.75 } },
	});
	process.stdout.write(`fal test server on ${server.origin} (use it as BROADSIDE_FAL_ORIGIN)\n`);
	for (const signal of ["SIGINT", "SIGTERM"]) {
		process.once(signal, () => {
			server.close().then(() => process.exit(0));
		});
	}
}
