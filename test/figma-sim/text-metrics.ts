// Sets text as Figma does, from fontkit's shaping: advances with kerning, greedy lines, line boxes.
import type { Font } from "fontkit";
import { fontFor, mainFont } from "./fonts.ts";
import type { FlowRun, FlowText } from "./guest/bridge.ts";

export interface Cluster {
	text: string;
	advance: number;
	/** Path of the glyph in px at its size, y down, origin on the baseline; empty for spaces. */
	path: () => string;
	run: FlowRun;
}

export interface Line {
	clusters: Cluster[];
	/** Without trailing spaces; with the letter spacing after the last character. */
	width: number;
	height: number;
	baseline: number;
}

const casing: Record<string, (text: string) => string> = {
	UPPER: (text) => text.toUpperCase(),
	LOWER: (text) => text.toLowerCase(),
	TITLE: (text) => text.replace(/(^|\s)\S/g, (first) => first.toUpperCase()),
};

const spacing = (run: FlowRun): number =>
	run.letterSpacing.unit === "PIXELS" ? run.letterSpacing.value : (run.letterSpacing.value / 100) * run.size;

const lineHeight = (run: FlowRun, font: Font): number => {
	if (run.lineHeight.unit === "PIXELS") return run.lineHeight.value ?? 0;
	if (run.lineHeight.unit === "PERCENT") return ((run.lineHeight.value ?? 100) / 100) * run.size;
	return ((font.ascent - font.descent + font.lineGap) / font.unitsPerEm) * run.size;
};

const shaped = new Map<string, Cluster[]>();

/** One stretch of one style, shaped; a line break is a cluster of its own. */
function shape(run: FlowRun): Cluster[] {
	const key = JSON.stringify(run);
	const known = shaped.get(key);
	if (known) return known;
	const text = (casing[run.textCase] ?? ((same: string) => same))(run.text);
	const out: Cluster[] = [];
	const add = spacing(run);
	let held = "";
	let font: Font | null = null;
	const flush = () => {
		if (held === "" || !font) return;
		const use = font;
		const scale = run.size / use.unitsPerEm;
		const set = use.layout(held, add === 0 ? [] : { liga: false, clig: false, dlig: false });
		set.glyphs.forEach((glyph, i) => {
			const position = set.positions[i];
			const source = String.fromCodePoint(...glyph.codePoints);
			out.push({
				text: source,
				advance: (position?.xAdvance ?? glyph.advanceWidth) * scale + add,
				path: () =>
					glyph.path
						.scale(scale, -scale)
						.translate((position?.xOffset ?? 0) * scale, -(position?.yOffset ?? 0) * scale)
						.toSVG(),
				run,
			});
		});
		held = "";
	};
	for (const char of text) {
		if (char === "\n" || char === "\u2028") {
			flush();
			out.push({ text: "\n", advance: 0, path: () => "", run });
			continue;
		}
		const next = fontFor(run.family, run.style, run.axes, char.codePointAt(0) ?? 32);
		if (next !== font) flush();
		font = next;
		held += char;
	}
	flush();
	if (shaped.size > 5000) shaped.clear();
	shaped.set(key, out);
	return out;
}

const ideograph = /[\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const noStart = /[，。、；：？！）」』】》〉”’,.;:?!)\]}%…—]/;
const noEnd = /[（「『【《〈“‘([{]/;

/** Whether a line may end between two characters. */
const breaks = (before: string, after: string): boolean => {
	if (after === " ") return false;
	if (noStart.test(after) || noEnd.test(before)) return before === " ";
	if (before === " " || before === "\u00ad" || before === "\u200b") return true;
	if (/[-–—/]/.test(before) && /\p{L}/u.test(after)) return before !== "/";
	return ideograph.test(before) || ideograph.test(after);
};

const widthOf = (clusters: Cluster[]): number => {
	let end = clusters.length;
	while (end > 0 && clusters[end - 1]?.text === " ") end--;
	return clusters.slice(0, end).reduce((sum, cluster) => sum + cluster.advance, 0);
};

/** Breaks a text into lines no wider than `maxWidth` (null: only where it says so itself). */
export function setLines(text: FlowText, maxWidth: number | null): Line[] {
	const all = text.runs.flatMap(shape);
	const lines: Cluster[][] = [[]];
	let current: Cluster[] = [];
	const close = () => {
		lines[lines.length - 1] = current;
		lines.push([]);
		current = [];
	};
	for (const cluster of all) {
		if (cluster.text === "\n") {
			close();
			continue;
		}
		current.push(cluster);
		if (maxWidth === null || widthOf(current) <= maxWidth + 1e-6) continue;
		let at = current.length - 1;
		while (at > 0 && !breaks(current[at - 1]?.text.slice(-1) ?? "", current[at]?.text.slice(0, 1) ?? ""))
			at--;
		if (at === 0) at = Math.max(1, current.length - 1);
		const rest = current.slice(at);
		if (rest.length === 0) continue;
		current = current.slice(0, at);
		close();
		current = rest;
	}
	lines[lines.length - 1] = current;
	const first = text.runs[0];
	return lines.map((clusters) => {
		const runs =
			clusters.length > 0 ? [...new Set(clusters.map((cluster) => cluster.run))] : first ? [first] : [];
		let height = 0;
		let ascent = 0;
		let descent = 0;
		for (const run of runs) {
			const font = mainFont(run.family, run.style, run.axes);
			height = Math.max(height, lineHeight(run, font));
			ascent = Math.max(ascent, (font.ascent / font.unitsPerEm) * run.size);
			descent = Math.max(descent, (-font.descent / font.unitsPerEm) * run.size);
		}
		return { clusters, width: widthOf(clusters), height, baseline: (height - ascent - descent) / 2 + ascent };
	});
}

/** Width and height of a text at a width (null: as wide as it likes). */
export function measureText(text: FlowText, maxWidth: number | null): { width: number; height: number } {
	const lines = setLines(text, maxWidth);
	const shown = text.maxLines === null ? lines : lines.slice(0, text.maxLines);
	return {
		width: Math.max(0, ...shown.map((line) => line.width)),
		height: shown.reduce((sum, line) => sum + line.height, 0),
	};
}
