// Inputs made fit for an endpoint: orientation, alpha, size, bytes and colour profile, each said.
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readColourProfile } from "../../mcp-server/inputs/colour-profile.ts";
import { createImageGate, gateLimits, identify } from "../../mcp-server/inputs/image-gate.ts";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { endpointById } from "../../shared/models/find-endpoint.ts";
import type { OpenedImage, Pixels } from "../../shared/ports.ts";
import { chanceOf } from "../fal-server/chance.ts";
import { makePng } from "../raster/make-png.ts";

const codec = createImageCodec();
const gate = createImageGate({
	rules: { allowedDirs: [], workingDir: "/" },
	loadImage: async () => new Uint8Array(),
	kept: { keep: async () => "", read: async () => new Uint8Array() },
	codec,
});
const field = "images[0]";
const qwen = endpointById("fal-ai/qwen-image-2/edit").files;
if (qwen === null) throw new Error("the editor takes no images");
const limits = qwen;

const opened = (bytes: Uint8Array): OpenedImage => ({
	...identify(bytes, gateLimits, field),
	source: "path",
});
const prepare = (bytes: Uint8Array, own = limits) => gate.prepare(opened(bytes), own, { field });

function plain(widthPx: number, heightPx: number, colour: readonly number[]): Pixels {
	const rgba = new Uint8Array(widthPx * heightPx * 4);
	for (let at = 0; at < rgba.length; at += 4) rgba.set(colour, at);
	return { widthPx, heightPx, rgba };
}

const pixelOf = async (bytes: Uint8Array) => [...(await codec.decode(bytes)).rgba.subarray(0, 4)];

describe("an input image", () => {
	test("that needs nothing stays as it is, to the byte", async () => {
		const bytes = await codec.encode(plain(500, 400, [10, 20, 30, 255]), "jpeg");
		const { file, warnings } = await prepare(bytes);
		expect(file.bytes).toBe(bytes);
		expect(warnings).toEqual([]);
	});

	test("with transparency is put on white where the endpoint takes none, and left where it does", async () => {
		const bytes = await codec.encode(plain(400, 400, [255, 0, 0, 0]), "png");
		const flat = await prepare(bytes);
		expect(flat.warnings).toMatchObject([{ code: "alpha_flattened" }]);
		expect(codec.probe(flat.file.bytes).hasAlpha && (await pixelOf(flat.file.bytes))[3] !== 255).toBe(false);
		expect((await pixelOf(flat.file.bytes)).slice(0, 3)).toEqual([255, 255, 255]);
		expect((await prepare(bytes, { ...limits, alpha: true })).file.bytes).toBe(bytes);
	});

	test("that only has room for transparency is packed without it, and nothing is said", async () => {
		const bytes = makePng(400, 400, () => [30, 60, 90, 255]);
		expect(codec.probe(bytes).hasAlpha).toBe(true);
		const { file, warnings } = await prepare(bytes);
		expect(warnings).toEqual([]);
		expect(codec.probe(file.bytes).hasAlpha).toBe(false);
		expect(await pixelOf(file.bytes)).toEqual([30, 60, 90, 255]);
	});

	test.each([
		[
			[100, 200],
			[384, 768],
		],
		[
			[6000, 3000],
			[5000, 2500],
		],
		[
			[400, 500],
			[400, 500],
		],
	])("of %j comes out as %j", async ([width = 0, height = 0], [wide = 0, high = 0]) => {
		const bytes = await codec.encode(plain(width, height, [0, 80, 160, 255]), "jpeg");
		const { file, warnings } = await prepare(bytes);
		expect([file.widthPx, file.heightPx]).toEqual([wide, high]);
		expect(warnings.map((warning) => warning.code)).toEqual(width === wide ? [] : ["image_resized"]);
	});

	test("of too many bytes is packed as JPEG", async () => {
		const noise = plain(700, 700, [0, 0, 0, 255]);
		const chance = chanceOf(5);
		for (let at = 0; at < noise.rgba.length; at++) if (at % 4 !== 3) noise.rgba[at] = chance() * 256;
		const bytes = await codec.encode(noise, "png");
		const { file, warnings } = await prepare(bytes, { ...limits, maxBytes: 400_000 });
		expect(file.mediaType).toBe("image/jpeg");
		expect(file.bytes.length).toBeLessThanOrEqual(400_000);
		expect(warnings.map((warning) => warning.code)).toContain("recompressed");
	});

	test("that lies on its side is turned upright", async () => {
		const bytes = withChunk(await codec.encode(plain(600, 400, [9, 9, 9, 255]), "png"), "eXIf", exifTurned());
		const { file } = await prepare(bytes);
		expect([file.widthPx, file.heightPx]).toEqual([400, 600]);
	});

	test("that does not decode is refused by its field", async () => {
		const broken = await codec.encode(plain(500, 500, [1, 2, 3, 255]), "png");
		const cut = withChunk(broken.subarray(0, 0), "", new Uint8Array(0));
		expect(cut.length).toBe(0);
		const spoiled = Uint8Array.from(broken, (byte, at) =>
			at > 60 && at < broken.length - 20 ? byte ^ 0x5a : byte,
		);
		await expect(prepare(spoiled, { ...limits, minSidePx: 600 })).rejects.toMatchObject({
			code: "invalid_input",
			field,
		});
	});
});

