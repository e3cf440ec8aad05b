// Renders an Answer as an MCP tool result: text first, small previews, a link to each full file.

import { pathToFileURL } from "node:url";
import type { CallToolResult, ContentBlock } from "@modelcontextprotocol/server";
import type { Ports } from "../shared/ports.ts";
import type { ResultImage } from "../shared/result.ts";
import type { Answer, Tool } from "../shared/tool.ts";

/** What a vision model takes without shrinking it (playwright-mcp's own limits, read November 2026). */
const previewLimits = { maxLongEdgePx: 1568, maxPixels: 1_150_000 };
/** Below every known client's cap (the lowest is 1 MB: Claude Desktop), with room for the envelope. */
const answerBytes = 590_000;
/** Of the result as data. */
const metaBytes = 150_000;
/** A preview smaller than this helps nobody. */
const leastPreviewBytes = 12_000;

/** Never throws: an image that cannot be previewed is still named and linked. */
export async function toToolResult(
	answer: Answer,
	tool: Pick<Tool, "output">,
	ports: Pick<Ports, "images" | "codec">,
	linkAs: "files" | "ids" = "files",
): Promise<CallToolResult> {
	const meta: Record<string, unknown> = {};
	if (Object.keys(answer.data).length > 0) meta["broadside/result"] = slim(answer.data);
	if (answer.error !== undefined) meta["broadside/error"] = answer.error;
	const links = answer.images.flatMap((image) => linkTo(image, linkAs));
	const content: ContentBlock[] = [{ type: "text", text: answer.text }];
	const result: CallToolResult = {
		content,
		...(Object.keys(meta).length === 0 ? {} : { _meta: meta }),
		...(answer.error === undefined ? {} : { isError: true }),
	};
	if (tool.output !== undefined && answer.error === undefined) {
		result.structuredContent = { ...answer.data };
		delete result._meta;
		return result;
	}
	let left = answerBytes - JSON.stringify(result).length - JSON.stringify(links).length;
	const shown = [...answer.images, ...(answer.pictures ?? [])];
	for (const [index, image] of shown.entries()) {
		// Base64 takes four characters for three bytes.
		const share = Math.floor(((left / (shown.length - index)) * 3) / 4) - 200;
		const block = share < leastPreviewBytes ? null : await preview(image, share, ports);
		if (block === null) continue;
		content.push(block);
		left -= JSON.stringify(block).length;
	}
	content.push(...links);
	return result;
}

/** A sheet of thousands of words is told in full once, in its job; here its exact lines may go. */
function slim(data: object): object {
	if (JSON.stringify(data).length <= metaBytes) return data;
	const images: unknown = Reflect.get(data, "images");
	const { brief: _inTheJob, ...rest } = { brief: null, ...data };
	if (!Array.isArray(images)) return rest;
	return {
		...rest,
		images: images.map((image: ResultImage) =>
			image.copyCheck === null
				? image
				: {
						...image,
						copyCheck: {
							...image.copyCheck,
							lines: image.copyCheck.lines.filter((line) => line.verdict !== "exact").slice(0, 60),
						},
					},
		),
	};
}

async function preview(
	image: ResultImage | { bytes: Uint8Array },
	maxBytes: number,
	ports: Pick<Ports, "images" | "codec">,
): Promise<ContentBlock | null> {
	if ("mediaType" in image && image.mediaType === "image/svg+xml") return null;
	try {
		const { bytes } = "bytes" in image ? image : await ports.images.load(image.id);
		const small = await ports.codec.preview(bytes, { ...previewLimits, maxBytes });
		return {
			type: "image",
			data: Buffer.from(small.bytes).toString("base64"),
			mimeType: small.mediaType,
			// Some previews may be missing: this says which picture it is.
			...("id" in image ? { _meta: { "broadside/image": image.id } } : {}),
		};
	} catch {
		return null;
	}
}

function linkTo(image: ResultImage, linkAs: "files" | "ids"): ContentBlock[] {
	if (image.path === null) return [];
	return [
		{
			type: "resource_link",
			uri: linkAs === "files" ? pathToFileURL(image.path).href : `broadside://image/${image.id}`,
			name: image.id,
			mimeType: image.mediaType,
			description: `Full size, ${image.widthPx} x ${image.heightPx} px`,
		},
	];
}
