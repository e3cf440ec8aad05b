// get_job: waits for a job, takes up one that a crash left behind, or lists what there is.
import * as z from "zod";
import type { Job } from "../jobs/job.ts";
import { dollars } from "../result-text.ts";
import { type Answer, defineTool, type ToolContext } from "../tool.ts";
import * as inputs from "./inputs.ts";
import { answerOf, waitForJob } from "./job-answer.ts";

const listed = 20;

export const getJob = defineTool({
	name: "get_job",
	title: "Get job",
	description:
		"Waits for a job and shows its images; takes up a job that was interrupted. Without job_id: lists the latest jobs.",
	effect: "read",
	input: z.strictObject({
		job_id: inputs.jobId.optional(),
		wait_seconds: inputs.waiting.wait_seconds,
	}),
	async run({ job_id, wait_seconds }, context) {
		if (job_id === undefined) return listJobs(context);
		return answerOf(await waitForJob(job_id, wait_seconds, context), context);
	},
});

async function listJobs({ jobs, ports }: ToolContext): Promise<Answer> {
	const answer = describeJobs(await jobs.list(listed));
	// Without a key nothing can be spent, and there may be no ledger.
	if (!ports.hasKey) return answer;
	const { describeSpend, spendOf } = await import("./spend.ts");
	const spend = await spendOf(ports);
	return { ...answer, text: `${answer.text}\n${describeSpend(spend)}`, data: { ...answer.data, spend } };
}

/** A list as text and data; shows no images. */
export function describeJobs(jobs: readonly Job[]): Answer {
	const rows = jobs.map(({ id, tool, input, updatedAt, result }) => ({
		jobId: id,
		tool,
		status: result.status,
		updatedAt,
		subject: titleOf({ input, result }).replace(/\s+/g, " ").slice(0, 60),
		images: result.images.map((image) => image.path ?? image.id),
		costUsd: result.costUsd,
	}));
	const lines = rows.map((row) =>
		[
			row.jobId,
			row.status,
			row.updatedAt.slice(0, 16).replace("T", " "),
			dollars(row.costUsd),
			row.subject,
			...row.images,
		]
			.filter((part) => part !== "")
			.join("  "),
	);
	const text =
		rows.length === 0 ? "There are no jobs yet." : `The latest ${rows.length} jobs:\n${lines.join("\n")}`;
	return { text, data: { jobs: rows }, images: [] };
}

/** What a job is told apart by: its first words to show, else what was asked; a job that failed early has only that. */
function titleOf({ input, result: { brief, prompt } }: Pick<Job, "input" | "result">): string {
	const asked = fieldOf(input, "brief");
	const first = (lines: unknown) => (Array.isArray(lines) ? (lines[0] as unknown) : undefined);
	const line = first(fieldOf(asked, "copy")) ?? first(fieldOf(input, "copy"));
	const said = [
		brief?.copy[0]?.text,
		brief?.subject,
		fieldOf(input, "instruction"),
		line,
		fieldOf(line, "text"),
		fieldOf(asked, "subject"),
		fieldOf(input, "prompt"),
		prompt,
	].find((words) => typeof words === "string" && words !== "");
	return typeof said === "string" ? said : "";
}

const fieldOf = (from: unknown, name: string): unknown =>
	typeof from === "object" && from !== null ? Reflect.get(from, name) : undefined;
