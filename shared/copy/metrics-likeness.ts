// The likeness of two words by Ratcliff and Obershelp, as Python's difflib counts it: CVTG-2K picks its best match by it.

interface Block {
	a: number;
	b: number;
	length: number;
}

/** The longest common run, the earliest in `a`, then in `b`. */
function longestRun(a: readonly string[], b: readonly string[], [a0, a1]: Range, [b0, b1]: Range): Block {
	let best: Block = { a: a0, b: b0, length: 0 };
	let above = new Map<number, number>();
	for (let i = a0; i < a1; i++) {
		const here = new Map<number, number>();
		for (let j = b0; j < b1; j++) {
			if (a[i] !== b[j]) continue;
			const length = (above.get(j - 1) ?? 0) + 1;
			here.set(j, length);
			if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
		}
		above = here;
	}
	return best;
}

type Range = readonly [from: number, to: number];

function common(a: readonly string[], b: readonly string[], inA: Range, inB: Range): number {
	const run = longestRun(a, b, inA, inB);
	if (run.length === 0) return 0;
	const before = common(a, b, [inA[0], run.a], [inB[0], run.b]);
	const after = common(a, b, [run.a + run.length, inA[1]], [run.b + run.length, inB[1]]);
	return before + run.length + after;
}

/** Twice the characters in common runs over all characters, 0 … 1. */
export function runLikeness(first: string, second: string): number {
	const a = [...first];
	const b = [...second];
	if (a.length + b.length === 0) return 1;
	return (2 * common(a, b, [0, a.length], [0, b.length])) / (a.length + b.length);
}

/** The candidate most like `word`; of equals the one that sorts last. */
export function closestMatch(word: string, candidates: readonly string[]): string | null {
	let best: string | null = null;
	let most = -1;
	for (const candidate of candidates) {
		const likeness = runLikeness(candidate, word);
		if (likeness < most || (likeness === most && best !== null && candidate <= best)) continue;
		most = likeness;
		best = candidate;
	}
	return best;
}
