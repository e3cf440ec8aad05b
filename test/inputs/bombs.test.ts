// Image bombs and false images: each refused by its header, before anything is decoded.
import { describe, expect, test } from "vitest";
import { png, refusal } from "./gate.ts";

const nowhere = { root: "/nowhere", allowed: "/nowhere/allowed" };

/** A PNG header that claims a size, with nothing much behind it. */
function claims(widthPx: number, heightPx: number): Uint8Array {
	const bytes = Buffer.from(png);
	bytes.writeUInt32BE(widthPx, 16);
	bytes.writeUInt32BE(heightPx, 20);
	return bytes;
}
const dataUrl = (bytes: Uint8Array, type = "image/png") =>
	`data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
const webpClaim = (widthPx: number, heightPx: number, flags = 0) => {
	const bytes = Buffer.alloc(40);
	bytes.write("RIFF....WEBPVP8X");
	bytes.writeUInt32LE(32, 4);
	bytes[20] = flags;
	bytes.writeUIntLE(widthPx - 1, 24, 3);
	bytes.writeUIntLE(heightPx - 1, 27, 3);
	return bytes;
};
const jpegClaim = (side: number) =>
	Buffer.from([
		0xff,
		0xd8,
		0xff,
		0xc0,
		0,
		11,
		8,
		side >> 8,
		side & 255,
		side >> 8,
		side & 255,
		1,
		1,
		0x11,
		0,
		0xff,
		0xd9,
	]);
const apng = () => {
	const chunk = Buffer.from([0, 0, 0, 8, ...Buffer.from("acTL"), 0, 0, 0x27, 0x10, 0, 0, 0, 0, 0, 0, 0, 0]);
	return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
};

describe("bombs and false images", () => {
	test.each([
		["a PNG of 100,000 px a side", () => dataUrl(claims(100_000, 100_000))],
		["a PNG of the largest size", () => dataUrl(claims(0x7fffffff, 0x7fffffff))],
		["a PNG of 2^32-1", () => dataUrl(claims(0xffffffff, 1))],
		["a PNG one pixel high and very wide", () => dataUrl(claims(20_000, 1))],
		["a PNG just above the pixels", () => dataUrl(claims(7_100, 7_100))],
		["a PNG of no height", () => dataUrl(claims(20, 0))],
		["a JPEG of 65,535 px a side", () => dataUrl(jpegClaim(65_535), "image/jpeg")],
		["a WebP of 16,777,216 px a side", () => dataUrl(webpClaim(1 << 24, 1 << 24), "image/webp")],
		["an animated WebP", () => dataUrl(webpClaim(512, 512, 2), "image/webp")],
		["an APNG of ten thousand frames", () => dataUrl(apng())],
		["a PNG cut short", () => dataUrl(png.subarray(0, png.length - 12))],
		[
			"a PNG whose chunk claims 4 GB",
			() => dataUrl(Uint8Array.from(png, (byte, at) => (at >= 33 && at < 37 ? 0xff : byte))),
		],
		["a data URL of 30 MB", () => `data:image/png;base64,${"A".repeat(30 * 1024 * 1024)}`],
		["a GIF that says PNG", () => dataUrl(Buffer.from("GIF89a".padEnd(80)))],
		[
			"an SVG that says PNG",
			() => dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(80))),
		],
		["a zip that says PNG", () => dataUrl(Buffer.from("PK\u0003\u0004".padEnd(80)))],
		["an empty body", () => "data:image/png;base64,"],
		["a body that is no base64", () => "data:image/png;base64,%3Cscript%3E"],
	])("%s", async (_name, input) => {
		expect((await refusal(nowhere, input())).code).toBe("invalid_input");
	});

	test.each([
		"data:image/svg+xml;base64,PHN2Zy8+",
		"data:text/html,<script>1</script>",
		"data:image/png,rawbytes",
		"data:,",
		"data:image/gif;base64,R0lGODlh",
		"DATA:application/octet-stream;base64,AAAA",
	])("%s", async (input) => {
		expect((await refusal(nowhere, input)).code).toBe("forbidden_url");
	});
});
