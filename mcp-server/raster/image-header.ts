// Reads what an image says of itself (kind, size, alpha, which way up) from its first bytes, before any decoder is trusted with it.
import { ToolError } from "../../shared/errors.ts";
import type { ImageFacts } from "../../shared/ports.ts";

/** `widthPx` and `heightPx` are as a person sees it, upright. */
export interface ImageHeader extends ImageFacts {
	/** EXIF's 1 … 8: how the stored picture must be turned to be upright; 1 is as it is, 5 and up lie on their side. */
	orientation: number;
}

/** Reads no pixels. Throws ToolError `invalid_input` on anything that is not a PNG, JPEG or WebP with a size. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const header = readPng(view) ?? readJpeg(view) ?? readWebp(view);
		if (header && header.widthPx > 0 && header.heightPx > 0) {
			if (header.orientation < 5) return header;
			return { ...header, widthPx: header.heightPx, heightPx: header.widthPx };
		}
	} catch (error) {
		// Read past the end: a file that was cut short.
		if (!(error instanceof RangeError)) throw error;
	}
	throw new ToolError({
		code: "invalid_input",
		message: "This is not a whole PNG, JPEG or WebP image.",
		hint: "Give a PNG, JPEG or WebP file; convert other kinds first.",
	});
}

function ascii(view: DataView, at: number, length: number): string {
	let text = "";
	for (let index = 0; index < length; index++) text += String.fromCharCode(view.getUint8(at + index));
	return text;
}

// PNG specification, third edition (w3.org/TR/png-3), sections 5 and 11; read November 2026.
function readPng(view: DataView): ImageHeader | null {
	if (view.byteLength < 8 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
		return null;
	if (ascii(view, 12, 4) !== "IHDR") return null;
	const header: ImageHeader = {
		widthPx: view.getUint32(16),
		heightPx: view.getUint32(20),
		format: "png",
		// Colour types 4 and 6 have an alpha channel; the others may name a transparent colour in tRNS.
		hasAlpha: (view.getUint8(25) & 4) !== 0,
		orientation: 1,
	};
	for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
		const kind = ascii(view, at + 4, 4);
		if (kind === "IDAT" || kind === "IEND") break;
		if (kind === "tRNS") header.hasAlpha = true;
		if (kind === "eXIf") header.orientation = readOrientation(part(view, at + 8, view.getUint32(at)));
	}
	return header;
}

// ITU-T T.81, annex B: segments of a marker and a length, up to the frame header that holds the size.
function readJpeg(view: DataView): ImageHeader | null {
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
	let orientation = 1;
	let at = 2;
	while (at + 4 <= view.byteLength) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
			at += marker === 0xff ? 1 : 2;
			continue;
		}
		const length = view.getUint16(at + 2);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
		if (isFrame) {
			const [heightPx, widthPx] = [view.getUint16(at + 5), view.getUint16(at + 7)];
			return { widthPx, heightPx, format: "jpeg", hasAlpha: false, orientation };
		}
		if (marker === 0xe1 && length > 8 && ascii(view, at + 4, 6) === "Exif\0\0") {
			orientation = readOrientation(part(view, at + 10, length - 8));
		}
		at += 2 + length;
	}
	return null;
}

// RFC 9649 (WebP container), sections 2.5 to 2.7; read November 2026.
function readWebp(view: DataView): ImageHeader | null {
	if (view.byteLength < 16 || ascii(view, 0, 4) !== "RIFF" || ascii(view, 8, 4) !== "WEBP") return null;
	const kind = ascii(view, 12, 4);
	if (kind === "VP8 ") {
		if ((view.getUint8(23) << 16) + (view.getUint8(24) << 8) + view.getUint8(25) !== 0x9d012a) return null;
		const [widthPx, heightPx] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
		return { widthPx, heightPx, format: "webp", hasAlpha: false, orientation: 1 };
	}
	if (kind === "VP8L") {
		if (view.getUint8(20) !== 0x2f) return null;
		const bits = view.getUint32(21, true);
		const [widthPx, heightPx] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
		return { widthPx, heightPx, format: "webp", hasAlpha: ((bits >>> 28) & 1) === 1, orientation: 1 };
	}
	if (kind !== "VP8X") return null;
	const flags = view.getUint8(20);
	const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
	const header: ImageHeader = {
		widthPx: three(24),
		heightPx: three(27),
		format: "webp",
		hasAlpha: (flags & 0x10) !== 0,
		orientation: 1,
	};
	for (let at = 12; at + 8 <= view.byteLength; ) {
		const length = view.getUint32(at + 4, true);
		if (ascii(view, at, 4) === "EXIF") header.orientation = readOrientation(part(view, at + 8, length));
		at += 8 + length + (length & 1);
	}
	return header;
}

/** A part of the file, cut where the file ends. */
function part(view: DataView, at: number, length: number): DataView {
	const start = Math.min(at, view.byteLength);
	return new DataView(view.buffer, view.byteOffset + start, Math.min(length, view.byteLength - start));
}

/** Tag 0x0112 of the first directory of a TIFF block (EXIF 2.32, section 4.6); 1 where there is none. */
function readOrientation(tiff: DataView): number {
	// Some WebP writers put JPEG's prefix before the block.
	const from = tiff.byteLength > 6 && ascii(tiff, 0, 4) === "Exif" ? 6 : 0;
	if (tiff.byteLength < from + 14) return 1;
	const order = tiff.getUint16(from);
	if (order !== 0x4949 && order !== 0x4d4d) return 1;
	const little = order === 0x4949;
	const directory = from + tiff.getUint32(from + 4, little);
	if (directory + 2 > tiff.byteLength) return 1;
	const count = tiff.getUint16(directory, little);
	for (let entry = 0; entry < count; entry++) {
		const at = directory + 2 + entry * 12;
		if (at + 12 > tiff.byteLength) return 1;
		if (tiff.getUint16(at, little) !== 0x0112) continue;
		const value = tiff.getUint16(at + 8, little);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}
