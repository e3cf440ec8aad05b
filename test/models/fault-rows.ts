// Every fault of the table, and how a paid run that meets it ends: used by the model's own tests and by those of the tools.
import type { ErrorCode } from "../../shared/errors.ts";
import type { Fault } from "../fal-server/faults.ts";

export interface FaultRow {
	faults: Fault[];
	/** `image`, or the code of the one error. */
	ends: "image" | ErrorCode;
	/** After the fault has gone, taking the run up again gives the image. */
	resumes?: boolean;
	billed?: "no" | "maybe";
	/** Runs that fal took on. Default 1. */
	accepted?: number;
	only?: "edit";
}

const always = 99;
const pollsAlone: Fault = { at: "stream", kind: "404", times: always };
const unavailable = { ends: "provider_unavailable" } as const;

export const faultRows: readonly FaultRow[] = [
	{ faults: [], ends: "image" },
	// The submit.
	{ faults: [{ at: "submit", kind: "reset-after" }], ends: "image" },
	{ faults: [{ at: "submit", kind: "html-502-after" }], ends: "image" },
	{ faults: [{ at: "submit", kind: "truncated" }], ends: "image" },
	{ faults: [{ at: "submit", kind: "slow" }], ends: "image" },
	{ faults: [{ at: "submit", kind: "429", times: 2 }], ends: "image" },
	{ faults: [{ at: "submit", kind: "429-retry-after", times: 2 }], ends: "image" },
	{ faults: [{ at: "submit", kind: "reset-before" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{ faults: [{ at: "submit", kind: "html-502" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{ faults: [{ at: "submit", kind: "html-504" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{ faults: [{ at: "submit", kind: "500" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{ faults: [{ at: "submit", kind: "503" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{ faults: [{ at: "submit", kind: "garbage" }], ends: "submit_unknown", accepted: 0, billed: "maybe" },
	{
		faults: [
			{ at: "submit", kind: "reset-after" },
			{ at: "history", kind: "500", times: always },
		],
		ends: "submit_unknown",
		billed: "maybe",
		resumes: true,
	},
	{ faults: [{ at: "submit", kind: "429", times: always }], ends: "rate_limited", accepted: 0, billed: "no" },
	{ faults: [{ at: "submit", kind: "401" }], ends: "no_key", accepted: 0, billed: "no" },
	{ faults: [{ at: "submit", kind: "403" }], ends: "provider_rejected", accepted: 0, billed: "no" },
	{ faults: [{ at: "submit", kind: "404" }], ends: "provider_rejected", accepted: 0, billed: "no" },
	{ faults: [{ at: "submit", kind: "422" }], ends: "provider_rejected", accepted: 0, billed: "no" },
	// The wait.
	...(["404", "500", "html-502", "reset-before", "garbage", "closes", "silent"] as const).map(
		(kind): FaultRow => ({
			faults: [{ at: "stream", kind, times: always }],
			ends: "image",
		}),
	),
	...(["500", "html-502", "reset-before", "garbage", "truncated", "429", "429-retry-after"] as const).map(
		(kind): FaultRow => ({
			faults: [pollsAlone, { at: "status", kind, times: 3 }],
			ends: "image",
		}),
	),
	{ faults: [pollsAlone, { at: "status", kind: "404", times: 2 }], ends: "image" },
	{ faults: [pollsAlone, { at: "status", kind: "404", times: always }], ends: "image" },
	{
		faults: [
			{ at: "stream", kind: "401", times: always },
			{ at: "status", kind: "401", times: always },
		],
		ends: "no_key",
		billed: "maybe",
		resumes: true,
	},
	{ faults: [{ at: "run", kind: "never-ends" }], ...unavailable, billed: "maybe", resumes: true },
	// The result.
	...(["500", "html-502", "reset-before", "truncated", "garbage", "429"] as const).map(
		(kind): FaultRow => ({
			faults: [{ at: "result", kind, times: 2 }],
			ends: "image",
		}),
	),
	{ faults: [{ at: "result", kind: "404", times: always }], ends: "image" },
	{
		faults: [
			{ at: "result", kind: "404", times: always },
			{ at: "history", kind: "500", times: always },
		],
		ends: "expired",
		billed: "maybe",
	},
	{
		faults: [{ at: "result", kind: "html-502", times: always }],
		...unavailable,
		billed: "maybe",
		resumes: true,
	},
	// The run.
	...(
		[
			["content_policy_violation", "content_policy", "maybe"],
			["no_media_generated", "provider_rejected", "maybe"],
			["internal_server_error", "provider_unavailable", "no"],
			["generation_timeout", "provider_unavailable", "no"],
			["downstream_service_error", "provider_unavailable", "no"],
			["downstream_service_unavailable", "provider_unavailable", "no"],
			["request_timeout", "provider_unavailable", "no"],
			["runner_disconnected", "provider_unavailable", "no"],
			["runner_scheduling_failure", "provider_unavailable", "no"],
			["runner_incomplete_response", "provider_unavailable", "no"],
			["internal_error", "provider_unavailable", "no"],
		] as const
	).map(
		([type, ends, billed]): FaultRow => ({ faults: [{ at: "run", kind: `error:${type}` }], ends, billed }),
	),
	{ faults: [{ at: "run", kind: "no-images" }], ends: "provider_rejected", billed: "maybe" },
	{ faults: [{ at: "run", kind: "data-uri" }], ends: "image" },
	{ faults: [{ at: "run", kind: "foreign" }], ends: "forbidden_url", billed: "maybe" },
	// The download.
	...(
		["truncated", "slow", "garbage", "reset-after", "reset-before", "html-502-after", "500", "429"] as const
	).map((kind): FaultRow => ({ faults: [{ at: "cdn", kind, times: 2 }], ends: "image" })),
	{
		faults: [{ at: "cdn", kind: "truncated", times: always }],
		...unavailable,
		billed: "maybe",
		resumes: true,
	},
	{ faults: [{ at: "cdn", kind: "404" }], ends: "image" },
	{ faults: [{ at: "cdn", kind: "404", times: always }], ends: "expired", billed: "maybe" },
	{ faults: [{ at: "cdn", kind: "foreign" }], ends: "forbidden_url", billed: "maybe" },
	// The upload.
	...(["500", "html-502", "reset-before", "429", "garbage"] as const).map(
		(kind): FaultRow => ({
			faults: [{ at: "initiate", kind, times: 2 }],
			ends: "image",
			only: "edit",
		}),
	),
	{
		faults: [{ at: "initiate", kind: "500", times: always }],
		...unavailable,
		accepted: 0,
		billed: "no",
		only: "edit",
	},
	{
		faults: [{ at: "initiate", kind: "foreign", times: always }],
		...unavailable,
		accepted: 0,
		billed: "no",
		only: "edit",
	},
	{ faults: [{ at: "initiate", kind: "401" }], ends: "no_key", accepted: 0, billed: "no", only: "edit" },
	{ faults: [{ at: "put", kind: "500", times: 2 }], ends: "image", only: "edit" },
	{ faults: [{ at: "put", kind: "reset-after" }], ends: "image", only: "edit" },
];

export const nameOf = (row: FaultRow) =>
	row.faults
		.map((fault) => `${fault.at} ${fault.kind}${fault.times === undefined ? "" : ` x${fault.times}`}`)
		.join(" + ") || "no fault";
