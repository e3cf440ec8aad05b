// Images in and out: what a header says, exact pixels, previews and prepared pictures within their limits, bombs refused.
import { decode as decodePng } from "fast-png";
import { describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { readImageHeader } from "../../mcp-server/raster/image-header.ts";
import { orient } from "../../mcp-server/raster/orient.ts";
import { ToolError } from "../../shared/errors.ts";
import { random } from "../layout/flow-trees.ts";
import { chunk, makePng } from "./make-png.ts";

const codecs = { native: createImageCodec({ engine: "native" }), wasm: createImageCodec({ engine: "wasm" }) };
const { native, wasm } = codecs;

const noise = random(7);
const level = () => Math.floor(noise() * 256);
const opaque = makePng(37, 23, () => [level(), level(), level(), 255]);
const glassy = makePng(16, 16, (x, y) => [level(), level(), level(), x * 16 + y]);
const smooth = makePng(
	300,
	200,
	(x, y) => [x / 2, y, (x + y) / 3, 255].map(Math.round) as [number, number, number, number],
);

function exif(orientation: number, little: boolean): Buffer {
	const tiff = Buffer.alloc(26);
	const u16 = (value: number, at: number) =>
		little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
	const u32 = (value: number, at: number) =>
		little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
	tiff.write(little ? "II" : "MM", 0, "latin1");
	u16(42, 2);
	u32(8, 4);
	u16(1, 8);
	u16(0x0112, 10);
	u16(3, 12);
	u32(1, 14);
	u16(orientation, 18);
	return tiff;
}

function withExif(jpeg: Uint8Array, orientation: number, little = false): Buffer {
	const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif(orientation, little)]);
	const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
	return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

