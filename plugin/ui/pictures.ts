// Pictures in the window: read, flattened, resized and written again with the browser's own canvas.
import { ToolError } from "../../shared/errors.ts";
import { readImageHeader } from "../../shared/models/image-bytes.ts";
import type { ImageFile } from "../../shared/models/image-model.ts";
import type { Pixels } from "../../shared/ports.ts";

/** Figma takes images up to this side (createImage, read November 2026). */
const figmaMaxSidePx = 4096;
const uploadMaxBytes = 10 * 1024 * 1024;

type Drawn = HTMLCanvasElement;

/** Throws ToolError `provider_rejected` for bytes that are no picture. */
async function decode(bytes: Uint8Array): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(new Blob([bytes.slice()]));
	} catch (error) {
		throw new ToolError(
			{
				code: "provider_rejected",
				message: "The picture could not be read.",
				hint: "Try again; if it stays, use another quality.",
			},
			{ cause: error },
		);
	}
}

async function draw(bytes: Uint8Array, widthPx: number, heightPx: number, opaque: boolean): Promise<Drawn> {
	const bitmap = await decode(bytes);
	const canvas = document.createElement("canvas");
	canvas.width = widthPx;
	canvas.height = heightPx;
	const context = canvas.getContext("2d", { alpha: !opaque });
	if (!context) throw new ToolError({ code: "internal", message: "No canvas.", hint: "Restart Figma." });
	if (opaque) {
		context.fillStyle = "#ffffff";
		context.fillRect(0, 0, widthPx, heightPx);
	}
	context.imageSmoothingQuality = "high";
	context.drawImage(bitmap, 0, 0, widthPx, heightPx);
	bitmap.close();
	return canvas;
}

async function encode(
	canvas: Drawn,
	type: "image/png" | "image/jpeg",
	quality?: number,
): Promise<Uint8Array> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
	if (!blob)
		throw new ToolError({
			code: "internal",
			message: "The picture is too large for this window.",
			hint: "Select something smaller.",
		});
	return new Uint8Array(await blob.arrayBuffer());
}

/** An exported layer at exactly this size, without alpha (on white), as the editors take it: PNG, or JPEG where that is too heavy. */
export async function toModel(bytes: Uint8Array, widthPx: number, heightPx: number): Promise<ImageFile> {
	const canvas = await draw(bytes, widthPx, heightPx, true);
	const png = await encode(canvas, "image/png");
	const header = readImageHeader(png);
	if (header && !header.hasAlpha && png.length <= uploadMaxBytes)
		return { bytes: png, mediaType: "image/png", widthPx, heightPx };
	const jpeg = await encode(canvas, "image/jpeg", 0.95);
	return { bytes: jpeg, mediaType: "image/jpeg", widthPx, heightPx };
}

/**
 * A painted picture as Figma takes it, in exactly the shape of the layer it is for; `inside` keeps the picture's own
 * shape, for layers that crop or fit it. Bytes that already fit are passed on untouched.
 */
export async function toFigma(
	bytes: Uint8Array,
	shape: { width: number; height: number },
	how: "exact" | "inside" = "exact",
): Promise<Uint8Array> {
	const header = readImageHeader(bytes);
	if (!header)
		throw new ToolError({
			code: "provider_rejected",
			message: "The picture could not be read.",
			hint: "Try again.",
		});
	const given = header.widthPx / header.heightPx;
	const wanted = how === "inside" ? given : shape.width / shape.height;
	const fits = Math.max(header.widthPx, header.heightPx) <= figmaMaxSidePx && header.format !== "webp";
	if (fits && Math.abs(given / wanted - 1) < 0.002) return bytes;
	const scale = Math.min(1, figmaMaxSidePx / header.widthPx, (figmaMaxSidePx * wanted) / header.widthPx);
	const widthPx = Math.max(1, Math.round(header.widthPx * scale));
	const heightPx = Math.min(figmaMaxSidePx, Math.max(1, Math.round(widthPx / wanted)));
	return encode(await draw(bytes, widthPx, heightPx, false), "image/png");
}

/** Pixels of a picture made small: for looking at its colours. */
export async function smallPixels(bytes: Uint8Array, longSidePx: number): Promise<Pixels> {
	const header = readImageHeader(bytes);
	const scale = header ? Math.min(1, longSidePx / Math.max(header.widthPx, header.heightPx)) : 1;
	const widthPx = Math.max(1, Math.round((header?.widthPx ?? longSidePx) * scale));
	const heightPx = Math.max(1, Math.round((header?.heightPx ?? longSidePx) * scale));
	const canvas = await draw(bytes, widthPx, heightPx, true);
	const data = canvas.getContext("2d")?.getImageData(0, 0, widthPx, heightPx).data;
	return { widthPx, heightPx, rgba: new Uint8Array(data ?? []) };
}

/** For `<img>`: the window's policy shows `data:` pictures and no others. */
export async function dataUrl(bytes: Uint8Array, longSidePx = 320): Promise<string> {
	const header = readImageHeader(bytes);
	if (!header) return "";
	const scale = Math.min(1, longSidePx / Math.max(header.widthPx, header.heightPx));
	const canvas = await draw(
		bytes,
		Math.max(1, Math.round(header.widthPx * scale)),
		Math.max(1, Math.round(header.heightPx * scale)),
		false,
	);
	return canvas.toDataURL("image/png");
}
