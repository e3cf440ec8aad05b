// One paid run from request to images, as steps that can be written down and taken up again after a crash.

import type { Warning } from "../result.ts";
import type {
	ImageModel,
	ImageRequest,
	ModelAnswer,
	ModelProgress,
	SubmitIntent,
	SubmittedHandle,
} from "./image-model.ts";
import { ModelError } from "./model-error.ts";
import { withoutSettings } from "./settings.ts";

/**
 * Where a paid run stands: plain JSON. `submitting` is on disk before the POST, `submitted` before the
 * first wait. `warnings` are carried along so that a resumed run still tells them.
 */
export type PaidStep =
	| { state: "submitting"; intent: SubmitIntent; warnings: Warning[] }
	| { state: "submitted"; handle: SubmittedHandle; warnings: Warning[] };

export interface PaidRunOptions {
	/** Must have reached the disk when it resolves. Called before each thing that cannot be taken back. */
	persist: (step: PaidStep) => Promise<void>;
	signal?: AbortSignal;
	onProgress?: (progress: ModelProgress) => void;
	/** Request ids that belong to other runs: never taken for this one's lost submit. */
	knownRequestIds?: readonly string[];
	/** Milliseconds since the epoch. Default Date.now. */
	now?: () => number;
	/**
	 * What `resumeRun` does when fal's history shows that the request never arrived: `send` it (default), or
	 * `fail`, for callers who want to be asked again first.
	 */
	ifAbsent?: "send" | "fail";
}

/**
 * Sends a request once and waits for its images. Guide settings that the endpoint refuses by name are
 * dropped once. Throws ModelError: with `resumable` the last persisted step can be given to `resumeRun`.
 */
export async function paidRun(
	model: ImageModel,
	request: ImageRequest,
	options: PaidRunOptions,
): Promise<ModelAnswer> {
	try {
		return await once(model, request, [], options);
	} catch (error) {
		if (!(error instanceof ModelError) || error.rejectedSettings.length === 0) throw error;
		const cured = withoutSettings(request, error.rejectedSettings);
		return once(model, cured.request, cured.warnings, options);
	}
}

/**
 * Takes a run up where its last step on disk left it. A submit whose fate is unknown is looked up, and
 * sent only when fal's history shows that it never arrived. Throws like `paidRun`.
 */
export async function resumeRun(
	model: ImageModel,
	step: PaidStep,
	options: PaidRunOptions,
): Promise<ModelAnswer> {
	if (step.state === "submitted") return watch(model, step.handle, step.warnings, options);
	const { intent, warnings } = step;
	const fate = await model.reconcile(intent, lookUp(options));
	if (fate.state === "found") {
		await options.persist({ state: "submitted", handle: fate.handle, warnings });
		return watch(model, fate.handle, warnings, options);
	}
	if (fate.state === "absent" && options.ifAbsent === "fail") {
		throw new ModelError(
			{
				code: "provider_unavailable",
				message: "The request was lost on its way: fal's history shows that it never arrived.",
				hint: "Nothing was run and nothing was billed. Call the tool again if it is still wanted.",
			},
			{ billed: "no", resumable: false },
		);
	}
	if (fate.state === "absent")
		return send(model, { ...intent, preparedAt: (options.now ?? Date.now)() }, warnings, options);
	throw new ModelError(
		{
			code: "submit_unknown",
			message: "It is still not known whether fal took this request.",
			hint: "It counts as spent until fal's history shows it, or half an hour has passed; ask get_job later.",
		},
		{ billed: "maybe", resumable: true },
	);
}

async function once(
	model: ImageModel,
	request: ImageRequest,
	warnings: Warning[],
	options: PaidRunOptions,
): Promise<ModelAnswer> {
	const intent = await model.prepare(request, signalOf(options));
	return send(model, intent, warnings, options);
}

async function send(
	model: ImageModel,
	intent: SubmitIntent,
	warnings: Warning[],
	options: PaidRunOptions,
): Promise<ModelAnswer> {
	await options.persist({ state: "submitting", intent, warnings });
	const handle = await model.submit(intent, lookUp(options));
	await options.persist({ state: "submitted", handle, warnings });
	return watch(model, handle, warnings, options);
}

async function watch(
	model: ImageModel,
	handle: SubmittedHandle,
	warnings: Warning[],
	options: PaidRunOptions,
): Promise<ModelAnswer> {
	const answer = await model.wait(handle, {
		...signalOf(options),
		...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
		persist: (known) => options.persist({ state: "submitted", handle: known, warnings }),
	});
	return { ...answer, warnings: [...warnings, ...answer.warnings] };
}

const signalOf = ({ signal }: PaidRunOptions) => (signal === undefined ? {} : { signal });

const lookUp = (options: PaidRunOptions) => ({
	...signalOf(options),
	...(options.knownRequestIds === undefined ? {} : { knownRequestIds: options.knownRequestIds }),
});
