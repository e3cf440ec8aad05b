// The last of the repairs, and free: the picture is cleaned of its words, and the sheet's own layout is set in type on it.

import { compareChecks } from "../copy/repair-accept.ts";
import { cleaned } from "../copy/repair-clean.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Pixels, Ports } from "../ports.ts";
import type { CopyCheck, Repair } from "../result.ts";
import { openAssets } from "./assets.ts";
import { textOnArt } from "./overlay-art.ts";
import type { JudgedPicture, RepairWork } from "./repair-image.ts";
import { repairsOf } from "./repair-log.ts";
import { hasRoomForArt, setOnArt } from "./set-on-art.ts";

/** The finished sheet, saved; or why there is none. Throws the signal's reason alone. */
export async function overlayOn(
	{ to }: Repair,
	best: JudgedPicture,
	work: RepairWork,
	control: JobControl,
	ports: Ports,
): Promise<{ made: JudgedPicture | null; why: string | null }> {
	const refused = (why: string) => ({ made: null, why });
	const { slug, record, asOverlay } = work.means;
	if (asOverlay === undefined) return refused("there is no layout for it");
	const { layoutSeed } = asOverlay;
	control.report("setting the whole sheet in type");
	try {
		const { brief, images } = await openAssets(asOverlay.brief, ports, control.signal);
		if (!hasRoomForArt(brief, layoutSeed)) return refused("its layout has no room for art");
		const { image, check } = await asPainted(best, work, control, ports);
		const { bytes } = await ports.images.load(image.id);
		const ground = await ports.codec.encode(withoutWords(await ports.codec.decode(bytes), check), "png");
		const art = await ports.images.save({
			bytes: ground,
			extension: "png",
			slug: `art of ${slug}`,
			widthPx: image.widthPx,
			heightPx: image.heightPx,
			seed: image.seed,
			copyCheck: null,
			record: { ...record, jobId: control.jobId, cleanedFrom: image.id },
		});
		const words = await textOnArt(art, control, ports);
		if (words === null) return refused("what is left on the picture could not be read");
		if (words.length > 0)
			return refused(`words would be left on the picture: ${words.map(({ text }) => text).join(", ")}`);
		const sheet = { brief, layoutSeed, slug, record, assets: images, check: true };
		const set = await setOnArt(
			{ image: art, words: [] },
			{ ...sheet, ...(to === null ? {} : { id: to }) },
			control,
			ports,
		);
		const read = set.image.copyCheck;
		if (read === null) return refused("its words could not be read");
		const made = { image: set.image, check: work.judged(read) };
		return { made, why: compareChecks(made.check, best.check) < 0 ? null : "it is no better" };
	} catch (error) {
		control.signal.throwIfAborted();
		return refused(error instanceof ToolError ? error.message : "it could not be drawn");
	}
}

/** The picture before type was set on it, whose plates would be left on the art. */
async function asPainted(
	best: JudgedPicture,
	{ variant, copy, reader }: RepairWork,
	control: JobControl,
	{ images }: Ports,
): Promise<JudgedPicture> {
	const first = repairsOf(control, variant).find(
		({ kind, outcome }) => kind === "type" && outcome === "kept",
	);
	if (first === undefined) return best;
	const { image, bytes } = await images.load(first.from);
	return { image, check: await reader.check(bytes, copy, control.signal) };
}

/** The ground drawn in over every place where something was read. */
function withoutWords(picture: Pixels, { lines, extra, duplicates }: CopyCheck): Pixels {
	const places = [...lines, ...extra].flatMap(({ box }) => (box === null ? [] : [box]));
	places.push(...duplicates.flatMap(({ boxes = [] }) => boxes));
	return places.reduce((ground, box) => cleaned(ground, box, [], { whole: true }), picture);
}
