// What fal's model endpoints refuse, in fal's own shape of error (fal.ai/docs error reference, read 2026-11).

export interface ErrorDetail {
	loc: (string | number)[];
	msg: string;
	type: string;
	ctx?: Record<string, unknown>;
	input?: unknown;
}

export interface EndpointRules {
	/** null: takes no image. */
	images: "image_urls" | "image_url" | null;
	maxPromptChars: number | null;
	/** Fields of the published schema; anything else is an extra. */
	fields: readonly string[];
	minPixels: number;
	maxPixels: number;
	qwen2: boolean;
}

const common = [
	"prompt",
	"image_size",
	"seed",
	"num_images",
	"output_format",
	"enable_safety_checker",
	"sync_mode",
];
const qwen2Fields = [...common, "negative_prompt", "enable_prompt_expansion"];
const v1Fields = [
	...common,
	"negative_prompt",
	"guidance_scale",
	"num_inference_steps",
	"acceleration",
	"use_turbo",
	"loras",
];
const pixels = { minPixels: 512 * 512, maxPixels: 2048 * 2048 };
const anyPixels = { minPixels: 1, maxPixels: 14142 * 14142 };

export const endpoints: Readonly<Record<string, EndpointRules>> = {
	"fal-ai/qwen-image-2/text-to-image": {
		images: null,
		maxPromptChars: null,
		fields: qwen2Fields,
		...pixels,
		qwen2: true,
	},
	"fal-ai/qwen-image-2/pro/text-to-image": {
		images: null,
		maxPromptChars: null,
		fields: qwen2Fields,
		...pixels,
		qwen2: true,
	},
	"fal-ai/qwen-image-2/edit": {
		images: "image_urls",
		maxPromptChars: 800,
		fields: [...qwen2Fields, "image_urls"],
		...pixels,
		qwen2: true,
	},
	"fal-ai/qwen-image-2/pro/edit": {
		images: "image_urls",
		maxPromptChars: null,
		fields: [...qwen2Fields, "image_urls"],
		...pixels,
		qwen2: true,
	},
	"fal-ai/qwen-image": { images: null, maxPromptChars: null, fields: v1Fields, ...anyPixels, qwen2: false },
	"fal-ai/qwen-image/image-to-image": {
		images: "image_url",
		maxPromptChars: null,
		fields: [...v1Fields, "image_url", "strength"],
		...anyPixels,
		qwen2: false,
	},
	"fal-ai/qwen-image-edit": {
		images: "image_url",
		maxPromptChars: null,
		fields: [...v1Fields, "image_url"],
		...anyPixels,
		qwen2: false,
	},
	"fal-ai/flux-2-pro": {
		images: null,
		maxPromptChars: null,
		fields: [...common, "safety_tolerance"],
		...anyPixels,
		qwen2: false,
	},
	"fal-ai/flux-2-pro/edit": {
		images: "image_urls",
		maxPromptChars: null,
		fields: [...common, "safety_tolerance", "image_urls"],
		...anyPixels,
		qwen2: false,
	},
	"fal-ai/flux-2/klein/9b": {
		images: null,
		maxPromptChars: null,
		fields: [...common, "num_inference_steps"],
		...anyPixels,
		qwen2: false,
	},
	"fal-ai/flux-2/klein/9b/edit": {
		images: "image_urls",
		maxPromptChars: null,
		fields: [...common, "num_inference_steps", "image_urls"],
		...anyPixels,
		qwen2: false,
	},
};

const presets: Readonly<Record<string, readonly [number, number]>> = {
	square_hd: [1024, 1024],
	square: [512, 512],
	portrait_4_3: [768, 1024],
	portrait_16_9: [576, 1024],
	landscape_4_3: [1024, 768],
	landscape_16_9: [1024, 576],
};

const missing = (field: string): ErrorDetail => ({
	loc: ["body", field],
	msg: "Field required",
	type: "missing",
});

