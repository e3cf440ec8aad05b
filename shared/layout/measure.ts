// Measures and breaks text from the tables of the bundled fonts: pure, so both hosts lay out alike.
import { emojiAdvanceEm } from "./emoji.ts";
import { face } from "./faces.ts";
import { type FaceRun, faceRuns, unshown } from "./fallback.ts";
import { graphemes } from "./graphemes.ts";
import type { FaceId, TextStyle } from "./layout.ts";
import { breaksIn, endSpace } from "./line-break.ts";
import { clusterWidths } from "./shape-run.ts";

/** One stretch of a line in one face, or one emoji picture. */
export interface MeasuredRun {
	/** As it is drawn: letters composed (NFC), invisible characters left out. */
	text: string;
	face: FaceId;
	/** Advance, with tracking after each character but the last of the line. */
	widthPx: number;
	emoji?: true;
}

export interface MeasuredLine {
	runs: MeasuredRun[];
	widthPx: number;
}

/** A line that `breakText` made; `text` is the copy's own characters. */
export interface BrokenLine extends MeasuredLine {
	text: string;
}

function thousandthsOf(run: FaceRun, tracked: boolean): number[] {
	return run.emoji ? [emojiAdvanceEm * 1000] : clusterWidths(run.clusters, run.face, tracked);
}

/**
 * Width of one line and its runs, set in `faceId` and, where that lacks a character, in its fallbacks.
 * `trackingEm` follows each character but the last; ligatures are only formed where it is 0.
 */
export function shapeLine(text: string, faceId: FaceId, sizePx: number, trackingEm: number): MeasuredLine {
	return shapeClusters(graphemes(text), faceId, sizePx, trackingEm);
}

function shapeClusters(
	clusters: readonly string[],
	faceId: FaceId,
	sizePx: number,
	trackingEm: number,
): MeasuredLine {
	const parts = faceRuns(clusters, faceId);
	let total = 0;
	const runs = parts.map((part, index): MeasuredRun => {
		const gaps = part.clusters.length - (index === parts.length - 1 ? 1 : 0);
		const thousandths = thousandthsOf(part, trackingEm !== 0).reduce((sum, width) => sum + width, 0);
		const widthPx = (thousandths / 1000 + gaps * trackingEm) * sizePx;
		total += widthPx;
		return { text: part.clusters.join(""), face: part.face, widthPx, ...(part.emoji ? { emoji: true } : {}) };
	});
	return { runs, widthPx: total };
}

/**
 * Lines of `text` no wider than `maxWidthPx`. Line feeds are kept as breaks; otherwise a line breaks at spaces,
 * after hyphens and dashes, and between Chinese characters by kinsoku. Spaces at a break are dropped. A word
 * wider than the measure stands alone and whole: its `widthPx` tells.
 */
export function breakText(text: string, style: TextStyle, maxWidthPx: number): BrokenLine[] {
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.flatMap((paragraph) => breakParagraph(graphemes(paragraph), style, maxWidthPx));
}

// Sums of thousandths are not exact in binary.
const slackPx = 0.001;

function breakParagraph(clusters: readonly string[], style: TextStyle, maxWidthPx: number): BrokenLine[] {
	const { face: faceId, sizePx, trackingEm } = style;
	const lineOf = (from: number, to: number): BrokenLine => {
		let end = to;
		while (end > from && endSpace(clusters[end - 1] ?? "")) end--;
		const own = clusters.slice(from, end);
		return { text: own.join(""), ...shapeClusters(own, faceId, sizePx, trackingEm) };
	};
	const reach = prefixWidths(clusters, style);
	const ends = breaksIn(clusters);
	const lines: BrokenLine[] = [];
	let from = 0;
	for (let next = 0; next < ends.length; ) {
		// Widths along the paragraph choose the break; the line is then measured by itself, which can differ
		// by what kerned over the break.
		let last = next;
		while (
			last + 1 < ends.length &&
			widthTo(clusters, reach, from, ends[last + 1] ?? 0) <= maxWidthPx + slackPx
		) {
			last++;
		}
		let line = lineOf(from, ends[last] ?? clusters.length);
		while (line.widthPx > maxWidthPx + slackPx && last > next) {
			last--;
			line = lineOf(from, ends[last] ?? clusters.length);
		}
		lines.push(line);
		from = ends[last] ?? clusters.length;
		next = last + 1;
	}
	return lines.length > 0 ? lines : [lineOf(0, clusters.length)];
}

/** `prefix[i]`: px from the paragraph's start to the start of cluster `i`, tracking counted after each. */
function prefixWidths(
	clusters: readonly string[],
	{ face: faceId, sizePx, trackingEm }: TextStyle,
): Float64Array {
	const widths = new Float64Array(clusters.length + 1);
	for (const run of faceRuns(clusters, faceId)) {
		thousandthsOf(run, trackingEm !== 0).forEach((width, i) => {
			widths[(run.indices[i] ?? 0) + 1] = (width / 1000 + trackingEm) * sizePx;
		});
	}
	for (let i = 1; i < widths.length; i++) widths[i] = (widths[i] ?? 0) + (widths[i - 1] ?? 0);
	return widths;
}

function widthTo(clusters: readonly string[], prefix: Float64Array, from: number, to: number): number {
	let end = to;
	while (end > from && endSpace(clusters[end - 1] ?? "")) end--;
	return (prefix[end] ?? 0) - (prefix[from] ?? 0);
}

/** Height above and depth below the baseline of the face's own box, px, both positive. */
export function fontBox(faceId: FaceId, sizePx: number): { ascentPx: number; descentPx: number } {
	const { ascent, descent } = face(faceId);
	return { ascentPx: ascent * sizePx, descentPx: descent * sizePx };
}

/** Grapheme clusters of a text, each once, that no bundled face and no emoji picture can show beside `faceId`. */
export function uncovered(text: string, faceId: FaceId): string[] {
	return unshown(text, faceId);
}
