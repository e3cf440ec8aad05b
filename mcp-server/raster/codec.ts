// Opens, shrinks and packs images with the drawing engine, which decodes and encodes PNG, JPEG and WebP anyway.
//
// Measured with takumi 2.16.3, November 2026: opaque pixels come back exactly as stored; half-transparent ones
// within the rounding of multiplied alpha; scaling down averages over areas; both builds answer the same bytes.
import { ToolError } from "../../shared/errors.ts";
import type { HexColor } from "../../shared/layout/layout.ts";
import type { ImageCodec, PixelFormat, Pixels } from "../../shared/ports.ts";
import { type DrawEngine, type DrawNode, type EngineKind, loadEngine } from "./engine.ts";
import { type ImageHeader, readImageHeader } from "./image-header.ts";
import { orient } from "./orient.ts";

/** Larger pictures are refused before anything is unpacked: 40 megapixels are 160 MB of memory. */
const maxPixels = 40_000_000;

export interface PreparedImage {
	bytes: Uint8Array;
	widthPx: number;
	heightPx: number;
	mediaType: "image/png" | "image/jpeg" | "image/webp";
}

export interface PrepareLimits {
	/** Longest side, px. Default: as it is. */
	maxSide?: number;
	/** Shortest side, px: smaller pictures are enlarged, as far as `maxSide` lets them. Default: as it is. */
	minSide?: number;
	/** Width times height. Default: as it is. */
	maxPixels?: number;
	/** JPEG is packed harder until it fits, then made smaller; PNG is made smaller. Default: no cap. */
	maxBytes?: number;
	/** What transparent parts are put on. Default: white for JPEG, else they stay transparent. */
	background?: HexColor;
	/** Default: the picture's own. */
	format?: PixelFormat;
}

export interface ServerImageCodec extends ImageCodec {
	probe(bytes: Uint8Array): ImageHeader;
	/** `quality` 0 … 100 counts for JPEG, default 92. WebP is lossless. */
	encode(pixels: Pixels, format: PixelFormat, quality?: number): Promise<Uint8Array>;
	/**
	 * An upright picture within limits. The bytes stay as they are where nothing needs doing.
	 * Throws ToolError `invalid_input` for what is no picture or too large to open.
	 */
	prepare(bytes: Uint8Array, limits: PrepareLimits): Promise<PreparedImage>;
}

type Source = {
	header: ImageHeader;
	src: string | { width: number; height: number; data: Uint8Array };
	bytes: Uint8Array;
};

const mediaTypes = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;
const qualities = [88, 80, 70, 60, 50];