describe("a colour profile", () => {
	// Display P3 under D50, and Adobe RGB (1998): published primaries, written down here by hand.
	const p3 = profile(
		[
			[0.5151, 0.2412, -0.0011],
			[0.2919, 0.6922, 0.0419],
			[0.1572, 0.0666, 0.7841],
		],
		"srgb",
	);
	const adobe = profile(
		[
			[0.6097, 0.3111, 0.0195],
			[0.2053, 0.6257, 0.0609],
			[0.1492, 0.0632, 0.7446],
		],
		2.19921875,
	);
	const srgb = profile(
		[
			[0.4361, 0.2225, 0.0139],
			[0.3851, 0.7169, 0.0971],
			[0.1431, 0.0606, 0.7142],
		],
		"srgb",
	);

	// Known values: P3 (200, 80, 80) is sRGB (215, 71, 76); Adobe RGB (100, 200, 100) is at the edge of sRGB's green.
	test.each([
		["Display P3", p3, [200, 80, 80], [215, 71, 76]],
		["Display P3, grey", p3, [128, 128, 128], [128, 128, 128]],
		["Adobe RGB", adobe, [128, 128, 128], [127, 127, 127]],
		["Adobe RGB, red", adobe, [180, 60, 60], [207, 57, 58]],
	])("%s is converted", async (_name, icc, from, to) => {
		const bytes = withChunk(await codec.encode(plain(400, 400, [...from, 255]), "png"), "iCCP", iccp(icc));
		const { file, warnings } = await prepare(bytes);
		expect(warnings).toMatchObject([{ code: "colours_converted" }]);
		const pixel = await pixelOf(file.bytes);
		for (const [channel, value] of to.entries())
			expect(Math.abs((pixel[channel] ?? 0) - value)).toBeLessThanOrEqual(3);
	});

	test("of sRGB, of another kind, or of rubbish changes nothing", async () => {
		const bytes = await codec.encode(plain(400, 400, [200, 80, 80, 255]), "png");
		for (const icc of [
			srgb,
			new Uint8Array(500),
			p3.subarray(0, 100),
			Uint8Array.from(p3, (byte, at) => (at === 16 ? 0x43 : byte)),
		]) {
			const { file, warnings } = await prepare(withChunk(bytes, "iCCP", iccp(icc)));
			expect(warnings).toEqual([]);
			expect(await pixelOf(file.bytes)).toEqual([200, 80, 80, 255]);
		}
	});

	test("is found in JPEG, in parts, and in WebP", async () => {
		const jpeg = await codec.encode(plain(400, 400, [200, 80, 80, 255]), "jpeg");
		const half = Math.ceil(p3.length / 2);
		const parts = [p3.subarray(0, half), p3.subarray(half)].map((part, index) =>
			Buffer.concat([
				Buffer.from([0xff, 0xe2, (part.length + 16) >> 8, (part.length + 16) & 255]),
				Buffer.from("ICC_PROFILE\0"),
				Buffer.from([index + 1, 2]),
				part,
			]),
		);
		const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = parts;
		expect(
			readColourProfile(Buffer.concat([jpeg.subarray(0, 2), two, one, jpeg.subarray(2)])),
		).not.toBeNull();
		const webp = Buffer.alloc(38 + p3.length);
		webp.write("RIFF....WEBPVP8X");
		webp.writeUInt32LE(10, 16);
		webp.write("ICCP", 30);
		webp.writeUInt32LE(p3.length, 34);
		webp.set(p3, 38);
		expect(readColourProfile(webp)).not.toBeNull();
	});
});

