// Turns what fal refused into our own words, codes and next steps; its raw text never passes.

import type { ErrorBody, ErrorCode } from "../errors.ts";
import type { Endpoint } from "./catalog.ts";
import type { FalRefusal } from "./fal-fetch.ts";
import { modelErrorReply } from "./fal-wire.ts";
import type { SettingName } from "./image-model.ts";
import { ModelError } from "./model-error.ts";
import { settingOfWire } from "./settings.ts";

const keysPage = "https://fal.ai/dashboard/keys";
const billingPage = "https://fal.ai/dashboard/billing";

interface Verdict {
	code: ErrorCode;
	message: string;
	hint: string;
	billed: "no" | "maybe";
}

const again = "Nothing was billed for it; try again in a moment.";
const unavailable = (message: string): Verdict => ({
	code: "provider_unavailable",
	message,
	hint: again,
	billed: "no",
});
const rejected = (message: string, hint: string, billed: "no" | "maybe" = "no"): Verdict => ({
	code: "provider_rejected",
	message,
	hint,
	billed,
});

/** `detail[].type` and `error_type` words of fal's error reference (read 2026-11). */
const byType: Readonly<Record<string, Verdict>> = {
	content_policy_violation: {
		code: "content_policy",
		message: "fal's safety check refused this request.",
		hint: "Reword the prompt or use another image; the same request will be refused again.",
		billed: "maybe",
	},
	no_media_generated: rejected(
		"fal ran the request but it gave no image.",
		"Reword the prompt and try again.",
		"maybe",
	),
	image_too_small: rejected("An input image is too small for the endpoint.", "Use a larger image."),
	image_too_large: rejected("An input image is too large for the endpoint.", "Use a smaller image."),
	image_load_error: rejected("fal could not read an input image.", "Save it again as PNG or JPEG."),
	file_download_error: rejected("fal could not fetch an input image.", "Try again."),
	file_too_large: rejected("An input image has too many bytes for the endpoint.", "Use a smaller file."),
	unsupported_image_format: rejected("fal does not take the format of an input image.", "Use PNG or JPEG."),
	feature_not_supported: rejected(
		"The endpoint does not support what was asked.",
		"Leave out unusual settings.",
	),
	internal_server_error: unavailable("The model failed at fal."),
	generation_timeout: unavailable("The model took too long at fal."),
	downstream_service_error: unavailable("The service behind fal's endpoint failed."),
	downstream_service_unavailable: unavailable("The service behind fal's endpoint is down."),
	request_timeout: unavailable("The request timed out at fal."),
	startup_timeout: unavailable("fal found no runner in time."),
	runner_scheduling_failure: unavailable("fal found no runner."),
	runner_connection_timeout: unavailable("fal lost its runner."),
	runner_disconnected: unavailable("fal lost its runner."),
	runner_connection_refused: unavailable("fal lost its runner."),
	runner_connection_error: unavailable("fal lost its runner."),
	runner_incomplete_response: unavailable("fal lost its runner."),
	runner_server_error: unavailable("The model failed at fal."),
	internal_error: unavailable("fal failed."),
	bad_request: rejected("fal refused the request.", "Check the settings against list_models."),
	client_cancelled: {
		code: "cancelled",
		message: "The request was cancelled at fal.",
		hint: "Start it again if it is still wanted.",
		billed: "no",
	},
	client_disconnected: unavailable("fal dropped the request."),
};

const fieldNames: Readonly<Record<string, string>> = {
	prompt: "prompt",
	negative_prompt: "negative_prompt",
	image_size: "size",
	width: "size",
	height: "size",
	num_images: "count",
	seed: "seed",
	image_urls: "images",
	image_url: "images",
};

export interface RefusalContext {
	endpoint: Endpoint;
	/** Guide settings in the body: a 422 that names one can be cured. */
	guideSettings: readonly SettingName[];
	/** `error_type` of the status, where the failure came as COMPLETED. */
	errorType?: string | null;
}

/** An answer of fal outside 2xx, as the error that callers see. */
export function refusalError(refusal: FalRefusal, context: RefusalContext): ModelError {
	const body = modelErrorReply.safeParse(refusal.body);
	const details = body.success && typeof body.data.detail !== "string" ? body.data.detail : [];
	const words = body.success && typeof body.data.detail === "string" ? body.data.detail : "";
	const errorType =
		context.errorType ??
		(body.success ? body.data.error_type : null) ??
		refusal.headers.get("x-fal-error-type") ??
		null;
	if (refusal.status === 422) {
		const settings = namedGuideSettings(context, details, words);
		// Some servers name one field at a time, and one more try is all there is: none of them goes again.
		if (settings.length > 0)
			return settingsRefused(context.endpoint, settings, context.guideSettings, refusal);
	}
	const first = details.find((detail) => byType[detail.type] !== undefined) ?? details[0];
	const known = (first && byType[first.type]) ?? (errorType === null ? undefined : byType[errorType]);
	const field = first === undefined ? undefined : fieldOf(first.loc);
	const verdict = known ?? verdictOfStatus(refusal, context.endpoint, field);
	const shown = field ?? (first !== undefined && /image|file/.test(first.type) ? "images" : undefined);
	return modelError(verdict, refusal, shown);
}

