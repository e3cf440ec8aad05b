// From whatever a caller of check_text gave to the picture, the words that it should show, and the reader.
import type { BriefInput } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import { normalizeBrief } from "../brief/normalize-brief.ts";
import type { CopyInput, CopyLine } from "../copy/copy.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import { ToolError } from "../errors.ts";
import { isId, type Job } from "../jobs/job.ts";
import type { Ports, TextReader } from "../ports.ts";

export interface CheckSource {
	image?: string | undefined;
	images?: readonly string[] | undefined;
	copy?: readonly CopyInput[] | undefined;
	brief?: BriefInput | undefined;
	job_id?: string | undefined;
}

/** How far back the job of an image is looked for. */
const jobsSearched = 500;

/** Throws ToolError `not_connected` (no reader here), `invalid_input`, `not_found`, or as the input gate does. */
export async function resolveCheck(
	source: CheckSource,
	ports: Ports,
	signal: AbortSignal,
): Promise<{ bytes: Uint8Array; copy: CopyLine[]; reader: TextReader }> {
	const { reader } = ports;
	if (reader === null)
		throw new ToolError({
			code: "not_connected",
			message: "There is no reader of pixels here.",
			hint: "Run check_text on a Broadside server, or `broadside check` on the command line.",
		});
	if (source.image !== undefined && source.images !== undefined)
		throw wrong("images", "Both image and images came.", "Give the picture once, as image.");
	const job = source.job_id === undefined ? null : await jobById(source.job_id, ports);
	const field = source.images === undefined ? "image" : "images[0]";
	const named = source.image ?? source.images?.[0] ?? job?.result.images[0]?.id;
	if (named === undefined)
		throw wrong(
			"image",
			job === null ? "There is no picture to check." : "That job has no picture yet.",
			"Give image: a path, an https or data URL, or the id of an earlier image.",
		);
	const copy = copyOf(source, job) ?? (await copyOfImage(named, ports));
	if (copy === null)
		throw wrong(
			"copy",
			"There are no words to check the picture against.",
			'Give copy, such as ["GRAND OPENING", "Saturday 14 June"], a brief, or a job_id.',
		);
	const { bytes } = await ports.inputs.open(named, { field, signal });
	return { bytes, copy, reader };
}

/** Explicit copy wins, then a brief, then what the job was asked for. An empty list asks for no words at all. */
function copyOf({ copy, brief }: CheckSource, job: Job | null): CopyLine[] | null {
	if (copy !== undefined) return normalizeCopy(copy, { field: "copy" });
	if (brief !== undefined) return wantedCopy(normalizeBrief(brief).brief);
	return job === null ? null : wordsOf(job);
}

/** The copy of the job that made an image of this id. */
async function copyOfImage(image: string, { jobs }: Ports): Promise<CopyLine[] | null> {
	if (!isId("img", image)) return null;
	const kept = await jobs.list(jobsSearched);
	const job = kept.find(({ result, steps }) =>
		[...result.images.map(({ id }) => id), ...steps.flatMap(({ imageIds }) => imageIds)].includes(image),
	);
	return job === undefined ? null : wordsOf(job);
}

/** Of a brief, or (an edit has none) the lines that its picture was judged by. */
function wordsOf({ result }: Job): CopyLine[] | null {
	if (result.brief !== undefined)
		return result.finish === "draft" ? result.brief.copy : wantedCopy(result.brief);
	const lines = result.images[0]?.copyCheck?.lines;
	return lines === undefined ? null : normalizeCopy(lines.map(({ copyId, text }) => ({ id: copyId, text })));
}

async function jobById(id: string, { jobs }: Ports): Promise<Job> {
	const job = await jobs.load(id);
	if (job !== null) return job;
	throw new ToolError({
		code: "not_found",
		message: "There is no such job.",
		hint: "Call get_job without job_id to list the jobs that are kept.",
		field: "job_id",
	});
}

function wrong(field: string, message: string, hint: string): ToolError {
	return new ToolError({ code: "invalid_input", message, hint, field });
}
