// Sets a brief's own type, exact to the letter, on art without words.
import type { Brief } from "../brief/brief.ts";
import { defined } from "../defined.ts";
import type { JobControl } from "../jobs/job-control.ts";
import { calmPlaces } from "../layout/calm-places.ts";
import { checkLayout } from "../layout/check.ts";
import { compose } from "../layout/compose.ts";
import { type Layout, walk } from "../layout/layout.ts";
import { drawnSheet } from "../layout/text-places.ts";
import type { Ports } from "../ports.ts";
import type { ResultImage, Warning } from "../result.ts";
import { confirmType, exactIds } from "./confirm-type.ts";
import type { ReadArt } from "./overlay-art.ts";
import { holdContrast } from "./overlay-contrast.ts";

/** Under this name the layout asks for the painted art. */
const artKey = "painted-art";

export interface ArtSheet {
	brief: Brief;
	layoutSeed: number;
	slug: string;
	record: Record<string, unknown>;
	assets: ReadonlyMap<string, Uint8Array>;
	/** Whether the finished pixels are read, too. */
	check: boolean | undefined;
	/** Of the finished picture. Default: a new one. */
	id?: string;
}

export interface TypeOnArt {
	/** Each text readable on the art; the art is its image under `artKey`. */
	layout: Layout;
	/** Bytes of the layout's images, by their names in it. */
	images: ReadonlyMap<string, Uint8Array>;
	warnings: Warning[];
}

/** Lays the brief's type out on art, its contrast held. Throws as `compose` does, and `not_found` for the art. */
export async function layOnArt(
	artId: string,
	{ brief, layoutSeed, assets }: Pick<ArtSheet, "brief" | "layoutSeed" | "assets">,
	ports: Pick<Ports, "images" | "rasterizer" | "codec">,
): Promise<TypeOnArt> {
	const { bytes } = await ports.images.load(artId);
	const images = new Map([...assets, [artKey, bytes]]);
	const composed = compose(withArt(brief), { seed: layoutSeed });
	const { layout, warnings } = await holdContrast(composed, checkLayout(composed, brief), images, ports);
	return { layout, images, warnings: [...layout.warnings, ...warnings] };
}

/** The finished sheet, saved. Throws as `compose` does, and the signal's reason. */
export async function setOnArt(
	art: ReadArt,
	{ brief, layoutSeed, slug, record, assets, check, id }: ArtSheet,
	control: JobControl,
	ports: Ports,
): Promise<{ image: ResultImage; warnings: Warning[] }> {
	control.report("setting the type");
	const { layout, images, warnings } = await layOnArt(art.image.id, { brief, layoutSeed, assets }, ports);
	const png = await ports.rasterizer.render(layout, { format: "png", images });
	const byLayout = checkLayout(layout, brief);
	const drawn = drawnSheet(layout, byLayout, artKey);
	const reader = check === true ? ports.reader : null;
	const set = { layout, lineIds: exactIds(byLayout), png };
	const copyCheck =
		reader !== null
			? await confirmType(await reader.check(png, brief.copy, control.signal, drawn), set, ports)
			: // Nobody knows what else is on art that was not read.
				{ ...byLayout, strict: art.words === null && byLayout.strict ? null : byLayout.strict };
	const image = await ports.images.save({
		...defined({ id }),
		bytes: png,
		extension: "png",
		slug,
		widthPx: layout.widthPx,
		heightPx: layout.heightPx,
		seed: art.image.seed,
		copyCheck,
		record: { ...record, jobId: control.jobId, art: art.image.id },
	});
	const unread: Warning = {
		code: "not_read",
		message: "The art was not read: the type on it is exact, but nobody knows whether the art holds words.",
	};
	return {
		image,
		warnings: [...warnings, ...(art.words === null ? [unread] : [])],
	};
}

/** Whether the brief's sheet has a place for painted art. Throws as `compose` does. */
export function hasRoomForArt(brief: Brief, layoutSeed: number): boolean {
	return calmOnArt(brief, layoutSeed) !== null;
}

/** Where the type will stand on the painted art, in words; null where the sheet has no place for art. Throws as `compose` does. */
export function calmOnArt(brief: Brief, layoutSeed: number): string | null {
	const layout = compose(withArt(brief), { seed: layoutSeed });
	const art = [...walk(layout.root)].find((node) => node.type === "image" && node.image === artKey);
	return art === undefined ? null : calmPlaces(layout, art.box);
}

function withArt(brief: Brief): Brief {
	return { ...brief, assets: [{ image: artKey, role: "background" }, ...brief.assets] };
}
