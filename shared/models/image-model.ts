// The port for pixel models: what a job runner asks of any provider that paints images for money.

import type { PixelSize } from "../brief/brief.ts";
import type { Warning } from "../result.ts";

export type ImageMediaType = "image/png" | "image/jpeg" | "image/webp";

/** An input image, already opened, checked and made ready for the endpoint. */
export interface ImageFile {
	bytes: Uint8Array;
	mediaType: ImageMediaType;
	widthPx: number;
	heightPx: number;
}

/** Knobs that only some endpoints have; the catalogue says which. */
export interface ModelSettings {
	guidance_scale?: number;
	num_inference_steps?: number;
	acceleration?: "none" | "regular" | "high";
	turbo?: boolean;
	strength?: number;
}

export type SettingName = keyof ModelSettings;

/**
 * One submit, in full: what `planRequest` makes and `prepare` takes. Nothing here is a default of the
 * provider: whatever changes the picture is sent.
 */
export interface ImageRequest {
	/** Full endpoint id out of the catalogue. */
	endpoint: string;
	prompt: string;
	/** Images this one submit paints. */
	n: number;
	/** null: the endpoint keeps the shape of the last input image. */
	size: PixelSize | null;
	/** 0 … 2147483647; always sent, so that the submit can be told from any other in the history. */
	seed: number;
	negativePrompt?: string;
	/** Image 1, 2, 3: the canvas to keep comes last. */
	files: ImageFile[];
	settings: ModelSettings;
	/** The provider's rewriting of the prompt. Off whenever there is copy. */
	expandPrompt: boolean;
}

/**
 * Everything known before the one POST, as plain JSON: to be on disk before `submit` is called, so that
 * a crash or a lost reply can be told apart from "never sent". Holds no key and no image bytes.
 */
export interface SubmitIntent {
	endpoint: string;
	/** The body to be sent, with input images as URLs at the provider. */
	input: Record<string, unknown>;
	/** Milliseconds since the epoch. */
	preparedAt: number;
	/** Guide settings that are sent although the endpoint's schema does not list them. */
	guideSettings: SettingName[];
}

/** A submit the provider took: plain JSON, to be on disk before `wait` is called. */
export interface SubmittedHandle {
	endpoint: string;
	requestId: string;
	statusUrl: string;
	responseUrl: string;
	cancelUrl: string;
	/** Milliseconds since the epoch. */
	submittedAt: number;
	/** As in the intent: a 422 that names one of these can be cured by leaving it out. */
	guideSettings: SettingName[];
	/** Filled when the provider has finished: where the paid images are until they are downloaded. */
	answer?: { files: { url: string; mediaType: string | null }[]; seed: number | null };
}

export interface PaintedImage {
	bytes: Uint8Array;
	mediaType: ImageMediaType;
	widthPx: number;
	heightPx: number;
}

export interface ModelAnswer {
	requestId: string;
	/** At least one, each read whole and decoded. */
	images: PaintedImage[];
	/** The seed the provider says it used; null where it says none. */
	seed: number | null;
	warnings: Warning[];
}

export interface ModelProgress {
	stage: "queued" | "running" | "downloading";
	/** Requests ahead of this one, 0-based; null once running or where not told. */
	queuePosition: number | null;
}

export interface WaitOptions {
	signal?: AbortSignal;
	onProgress?: (progress: ModelProgress) => void;
	/** Awaited with the handle each time it learns something worth keeping on disk. */
	persist?: (handle: SubmittedHandle) => Promise<void>;
}

/** How a cancelled request ended: not run, painted all the same (and billed), or not known. */
export type CancelOutcome = "cancelled" | "completed" | "unknown";

/** What became of a submit whose reply was lost. `absent`: sure that it was never taken. */
export type Reconciled =
	| { state: "found"; handle: SubmittedHandle }
	| { state: "absent" }
	| { state: "unknown" };

/**
 * A provider of pixel models. The order is: `prepare`, write the intent down, `submit` (exactly one
 * POST), write the handle down, `wait`. What throws, throws `ModelError`.
 */
export interface ImageModel {
	/** Name of the provider: `fal`. */
	readonly provider: string;
	/** Uploads input images and builds the body. Costs nothing, may be repeated. */
	prepare(request: ImageRequest, options?: { signal?: AbortSignal }): Promise<SubmitIntent>;
	/**
	 * Sends the intent once. Refusals that are sure to come before a run was taken (429, 401, 403, 404)
	 * are retried or thrown; a lost reply throws `submit_unknown` and is never sent again.
	 */
	submit(
		intent: SubmitIntent,
		options?: { knownRequestIds?: readonly string[]; signal?: AbortSignal },
	): Promise<SubmittedHandle>;
	/**
	 * Resolves when the images are read. Aborting stops the watching only (reason passes through); the
	 * request goes on at the provider and `wait` may be called again with the same handle.
	 * A `ModelError` with `rejectedSettings` can be cured by `withoutSettings` and one more submit.
	 */
	wait(handle: SubmittedHandle, options?: WaitOptions): Promise<ModelAnswer>;
	/** Asks the provider to stop and watches until it says the request ended. Never throws. */
	cancel(handle: SubmittedHandle, options?: { signal?: AbortSignal }): Promise<CancelOutcome>;
	/** Looks a lost submit up in the provider's own history. Never sends anything. Never throws. */
	reconcile(
		intent: SubmitIntent,
		options?: { knownRequestIds?: readonly string[]; signal?: AbortSignal },
	): Promise<Reconciled>;
}
