// Layers as rows for an agent: what is there, how it is laid out, what it says. Mixed values are said, never dropped.
import { ToolError } from "../../shared/errors.ts";
import type { FileState, LayerRow } from "../../shared/link/figma-methods.ts";
import { pageBox } from "./geometry.ts";
import { fileId, readCopy, readProvenance } from "./marks.ts";
import { findScene } from "./nodes.ts";
import { readSelection } from "./selection.ts";
import { withSources } from "./sources.ts";
import { fontsIn, hexOf } from "./texts.ts";

/** An answer must fit the link, and an agent's patience. */
const mostRows = 2000;
const mostFrames = 60;
const mostParts = 40;
const longestText = 20_000;
const longestName = 300;

export async function fileState(): Promise<FileState> {
	const canWrite = figma.editorType === "figma";
	const frames: FileState["frames"] = [];
	for (const node of figma.currentPage.children) {
		if (frames.length >= mostFrames) break;
		if (node.type === "FRAME" || node.type === "SECTION")
			frames.push({
				id: node.id,
				name: node.name.slice(0, longestName),
				type: node.type,
				box: pageBox(node),
			});
	}
	return {
		fileId: canWrite ? fileId() : "",
		fileName: figma.root.name,
		pageName: figma.currentPage.name,
		canWrite,
		selection: await withSources(readSelection()),
		frames,
	};
}

/** Breadth first, so that a long first child does not hide the others; told in paint order. */
export async function readLayers(params: {
	ids: string[];
	depth: number;
	mostLayers: number;
}): Promise<{ rows: LayerRow[]; leftOut: number }> {
	const roots = params.ids.length === 0 ? figma.currentPage.selection.slice() : await findAll(params.ids);
	const most = Math.min(mostRows, params.mostLayers);
	const chosen = new Set<string>();
	let level: SceneNode[] = roots.filter((node) => !node.removed).slice(0, most);
	let leftOut = roots.length - level.length;
	for (const node of level) chosen.add(node.id);
	for (let depth = 0; depth < params.depth && level.length > 0; depth++) {
		const next: SceneNode[] = [];
		for (const node of level) {
			if (!("children" in node)) continue;
			for (const child of node.children) {
				if (chosen.size >= most) break;
				chosen.add(child.id);
				next.push(child);
			}
		}
		level = next;
	}
	const rows: LayerRow[] = [];
	const tell = (node: SceneNode, parentId: string | null): void => {
		const row = describe(node, parentId);
		rows.push(row);
		if (!("children" in node)) return;
		let missing = 0;
		for (const child of node.children) {
			if (chosen.has(child.id)) tell(child, node.id);
			else missing++;
		}
		if (missing > 0) row.leftOut = missing;
		leftOut += missing;
	};
	for (const node of roots) if (!node.removed && chosen.has(node.id)) tell(node, null);
	return { rows, leftOut };
}

async function findAll(ids: readonly string[]): Promise<SceneNode[]> {
	const found: SceneNode[] = [];
	for (const id of ids) found.push(await named(id));
	return found;
}

/** A layer by its id, or by a name that only one on the current page has. Throws ToolError `not_found`. */
export async function named(idOrName: string): Promise<SceneNode> {
	const byId = await findScene(idOrName);
	if (byId) return byId;
	const hits = figma.currentPage.findAll((node) => node.name === idOrName);
	const [only] = hits;
	if (only && hits.length === 1) return only;
	throw new ToolError({
		code: "not_found",
		message:
			hits.length > 1
				? `${hits.length} layers on this page are called "${idOrName.slice(0, 80)}".`
				: `There is no layer "${idOrName.slice(0, 80)}" here.`,
		hint: "Read the file or the selection again, and name a layer by its id.",
	});
}

/** One solid colour, or the kind of what fills it; undefined for nothing. */
function fillOf(paints: readonly Paint[] | PluginAPI["mixed"]): LayerRow["fill"] {
	if (paints === figma.mixed) return "mixed";
	const shown = paints.filter((paint) => paint.visible !== false);
	const [paint] = shown;
	if (!paint) return undefined;
	if (shown.length > 1) return "mixed";
	if (paint.type === "SOLID") return hexOf(paint.color);
	return paint.type === "IMAGE" ? "image" : paint.type.indexOf("GRADIENT") === 0 ? "gradient" : "other";
}

const round = (value: number): number => Math.round(value * 100) / 100;

function describe(node: SceneNode, parentId: string | null): LayerRow {
	const box = pageBox(node);
	const row: LayerRow = {
		id: node.id,
		parentId,
		name: node.name.slice(0, longestName),
		type: node.type,
		box: box
			? { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
			: null,
	};
	if (!node.visible) row.hidden = true;
	if (node.locked) row.locked = true;
	if ("opacity" in node && node.opacity !== 1) row.opacity = round(node.opacity);
	if ("rotation" in node && node.rotation !== 0) row.rotationDeg = round(-node.rotation);
	if ("layoutMode" in node && node.layoutMode !== "NONE") row.flow = flowOf(node);
	const fill = "fills" in node ? fillOf(node.fills) : undefined;
	if (fill !== undefined && node.type !== "TEXT") row.fill = fill;
	if (node.type === "TEXT") {
		row.text = textOf(node);
		const copy = readCopy(node);
		if (copy) row.copy = copy;
	}
	const made = readProvenance(node);
	if (made) row.provenance = made;
	return row;
}

type Flowing = Extract<SceneNode, AutoLayoutMixin>;

function flowOf(node: Flowing): NonNullable<LayerRow["flow"]> {
	const mode = node.layoutMode;
	return {
		direction: mode === "HORIZONTAL" ? "row" : mode === "VERTICAL" ? "column" : "grid",
		gapPx: round(node.itemSpacing),
		paddingPx: [node.paddingTop, node.paddingRight, node.paddingBottom, node.paddingLeft].map(round),
		align: node.primaryAxisAlignItems,
		crossAlign: node.counterAxisAlignItems,
		wrap: node.layoutWrap === "WRAP",
	};
}

type Text = NonNullable<LayerRow["text"]>;

function textOf(node: TextNode): Text {
	const { fontName, fontSize } = node;
	const font = fontName === figma.mixed ? fontsIn(node)[0] : fontName;
	const fill = fillOf(node.fills);
	const text: Text = {
		characters: node.characters.slice(0, longestText),
		family: font ? font.family : "mixed",
		style: fontName === figma.mixed ? "mixed" : fontName.style,
		sizePx: fontSize === figma.mixed ? "mixed" : fontSize,
		color:
			fill === undefined || /^[igo]/.test(fill) ? null : fill === "mixed" ? "mixed" : (fill as `#${string}`),
		align: node.textAlignHorizontal,
	};
	if (node.hasMissingFont) text.missingFont = true;
	if (text.style === "mixed" || text.sizePx === "mixed" || text.color === "mixed") {
		text.parts = node
			.getStyledTextSegments(["fontName", "fontSize", "fills"])
			.slice(0, mostParts)
			.map((part) => {
				const color = fillOf(part.fills);
				return {
					start: part.start,
					end: part.end,
					family: part.fontName.family,
					style: part.fontName.style,
					sizePx: part.fontSize,
					color: color !== undefined && color[0] === "#" ? color : null,
				};
			});
	}
	return text;
}
