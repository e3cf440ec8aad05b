// Puts edited pictures beside what they came from: new layers, one undo step, the original untouched.
import { ToolError } from "../../shared/errors.ts";
import type { Box } from "../../shared/layout/layout.ts";
import type { Home, LiveText, Placed, PlaceEdit } from "../../shared/protocol.ts";
import { findSpot, groundsOf, settle } from "./free-space.ts";
import { combine, pageBox, shift } from "./geometry.ts";
import { writeProvenance } from "./marks.ts";
import { findScene } from "./nodes.ts";
import { sweepPassing } from "./passing.ts";
import { revealNew } from "./reveal.ts";
import { fontsIn, opacityWithin } from "./texts.ts";

/** Everything that had to be awaited; from here to the undo step nobody else gets a turn. */
interface Ready {
	source: SceneNode | null;
	page: PageNode;
	home: Box;
	/** The live text layer, null where it is gone or its font cannot be loaded: then it is set anew. */
	texts: (TextNode | null)[];
	/** A loaded font for each text that must be set anew. */
	spare: FontName[];
}

export async function placeEdit(order: PlaceEdit): Promise<Placed> {
	const ready = await makeReady(order);
	sweepPassing();
	const notes: string[] = [];
	if (!ready.source) notes.push("The original layer was deleted meanwhile; the result stands where it was.");
	const placed: Placed = { layers: [], notes, textIds: [] };
	const made: FrameNode[] = [];
	try {
		for (const { bytes, provenance } of order.images) {
			const image = createImage(bytes);
			const frame = figma.createFrame();
			made.push(frame);
			frame.name = provenance.variations > 1 ? `${order.name} (${provenance.variation})` : order.name;
			frame.resizeWithoutConstraints(Math.max(0.01, ready.home.width), Math.max(0.01, ready.home.height));
			frame.fills = [{ type: "IMAGE", imageHash: image.hash, scaleMode: "FILL" }];
			frame.clipsContent = true;
			takeCorners(frame, ready.source);
			const last = made[made.length - 2];
			const beside = last ? (pageBox(last) ?? ready.home) : ready.home;
			settle(frame, findSpot(beside, ready.home, groundsOf(ready.source, ready.page), frame));
			placed.textIds.push(setTexts(frame, order.texts, ready));
			writeProvenance(frame, provenance);
			placed.layers.push({
				id: frame.id,
				name: frame.name,
				box: pageBox(frame) ?? ready.home,
				imageHash: image.hash,
			});
		}
	} catch (error) {
		// Half a result is worse than none: the pictures are kept by the caller and can be placed again.
		for (const frame of made) if (!frame.removed) frame.remove();
		throw error;
	}
	const anew = ready.texts.filter((text) => text === null).length;
	if (anew > 0) notes.push(`${anew} text layer${anew > 1 ? "s were" : " was"} gone and set anew.`);
	revealNew(made, ready.page);
	figma.commitUndo?.();
	return placed;
}

async function makeReady(order: PlaceEdit): Promise<Ready> {
	const nodes = await Promise.all(order.texts.map(({ id }) => findScene(id)));
	const spare = await Promise.all(order.texts.map((text) => spareFont(text)));
	const usable = await Promise.all(nodes.map((node) => isUsable(node)));
	const page = await findPage(order.home);
	// Last of all, so that what was looked up is as fresh as can be.
	const source = await findScene(order.sourceId);
	const texts = nodes.map((node, i) =>
		// In this order: even the type of a layer that is gone cannot be read.
		node && !node.removed && usable[i] && node.type === "TEXT" ? node : null,
	);
	const box = source && !source.removed ? pageBox(source) : null;
	const home = { ...order.home.box, ...(box ? { x: box.x, y: box.y } : {}) };
	return { source: source && !source.removed ? source : null, page, home, texts, spare };
}

async function isUsable(node: SceneNode | null): Promise<boolean> {
	if (!node || node.removed || node.type !== "TEXT") return false;
	try {
		for (const font of fontsIn(node)) await figma.loadFontAsync(font);
		return true;
	} catch (_fontIsGone) {
		return false;
	}
}

async function spareFont(text: LiveText): Promise<FontName> {
	const own = { family: text.family, style: text.style };
	try {
		await figma.loadFontAsync(own);
		return own;
	} catch (_unavailable) {
		const inter = { family: "Inter", style: "Regular" };
		await figma.loadFontAsync(inter);
		return inter;
	}
}

export async function findPage(home: Home): Promise<PageNode> {
	const page = await figma.getNodeByIdAsync(home.pageId);
	if (page && !page.removed && page.type === "PAGE") {
		await page.loadAsync();
		if (!page.removed) return page;
	}
	return figma.currentPage;
}

/** Throws ToolError `invalid_input` for what Figma does not take. */
export function createImage(bytes: Uint8Array): Image {
	try {
		return figma.createImage(bytes);
	} catch (error) {
		throw new ToolError(
			{
				code: "invalid_input",
				message: "Figma does not take this picture.",
				hint: "It must be PNG, JPEG or GIF of at most 4096 px a side.",
			},
			{ cause: error },
		);
	}
}

function takeCorners(frame: FrameNode, source: SceneNode | null): void {
	if (!source || !("topLeftRadius" in source) || ("rotation" in source && source.rotation !== 0)) return;
	frame.topLeftRadius = source.topLeftRadius;
	frame.topRightRadius = source.topRightRadius;
	frame.bottomLeftRadius = source.bottomLeftRadius;
	frame.bottomRightRadius = source.bottomRightRadius;
}

/** The words over the picture: doubles of the real layers, at their very places. */
function setTexts(frame: FrameNode, texts: readonly LiveText[], ready: Ready): (string | null)[] {
	return texts.map((text, i) => {
		const original = ready.texts[i];
		try {
			const node =
				original && !original.removed ? double(original, ready, frame) : anew(text, ready.spare[i], frame);
			return node.id;
		} catch (_oneText) {
			return null;
		}
	});
}

function double(original: TextNode, ready: Ready, frame: FrameNode): TextNode {
	const copy = original.clone();
	try {
		const opacity = ready.source ? opacityWithin(original, ready.source) : 1;
		const sourceBox = ready.source ? pageBox(ready.source) : null;
		const corner = sourceBox ?? ready.home;
		const place = combine(shift(-corner.x, -corner.y), original.absoluteTransform);
		frame.appendChild(copy);
		copy.relativeTransform = place;
		copy.opacity = opacity;
		copy.visible = true;
		return copy;
	} catch (error) {
		if (!copy.removed) copy.remove();
		throw error;
	}
}

function anew(text: LiveText, font: FontName | undefined, frame: FrameNode): TextNode {
	const node = figma.createText();
	node.fontName = font ?? { family: "Inter", style: "Regular" };
	node.characters = text.characters;
	node.fontSize = text.fontSizePx;
	node.textAlignHorizontal = text.align;
	if (text.color) node.fills = [{ type: "SOLID", color: toRgb(text.color) }];
	node.resize(Math.max(1, text.box.width), Math.max(1, text.box.height));
	node.textAutoResize = "HEIGHT";
	frame.appendChild(node);
	node.x = text.box.x;
	node.y = text.box.y;
	return node;
}

/** `#rrggbb` as Figma's colour. */
export function toRgb(hex: string): RGB {
	const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return { r: part(1), g: part(3), b: part(5) };
}
