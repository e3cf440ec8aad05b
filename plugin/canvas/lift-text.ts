// Makes words readable on new ground: a scrim behind them, or another colour for them.
import { ToolError } from "../../shared/errors.ts";
import { addOwn } from "./marks.ts";
import { findScene, sceneNode } from "./nodes.ts";
import { toRgb } from "./place-edit.ts";

/** How far a scrim reaches beyond its text, as a share of the text's height. */
const reach = 0.35;

/** Changes only layers inside one that Broadside made. One undo step. */
export async function liftText(params: {
	layerId: string;
	textIds: string[];
	by: "scrim" | "color";
	color: string;
}): Promise<{ changed: number }> {
	const texts: TextNode[] = [];
	for (const id of params.textIds) {
		const node = await findScene(id);
		if (node && node.type === "TEXT") texts.push(node);
	}
	const layer = await sceneNode(params.layerId);
	if (layer.type !== "FRAME" || layer.getPluginData("broadside") === "")
		throw new ToolError({
			code: "invalid_input",
			message: "Only a result that Broadside placed can be changed this way.",
			hint: "Select the result.",
		});
	const own = texts.filter((text) => !text.removed && isInside(text, layer));
	for (const text of own) {
		if (params.by === "color") text.fills = [{ type: "SOLID", color: toRgb(params.color) }];
		else addScrim(text, params.color, layer);
	}
	if (own.length > 0) figma.commitUndo?.();
	return { changed: own.length };
}

function isInside(node: BaseNode, layer: BaseNode): boolean {
	for (let at = node.parent; at; at = at.parent) if (at.id === layer.id) return true;
	return false;
}

/** A soft plate right behind the text, turned as the text is; in an auto-layout frame it takes no room. */
function addScrim(text: TextNode, color: string, layer: FrameNode): void {
	const { parent } = text;
	if (!parent || parent.type === "DOCUMENT") return;
	const plate = figma.createRectangle();
	addOwn(layer, plate);
	const by = Math.max(6, Math.min(text.height, 60) * reach);
	plate.name = `Scrim: ${text.name}`.slice(0, 80);
	plate.resize(text.width + 2 * by, text.height + 2 * by);
	plate.cornerRadius = by;
	plate.fills = [{ type: "SOLID", color: toRgb(color), opacity: 0.62 }];
	plate.effects = [{ type: "LAYER_BLUR", blurType: "NORMAL", radius: by, visible: true }];
	const at = parent.children.findIndex((child) => child.id === text.id);
	const [[a, b, x], [c, d, y]] = text.relativeTransform;
	parent.insertChild(Math.max(0, at), plate);
	if ("layoutMode" in parent && parent.layoutMode !== "NONE") plate.layoutPositioning = "ABSOLUTE";
	plate.relativeTransform = [
		[a, b, x - a * by - b * by],
		[c, d, y - c * by - d * by],
	];
}
