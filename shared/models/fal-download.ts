// Brings painted images home at once: from fal's hosts alone, whole, and really images.

import { backoffMs, pause, withDeadline } from "./deadline.ts";
import type { FalContext } from "./fal-context.ts";
import { FalRefusal, FalSilence, open, readCapped } from "./fal-fetch.ts";
import { holdsMedia, isOnGateway, parseUrl } from "./fal-hosts.ts";
import { readImageHeader } from "./image-bytes.ts";
import type { PaintedImage } from "./image-model.ts";
import { ModelError } from "./model-error.ts";

const downloadTimeoutMs = 120_000;
const downloadTries = 5;
const missingTries = 3;
const mostRedirects = 3;
const maxImageBytes = 64 * 1024 * 1024;
const maxPixels = 64_000_000;

/**
 * One image. Throws ModelError: `expired` when it is gone, `forbidden_url` when fal names a host that is
 * not its own, else resumable (the image is paid for and the link lives on).
 */
export async function download(
	context: FalContext,
	url: string,
	signal: AbortSignal | undefined,
): Promise<PaintedImage> {
	if (url.startsWith("data:")) return checkImage(context, dataBytes(url));
	for (let attempt = 0; ; attempt++) {
		signal?.throwIfAborted();
		try {
			const bytes = await withDeadline(context.clock, downloadTimeoutMs, signal, (inner) =>
				get(context, url, inner, signal),
			);
			return await checkImage(context, bytes);
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof ModelError && !error.resumable) throw error;
			const missing = error instanceof FalRefusal && (error.status === 404 || error.status === 410);
			// A link of this moment may not be known everywhere yet.
			if (missing && attempt + 1 >= missingTries) throw gone(error);
			if (attempt + 1 >= downloadTries) throw notRead(error);
		}
		await pause(context.clock, backoffMs(attempt, 500, 8_000, context.random), signal);
	}
}

async function get(
	context: FalContext,
	first: string,
	signal: AbortSignal,
	caller: AbortSignal | undefined,
): Promise<Uint8Array> {
	let at = first;
	for (let hop = 0; hop <= mostRedirects; hop++) {
		const url = parseUrl(at);
		const own = url !== null && isOnGateway(url, context.gateway);
		if (url === null || !(own || holdsMedia(url))) throw foreign();
		const response = await open(context, url.href, { headers: { accept: "image/*" }, signal }, caller);
		const location = response.headers.get("location");
		if (response.status >= 300 && response.status < 400 && location !== null) {
			await response.body?.cancel().catch(() => undefined);
			at = new URL(location, url).href;
			continue;
		}
		if (!response.ok) {
			await response.body?.cancel().catch(() => undefined);
			throw new FalRefusal(response.status, response.headers, null);
		}
		const bytes = await readCapped(response, maxImageBytes);
		const announced = Number(response.headers.get("content-length") ?? Number.NaN);
		const encoded = response.headers.has("content-encoding");
		if (!encoded && Number.isFinite(announced) && announced !== bytes.length) {
			throw new FalSilence(true, null, new Error(`${bytes.length} of ${announced} bytes`));
		}
		return bytes;
	}
	throw foreign();
}

async function checkImage(context: FalContext, bytes: Uint8Array): Promise<PaintedImage> {
	const header = readImageHeader(bytes);
	if (header === null || !header.whole || header.widthPx * header.heightPx > maxPixels) {
		throw notRead(new Error("not a whole PNG, JPEG or WebP"));
	}
	try {
		await context.decode?.(bytes);
	} catch (error) {
		throw notRead(error);
	}
	return {
		bytes,
		mediaType: header.mediaType,
		widthPx: header.widthPx,
		heightPx: header.heightPx,
	};
}

function dataBytes(url: string): Uint8Array {
	const match = /^data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]+)$/.exec(url);
	if (match?.[1] === undefined || match[1].length > maxImageBytes * 1.4) {
		throw notRead(new Error("not a base64 image"));
	}
	return Uint8Array.from(atob(match[1]), (char) => char.charCodeAt(0));
}

const gone = (cause: unknown) =>
	new ModelError(
		{
			code: "expired",
			message: "The image is no longer at fal.",
			hint: "Look for it in the request history at https://fal.ai/dashboard/requests, or start the job again (it is paid again).",
		},
		{ billed: "maybe", resumable: false },
		{ cause },
	);

const foreign = () =>
	new ModelError(
		{
			code: "forbidden_url",
			message: "The result names an image on a host that is not fal's, so it was not fetched.",
			hint: "See the request in the history at https://fal.ai/dashboard/requests.",
		},
		{ billed: "maybe", resumable: false },
	);

const notRead = (cause: unknown) =>
	new ModelError(
		{
			code: "provider_unavailable",
			message: "fal painted the image, but it could not be downloaded whole.",
			hint: "It is paid for and not lost: get_job downloads it again.",
		},
		{ billed: "maybe", resumable: true },
		{ cause },
	);
