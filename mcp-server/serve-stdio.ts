// Serves MCP on standard input and output, and goes away quietly when the client does.
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { ConfigFlags } from "./config.ts";
import { holdStdin } from "./held-stdin.ts";
import { buildServer } from "./server.ts";
import type { Workshop } from "./workshop.ts";

/** From the end of input to the end of the process: at most 2 s in all. */
const graceMs = 1200;
const stopMs = 500;
/** Three images of 10 MB as data URLs, and some. */
const maxMessageBytes = 64 * 1024 * 1024;
/** Interrupted jobs are taken up once the client has had its first answers … */
const resumeAfterMs = 2000;
/** … and those of a server that dies beside this one, soon after. */
const lookAgainMs = 15_000;

export function serveOnStdio(flags: ConfigFlags): void {
	// Only the protocol may write to standard output, whatever a library thinks.
	const { Console } = globalThis.console;
	globalThis.console = new Console(process.stderr, process.stderr);
	process.on("unhandledRejection", report);

	let making: Promise<Workshop> | null = null;
	const workshop = () => {
		making ??= openWorkshop(flags);
		return making;
	};

	let running = 0;
	const stop = async () => {
		if (making === null) return;
		const { jobs, link } = await making;
		const ended = Promise.all([jobs.stop(), link.stop()]);
		await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, stopMs))]);
	};

	const leave = () => {
		// The SDK needs one turn to close; a job that will not stop is left to the next start.
		void stop()
			.catch(report)
			.finally(() => setTimeout(() => process.exit(0), 100));
	};
	for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, leave);

	const stdin = holdStdin(process.stdin, {
		isIdle: () => running === 0,
		maxMs: graceMs,
		beforeEnd: stop,
		maxLineBytes: maxMessageBytes,
	});
	const transport = new StdioServerTransport(stdin, process.stdout, { maxBufferSize: maxMessageBytes });
	serveStdio(
		() =>
			buildServer({
				workshop,
				onRequest: (change) => {
					running += change;
				},
			}),
		{ transport, onerror: reportBriefly },
	);
	const closed = transport.onclose;
	transport.onclose = () => {
		closed?.();
		leave();
	};
	if (process.stdin.isTTY)
		process.stderr.write("broadside serves MCP on standard input. For commands, see broadside --help.\n");

	const look = () => {
		takeUpJobs(flags, making !== null, workshop)
			.catch(report)
			.finally(() => setTimeout(look, lookAgainMs).unref());
	};
	setTimeout(look, resumeAfterMs).unref();
}

/** Opens the workshop only where there is something to take up, or a plugin that may look for us: a server that nobody asks for work stays small. */
async function takeUpJobs(flags: ConfigFlags, opened: boolean, workshop: () => Promise<Workshop>) {
	if (!opened) {
		const [{ createJobStore }, { readConfig }, { isPaired }] = await Promise.all([
			import("./files/job-store.ts"),
			import("./config.ts"),
			import("./link/open-link.ts"),
		]);
		const home = readConfig(flags).home.value;
		const left = await createJobStore(home).unfinished();
		if (left.length === 0 && !(await isPaired(home))) return;
	}
	const { jobs, link } = await workshop();
	await Promise.all([jobs.resumeAll(), link.startIfPaired()]);
}

async function openWorkshop(flags: ConfigFlags): Promise<Workshop> {
	const [{ createWorkshop }, { readConfig }] = await Promise.all([
		import("./workshop.ts"),
		import("./config.ts"),
	]);
	const config = readConfig(flags);
	for (const problem of config.problems) process.stderr.write(`broadside: ${problem}\n`);
	return createWorkshop(config);
}

/** A client's broken message: its kind is enough. */
function reportBriefly(error: Error): void {
	process.stderr.write(`broadside: ${error.name}: ${(error.message.split("\n")[0] ?? "").slice(0, 200)}\n`);
}

function report(error: unknown): void {
	process.stderr.write(
		`broadside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
	);
}
