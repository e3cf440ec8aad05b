// A set text as a Figma text layer: the same words, in lines that break where the sheet breaks them.
import { faceRuns } from "../../../shared/layout/fallback.ts";
import { graphemes } from "../../../shared/layout/graphemes.ts";
import type { TextNode } from "../../../shared/layout/layout.ts";
import { breakText } from "../../../shared/layout/measure.ts";
import type { PlanText } from "../../../shared/protocol.ts";
import type { FontWishes } from "./font-wishes.ts";
import { rgbOf } from "./paints.ts";

type TextParts = Omit<
	PlanText,
	"x" | "y" | "width" | "height" | "sizeX" | "sizeY" | "absolute" | "rotationDeg" | "opacity" | "name"
>;

/** Figma breaks a line here without starting a paragraph. */
const lineSeparator = "\u2028";
/** Fonts of another version may be this much wider or narrower. */
const doubt = 0.01;

export function planText(node: TextNode, fonts: FontWishes): TextParts {
	const { style } = node;
	const lines = node.lines.map((line) => line.text);
	const characters = breaksByItself(node, lines) ? node.text : withBreaks(node.text, lines);
	return {
		type: "text",
		copyId: node.copyId,
		role: node.role,
		text: node.text,
		characters,
		lines,
		font: fonts.of(style.face),
		ranges: rangesOf(characters, node, fonts),
		sizePx: style.sizePx,
		lineHeightPx: style.lineHeightPx,
		trackingPercent: style.trackingEm * 100,
		untracked: endsToUntrack(node, characters),
		color: rgbOf(style.color),
		alignText: style.align === "center" ? "CENTER" : style.align === "right" ? "RIGHT" : "LEFT",
	};
}

/** Whether Figma's own wrapping would break it alike, even with slightly other fonts. */
function breaksByItself(node: TextNode, lines: readonly string[]): boolean {
	const hugs = node.width === "hug";
	if (lines.length === 1) return true;
	if (hugs) return lines.join("\n") === node.text;
	return [1 - doubt, 1, 1 + doubt].every((share) => {
		const broken = breakText(node.text, node.style, node.box.width * share);
		return broken.length === lines.length && broken.every((line, index) => line.text === lines[index]);
	});
}

/** The words with a separator in the place of each space (or between characters) where a line ends. */
export function withBreaks(text: string, lines: readonly string[]): string {
	let out = "";
	let at = 0;
	lines.forEach((line, index) => {
		const found = text.indexOf(line, at);
		// Not a part of the text as it stands (composed letters, say): its own words are kept unbroken.
		if (found < 0) return;
		if (index > 0) out += text.slice(at, found).includes("\n") ? "\n" : lineSeparator;
		out += line;
		at = found + line.length;
	});
	return out + text.slice(at).trimEnd();
}

/** Stretches that another face draws: Chinese in a Latin headline, a symbol. Emoji are Figma's own. */
function rangesOf(characters: string, node: TextNode, fonts: FontWishes): PlanText["ranges"] {
	const own = node.style.face;
	const clusters = graphemes(characters);
	const starts: number[] = [];
	let at = 0;
	for (const cluster of clusters) {
		starts.push(at);
		at += cluster.length;
	}
	const ranges: PlanText["ranges"] = [];
	for (const run of faceRuns(clusters, own)) {
		const first = run.indices[0];
		const last = run.indices.at(-1);
		if (run.face === own || run.emoji || first === undefined || last === undefined) continue;
		ranges.push({
			start: starts[first] ?? 0,
			end: (starts[last] ?? 0) + (clusters[last]?.length ?? 0),
			font: fonts.of(run.face),
		});
	}
	return ranges;
}

/**
 * Figma adds tracking after the last letter of a line too, which widens a tracked headline beyond its box.
 * Where that is more than a hair, the last letter of each line goes without.
 */
function endsToUntrack(node: TextNode, characters: string): number[] {
	const { trackingEm, sizePx } = node.style;
	if (Math.abs(trackingEm * sizePx) < 0.75) return [];
	const ends: number[] = [];
	for (let at = 0; at <= characters.length; at++) {
		const char = characters[at];
		if (at > 0 && (char === undefined || char === lineSeparator || char === "\n")) ends.push(at - 1);
	}
	return ends;
}
