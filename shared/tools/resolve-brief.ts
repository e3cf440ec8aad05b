// From whatever the caller gave (a prompt, a brief, or an earlier job and changes) to one Brief.
import type { Brief, BriefInput } from "../brief/brief.ts";
import { normalizeBrief } from "../brief/normalize-brief.ts";
import { readPrompt } from "../brief/read-prompt.ts";
import type { CopyInput } from "../copy/copy.ts";
import { ToolError } from "../errors.ts";
import type { JobControl } from "../jobs/job-control.ts";
import type { JobStore } from "../jobs/store.ts";
import type { Result, Warning } from "../result.ts";
import { type BriefChanges, changeBrief } from "./change-brief.ts";

export interface BriefSource {
	prompt?: string | undefined;
	brief?: BriefInput | undefined;
	job_id?: string | undefined;
	changes?: BriefChanges | undefined;
	copy?: readonly CopyInput[] | undefined;
	size?: BriefInput["size"] | undefined;
}

export interface ResolvedBrief {
	brief: Brief;
	warnings: Warning[];
	/** Of the layout of the draft that it comes from. */
	draftSeed?: number | undefined;
}

/** Checks the source without reading it: exactly one of prompt, brief, job_id. Throws `invalid_input`. */
export function checkSource(source: BriefSource, allowed: readonly ("prompt" | "brief" | "job_id")[]): void {
	const given = allowed.filter((key) => source[key] !== undefined);
	const choice = allowed.join(" or ");
	if (given.length === 0) {
		throw new ToolError({
			code: "invalid_input",
			message: `Give ${choice}.`,
			hint: 'For example {"prompt": "Poster for a jazz night called \\"BLUE HOUR\\""}.',
			field: allowed[0] ?? "prompt",
		});
	}
	if (given.length > 1) {
		throw new ToolError({
			code: "invalid_input",
			message: `${given.join(" and ")} came together: which one is meant?`,
			hint: `Give ${choice}, one of them.`,
			field: given[1] ?? "prompt",
		});
	}
	if (source.changes !== undefined && source.job_id === undefined) {
		throw new ToolError({
			code: "invalid_input",
			message: "changes needs the job whose brief is to be changed.",
			hint: "Give job_id beside changes, or write a whole brief.",
			field: "changes",
		});
	}
}

/** Throws ToolError `invalid_input` or `not_found`, naming the field. */
export async function resolveBrief(source: BriefSource, jobs: JobStore): Promise<ResolvedBrief> {
	const top = {
		...(source.copy === undefined ? {} : { copy: source.copy }),
		...(source.size === undefined ? {} : { size: source.size }),
	};
	if (source.brief !== undefined) return normalizeBrief(source.brief, top);
	if (source.prompt !== undefined) {
		const { brief, findings } = readPrompt(source.prompt, top);
		const told = findings.filter((finding) => finding.severity !== "info");
		return {
			brief,
			warnings: told.map(({ rule, message, fix }) => ({ code: rule, message: `${message} ${fix}` })),
		};
	}
	const { brief: earlier, draftSeed } = await briefOfJob(source.job_id ?? "", jobs);
	const changes: BriefChanges = { ...source.changes };
	if (source.copy !== undefined) changes.copy = [...source.copy];
	if (source.size !== undefined) changes.size = source.size;
	return { brief: changeBrief(earlier, changes), warnings: [], draftSeed };
}

/**
 * The brief of a job's work: resolved once, and read off the job when that is taken up again with money on the
 * way. Throws as `resolveBrief` does.
 */
export async function briefOfWork(
	source: BriefSource,
	control: JobControl,
	jobs: JobStore,
): Promise<ResolvedBrief> {
	const { steps, result } = control.job();
	if (steps.length === 0 || result.brief === undefined) return resolveBrief(source, jobs);
	const { draftSeed } =
		source.job_id === undefined
			? { draftSeed: undefined }
			: await briefOfJob(source.job_id, jobs).catch(() => ({ draftSeed: undefined }));
	return { brief: result.brief, warnings: result.warnings, draftSeed };
}

/** The seed of the layout that a job drew, or started from. */
export function layoutSeedIn({ finish, images, sent }: Result): number | undefined {
	return finish === "draft" ? (images[0]?.seed ?? undefined) : sent?.layoutSeed;
}

/** Throws ToolError `not_found`. */
async function briefOfJob(
	id: string,
	jobs: JobStore,
): Promise<{ brief: Brief; draftSeed: number | undefined }> {
	const job = await jobs.load(id);
	const brief = job?.result.brief;
	const draftSeed = job === null ? undefined : layoutSeedIn(job.result);
	if (brief !== undefined) return { brief, draftSeed };
	throw new ToolError({
		code: "not_found",
		message: job === null ? "There is no such job." : "That job has no brief.",
		hint: "Call get_job without job_id to list the jobs that are kept.",
		field: "job_id",
	});
}
