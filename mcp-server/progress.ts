// Progress notifications for one call: at each stage, and a heartbeat so that clients do not give up.
import type { ServerContext } from "@modelcontextprotocol/server";
import type { ProgressUpdate } from "../shared/tool.ts";

/** Clients that reset their timer on progress wait at least 10 s (mcp.md: 60 s is the usual limit). */
const heartbeatMs = 5000;

export interface ProgressReporter {
	update(update: ProgressUpdate): void;
	/** Resolves when the last notification is out: none may follow the answer. */
	stop(): Promise<void>;
}

/** Silent when the client sent no token. */
export function createProgressReporter(ctx: ServerContext): ProgressReporter {
	const token = ctx.mcpReq._meta?.progressToken;
	if (token === undefined) return { update() {}, stop: () => Promise.resolve() };
	const startedAt = Date.now();
	let told = 0;
	let stage = "starting";
	let stopped = false;
	let sending = Promise.resolve();

	function send(fraction: number, message: string) {
		if (stopped) return;
		// The value must grow with each notification, also when the work does not say how far it is.
		told = Math.min(0.999, Math.max(fraction, told + (1 - told) / 1000));
		const params = { progressToken: token, progress: told, total: 1, message };
		sending = sending
			.then(() => ctx.mcpReq.notify({ method: "notifications/progress", params }))
			// A client that went away is no reason to stop the work.
			.catch(() => undefined);
	}

	const timer = setInterval(() => {
		send(told, `${stage} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
	}, heartbeatMs);

	return {
		update(next) {
			if (next.stage === stage && (next.fraction ?? 0) <= told) return;
			stage = next.stage;
			send(next.fraction ?? told, stage);
		},
		stop() {
			clearInterval(timer);
			stopped = true;
			return sending;
		},
	};
}
