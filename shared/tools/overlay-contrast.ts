// Holds the contrast of type on painted art: measured on the pixels behind the letters, mended by another ink or a plate.
import { contrastOn, readableInk } from "../copy/repair-contrast.ts";
import {
	type Box,
	type FrameNode,
	type HexColor,
	type Layout,
	type LayoutNode,
	type ShapeNode,
	type TextNode,
	walk,
} from "../layout/layout.ts";
import { drawnSheet, type TextPlace } from "../layout/text-places.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, Warning } from "../result.ts";

/** WCAG 2 for text, and for large display type. */
const leastText = 4.5;
const leastDisplay = 3;

const soot: HexColor = "#141414";
const paper: HexColor = "#fafafa";

interface Mended {
	color: HexColor;
	/** Under the text, where no ink would do on the art itself. */
	plate: ShapeNode | null;
}

/**
 * The layout with every text readable on its art. `check` is the layout's own. Texts that are readable as they are
 * stay as they are.
 */
export async function holdContrast(
	layout: Layout,
	check: CopyCheck,
	images: ReadonlyMap<string, Uint8Array>,
	ports: Pick<Ports, "rasterizer" | "codec">,
): Promise<{ layout: Layout; warnings: Warning[] }> {
	const bare = { ...layout, root: withoutText(layout.root) };
	const ground = await ports.codec.decode(await ports.rasterizer.render(bare, { format: "png", images }));
	const texts = [...walk(layout.root)].filter((node) => node.type === "text" && node.lines.length > 0);
	const { places } = drawnSheet(layout, check, null);
	const short = Math.min(layout.widthPx, layout.heightPx);
	const mended = new Map<LayoutNode, Mended>();
	for (const [index, node] of texts.entries()) {
		const place = places[index];
		if (node.type !== "text" || place === undefined) continue;
		const boxes = rowBoxes(place);
		const isDisplay = node.style.sizePx >= 24 && node.style.sizePx >= short * 0.03;
		const least = isDisplay ? leastDisplay : leastText;
		if (contrastOn(ground, boxes, node.style.color) >= least) continue;
		const ink = readableInk(ground, boxes, null, least);
		const others = places.filter((other) => other !== place).flatMap(rowBoxes);
		mended.set(
			node,
			ink.reached >= least ? { color: ink.colour, plate: null } : onPlate(node, boxes, others, ink.colour),
		);
	}
	if (mended.size === 0) return { layout, warnings: [] };
	const ids = [...mended.keys()].map((node) =>
		node.type === "text" ? (node.copyId ?? node.text) : node.name,
	);
	const plates = [...mended.values()].filter(({ plate }) => plate !== null).length;
	const message = `The art was too close in tone behind ${[...new Set(ids)].join(", ")}: ${plates === 0 ? "another ink was taken" : `another ink was taken, and ${plates === 1 ? "a plate" : `${plates} plates`} laid under the type`}.`;
	return {
		layout: { ...layout, root: rebuilt(layout.root, mended) },
		warnings: [{ code: "contrast_held", message }],
	};
}

function onPlate(node: TextNode, boxes: readonly Box[], others: readonly Box[], ink: HexColor): Mended {
	const isLight = ink === "#ffffff";
	const pad = Math.round(node.style.sizePx * 0.28);
	const around = (more: number): Box => {
		const x = Math.min(...boxes.map((box) => box.x)) - more;
		const y = Math.min(...boxes.map((box) => box.y)) - more * 0.6;
		const right = Math.max(...boxes.map((box) => box.x + box.width)) + more;
		const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + more * 0.6;
		return { x, y, width: right - x, height: bottom - y };
	};
	// Nothing that stands near may be laid over.
	const box = [pad, pad / 2, 1].map(around).find((wide) => !others.some((other) => meet(wide, other)));
	const plateBox = box ?? around(0);
	return {
		color: isLight ? "#ffffff" : soot,
		plate: {
			type: "shape",
			shape: "rect",
			name: "Plate",
			width: plateBox.width,
			height: plateBox.height,
			box: plateBox,
			radiusPx: Math.min(8, plateBox.height * 0.12),
			fill: { type: "solid", color: isLight ? soot : paper },
		},
	};
}

const meet = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function rowBoxes({ rows }: TextPlace): Box[] {
	return rows.map((corners) => {
		const xs = corners.map(({ x }) => x);
		const ys = corners.map(({ y }) => y);
		const [x, y] = [Math.min(...xs), Math.min(...ys)];
		return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
	});
}

function withoutText(frame: FrameNode): FrameNode {
	const children = frame.children.filter(({ type }) => type !== "text");
	return {
		...frame,
		children: children.map((child) => (child.type === "frame" ? withoutText(child) : child)),
	};
}

function rebuilt(frame: FrameNode, mended: ReadonlyMap<LayoutNode, Mended>): FrameNode {
	const children = frame.children.flatMap((child): LayoutNode[] => {
		if (child.type === "frame") return [rebuilt(child, mended)];
		const own = mended.get(child);
		if (own === undefined || child.type !== "text") return [child];
		const text = { ...child, style: { ...child.style, color: own.color } };
		return own.plate === null ? [text] : [own.plate, text];
	});
	return { ...frame, children };
}
