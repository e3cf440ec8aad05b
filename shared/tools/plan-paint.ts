// From a brief and a caller's wishes to the exact requests: the prompt, the settings that the guide advises, the price.
import type { Brief } from "../brief/brief.ts";
import { type ChosenSettings, chooseSettings } from "../brief/choose-settings.ts";
import { type Defined, defined } from "../defined.ts";
import type { Endpoint, Tier } from "../models/catalog.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { ModelSettings } from "../models/image-model.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { Ports } from "../ports.ts";
import type { SentRequest, Warning } from "../result.ts";
import { type SentPrompt, sentPrompt } from "./sent-prompt.ts";

/** The fields of a call that say how to paint. */
export interface PaintWishes {
	model?: string | undefined;
	tier?: Tier | undefined;
	count?: number | undefined;
	seed?: number | undefined;
	negative_prompt?: string | undefined;
	settings?: { [Name in keyof ModelSettings]?: ModelSettings[Name] | undefined } | undefined;
}

export interface PlannedPaint {
	prompt: SentPrompt;
	settings: ChosenSettings;
	plan: RequestPlan;
	sent: SentRequest;
	warnings: Warning[];
}

export interface PaintSubject {
	brief: Brief;
	/** The person's own prompt; null where there is only the brief. */
	asked: string | null;
	/** The size was named by the caller. Default false. */
	askedSize?: boolean;
}

/** Throws ToolError `unsupported_characters`, `invalid_input`, `copy_too_long` or `price_unknown`. Spends nothing. */
export async function planPaint(
	subject: PaintSubject,
	wishes: PaintWishes,
	ports: Pick<Ports, "tokens">,
): Promise<PlannedPaint> {
	const { brief, asked } = subject;
	const { refuseUncovered } = await import("../layout/compose-scripts.ts");
	refuseUncovered(brief);
	const endpoint = findEndpoint({ kind: "generate", ...defined({ model: wishes.model, tier: wishes.tier }) });
	const prompt = await sentPrompt(brief, asked, endpoint.prompt.maxTokens, ports.tokens);
	const settings = adviseSettings(brief, endpoint, wishes, subject.askedSize ?? false);
	const plan = planRequest({
		endpoint,
		prompt: prompt.prompt,
		promptTokens: prompt.tokens,
		size: brief.size,
		hasCopy: brief.copy.length > 0,
		expandPrompt: settings.prompt_expansion,
		settings: sentSettings(settings, endpoint, wishes),
		...defined({ n: wishes.count, seed: wishes.seed, negativePrompt: negativeOf(settings, wishes) }),
	});
	return {
		prompt,
		settings,
		plan,
		sent: sentOf(plan),
		warnings: [...toldOfPrompt(prompt, asked), ...plan.warnings],
	};
}

/** The guide's advice for this brief on this endpoint, the caller's own settings over it. */
export function adviseSettings(
	brief: Brief,
	endpoint: Endpoint,
	wishes: PaintWishes,
	askedSize: boolean,
): ChosenSettings {
	return chooseSettings(brief, endpoint, {
		settings: ownSettings(wishes),
		negativePrompt: wishes.negative_prompt ?? null,
		askedSize,
	});
}

const knobs = ["guidance_scale", "num_inference_steps", "acceleration", "turbo", "strength"] as const;

/** What goes into the body: advice that the endpoint can take, and everything the caller set. */
export function sentSettings(
	advised: ChosenSettings,
	endpoint: Endpoint,
	wishes: PaintWishes,
): Defined<ModelSettings> {
	const own = ownSettings(wishes);
	const sent: ModelSettings = {};
	for (const name of knobs) {
		const value = advised[name];
		const row = endpoint.settings[name];
		if (value === undefined || row === undefined || own[name] !== undefined) continue;
		// Turbo brings its own steps and guidance; and off is what every endpoint does by itself.
		if (name === "turbo" || (own.turbo === true && name !== "acceleration")) continue;
		const tooFar =
			typeof value === "number" &&
			(value < (row.min ?? Number.NEGATIVE_INFINITY) || value > (row.max ?? Number.POSITIVE_INFINITY));
		if (!tooFar) Object.assign(sent, { [name]: value });
	}
	return { ...sent, ...own };
}

/** The words for the negative prompt; the caller's own also where the endpoint has none, to be told so. */
export function negativeOf(advised: ChosenSettings, wishes: PaintWishes): string | undefined {
	return wishes.negative_prompt ?? advised.negative_prompt;
}

function ownSettings({ settings = {} }: PaintWishes): Defined<ModelSettings> {
	return defined(settings);
}

export function sentOf(plan: RequestPlan): SentRequest {
	const [first] = plan.requests;
	return {
		seed: first?.seed ?? 0,
		size: plan.size,
		settings: first?.settings ?? {},
		...(first?.negativePrompt === undefined ? {} : { negativePrompt: first.negativePrompt }),
		promptExpansion: first?.expandPrompt ?? false,
	};
}

function toldOfPrompt(prompt: SentPrompt, asked: string | null): Warning[] {
	if (asked === null || prompt.from === "asked") return [];
	const message =
		prompt.from === "quoted"
			? "The prompt was sent as written, but for the quotes: each line to show stands in straight double quotes."
			: "The prompt was written out anew from what it asks, so that it names the lines of copy and no others.";
	return [{ code: `prompt_${prompt.from}`, message }];
}