/** Checks the fields that need no image; `extras` says what unknown fields do. Answers the faults and the names ignored. */
export function validateInput(
	rules: EndpointRules,
	input: Readonly<Record<string, unknown>>,
	extras: "ignore" | "422",
): { faults: ErrorDetail[]; ignored: string[] } {
	const faults: ErrorDetail[] = [];
	const unknown = Object.keys(input).filter((name) => !rules.fields.includes(name));
	if (extras === "422") {
		for (const name of unknown) {
			faults.push({
				loc: ["body", name],
				msg: "Extra inputs are not permitted",
				type: "extra_forbidden",
				input: input[name],
			});
		}
	}
	const { prompt } = input;
	if (prompt === undefined) faults.push(missing("prompt"));
	else if (typeof prompt !== "string" || prompt.length === 0) {
		faults.push({
			loc: ["body", "prompt"],
			msg: "too short",
			type: "sequence_too_short",
			ctx: { min_length: 1 },
		});
	} else if (rules.maxPromptChars !== null && [...prompt].length > rules.maxPromptChars) {
		faults.push({
			loc: ["body", "prompt"],
			msg: "too long",
			type: "sequence_too_long",
			ctx: { max_length: rules.maxPromptChars },
			input: prompt,
		});
	}
	const negative = input.negative_prompt;
	if (typeof negative === "string" && [...negative].length > 500) {
		faults.push({
			loc: ["body", "negative_prompt"],
			msg: "too long",
			type: "sequence_too_long",
			ctx: { max_length: 500 },
		});
	}
	const seed = input.seed;
	if (
		seed !== undefined &&
		!(typeof seed === "number" && Number.isInteger(seed) && seed >= 0 && seed <= 2_147_483_647)
	) {
		faults.push({
			loc: ["body", "seed"],
			msg: "bad seed",
			type: "less_than_equal",
			ctx: { le: 2_147_483_647 },
		});
	}
	const count = input.num_images;
	if (
		count !== undefined &&
		!(typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 6)
	) {
		faults.push({ loc: ["body", "num_images"], msg: "bad count", type: "less_than_equal", ctx: { le: 6 } });
	}
	const format = input.output_format;
	if (format !== undefined && !["png", "jpeg", "webp"].includes(String(format))) {
		faults.push({
			loc: ["body", "output_format"],
			msg: "bad format",
			type: "one_of",
			ctx: { expected: ["png", "jpeg", "webp"] },
		});
	}
	faults.push(...sizeFaults(rules, input.image_size));
	if (rules.images !== null) {
		const images = input[rules.images];
		const list = rules.images === "image_url" ? [images] : images;
		if (images === undefined) faults.push(missing(rules.images));
		else if (!Array.isArray(list) || list.some((url) => typeof url !== "string")) {
			faults.push({ loc: ["body", rules.images], msg: "not a list of URLs", type: "list_type" });
		} else if (list.length < 1 || list.length > (rules.qwen2 ? 3 : 10)) {
			faults.push({
				loc: ["body", rules.images],
				msg: "1 to 3",
				type: "sequence_too_long",
				ctx: { max_length: 3 },
			});
		}
	}
	return { faults, ignored: unknown };
}

function sizeFaults(rules: EndpointRules, size: unknown): ErrorDetail[] {
	if (size === undefined) return [];
	const read = readSize(size);
	if (read === null) {
		return [
			{
				loc: ["body", "image_size"],
				msg: "bad size",
				type: "one_of",
				ctx: { expected: Object.keys(presets) },
			},
		];
	}
	const area = read.widthPx * read.heightPx;
	if (area < rules.minPixels) {
		return [
			{
				loc: ["body", "image_size"],
				msg: "too small",
				type: "greater_than_equal",
				ctx: { ge: rules.minPixels },
			},
		];
	}
	if (area > rules.maxPixels) {
		return [
			{
				loc: ["body", "image_size"],
				msg: "too large",
				type: "less_than_equal",
				ctx: { le: rules.maxPixels },
			},
		];
	}
	return [];
}

