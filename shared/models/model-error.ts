// A failure of a pixel model, with what the job runner must know beyond the words: was it paid, can it go on.

import { type ErrorBody, ToolError } from "../errors.ts";
import type { SettingName } from "./image-model.ts";

export interface ModelFailure {
	/**
	 * `no`: certainly not billed, release the reservation. `maybe`: count it as spent. fal bills successful
	 * outputs only, but "422 may still be charged if a runner spent GPU time" (docs of billing, 2026-11).
	 */
	billed: "no" | "maybe";
	/** The request may still end well at the provider: keep the handle and call `wait` (or `reconcile`) later. */
	resumable: boolean;
	/** Guide settings that the endpoint refused by name; the caller may send once more without them. */
	rejectedSettings?: readonly SettingName[];
}

/** Thrown by every `ImageModel` method that throws. */
export class ModelError extends ToolError {
	readonly billed: "no" | "maybe";
	readonly resumable: boolean;
	readonly rejectedSettings: readonly SettingName[];

	constructor(body: ErrorBody, failure: ModelFailure, options?: ErrorOptions) {
		super(body, options);
		this.billed = failure.billed;
		this.resumable = failure.resumable;
		this.rejectedSettings = failure.rejectedSettings ?? [];
	}
}
