// The selection as facts for the window: what is there, what it says, and why it cannot be edited when it cannot.
import type { LayerFacts } from "../../shared/protocol.ts";
import { pageBox } from "./geometry.ts";
import { readCopy, readProvenance } from "./marks.ts";
import { fontsIn, textsIn } from "./texts.ts";

/** Beyond this the window would only grow slower. */
const mostLayers = 20;
const mostStrings = 60;
/** The editors take 384 px on the short side, and Figma images end at 4096: about one to ten. */
const steepest = 4096 / 384;

const kinds = new Set([
	"FRAME",
	"GROUP",
	"COMPONENT",
	"COMPONENT_SET",
	"INSTANCE",
	"RECTANGLE",
	"ELLIPSE",
	"POLYGON",
	"STAR",
	"VECTOR",
	"TEXT",
	"BOOLEAN_OPERATION",
	"SECTION",
]);

export function readSelection(): LayerFacts[] {
	const facts: LayerFacts[] = [];
	for (const node of figma.currentPage.selection.slice(0, mostLayers))
		if (!node.removed) facts.push(describe(node));
	return facts;
}

function describe(node: SceneNode): LayerFacts {
	const box = pageBox(node);
	const problem = problemOf(node, box);
	const texts = problem === null ? textsIn(node) : [];
	const missing = new Set<string>();
	for (const text of texts)
		if (text.hasMissingFont) for (const font of fontsIn(text)) missing.add(`${font.family} ${font.style}`);
	return {
		id: node.id,
		name: node.name,
		type: node.type,
		widthPx: box ? box.width : 0,
		heightPx: box ? box.height : 0,
		strings: texts.slice(0, mostStrings).map((text) => text.characters),
		missingFonts: [...missing],
		problem,
		provenance: readProvenance(node),
		hasSource: false,
		...rewordedOf(node),
	};
}

/** A painted sheet keeps its words in a hidden text: where a person has changed them, both are told. */
function rewordedOf(node: SceneNode): Pick<LayerFacts, "reworded"> {
	const sheet = node.type === "TEXT" ? node.parent : node;
	if (sheet?.type !== "FRAME") return {};
	const made = readProvenance(sheet);
	if (made?.kind !== "painted") return {};
	for (const child of sheet.children) {
		const copy = child.type === "TEXT" ? readCopy(child) : null;
		if (copy && child.type === "TEXT" && child.characters !== copy.text)
			return {
				reworded: {
					sheet: { id: sheet.id, name: sheet.name, widthPx: sheet.width, heightPx: sheet.height, made },
					painted: copy.text,
					wanted: child.characters,
				},
			};
	}
	return {};
}

function problemOf(node: SceneNode, box: { width: number; height: number } | null): string | null {
	if (!kinds.has(node.type))
		return "This kind of layer cannot be edited. Select a frame, group, component, shape or image.";
	for (let at: BaseNode | null = node; at && at.type !== "PAGE"; at = at.parent)
		if ("visible" in at && !at.visible) return "It is hidden. Show it first.";
	if ("opacity" in node && node.opacity === 0) return "It is fully transparent.";
	if (!box || box.width < 1 || box.height < 1) return "It has no area.";
	if (Math.max(box.width / box.height, box.height / box.width) > steepest)
		return "It is too narrow: at most 10 times as long as wide.";
	return null;
}
