// Proves a draft from its measured boxes: every line of copy is there as often as asked, whole, and seen.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import type { CopyCheck, LineCheck } from "../result.ts";
import { chartWords } from "./chart-words.ts";
import type { Box, Layout, LayoutNode, TextNode } from "./layout.ts";
import { uncovered } from "./measure.ts";
import { overflows } from "./overflow.ts";

/** Half a pixel is rounding. */
const tolerancePx = 0.5;

const folded = (text: string): string => text.replace(/\s+/g, "");

const readOf = (node: TextNode): string =>
	node.lines
		.map((line) => line.text)
		.join(node.text.includes("\n") ? "\n" : " ")
		.trim();

const meet = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width - tolerancePx &&
	b.x < a.x + a.width - tolerancePx &&
	a.y < b.y + b.height - tolerancePx &&
	b.y < a.y + a.height - tolerancePx;

/** What the letters cover: from the top of the first line to the foot of the last, as wide as the widest. */
function inkBox(node: TextNode): Box {
	const left = Math.min(...node.lines.map(({ x }) => x));
	const right = Math.max(...node.lines.map(({ x, widthPx }) => x + widthPx));
	const first = node.lines[0]?.baselineY ?? node.box.y;
	const last = node.lines.at(-1)?.baselineY ?? first;
	const { sizePx } = node.style;
	return { x: left, y: first - sizePx * 0.75, width: right - left, height: last - first + sizePx * 0.8 };
}

/** Nodes with paint of their own, in paint order, with the order number of every text. */
function painted(root: LayoutNode): { node: LayoutNode; order: number; fades: boolean }[] {
	const found: { node: LayoutNode; order: number; fades: boolean }[] = [];
	let order = 0;
	const visit = (node: LayoutNode, around: number) => {
		order += 1;
		const opacity = around * (node.opacity ?? 1);
		found.push({ node, order, fades: opacity < 0.02 });
		if (node.type === "frame") for (const child of node.children) visit(child, opacity);
	};
	visit(root, 1);
	return found;
}

function paints(node: LayoutNode): boolean {
	if (node.type === "frame" || node.type === "shape")
		return node.fill !== undefined || node.stroke !== undefined;
	return node.type === "image" || node.type === "icon";
}

/** Texts that something painted later lies over. */
function covered(layout: Layout): Set<TextNode> {
	const all = painted(layout.root);
	const hidden = new Set<TextNode>();
	const covers: Box[] = [];
	// From the top down: what has been met by then lies over what comes.
	for (const { node, fades } of all.reverse()) {
		if (node.type === "text" && node.lines.length > 0) {
			const ink = inkBox(node);
			if (covers.some((box) => meet(box, ink))) hidden.add(node);
		}
		if (!fades && paints(node)) covers.push(node.box);
	}
	return hidden;
}

/**
 * Judges a layout by its boxes alone (`by: "layout"`). A line is `exact` when each of its texts holds just its
 * words, inside its frame and the sheet, over and under nothing, every glyph covered; else `wrong` or `missing`.
 * A chart's labels and values count as the brief's own words.
 */
export function checkLayout(layout: Layout, brief: Brief): CopyCheck {
	const texts: TextNode[] = [];
	for (const { node } of painted(layout.root)) if (node.type === "text") texts.push(node);
	const faulty = covered(layout);
	for (const { node, against } of overflows(layout.root)) {
		faulty.add(node);
		if (against.type === "text") faulty.add(against);
	}
	const known = new Set(brief.copy.map(({ id }) => id));
	const charts = new Set(brief.sections.flatMap(({ chart }) => (chart ? chartWords(chart).map(folded) : [])));
	const byId = new Map<string, TextNode[]>();
	for (const node of texts) {
		const same = node.copyId === null ? undefined : byId.get(node.copyId);
		if (same) same.push(node);
		else if (node.copyId !== null) byId.set(node.copyId, [node]);
	}
	const lines = brief.copy.map((line) => judged(line, byId.get(line.id) ?? [], faulty));
	const extra = texts
		.filter(({ copyId, text }) => (copyId === null ? !charts.has(folded(text)) : !known.has(copyId)))
		.map((node) => ({ text: readOf(node), box: node.box }));
	const duplicates = brief.copy.flatMap((line) => {
		const seen = byId.get(line.id)?.length ?? 0;
		return seen === line.count ? [] : [{ copyId: line.id, seen, wanted: line.count }];
	});
	const chartFault = texts.some((node) => node.copyId === null && faulty.has(node));
	const strict =
		lines.every(({ verdict }) => verdict === "exact") &&
		extra.length === 0 &&
		duplicates.length === 0 &&
		!chartFault;
	return { strict, by: "layout", lines, extra, duplicates };
}

function judged(line: CopyLine, nodes: readonly TextNode[], faulty: ReadonlySet<TextNode>): LineCheck {
	const [first] = nodes;
	const base = { copyId: line.id, text: line.text, role: line.role };
	if (!first) return { ...base, verdict: "missing", read: "", cer: 1, box: null };
	const wrong = nodes.find(
		(node) =>
			faulty.has(node) ||
			folded(readOf(node)) !== folded(line.text) ||
			uncovered(line.text, node.style.face).length > 0,
	);
	const shown = wrong ?? first;
	const read = readOf(shown);
	const same = folded(read) === folded(line.text);
	return { ...base, verdict: wrong ? "wrong" : "exact", read, cer: same ? 0 : 1, box: shown.box };
}
