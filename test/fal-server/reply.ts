// Answers as fal, or as what breaks between fal and us.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultKind } from "./faults.ts";

export async function readBody(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(Buffer.from(part));
	return Buffer.concat(parts);
}

export function sendJson(
	response: ServerResponse,
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): void {
	const text = JSON.stringify(body);
	response.writeHead(status, {
		"content-type": "application/json",
		"content-length": Buffer.byteLength(text),
		date: new Date().toUTCString(),
		...headers,
	});
	response.end(text);
}

export function sendBytes(response: ServerResponse, bytes: Buffer, mediaType: string): void {
	response.writeHead(200, { "content-type": mediaType, "content-length": bytes.length });
	response.end(bytes);
}

export function sendHtml(response: ServerResponse, status: number): void {
	const page = `<html><head><title>${status}</title></head><body><center><h1>${status} Bad Gateway</h1></center><hr><center>nginx</center></body></html>`;
	response.writeHead(status, { "content-type": "text/html", "content-length": page.length });
	response.end(page);
}

/** Announces all of `bytes`, sends a part and hangs up. */
export function sendHalf(response: ServerResponse, bytes: Buffer, headers: Record<string, string>): void {
	response.writeHead(200, { "content-length": bytes.length, ...headers });
	response.write(bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2))), () => {
		setTimeout(() => response.destroy(), 10);
	});
}

/** Carries out a fault that needs no knowledge of the request; false when it is not one of those. */
export function strike(response: ServerResponse, kind: FaultKind | null): boolean {
	switch (kind) {
		case "reset-before":
			response.destroy();
			return true;
		case "html-502":
			sendHtml(response, 502);
			return true;
		case "html-504":
			sendHtml(response, 504);
			return true;
		case "429":
			sendJson(
				response,
				429,
				{ detail: "Too many requests", error_type: "concurrent_requests_limit" },
				{ "x-fal-needs-retry": "1" },
			);
			return true;
		case "429-retry-after":
			sendJson(
				response,
				429,
				{ detail: "Too many requests", error_type: "concurrent_requests_limit" },
				{ "retry-after": "1" },
			);
			return true;
		case "500":
		case "503":
			sendJson(response, Number(kind), { detail: "Internal error" });
			return true;
		case "401":
		case "403":
		case "404":
			sendJson(response, Number(kind), { detail: "refused" });
			return true;
		case "422":
			sendJson(response, 422, {
				detail: [{ loc: ["body", "prompt"], msg: "field required", type: "value_error.missing" }],
			});
			return true;
		case "garbage":
			response.writeHead(200, { "content-type": "application/json" });
			response.end('{"status": "IN_QU');
			return true;
		default:
			return false;
	}
}
