// Lends our token to programs that cannot send one, and passes everything else on as it came.
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export async function lendToken(
	port: number,
	token: string,
): Promise<{ url: string; close(): Promise<void> }> {
	const server = createServer((incoming, outgoing) => {
		const passed = request(
			{
				host: "127.0.0.1",
				port,
				method: incoming.method,
				path: incoming.url,
				headers: { ...incoming.headers, authorization: `Bearer ${token}` },
			},
			(answer) => {
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
				outgoing.flushHeaders();
				answer.pipe(outgoing);
			},
		);
		passed.on("error", () => outgoing.destroy());
		outgoing.on("close", () => passed.destroy());
		incoming.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port: own } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${own}/mcp`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