describe("headers", () => {
	test("PNG, JPEG and both kinds of WebP tell size and alpha", async () => {
		const pixels = await native.decode(opaque);
		const said = async (format: "png" | "jpeg" | "webp") =>
			readImageHeader(await native.encode(pixels, format));
		const size = { widthPx: 37, heightPx: 23, orientation: 1 };
		expect(readImageHeader(opaque)).toEqual({ ...size, format: "png", hasAlpha: true });
		expect(await said("jpeg")).toEqual({ ...size, format: "jpeg", hasAlpha: false });
		expect(await said("webp")).toMatchObject({ widthPx: 37, heightPx: 23, format: "webp" });
		// Lossy and extended WebP, written by hand: 300 x 200.
		const riff = (kind: string, body: number[]) =>
			Buffer.concat([
				Buffer.from("RIFF\0\0\0\0WEBP", "latin1"),
				Buffer.from(kind),
				Buffer.from([body.length, 0, 0, 0, ...body]),
			]);
		const lossy = riff("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 1, 200, 0, 0, 0]);
		expect(readImageHeader(lossy)).toMatchObject({ widthPx: 300, heightPx: 200, hasAlpha: false });
		const extended = Buffer.concat([
			riff("VP8X", [0x18, 0, 0, 0, 0x2b, 1, 0, 199, 0, 0]),
			Buffer.from("EXIF", "latin1"),
			Buffer.from([26, 0, 0, 0]),
			exif(6, true),
		]);
		expect(readImageHeader(extended)).toEqual({
			widthPx: 200,
			heightPx: 300,
			format: "webp",
			hasAlpha: true,
			orientation: 6,
		});
	});

	test("EXIF is read from JPEG in both byte orders and from PNG; sizes are as seen", async () => {
		const jpeg = await native.encode(await native.decode(opaque), "jpeg");
		for (const little of [true, false]) {
			expect(readImageHeader(withExif(jpeg, 8, little))).toMatchObject({
				widthPx: 23,
				heightPx: 37,
				orientation: 8,
			});
		}
		const turned = makePng(5, 3, () => [0, 0, 0, 255], [chunk("eXIf", exif(6, false))]);
		expect(readImageHeader(turned)).toMatchObject({ widthPx: 3, heightPx: 5, orientation: 6 });
	});

	test("2,000 damaged files are refused as such, or read; nothing else is thrown", async () => {
		const good = [
			opaque,
			await native.encode(await native.decode(opaque), "jpeg"),
			await native.encode(await native.decode(glassy), "webp"),
		];
		const rand = random(11);
		for (let round = 0; round < 2000; round++) {
			const bytes = Buffer.from(good[round % 3] ?? opaque).subarray(0, Math.floor(rand() * 300));
			for (let hits = 0; hits < 4; hits++)
				bytes[Math.floor(rand() * bytes.length)] = Math.floor(rand() * 256);
			try {
				expect(readImageHeader(bytes).widthPx).toBeGreaterThan(0);
			} catch (error) {
				expect(error).toBeInstanceOf(ToolError);
				expect(error).toHaveProperty("code", "invalid_input");
			}
		}
	});
});

describe.each(Object.entries(codecs))("%s build", (_kind, codec) => {
	test("opaque pixels come back as stored, half-transparent ones within rounding", async () => {
		expect(Buffer.from((await codec.decode(opaque)).rgba).equals(Buffer.from(decodePng(opaque).data))).toBe(
			true,
		);
		const [ours, theirs] = [(await codec.decode(glassy)).rgba, decodePng(glassy).data];
		for (let at = 0; at < ours.length; at += 4) {
			const alpha = ours[at + 3] ?? 0;
			expect(alpha).toBe(theirs[at + 3]);
			for (let band = 0; band < 3 && alpha > 0; band++) {
				const off = Math.abs((ours[at + band] ?? 0) - Number(theirs[at + band]));
				expect(off).toBeLessThanOrEqual(Math.ceil(255 / alpha / 2) + 1);
			}
		}
	});

	test("pixels packed as PNG and unpacked are the same pixels", async () => {
		const pixels = await codec.decode(opaque);
		expect(
			Buffer.from((await codec.decode(await codec.encode(pixels, "png"))).rgba).equals(
				Buffer.from(pixels.rgba),
			),
		).toBe(true);
		expect(
			Buffer.from((await codec.decode(await codec.encode(pixels, "webp"))).rgba).equals(
				Buffer.from(pixels.rgba),
			),
		).toBe(true);
	});

	test("a damaged picture is refused in words that help", async () => {
		const cut = opaque.subarray(0, 400);
		await expect(codec.decode(cut)).rejects.toMatchObject({
			code: "invalid_input",
			hint: expect.stringContaining("save it again"),
		});
		await expect(codec.preview(Buffer.from("no picture"), limits)).rejects.toMatchObject({
			code: "invalid_input",
		});
	});
});

const limits = { maxLongEdgePx: 1568, maxPixels: 1_150_000, maxBytes: 500_000 };

describe("previews", () => {
	test("fit every limit, keep their shape, never grow", async () => {
		const small = await native.preview(smooth, limits);
		expect(small).toMatchObject({ widthPx: 300, heightPx: 200, mediaType: "image/jpeg" });
		const edge = await native.preview(smooth, { ...limits, maxLongEdgePx: 150 });
		expect(edge).toMatchObject({ widthPx: 150, heightPx: 100 });
		const area = await native.preview(smooth, { ...limits, maxPixels: 15_000 });
		expect(area.widthPx * area.heightPx).toBeLessThanOrEqual(15_000);
		expect(area.widthPx / area.heightPx).toBeCloseTo(1.5, 1);
		expect(readImageHeader(area.bytes)).toMatchObject({ widthPx: area.widthPx, heightPx: area.heightPx });
	});

	test("are packed harder, then made smaller, until they fit the bytes", async () => {
		const rough = makePng(400, 400, () => [level(), level(), level(), 255]);
		const fine = await native.preview(rough, limits);
		const tight = await native.preview(rough, { ...limits, maxBytes: Math.round(fine.bytes.length * 0.6) });
		expect(tight.bytes.length).toBeLessThanOrEqual(fine.bytes.length * 0.6);
		expect(tight.widthPx).toBe(400);
		const tiny = await native.preview(rough, { ...limits, maxBytes: 9000 });
		expect(tiny.bytes.length).toBeLessThanOrEqual(9000);
		expect(tiny.widthPx).toBeLessThan(400);
	});

	test("put transparent parts on white and are the same from both builds", async () => {
		const clear = makePng(40, 40, () => [255, 0, 0, 0]);
		const { bytes } = await native.preview(clear, limits);
		const { rgba } = await native.decode(bytes);
		expect([...rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
		expect(
			Buffer.from((await wasm.preview(smooth, limits)).bytes).equals(
				Buffer.from((await native.preview(smooth, limits)).bytes),
			),
		).toBe(true);
	});
});

test("all eight orientations come out upright", () => {
	// a b
	// c d
	// e f
	const stored = { widthPx: 2, heightPx: 3, rgba: new Uint8Array(24) };
	for (const [index, letter] of [..."abcdef"].entries()) {
		stored.rgba.fill(letter.charCodeAt(0), index * 4, index * 4 + 4);
	}
	const seen = (orientation: number) => {
		const { widthPx, rgba } = orient(stored, orientation);
		const letters = Array.from({ length: 6 }, (_, index) => String.fromCharCode(rgba[index * 4] ?? 0)).join(
			"",
		);
		return letters.match(new RegExp(`.{${widthPx}}`, "g"));
	};
	expect(seen(1)).toEqual(["ab", "cd", "ef"]);
	expect(seen(2)).toEqual(["ba", "dc", "fe"]);
	expect(seen(3)).toEqual(["fe", "dc", "ba"]);
	expect(seen(4)).toEqual(["ef", "cd", "ab"]);
	expect(seen(5)).toEqual(["ace", "bdf"]);
	expect(seen(6)).toEqual(["eca", "fdb"]);
	expect(seen(7)).toEqual(["fdb", "eca"]);
	expect(seen(8)).toEqual(["bdf", "ace"]);
});

test("a photo that lies on its side is decoded and previewed upright", async () => {
	// Red on the left, blue on the right; orientation 6 puts the left on top.
	const wide = makePng(60, 30, (x) => (x < 30 ? [255, 0, 0, 255] : [0, 0, 255, 255]));
	const lying = withExif(await native.encode(await native.decode(wide), "jpeg", 95), 6);
	const upright = await native.decode(lying);
	expect([upright.widthPx, upright.heightPx]).toEqual([30, 60]);
	const at = (x: number, y: number) => [...upright.rgba.subarray((y * 30 + x) * 4, (y * 30 + x) * 4 + 3)];
	expect(at(15, 10)[0]).toBeGreaterThan(200);
	expect(at(15, 50)[2]).toBeGreaterThan(200);
	expect(await native.preview(lying, limits)).toMatchObject({ widthPx: 30, heightPx: 60 });
	expect(await native.prepare(lying, {})).toMatchObject({
		widthPx: 30,
		heightPx: 60,
		mediaType: "image/jpeg",
	});
});

test("a bomb is refused by its header", async () => {
	const header = Buffer.from(opaque);
	header.writeUInt32BE(50_000, 16);
	header.writeUInt32BE(50_000, 20);
	await expect(native.decode(header)).rejects.toMatchObject({
		code: "invalid_input",
		message: expect.stringContaining("50000 x 50000"),
	});
	await expect(native.preview(header, limits)).rejects.toMatchObject({ code: "invalid_input" });
});

describe("prepared pictures", () => {
	test("stay as they are where nothing needs doing", async () => {
		const { bytes } = await native.prepare(smooth, { maxSide: 2048, minSide: 100, maxBytes: 10_000_000 });
		expect(bytes).toBe(smooth);
	});

	test("shrink, grow, change kind and lose their transparency as asked", async () => {
		expect(await native.prepare(smooth, { maxSide: 90 })).toMatchObject({
			widthPx: 90,
			heightPx: 60,
			mediaType: "image/png",
		});
		expect(await native.prepare(smooth, { minSide: 512, maxSide: 2048 })).toMatchObject({
			widthPx: 768,
			heightPx: 512,
		});
		expect(await native.prepare(smooth, { minSide: 512, maxSide: 600 })).toMatchObject({
			widthPx: 600,
			heightPx: 400,
		});
		const flat = await native.prepare(
			makePng(20, 20, () => [0, 0, 0, 0]),
			{ background: "#00ff00" },
		);
		expect([...(await native.decode(flat.bytes)).rgba.subarray(0, 4)]).toEqual([0, 255, 0, 255]);
		const jpeg = await native.prepare(glassy, { format: "jpeg" });
		expect(readImageHeader(jpeg.bytes).format).toBe("jpeg");
	});
});
