// What painting would send and cost, worked out as the job would and sent nowhere: for estimate_only, and before every job.
import type { Brief } from "../brief/brief.ts";
import { wantedCopy } from "../brief/chart-copy.ts";
import type { ChosenSettings } from "../brief/choose-settings.ts";
import type { CopyLine } from "../copy/copy.ts";
import type { Finding } from "../copy/finding.ts";
import { usd } from "../models/price.ts";
import type { Ports } from "../ports.ts";
import type { SentRequest, Warning } from "../result.ts";
import type { Answer } from "../tool.ts";
import { type PaintWishes, planPaint } from "./plan-paint.ts";
import { defaultRepairs } from "./repair-log.ts";

/** A planned piece of paid work, whatever it is. */
export interface Estimate {
	prompt: string;
	/** null where nobody counted them. */
	tokens: number | null;
	/** Endpoint ids, in order. */
	models: string[];
	costMicroUsd: number;
	settings: ChosenSettings | null;
	sent: SentRequest;
	copy: readonly CopyLine[];
	brief?: Brief;
	warnings: readonly Warning[];
	findings?: readonly Finding[];
}

export interface BriefToPaint {
	brief: Brief;
	asked: string | null;
	warnings: readonly Warning[];
}

/** Plans a brief as it would be painted, over a base where one is asked for. Throws as the planners do. */
export async function planBriefPaint(
	{ brief, asked, warnings }: BriefToPaint,
	wishes: PaintWishes & { base_model?: string | undefined },
	ports: Pick<Ports, "tokens">,
): Promise<Estimate> {
	if (wishes.base_model !== undefined) {
		const [{ planOverBase }, { sentOf }] = await Promise.all([
			import("./paint-over-base.ts"),
			import("./plan-paint.ts"),
		]);
		const planned = await planOverBase({ brief, baseModel: wishes.base_model, wishes }, ports);
		return {
			prompt: planned.prompt,
			tokens: null,
			models: [planned.base.endpoint.id, planned.words.endpoint.id],
			costMicroUsd: planned.base.costMicroUsd + planned.words.costMicroUsd,
			settings: null,
			sent: sentOf(planned.words),
			copy: wantedCopy(brief),
			brief,
			warnings: [...warnings, ...planned.warnings],
		};
	}
	const planned = await planPaint({ brief, asked }, wishes, ports);
	return {
		prompt: planned.prompt.prompt,
		tokens: planned.prompt.tokens,
		models: [planned.plan.endpoint.id],
		costMicroUsd: planned.plan.costMicroUsd,
		settings: planned.settings,
		sent: planned.sent,
		copy: wantedCopy(brief),
		brief,
		warnings: [...warnings, ...planned.warnings],
	};
}

/** Paid repairs that may follow, where the words are read: told beside the price, as they are no part of it. */
function repairsToExpect(
	{ copy }: Estimate,
	count: number,
	{ check, max_repairs: most = defaultRepairs }: RepairWishes,
): string[] {
	if (copy.length === 0 || check === false || most === 0) return [];
	return [
		`Wrong words may be repaired: at most ${most * count} more paid steps (max_repairs ${most}${count === 1 ? "" : " a picture"}), each checked against the caps first; max_repairs 0 leaves a picture as it was painted.`,
	];
}

interface RepairWishes {
	check?: boolean | undefined;
	max_repairs?: number | undefined;
}

/** The estimate as an answer: nothing was made, and here is what would be. */
export function estimateAnswer(estimate: Estimate, count: number, wishes: RepairWishes = {}): Answer {
	const { prompt, tokens, models, costMicroUsd, settings, sent, copy, brief, warnings } = estimate;
	const told: Finding[] = warnings.map(({ code, message }) => ({
		rule: code.replaceAll("_", "-"),
		severity: "info",
		message,
		fix: "",
		source: "broadside",
	}));
	const findings = [...told, ...(estimate.findings ?? [])];
	const size = sent.size.sent;
	const lines = copy.map(({ id, role, text }) => `${id} ${role} ${JSON.stringify(text)}`);
	const text = [
		`Nothing was made. Cost of ${count} from ${models.join(", then ")}: ${usd(costMicroUsd)}.${tokens === null ? "" : ` Tokens: ${tokens}.`}${size === null ? "" : ` Size: ${size.widthPx} x ${size.heightPx} px.`}`,
		`Prompt:\n${prompt}`,
		copy.length === 0 ? "Copy: no words to show." : `Copy (${copy.length}):\n${lines.join("\n")}`,
		`Settings: ${describeSent(sent)}`,
		...repairsToExpect(estimate, count, wishes),
		...findings.map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`.trim()),
	].join("\n");
	const data = {
		prompt,
		tokens,
		...(brief === undefined ? {} : { brief }),
		copy,
		settings: settings ?? sent.settings,
		sent,
		model: models.at(-1),
		costUsd: costMicroUsd / 1_000_000,
		findings,
	};
	return { text, data, images: [] };
}

/** `guidance_scale 5, num_inference_steps 40, prompt expansion off, negative prompt "blurry"`. */
export function describeSent({ settings, negativePrompt, promptExpansion }: SentRequest): string {
	return [
		...Object.entries(settings).map(([name, value]) => `${name} ${String(value)}`),
		`prompt expansion ${promptExpansion ? "on" : "off"}`,
		...(negativePrompt === undefined ? [] : [`negative prompt ${JSON.stringify(negativePrompt)}`]),
	].join(", ");
}
