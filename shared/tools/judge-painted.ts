// Reads painted images and judges them against the copy: the place between painting and the end of a job.
import type { CopyLine } from "../copy/copy.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, ResultImage, Warning } from "../result.ts";

export interface JudgeOrder {
	images: readonly ResultImage[];
	copy: readonly CopyLine[];
	/** Default true. */
	check?: boolean | undefined;
	/** The picture may hold words that nobody listed (an edit of somebody's picture). Default false. */
	othersAllowed?: boolean;
}

/** The images with what was read on them. Never throws for an image that cannot be read. */
export async function judgePainted(
	order: JudgeOrder,
	control: JobControl,
	ports: Ports,
): Promise<{ images: ResultImage[]; warnings: Warning[] }> {
	const { copy, check = true, othersAllowed = false } = order;
	const images = [...order.images];
	if (copy.length === 0) return { images, warnings: [] };
	if (!check) return { images, warnings: [unread("The words were not read, as asked.")] };
	const { reader } = ports;
	if (reader === null) {
		return {
			images,
			warnings: [unread("There is no reader of pixels here, so the words were not checked.")],
		};
	}
	const warnings: Warning[] = [];
	for (const [index, image] of images.entries()) {
		control.signal.throwIfAborted();
		const of = images.length === 1 ? "" : ` ${index + 1} of ${images.length}`;
		control.report(`reading the words${of}`);
		try {
			const { bytes } = await ports.images.load(image.id);
			const read = await reader.check(bytes, copy, control.signal);
			images[index] = { ...image, copyCheck: othersAllowed ? withoutExtra(read) : read };
		} catch (error) {
			control.signal.throwIfAborted();
			const why = error instanceof Error ? error.name : "a fault";
			warnings.push(unread(`The words on ${image.id} could not be read (${why}).`));
		}
	}
	return { images, warnings };
}

/** The same check where further words are no fault. */
function withoutExtra(check: CopyCheck): CopyCheck {
	const wrong = check.lines.some(({ verdict }) => verdict === "wrong" || verdict === "missing");
	const exact = check.lines.every(({ verdict }) => verdict === "exact");
	const strict = wrong || check.duplicates.length > 0 ? false : exact ? true : null;
	return { ...check, extra: [], strict };
}

const unread = (message: string): Warning => ({ code: "not_read", message });
