// Where a layout puts its words on the sheet, row by row, for a reader that is to look at just those places.
import type { DrawnSheet } from "../ports.ts";
import type { CopyCheck } from "../result.ts";
import { type Box, type Layout, type LayoutNode, type TextLine, type TextNode, walk } from "./layout.ts";

export interface Corner {
	x: number;
	y: number;
}

/** Top left, top right, bottom right, bottom left of a row as it is read, sheet px. */
export type RowCorners = readonly [Corner, Corner, Corner, Corner];

/** One drawn text; `copyId` null for words that the layout adds, such as a chart's. */
export interface TextPlace {
	copyId: string | null;
	rows: RowCorners[];
}

/** `art`: key of the picture that a model painted for it, where one did. */
export function drawnSheet(layout: Layout, check: CopyCheck, art: string | null): DrawnSheet {
	const pictures: Box[] = [];
	let isPainted = false;
	for (const node of walk(layout.root)) {
		if (node.type !== "image") continue;
		if (node.image === art) isPainted = true;
		else pictures.push(node.box);
	}
	return { check, places: textPlaces(layout), isPainted, pictures };
}

type Turn = (point: Corner) => Corner;

/** Rows of every text that shows at all, in paint order. Nodes turn with what they stand in. */
function textPlaces(layout: Layout): TextPlace[] {
	const places: TextPlace[] = [];
	const visit = (node: LayoutNode, outer: Turn) => {
		const turn = turned(node, outer);
		if (node.type === "text" && node.lines.length > 0)
			places.push({ copyId: node.copyId, rows: node.lines.map((line) => corners(node, line, turn)) });
		if (node.type === "frame") for (const child of node.children) visit(child, turn);
	};
	visit(layout.root, (point) => point);
	return places;
}

function turned({ box, rotationDeg }: LayoutNode, outer: Turn): Turn {
	if (!rotationDeg) return outer;
	const angle = (rotationDeg * Math.PI) / 180;
	const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	return ({ x, y }) =>
		outer({
			x: centre.x + (x - centre.x) * Math.cos(angle) - (y - centre.y) * Math.sin(angle),
			y: centre.y + (x - centre.x) * Math.sin(angle) + (y - centre.y) * Math.cos(angle),
		});
}

/** Heights over and under the baseline in em, with the little air that a detector leaves. */
function reach(text: string): { over: number; under: number } {
	if (/\p{Script=Han}/u.test(text)) return { over: 0.98, under: 0.24 };
	const hangs = /[gjpqy,;Q]/u.test(text);
	return { over: 0.95, under: hangs ? 0.36 : 0.16 };
}

function corners(node: TextNode, line: TextLine, turn: Turn): RowCorners {
	const { sizePx } = node.style;
	const { over, under } = reach(line.text);
	const left = line.x - sizePx * 0.16;
	const right = line.x + line.widthPx + sizePx * 0.16;
	const top = line.baselineY - sizePx * over;
	const bottom = line.baselineY + sizePx * under;
	return [
		turn({ x: left, y: top }),
		turn({ x: right, y: top }),
		turn({ x: right, y: bottom }),
		turn({ x: left, y: bottom }),
	];
}
