// The one way an image gets in: whatever a caller names is judged, bounded and identified before anyone decodes it.
import { ToolError } from "../../shared/errors.ts";
import { isId } from "../../shared/jobs/job.ts";
import { readImageHeader } from "../../shared/models/image-bytes.ts";
import type { ImageInputs, OpenedImage } from "../../shared/ports.ts";
import { type PathRules, readAllowedFile } from "./allowed-path.ts";
import { forbidden } from "./allowed-url.ts";
import { createNetwork, fetchImage, type Network } from "./fetch-image.ts";
import { isKeptName, type KeptImages } from "./kept-images.ts";
import { type PreparingCodec, prepareImage } from "./prepare-image.ts";

export interface GateLimits {
	/** Default 20 MB. */
	maxBytes: number;
	/** Default 40 megapixels: 160 MB once decoded. */
	maxPixels: number;
	/** Default 16,384. */
	maxSidePx: number;
	/** For a URL, all in all. Default 20 s. */
	timeoutMs: number;
}

export const gateLimits: GateLimits = {
	maxBytes: 20 * 1024 * 1024,
	maxPixels: 40_000_000,
	maxSidePx: 16_384,
	timeoutMs: 20_000,
};

export interface ImageGateParts {
	/** null: callers are on other machines, and no path of this one is read. */
	rules: PathRules | null;
	/** Bytes of an earlier image by its id. Throws ToolError `not_found`. */
	loadImage(imageId: string): Promise<Uint8Array>;
	/** Where inputs of jobs are put aside. */
	kept: KeptImages;
	codec: PreparingCodec;
	/** Default: the real one. */
	network?: Network;
	limits?: Partial<GateLimits>;
}

/** Opens paths, `file:` URLs, https URLs, data URLs and ids of earlier images. Nothing is read ahead. */
export function createImageGate(parts: ImageGateParts): ImageInputs {
	const limits: GateLimits = { ...gateLimits, ...parts.limits };
	const network = parts.network ?? createNetwork();

	async function read(input: string, field: string, signal: AbortSignal | undefined) {
		if (isKeptName(input)) return { source: "image" as const, bytes: await parts.kept.read(input, field) };
		if (isId("img", input)) return { source: "image" as const, bytes: await parts.loadImage(input) };
		if (/^data:/i.test(input)) return { source: "data" as const, bytes: readDataUrl(input, limits, field) };
		if (/^[a-z][a-z0-9+.-]+:/i.test(input) && !/^file:/i.test(input)) {
			const bytes = await fetchImage(input, {
				field,
				limits,
				network,
				...(signal === undefined ? {} : { signal }),
			});
			return { source: "url" as const, bytes };
		}
		if (parts.rules === null) throw noPaths(field);
		const bytes = await readAllowedFile(input, { field, rules: parts.rules, maxBytes: limits.maxBytes });
		return { source: "path" as const, bytes };
	}

	return {
		async open(input, { field, signal }): Promise<OpenedImage> {
			if (input.trim() === "") throw notImage("The image is an empty string.", field);
			const { source, bytes } = await read(input, field, signal);
			return { ...identify(bytes, limits, field), source };
		},
		keep: (image) => parts.kept.keep(image.bytes),
		prepare: (image, fileLimits, { field }) => prepareImage(parts.codec, image, fileLimits, field),
	};
}

/** What the bytes are, by their own header; nothing is decoded. Throws ToolError `invalid_input`. */
export function identify(
	bytes: Uint8Array,
	limits: Pick<GateLimits, "maxBytes" | "maxPixels" | "maxSidePx">,
	field: string,
): Omit<OpenedImage, "source"> {
	if (bytes.length > limits.maxBytes) {
		throw notImage(`The image is ${bytes.length} bytes; at most ${limits.maxBytes} are taken.`, field);
	}
	const header = readImageHeader(bytes);
	if (header === null) throw notImage("That is not a PNG, JPEG or WebP image.", field);
	const { widthPx, heightPx } = header;
	if (widthPx > limits.maxSidePx || heightPx > limits.maxSidePx || widthPx * heightPx > limits.maxPixels) {
		throw notImage(
			`The image says it is ${widthPx}x${heightPx}: at most ${limits.maxPixels / 1e6} megapixels are taken.`,
			field,
		);
	}
	if (header.animated) throw notImage("The image is animated; give a still one.", field);
	if (!header.whole) throw notImage("The image file is cut short.", field);
	return { bytes, mediaType: header.mediaType, widthPx, heightPx, hasAlpha: header.hasAlpha };
}

function readDataUrl(input: string, limits: GateLimits, field: string): Uint8Array {
	const comma = input.indexOf(",");
	const head = input.slice(0, Math.max(0, Math.min(comma, 200)));
	if (!/^data:image\/(?:png|jpe?g|webp)(?:;[\w.+-]+=[\w.+-]*)*;base64$/i.test(head)) {
		throw forbidden("is a data URL of another kind than a base64 PNG, JPEG or WebP", field);
	}
	const body = input.slice(comma + 1);
	if (body.length > limits.maxBytes * 1.4)
		throw notImage(`The data URL is longer than ${limits.maxBytes} bytes.`, field);
	if (!/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(body)) throw notImage("The data URL is not base64.", field);
	return Buffer.from(body, "base64");
}

function noPaths(field: string): ToolError {
	return new ToolError({
		code: "forbidden_path",
		message: "This server is reached from other machines, so it reads no files by their paths.",
		hint: "Give an https URL, a data URL, or the id of an earlier image (img_…).",
		field,
	});
}

function notImage(message: string, field: string): ToolError {
	return new ToolError({
		code: "invalid_input",
		message,
		hint: "Give a PNG, JPEG or WebP of at most 20 MB and 40 megapixels.",
		field,
	});
}
