// The paid middle of a job: caps, one submit, watching, cancelling. What comes before and after is each job's own.
import { ToolError } from "../../../shared/errors.ts";
import { createFal } from "../../../shared/models/fal.ts";
import type {
	ImageModel,
	ImageRequest,
	ModelAnswer,
	ModelProgress,
	SubmitIntent,
	SubmittedHandle,
} from "../../../shared/models/image-model.ts";
import { ModelError } from "../../../shared/models/model-error.ts";
import { type PaidStep, paidRun, resumeRun } from "../../../shared/models/paid-run.ts";
import { usd } from "../../../shared/models/price.ts";
import type { Clock } from "../../../shared/ports.ts";
import type { JobBook } from "./job-book.ts";
import { spentTodayMicroUsd } from "./job-record.ts";

export const keyPage = "https://fal.ai/dashboard/keys";

export const clock: Clock = {
	now: () => Date.now(),
	sleep: (ms, signal) =>
		new Promise((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			const timer = setTimeout(resolve, ms);
			signal?.addEventListener("abort", () => {
				clearTimeout(timer);
				reject(signal.reason);
			});
		}),
};

export const falModel = (key: string): ImageModel => createFal({ key, clock });

/** Throws ToolError `no_key`. */
export function needKey(key: string): string {
	if (key !== "") return key;
	throw new ToolError({
		code: "no_key",
		message: "This is painted by a paid model, and no fal key is saved.",
		hint: "Make a key at fal, then save it under Settings. Create with Layers needs none.",
	});
}

/** Throws ToolError `budget_exceeded` when this would pass the day's cap. */
export function checkCap(book: JobBook, costMicroUsd: number, dayCapUsd: number): void {
	const spent = spentTodayMicroUsd(book.all(), clock.now());
	if (spent + costMicroUsd <= dayCapUsd * 1_000_000) return;
	throw new ToolError({
		code: "budget_exceeded",
		message: `This costs ${usd(costMicroUsd)}, and ${usd(spent)} of today's ${usd(dayCapUsd * 1_000_000)} are spent.`,
		hint: "Raise the day cap under Settings, or go on tomorrow.",
	});
}

/**
 * A free question before the first paid one: does fal answer this window at all? From Figma's window, which
 * has no origin, a refusal cannot be told from a lost reply, and a lost reply counts as spent.
 * Throws ToolError `provider_unavailable` or `no_key`.
 */
export async function checkReach(key: string): Promise<void> {
	let status: number;
	try {
		const probe =
			"https://queue.fal.run/fal-ai/qwen-image-2/requests/00000000-0000-0000-0000-000000000000/status";
		status = (await fetch(probe, { headers: { authorization: `Key ${key}` } })).status;
	} catch (error) {
		throw unreachable(error);
	}
	if (status === 401 || status === 403) throw keyRefused(null);
}

const keyRefused = (cause: unknown): ToolError =>
	new ToolError(
		{
			code: "no_key",
			message: "fal refuses the saved key.",
			hint: "Make a new key at fal and save it under Settings.",
		},
		{ cause },
	);

/** Nothing got through, and nothing was billed. */
export const unreachable = (cause: unknown): ToolError =>
	new ToolError(
		{
			code: "provider_unavailable",
			message: "fal does not answer Figma's window. Nothing was sent.",
			hint: navigator.onLine
				? "fal may refuse windows without an origin: link the plugin to a Broadside server under Settings."
				: "You are offline.",
		},
		{ cause },
	);

/** For people. */
export function describeProgress({ stage, queuePosition }: ModelProgress): string {
	if (stage === "queued")
		return queuePosition === null
			? "Waiting at fal"
			: queuePosition === 0
				? "Next in fal's queue"
				: `${queuePosition} ahead in fal's queue`;
	return stage === "running" ? "Painting" : "Bringing the picture home";
}

export interface PaidPictureOptions {
	jobId: string;
	book: JobBook;
	model: ImageModel;
	signal: AbortSignal;
}

/** Sends the request once, or takes up what was already sent. The record is kept before every step that costs. */
export async function paidPicture(
	what: { request: ImageRequest } | { step: PaidStep },
	{ jobId, book, model, signal }: PaidPictureOptions,
): Promise<ModelAnswer> {
	const options = {
		signal,
		persist: async (step: PaidStep) => {
			await book.update(jobId, { step, money: "maybe" });
			if (step.state !== "submitting" || !signal.aborted) return;
			// What was stopped before it was sent must not look as if it had been.
			await book.update(jobId, { step: null, money: "none" });
			signal.throwIfAborted();
		},
		onProgress: (progress: ModelProgress) => {
			book.show(jobId, { stage: describeProgress(progress) });
		},
		knownRequestIds: book
			.all()
			.flatMap(({ id, step }) =>
				id !== jobId && step?.state === "submitted" ? [step.handle.requestId] : [],
			),
	};
	try {
		const answer =
			"request" in what
				? await paidRun(model, what.request, options)
				: await resumeRun(model, what.step, options);
		await book.update(jobId, { money: "paid" });
		return answer;
	} catch (error) {
		if (error instanceof ModelError && error.billed === "no") {
			await book.update(jobId, { money: "none" });
			// Uploads come first and are free: a window that cannot even upload cannot reach fal at all.
			if (error.code === "provider_unavailable" && !book.get(jobId)?.step) throw unreachable(error);
			if (error.code === "no_key") throw keyRefused(error);
		}
		throw error;
	}
}

/** Asks fal to stop and says how it ended. Call it when the job's own work has ended. */
export async function stopAtFal(jobId: string, book: JobBook, model: ImageModel): Promise<string> {
	const step = book.get(jobId)?.step;
	if (!step) return "Cancelled before anything was sent.";
	const handle = step.state === "submitted" ? step.handle : await findSent(step.intent, model);
	if (handle === null) return "Cancelled while it was being sent: it may have been billed.";
	await book.update(jobId, { step: { state: "submitted", handle, warnings: step.warnings } });
	const outcome = await model.cancel(handle);
	if (outcome === "cancelled") {
		await book.update(jobId, { money: "none" });
		return "Cancelled at fal. Nothing was billed.";
	}
	if (outcome === "completed") {
		await book.update(jobId, { money: "paid" });
		return "fal had already painted it: it is paid, and can be placed from History.";
	}
	return "Cancelled; fal did not say whether it was billed.";
}

/** A submit whose answer never came, looked up in fal's history; null where it is not (yet) listed there. */
async function findSent(intent: SubmitIntent, model: ImageModel): Promise<SubmittedHandle | null> {
	const fate = await model.reconcile(intent);
	return fate.state === "found" ? fate.handle : null;
}
