// Puts a sheet's items into as few pictures as paint order allows, since each costs the engine a pass over its pixels.
import { within } from "../../shared/layout/ink.ts";
import type { Box } from "../../shared/layout/layout.ts";
import { documentSvg } from "../../shared/layout/svg.ts";
import { SvgDefs } from "../../shared/layout/svg-paint.ts";
import { around, common, meet } from "../../shared/layout/turn.ts";
import type { DrawNode, EngineImage } from "./engine.ts";
import type { SheetItem } from "./sheet-items.ts";

type ShapesItem = Extract<SheetItem, { kind: "shapes" }>;
type ClipItem = Extract<SheetItem, { kind: "clip" }>;

/** Shapes, and above them what is not shapes. */
interface SheetLayer {
	shapes: ShapesItem[];
	above: Exclude<SheetItem, ShapesItem>[];
}

export interface DrawnSheet {
	nodes: DrawNode[];
	/** The pictures that the nodes name. */
	images: EngineImage[];
}

/** Nodes for the engine, in paint order, and the SVG pictures they show. */
export function drawSheet(items: readonly SheetItem[], widthPx: number, heightPx: number): DrawnSheet {
	const images: EngineImage[] = [];
	const encoder = new TextEncoder();
	return { nodes: nodesOf(items, { x: 0, y: 0, width: widthPx, height: heightPx }), images };

	/** `area` is all that can be seen of the items. */
	function nodesOf(from: readonly SheetItem[], area: Box): DrawNode[] {
		const nodes: DrawNode[] = [];
		for (const { shapes, above } of layersOf(from)) {
			const picture = shapesNode(shapes, area);
			if (picture) nodes.push(picture);
			for (const item of above) {
				if (item.kind === "drawn") nodes.push(item.node);
				else if (item.kind === "clip") nodes.push(...clippedNodes(item, area));
				else nodes.push(sheetNode(nodesOf(item.items, area), { opacity: item.opacity }));
			}
		}
		return nodes;
	}

	/** A picture of shapes is cut by being no larger; only words and round corners need a box that cuts. */
	function clippedNodes({ box, radiusPx, items: inside }: ClipItem, area: Box): DrawNode[] {
		const [left, top] = [Math.round(box.x), Math.round(box.y)];
		const [width, height] = [Math.round(box.x + box.width) - left, Math.round(box.y + box.height) - top];
		const edge = { x: left, y: top, width, height };
		const nodes = nodesOf(inside, common(area, edge));
		const sticksOut = (item: SheetItem) => item.kind !== "shapes" && !within(item.bounds, edge);
		if (nodes.length === 0 || (radiusPx === 0 && !inside.some(sticksOut))) return nodes;
		const style = { position: "absolute", left, top, width, height, overflow: "hidden" } as const;
		const children = [sheetNode(nodes, { left: -left, top: -top })];
		return [{ type: "container", style: { ...style, borderRadius: radiusPx }, children }];
	}

	function sheetNode(
		children: DrawNode[],
		style: { left?: number; top?: number; opacity?: number },
	): DrawNode {
		const place = { position: "absolute", left: 0, top: 0, width: widthPx, height: heightPx } as const;
		return { type: "container", style: { ...place, ...style }, children };
	}

	function shapesNode(shapes: readonly ShapesItem[], area: Box): DrawNode | null {
		const reach = around(shapes.map(({ bounds }) => bounds));
		if (!reach) return null;
		const seen = common(reach, area);
		if (seen.width === 0 || seen.height === 0) return null;
		const [left, top] = [Math.floor(seen.x), Math.floor(seen.y)];
		const width = Math.ceil(seen.x + seen.width) - left;
		const height = Math.ceil(seen.y + seen.height) - top;
		const defs = new SvgDefs();
		const body = shapes.map((item) => item.write(defs)).join("");
		const src = `shapes:${images.length}`;
		const data = encoder.encode(documentSvg(width, height, defs.markup() + body, left, top));
		images.push({ src, data, cache: "none" });
		return { type: "image", src, style: { position: "absolute", left, top, width, height } };
	}
}

/**
 * A shape joins the shapes below the last words unless it would then lie under words that it should cover:
 * so the cards of an infographic, each with its text, become one picture.
 */
function layersOf(items: readonly SheetItem[]): SheetLayer[] {
	const layers: SheetLayer[] = [];
	for (const item of items) {
		let last = layers.at(-1);
		const covers = item.kind === "shapes" && last?.above.some(({ bounds }) => meet(bounds, item.bounds));
		if (!last || covers) {
			last = { shapes: [], above: [] };
			layers.push(last);
		}
		if (item.kind === "shapes") last.shapes.push(item);
		else last.above.push(item);
	}
	return layers;
}