/** The engine is loaded with the first picture; `engine` defaults to `auto`. */
export function createImageCodec(options: { engine?: EngineKind | "auto" } = {}): ServerImageCodec {
	let loading: Promise<DrawEngine> | undefined;

	function engineOnce(): Promise<DrawEngine> {
		loading ??= loadEngine(options.engine ?? "auto").then(
			({ engine }) => engine,
			(error: unknown) => {
				loading = undefined;
				throw error;
			},
		);
		return loading;
	}

	async function draw(
		source: Source,
		size: Size,
		format: PixelFormat | "raw",
		background?: string,
		quality = 92,
	) {
		const { width, height } = size;
		const style = { width, height, ...(background === undefined ? {} : { backgroundColor: background }) };
		const picture: DrawNode = { type: "image", src: source.src, style: { width, height } };
		const images =
			typeof source.src === "string" ? [{ src: source.src, data: source.bytes, cache: "none" as const }] : [];
		const engine = await engineOnce();
		try {
			return await engine.render(
				{ type: "container", style, children: [picture] },
				{ width, height, format, ...(format === "jpeg" ? { quality } : {}), images },
			);
		} catch (cause) {
			throw new ToolError(
				{
					code: "invalid_input",
					message: `This ${source.header.format.toUpperCase()} image is damaged or of a kind that cannot be opened.`,
					hint: "Open and save it again as a plain PNG or JPEG.",
				},
				{ cause },
			);
		}
	}

	/** The picture as the engine can draw it upright: as it is, or turned. */
	async function open(bytes: Uint8Array): Promise<Source> {
		const header = readImageHeader(bytes);
		if (header.widthPx * header.heightPx > maxPixels) {
			throw new ToolError({
				code: "invalid_input",
				message: `The image is ${header.widthPx} x ${header.heightPx} px, more than the 40 megapixels that are opened here.`,
				hint: "Make it smaller first.",
			});
		}
		const source: Source = { header, src: "picture", bytes };
		if (header.orientation === 1) return source;
		const stored =
			header.orientation < 5 ? sizeOf(header) : { width: header.heightPx, height: header.widthPx };
		const rgba = await draw(source, stored, "raw");
		const upright = orient({ widthPx: stored.width, heightPx: stored.height, rgba }, header.orientation);
		return { ...source, src: { width: upright.widthPx, height: upright.heightPx, data: upright.rgba } };
	}

	/** Packed so that it stays below `maxBytes`, or as small as it can be made with some sense. */
	async function pack(
		source: Source,
		wanted: Size,
		format: PixelFormat,
		maxBytes: number,
		background?: string,
	) {
		let size = wanted;
		for (;;) {
			for (const quality of format === "jpeg" ? qualities : [0]) {
				const bytes = await draw(source, size, format, background, quality);
				const smallest = Math.min(size.width, size.height) <= 64;
				if (bytes.length <= maxBytes || (smallest && quality === qualities.at(-1))) return { bytes, size };
				if (smallest && format !== "jpeg") return { bytes, size };
			}
			size = scaled(size, 0.8);
		}
	}

	return {
		probe: readImageHeader,
		async decode(bytes) {
			const source = await open(bytes);
			const { widthPx, heightPx } = source.header;
			if (typeof source.src !== "string") return { widthPx, heightPx, rgba: source.src.data };
			return { widthPx, heightPx, rgba: await draw(source, sizeOf(source.header), "raw") };
		},
		async encode({ widthPx, heightPx, rgba }, format, quality = 92) {
			const header: ImageHeader = { widthPx, heightPx, format, hasAlpha: true, orientation: 1 };
			const source: Source = { header, src: { width: widthPx, height: heightPx, data: rgba }, bytes: rgba };
			return draw(source, sizeOf(header), format, format === "jpeg" ? "#ffffff" : undefined, quality);
		},
		async preview(bytes, limits) {
			const source = await open(bytes);
			const size = fitting(sizeOf(source.header), {
				maxSide: limits.maxLongEdgePx,
				maxPixels: limits.maxPixels,
			});
			const packed = await pack(source, size, "jpeg", limits.maxBytes, "#ffffff");
			return {
				bytes: packed.bytes,
				mediaType: "image/jpeg",
				widthPx: packed.size.width,
				heightPx: packed.size.height,
			};
		},
		async prepare(bytes, limits) {
			const source = await open(bytes);
			const { header } = source;
			const format = limits.format ?? header.format;
			const own = sizeOf(header);
			const size = fitting(own, limits);
			const background = limits.background ?? (format === "jpeg" ? "#ffffff" : undefined);
			const maxBytes = limits.maxBytes ?? Number.POSITIVE_INFINITY;
			const asItIs =
				format === header.format &&
				header.orientation === 1 &&
				size.width === own.width &&
				size.height === own.height &&
				bytes.length <= maxBytes &&
				!(header.hasAlpha && background !== undefined);
			const packed = asItIs ? { bytes, size } : await pack(source, size, format, maxBytes, background);
			return {
				bytes: packed.bytes,
				widthPx: packed.size.width,
				heightPx: packed.size.height,
				mediaType: mediaTypes[format],
			};
		},
	};
}

interface Size {
	width: number;
	height: number;
}

function sizeOf({ widthPx, heightPx }: ImageHeader): Size {
	return { width: widthPx, height: heightPx };
}

function scaled({ width, height }: Size, by: number): Size {
	return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** The size nearest to the picture's own that keeps its shape and the limits; caps win over `minSide`. */
function fitting(size: Size, limits: { maxSide?: number; minSide?: number; maxPixels?: number }): Size {
	const { width, height } = size;
	const grow = Math.max(1, (limits.minSide ?? 0) / Math.min(width, height));
	const bySide = (limits.maxSide ?? Number.POSITIVE_INFINITY) / Math.max(width, height);
	const byPixels = Math.sqrt((limits.maxPixels ?? Number.POSITIVE_INFINITY) / (width * height));
	const by = Math.min(grow, bySide, byPixels);
	if (by === 1) return size;
	const fit = scaled(size, by);
	// Rounding up on both sides may pass the cap by a row.
	while (limits.maxPixels !== undefined && fit.width * fit.height > limits.maxPixels && fit.height > 1)
		fit.height--;
	return fit;
}
