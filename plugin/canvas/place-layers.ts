// Draws a worked-out plan as native layers: auto-layout frames, real text, vectors. One undo step.

import { ToolError } from "../../shared/errors.ts";
import type { PlaceWhere } from "../../shared/link/figma-methods.ts";
import type {
	LayerPlan,
	PlacedLayers,
	PlanFrame,
	PlanImage,
	PlanNode,
	PlanShape,
	PlanStroke,
	PlanText,
	PlanVector,
	Provenance,
} from "../../shared/protocol.ts";
import { type FileStyles, readFileStyles } from "./file-styles.ts";
import { fitText } from "./fit-text.ts";
import { chooseFonts } from "./fonts.ts";
import { pageBox, turned } from "./geometry.ts";
import { findLanding } from "./landing.ts";
import { writeCopy, writeProvenance } from "./marks.ts";
import { sweepPassing } from "./passing.ts";
import { createImage } from "./place-edit.ts";
import { revealNew } from "./reveal.ts";

interface Making {
	fonts: FontName[];
	images: Image[];
	count: number;
	styles: FileStyles;
	/** Drawings that Figma did not take. */
	leftOut: number;
	texts: { node: TextNode; plan: PlanText }[];
	/** Made last, and perhaps not yet in its parent. */
	newest?: SceneNode;
}

export async function placeLayers(params: {
	plan: LayerPlan;
	images: Uint8Array[];
	provenance: Provenance;
	where?: PlaceWhere;
}): Promise<PlacedLayers> {
	const chosen = await chooseFonts(params.plan.fonts);
	const styles = await readFileStyles();
	const landing = await findLanding(params.where, params.plan.root);
	// Everything is loaded: from here to the undo step nothing is awaited.
	sweepPassing();
	const images = params.images.map(createImage);
	const making: Making = {
		fonts: chosen.map(({ font }) => font),
		images,
		count: 0,
		styles,
		leftOut: 0,
		texts: [],
	};
	const { root } = params.plan;
	landing.check();
	const frame = begun(figma.createFrame(), making);
	try {
		dress(frame, root, making);
		fill(frame, root, making);
		landing.land(frame);
		for (const { node, plan } of making.texts) fitText(node, plan);
		writeProvenance(frame, params.provenance);
		landing.clear();
	} catch (error) {
		for (const node of [frame, making.newest]) if (node?.removed === false) node.remove();
		throw error;
	}
	await styles.apply();
	if (frame.removed)
		throw new ToolError({
			code: "cancelled",
			message: "The sheet was undone or deleted while it was being made.",
			hint: "Create it again.",
		});
	revealNew([frame], landing.page);
	figma.commitUndo?.();
	const box = pageBox(frame) ?? { x: frame.x, y: frame.y, width: root.width, height: root.height };
	return {
		layers: [{ id: frame.id, name: frame.name, box, imageHash: null }],
		notes:
			making.leftOut > 0
				? [`${making.leftOut} drawings could not be made as vectors and were left out.`]
				: [],
		textIds: [making.texts.map(({ node }) => node.id)],
		fonts: unique(chosen.flatMap(({ report }) => report ?? [])),
		layerCount: making.count,
	};
}

const unique = <T extends { wanted: string }>(rows: T[]): T[] => [
	...new Map(rows.map((row) => [row.wanted, row])).values(),
];

function make(plan: PlanNode, making: Making): SceneNode {
	switch (plan.type) {
		case "frame":
			return dress(begun(figma.createFrame(), making), plan, making);
		case "text":
			return makeText(plan, making);
		case "vector":
			return makeVector(plan, making);
		case "image":
			return makeImage(plan, making);
		default:
			return makeShape(plan, making);
	}
}

/** Counts a new layer, and remembers it until the next: it stands on the page before it has its parent. */
function begun<T extends SceneNode>(node: T, making: Making): T {
	making.count++;
	making.newest = node;
	return node;
}

function dress(frame: FrameNode, plan: PlanFrame, making: Making): FrameNode {
	frame.name = plan.name;
	frame.resizeWithoutConstraints(Math.max(0.01, plan.width), Math.max(0.01, plan.height));
	paint(frame, plan.fills, making);
	frame.clipsContent = plan.clip;
	if (plan.radiusPx > 0) frame.cornerRadius = plan.radiusPx;
	if (plan.opacity < 1) frame.opacity = plan.opacity;
	stroke(frame, plan.stroke);
	if (plan.direction !== "none") {
		const row = plan.direction === "row";
		frame.layoutMode = row ? "HORIZONTAL" : "VERTICAL";
		frame.primaryAxisSizingMode = (row ? plan.sizeX : plan.sizeY) === "hug" ? "AUTO" : "FIXED";
		frame.counterAxisSizingMode = (row ? plan.sizeY : plan.sizeX) === "hug" ? "AUTO" : "FIXED";
		frame.itemSpacing = plan.gapPx;
		[frame.paddingTop, frame.paddingRight, frame.paddingBottom, frame.paddingLeft] = plan.padding;
		frame.primaryAxisAlignItems = plan.align;
		frame.counterAxisAlignItems = plan.crossAlign;
		if (plan.wrap) {
			frame.layoutWrap = "WRAP";
			frame.counterAxisSpacing = plan.crossGapPx;
		}
	}
	return frame;
}

