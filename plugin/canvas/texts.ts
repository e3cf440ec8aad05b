// The text layers of a frame: which are seen, in which fonts, and what each looks like as plain data.

import type { Box } from "../../shared/layout/layout.ts";
import type { LiveText } from "../../shared/protocol.ts";
import { pageBox } from "./geometry.ts";

/** Seen inside `root`: neither it nor anything between is hidden or fully transparent. */
function isSeen(node: SceneNode, root: BaseNode): boolean {
	for (let at: BaseNode | null = node; at && at !== root && at.type !== "PAGE"; at = at.parent) {
		if ("visible" in at && !at.visible) return false;
		if ("opacity" in at && at.opacity === 0) return false;
		if (at.id === root.id) break;
	}
	return true;
}

/** The visible texts in a layer, in layer order; a text layer counts as its own. */
export function textsIn(root: SceneNode): TextNode[] {
	if (root.type === "TEXT") return root.characters === "" ? [] : [root];
	if (!("findAllWithCriteria" in root)) return [];
	return root
		.findAllWithCriteria({ types: ["TEXT"] })
		.filter((node) => node.characters.trim() !== "" && isSeen(node, root));
}

/** All fonts that a text uses; a text without characters has one all the same. */
export function fontsIn(node: TextNode): FontName[] {
	if (node.characters === "") return node.fontName === figma.mixed ? [] : [node.fontName];
	return node.getRangeAllFontNames(0, node.characters.length);
}

/** Product of the transparencies between a text and the layer it is taken out of. */
export function opacityWithin(node: SceneNode, root: BaseNode): number {
	let opacity = 1;
	for (let at: BaseNode | null = node; at && at.id !== root.id; at = at.parent)
		if ("opacity" in at) opacity *= at.opacity;
	return opacity;
}

const hexPart = (part: number): string =>
	Math.round(part * 255)
		.toString(16)
		.padStart(2, "0");

/** `#rrggbb` */
export const hexOf = ({ r, g, b }: RGB): string => `#${hexPart(r)}${hexPart(g)}${hexPart(b)}`;

/** `#rrggbb` of a text in one solid colour; null for gradients, pictures and mixtures. */
export function solidColor(node: TextNode): string | null {
	const { fills } = node;
	if (fills === figma.mixed) return null;
	const shown = fills.filter((paint) => paint.visible !== false);
	const paint = shown[0];
	if (shown.length !== 1 || !paint || paint.type !== "SOLID") return null;
	return hexOf(paint.color);
}

/** A text as plain data, its box relative to `home`. */
export function describeText(node: TextNode, home: Box): LiveText {
	const box = pageBox(node) ?? { x: home.x, y: home.y, width: node.width, height: node.height };
	const font = fontsIn(node)[0] ?? { family: "Inter", style: "Regular" };
	const size = node.fontSize === figma.mixed ? largestSize(node) : node.fontSize;
	return {
		id: node.id,
		characters: node.characters,
		box: { x: box.x - home.x, y: box.y - home.y, width: box.width, height: box.height },
		color: solidColor(node),
		fontSizePx: size,
		family: font.family,
		style: font.style,
		align: node.textAlignHorizontal,
	};
}

function largestSize(node: TextNode): number {
	return Math.max(1, ...node.getStyledTextSegments(["fontSize"]).map((segment) => segment.fontSize));
}
