// What comes back from a paid run, whoever painted it, and the mark that its layers carry.
import type { PaintedImage } from "../../../shared/models/image-model.ts";
import type { Provenance } from "../../../shared/protocol.ts";
import type { CopyCheck } from "../../../shared/result.ts";
import type { JobRecord } from "./job-record.ts";

export interface Painted {
	images: readonly PaintedImage[];
	seed: number | null;
	/** One an image, from the server; null where its words were not read. */
	checks?: readonly (CopyCheck | null)[];
	/** What the person should know. */
	notes?: readonly string[];
}

/** What a person at this window can use: of knobs that it does not have (`guide_setting`) they need not hear. */
export const notesOf = (warnings: readonly { code: string; message: string }[]): string[] =>
	warnings.filter(({ code }) => code !== "guide_setting").map(({ message }) => message);

/** `variation` is 1-based. */
export function editProvenance(
	job: JobRecord,
	seed: number | null,
	variation: number,
	variations: number,
): Provenance {
	return {
		v: 1,
		jobId: job.id,
		kind: job.kind,
		sourceIds: job.sourceIds,
		instruction: job.repaint?.prompt ?? job.asked,
		model: job.model,
		quality: job.quality,
		text: job.text,
		seed,
		variation,
		variations,
		madeAt: new Date().toISOString(),
	};
}
