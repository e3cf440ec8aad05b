// What the recogniser saw in one crop: its greedy text, and the odds of every character that anyone asks about.
import { foldMarks } from "../../shared/copy/judge-fold.ts";
import { type Alphabet, blankClass } from "./alphabet.ts";

/** One character of the greedy text. */
export interface Glyph {
	/** As the dictionary writes it; a space is " ". */
	text: string;
	/** Folded, the unit that it is scored as. */
	unit: string;
	/** First and last frame. */
	from: number;
	to: number;
	/** Highest probability over its frames. */
	odds: number;
}

/** The odds of one crop, kept for the units asked about and those read, not for all 6,625 classes. */
export interface Reading {
	frames: number;
	/** Greedy text with its spaces. */
	text: string;
	glyphs: Glyph[];
	/** Mean odds over the glyphs that are not spaces; 0 where nothing was read. */
	confidence: number;
	/** Probability of "nothing new or a space", by frame. */
	filler: Float32Array;
	/** Probability by unit, then by frame. */
	odds: ReadonlyMap<string, Float32Array>;
}

/** Below this a class counts as no likelier: one bad frame must not outweigh all others. */
export const leastOdds = 1e-6;

/** Reads `frames` rows of class probabilities. `asked` names the units to keep besides those read. */
export function readFrames(
	probabilities: Float32Array,
	frames: number,
	alphabet: Alphabet,
	asked: ReadonlySet<string>,
): Reading {
	const glyphs: Glyph[] = [];
	let last = blankClass;
	for (let frame = 0; frame < frames; frame++) {
		const { best, odds } = likeliest(probabilities, frame * alphabet.size, alphabet);
		const glyph = glyphs.at(-1);
		if (best === last && glyph && best !== blankClass) {
			glyph.to = frame;
			glyph.odds = Math.max(glyph.odds, Math.min(1, odds));
		} else if (best !== blankClass) {
			const text = alphabet.textOf(best).trim() === "" ? " " : alphabet.textOf(best);
			glyphs.push({
				text,
				unit: text === " " ? " " : foldMarks(text),
				from: frame,
				to: frame,
				odds: Math.min(1, odds),
			});
		}
		last = best;
	}
	const inked = glyphs.filter(({ text }) => text !== " ");
	const units = new Set([...asked, ...inked.map(({ unit }) => unit)]);
	const columns = new Map<string, Float32Array>();
	for (const unit of units)
		columns.set(unit, column(probabilities, frames, alphabet, alphabet.classesOf(unit)));
	return {
		frames,
		text: glyphs.map(({ text }) => text).join(""),
		glyphs,
		confidence: inked.reduce((sum, { odds }) => sum + odds, 0) / Math.max(1, inked.length),
		filler: column(probabilities, frames, alphabet, [blankClass, ...alphabet.spaces]),
		odds: columns,
	};
}

/** The odds of a frame add up to 1, so that nothing comes after a class above this. */
const beyondRivals = 0.501;

function likeliest(
	probabilities: Float32Array,
	start: number,
	{ size, favour, favoured }: Alphabet,
): { best: number; odds: number } {
	let best = blankClass;
	let odds = -1;
	for (let index = 0; index < size && odds < beyondRivals; index++) {
		const value = probabilities[start + index] ?? 0;
		if (value > odds) {
			odds = value;
			best = index;
		}
	}
	for (const index of favoured) {
		const value = (probabilities[start + index] ?? 0) * (favour[index] ?? 1);
		if (value > odds) {
			odds = value;
			best = index;
		}
	}
	return { best, odds };
}

function column(
	probabilities: Float32Array,
	frames: number,
	{ size, favour }: Alphabet,
	classes: readonly number[],
): Float32Array {
	const out = new Float32Array(frames);
	for (let frame = 0; frame < frames; frame++) {
		let sum = 0;
		for (const index of classes) sum += (probabilities[frame * size + index] ?? 0) * (favour[index] ?? 1);
		out[frame] = Math.max(leastOdds, Math.min(1, sum));
	}
	return out;
}
