// Reads painted images and judges them against the copy: the place between painting and the end of a job.
import type { CopyLine } from "../copy/copy.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, ResultImage, Warning } from "../result.ts";
import { overlayAtLast, type RepairMeans, repairImage } from "./repair-image.ts";
import { repairsOf } from "./repair-log.ts";

export interface JudgeOrder {
	/** As painted, in order. */
	images: readonly ResultImage[];
	copy: readonly CopyLine[];
	/** Default true. */
	check?: boolean | undefined;
	/** The picture may hold words that nobody listed (an edit of somebody's picture). Default false. */
	othersAllowed?: boolean;
	/** How wrong words are put right; left out, they are only told. */
	repair?: RepairMeans;
}

/**
 * The images with what was read on them, each the best that repairs could make of it. Throws for no image that
 * cannot be read; PausedJob, and the signal's reason, pass through.
 */
export async function judgePainted(
	order: JudgeOrder,
	control: JobControl,
	ports: Ports,
): Promise<{ images: ResultImage[]; warnings: Warning[] }> {
	const { copy, check = true, othersAllowed = false, repair } = order;
	const images = order.images.map((image, variant) => bestOf(image, variant, control));
	if (copy.length === 0) return { images, warnings: [] };
	if (!check) return { images, warnings: [unread("The words were not read, as asked.")] };
	const { reader } = ports;
	if (reader === null) {
		return {
			images,
			warnings: [unread("There is no reader of pixels here, so the words were not checked.")],
		};
	}
	const judged = (read: CopyCheck) => (othersAllowed ? withoutExtra(read) : read);
	const warnings: Warning[] = [];
	for (const [variant, image] of images.entries()) {
		control.signal.throwIfAborted();
		const of = images.length === 1 ? "" : ` ${variant + 1} of ${images.length}`;
		try {
			const read = image.copyCheck ?? judged(await readImage(image, copy, of, control, ports));
			images[variant] = { ...image, copyCheck: read };
		} catch (error) {
			control.signal.throwIfAborted();
			const why = error instanceof Error ? error.name : "a fault";
			warnings.push(unread(`The words on ${image.id} could not be read (${why}).`));
		}
	}
	if (repair === undefined) return { images, warnings };
	// What was read is written down, so that work that is taken up again repairs from the same reading.
	await control.saveResult({ images: [...images] });
	for (const [variant, image] of images.entries()) {
		if (image.copyCheck === null) continue;
		const start = { image, check: image.copyCheck };
		const work = { variant, copy, means: repair, reader, judged };
		const mended = await repairImage(start, work, control, ports);
		const best = await overlayAtLast(mended, work, control, ports);
		images[variant] = { ...best.image, copyCheck: best.check };
	}
	return { images, warnings };
}

async function readImage(
	{ id }: ResultImage,
	copy: readonly CopyLine[],
	of: string,
	control: JobControl,
	{ images, reader }: Ports,
): Promise<CopyCheck> {
	if (reader === null) throw new Error("no reader");
	control.report(`reading the words${of}`);
	const { bytes } = await images.load(id);
	return reader.check(bytes, copy, control.signal);
}

/** What stands for a painted picture by now: itself, or the last repair of it that was kept. */
function bestOf(image: ResultImage, variant: number, control: JobControl): ResultImage {
	const kept = repairsOf(control, variant).findLast(({ outcome }) => outcome === "kept")?.to ?? image.id;
	return control.job().result.images.find(({ id }) => id === kept) ?? image;
}

/** The same check where further words are no fault. */
function withoutExtra(check: CopyCheck): CopyCheck {
	const wrong = check.lines.some(({ verdict }) => verdict === "wrong" || verdict === "missing");
	const exact = check.lines.every(({ verdict }) => verdict === "exact");
	const strict = wrong || check.duplicates.length > 0 ? false : exact ? true : null;
	return { ...check, extra: [], ...(check.extra.length === 0 ? {} : { others: check.extra }), strict };
}

const unread = (message: string): Warning => ({ code: "not_read", message });
