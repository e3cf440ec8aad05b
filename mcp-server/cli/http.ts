// http: serves MCP over HTTP until it is told to stop.
import { ToolError } from "../../shared/errors.ts";
import { isLoopback } from "../http/guards.ts";
import { serveOnHttp } from "../http/serve-http.ts";
import type { CommandRun } from "./command.ts";
import { exit, UsageError } from "./terminal.ts";

export const http: CommandRun = async (flags, _words, { config, terminal }) => {
	const { httpHost, httpToken } = config;
	if (!isLoopback(httpHost.value)) {
		if (flags["allow-remote"] !== true)
			throw new UsageError(
				`${httpHost.value} can be reached from other machines: say --allow-remote if that is meant.`,
			);
		if (httpToken.value === null)
			throw new UsageError(
				"to be reached from other machines it needs a token of yours: BROADSIDE_HTTP_TOKEN.",
			);
	}
	const report = (error: unknown) =>
		terminal.err(`broadside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	process.on("unhandledRejection", report);
	const serving = await serveOnHttp(config, report).catch((error: unknown) => {
		if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
			throw new ToolError({
				code: "invalid_input",
				message: `Port ${config.httpPort.value} is taken.`,
				hint: "Choose another with --port, or stop the server that has it.",
			});
		throw error;
	});
	for (const note of serving.notes) terminal.err(note);
	await untilSignalled();
	terminal.err("broadside: stopping; running jobs are kept and taken up at the next start");
	await serving.stop();
	// Whatever still holds the process, such as a drawing thread, is not waited for.
	setTimeout(() => process.exit(exit.ok), 200).unref();
	return exit.ok;
};

/** Resolves on the first; a second ends the process at once. */
function untilSignalled(): Promise<void> {
	return new Promise((resolve) => {
		let told = false;
		for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
			process.on(signal, () => {
				if (told) process.exit(exit.failed);
				told = true;
				resolve();
			});
		}
	});
}