/** A matrix profile of ICC's smallest form; `curve` is a gamma, or sRGB's own curve. */
function profile(columns: readonly (readonly number[])[], curve: number | "srgb"): Uint8Array {
	const tags: [string, Buffer][] = [
		...(["rXYZ", "gXYZ", "bXYZ"] as const).map((name, index): [string, Buffer] => {
			const data = Buffer.alloc(20);
			data.write("XYZ ");
			for (const [axis, value] of (columns[index] ?? []).entries())
				data.writeInt32BE(Math.round(value * 65_536), 8 + axis * 4);
			return [name, data];
		}),
		...(["rTRC", "gTRC", "bTRC"] as const).map((name): [string, Buffer] => [name, curveTag(curve)]),
	];
	const head = Buffer.alloc(132 + tags.length * 12);
	head.write("RGB XYZ ", 16);
	head.write("acsp", 36);
	head.writeUInt32BE(tags.length, 128);
	const bodies: Buffer[] = [];
	let at = head.length;
	for (const [index, [name, data]] of tags.entries()) {
		head.write(name, 132 + index * 12);
		head.writeUInt32BE(at, 136 + index * 12);
		head.writeUInt32BE(data.length, 140 + index * 12);
		bodies.push(data);
		at += data.length;
	}
	return Buffer.concat([head, ...bodies]);
}

function curveTag(curve: number | "srgb"): Buffer {
	if (curve === "srgb") {
		const data = Buffer.alloc(32);
		data.write("para");
		data.writeUInt16BE(3, 8);
		for (const [index, value] of [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].entries()) {
			data.writeInt32BE(Math.round(value * 65_536), 12 + index * 4);
		}
		return data;
	}
	const data = Buffer.alloc(16);
	data.write("curv");
	data.writeUInt32BE(1, 8);
	data.writeUInt16BE(Math.round(curve * 256), 12);
	return data;
}

const iccp = (icc: Uint8Array) => Buffer.concat([Buffer.from("p\0\0"), deflateSync(icc)]);

function exifTurned(): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write("MM\0*");
	tiff.writeUInt32BE(8, 4);
	tiff.writeUInt16BE(1, 8);
	tiff.writeUInt16BE(0x0112, 10);
	tiff.writeUInt16BE(3, 12);
	tiff.writeUInt32BE(1, 14);
	tiff.writeUInt16BE(6, 18);
	return tiff;
}

/** Puts a chunk behind IHDR. */
function withChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array {
	if (png.length === 0) return png;
	const body = Buffer.concat([Buffer.from(type), data]);
	const chunk = Buffer.alloc(body.length + 8);
	chunk.writeUInt32BE(data.length, 0);
	body.copy(chunk, 4);
	let crc = 0xffffffff;
	for (const byte of body) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	chunk.writeUInt32BE(~crc >>> 0, chunk.length - 4);
	return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
