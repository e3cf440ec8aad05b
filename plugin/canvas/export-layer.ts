// A layer as a picture for the model, with its words or without them. The layer itself is only ever read.
import { ToolError } from "../../shared/errors.ts";
import type { ExportedLayer, TextMode } from "../../shared/protocol.ts";
import { loadFonts } from "./fonts.ts";
import { pageBox, shift } from "./geometry.ts";
import { sceneNode } from "./nodes.ts";
import { markPassing, removePassing, sweepPassing } from "./passing.ts";
import { describeText, fontsIn, textsIn } from "./texts.ts";

const settings = (widthPx: number): ExportSettingsImage => ({
	format: "PNG",
	constraint: { type: "WIDTH", value: widthPx },
	colorProfile: "SRGB",
	useAbsoluteBounds: true,
});

/** Throws ToolError `not_found` when the layer is gone, or a font of its live text is missing. */
export async function exportLayer(params: {
	id: string;
	text: TextMode;
	widthPx: number;
}): Promise<ExportedLayer> {
	let node = await sceneNode(params.id);
	const live = params.text === "live" && node.type !== "TEXT";
	if (live) {
		const fonts = textsIn(node).flatMap(fontsIn);
		if (fonts.length > 0) {
			await loadFonts(fonts);
			// Much can happen while fonts load.
			node = await sceneNode(params.id);
		}
	}
	const box = pageBox(node);
	const page = pageOf(node);
	if (!box || !page) throw gone(node.name);
	const home = { pageId: page.id, box };
	const texts = live ? textsIn(node) : [];
	const described = texts.map((text) => describeText(text, box));
	const facts = { name: node.name, widthPx: box.width, heightPx: box.height, texts: described, home };
	const bytes =
		texts.length === 0 ? await picture(node, params.widthPx) : await withoutTexts(node, params.widthPx);
	return { ...facts, bytes };
}

/** A PNG of a layer at most `longSidePx` long; null when it cannot be drawn. */
export async function thumbnail(params: { id: string; longSidePx: number }): Promise<Uint8Array | null> {
	try {
		const node = await sceneNode(params.id);
		const box = pageBox(node);
		if (!box || box.width < 1 || box.height < 1) return null;
		const scale = Math.min(1, params.longSidePx / Math.max(box.width, box.height));
		return await picture(node, Math.max(1, Math.round(box.width * scale)));
	} catch (_cannotBeDrawn) {
		return null;
	}
}

/** The same for an agent, with its size. Throws ToolError `not_found`. */
export async function pictureOf(params: {
	id: string;
	longSidePx: number;
}): Promise<{ bytes: Uint8Array; widthPx: number; heightPx: number }> {
	const node = await sceneNode(params.id);
	const box = pageBox(node);
	if (!box || box.width < 1 || box.height < 1) throw gone(node.name);
	const scale = Math.min(4, params.longSidePx / Math.max(box.width, box.height));
	const widthPx = Math.max(1, Math.round(box.width * scale));
	return {
		bytes: await picture(node, widthPx),
		widthPx,
		heightPx: Math.max(1, Math.round(box.height * scale)),
	};
}

async function picture(node: SceneNode, widthPx: number): Promise<Uint8Array> {
	const { name } = node;
	try {
		return await node.exportAsync(settings(widthPx));
	} catch (error) {
		throw new ToolError(
			{
				code: "not_found",
				message: `"${name}" could not be exported.`,
				hint: "It may be hidden, empty or deleted. Select it again.",
			},
			{ cause: error },
		);
	}
}

/**
 * Draws a double whose texts are transparent. Transparent, not hidden: a hidden child would let auto-layout
 * close the gap. The double lies behind everything, lives for one export, and is marked, so that it is
 * removed later should an undo bring it back.
 */
async function withoutTexts(node: SceneNode, widthPx: number): Promise<Uint8Array> {
	const box = pageBox(node);
	const double = node.type === "COMPONENT" ? node.createInstance() : node.clone();
	try {
		markPassing(double);
		double.name = "Broadside: exporting…";
		if (box && !("rotation" in node && node.rotation !== 0)) double.relativeTransform = shift(box.x, box.y);
		else double.relativeTransform = node.absoluteTransform;
		toBack(double);
		for (const text of textsIn(double)) text.opacity = 0;
		return await picture(double, widthPx);
	} finally {
		removePassing(double);
		sweepPassing();
	}
}

/** Behind everything, where it does not flicker. Needs all its fonts; without them it stays where it is. */
function toBack(node: SceneNode): void {
	try {
		figma.currentPage.insertChild(0, node);
	} catch (_fontNotLoaded) {
		// A hidden text in a font that is not loaded: the double shows for a moment, and all is well.
	}
}

export function pageOf(node: BaseNode): PageNode | null {
	for (let at: BaseNode | null = node; at; at = at.parent) if (at.type === "PAGE") return at;
	return null;
}

const gone = (name: string): ToolError =>
	new ToolError({
		code: "not_found",
		message: `"${name}" is no longer on a page.`,
		hint: "Select a layer again.",
	});
