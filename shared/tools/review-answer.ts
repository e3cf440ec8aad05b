// Answers a review: for review_prompt, and for every tool that was called with estimate_only.
import { type Review, type ReviewInput, review } from "../brief/review.ts";
import { defined } from "../defined.ts";
import type { ModelSettings } from "../models/image-model.ts";
import type { Ports } from "../ports.ts";
import { dollars } from "../result-text.ts";
import type { Answer } from "../tool.ts";
import { asBriefInput } from "./change-brief.ts";
import { type BriefSource, resolveBrief } from "./resolve-brief.ts";

type ReviewRequest = BriefSource & {
	model?: string | undefined;
	tier?: ReviewInput["tier"] | undefined;
	settings?: { [Name in keyof ModelSettings]?: ModelSettings[Name] | undefined } | undefined;
	negative_prompt?: string | undefined;
	count?: number;
	finish?: string;
};

/** Throws ToolError `invalid_input` or `not_found`. Makes nothing and spends nothing. */
export async function reviewAnswer(request: ReviewRequest, ports: Ports): Promise<Answer> {
	const { count = 1, finish, prompt, copy, size, model, tier, negative_prompt } = request;
	const fromJob = request.job_id !== undefined;
	const brief = fromJob ? asBriefInput((await resolveBrief(request, ports.jobs)).brief) : request.brief;
	const settings = request.settings && defined(request.settings);
	// A job's brief has taken copy and size in already.
	const top = fromJob ? {} : { copy, size };
	const made = await review(
		defined({ prompt, brief, ...top, model, tier, negative_prompt, settings }),
		ports.tokens,
	);
	const free = finish === "draft";
	const costUsd = free ? 0 : made.costUsd === null ? null : made.costUsd * count;
	const data: Review = { ...made, costUsd };
	return {
		text: describeReview(data, free ? "the free draft" : `${count} from ${made.model}`),
		data,
		images: [],
	};
}

function describeReview(made: Review, what: string): string {
	const cost = made.costUsd === null ? "price unknown" : dollars(made.costUsd);
	const lines = made.copy.map(
		(line) =>
			`${line.id} ${line.role} ${JSON.stringify(line.text)}${line.count > 1 ? ` x${line.count}` : ""}`,
	);
	const { widthPx, heightPx } = made.brief.size;
	return [
		`Nothing was made. Cost of ${what}: ${cost}. Tokens: ${made.tokens}${made.tokensExact ? "" : " (estimate)"}. Size: ${widthPx} x ${heightPx} px.`,
		`Prompt:\n${made.prompt}`,
		lines.length === 0
			? "Copy: no words to show were found."
			: `Copy (${lines.length}):\n${lines.join("\n")}`,
		`Settings: ${describeSettings(made.settings)}`,
		...made.findings.map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`),
	].join("\n");
}

function describeSettings({ reasons: _why, ...sent }: Review["settings"]): string {
	return Object.entries(sent)
		.map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
		.join(", ");
}
