// Chooses the settings of a paid request as fal's guide advises, each with its reason.
import type { Endpoint } from "../models/catalog.ts";
import type { ModelSettings } from "../models/image-model.ts";
import type { Brief } from "./brief.ts";
import { avoidedThing } from "./clause-topics.ts";
import { splitClauses } from "./clauses.ts";
import { splitNegations } from "./plain-words.ts";

export interface ChosenSettings {
	/** Pixels to ask for, `1024x1536`. */
	size: string;
	guidance_scale?: number;
	num_inference_steps?: number;
	acceleration?: "none" | "regular" | "high";
	turbo?: boolean;
	strength?: number;
	negative_prompt?: string;
	prompt_expansion: boolean;
	/** Why, one sentence for each setting above. */
	reasons: Record<string, string>;
}

export interface SettingWishes {
	settings?: ModelSettings;
	negativePrompt?: string | null;
	expansion?: boolean | null;
	askedSize?: boolean;
}

/** fal's guide, "Negative Prompts" (read November 2026). */
const generalNegative = "blurry, low quality, distorted, deformed, oversaturated, watermark";
const portraitNegative = "smooth skin, airbrushed, doll-like, plastic";

/** What the caller set stays; the rest follows the guide. Knobs the endpoint does not have are left out. */
export function chooseSettings(brief: Brief, endpoint: Endpoint, wishes: SettingWishes = {}): ChosenSettings {
	const asked = wishes.settings ?? {};
	const hasCopy = brief.copy.length > 0;
	const chosen: ChosenSettings = {
		size: `${brief.size.widthPx}x${brief.size.heightPx}`,
		prompt_expansion: hasCopy ? false : (wishes.expansion ?? false),
		reasons: {
			size: wishes.askedSize ? "as asked" : `the default of a ${brief.kind}; never square`,
			prompt_expansion: hasCopy
				? "off: it would rewrite the copy unseen"
				: wishes.expansion === true
					? "as asked"
					: "off: what is sent is what you read here",
		},
	};
	const set = <Name extends keyof ModelSettings & keyof ChosenSettings>(
		name: Name,
		advised: ModelSettings[Name] | undefined,
		why: string,
	): void => {
		if (endpoint.settings[name] === undefined) return;
		const value = asked[name] ?? advised;
		if (value === undefined) return;
		Object.assign(chosen, { [name]: value });
		const notListed =
			endpoint.settings[name]?.source === "guide" ? "; the endpoint's schema does not list it" : "";
		chosen.reasons[name] = `${asked[name] === undefined ? why : "as asked"}${notListed}`;
	};
	set(
		"guidance_scale",
		hasCopy ? 5 : 4.5,
		hasCopy ? "4 to 5, the high end for text" : "4 to 5 for general work",
	);
	set("num_inference_steps", endpoint.tier === "pro" ? 50 : 40, "30 to 50; more for finals");
	set("acceleration", hasCopy ? "none" : "regular", hasCopy ? "text needs every step" : "no text to spoil");
	set("turbo", asked.turbo === true, "turbo is for throw-aways");
	set("strength", undefined, "as asked");
	if (endpoint.negativePromptMaxChars !== null) {
		const negative = negativeFor(brief, wishes.negativePrompt ?? null);
		chosen.negative_prompt = negative.words;
		chosen.reasons.negative_prompt = negative.why;
	}
	return chosen;
}

/** Whether people's faces are what the picture is about. */
export function isPortrait(brief: Brief): boolean {
	return person.test(`${brief.subject} ${brief.scene ?? ""}`);
}

/** Everything the brief wants kept out, in its own words, each once. */
function avoidedWords(brief: Brief): string[] {
	const said = [brief.style, brief.scene, brief.composition, brief.lighting, brief.details].flatMap(
		(words) => (words === undefined ? [] : splitNegations(words).avoided),
	);
	const own = brief.avoid === undefined ? [] : splitClauses(brief.avoid).map(avoidedThing);
	return [...new Set([...own, ...said])].filter((words) => words !== "");
}

const person =
	/\b(?:portraits?|headshots?|selfie|faces?|woman|man|girl|boy|person|people|model|bride|actor|actress)\b|人像|肖像|女孩|男孩|女人|男人|人物/i;

function negativeFor(brief: Brief, asked: string | null): { words: string; why: string } {
	if (asked !== null) return { words: asked, why: "as asked" };
	const avoid = avoidedWords(brief);
	const portrait = isPortrait(brief);
	const words = [...avoid, generalNegative, ...(portrait ? [portraitNegative] : [])].join(", ");
	return {
		words: words.slice(0, 500),
		why: portrait
			? "the guide's words for general work and for portraits"
			: "the guide's words for general work",
	};
}
