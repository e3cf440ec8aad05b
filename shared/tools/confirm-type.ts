// Where the reader doubts a line that was set here: its letters are compared with the picture, px by px.
import { editDistance } from "../copy/edit-distance.ts";
import { strictOf } from "../copy/judge.ts";
import { foldedCharacters } from "../copy/judge-fold.ts";
import { askedInk, otherInk, type SetPlace, standsAsSet } from "../copy/type-shape.ts";
import {
	type Box,
	type FrameNode,
	type Layout,
	type LayoutNode,
	type TextNode,
	walk,
} from "../layout/layout.ts";
import { drawnSheet, type RowCorners } from "../layout/text-places.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, LineCheck } from "../result.ts";

export interface SetSheet {
	layout: Layout;
	/** Lines that the layout itself proves. */
	lineIds: readonly string[];
	/** The drawn sheet. */
	png: Uint8Array;
}

/** Lines that a check calls exact. */
export const exactIds = ({ lines }: CopyCheck): string[] =>
	lines.flatMap(({ copyId, verdict }) => (verdict === "exact" ? [copyId] : []));

/** Where more than this share of a line was read otherwise, no likeness of shapes proves it. */
const mostMisread = 1 / 3;

/**
 * The check with such lines `exact` whose glyphs stand on the picture as they were set: the reader does not know a £,
 * or drops a rare hanzi, but it must have read most of the line. The others stay as they are. A fault in drawing or
 * decoding confirms nothing.
 */
export async function confirmType(
	check: CopyCheck,
	{ layout, lineIds, png }: SetSheet,
	{ rasterizer, codec }: Pick<Ports, "rasterizer" | "codec">,
): Promise<CopyCheck> {
	const asked = check.lines.filter((line) => lineIds.includes(line.copyId) && isDoubted(line));
	if (asked.length === 0) return check;
	const ids = new Set(asked.map(({ copyId }) => copyId));
	const places = placesOf(layout, check, ids);
	const bare = { ...layout, root: typeAlone(layout.root, ids, true) };
	const confirmed = new Set<string>();
	try {
		const [picture, type] = [
			await codec.decode(png),
			await codec.decode(await rasterizer.render(bare, { format: "png" })),
		];
		for (const [id, own] of places)
			if (own?.every((place) => standsAsSet(picture, type, place))) confirmed.add(id);
	} catch {
		return check;
	}
	if (confirmed.size === 0) return check;
	const lines = check.lines.map(
		(line): LineCheck => (confirmed.has(line.copyId) ? { ...line, verdict: "exact", by: "layout" } : line),
	);
	// What else failed the check still does.
	const isOpen = check.strict === false && !asked.some(({ verdict }) => verdict === "wrong");
	return {
		...check,
		lines,
		strict: check.isPartial || isOpen ? check.strict : strictOf({ ...check, lines }),
	};
}

function isDoubted({ verdict, read, text }: LineCheck): boolean {
	if (verdict === "exact" || verdict === "missing") return false;
	const asked = foldedCharacters(text);
	return editDistance(asked, foldedCharacters(read)) <= Math.max(1, asked.length * mostMisread);
}

/** Places of each line's letters; null for a line that is see-through or holds an emoji, whose colours are not the ink's. */
function placesOf(
	layout: Layout,
	check: CopyCheck,
	ids: ReadonlySet<string>,
): Map<string, SetPlace[] | null> {
	const { places } = drawnSheet(layout, check, null);
	const texts = [...walk(layout.root)].flatMap((node) =>
		node.type === "text" && node.lines.length > 0 ? [node] : [],
	);
	const sheer = seeThrough(layout.root);
	const found = new Map<string, SetPlace[] | null>();
	for (const [index, node] of texts.entries()) {
		if (node.copyId === null || !ids.has(node.copyId)) continue;
		const known = found.get(node.copyId);
		const isTold = known !== null && !sheer.has(node) && !hasEmoji(node);
		const rows = (places[index]?.rows ?? []).map((row) => ({ ...node.style, box: boxOf(row) }));
		found.set(node.copyId, isTold ? [...(known ?? []), ...rows] : null);
	}
	return found;
}

const hasEmoji = ({ lines }: TextNode) => lines.some(({ runs }) => runs.some(({ emoji }) => emoji));

function seeThrough(node: LayoutNode, isSheer = false, found = new Set<LayoutNode>()): Set<LayoutNode> {
	const sheer = isSheer || (node.opacity ?? 1) < 1;
	if (sheer) found.add(node);
	if (node.type === "frame") for (const child of node.children) seeThrough(child, sheer, found);
	return found;
}

function boxOf(corners: RowCorners): Box {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The tree with its texts alone, on white; places and turns stay. */
function typeAlone(frame: FrameNode, ids: ReadonlySet<string>, isRoot: boolean): FrameNode {
	const { fill: _fill, stroke: _stroke, opacity: _opacity, children, ...rest } = frame;
	const kept = children.flatMap((child): LayoutNode[] => {
		if (child.type === "frame") return [typeAlone(child, ids, false)];
		if (child.type !== "text") return [];
		const isAsked = child.copyId !== null && ids.has(child.copyId);
		return [{ ...child, style: { ...child.style, color: isAsked ? askedInk : otherInk } }];
	});
	return {
		...rest,
		...(isRoot ? { fill: { type: "solid", color: "#ffffff" } as const } : {}),
		children: kept,
	};
}
