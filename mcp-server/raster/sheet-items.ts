// Takes a layout apart into what is drawn, in paint order: pictures of shapes, runs of type, images, and groups of them.
import { ToolError } from "../../shared/errors.ts";
import { emojiBox } from "../../shared/layout/emoji.ts";
import { cutsContent, inkBounds, within } from "../../shared/layout/ink.ts";
import type {
	Box,
	FrameNode,
	ImageNode,
	Layout,
	LayoutNode,
	ShapeNode,
	TextNode,
} from "../../shared/layout/layout.ts";
import { shapesSvg } from "../../shared/layout/svg.ts";
import { group } from "../../shared/layout/svg-markup.ts";
import type { SvgDefs } from "../../shared/layout/svg-paint.ts";
import { clipOf, surfaceSvg, turnOf } from "../../shared/layout/svg-shape.ts";
import { type EmojiPicture, emojiSvg } from "../../shared/layout/svg-text.ts";
import {
	around,
	boundsOf,
	common,
	compose,
	grown,
	inverse,
	isStraight,
	noTurn,
	type Turn,
	turnAbout,
} from "../../shared/layout/turn.ts";
import { takumiLineBox } from "../fonts/takumi-text.ts";
import type { DrawNode } from "./engine.ts";
import { plainSurface } from "./plain-surface.ts";
import { type Clip, clipNode, imageNode, runNode } from "./turned-nodes.ts";

/** What anti-aliasing touches beyond an edge. */
const smoothPx = 1;

export type SheetItem =
	/** Vectors: `write` gives the markup in sheet coordinates. */
	| { kind: "shapes"; bounds: Box; write: (defs: SvgDefs) => string }
	| { kind: "drawn"; bounds: Box; node: DrawNode }
	/** Items that fade as one, or are cut at an upright box as one. */
	| { kind: "group"; bounds: Box; opacity: number; items: SheetItem[] }
	| { kind: "clip"; bounds: Box; box: Box; radiusPx: number; items: SheetItem[] };

/** What the pictures of a sheet are taken from. */
export interface SheetPictures {
	emoji: (cluster: string) => EmojiPicture | null;
	/** Key of an image node -> name under which the engine was given its bytes, or null. */
	imageSrc: (image: string) => string | null;
}

/** Where we are in the tree. */
interface Around {
	turn: Turn;
	/** Puts what is around back around a piece of markup. */
	wrap: (body: string, defs: SvgDefs) => string;
	/** Turned frames that cut; upright ones become items of their own. */
	clips: readonly Clip[];
}

/** Throws ToolError `internal` for an image that was not handed in. */
export function sheetItems(layout: Layout, pictures: SheetPictures): SheetItem[] {
	const sheet: Box = { x: 0, y: 0, width: layout.widthPx, height: layout.heightPx };
	const items: SheetItem[] = [];
	collect(layout.root, { turn: noTurn, wrap: (body) => body, clips: [] }, items);
	return items;

	function collect(node: LayoutNode, outer: Around, into: SheetItem[]): void {
		const plain = isPlainRect(node) ? plainItem(node, outer) : null;
		if (plain) into.push(plain);
		else if (isOnePicture(node)) {
			const bounds = clipped(inkBounds(node, outer.turn), outer);
			const write = (defs: SvgDefs) => outer.wrap(shapesSvg([node], defs), defs);
			into.push({ kind: "shapes", bounds: grown(bounds, smoothPx), write });
		} else {
			const inner = inside(node, outer);
			if (node.type === "text") collectText(node, inner, into);
			else if (node.type === "image") into.push(imageItem(node, inner));
			else if (node.type === "frame") collectFaded(node, inner, into);
		}
	}

	function collectFaded(frame: FrameNode, inner: Around, into: SheetItem[]): void {
		const { opacity = 1 } = frame;
		const own = opacity < 1 ? [] : into;
		collectFrame(frame, inner, own);
		if (own === into) return;
		const bounds = around(own.map((item) => item.bounds));
		if (bounds) into.push({ kind: "group", bounds, opacity, items: own });
	}

	function collectFrame(frame: FrameNode, inner: Around, into: SheetItem[]): void {
		const plain = plainItem(frame, inner);
		if (plain) into.push(plain);
		else if (frame.fill || frame.stroke) {
			const reach = grown(frame.box, (frame.stroke?.widthPx ?? 0) + smoothPx);
			const bounds = clipped(boundsOf(inner.turn, reach), inner);
			into.push({ kind: "shapes", bounds, write: (defs) => inner.wrap(surfaceSvg(frame, defs), defs) });
		}
		const { box, radiusPx = 0 } = frame;
		const cuts = cutsContent(frame) && !(radiusPx === 0 && isStraight(inner.turn) && within(sheet, box));
		if (!cuts) collectChildren(frame, inner, into);
		else if (!isStraight(inner.turn)) collectChildren(frame, cutBy(frame, inner), into);
		else {
			const own: SheetItem[] = [];
			collectChildren(frame, inner, own);
			const reach = around(own.map((item) => item.bounds));
			if (reach) into.push({ kind: "clip", bounds: common(reach, box), box, radiusPx, items: own });
		}
	}

	function collectChildren(frame: FrameNode, inner: Around, into: SheetItem[]): void {
		for (const child of frame.children) collect(child, inner, into);
	}

	function imageItem(image: ImageNode, inner: Around): SheetItem {
		const src = pictures.imageSrc(image.image);
		if (src !== null) return drawnItem(image.box, 0, (turn) => imageNode(image, src, turn), inner);
		throw new ToolError({
			code: "internal",
			message: `The layout shows an image "${image.image}" that was not handed to the drawing engine.`,
			hint: "This is a fault of Broadside: please report it.",
		});
	}

	function collectText(text: TextNode, inner: Around, into: SheetItem[]): void {
		const { sizePx, trackingEm, color } = text.style;
		const opacity = text.opacity ?? 1;
		for (const line of text.lines) {
			for (const run of line.runs) {
				const picture = run.emoji ? pictures.emoji(run.text) : null;
				if (picture) {
					const box = emojiBox(run.x, line.baselineY, sizePx);
					const body = group({ opacity: opacity < 1 ? opacity : undefined }, emojiSvg(picture, box));
					const bounds = clipped(boundsOf(inner.turn, box), inner);
					into.push({ kind: "shapes", bounds, write: (defs) => inner.wrap(body, defs) });
				} else if (run.text.trim() !== "") {
					const style = { sizePx, trackingEm, color, ...(opacity < 1 ? { opacity } : {}) };
					const { ascentPx, heightPx } = takumiLineBox(run.face, sizePx);
					const box = { x: run.x, y: line.baselineY - ascentPx, width: run.widthPx, height: heightPx };
					const draw = (turn: Turn) => runNode(run, line.baselineY, style, ascentPx, turn);
					// Swashes and accents reach beyond the line's box.
					into.push(drawnItem(box, sizePx / 4, draw, inner));
				}
			}
		}
	}
}

