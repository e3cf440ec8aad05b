// One paid request, from the intent to the images on disk: written down at each turn, so that it is run once.
import { ToolError, toErrorBody } from "../errors.ts";
import { type JobStep, newId } from "../jobs/job.ts";
import { type JobControl, PausedJob } from "../jobs/job-control.ts";
import type { JobStore } from "../jobs/store.ts";
import type { ImageModel, ImageRequest, ModelAnswer, ModelProgress } from "../models/image-model.ts";
import { ModelError } from "../models/model-error.ts";
import { type PaidRunOptions, type PaidStep, paidRun, resumeRun } from "../models/paid-run.ts";
import { withoutSettings } from "../models/settings.ts";
import type { Ports } from "../ports.ts";
import { type Result, type ResultImage, unique, type Warning } from "../result.ts";
import { noKey } from "./paid.ts";

export interface PaidOrder {
	/** Set aside already: see `setAside`. */
	stepId: string;
	request: ImageRequest;
	/** Words for the file names. */
	slug: string;
	/** How they were made: kept beside the pixels. */
	record: Record<string, unknown>;
	/** False for images that are only used on the way, such as a base. */
	shown: boolean;
	/** For people. */
	report(stage: string): void;
}

/** A lost submit that fal's history has not shown by now never will: it is given up, and counts as spent. */
const giveUpAfterMs = 24 * 60 * 60_000;

/**
 * The images of the request, on disk and paid for. Work that is taken up again goes on where the step stands.
 * Throws ToolError when fal refused or the run failed (the money is settled or released by then), PausedJob
 * when the request may still end well, and the signal's reason when the work is stopped.
 */
export async function paidStep(order: PaidOrder, control: JobControl, ports: Ports): Promise<ResultImage[]> {
	const known = stepOf(control, order.stepId);
	if (known?.error !== undefined) throw new ToolError(known.error);
	if (known?.state === "settled") return imagesOf(known, control, ports);
	if (known === undefined) throw new Error(`${order.stepId} was not set aside`);
	if (ports.model === null) {
		// Begun with a key that is gone: nothing is lost, and another key can go on.
		throw new PausedJob("waiting for a fal key", noKey("The rest of this job").toBody());
	}
	return new StepRun(order, known, ports.model, control, ports).run();
}

export function stepOf(control: JobControl, stepId: string): JobStep | undefined {
	return control.job().steps.find((step) => step.id === stepId);
}

async function imagesOf(step: JobStep, control: JobControl, ports: Ports): Promise<ResultImage[]> {
	const shown = new Map(control.job().result.images.map((image) => [image.id, image]));
	return Promise.all(step.imageIds.map(async (id) => shown.get(id) ?? (await ports.images.load(id)).image));
}

class StepRun {
	readonly #order: PaidOrder;
	readonly #control: JobControl;
	readonly #ports: Ports;
	readonly #model: ImageModel;
	/** An earlier process may have sent it. */
	readonly #sentBefore: boolean;
	#step: JobStep;

	constructor(order: PaidOrder, step: JobStep, model: ImageModel, control: JobControl, ports: Ports) {
		this.#order = order;
		this.#step = step;
		this.#control = control;
		this.#ports = ports;
		this.#model = model;
		this.#sentBefore = step.intent !== undefined;
	}

	async run(): Promise<ResultImage[]> {
		try {
			return await this.#keep(await this.#paint());
		} catch (error) {
			return await this.#afterFailure(error);
		}
	}

