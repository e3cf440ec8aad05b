// Sets lines of copy in real type on a picture: into the place where a wrong line stood, or as a block in a calm place.
import { solve } from "../layout/flow.ts";
import type { Box, FaceId, FrameNode, HexColor, Layout, Spec, TextNode, TextSpec } from "../layout/layout.ts";
import { walk } from "../layout/layout.ts";
import { faceAsked } from "../layout/type-choice.ts";
import type { CopyLine, CopyRole } from "./copy.ts";

/** Read without fail by people and by the reader. */
export const plainFace: FaceId = "inter-700";
const plainText: FaceId = "inter-500";

/** Smallest type that is set, px. */
const leastPx = 11;

/** Faces to try for a line that stood in a box, the likest first. */
export function facesFor(line: CopyLine): FaceId[] {
	const asked = faceAsked(line.style, line.text, 0.5);
	return asked === null || asked === plainFace ? [plainFace] : [asked, plainFace];
}

export interface PlacedType {
	spec: TextSpec;
	box: Box;
}

function textSpec(line: CopyLine, face: FaceId, sizePx: number, box: Pick<Box, "width">): TextSpec {
	return {
		type: "text",
		name: line.id,
		copyId: line.id,
		role: line.role,
		text: line.text,
		width: box.width,
		height: "hug",
		style: {
			face,
			sizePx,
			lineHeightPx: Math.round(sizePx * 1.16),
			trackingEm: 0,
			color: "#000000",
			align: "center",
		},
	};
}

const measured = (spec: TextSpec, width: number): TextNode | null => {
	const root = solve(
		{
			type: "frame",
			name: "Measure",
			direction: "none",
			width,
			height: "hug",
			children: [{ ...spec, at: { x: 0, y: 0 } }],
		},
		width,
		0,
	);
	const [node] = root.children;
	return node?.type === "text" ? node : null;
};

const widest = (node: TextNode) => Math.max(0, ...node.lines.map(({ widthPx }) => widthPx));

/** The largest setting of a line inside a box; null where it would be too small to read. */
export function fitInBox(line: CopyLine, face: FaceId, box: Box): PlacedType | null {
	for (let sizePx = box.height * 0.98; sizePx >= leastPx; sizePx *= 0.94) {
		const spec = textSpec(line, face, sizePx, box);
		const node = measured(spec, box.width);
		if (node === null) return null;
		// The line height holds air over and under the letters.
		if (widest(node) > box.width + 0.5 || node.box.height > box.height * 1.3) continue;
		return { spec, box: { ...box, y: box.y + (box.height - node.box.height) / 2, height: node.box.height } };
	}
	return null;
}

/** Sizes as shares of the short side, at scale 1. */
const roleSizes: Record<CopyRole, number> = {
	title: 0.075,
	subtitle: 0.04,
	heading: 0.036,
	price: 0.04,
	date: 0.036,
	number: 0.036,
	label: 0.03,
	contact: 0.028,
	body: 0.026,
	footer: 0.022,
};

const strong: readonly CopyRole[] = ["title", "subtitle", "heading", "price", "date", "number"];

/** Blocks of these lines, from generous to small: each with its own size, to be tried where there is room. */
export function* blocksOf(
	lines: readonly CopyLine[],
	sheet: { widthPx: number; heightPx: number },
): Generator<{ specs: TextSpec[]; width: number; height: number; gap: number }> {
	const short = Math.min(sheet.widthPx, sheet.heightPx);
	for (const scale of [1.15, 0.95, 0.8, 0.66])
		for (const share of [0.84, 0.6, 0.42]) {
			const width = Math.round(sheet.widthPx * share);
			const gap = Math.round(short * 0.014 * scale);
			const specs = lines.flatMap((line) => {
				const face = strong.includes(line.role) ? plainFace : plainText;
				const sizePx = Math.max(leastPx, roleSizes[line.role] * short * scale);
				const spec = textSpec(line, face, sizePx, { width });
				return Array.from({ length: line.count }, () => spec);
			});
			const nodes = specs.map((spec) => measured(spec, width));
			if (nodes.some((node) => node === null || widest(node) > width + 0.5)) continue;
			const tall = nodes.reduce((sum, node) => sum + (node?.box.height ?? 0), 0);
			yield { specs, width, height: Math.ceil(tall + gap * (specs.length - 1)), gap };
		}
}

/** The block's texts at their places, from the top of the box down. */
export function placeBlock(block: { specs: readonly TextSpec[]; gap: number }, box: Box): PlacedType[] {
	let { y } = box;
	return block.specs.map((spec) => {
		const height = measured(spec, box.width)?.box.height ?? 0;
		const placed = { spec, box: { ...box, y, height } };
		y += height + block.gap;
		return placed;
	});
}

/** Under this name the layout asks for the picture. */
export const pictureKey = "picture";

/** The picture with type on it, as a layout that a rasterizer draws. `plates` lie between the two. */
export function layoutOver(
	sheet: { widthPx: number; heightPx: number },
	texts: readonly (PlacedType & { color: HexColor })[],
	plates: readonly { box: Box; color: HexColor }[] = [],
): Layout {
	const { widthPx: width, heightPx: height } = sheet;
	const children: Spec[] = [
		{ type: "image", name: "Picture", image: pictureKey, fit: "cover", width, height, at: { x: 0, y: 0 } },
		...plates.map(
			({ box, color }): Spec => ({
				type: "shape",
				shape: "rect",
				name: "Plate",
				width: box.width,
				height: box.height,
				at: { x: box.x, y: box.y },
				radiusPx: Math.min(box.height, box.width) * 0.06,
				fill: { type: "solid", color },
			}),
		),
		...texts.map(
			({ spec, box, color }): Spec => ({
				...spec,
				width: box.width,
				at: { x: box.x, y: box.y },
				style: { ...spec.style, color },
			}),
		),
	];
	const root: FrameNode = solve(
		{ type: "frame", name: "Sheet", direction: "none", width, height, clip: true, children },
		width,
		height,
	);
	return { widthPx: width, heightPx: height, archetype: "picture/type", seed: 0, root, warnings: [] };
}

/** Where the letters of each text of a layout stand, line by line. */
export function letterBoxes(layout: Layout): Map<string, Box[]> {
	const boxes = new Map<string, Box[]>();
	for (const node of walk(layout.root)) {
		if (node.type !== "text" || node.copyId === null) continue;
		const { sizePx } = node.style;
		const own = node.lines.map(({ x, baselineY, widthPx }) => ({
			x,
			y: baselineY - sizePx * 0.75,
			width: widthPx,
			height: sizePx * 0.85,
		}));
		boxes.set(node.copyId, [...(boxes.get(node.copyId) ?? []), ...own]);
	}
	return boxes;
}
