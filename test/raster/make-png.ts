// Writes plain PNGs for tests, apart from the code they test.
import { crc32, deflateSync } from "node:zlib";

export function chunk(kind: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
	const out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	body.copy(out, 4);
	out.writeUInt32BE(crc32(body), body.length + 4);
	return out;
}

/** 8 bit RGBA. `extra` chunks go behind IHDR. */
export function makePng(
	widthPx: number,
	heightPx: number,
	pixel: (x: number, y: number) => readonly [number, number, number, number],
	extra: readonly Buffer[] = [],
): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(widthPx, 0);
	header.writeUInt32BE(heightPx, 4);
	header.set([8, 6, 0, 0, 0], 8);
	const rows = Buffer.alloc(heightPx * (widthPx * 4 + 1));
	for (let y = 0; y < heightPx; y++) {
		for (let x = 0; x < widthPx; x++) rows.set(pixel(x, y), y * (widthPx * 4 + 1) + 1 + x * 4);
	}
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const parts = [signature, chunk("IHDR", header), ...extra, chunk("IDAT", deflateSync(rows))];
	return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}
