// Stands between the window and the test fal server: what Chromium asks of fal's hosts is answered from loopback, with CORS.
import type { Route } from "playwright-core";
import type { FalServer } from "../fal-server/server.ts";

/** Headers that let a window without an origin read the answer (fal's docs promise them; not seen live). */
const cors = {
	"access-control-allow-origin": "*",
	"access-control-allow-headers": "*",
	"access-control-allow-methods": "GET,POST,PUT,OPTIONS",
	"access-control-expose-headers": "*",
};

/** `refuseOrigin`: fal answers, but lets no window without an origin read it. */
export function falNetwork(server: FalServer, options: { refuseOrigin?: boolean } = {}) {
	return async (route: Route): Promise<void> => {
		const request = route.request();
		// An answer for someone else; with no such header at all Playwright would add one.
		const allow = options.refuseOrigin === true ? { "access-control-allow-origin": "https://fal.ai" } : cors;
		if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: allow });
		const headers = { ...request.headers() };
		for (const name of ["origin", "host", "referer", "content-length"]) delete headers[name];
		const body = request.postDataBuffer();
		try {
			const answer = await server.fetch(request.url(), {
				method: request.method(),
				headers,
				redirect: "manual",
				...(body ? { body: new Uint8Array(body) } : {}),
			});
			const bytes = Buffer.from(await answer.arrayBuffer());
			const given = Object.fromEntries(answer.headers);
			for (const name of ["content-encoding", "transfer-encoding", "connection"]) delete given[name];
			await route.fulfill({ status: answer.status, headers: { ...given, ...allow }, body: bytes });
		} catch {
			await route.abort("connectionreset").catch(() => undefined);
		}
	};
}
