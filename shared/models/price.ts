// What a request will cost before it is sent, in whole micro-dollars.

import type { PixelSize } from "../brief/brief.ts";
import { ToolError } from "../errors.ts";
import type { Endpoint, Price } from "./catalog.ts";

/** fal bills a megapixel as 1024 x 1024 (its own example prices 1920x1080 as 2); read 2026-11. */
const megapixel = 1024 * 1024;

const megapixelsBilled = (size: PixelSize): number =>
	Math.max(1, Math.ceil((size.widthPx * size.heightPx) / megapixel));

/**
 * Price of `n` images in micro-USD; 0 is never a price. An absent size is priced as the last input image,
 * or as the endpoint's largest. Throws ToolError `price_unknown`.
 */
export function priceOf(
	endpoint: Endpoint,
	request: { n: number; size: PixelSize | null; files: readonly PixelSize[] },
): number {
	const { price } = endpoint;
	if (price.per === "unknown") {
		throw new ToolError({
			code: "price_unknown",
			message: `The price of ${endpoint.id} is not known, so it is not called.`,
			hint: `Use another model (list_models shows prices), or read the price at ${endpoint.pageUrl}.`,
			field: "model",
		});
	}
	if (price.per === "image") return price.microUsd * request.n;
	const out = request.size ?? request.files.at(-1);
	const outMegapixels = out ? megapixelsBilled(out) : Math.ceil(endpoint.size.maxPixels / megapixel);
	const cap = price.inputMegapixelCap;
	const inMegapixels =
		cap === undefined
			? 0
			: request.files.reduce((sum, file) => sum + Math.min(cap, megapixelsBilled(file)), 0);
	const billed = outMegapixels + inMegapixels;
	const each = (price.firstMicroUsd ?? price.microUsd) + price.microUsd * (billed - 1);
	return each * request.n;
}

/** For people: "$0.035 an image". */
export function describePrice(price: Price): string {
	if (price.per === "unknown") return "unknown: not called";
	if (price.per === "image") return `${usd(price.microUsd)} an image`;
	const inputs = price.inputMegapixelCap === undefined ? "" : ", input images counted";
	return price.firstMicroUsd === undefined
		? `${usd(price.microUsd)} a megapixel${inputs}`
		: `${usd(price.firstMicroUsd)} for the first megapixel, ${usd(price.microUsd)} for each further one${inputs}`;
}

/** Whole micro-dollars as dollars, without trailing noise: 35000 -> "$0.035". */
export function usd(microUsd: number): string {
	const [whole, part = ""] = (microUsd / 1_000_000).toFixed(6).split(".");
	return `$${whole}.${part.replace(/0+$/, "").padEnd(2, "0")}`;
}