/** A preset name or `{width, height}`; null for anything else. */
export function readSize(size: unknown): { widthPx: number; heightPx: number } | null {
	if (typeof size === "string") {
		const preset = presets[size];
		return preset === undefined ? null : { widthPx: preset[0], heightPx: preset[1] };
	}
	if (typeof size !== "object" || size === null) return null;
	const { width = 512, height = 512 } = { ...size } as { width?: unknown; height?: unknown };
	if (typeof width !== "number" || typeof height !== "number") return null;
	if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) return null;
	return { widthPx: width, heightPx: height };
}

export interface SeenImage {
	widthPx: number;
	heightPx: number;
	alpha: boolean;
}

/** Reads what the bytes of an input image say; null where they are no PNG, JPEG or WebP. */
export function seeImage(bytes: Buffer): SeenImage | null {
	if (bytes.length > 33 && bytes.subarray(1, 4).toString("latin1") === "PNG") {
		return {
			widthPx: bytes.readUInt32BE(16),
			heightPx: bytes.readUInt32BE(20),
			alpha: ((bytes[25] ?? 0) & 4) !== 0,
		};
	}
	if (bytes[0] === 0xff && bytes[1] === 0xd8) {
		let at = 2;
		while (at + 9 < bytes.length) {
			const marker = bytes[at + 1] ?? 0;
			const isFrame = (marker & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(marker);
			if (isFrame)
				return { widthPx: bytes.readUInt16BE(at + 7), heightPx: bytes.readUInt16BE(at + 5), alpha: false };
			at += 2 + bytes.readUInt16BE(at + 2);
		}
		return null;
	}
	if (bytes.length > 30 && bytes.subarray(8, 12).toString("latin1") === "WEBP") {
		const kind = bytes.subarray(12, 16).toString("latin1");
		if (kind === "VP8X") {
			return {
				widthPx: 1 + bytes.readUIntLE(24, 3),
				heightPx: 1 + bytes.readUIntLE(27, 3),
				alpha: ((bytes[20] ?? 0) & 16) !== 0,
			};
		}
		if (kind === "VP8 ")
			return {
				widthPx: bytes.readUInt16LE(26) & 0x3fff,
				heightPx: bytes.readUInt16LE(28) & 0x3fff,
				alpha: false,
			};
		const bits = bytes.readUInt32LE(21);
		return {
			widthPx: 1 + (bits & 0x3fff),
			heightPx: 1 + ((bits >>> 14) & 0x3fff),
			alpha: ((bits >>> 28) & 1) === 1,
		};
	}
	return null;
}

/** Faults of an input image of the Qwen Image 2 editors: 384-5000 px a side, 10 MB, PNG without alpha. */
export function imageFaults(rules: EndpointRules, bytes: Buffer | null, index: number): ErrorDetail[] {
	const loc = ["body", rules.images ?? "image_urls", ...(rules.images === "image_urls" ? [index] : [])];
	if (bytes === null) return [{ loc, msg: "Failed to download the file", type: "file_download_error" }];
	const seen = seeImage(bytes);
	if (seen === null) return [{ loc, msg: "Could not load the image", type: "image_load_error" }];
	if (!rules.qwen2) return [];
	if (bytes.length > 10 * 1024 * 1024)
		return [{ loc, msg: "too large", type: "file_too_large", ctx: { max_size: 10 * 1024 * 1024 } }];
	if (Math.min(seen.widthPx, seen.heightPx) < 384)
		return [{ loc, msg: "too small", type: "image_too_small", ctx: { min_width: 384, min_height: 384 } }];
	if (Math.max(seen.widthPx, seen.heightPx) > 5000)
		return [{ loc, msg: "too large", type: "image_too_large", ctx: { max_width: 5000, max_height: 5000 } }];
	if (seen.alpha)
		return [
			{
				loc,
				msg: "no alpha",
				type: "unsupported_image_format",
				ctx: { supported_formats: ["jpeg", "jpg", "png", "webp"] },
			},
		];
	return [];
}
