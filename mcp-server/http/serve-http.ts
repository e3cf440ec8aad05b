// Wires `broadside http` together: one workshop for all clients, fal's calls, jobs taken up again, a stop that loses nothing.
import { homedir } from "node:os";
import type { Config } from "../config.ts";
import { buildServer } from "../server.ts";
import { version } from "../version.ts";
import { createWorkshop } from "../workshop.ts";
import { createEndCalls } from "./end-calls.ts";
import { allowedHostnames, isEveryAddress, isLoopback } from "./guards.ts";
import { createHttpHost, webhookPath } from "./http-host.ts";
import { createMetrics } from "./metrics.ts";
import { createPlayground } from "./playground.ts";
import { openToken } from "./token-file.ts";
import { createWebhookEndpoint } from "./webhook-endpoint.ts";

export interface HttpServing {
	/** Where it listens: `http://127.0.0.1:4870`. */
	origin: string;
	/** Lines for the person who started it. */
	notes: string[];
	/** Takes no more calls, leaves running jobs resumable, answers what is under way; at most about 3 s. */
	stop(): Promise<void>;
}

/** Jobs that an earlier process left are taken up soon, and those of one that dies beside this one, later. */
const lookAgainMs = 15_000;
const answerGraceMs = 1_500;
const stopMs = 1_000;

/** Throws what `listen` throws, such as EADDRINUSE. */
export async function serveOnHttp(config: Config, report: (error: unknown) => void): Promise<HttpServing> {
	const listenHost = config.httpHost.value;
	const publicUrl = config.publicUrl.value;
	const { token, path: tokenPath, fresh } = await openToken(config);
	const metrics = createMetrics();
	const endCalls = createEndCalls();
	const reachable = publicUrl !== null || !isLoopback(listenHost);
	const workshop = createWorkshop(config, {
		reach: {
			localPaths: !reachable,
			...(publicUrl === null
				? {}
				: { endCalls: { url: `${publicUrl}${webhookPath}`, listen: endCalls.listen } }),
		},
	});

	const folders = [config.outputDir.value, config.home.value, process.cwd(), homedir()];
	const playground = createPlayground({ allowed: !reachable, report });
	const host = createHttpHost({
		factory: () =>
			buildServer({
				workshop: () => Promise.resolve(workshop),
				links: reachable ? { folders } : "files",
				onToolCall: metrics.countTool,
			}),
		hostnames: allowedHostnames({ listenHost, publicUrl }),
		token,
		metrics,
		health: () => ({ status: workshop.jobs.stopping ? "stopping" : "ok", version }),
		gauges: () => ({}),
		webhook:
			publicUrl === null
				? null
				: createWebhookEndpoint({
						gateway: config.falOrigin.value,
						count: metrics.countWebhook,
						ended: endCalls.ring,
					}),
		pages: playground.answer,
		onerror: (error, whose) =>
			// Of a client's broken message its kind is enough.
			report(whose === "ours" ? error : `${error.name}: ${error.message.split("\n")[0]?.slice(0, 200)}`),
	});
	const port = await host.listen(config.httpPort.value, listenHost);

	let looking: NodeJS.Timeout;
	const look = () => {
		Promise.all([workshop.jobs.resumeAll(), workshop.link.startIfPaired()])
			.catch(report)
			.finally(() => {
				looking = setTimeout(look, lookAgainMs);
				looking.unref();
			});
	};
	looking = setTimeout(look, 0);

	const origin = `http://${listenHost.includes(":") ? `[${listenHost}]` : listenHost}:${port}`;
	return {
		origin,
		notes: [
			`broadside ${version} serves MCP at ${origin}/mcp`,
			...(fresh
				? [`Its token, shown this once${tokenPath === null ? "" : ` and kept in ${tokenPath}`}: ${token}`]
				: tokenPath === null
					? []
					: [`Its token is in ${tokenPath}`]),
			...(reachable ? ["It can be reached from other machines, so paths of this one are not read."] : []),
			...(isEveryAddress(listenHost) && publicUrl === null
				? ["Callers from elsewhere need a name to call it by: --host with one address, or --public-url."]
				: []),
			...(publicUrl === null ? [] : [`fal calls ${publicUrl}${webhookPath} when a picture is done.`]),
		],
		async stop() {
			clearTimeout(looking);
			const ended = Promise.all([workshop.jobs.stop(), workshop.link.stop()]);
			await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, stopMs))]);
			await host.close(answerGraceMs);
			await playground.close();
		},
	};
}
