// The recogniser's dictionary: which of its classes may stand for an asked character, and which characters it lacks.
import { foldMarks, foldText } from "../../shared/copy/judge-fold.ts";

/** The class that means "nothing new here" in CTC. */
export const blankClass = 0;

export interface Alphabet {
	/** Number of classes, blank included. */
	size: number;
	/** What a class reads as; blank reads as nothing. */
	textOf(classIndex: number): string;
	/** Classes that read as this folded character (or this folded run, such as `...`). */
	classesOf(unit: string): readonly number[];
	/** Classes that are spaces. */
	spaces: readonly number[];
	/**
	 * How much likelier a class is than the network says, as a factor: it learned from little of it.
	 * 1 for most.
	 */
	favour: Float32Array;
	/** The classes whose `favour` is not 1. */
	favoured: readonly number[];
	/** Characters of a text that the reader cannot vouch for, each once. Spaces never count. */
	unknownIn(text: string): string[];
	/** A text as the units to score, an unknown letter by its base letter; `null` where nothing comes near. */
	unitsOf(text: string): (string | null)[];
}

/** `keys`: the dictionary file, one character a line, without blank (first) and space (last). */
export function alphabetFrom(keys: string): Alphabet {
	const lines = keys.replace(/\n$/, "").split("\n");
	const texts = ["", ...lines.map((line) => line.replace(/\r$/, "")), " "];
	const byUnit = new Map<string, number[]>();
	const spaces: number[] = [];
	texts.forEach((text, index) => {
		if (index === blankClass) return;
		if (text.trim() === "") {
			spaces.push(index);
			return;
		}
		const unit = foldMarks(text);
		byUnit.set(unit, [...(byUnit.get(unit) ?? []), index]);
	});
	const known = new Set(texts);
	const unitOf = (char: string): string | null => {
		if (byUnit.has(char) && !isUnseenMark(char)) return char;
		const base = char.normalize("NFD").replaceAll(/\p{M}/gu, "");
		const alike = base === char ? (stand[char] ?? "") : base;
		return byUnit.has(alike) ? alike : null;
	};
	const favour = new Float32Array(texts.length).fill(1);
	for (const [unit, nats] of Object.entries(shy))
		for (const index of byUnit.get(unit) ?? []) favour[index] = Math.exp(nats);
	return {
		favour,
		favoured: [...favour.keys()].filter((index) => favour[index] !== 1),
		size: texts.length,
		textOf: (index) => texts[index] ?? "",
		classesOf: (unit) => [
			...(byUnit.get(unit) ?? []),
			...(strokeAlike[unit] ?? []).flatMap((one) => byUnit.get(one) ?? []),
		],
		spaces,
		unknownIn: (text) => [...new Set([...text].filter((char) => !isInvisible(char) && !vouchesFor(char)))],
		unitsOf: (text) => [...foldText(text)].map(unitOf),
	};

	function vouchesFor(char: string): boolean {
		if (isUnseenMark(char)) return false;
		if (known.has(char)) return true;
		// Known under another form: a full-width letter, a curly quote. Of the dashes only those listed.
		return !/\p{Pd}/u.test(char) && [...foldText(char)].every((folded) => byUnit.has(folded));
	}
}

/** One stroke with two names: the figure one of Chinese and a dash. Which is meant only its neighbours tell. */
const strokeAlike: Record<string, readonly string[]> = { 一: ["-"] };

const isInvisible = (char: string) => foldText(char) === "";

/**
 * The dictionary has è à ü and more, but the network names them hardly ever: for a drawn è it gives the plain e
 * about 4,000 times the odds. Only é is seen.
 */
const isUnseenMark = (char: string) => char !== "é" && /\p{Script=Latin}\p{M}/u.test(char.normalize("NFD"));

/**
 * Classes that the network names too seldom, in nats, measured on lines outside the judged set: drawn é gives
 * ln(p(é)/p(e)) of -5.3 or more in nine of ten, drawn e -6.8 or less in 98 of 100; $ against S alike.
 */
const shy: Record<string, number> = { é: 5, $: 2.5 };

/** Letters without a decomposition, by the letter that a reader takes them for. */
const stand: Record<string, string> = {
	ß: "B",
	ø: "o",
	Ø: "O",
	æ: "a",
	Æ: "A",
	œ: "o",
	Œ: "O",
	ł: "l",
	Ł: "L",
	đ: "d",
	Đ: "D",
	ı: "i",
};
