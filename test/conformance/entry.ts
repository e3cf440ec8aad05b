// Our HTTP entry around the conformance fixtures, in this process; outside the clients folder, whose own SDK must not be taken.
import { allowedHostnames } from "../../mcp-server/http/guards.ts";
import { createHttpHost } from "../../mcp-server/http/http-host.ts";
import { createMetrics } from "../../mcp-server/http/metrics.ts";
import { buildConformanceServer } from "./server.ts";

export async function startFixtureEntry(token: string): Promise<{ port: number; close(): Promise<void> }> {
	const host = createHttpHost({
		factory: buildConformanceServer,
		hostnames: allowedHostnames({ listenHost: "127.0.0.1", publicUrl: null }),
		token,
		metrics: createMetrics(),
		health: () => ({}),
		gauges: () => ({}),
		webhook: null,
		pages: () => Promise.resolve(new Response(null, { status: 404 })),
		onerror: () => undefined,
	});
	const port = await host.listen(0, "127.0.0.1");
	return { port, close: () => host.close(100) };
}
