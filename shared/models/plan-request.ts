// The last step before money: one ask becomes the exact submits, their price, and what must be said.

import type { PixelSize } from "../brief/brief.ts";
import { ToolError } from "../errors.ts";
import { unique, type Warning } from "../result.ts";
import type { Endpoint } from "./catalog.ts";
import { proTierOf } from "./find-endpoint.ts";
import type { ImageFile, ImageRequest, ModelSettings } from "./image-model.ts";
import { describePrice, priceOf } from "./price.ts";
import { checkSettings } from "./settings.ts";
import { fitSize, show } from "./size.ts";

export interface ImageAsk {
	endpoint: Endpoint;
	prompt: string;
	/** Tokens of the prompt, where they were counted. */
	promptTokens?: number;
	/** 1 … 4. Default 1. */
	n?: number;
	/** null: keep the shape of the last input image (edits only). */
	size: PixelSize | null;
	/** Default: a random one; always sent. */
	seed?: number;
	negativePrompt?: string;
	files?: ImageFile[];
	settings?: ModelSettings;
	/** Words are to be shown: prompt expansion stays off. */
	hasCopy: boolean;
	/** Default: on when there is no copy. */
	expandPrompt?: boolean;
	/** May an instruction too long for standard go to pro? Default true; false refuses it. */
	allowPro?: boolean;
	/** 0 <= x < 1. Default Math.random. */
	random?: () => number;
}

export interface RequestPlan {
	/** The endpoint that is used; pro where the ask was too long for standard. */
	endpoint: Endpoint;
	/** One for each submit, in order. Endpoints without `num_images` need one a picture. */
	requests: ImageRequest[];
	size: { asked: PixelSize | null; sent: PixelSize | null };
	/** Of all submits together. */
	costMicroUsd: number;
	/** Of each submit, in the order of `requests`. */
	costsMicroUsd: number[];
	warnings: Warning[];
}

/** Beyond this the first party cuts the prompt without a word (DashScope docs, read 2026-11). */
const silentCutTokens = 1300;
const maxSeed = 2_147_483_647;

/**
 * Checks an ask against its endpoint and prices it. Pure but for `random`.
 * Throws ToolError `invalid_input`, `copy_too_long` or `price_unknown`, always before anything is sent.
 */
export function planRequest(ask: ImageAsk): RequestPlan {
	const warnings: Warning[] = [];
	const endpoint = endpointForPrompt(ask, warnings);
	const files = ask.files ?? [];
	const settings = ask.settings ?? {};
	checkFiles(endpoint, files);
	warnings.push(...checkSettings(endpoint, settings));
	const size = sizeToSend(endpoint, ask.size, files, warnings);
	const n = wholeNumber(ask.n ?? 1, 1, 4, "count");
	const random = ask.random ?? Math.random;
	const seed = wholeNumber(ask.seed ?? Math.floor(random() * maxSeed), 0, maxSeed, "seed");
	const negativePrompt = negativeToSend(endpoint, ask.negativePrompt, warnings);
	const requests: ImageRequest[] = [];
	for (let done = 0; done < n; done += endpoint.maxImages) {
		requests.push({
			endpoint: endpoint.id,
			prompt: ask.prompt,
			n: Math.min(endpoint.maxImages, n - done),
			size: size.sent,
			// One seed a submit: the same seed again would paint the same picture again.
			seed: (seed + requests.length) % (maxSeed + 1),
			...(negativePrompt === undefined ? {} : { negativePrompt }),
			files,
			settings,
			expandPrompt: expansionToSend(endpoint, ask, warnings),
		});
	}
	const costsMicroUsd = requests.map((request) => priceOf(endpoint, request));
	return {
		endpoint,
		requests,
		size,
		costMicroUsd: costsMicroUsd.reduce((sum, cost) => sum + cost, 0),
		costsMicroUsd,
		warnings: unique(warnings),
	};
}

function endpointForPrompt(ask: ImageAsk, warnings: Warning[]): Endpoint {
	const { endpoint, prompt, promptTokens } = ask;
	if (prompt.trim() === "") {
		throw new ToolError({
			code: "invalid_input",
			message: "The prompt is empty.",
			hint: "Say what to paint.",
			field: "prompt",
		});
	}
	const budget = endpoint.prompt.maxTokens;
	if (budget !== null && promptTokens !== undefined && promptTokens > budget) {
		if (promptTokens > silentCutTokens) {
			throw new ToolError({
				code: ask.hasCopy ? "copy_too_long" : "invalid_input",
				message: `The prompt is ${promptTokens} tokens; ${endpoint.title} reads ${budget} and may cut the rest without a word.`,
				hint: "Shorten it, set part of the copy in type (finish: overlay or auto), or make two sheets.",
				field: "prompt",
			});
		}
		warnings.push({
			code: "prompt_long",
			message: `The prompt is ${promptTokens} tokens; ${endpoint.title} is advised to get at most ${budget}.`,
		});
	}
	const maxChars = endpoint.prompt.maxChars;
	const chars = [...prompt].length;
	if (maxChars === null || chars <= maxChars) return endpoint;
	const pro = proTierOf(endpoint);
	if (pro === null || ask.allowPro === false) {
		throw new ToolError({
			code: "invalid_input",
			message: `The instruction is ${chars} characters; ${endpoint.title} takes ${maxChars}.`,
			hint:
				pro === null
					? "Shorten it."
					: `Shorten it, or use tier pro (${describePrice(pro.price)}), which has no such limit.`,
			field: "instruction",
		});
	}
	warnings.push({
		code: "moved_to_pro",
		message: `The instruction is ${chars} characters and ${endpoint.title} takes ${maxChars}, so ${pro.title} is used: ${describePrice(pro.price)} instead of ${describePrice(endpoint.price)}.`,
	});
	return pro;
}

