// Art that type is to be set on must be free of words: it is read, painted again with other seeds, and refused in the end.
import type { JobControl } from "../jobs/job-control.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, ResultImage } from "../result.ts";
import { costOf, defaultRepairs, openRepair, paidTries, repairsOf, writeRepair } from "./repair-log.ts";
import { carryOutPaid, type PaidTry, repaintOf } from "./repair-paid.ts";

export interface ArtOrder extends PaidTry {
	variant: number;
	/** Other seeds to try. Default 2. */
	maxRepairs?: number | undefined;
}

export interface ReadArt {
	image: ResultImage;
	/** Words seen on it; empty for art that may be used, null where nobody could read it. */
	words: string[] | null;
}

/** The art itself, or the first of its repaints that holds no words. Throws as `carryOutPaid` does. */
export async function textFreeArt(
	painted: ResultImage,
	order: ArtOrder,
	control: JobControl,
	ports: Ports,
): Promise<ReadArt> {
	const { variant, plan, maxRepairs = defaultRepairs } = order;
	const kept = repairsOf(control, variant).findLast(({ outcome }) => outcome === "kept")?.to;
	if (typeof kept === "string") return { image: (await ports.images.load(kept)).image, words: [] };
	const words = await wordsOn(painted, control, ports);
	if (words === null || words.length === 0) return { image: painted, words };
	for (;;) {
		const past = repairsOf(control, variant);
		const open = openRepair(control, variant);
		const isOver = paidTries(past) >= maxRepairs || past.some(({ outcome }) => outcome === "unpaid");
		if (open === undefined && isOver) return { image: painted, words };
		const repair = open ?? repaintOf(plan, painted, variant, past.length);
		if (open === undefined) await writeRepair(repair, control);
		const made = await carryOutPaid(repair, painted, order, control, ports);
		if (made === null) continue;
		const seen = await wordsOn(made, control, ports);
		const isFree = seen !== null && seen.length === 0;
		await writeRepair(
			{
				...repair,
				to: made.id,
				costUsd: costOf(repair, control),
				outcome: isFree ? "kept" : "rejected",
				told: isFree
					? ["the art holds no words now"]
					: [`the art holds words: ${seen?.join(", ") ?? "unread"}`],
			},
			control,
		);
		if (isFree) return { image: made, words: [] };
	}
}

async function wordsOn(image: ResultImage, control: JobControl, ports: Ports): Promise<string[] | null> {
	const extra = await textOnArt(image, control, ports);
	return extra === null ? null : extra.slice(0, 5).map(({ text }) => JSON.stringify(text.slice(0, 40)));
}

/** A reader may see a letter in a leaf: words have two. null where the art cannot be read. */
export async function textOnArt(
	{ id }: Pick<ResultImage, "id">,
	control: JobControl,
	{ images, reader }: Pick<Ports, "images" | "reader">,
): Promise<CopyCheck["extra"] | null> {
	if (reader === null) return null;
	control.report("looking for words in the art");
	try {
		const { bytes } = await images.load(id);
		const { extra } = await reader.check(bytes, [], control.signal);
		return extra.filter(({ text }) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1);
	} catch {
		control.signal.throwIfAborted();
		return null;
	}
}
