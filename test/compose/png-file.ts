// Thumbnails as PNG files: eight-bit RGB, no row filter, which is all that small goldens need.
import { readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { Thumbnail } from "./thumbnail.ts";

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const head = Buffer.alloc(4);
	head.writeUInt32BE(data.length);
	const tail = Buffer.alloc(4);
	tail.writeUInt32BE(crc32(body));
	return Buffer.concat([head, body, tail]);
}

export function writePng(path: string, { width, height, values }: Thumbnail): void {
	const rows = Buffer.alloc(height * (1 + width * 3));
	for (let y = 0; y < height; y++)
		for (let i = 0; i < width * 3; i++)
			rows[y * (1 + width * 3) + 1 + i] = Math.max(0, Math.min(255, values[y * width * 3 + i] ?? 0));
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const parts = [
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(rows, { level: 9 })),
		chunk("IEND", Buffer.alloc(0)),
	];
	writeFileSync(path, Buffer.concat([signature, ...parts]));
}

/** Reads back what `writePng` wrote; throws on any other PNG. */
export function readPng(path: string): Thumbnail {
	const file = readFileSync(path);
	let width = 0;
	let height = 0;
	const data: Buffer[] = [];
	for (let at = 8; at < file.length; ) {
		const length = file.readUInt32BE(at);
		const type = file.toString("latin1", at + 4, at + 8);
		if (type === "IHDR") {
			width = file.readUInt32BE(at + 8);
			height = file.readUInt32BE(at + 12);
		}
		if (type === "IDAT") data.push(file.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const rows = inflateSync(Buffer.concat(data));
	if (rows.length !== height * (1 + width * 3)) throw new Error(`${path} is not a golden of this kind`);
	const values = new Float64Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		const from = y * (1 + width * 3);
		if (rows[from] !== 0) throw new Error(`${path} has filtered rows`);
		values.set(rows.subarray(from + 1, from + 1 + width * 3), y * width * 3);
	}
	return { width, height, values };
}
