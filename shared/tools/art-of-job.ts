// Finds the art that an overlay's type was set on, so that the sheet can be placed as art behind live type.
import type { Job } from "../jobs/job.ts";

/** Id of the art of the job's first picture; null for a job that is no overlay, or whose art is not known. */
export function artOfJob({ steps, result }: Pick<Job, "steps" | "result">): string | null {
	if (result.finish !== "overlay" || result.images.length === 0) return null;
	const refused = result.warnings.filter(({ code }) => code === "art_has_text");
	const painted = steps.filter(({ id }) => /^art-\d+$/.test(id)).flatMap(({ imageIds }) => imageIds);
	const arts = painted.map((id, variant) => {
		const kept = (result.repairs ?? []).findLast((one) => one.variant === variant && one.outcome === "kept");
		return typeof kept?.to === "string" ? kept.to : id;
	});
	return arts.find((id) => !refused.some(({ message }) => message.includes(id))) ?? null;
}
