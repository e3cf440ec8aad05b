// Tells PNG, JPEG and GIF apart by their bytes, because Figma takes no other kind and none above 4096 px.

export interface ImageFacts {
	mime: "image/png" | "image/jpeg" | "image/gif";
	width: number;
	height: number;
}

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
	let at = 2;
	while (at + 9 < bytes.length) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1] ?? 0;
		const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
		if (frame) return { height: u16(bytes, at + 5), width: u16(bytes, at + 7) };
		at += 2 + u16(bytes, at + 2);
	}
	return null;
}

/** null for anything that Figma's createImage refuses as a type. */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
	const head = String.fromCharCode(...bytes.slice(0, 8));
	if (head.startsWith("\x89PNG\r\n\x1a\n") && bytes.length > 24)
		return {
			mime: "image/png",
			width: u16(bytes, 16) * 65536 + u16(bytes, 18),
			height: u16(bytes, 20) * 65536 + u16(bytes, 22),
		};
	if (head.startsWith("\xff\xd8")) {
		const size = jpegSize(bytes);
		return size ? { mime: "image/jpeg", ...size } : null;
	}
	if (head.startsWith("GIF8"))
		return {
			mime: "image/gif",
			width: (bytes[6] ?? 0) + (bytes[7] ?? 0) * 256,
			height: (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256,
		};
	return null;
}
