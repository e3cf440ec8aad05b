// `npm run playground`: the plugin beside a simulated canvas in the browser, for those without Figma.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { loadServer, playgroundParts } from "./playground/build.mjs";

const usage = `npm run playground -- [--port 4880] [--open]

Serves the plugin's own window beside a simulated Figma canvas, on this machine alone.
  --port <number>  default 4880; 0 takes any free one
  --open           opens the page in the browser
`;

const { values } = parseArgs({
	options: {
		port: { type: "string", default: "4880" },
		open: { type: "boolean" },
		help: { type: "boolean" },
	},
});
const port = Number(values.port);
if (values.help || !Number.isInteger(port) || port < 0 || port > 65535) {
	process.stdout.write(usage);
	process.exit(values.help ? 0 : 2);
}

const [servePlayground, parts] = await Promise.all([loadServer(), playgroundParts()]);
const playground = await servePlayground({ ...parts, port }).catch((error) => {
	if (error.code !== "EADDRINUSE") throw error;
	process.stderr.write(`Port ${port} is taken: pass another with --port, or 0 for any.\n`);
	process.exit(1);
});
process.stdout.write(`Playground: ${playground.url}\nCtrl+C ends it.\n`);
if (values.open) {
	const opener = { darwin: "open", win32: "explorer" }[process.platform] ?? "xdg-open";
	spawn(opener, [playground.url], { stdio: "ignore", detached: true })
		.on("error", () => undefined)
		.unref();
}
for (const signal of ["SIGINT", "SIGTERM"])
	process.once(signal, () => playground.close().then(() => process.exit(0)));
