// The pixel models Broadside can call, as data: a newer model is a new row, never a new branch.

import type { ImageMediaType, SettingName } from "./image-model.ts";
import { otherModels } from "./other-models.ts";

/** What an endpoint does with its input: nothing in, an instruction on images, or a repaint by strength. */
export type EndpointKind = "generate" | "edit" | "restyle";
export type Tier = "standard" | "pro";

/** `schema`: the endpoint's published schema. `guide`: fal's prompting guide alone. `ours`: our own cap. */
export type FactSource = "schema" | "guide" | "ours" | "third-party";

export interface SettingRow {
	/** Field name in the body. */
	wire: string;
	source: "schema" | "guide";
	min?: number;
	max?: number;
	integer?: boolean;
	values?: readonly string[];
	/** What the endpoint uses when the field is absent; null where that is not known. */
	default: number | string | boolean | null;
	note: string;
}

export type Price =
	| { per: "image"; microUsd: number; source: string; readOn: string }
	| {
			per: "megapixel";
			/** Each megapixel of 1024 x 1024, rounded up; the first may cost more. */
			microUsd: number;
			firstMicroUsd?: number;
			/** Input images are billed too, each rounded up to a megapixel and capped here. */
			inputMegapixelCap?: number;
			source: string;
			readOn: string;
	  }
	| { per: "unknown"; source: string; readOn: string };

export interface FileLimits {
	/** `image_urls` takes a list, `image_url` one. */
	field: "image_urls" | "image_url";
	min: number;
	max: number;
	minSidePx: number;
	maxSidePx: number;
	maxBytes: number;
	/** PNG with an alpha channel is refused by the Qwen Image 2 editors. */
	alpha: boolean;
	mediaTypes: readonly ImageMediaType[];
}

export interface Endpoint {
	/** Full id at fal. */
	id: string;
	/** What a caller writes as `model`. */
	model: string;
	title: string;
	/** null: the model comes in one quality. */
	tier: Tier | null;
	kind: EndpointKind;
	/** One line for `list_models`. */
	note: string;
	prompt: { maxTokens: number | null; maxChars: number | null };
	/** null: the endpoint has no such field. */
	negativePromptMaxChars: number | null;
	size: {
		minPixels: number;
		maxPixels: number;
		minSidePx: number;
		maxSidePx: number;
		stepPx: number;
		source: FactSource;
		/** false: an absent size means "like the last input image". */
		required: boolean;
	};
	/** 1: the endpoint has no `num_images` field, so n images are n submits. */
	maxImages: number;
	files: FileLimits | null;
	/** Has `enable_prompt_expansion`. */
	expansion: boolean;
	settings: Partial<Record<SettingName, SettingRow>>;
	price: Price;
	pageUrl: string;
	playgroundUrl: string;
	/** Month in which the facts of this row were read. */
	readOn: string;
}

const readOn = "2026-11";
const guidePage = "https://fal.ai/learn/tools/how-to-use-qwen-image-2";
const allMedia = ["image/png", "image/jpeg", "image/webp"] as const;
const mebibyte = 1024 * 1024;

const links = (id: string) => ({
	pageUrl: `https://fal.ai/models/${id}`,
	playgroundUrl: `https://fal.ai/models/${id}/playground`,
	readOn,
});

// fal's guide of Qwen Image 2 describes these, but the published schemas of its endpoints do not list
// them; the guide's numbers are those of Qwen Image v1.
const guideSettings: Partial<Record<SettingName, SettingRow>> = {
	guidance_scale: {
		wire: "guidance_scale",
		source: "guide",
		min: 0,
		max: 20,
		default: 2.5,
		note: "4 to 5; the high end for text",
	},
	num_inference_steps: {
		wire: "num_inference_steps",
		source: "guide",
		min: 2,
		max: 50,
		integer: true,
		default: 30,
		note: "30 to 50",
	},
	acceleration: {
		wire: "acceleration",
		source: "guide",
		values: ["none", "regular", "high"],
		default: null,
		note: "never high with text",
	},
	turbo: {
		wire: "use_turbo",
		source: "guide",
		default: false,
		note: "10 steps, for throw-aways; text suffers",
	},
};

const qwen2Size = {
	minPixels: 512 * 512,
	maxPixels: 2048 * 2048,
	minSidePx: 256,
	maxSidePx: 4096,
	stepPx: 16,
	source: "schema" as const,
};

// Order, count, sides, bytes and alpha: llms.txt of qwen-image-2/edit, read 2026-11.
const qwen2Files: FileLimits = {
	field: "image_urls",
	min: 1,
	max: 3,
	minSidePx: 384,
	maxSidePx: 5000,
	maxBytes: 10 * mebibyte,
	alpha: false,
	mediaTypes: allMedia,
};

function qwenImage2(path: string, tier: Tier, kind: "generate" | "edit"): Endpoint {
	const id = `fal-ai/qwen-image-2/${path}`;
	const edit = kind === "edit";
	return {
		id,
		model: "qwen-image-2",
		title: `Qwen Image 2${tier === "pro" ? " Pro" : ""}${edit ? " edit" : ""}`,
		tier,
		kind,
		note: tier === "pro" ? "to finish: best text and detail" : "to iterate: quick and cheap",
		// The guide states 1,000 tokens; 800 characters stand in the schema of standard edit alone.
		prompt: { maxTokens: 1000, maxChars: edit && tier === "standard" ? 800 : null },
		negativePromptMaxChars: 500,
		size: { ...qwen2Size, required: !edit },
		// The maximum of num_images is not documented; the first party upstream says 6, a reseller 4.
		maxImages: 4,
		files: edit ? qwen2Files : null,
		expansion: true,
		settings: edit
			? {
					...guideSettings,
					strength: {
						wire: "strength",
						source: "guide",
						min: 0,
						max: 1,
						default: null,
						note: "0.6 in the guide's example; words steer an edit better",
					},
				}
			: guideSettings,
		price: { per: "image", microUsd: tier === "pro" ? 75_000 : 35_000, source: guidePage, readOn },
		...links(id),
	};
}

/** Every endpoint, the ones to prefer first. */
export const catalog: readonly Endpoint[] = [
	qwenImage2("text-to-image", "standard", "generate"),
	qwenImage2("pro/text-to-image", "pro", "generate"),
	qwenImage2("edit", "standard", "edit"),
	qwenImage2("pro/edit", "pro", "edit"),
	...otherModels,
];

/** Names a caller may write as `model` or `base_model`. */
export const modelNames: readonly string[] = [...new Set(catalog.map((row) => row.model))];

/** The model that is used when a caller names none. */
export const defaultModel = "qwen-image-2";
