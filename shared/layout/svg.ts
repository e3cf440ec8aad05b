// A layout as one SVG document with real text, and parts of a layout as markup: the one way shapes are drawn, as vectors and as pixels.
import { cutsContent } from "./ink.ts";
import type { FrameNode, Layout, LayoutNode } from "./layout.ts";
import { escapeXml, group, px, tag } from "./svg-markup.ts";
import { SvgDefs } from "./svg-paint.ts";
import { clipOf, iconSvg, imageSvg, shapeSvg, surfaceSvg, turnOf } from "./svg-shape.ts";
import { type EmojiPicture, textSvg } from "./svg-text.ts";

export interface SvgOptions {
	/** CSS with the `@font-face` rules of the faces in use; without it viewers take fonts they have. */
	fontFaceCss?: string;
	/** Data URI of an image node's key. A key without one is left out. */
	imageHref?: (image: string) => string | undefined;
	/** Picture of an emoji; null leaves it to the viewer's fonts. Default: all null. */
	emoji?: (cluster: string) => EmojiPicture | null;
	/** Put before every id, default "". */
	idPrefix?: string;
	/** Shown by viewers as the document's name. */
	title?: string;
}

interface SvgPen {
	defs: SvgDefs;
	imageHref: (image: string) => string | undefined;
	emoji: (cluster: string) => EmojiPicture | null;
}

/**
 * The whole sheet as a self-contained SVG document. The same layout and options give the same string.
 * Throws RangeError for an icon or a face that does not exist.
 */
export function toSvg(layout: Layout, options: SvgOptions = {}): string {
	const pen: SvgPen = {
		defs: new SvgDefs(options.idPrefix),
		imageHref: options.imageHref ?? (() => undefined),
		emoji: options.emoji ?? (() => null),
	};
	const body = nodeSvg(layout.root, pen);
	const title = options.title === undefined ? "" : tag("title", {}, escapeXml(options.title));
	const css = options.fontFaceCss ? tag("style", {}, escapeXml(options.fontFaceCss)) : "";
	return documentSvg(layout.widthPx, layout.heightPx, title + css + pen.defs.markup() + body);
}

/** An SVG document of `widthPx` x `heightPx` that shows the sheet from `x`, `y` on. */
export function documentSvg(widthPx: number, heightPx: number, body: string, x = 0, y = 0): string {
	const viewBox = [x, y, widthPx, heightPx].map(px).join(" ");
	const xmlns = "http://www.w3.org/2000/svg";
	return tag("svg", { xmlns, width: widthPx, height: heightPx, viewBox }, body);
}

/** Markup of nodes that hold no text and no pictures, in order; definitions go to `defs`. */
export function shapesSvg(nodes: readonly LayoutNode[], defs: SvgDefs): string {
	const pen: SvgPen = { defs, imageHref: () => undefined, emoji: () => null };
	return nodes.map((node) => nodeSvg(node, pen)).join("");
}

function nodeSvg(node: LayoutNode, pen: SvgPen): string {
	const opacity = node.opacity === undefined || node.opacity >= 1 ? undefined : node.opacity;
	const alone = opacity === undefined ? null : fadedAlone(node, opacity);
	if (alone) return group({ transform: turnOf(node) }, bareSvg(alone, pen));
	return group({ transform: turnOf(node), opacity }, bareSvg(node, pen));
}

/** A shape with one paint can fade by itself: a group's opacity costs renderers a canvas of their own. */
function fadedAlone(node: LayoutNode, opacity: number): LayoutNode | null {
	if (node.type !== "shape" || (node.fill && node.stroke)) return null;
	if (node.stroke)
		return { ...node, stroke: { ...node.stroke, opacity: (node.stroke.opacity ?? 1) * opacity } };
	if (!node.fill) return null;
	if (node.fill.type === "solid") {
		return { ...node, fill: { ...node.fill, opacity: (node.fill.opacity ?? 1) * opacity } };
	}
	const stops = node.fill.stops.map((stop) => ({ ...stop, opacity: (stop.opacity ?? 1) * opacity }));
	return { ...node, fill: { ...node.fill, stops } };
}

function bareSvg(node: LayoutNode, pen: SvgPen): string {
	switch (node.type) {
		case "frame":
			return surfaceSvg(node, pen.defs) + childrenSvg(node, pen);
		case "text":
			return textSvg(node, pen.emoji);
		case "shape":
			return shapeSvg(node, pen.defs);
		case "icon":
			return iconSvg(node);
		case "image": {
			const href = pen.imageHref(node.image);
			return href === undefined ? "" : imageSvg(node, href, pen.defs);
		}
	}
}

function childrenSvg(frame: FrameNode, pen: SvgPen): string {
	// The clip is asked for first, so that ids follow the order in which a reader meets them.
	const clip = cutsContent(frame) ? clipOf(frame.box, frame.radiusPx, pen.defs) : undefined;
	return group({ "clip-path": clip }, frame.children.map((child) => nodeSvg(child, pen)).join(""));
}
