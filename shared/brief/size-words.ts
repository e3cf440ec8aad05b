// Turns size words, as people write them, into pixels: `1024x1536`, `A4`, `story`, `16:9`, `landscape`.
import { ToolError } from "../errors.ts";
import type { BriefKind, PixelSize } from "./brief.ts";
import { defaultSizes, namedSizes } from "./sizes.ts";

/** A side of a draft, px. */
const draftSidePx = { min: 256, max: 4096 } as const;

/** Area aimed at where words give a shape but no pixels: about 1.5 megapixels. */
const shapeAreaPx = 1024 * 1536;

/**
 * Pixels for size words. Exact pixels (`1080x1350`) stay as asked, 256 … 4096 a side; names and ratios
 * give sides that are multiples of 16 inside 512x512 … 2048x2048 total. What a model takes is a rule
 * of the model (`models/size.ts`).
 * Throws ToolError `invalid_input` for words it does not know and for sides out of range.
 */
export function parseSize(words: string, kind: BriefKind = "poster"): PixelSize {
	const known = readSizeWords(words, kind);
	if (known === null)
		throw new ToolError({
			code: "invalid_input",
			message: `The size "${words}" is not known.`,
			hint: "Write pixels (1024x1536), a ratio (2:3), a paper (A4), a preset (portrait_4_3, story) or landscape / portrait.",
			field: "size",
		});
	return checkSides(known);
}

/** As `parseSize`, but null for words it does not know. Never throws. */
export function readSizeWords(words: string, kind: BriefKind = "poster"): PixelSize | null {
	const text = words
		.trim()
		.toLowerCase()
		.replace(/[_\s-]+/g, " ");
	const pixels = /^(\d{2,5}) ?(?:px)? ?(?:x|×|\*|by|乘) ?(\d{2,5}) ?(?:px|pixels|像素)?$/.exec(text);
	if (pixels) return { widthPx: Number(pixels[1]), heightPx: Number(pixels[2]) };
	const named = namedSizes.get(text);
	if (named !== undefined) return named;
	const landscapeOf = /^(.+?) ?(landscape|horizontal|横版|横向|portrait|vertical|竖版|纵向)$/.exec(text);
	if (landscapeOf) {
		const base = namedSizes.get((landscapeOf[1] ?? "").trim());
		if (base)
			return orient(base, /landscape|horizontal|横/.test(landscapeOf[2] ?? "") ? "landscape" : "portrait");
	}
	const ratio = /^(\d{1,2}(?:\.\d+)?) ?(?::|：|\/|比) ?(\d{1,2}(?:\.\d+)?)$/.exec(text);
	if (ratio) return ratioSize(Number(ratio[1]), Number(ratio[2]));
	if (/^(?:landscape|horizontal|wide|横版|横向|横幅)$/.test(text))
		return orient(defaultSizes[kind], "landscape");
	if (/^(?:portrait|vertical|tall|竖版|竖向|纵向|竖幅)$/.test(text))
		return orient(defaultSizes[kind], "portrait");
	return null;
}

/** Sides for a ratio at about 1.5 megapixels, multiples of 16; null where a side would leave 256 … 4096. */
export function ratioSize(across: number, down: number): PixelSize | null {
	if (!(across > 0 && down > 0)) return null;
	const heightPx = Math.sqrt((shapeAreaPx * down) / across);
	const size = { widthPx: round16((heightPx * across) / down), heightPx: round16(heightPx) };
	return size.widthPx < draftSidePx.min || size.heightPx < draftSidePx.min ? null : size;
}

/** The same size with its long side across (`landscape`) or down (`portrait`); a square becomes 3:2. */
export function orient(size: PixelSize, shape: "landscape" | "portrait"): PixelSize {
	if (size.widthPx === size.heightPx)
		return shape === "landscape" ? { widthPx: 1536, heightPx: 1024 } : { widthPx: 1024, heightPx: 1536 };
	const long = Math.max(size.widthPx, size.heightPx);
	const short = Math.min(size.widthPx, size.heightPx);
	return shape === "landscape" ? { widthPx: long, heightPx: short } : { widthPx: short, heightPx: long };
}

/** The size if a draft may have it, else null. */
export function checkedOrNull(size: PixelSize): PixelSize | null {
	const fits = (side: number): boolean => side >= draftSidePx.min && side <= draftSidePx.max;
	return fits(size.widthPx) && fits(size.heightPx) ? size : null;
}

/** Throws ToolError `invalid_input` when a side is outside what a draft may be. */
export function checkSides(size: PixelSize): PixelSize {
	for (const side of [size.widthPx, size.heightPx])
		if (!Number.isInteger(side) || side < draftSidePx.min || side > draftSidePx.max)
			throw new ToolError({
				code: "invalid_input",
				message: `A size of ${size.widthPx}x${size.heightPx} is outside ${draftSidePx.min} to ${draftSidePx.max} px a side.`,
				hint: "Ask for a size whose sides are both between 256 and 4096 px.",
				field: "size",
			});
	return size;
}

function round16(px: number): number {
	return Math.round(px / 16) * 16;
}
