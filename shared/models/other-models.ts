// The rows beside Qwen Image 2: its first version, whose knobs are real, and FLUX.2 for photographic bases.

import type { Endpoint, FileLimits, SettingRow } from "./catalog.ts";
import type { SettingName } from "./image-model.ts";

const readOn = "2026-11";
const mebibyte = 1024 * 1024;

const links = (id: string) => ({
	pageUrl: `https://fal.ai/models/${id}`,
	playgroundUrl: `https://fal.ai/models/${id}/playground`,
	readOn,
});
const llms = (id: string) => `https://fal.ai/models/${id}/llms.txt`;

// guidance, steps, acceleration and turbo are real fields here: client 1.10.1 and llms.txt, read 2026-11.
const v1Settings = (defaults: {
	guidance: number;
	acceleration: "none" | "regular";
	maxSteps: number;
	turbo: boolean;
}): Partial<Record<SettingName, SettingRow>> => ({
	guidance_scale: {
		wire: "guidance_scale",
		source: "schema",
		min: 0,
		max: 20,
		default: defaults.guidance,
		note: "4 to 5; the high end for text",
	},
	num_inference_steps: {
		wire: "num_inference_steps",
		source: "schema",
		min: 2,
		max: defaults.maxSteps,
		integer: true,
		default: 30,
		note: "30 to 50",
	},
	acceleration: {
		wire: "acceleration",
		source: "schema",
		values: ["none", "regular", "high"],
		default: defaults.acceleration,
		note: "never high with text",
	},
	...(defaults.turbo
		? {
				turbo: {
					wire: "use_turbo",
					source: "schema" as const,
					default: false,
					note: "10 steps, guidance 1.2: for throw-aways",
				},
			}
		: {}),
});

const openSize = {
	minPixels: 256 * 256,
	maxPixels: 2048 * 2048,
	minSidePx: 256,
	maxSidePx: 2048,
	stepPx: 16,
	source: "ours" as const,
};
const openFiles = (field: FileLimits["field"], max: number): FileLimits => ({
	field,
	min: 1,
	max,
	minSidePx: 64,
	maxSidePx: 5000,
	maxBytes: 10 * mebibyte,
	alpha: true,
	mediaTypes: ["image/png", "image/jpeg", "image/webp"],
});

const qwenImageV1: Endpoint[] = [
	{
		id: "fal-ai/qwen-image",
		model: "qwen-image",
		title: "Qwen Image v1",
		tier: null,
		kind: "generate",
		note: "real guidance, steps, acceleration and turbo",
		prompt: { maxTokens: null, maxChars: null },
		negativePromptMaxChars: 500,
		size: { ...openSize, required: true },
		maxImages: 4,
		files: null,
		expansion: false,
		settings: v1Settings({ guidance: 2.5, acceleration: "none", maxSteps: 250, turbo: true }),
		price: { per: "megapixel", microUsd: 20_000, source: llms("fal-ai/qwen-image"), readOn },
		...links("fal-ai/qwen-image"),
	},
	{
		id: "fal-ai/qwen-image/image-to-image",
		model: "qwen-image",
		title: "Qwen Image v1 image-to-image",
		tier: null,
		kind: "restyle",
		note: "repaints one image; strength is real here",
		prompt: { maxTokens: null, maxChars: null },
		negativePromptMaxChars: 500,
		size: { ...openSize, required: false },
		maxImages: 4,
		files: openFiles("image_url", 1),
		expansion: false,
		settings: {
			...v1Settings({ guidance: 2.5, acceleration: "none", maxSteps: 250, turbo: true }),
			strength: {
				wire: "strength",
				source: "schema",
				min: 0,
				max: 1,
				default: 0.6,
				note: "0 keeps the image, 1 ignores it",
			},
		},
		// The page of this endpoint was not read, so its price is not guessed.
		price: { per: "unknown", source: llms("fal-ai/qwen-image/image-to-image"), readOn },
		...links("fal-ai/qwen-image/image-to-image"),
	},
	{
		id: "fal-ai/qwen-image-edit",
		model: "qwen-image",
		title: "Qwen Image v1 edit",
		tier: null,
		kind: "edit",
		note: "one image and an instruction, with real guidance and steps",
		prompt: { maxTokens: null, maxChars: null },
		negativePromptMaxChars: 500,
		size: { ...openSize, required: false },
		maxImages: 4,
		files: openFiles("image_url", 1),
		expansion: false,
		settings: v1Settings({ guidance: 4, acceleration: "regular", maxSteps: 50, turbo: false }),
		price: { per: "megapixel", microUsd: 30_000, source: llms("fal-ai/qwen-image-edit"), readOn },
		...links("fal-ai/qwen-image-edit"),
	},
];

const fluxSize = {
	minPixels: 512 * 512,
	maxPixels: 2048 * 2048,
	minSidePx: 512,
	maxSidePx: 2048,
	stepPx: 16,
	source: "schema" as const,
};

function flux2Pro(kind: "generate" | "edit"): Endpoint {
	const id = kind === "edit" ? "fal-ai/flux-2-pro/edit" : "fal-ai/flux-2-pro";
	return {
		id,
		model: "flux-2-pro",
		title: `FLUX.2 [pro]${kind === "edit" ? " edit" : ""}`,
		tier: null,
		kind,
		note: "photographic bases; takes no settings",
		prompt: { maxTokens: null, maxChars: null },
		negativePromptMaxChars: null,
		size: { ...fluxSize, required: kind === "generate" },
		maxImages: 1,
		files: kind === "edit" ? openFiles("image_urls", 4) : null,
		expansion: false,
		settings: {},
		// Two independent third parties repeat fal's page: $0.03 for the first megapixel, $0.015 for each
		// further one; inputs of the editor count, at most 4 megapixels each.
		price: {
			per: "megapixel",
			microUsd: 15_000,
			firstMicroUsd: 30_000,
			...(kind === "edit" ? { inputMegapixelCap: 4 } : {}),
			source: `${llms(id)} (as quoted by third parties)`,
			readOn,
		},
		...links(id),
	};
}

function flux2Klein(kind: "generate" | "edit"): Endpoint {
	const id = kind === "edit" ? "fal-ai/flux-2/klein/9b/edit" : "fal-ai/flux-2/klein/9b";
	return {
		id,
		model: "flux-2-klein",
		title: `FLUX.2 [klein] 9B${kind === "edit" ? " edit" : ""}`,
		tier: null,
		kind,
		note: "photographic bases in about a second, for under a cent",
		prompt: { maxTokens: null, maxChars: null },
		negativePromptMaxChars: null,
		size: { ...fluxSize, required: kind === "generate" },
		maxImages: 4,
		files: kind === "edit" ? openFiles("image_urls", 4) : null,
		expansion: false,
		settings: {
			num_inference_steps: {
				wire: "num_inference_steps",
				source: "schema",
				min: 4,
				max: 8,
				integer: true,
				default: 4,
				note: "distilled: 4 to 8",
			},
		},
		price:
			kind === "edit"
				? {
						per: "megapixel",
						microUsd: 11_000,
						inputMegapixelCap: 4,
						source: `${llms(id)} (as quoted by a third party)`,
						readOn,
					}
				: { per: "megapixel", microUsd: 6_000, source: llms(id), readOn },
		...links(id),
	};
}

/** In the order of preference. */
export const otherModels: readonly Endpoint[] = [
	...qwenImageV1,
	flux2Pro("generate"),
	flux2Pro("edit"),
	flux2Klein("generate"),
	flux2Klein("edit"),
];