	async #paint(): Promise<ModelAnswer> {
		const options = await this.#options();
		const sent = asPaidStep(this.#step);
		if (sent === null) {
			this.#control.signal.throwIfAborted();
			return paidRun(this.#model, this.#order.request, options);
		}
		try {
			return await resumeRun(this.#model, sent, options);
		} catch (error) {
			if (!(error instanceof ModelError) || error.rejectedSettings.length === 0) throw error;
			const cured = withoutSettings(this.#order.request, error.rejectedSettings);
			const answer = await paidRun(this.#model, cured.request, options);
			return { ...answer, warnings: [...cured.warnings, ...answer.warnings] };
		}
	}

	async #options(): Promise<PaidRunOptions> {
		const { clock, jobs } = this.#ports;
		return {
			persist: (paid) => this.#persist(paid),
			signal: this.#control.signal,
			onProgress: (progress) => this.#order.report(describeProgress(progress)),
			knownRequestIds: await requestIdsOfOthers(jobs, this.#control.jobId, this.#step.id),
			now: clock.now,
			ifAbsent: "fail",
		};
	}

	async #save(change: Partial<JobStep>, result: Partial<Result> = {}): Promise<void> {
		this.#step = { ...this.#step, ...change };
		await this.#control.saveStep(this.#step, result);
	}

	async #persist(paid: PaidStep): Promise<void> {
		const { warnings } = paid;
		if (paid.state === "submitting") {
			const { handle: _earlier, ...rest } = this.#step;
			this.#step = rest;
			await this.#save({ state: "submitting", intent: paid.intent, warnings });
			// Nothing may be sent that a crash would make us forget.
			if (!(await this.#ports.jobs.isDurable())) throw notDurable();
			return;
		}
		const files = paid.handle.answer?.files ?? [];
		const imageIds = this.#step.imageIds.length > 0 ? this.#step.imageIds : files.map(() => newId("img"));
		await this.#save({ state: "waiting", handle: paid.handle, imageIds, warnings });
	}

	async #keep(answer: ModelAnswer): Promise<ResultImage[]> {
		const { order, seed } = { order: this.#order, seed: answer.seed ?? this.#order.request.seed };
		const images: ResultImage[] = [];
		for (const [index, { bytes, mediaType, widthPx, heightPx }] of answer.images.entries()) {
			const id = this.#step.imageIds[index];
			const image = await this.#ports.images.save({
				...(id === undefined ? {} : { id }),
				bytes,
				extension: mediaType === "image/jpeg" ? "jpg" : mediaType === "image/webp" ? "webp" : "png",
				slug: order.slug,
				widthPx,
				heightPx,
				seed,
				copyCheck: null,
				record: { ...order.record, jobId: this.#control.jobId, requestId: answer.requestId, seed },
			});
			images.push(image);
		}
		const warnings = [...answer.warnings, ...differences(order.request, images)];
		const { amountMicroUsd } = this.#step;
		const share = Math.min(1, images.length / order.request.n);
		await this.#settle(Math.ceil(amountMicroUsd * share), warnings, images);
		return images;
	}

	async #settle(amountMicroUsd: number, warnings: readonly Warning[], images: readonly ResultImage[] = []) {
		const told = [...warnings];
		try {
			await this.#ports.ledger.settle({ ...this.#money(), amountMicroUsd });
		} catch {
			// The reservation stands and counts; an image that is paid for is not withheld for that.
			const message = "The ledger could not be written: this step stays in it as set aside.";
			told.push({ code: "ledger_not_written", message });
		}
		const { result } = this.#control.job();
		await this.#save(
			{ state: "settled", amountMicroUsd, imageIds: images.map((image) => image.id), warnings: told },
			{
				images: this.#order.shown ? [...result.images, ...images] : result.images,
				warnings: unique([...result.warnings, ...told]),
			},
		);
	}

	async #release() {
		// Where the ledger cannot be written, the money stays counted: never too little.
		await this.#ports.ledger.release(this.#money()).catch(() => undefined);
		await this.#save({ state: "released" });
	}

	#money() {
		return { jobId: this.#control.jobId, stepId: this.#step.id };
	}

	async #afterFailure(error: unknown): Promise<never> {
		const { stopReason } = this.#control;
		if (stopReason === "stopping" || stopReason === "lost") throw error;
		// `submit` heeds the signal only before its POST, and what is thrown by writing down is thrown before it.
		const unsent =
			this.#step.intent === undefined ||
			(!this.#sentBefore && this.#step.state === "submitting" && !(error instanceof ModelError));
		if (stopReason === "cancelled") await this.#endAtProvider(unsent);
		else await this.#account(error, unsent);
		throw error;
	}

