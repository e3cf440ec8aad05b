// Paints a scene as PNG: soft shapes behind, words as outlines on top.
import { deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { chanceOf } from "./chance.ts";
import { setLine } from "./faces.ts";
import type { Scene } from "./scene.ts";

export function drawScene(scene: Scene): Uint8Array {
	const { widthPx: w, heightPx: h } = scene;
	const chance = chanceOf(scene.seed + scene.tints * 7919);
	const shapes = Array.from({ length: 7 }, () => {
		const [x, y, r] = [chance() * w, chance() * h, (0.08 + chance() * 0.22) * Math.min(w, h)];
		return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${scene.ink}" opacity="0.05"/>`;
	});
	const ground =
		scene.canvas === null
			? `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="${scene.paper[0]}"/><stop offset="1" stop-color="${scene.paper[1]}"/></linearGradient></defs><rect width="${w}" height="${h}" fill="url(#g)"/>${shapes.join("")}`
			: `<image width="${w}" height="${h}" preserveAspectRatio="none" href="data:${mediaTypeOf(scene.canvas)};base64,${Buffer.from(scene.canvas).toString("base64")}"/>`;
	const tint =
		scene.tints === 0
			? ""
			: `<rect width="${w}" height="${h}" fill="#2a9d8f" opacity="${Math.min(0.3, 0.08 * scene.tints)}"/>`;
	return render(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${ground}${tint}<g fill="${scene.ink}">${scene.lines.map(drawLine).join("")}</g></svg>`,
	);
}

function drawLine(line: Scene["lines"][number]): string {
	return line.rows
		.map((row, index) => {
			const set = setLine(row, line.face);
			const startX = line.centreXPx - (set.width * line.sizePx) / 2;
			const y = line.baselinePx + (index - (line.rows.length - 1) / 2) * line.sizePx * 1.18;
			return set.glyphs
				.map(({ path, x, scale }) => {
					const k = scale * line.sizePx;
					return path === ""
						? ""
						: `<path transform="matrix(${k.toFixed(6)} 0 0 ${(-k).toFixed(6)} ${(startX + x * line.sizePx).toFixed(2)} ${y.toFixed(2)})" d="${path}"/>`;
				})
				.join("");
		})
		.join("");
}

/** A small grey picture of an image, to know it again after a resize or another encoding. */
export function fingerprint(image: Uint8Array): Uint8Array | null {
	try {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><image width="96" height="96" preserveAspectRatio="none" href="data:${mediaTypeOf(image)};base64,${Buffer.from(image).toString("base64")}"/></svg>`;
		const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
		const grey = new Uint8Array(96 * 96);
		for (let at = 0; at < grey.length; at++) {
			grey[at] = ((pixels[at * 4] ?? 0) * 2 + (pixels[at * 4 + 1] ?? 0) * 5 + (pixels[at * 4 + 2] ?? 0)) >> 3;
		}
		return grey;
	} catch {
		return null;
	}
}

function render(svg: string): Uint8Array {
	return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const mediaTypeOf = (image: Uint8Array) =>
	image[0] === 0x89 ? "image/png" : image[0] === 0xff ? "image/jpeg" : "image/webp";

/** One flat colour: for tests that care about bytes and not about pictures. */
export function drawFlat(widthPx: number, heightPx: number, seed: number): Uint8Array {
	const key = `${widthPx} ${heightPx} ${seed & 7}`;
	const made = flats.get(key) ?? packFlat(widthPx, heightPx, seed & 7);
	flats.set(key, made);
	return made;
}

const flats = new Map<string, Uint8Array>();

function packFlat(widthPx: number, heightPx: number, seed: number): Uint8Array {
	const row = Buffer.alloc(1 + widthPx * 3, 40 + seed * 20);
	row[0] = 0;
	const raw = Buffer.concat(Array.from({ length: heightPx }, () => row));
	const head = Buffer.alloc(13);
	head.writeUInt32BE(widthPx, 0);
	head.writeUInt32BE(heightPx, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(raw, { level: 1 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
	const out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	body.copy(out, 4);
	out.writeUInt32BE(crc32(body), body.length + 4);
	return out;
}

function crc32(bytes: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
