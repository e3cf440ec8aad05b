// Reads what an image's own bytes say, before anything decodes them: format, size, alpha, wholeness.

import type { ImageFacts, PixelFormat } from "../ports.ts";
import type { ImageMediaType } from "./image-model.ts";

export interface ImageHeader extends ImageFacts {
	mediaType: ImageMediaType;
	/** false: the file stops before its format says it ends. */
	whole: boolean;
	/** More than one frame (APNG, animated WebP). */
	animated: boolean;
}

const mediaTypes: Record<PixelFormat, ImageMediaType> = {
	png: "image/png",
	jpeg: "image/jpeg",
	webp: "image/webp",
};

/** The header of a PNG, JPEG or WebP; null for anything else or a header cut short. Never throws. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
	const facts = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
	return facts === null || facts.widthPx < 1 || facts.heightPx < 1
		? null
		: { ...facts, mediaType: mediaTypes[facts.format] };
}

type Facts = Omit<ImageHeader, "mediaType">;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): Facts | null {
	if (bytes.length < 33 || !startsWith(bytes, pngSignature) || ascii(bytes, 12, 4) !== "IHDR") return null;
	const view = viewOf(bytes);
	const colourType = view.getUint8(25);
	let hasAlpha = colourType === 4 || colourType === 6;
	let animated = false;
	let whole = false;
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at);
		const type = ascii(bytes, at + 4, 4);
		if (type === "tRNS") hasAlpha = true;
		if (type === "acTL") animated = true;
		if (type === "IEND") {
			whole = true;
			break;
		}
		at += 12 + length;
	}
	return {
		format: "png",
		widthPx: view.getUint32(16),
		heightPx: view.getUint32(20),
		hasAlpha,
		animated,
		whole,
	};
}

function readJpeg(bytes: Uint8Array): Facts | null {
	if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return null;
	const view = viewOf(bytes);
	for (let at = 2; at + 9 <= bytes.length; ) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (frame) {
			const facts = { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
			return { format: "jpeg", ...facts, hasAlpha: false, animated: false, whole: endsJpeg(bytes) };
		}
		const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
		at += standsAlone ? 2 : 2 + view.getUint16(at + 2);
	}
	return null;
}

/** Cameras pad after the end marker, so it is looked for in the last stretch, not at the last byte. */
function endsJpeg(bytes: Uint8Array): boolean {
	for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 4096); at--) {
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
	}
	return false;
}

function readWebp(bytes: Uint8Array): Facts | null {
	if (bytes.length < 30 || ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 4) !== "WEBP") return null;
	const view = viewOf(bytes);
	const whole = bytes.length >= view.getUint32(4, true) + 8;
	const chunk = ascii(bytes, 12, 4);
	if (chunk === "VP8X") {
		const flags = view.getUint8(20);
		return {
			format: "webp",
			widthPx: 1 + uint24(bytes, 24),
			heightPx: 1 + uint24(bytes, 27),
			hasAlpha: (flags & 0x10) !== 0,
			animated: (flags & 0x02) !== 0,
			whole,
		};
	}
	if (chunk === "VP8L" && bytes[20] === 0x2f) {
		const bits = view.getUint32(21, true);
		return {
			format: "webp",
			widthPx: 1 + (bits & 0x3fff),
			heightPx: 1 + ((bits >>> 14) & 0x3fff),
			hasAlpha: ((bits >>> 28) & 1) === 1,
			animated: false,
			whole,
		};
	}
	if (chunk === "VP8 " && bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a) {
		return {
			format: "webp",
			widthPx: view.getUint16(26, true) & 0x3fff,
			heightPx: view.getUint16(28, true) & 0x3fff,
			hasAlpha: false,
			animated: false,
			whole,
		};
	}
	return null;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
	start.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, at: number, length: number) =>
	String.fromCharCode(...bytes.subarray(at, at + length));

const uint24 = (bytes: Uint8Array, at: number) =>
	(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