	/** Books a failure. Throws PausedJob where it is none yet. */
	async #account(error: unknown, unsent: boolean): Promise<void> {
		const body = toErrorBody(error);
		if (unsent) {
			this.#step = { ...this.#step, error: body };
			return this.#release();
		}
		if (!(error instanceof ModelError)) {
			// Paid, or about to be, and the fault is here: it stays to be taken up again.
			throw new PausedJob("stopped by a fault here; nothing is lost", body, { cause: error });
		}
		if (error.resumable && !this.#isHopeless()) {
			await this.#save({ state: this.#step.handle === undefined ? "unknown" : "waiting" });
			throw new PausedJob(error.message, body, { cause: error });
		}
		this.#step = { ...this.#step, error: body };
		if (error.billed === "no") return this.#release();
		await this.#settle(this.#step.amountMicroUsd, this.#step.warnings ?? []);
	}

	#isHopeless(): boolean {
		const { handle, intent } = this.#step;
		if (handle !== undefined || intent === undefined) return false;
		return this.#ports.clock.now() - intent.preparedAt > giveUpAfterMs;
	}

	/** Stops the request at the provider, waits for how it ended, and books that. An image that came is kept. */
	async #endAtProvider(unsent: boolean): Promise<void> {
		if (unsent) return this.#release();
		this.#order.report("cancelling at fal");
		let { handle } = this.#step;
		if (handle === undefined && this.#step.intent !== undefined) {
			const { knownRequestIds = [] } = await this.#options();
			const fate = await this.#model.reconcile(this.#step.intent, { knownRequestIds });
			if (fate.state === "absent") return this.#release();
			if (fate.state === "found") handle = fate.handle;
		}
		const outcome = handle === undefined ? "unknown" : await this.#model.cancel(handle);
		if (outcome === "cancelled") return this.#release();
		if (outcome === "completed" && handle !== undefined) {
			const persist = (known: typeof handle) =>
				this.#persist({ state: "submitted", handle: known, warnings: this.#step.warnings ?? [] });
			const answer = await this.#model.wait(handle, { persist }).catch(() => null);
			if (answer !== null) {
				await this.#keep(answer);
				return;
			}
		}
		const message = "fal did not say how the cancelled request ended, so it counts as spent.";
		await this.#settle(this.#step.amountMicroUsd, [{ code: "cancel_unknown", message }]);
	}
}

function asPaidStep({ intent, handle, warnings = [] }: JobStep): PaidStep | null {
	if (handle !== undefined) return { state: "submitted", handle, warnings };
	return intent === undefined ? null : { state: "submitting", intent, warnings };
}

/** Requests that belong to other steps are never taken for a lost one. Those of the last jobs are enough. */
async function requestIdsOfOthers(jobs: JobStore, jobId: string, stepId: string): Promise<string[]> {
	const recent = await jobs.list(50).catch(() => []);
	return recent.flatMap((job) =>
		job.steps.flatMap((step) =>
			step.handle === undefined || (job.id === jobId && step.id === stepId) ? [] : [step.handle.requestId],
		),
	);
}

function differences(request: ImageRequest, images: readonly ResultImage[]): Warning[] {
	const warnings: Warning[] = [];
	if (images.length < request.n) {
		const message = `${request.n} images were asked for and ${images.length} came; only these were counted.`;
		warnings.push({ code: "fewer_images", message });
	}
	const { size } = request;
	const other = images.find(
		(image) => size !== null && (image.widthPx !== size.widthPx || image.heightPx !== size.heightPx),
	);
	if (other !== undefined && size !== null) {
		const message = `${size.widthPx}x${size.heightPx} was sent, and ${other.widthPx}x${other.heightPx} came back.`;
		warnings.push({ code: "size_received", message });
	}
	return warnings;
}

function describeProgress({ stage, queuePosition }: ModelProgress): string {
	if (stage === "running") return "painting at fal";
	if (stage === "downloading") return "bringing the image home";
	return queuePosition === null || queuePosition === 0
		? "waiting at fal"
		: `waiting at fal (${queuePosition} ahead in the queue)`;
}

function notDurable(): ToolError {
	return new ToolError({
		code: "forbidden_path",
		message: "The job cannot be written to disk, so nothing was sent to fal and nothing was spent.",
		hint: "Set BROADSIDE_HOME to a folder that can be written; drafts work without one.",
	});
}
