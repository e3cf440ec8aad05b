// Reviews a prompt or a brief before money is spent: what would be sent, what it costs, and what to do better.
import type { CopyInput, CopyLine } from "../copy/copy.ts";
import { type Finding, ownSource } from "../copy/finding.ts";
import { riskReasons } from "../copy/risk.ts";
import { ToolError } from "../errors.ts";
import type { Endpoint, Tier } from "../models/catalog.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { ModelSettings } from "../models/image-model.ts";
import { priceOf } from "../models/price.ts";
import { fitSize } from "../models/size.ts";
import type { TokenCounter } from "../ports.ts";
import type { Brief, BriefInput } from "./brief.ts";
import { type ChosenSettings, chooseSettings } from "./choose-settings.ts";
import { normalizeBrief } from "./normalize-brief.ts";
import { readPrompt } from "./read-prompt.ts";
import { allRules } from "./rules/all-rules.ts";
import type { ReviewFacts } from "./rules/rule.ts";
import { promptDrafts } from "./write-prompt.ts";

export interface Review {
	/** The prompt that would be sent. */
	prompt: string;
	tokens: number;
	/** False: `tokens` is an estimate. */
	tokensExact: boolean;
	brief: Brief;
	copy: CopyLine[];
	settings: ChosenSettings;
	/** Full endpoint id. */
	model: string;
	/** Of one image; null where the price is not known. */
	costUsd: number | null;
	findings: Finding[];
}

export interface ReviewInput {
	prompt?: string;
	brief?: BriefInput;
	/** Explicit copy: wins over what is found in the prompt. */
	copy?: readonly CopyInput[];
	size?: BriefInput["size"];
	model?: string;
	tier?: Tier;
	settings?: ModelSettings;
	negative_prompt?: string;
	/** Prompt expansion as the caller wants it; off whenever there is copy. */
	expansion?: boolean;
}

/** Throws ToolError `invalid_input` when neither prompt nor brief is given, or a field is wrong. */
export async function review(input: ReviewInput, counter: TokenCounter): Promise<Review> {
	const { brief, noticed } = readInput(input);
	const endpoint = findEndpoint({
		kind: "generate",
		...(input.model === undefined ? {} : { model: input.model }),
		...(input.tier === undefined ? {} : { tier: input.tier }),
	});
	const { prompt, tokens, exact, shed } = await writeWithin(brief, endpoint.prompt.maxTokens, counter);
	const facts: ReviewFacts = {
		asked: input.brief === undefined ? (input.prompt ?? null) : null,
		askedBrief: input.brief ?? null,
		noticed,
		prompt,
		tokens,
		brief,
		settings: input.settings ?? {},
		negative: input.negative_prompt ?? null,
		expansion: input.expansion ?? null,
		endpoint,
		risky: brief.copy
			.map((line) => ({ line, reasons: riskReasons(line, brief.copy.length) }))
			.filter(({ reasons }) => reasons.length > 0),
	};
	return {
		prompt,
		tokens,
		tokensExact: exact,
		brief,
		copy: brief.copy,
		settings: chooseSettings(brief, endpoint, {
			settings: input.settings ?? {},
			negativePrompt: input.negative_prompt ?? null,
			expansion: input.expansion ?? null,
			askedSize: input.size !== undefined || input.brief?.size !== undefined,
		}),
		model: endpoint.id,
		costUsd: costOf(endpoint, brief),
		findings: [...findingsOf(facts), ...shedFinding(shed), ...noticed.filter(isFromTheBrief)],
	};
}

function findingsOf(facts: ReviewFacts): Finding[] {
	return allRules.flatMap((rule) =>
		rule.check(facts).map(({ message, fix }) => ({
			rule: rule.id,
			severity: rule.severity,
			message,
			fix,
			source: rule.source,
		})),
	);
}

const fromTheBrief = "top-level-wins";
const isFromTheBrief = (finding: Finding): boolean => finding.rule === fromTheBrief;

function shedFinding(shed: readonly string[]): Finding[] {
	if (shed.length === 0) return [];
	return [
		{
			rule: "shortened-to-fit",
			severity: "info",
			message: `Left out to keep the prompt's budget: ${shed.join(", ")}.`,
			fix: "Shorten the brief yourself to choose what stays.",
			source: ownSource,
		},
	];
}

function readInput(input: ReviewInput): { brief: Brief; noticed: Finding[] } {
	const options = {
		...(input.copy === undefined ? {} : { copy: input.copy }),
		...(input.size === undefined ? {} : { size: input.size }),
	};
	if (input.brief !== undefined) {
		const { brief, warnings } = normalizeBrief(input.brief, options);
		const noticed = warnings.map(
			({ message }): Finding => ({
				rule: fromTheBrief,
				severity: "info",
				message,
				fix: "Write it in one place only.",
				source: ownSource,
			}),
		);
		return { brief, noticed };
	}
	if (input.prompt === undefined || input.prompt.trim() === "")
		throw new ToolError({
			code: "invalid_input",
			message: "There is nothing to review.",
			hint: "Give a `prompt` or a `brief`.",
			field: "prompt",
		});
	const { brief, findings } = readPrompt(input.prompt, options);
	return { brief, noticed: findings };
}

/** null where the catalogue has no price. */
function costOf(endpoint: Endpoint, brief: Brief): number | null {
	if (endpoint.price.per === "unknown") return null;
	return priceOf(endpoint, { n: 1, size: fitSize(endpoint, brief.size).sent, files: [] }) / 1_000_000;
}

async function writeWithin(
	brief: Brief,
	maxTokens: number | null,
	counter: TokenCounter,
): Promise<{ prompt: string; tokens: number; exact: boolean; shed: string[] }> {
	let written = { prompt: "", tokens: 0, exact: true, shed: [] as string[] };
	for (const { prompt, shed } of promptDrafts(brief, "full")) {
		const { tokens, exact } = await counter.count(prompt);
		written = { prompt, tokens, exact, shed };
		if (maxTokens === null || tokens <= maxTokens) break;
	}
	return written;
}
