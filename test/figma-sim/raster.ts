// Exports as pixels: the drawn SVG through resvg, at the size the export asked for.
import { Resvg } from "@resvg/resvg-js";
import { type Matrix, markup } from "./draw.ts";
import { num, type SvgDefs } from "./draw-paint.ts";
import { jpegOf, pdfOf } from "./flat-files.ts";
import type { DrawNode } from "./guest/images.ts";
import { imageFacts } from "./image-facts.ts";

interface Job {
	node: DrawNode;
	absolute: Matrix;
	box: { x: number; y: number; width: number; height: number };
}

interface Settings {
	format?: string;
	constraint?: { type: "SCALE" | "WIDTH" | "HEIGHT"; value: number };
}

/** Above this Figma's sandbox was seen to die with `memory access out of bounds`. */
const mostPixels = 64_000_000;

/** `leastPx`: overlaps with the canvas below this are not drawn. */
export function svgOf(job: Job, images: ReadonlyMap<string, Uint8Array>, leastPx = 0): string {
	let defined = "";
	let next = 1;
	const defs: SvgDefs = {
		canvas: { width: job.box.width, height: job.box.height, leastPx },
		add(make) {
			const id = `d${next++}`;
			defined += make(id);
			return id;
		},
		image(paint, w, h) {
			const bytes = images.get(String(paint.imageHash));
			const facts = bytes && imageFacts(bytes);
			if (!bytes || !facts) return "";
			const fit = paint.scaleMode === "FIT" ? "xMidYMid meet" : "xMidYMid slice";
			return `<image width="${num(w)}" height="${num(h)}" preserveAspectRatio="${fit}" href="data:${facts.mime};base64,${Buffer.from(bytes).toString("base64")}"/>`;
		},
	};
	const { box, absolute } = job;
	const at: Matrix = [
		[absolute[0][0], absolute[0][1], absolute[0][2] - box.x],
		[absolute[1][0], absolute[1][1], absolute[1][2] - box.y],
	];
	const loose = job.node.type === "GROUP" || job.node.type === "BOOLEAN_OPERATION";
	// A group has no place of its own: its children stand in the page's coordinates.
	const around: Matrix = [
		[1, 0, loose ? -box.x : 0],
		[0, 1, loose ? -box.y : 0],
	];
	const body = markup(job.node, defs, around, at);
	const shifted = loose ? `<g transform="translate(${num(-box.x)} ${num(-box.y)})">${body}</g>` : body;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${num(box.width)}" height="${num(box.height)}" viewBox="0 0 ${num(box.width)} ${num(box.height)}"><defs>${defined}</defs>${shifted}</svg>`;
}

/** Bytes of a picture or a page, or SVG text. Throws in Figma's words when the picture is too large. */
export async function render(
	job: Job,
	settings: Settings,
	images: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array | string> {
	if (settings.format === "SVG_STRING") return svgOf(job, images);
	if (settings.format === "SVG") return new TextEncoder().encode(svgOf(job, images));
	const { type = "SCALE", value = 1 } = settings.constraint ?? {};
	const scale = type === "SCALE" ? value : type === "WIDTH" ? value / job.box.width : value / job.box.height;
	const width = Math.max(1, Math.round(job.box.width * scale));
	if (width * job.box.height * scale > mostPixels)
		throw new Error("RuntimeError: memory access out of bounds");
	const svg = svgOf(job, images, 1.5 / scale);
	const drawn = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } });
	const picture = drawn.render();
	const png = new Uint8Array(picture.asPng());
	if (settings.format !== "JPG" && settings.format !== "PDF") return png;
	const flat = { width: picture.width, height: picture.height, png, pixels: picture.pixels };
	return settings.format === "JPG" ? jpegOf(flat) : pdfOf(flat, job.box.width, job.box.height);
}
