// The one error a person or an agent ever sees: what happened, and the next step.

/** Every way a call can fail, in the words of the contract. */
export const errorCodes = [
	"invalid_input",
	"unsupported_characters",
	"copy_too_long",
	"no_key",
	"not_connected",
	"budget_exceeded",
	"price_unknown",
	"provider_rejected",
	"content_policy",
	"provider_unavailable",
	"rate_limited",
	"submit_unknown",
	"expired",
	"not_found",
	"cancelled",
	"forbidden_path",
	"forbidden_url",
	"internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The wire shape of a failure: goes out as `_meta["broadside/error"]`. */
export interface ErrorBody {
	code: ErrorCode;
	/** What happened, in one sentence, in our own words. */
	message: string;
	/** The next step that the reader can take. */
	hint: string;
	/** Path of the offending input, as the caller wrote it: `brief.copy[2].text`. */
	field?: string;
	retryAfterMs?: number;
}

/**
 * Thrown anywhere below `runTool`, caught only there. `message` and `hint` are shown to agents as
 * they stand, so neither may hold a provider's raw text, a stack, or a key; those go in `cause`.
 */
export class ToolError extends Error {
	override readonly name = "ToolError";
	readonly code: ErrorCode;
	readonly hint: string;
	readonly field: string | undefined;
	readonly retryAfterMs: number | undefined;

	constructor(body: ErrorBody, options?: ErrorOptions) {
		super(body.message, options);
		this.code = body.code;
		this.hint = body.hint;
		this.field = body.field;
		this.retryAfterMs = body.retryAfterMs;
	}

	toBody(): ErrorBody {
		return {
			code: this.code,
			message: this.message,
			hint: this.hint,
			...(this.field === undefined ? {} : { field: this.field }),
			...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
		};
	}
}

/**
 * The body of anything that was thrown. What is not a ToolError is ours to repair: the reader gets a
 * fixed sentence, and the thing itself goes to the host's log.
 */
export function toErrorBody(error: unknown): ErrorBody {
	if (error instanceof ToolError) return error.toBody();
	return {
		code: "internal",
		message: "Something went wrong inside Broadside.",
		hint: "Try once more. If it happens again, run `broadside doctor` and report what it prints.",
	};
}
