// One exchange of Node's HTTP server in the web's own types: a Request that ends with its connection, a Response written out.
import type { IncomingMessage, ServerResponse } from "node:http";

/** A body longer than the server takes. */
export class BodyTooLong extends Error {
	override readonly name = "BodyTooLong";
}

/** The whole body. Throws BodyTooLong as soon as more than `maxBytes` are announced or have come. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
	if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw new BodyTooLong();
	const parts: Buffer[] = [];
	let total = 0;
	for await (const part of request) {
		const bytes = Buffer.from(part);
		total += bytes.length;
		if (total > maxBytes) throw new BodyTooLong();
		parts.push(bytes);
	}
	return Buffer.concat(parts);
}

/** The request without its body; its signal fires when the client hangs up before it has the whole answer. */
export function toWebRequest(request: IncomingMessage, response: ServerResponse): Request {
	const gone = new AbortController();
	response.once("close", () => {
		if (!response.writableFinished) gone.abort();
	});
	const headers = new Headers();
	for (const [name, value] of Object.entries(request.headers)) {
		for (const one of [value ?? []].flat()) headers.append(name, one);
	}
	// Only the path is ever looked at; the host is judged from its header.
	const path = request.url ?? "/";
	const url = new URL(`http://localhost${path.startsWith("/") ? path : "/"}`);
	return new Request(url, { method: request.method ?? "GET", headers, signal: gone.signal });
}

/** Resolves when the answer is out or the client is gone. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
	response.writeHead(answer.status, [...answer.headers].flat());
	if (answer.body === null) {
		response.end();
		return;
	}
	// A stream that says nothing yet must still open.
	response.flushHeaders();
	const reader = answer.body.getReader();
	const stop = () => void reader.cancel().catch(() => undefined);
	response.once("close", stop);
	// A client that left before the answer was there closes nothing any more.
	if (response.destroyed) stop();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done || response.destroyed) break;
			if (!response.write(value)) await drained(response);
		}
	} finally {
		response.off("close", stop);
		response.end();
	}
}

function drained(response: ServerResponse): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			response.off("drain", done);
			response.off("close", done);
			resolve();
		};
		response.on("drain", done);
		response.on("close", done);
	});
}
