// fal's storage and CDN: uploads begin at rest.fal.ai, bytes go to and come from fal.media.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultTable } from "./faults.ts";
import { readBody, sendBytes, sendHalf, sendHtml, sendJson, strike } from "./reply.ts";

export interface Cdn {
	keep(bytes: Buffer, extension: string): string;
	read(url: string): Buffer | null;
	initiate(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
	answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

interface Kept {
	bytes: Buffer;
	mediaType: string;
}

export function createCdn({ faults, slowMs }: { faults: FaultTable; slowMs: number }): Cdn {
	const files = new Map<string, Kept>();
	const uploads = new Map<string, { path: string; parts: Map<number, Buffer> }>();

	function fresh(name: string): string {
		return `/files/b/${randomUUID().slice(0, 8)}/${randomUUID().slice(0, 8)}_${name.replace(/[^\w.-]/g, "_")}`;
	}

	return {
		keep(bytes, extension) {
			const path = fresh(`image.${extension}`);
			files.set(path, { bytes, mediaType: `image/${extension}` });
			return `https://v3b.fal.media${path}`;
		},
		read(url) {
			if (url.startsWith("data:")) return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
			const parsed = new URL(url);
			return /fal\.media$/.test(parsed.host) ? (files.get(parsed.pathname)?.bytes ?? null) : null;
		},
		async initiate(request, response, url) {
			const body = JSON.parse((await readBody(request)).toString() || "{}") as Record<string, unknown>;
			const kind = faults.take("initiate");
			if (strike(response, kind)) return;
			const multipart = url.pathname === "/storage/upload/initiate-multipart";
			if (!multipart && url.pathname !== "/storage/upload/initiate")
				return sendJson(response, 404, { detail: "Not found" });
			if (typeof body.content_type !== "string" || typeof body.file_name !== "string") {
				return sendJson(response, 422, {
					detail: [{ loc: ["body", "file_name"], msg: "Field required", type: "missing" }],
				});
			}
			const path = fresh(body.file_name);
			const ticket = `/upload/${randomUUID()}`;
			uploads.set(ticket, { path, parts: new Map() });
			const host = kind === "foreign" ? "uploads.example.com" : "v3.fal.media";
			sendJson(response, 200, {
				upload_url: `https://${host}${ticket}?signature=x`,
				file_url: `https://v3.fal.media${path}`,
			});
		},
		async answer(request, response, url) {
			if (request.method === "GET") return give(request, response, url);
			const body = await readBody(request);
			const kind = faults.take("put");
			if (strike(response, kind)) return;
			const [, ticket = "", part] = /^(\/upload\/[\w-]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
			const upload = uploads.get(ticket);
			if (upload === undefined) return sendJson(response, 403, { detail: "no such upload" });
			if (part === "complete") {
				const whole = [...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
				files.set(upload.path, { bytes: Buffer.concat(whole), mediaType: "application/octet-stream" });
				return sendJson(response, 200, {});
			}
			if (part !== undefined) {
				upload.parts.set(Number(part), body);
				return sendJson(response, 200, { partNumber: Number(part), etag: `"${part}"` });
			}
			files.set(upload.path, {
				bytes: body,
				mediaType: request.headers["content-type"] ?? "application/octet-stream",
			});
			if (kind === "reset-after") return void response.destroy();
			sendJson(response, 200, {});
		},
	};

	async function give(_request: IncomingMessage, response: ServerResponse, url: URL) {
		const file = files.get(url.pathname);
		if (file === undefined) return sendJson(response, 404, { detail: "Not found" });
		const kind = faults.take("cdn");
		if (kind === "truncated") return sendHalf(response, file.bytes, { "content-type": file.mediaType });
		if (kind === "slow") {
			response.writeHead(200, { "content-type": file.mediaType, "content-length": file.bytes.length });
			response.write(file.bytes.subarray(0, 20));
			setTimeout(() => response.end(file.bytes.subarray(20)), slowMs);
			return;
		}
		if (kind === "garbage")
			return sendBytes(response, Buffer.from("<html>not an image</html>".padEnd(200)), "image/png");
		if (kind === "reset-after") return void response.destroy();
		if (kind === "foreign") {
			response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" });
			return void response.end();
		}
		if (kind === "html-502-after") return sendHtml(response, 502);
		if (strike(response, kind)) return;
		sendBytes(response, file.bytes, file.mediaType);
	}
}
