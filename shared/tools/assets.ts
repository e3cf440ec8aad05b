// The person's own pictures on a sheet: opened once, kept for as long as the job is, and handed to whoever draws.
import type { Brief } from "../brief/brief.ts";
import type { FileLimits } from "../models/catalog.ts";
import type { OpenedImage, Ports } from "../ports.ts";
import type { Warning } from "../result.ts";
import { logoTones } from "./logo-tones.ts";

export interface OpenedAssets {
	/** The brief with its assets under the names that they are kept by. */
	brief: Brief;
	/** By those names, upright and in sRGB. */
	images: Map<string, Uint8Array>;
	warnings: Warning[];
}

/** What a sheet can take: no provider is asked, so transparency stays. */
const sheetLimits: FileLimits = {
	field: "image_urls",
	min: 0,
	max: 6,
	minSidePx: 1,
	maxSidePx: 4096,
	maxBytes: 20 * 1024 * 1024,
	alpha: true,
	mediaTypes: ["image/png", "image/jpeg", "image/webp"],
};

/**
 * The same list with each picture put aside under a name of its own: what a job was given must be there when it is
 * taken up again, and a data URL is too long to be written down at each step. Throws as the input gate does.
 */
export async function keepAssets<Asset extends { image: string }>(
	assets: readonly Asset[],
	field: string,
	ports: Pick<Ports, "inputs">,
	signal: AbortSignal,
): Promise<Asset[]> {
	const kept: Asset[] = [];
	for (const [index, asset] of assets.entries()) {
		const opened = await ports.inputs.open(asset.image, { field: `${field}[${index}].image`, signal });
		kept.push({ ...asset, image: await nameOf(asset.image, opened, ports) });
	}
	return kept;
}

/** Where nothing can be put aside, a draft is made all the same, from the picture as it was named. */
async function nameOf(
	given: string,
	opened: OpenedImage,
	{ inputs }: Pick<Ports, "inputs">,
): Promise<string> {
	return opened.source === "image" ? given : inputs.keep(opened).catch(() => given);
}

/** Throws ToolError as the input gate does, naming `brief.assets[i].image`. */
export async function openAssets(
	brief: Brief,
	ports: Pick<Ports, "inputs" | "codec">,
	signal?: AbortSignal,
): Promise<OpenedAssets> {
	const images = new Map<string, Uint8Array>();
	const warnings: Warning[] = [];
	const assets = [...brief.assets];
	for (const [index, asset] of brief.assets.entries()) {
		const field = `brief.assets[${index}].image`;
		const opened = await ports.inputs.open(asset.image, {
			field,
			...(signal === undefined ? {} : { signal }),
		});
		const name = await nameOf(asset.image, opened, ports);
		const ready = await ports.inputs.prepare(opened, sheetLimits, { field });
		images.set(name, ready.file.bytes);
		warnings.push(...ready.warnings);
		const tones =
			asset.role === "logo" && opened.hasAlpha ? logoTones(await ports.codec.decode(ready.file.bytes)) : null;
		assets[index] = { ...asset, image: name, ...(tones === null ? {} : { tones }) };
	}
	return { brief: { ...brief, assets }, images, warnings };
}