function isPlainRect(node: LayoutNode): node is ShapeNode {
	return node.type === "shape" && node.shape === "rect" && !node.rotationDeg && (node.opacity ?? 1) >= 1;
}

function plainItem(surface: FrameNode | ShapeNode, { turn, clips }: Around): SheetItem | null {
	if (!isStraight(turn) || clips.length > 0) return null;
	const node = plainSurface(surface);
	return node && { kind: "drawn", bounds: surface.box, node };
}

/** A shape, an icon, or a group of them that fades as one: drawn as one piece of SVG. */
function isOnePicture(node: LayoutNode): boolean {
	if (node.type === "frame")
		return (node.opacity ?? 1) < 1 && !cutsContent(node) && node.children.every(isVector);
	return isVector(node);
}

function isVector(node: LayoutNode): boolean {
	if (node.type === "frame") return !cutsContent(node) && node.children.every(isVector);
	return node.type === "shape" || node.type === "icon";
}

function inside(node: LayoutNode, outer: Around): Around {
	if (!node.rotationDeg) return outer;
	return {
		...outer,
		turn: compose(outer.turn, turnAbout(node.box, node.rotationDeg)),
		wrap: (body, defs) => outer.wrap(group({ transform: turnOf(node) }, body), defs),
	};
}

function cutBy(frame: FrameNode, outer: Around): Around {
	const { box, radiusPx = 0 } = frame;
	return {
		turn: outer.turn,
		wrap: (body, defs) => outer.wrap(group({ "clip-path": clipOf(box, radiusPx, defs) }, body), defs),
		clips: [...outer.clips, { box, radiusPx, turn: outer.turn }],
	};
}

function clipped(bounds: Box, { clips }: Around): Box {
	return clips.reduce((left, { box, turn }) => common(left, boundsOf(turn, box)), bounds);
}

function drawnItem(box: Box, overhangPx: number, draw: (turn: Turn) => DrawNode, inner: Around): SheetItem {
	const bounds = boundsOf(inner.turn, box);
	// The innermost clip that cuts it is enough: a text that two frames cut is no text we lay out.
	const cut = inner.clips.findLast((clip) => cuts(clip, bounds));
	const node = cut ? clipNode(cut, draw, inner.turn) : draw(inner.turn);
	return { kind: "drawn", bounds: clipped(grown(bounds, overhangPx), inner), node };
}

function cuts({ box, radiusPx, turn }: Clip, bounds: Box): boolean {
	return !within(boundsOf(inverse(turn), bounds), grown(box, -radiusPx * 0.3));
}
