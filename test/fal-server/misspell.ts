// Gets words wrong the way image models do: a letter lost, doubled, swapped or taken for its neighbour.
import { type Chance, pick } from "./chance.ts";

const lookAlikes: Record<string, string> = {
	a: "e",
	e: "c",
	i: "l",
	l: "i",
	o: "a",
	u: "v",
	v: "u",
	n: "m",
	m: "n",
	r: "v",
	s: "z",
	t: "f",
	g: "q",
	A: "R",
	E: "F",
	I: "L",
	O: "Q",
	S: "B",
	T: "Y",
	N: "M",
	R: "P",
	D: "O",
	C: "G",
	"1": "7",
	"2": "3",
	"3": "8",
	"5": "6",
	"6": "8",
	"8": "3",
	"9": "4",
	"0": "8",
	日: "曰",
	未: "末",
	末: "未",
	己: "已",
	大: "太",
	人: "入",
	天: "夭",
	免: "兔",
	茶: "荼",
	杯: "坏",
	开: "升",
};

/** Always differs from `text`, unless it holds nothing that could be got wrong. */
export function misspell(text: string, chance: Chance): string {
	const letters = [...text];
	const spots = letters.flatMap((letter, at) => (/[\p{L}\p{N}]/u.test(letter) ? [at] : []));
	if (spots.length === 0) return text;
	for (let attempt = 0; attempt < 12; attempt++) {
		const at = pick(chance, spots, 0);
		const wrong = oneSlip(letters, at, chance);
		if (wrong !== text && wrong.trim() !== "") return wrong;
	}
	return `${text}${letters.at(-1) ?? ""}`;
}

function oneSlip(letters: readonly string[], at: number, chance: Chance): string {
	const made = [...letters];
	const letter = letters[at] ?? "";
	const kind = chance();
	if (kind < 0.35) made[at] = lookAlikes[letter] ?? `${letter}${letter}`;
	else if (kind < 0.6 && letters.length > 2) made.splice(at, 1);
	else if (kind < 0.8) made.splice(at, 0, letter);
	else {
		const next = letters[at + 1];
		if (next !== undefined) made.splice(at, 2, next, letter);
		else made.splice(at, 0, letter);
	}
	return made.join("");
}