/** Makes and places the children; a child's sizing words mean something only once it has its parent. */
function fill(frame: FrameNode, plan: PlanFrame, making: Making): void {
	for (const kid of plan.kids) {
		const node = make(kid, making);
		frame.appendChild(node);
		place(node, kid, plan);
		if (kid.type === "frame" && node.type === "FRAME") fill(node, kid, making);
	}
}

function place(node: SceneNode, plan: PlanNode, parent: PlanFrame): void {
	const flows = parent.direction !== "none" && !plan.absolute;
	if ("layoutPositioning" in node && parent.direction !== "none" && plan.absolute)
		node.layoutPositioning = "ABSOLUTE";
	if (flows) {
		if ("layoutGrow" in node) {
			const along = parent.direction === "row" ? plan.sizeX : plan.sizeY;
			const across = parent.direction === "row" ? plan.sizeY : plan.sizeX;
			if (along === "fill") node.layoutGrow = 1;
			if (across === "fill") node.layoutAlign = "STRETCH";
		}
		return;
	}
	if (plan.rotationDeg !== 0 && "relativeTransform" in node)
		node.relativeTransform = turned(plan.x, plan.y, plan.width, plan.height, plan.rotationDeg);
	else {
		node.x = plan.x;
		node.y = plan.y;
	}
}

function makeText(plan: PlanText, making: Making): TextNode {
	const node = begun(figma.createText(), making);
	const font = making.fonts[plan.font];
	if (font) node.fontName = font;
	node.characters = plan.characters;
	node.fontSize = plan.sizePx;
	for (const { start, end, font: other } of plan.ranges) {
		const use = making.fonts[other];
		if (use) node.setRangeFontName(start, end, use);
	}
	node.lineHeight = { unit: "PIXELS", value: plan.lineHeightPx };
	node.letterSpacing = { unit: "PERCENT", value: plan.trackingPercent };
	for (const at of plan.untracked) node.setRangeLetterSpacing(at, at + 1, { unit: "PERCENT", value: 0 });
	paint(node, [{ type: "SOLID", color: plan.color }], making);
	node.textAlignHorizontal = plan.alignText;
	if (plan.opacity < 1) node.opacity = plan.opacity;
	if (plan.hidden === true) node.visible = false;
	if (plan.sizeX === "hug") node.textAutoResize = "WIDTH_AND_HEIGHT";
	else {
		// The width first: an automatic height needs one to wrap at.
		node.resize(Math.max(0.01, plan.width), Math.max(0.01, plan.height));
		node.textAutoResize = plan.sizeY === "hug" ? "HEIGHT" : "NONE";
	}
	node.name = plan.name;
	making.styles.noteText(node, plan);
	writeCopy(node, { id: plan.copyId, role: plan.role, text: plan.text });
	making.texts.push({ node, plan });
	return node;
}

function makeVector(plan: PlanVector, making: Making): VectorNode {
	const node = begun(figma.createVector(), making);
	node.name = plan.name;
	try {
		node.vectorPaths = [{ windingRule: "NONZERO", data: plan.data }];
	} catch (_pathNotTaken) {
		// A sheet without one of its ornaments is still a sheet; it is said.
		making.leftOut++;
		node.visible = false;
	}
	paint(node, plan.fills, making);
	stroke(node, plan.stroke);
	if (plan.opacity < 1) node.opacity = plan.opacity;
	return node;
}

function makeShape(plan: PlanShape, making: Making): RectangleNode | EllipseNode {
	const node = begun(plan.type === "ellipse" ? figma.createEllipse() : figma.createRectangle(), making);
	node.name = plan.name;
	node.resize(Math.max(0.01, plan.width), Math.max(0.01, plan.height));
	paint(node, plan.fills, making);
	if (plan.radiusPx > 0 && node.type === "RECTANGLE") node.cornerRadius = plan.radiusPx;
	stroke(node, plan.stroke);
	if (plan.opacity < 1) node.opacity = plan.opacity;
	return node;
}

function makeImage(plan: PlanImage, making: Making): RectangleNode {
	const node = begun(figma.createRectangle(), making);
	node.name = plan.name;
	node.resize(Math.max(0.01, plan.width), Math.max(0.01, plan.height));
	const image = making.images[plan.image];
	node.fills = image ? [{ type: "IMAGE", imageHash: image.hash, scaleMode: plan.fit }] : [];
	if (plan.radiusPx > 0) node.cornerRadius = plan.radiusPx;
	if (plan.opacity < 1) node.opacity = plan.opacity;
	return node;
}

/** Fills in the file's own colours where the value is one of them. */
function paint(node: SceneNode & MinimalFillsMixin, fills: readonly Paint[], making: Making): void {
	node.fills = fills.map((fill) => making.styles.bindPaint(fill));
	making.styles.noteFill(node);
}

function stroke(node: FrameNode | VectorNode | RectangleNode | EllipseNode, plan: PlanStroke | null): void {
	if (!plan) {
		node.strokes = [];
		return;
	}
	node.strokes = [plan.paint];
	node.strokeWeight = plan.widthPx;
	node.strokeAlign = "CENTER";
	if (plan.dashPx.length > 0) node.dashPattern = plan.dashPx;
	if (plan.round) {
		node.strokeCap = "ROUND";
		node.strokeJoin = "ROUND";
	}
}
