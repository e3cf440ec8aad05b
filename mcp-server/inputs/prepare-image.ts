// Makes an opened image fit for an endpoint: upright, sRGB, flat where it must be, inside the endpoint's limits.
import { ToolError } from "../../shared/errors.ts";
import type { FileLimits } from "../../shared/models/catalog.ts";
import type { ImageFile } from "../../shared/models/image-model.ts";
import type { OpenedImage, Pixels } from "../../shared/ports.ts";
import type { Warning } from "../../shared/result.ts";
import type { ServerImageCodec } from "../raster/codec.ts";
import { readColourProfile, toSrgb } from "./colour-profile.ts";

/** Whether nothing shines through, though the file has a channel for it: as in the sheets that are drawn here. */
function isOpaque({ rgba }: Pixels): boolean {
	for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
	return true;
}

export type PreparingCodec = Pick<ServerImageCodec, "probe" | "prepare" | "decode" | "encode">;

/** What transparent parts are put on: paper. */
const background = "#ffffff";

/** Throws ToolError `invalid_input` naming `field`. */
export async function prepareImage(
	codec: PreparingCodec,
	image: OpenedImage,
	limits: FileLimits,
	field: string,
): Promise<{ file: ImageFile; warnings: Warning[] }> {
	try {
		const warnings: Warning[] = [];
		const say = (code: string, message: string) => warnings.push({ code, message: `${field}: ${message}` });
		const header = codec.probe(image.bytes);
		const flatten = header.hasAlpha && !limits.alpha;
		if (flatten && !isOpaque(await codec.decode(image.bytes)))
			say(
				"alpha_flattened",
				"transparent parts were put on white, because the endpoint takes no transparency.",
			);
		let { bytes } = image;
		const profile = readColourProfile(bytes);
		if (profile !== null) {
			// PNG for now: nothing more is lost before the limits are met.
			bytes = await codec.encode(toSrgb(await codec.decode(bytes), profile), "png");
			say("colours_converted", "its colours were converted from its own profile to sRGB.");
		}
		let prepared = await codec.prepare(bytes, {
			maxSide: limits.maxSidePx,
			minSide: limits.minSidePx,
			...(flatten ? { background } : {}),
		});
		if (prepared.bytes.length > limits.maxBytes) {
			prepared = await codec.prepare(bytes, {
				maxSide: limits.maxSidePx,
				minSide: limits.minSidePx,
				maxBytes: limits.maxBytes,
				background,
				format: "jpeg",
			});
			say(
				"recompressed",
				`it was packed as JPEG to stay below ${Math.round(limits.maxBytes / 1_048_576)} MB.`,
			);
		}
		if (prepared.widthPx !== header.widthPx || prepared.heightPx !== header.heightPx) {
			say(
				"image_resized",
				`it was resized from ${header.widthPx}x${header.heightPx} to ${prepared.widthPx}x${prepared.heightPx}, which the endpoint takes.`,
			);
		}
		return { file: prepared, warnings };
	} catch (error) {
		if (!(error instanceof ToolError) || error.field !== undefined) throw error;
		throw new ToolError({ ...error.toBody(), field }, { cause: error });
	}
}
