// A job is one asked-for piece of work: written down before it starts, so that nothing is lost or done twice.
import * as z from "zod";
import type { ErrorBody } from "../errors.ts";
import type { SubmitIntent, SubmittedHandle } from "../models/image-model.ts";
import type { JobStatus, Result, Warning } from "../result.ts";

/**
 * One paid request inside a job. It is saved at each change of state, before the next thing is done:
 * `reserved` (money set aside) -> `submitting` (intent on disk, POST may be under way) -> `waiting`
 * (handle on disk) -> `settled`; or `released` (nothing was run), or `unknown` (reply lost: counts as
 * spent until reconciled).
 */
export interface JobStep {
	/** Stable within the job, so that work that is taken up again finds its own: `paint-1`, `repair-2`. */
	id: string;
	state: "reserved" | "submitting" | "waiting" | "settled" | "released" | "unknown";
	/** Catalogue id of the endpoint. */
	model: string;
	amountMicroUsd: number;
	intent?: SubmitIntent;
	handle?: SubmittedHandle;
	/** Learned on the way; told also by work that is taken up again. */
	warnings?: Warning[];
	/** Why it gave no image, once that is certain: work that is taken up again fails with it, and sends nothing. */
	error?: ErrorBody;
	/**
	 * Ids of its images, chosen before they are written: after a crash, those that can be loaded are there, and
	 * the others are downloaded again under the same ids. All are on disk once the step is `settled`.
	 */
	imageIds: string[];
}

export interface Job {
	/** Of this file; raised when its shape changes. */
	format: 1;
	id: string;
	/** The tool whose `work` makes it. */
	tool: string;
	/** As validated; `work` can start again from it alone. */
	input: unknown;
	idempotencyKey?: string;
	/** ISO 8601, UTC. */
	createdAt: string;
	updatedAt: string;
	/** What is known so far; holds the status. */
	result: Result;
	steps: JobStep[];
}

const statuses = ["working", "completed", "failed", "cancelled"] as const satisfies readonly JobStatus[];

const jobFileSchema = z.looseObject({
	format: z.literal(1),
	id: z.string(),
	tool: z.string(),
	createdAt: z.string(),
	updatedAt: z.string(),
	result: z.looseObject({ jobId: z.string(), status: z.enum(statuses), stage: z.string() }),
	steps: z.array(z.looseObject({ id: z.string(), state: z.string() })),
});

/** Reads what a store kept; null when it is not a job of a format that is known here. */
export function parseJob(kept: unknown): Job | null {
	const parsed = jobFileSchema.safeParse(kept);
	return parsed.success ? (parsed.data as unknown as Job) : null;
}

/** Ended jobs never change again. */
export function hasEnded(job: Job): boolean {
	return job.result.status !== "working";
}

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** A readable prefix and 130 random bits in Crockford's base 32: `job_…`, `img_…`. */
export function newId(prefix: "job" | "img"): string {
	const random = crypto.getRandomValues(new Uint8Array(26));
	return `${prefix}_${Array.from(random, (byte) => letters[byte % 32]).join("")}`;
}

/** Whether a string has the form of an id; says nothing about whether it exists. */
export function isId(prefix: "job" | "img", text: string): boolean {
	return new RegExp(`^${prefix}_[${letters}]{26}$`).test(text);
}

/** Asked the same? Compares two inputs by value, whatever the order of their keys. */
export function sameInput(a: unknown, b: unknown): boolean {
	return canonical(a) === canonical(b);
}

/** These say how to wait, not what to make. */
const notAsked = new Set(["wait_seconds", "idempotency_key"]);

function canonical(input: unknown): string {
	return JSON.stringify(input, (key, value: unknown) => {
		if (notAsked.has(key)) return undefined;
		if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
		return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}
