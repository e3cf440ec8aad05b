// A sheet whose words were painted anew: judged first, then placed beside the old one, with its new words kept in it.
import { ToolError } from "../../../shared/errors.ts";
import { bodyOf } from "../../../shared/rpc.ts";
import { picturePlan } from "../layers/picture-plan.ts";
import { toFigma } from "../pictures.ts";
import { type JobRecord, placedRows } from "./job-record.ts";
import { editProvenance, type Painted } from "./painted.ts";
import type { Bench } from "./running.ts";
import { faultsOf } from "./server-picture.ts";

/** Throws ToolError where the words were read and are wrong: it is then placed only when the person asks again. */
export async function placeRepainted(
	job: JobRecord,
	{ images, seed, checks }: Painted,
	{ book, canvas }: Bench,
	{ again = false }: { again?: boolean },
): Promise<void> {
	const [first] = images;
	const check = checks?.[0] ?? null;
	if (!first || !job.repaint || !job.home) return;
	if (check?.strict === false && !again)
		throw new ToolError({
			code: "provider_rejected",
			message: "The new words did not come out right, so nothing was placed.",
			hint: `${faultsOf(check).slice(0, 3).join(" ")} Repaint once more, or place it from History all the same.`,
		});
	book.show(job.id, { stage: "Placing" });
	const there = again ? [] : await canvas.call("findPlaced", { jobId: job.id, home: job.home });
	const shape = job.home.box;
	const order = {
		plan: picturePlan(job.sourceName, shape, job.repaint.copy),
		images: [await toFigma(first.bytes, shape)],
		provenance: editProvenance(job, seed, 1, 1),
	};
	const where = { kind: "beside", layerId: job.repaint.sheetId } as const;
	const placed =
		there.length > 0
			? null
			: await canvas
					.call("placeLayers", { ...order, where }, { timeoutMs: 120_000 })
					.catch((error: unknown) => {
						// The old sheet was deleted meanwhile: the new one is wanted all the same.
						if (bodyOf(error).code === "not_found") return canvas.call("placeLayers", order);
						throw error;
					});
	await book.update(job.id, {
		status: "completed",
		stage: "Placed",
		placed: placed
			? placedRows(placed)
			: there.map(({ id, variation }) => ({ id, variation, imageHash: null })),
		notes: [
			...(check === null
				? ["Nobody has read the new words: compare them yourself, or link a server that reads them."]
				: faultsOf(check)),
			...(placed?.notes ?? []),
		],
		error: null,
	});
}
