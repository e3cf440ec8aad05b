// The laid-out sheet: a tree that both hosts draw, as pixels, as SVG, or as native Figma layers.
//
// Two stages share these types. A *spec* says how parts want to be sized (Figma's auto-layout words);
// `flow.ts` solves it into a *layout*, where each node has a box and each text its lines.
import type { CopyRole } from "../copy/copy.ts";

/** Pixels on the sheet, origin top left, before the node's own rotation about its centre. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Fixed px, or Figma's `hug` (as small as its content) or `fill` (a share of what is left). */
export type Sizing = number | "hug" | "fill";

/** `#rrggbb`, lower case. */
export type HexColor = `#${string}`;

/** Key of a face in `faces.ts`, for example `anton-400`. */
export type FaceId = string;

interface GradientStop {
	/** 0 … 1 along the gradient. */
	offset: number;
	color: HexColor;
	/** 0 … 1, default 1. */
	opacity?: number;
}

export type Paint =
	| { type: "solid"; color: HexColor; opacity?: number }
	/** `angleDeg` as in CSS: 0 points up, 90 to the right. */
	| { type: "linear"; angleDeg: number; stops: GradientStop[] }
	/** Centre and radius as fractions of the node's box (radius of its longer side). */
	| { type: "radial"; cx: number; cy: number; r: number; stops: GradientStop[] };

/** Centred on the outline; drawn behind a frame's children. */
export interface Stroke {
	color: HexColor;
	widthPx: number;
	opacity?: number;
	dashPx?: number[];
	cap?: "butt" | "round";
}

/** top, right, bottom, left */
export type Padding = readonly [number, number, number, number];

interface NodeSpec {
	/** Shown as the layer name in Figma and in test reports; not unique. */
	name: string;
	width: Sizing;
	height: Sizing;
	/** Taken out of the flow and put at this place inside its parent's box, in px. */
	at?: { x: number; y: number };
	rotationDeg?: number;
	/** 0 … 1, default 1. */
	opacity?: number;
}

export interface FrameSpec extends NodeSpec {
	type: "frame";
	/** `none`: every child is placed by its own `at`. */
	direction: "row" | "column" | "none";
	wrap?: boolean;
	/** Between children along the direction, px. Default 0. */
	gap?: number;
	/** Between wrapped rows, px. Default: `gap`. */
	crossGap?: number;
	padding?: Padding;
	/** Along the direction. Default `start`. */
	align?: "start" | "center" | "end" | "space-between";
	/** Across the direction. Default `start`. `stretch` acts as `fill` across on each child that hugs there; fixed stays fixed. */
	crossAlign?: "start" | "center" | "end" | "stretch";
	fill?: Paint;
	stroke?: Stroke;
	radiusPx?: number;
	clip?: boolean;
	children: Spec[];
}

/** How a text is set. All lengths in px of the sheet. */
export interface TextStyle {
	face: FaceId;
	sizePx: number;
	/** Baseline to baseline. */
	lineHeightPx: number;
	/** Extra advance after each character, in em (0.05 = 5 % of the size). */
	trackingEm: number;
	color: HexColor;
	align: "left" | "center" | "right";
}

export interface TextSpec extends NodeSpec {
	type: "text";
	/** The copy line whose words these are; null for words that are ours (none is shown today but list numbers). */
	copyId: string | null;
	role: CopyRole;
	text: string;
	style: TextStyle;
	/** Forced line breaks chosen by the composer (balanced headlines); joined they equal `text` up to spaces. */
	brokenLines?: string[];
}

export interface ShapeSpec extends NodeSpec {
	type: "shape";
	shape: "rect" | "ellipse" | "path";
	/** SVG path data in a coordinate system of `viewBox` units, scaled to the box. */
	d?: string;
	viewBox?: readonly [width: number, height: number];
	fill?: Paint;
	stroke?: Stroke;
	radiusPx?: number;
}

export interface ImageSpec extends NodeSpec {
	type: "image";
	/** Key into the images handed to the renderer. */
	image: string;
	fit: "cover" | "contain";
	radiusPx?: number;
}

export interface IconSpec extends NodeSpec {
	type: "icon";
	/** Name in the bundled icon set. */
	icon: string;
	color: HexColor;
	/** Of the 24-unit grid; default 2. */
	strokeUnits?: number;
}

export type Spec = FrameSpec | TextSpec | ShapeSpec | ImageSpec | IconSpec;

/** One stretch of a line in one face; an emoji is a run of its own, drawn as a picture. */
export interface TextRun {
	text: string;
	face: FaceId;
	/** Sheet px of the run's left edge. */
	x: number;
	widthPx: number;
	emoji?: true;
}

export interface TextLine {
	text: string;
	/** Sheet px of the left edge, after alignment. */
	x: number;
	/** Sheet px. */
	baselineY: number;
	/** Advance width without the tracking after the last character. */
	widthPx: number;
	runs: TextRun[];
}

export type FrameNode = Omit<FrameSpec, "children"> & { box: Box; children: LayoutNode[] };
export type TextNode = TextSpec & { box: Box; lines: TextLine[] };
export type ShapeNode = ShapeSpec & { box: Box };
export type ImageNode = ImageSpec & { box: Box };
export type IconNode = IconSpec & { box: Box };
export type LayoutNode = FrameNode | TextNode | ShapeNode | ImageNode | IconNode;

export interface Layout {
	widthPx: number;
	heightPx: number;
	/** Which archetype composed it, with its variant: `poster/stacked`. */
	archetype: string;
	seed: number;
	root: FrameNode;
	/** What the composer had to do that the asker should know. */
	warnings: { code: string; message: string }[];
}

/** Every node of the tree in paint order, parents first. */
export function* walk(node: LayoutNode): Generator<LayoutNode> {
	yield node;
	if (node.type === "frame") for (const child of node.children) yield* walk(child);
}
