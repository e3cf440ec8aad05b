// What edit_image is asked when layers of a design are edited: one wording, whoever asks and wherever it is painted.
import { noTextSentence } from "../brief/write-prompt.ts";
import { cleanText } from "../copy/normalize.ts";
import type { TextMode } from "../protocol.ts";
import { endSentence } from "./plan-edit.ts";

export interface LayerEdit {
	/** In the asker's words; nothing is taken out of them. */
	instruction: string;
	/** `live`: the words were taken out of the picture and are set over the result. `baked`: they go through the model. */
	text: TextMode;
	/** The visible words of the layers, in layer order. */
	strings: readonly string[];
	/** How many pictures go; the last is the canvas. */
	pictures: number;
}

/**
 * The `instruction` and `keep` of edit_image. An edit of one picture without words is asked exactly as it was
 * written; where words stay live, the model is told to paint none, and where several pictures go, which to keep.
 */
export function layerEdit({ instruction, text, strings, pictures }: LayerEdit): {
	instruction: string;
	keep: string[];
} {
	const live = text === "live" && strings.length > 0;
	const said = [
		instruction.trim(),
		...(pictures > 1 && !/image\s*[123]|图\s*[123一二三]/i.test(instruction)
			? [`Image ${pictures} is the canvas to keep; the others are references.`]
			: []),
		...(live ? [noTextSentence] : []),
	];
	const [own = "", ...rest] = said;
	return {
		instruction: rest.length === 0 ? own : [endSentence(own), ...rest].join(" "),
		keep: live ? [] : linesOf(strings),
	};
}

/** As many as edit_image takes. */
const mostLines = 120;

/** Each once. A line separator is how Figma breaks a line inside a paragraph. */
function linesOf(strings: readonly string[]): string[] {
	const lines = strings.map((line) => cleanText(line.replaceAll("\u2028", "\n")));
	return [...new Set(lines.filter((line) => line !== ""))].slice(0, mostLines);
}