/** A failure told in the status alone: COMPLETED with an `error_type` and no result to read. */
export function endedError(errorType: string | null, cause?: unknown): ModelError {
	const verdict =
		(errorType === null ? undefined : byType[errorType]) ?? unavailable("The request failed at fal.");
	return new ModelError(
		{ code: verdict.code, message: verdict.message, hint: verdict.hint },
		{ billed: verdict.billed, resumable: false },
		cause === undefined ? undefined : { cause },
	);
}

/** Milliseconds that an answer asks us to stay away; null where it does not say. */
export function retryAfterMs(headers: Headers, nowMs: number): number | null {
	const value = headers.get("retry-after");
	if (value === null) return null;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, Math.round(seconds * 1000));
	const date = Date.parse(value);
	return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

function modelError(verdict: Verdict, refusal: FalRefusal, field: string | undefined): ModelError {
	const after = retryAfterMs(refusal.headers, Date.parse(refusal.headers.get("date") ?? ""));
	const body: ErrorBody = {
		code: verdict.code,
		message: verdict.message,
		hint: verdict.hint,
		...(field === undefined ? {} : { field }),
		...(after === null || Number.isNaN(after) ? {} : { retryAfterMs: after }),
	};
	return new ModelError(body, { billed: verdict.billed, resumable: false }, { cause: refusal });
}

function verdictOfStatus(refusal: FalRefusal, endpoint: Endpoint, field: string | undefined): Verdict {
	const { status } = refusal;
	if (status === 401) {
		return {
			code: "no_key",
			message: "fal does not accept the key.",
			hint: `Make a new one at ${keysPage}.`,
			billed: "no",
		};
	}
	if (status === 403) {
		return rejected(
			"fal does not let this key run the request.",
			`Check the balance at ${billingPage} and the key's scope at ${keysPage}.`,
		);
	}
	if (status === 404) {
		return rejected(`fal does not know ${endpoint.id}.`, `See ${endpoint.pageUrl} and choose another model.`);
	}
	if (status === 429) {
		return {
			code: "rate_limited",
			message: "fal is taking no more requests from this key for now.",
			hint: "Wait a little and try again.",
			billed: "no",
		};
	}
	if (status >= 500) return unavailable("fal failed.");
	const what = field === undefined ? "the request" : `the value of ${field}`;
	return rejected(
		`fal refused ${what}.`,
		"Check it against the limits that list_models shows.",
		status === 422 && field === undefined ? "maybe" : "no",
	);
}

type Detail = { loc: (string | number)[]; type: string };

function namedGuideSettings(
	context: RefusalContext,
	details: readonly Detail[],
	words: string,
): SettingName[] {
	const named = new Set<SettingName>();
	for (const { loc } of details) {
		for (const part of loc) {
			const setting = settingOfWire(context.endpoint, String(part));
			if (setting !== null && context.guideSettings.includes(setting)) named.add(setting);
		}
	}
	for (const setting of context.guideSettings) {
		const wire = context.endpoint.settings[setting]?.wire;
		if (wire !== undefined && words.includes(wire)) named.add(setting);
	}
	return [...named];
}

function settingsRefused(
	endpoint: Endpoint,
	settings: readonly SettingName[],
	all: readonly SettingName[],
	cause: FalRefusal,
): ModelError {
	const list = settings.join(", ");
	return new ModelError(
		{
			code: "provider_rejected",
			message: `${endpoint.id} refused the setting ${list}.`,
			hint: `Leave ${list} out: the endpoint's schema does not list it.`,
			field: `settings.${settings[0]}`,
		},
		{ billed: "no", resumable: false, rejectedSettings: all },
		{ cause },
	);
}

function fieldOf(loc: readonly (string | number)[]): string | undefined {
	for (const [at, part] of loc.entries()) {
		const name = fieldNames[String(part)];
		if (name === undefined) continue;
		const next = loc[at + 1];
		return name === "images" && typeof next === "number" ? `images[${next}]` : name;
	}
	return undefined;
}