function checkFiles(endpoint: Endpoint, files: readonly ImageFile[]) {
	const limits = endpoint.files;
	const wrongCount =
		limits === null ? files.length > 0 : files.length < limits.min || files.length > limits.max;
	if (wrongCount) {
		throw new ToolError({
			code: "invalid_input",
			message: `${endpoint.title} takes ${limits === null ? "no" : limits.min === limits.max ? limits.max : `${limits.min} to ${limits.max}`} input image${limits?.max === 1 ? "" : "s"}; ${files.length} came.`,
			hint: limits === null ? "Use edit_image to change an image." : "Give that many images.",
			field: "images",
		});
	}
	if (limits === null) return;
	for (const [index, file] of files.entries()) {
		const shortSide = Math.min(file.widthPx, file.heightPx);
		const longSide = Math.max(file.widthPx, file.heightPx);
		const fault =
			shortSide < limits.minSidePx || longSide > limits.maxSidePx
				? `is ${show(file)}; ${endpoint.title} takes ${limits.minSidePx} to ${limits.maxSidePx} px a side`
				: file.bytes.length > limits.maxBytes
					? `is ${file.bytes.length} bytes; ${endpoint.title} takes ${limits.maxBytes}`
					: null;
		if (fault !== null) {
			throw new ToolError({
				code: "invalid_input",
				message: `Image ${index + 1} ${fault}.`,
				hint: "Resize it.",
				field: `images[${index}]`,
			});
		}
	}
}

function sizeToSend(
	endpoint: Endpoint,
	asked: PixelSize | null,
	files: readonly ImageFile[],
	warnings: Warning[],
): RequestPlan["size"] {
	if (asked !== null) {
		const fitted = fitSize(endpoint, asked);
		warnings.push(...fitted.warnings);
		return { asked, sent: fitted.sent };
	}
	if (endpoint.size.required) {
		throw new ToolError({
			code: "invalid_input",
			message: `${endpoint.title} needs a size.`,
			hint: "Give a size such as 1024x1536.",
			field: "size",
		});
	}
	const last = files.at(-1);
	if (last === undefined) return { asked: null, sent: null };
	const pixels = last.widthPx * last.heightPx;
	if (pixels >= endpoint.size.minPixels && pixels <= endpoint.size.maxPixels)
		return { asked: null, sent: null };
	// Left out, the endpoint would have to pick a size of its own for an image outside its limits.
	const fitted = fitSize(endpoint, last);
	warnings.push(...fitted.warnings);
	return { asked: null, sent: fitted.sent };
}

function negativeToSend(
	endpoint: Endpoint,
	text: string | undefined,
	warnings: Warning[],
): string | undefined {
	if (text === undefined || text === "") return undefined;
	const max = endpoint.negativePromptMaxChars;
	if (max === null) {
		warnings.push({
			code: "negative_prompt_dropped",
			message: `${endpoint.title} has no negative prompt, so it was not sent.`,
		});
		return undefined;
	}
	const chars = [...text].length;
	if (chars <= max) return text;
	throw new ToolError({
		code: "invalid_input",
		message: `The negative prompt is ${chars} characters; ${endpoint.title} takes ${max}.`,
		hint: "Shorten it to what matters most.",
		field: "negative_prompt",
	});
}

function expansionToSend(endpoint: Endpoint, ask: ImageAsk, warnings: Warning[]): boolean {
	if (!endpoint.expansion) return false;
	if (ask.hasCopy && ask.expandPrompt === true) {
		warnings.push({
			code: "expansion_off",
			message: "Prompt expansion is off because there are words to show: it could rewrite them.",
		});
	}
	return ask.hasCopy ? false : (ask.expandPrompt ?? true);
}

function wholeNumber(value: number, min: number, max: number, field: string): number {
	if (Number.isInteger(value) && value >= min && value <= max) return value;
	throw new ToolError({
		code: "invalid_input",
		message: `${field} must be a whole number from ${min} to ${max}.`,
		hint: `Leave ${field} out for the default.`,
		field,
	});
}
