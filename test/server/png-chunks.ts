// Reads PNG chunks by the specification alone, to see what the server wrote into its files.
import { inflateSync } from "node:zlib";

/** The text of the first iTXt chunk with a keyword (PNG specification, section 11.3.3.4). */
export function internationalText(png: Buffer, keyword: string): string | null {
	for (const { type, data } of chunksOf(png)) {
		if (type !== "iTXt" || data.subarray(0, keyword.length + 1).toString("latin1") !== `${keyword}\0`)
			continue;
		const language = data.indexOf(0, keyword.length + 3);
		const translated = data.indexOf(0, language + 1);
		const text = data.subarray(translated + 1);
		return (data[keyword.length + 1] === 1 ? inflateSync(text) : text).toString("utf8");
	}
	return null;
}

/** All compressed picture data, one after another. */
export function imageData(png: Buffer): Buffer {
	return Buffer.concat(
		chunksOf(png)
			.filter(({ type }) => type === "IDAT")
			.map(({ data }) => data),
	);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
	const chunks = [];
	for (let at = 8; at < png.length; ) {
		const length = png.readUInt32BE(at);
		chunks.push({
			type: png.toString("latin1", at + 4, at + 8),
			data: png.subarray(at + 8, at + 8 + length),
		});
		at += 12 + length;
	}
	return chunks;
}
