// From the words that are painted to the words that are wanted: the exact edits that the model is asked for.
import { addText, editInstruction, removeText, replaceText } from "../../../shared/brief/edit-wording.ts";
import type { Reworded } from "../../../shared/protocol.ts";

export interface Rewording {
	/** One line each; null: there is none on that side. */
	changes: { old: string | null; wanted: string | null }[];
	/** `Replace "old" to "new". … Keep everything else exactly the same.` */
	instruction: string;
	/** Every line that must be there afterwards. */
	copy: string[];
}

const linesOf = (text: string): string[] =>
	text
		.split(/[\n\u2028]/)
		.map((line) => line.trim())
		.filter((line) => line !== "");

/** null where nothing changed but spaces. */
export function rewordingOf({ painted, wanted }: Pick<Reworded, "painted" | "wanted">): Rewording | null {
	const old = linesOf(painted);
	const copy = linesOf(wanted);
	const changes = align(old, copy);
	if (changes.length === 0) return null;
	const edits = changes.map(({ old: from, wanted: to }) =>
		from === null ? addText(to ?? "") : to === null ? removeText(from) : replaceText(from, to),
	);
	return { changes, instruction: editInstruction(edits), copy };
}

/** Pairs what differs between the longest run of lines that stayed: the n-th gone line becomes the n-th new one. */
function align(old: readonly string[], wanted: readonly string[]): Rewording["changes"] {
	const kept = longestCommon(old, wanted);
	const changes: Rewording["changes"] = [];
	let [i, j] = [0, 0];
	for (const [stayI, stayJ] of [...kept, [old.length, wanted.length] as const]) {
		const gone = old.slice(i, stayI);
		const come = wanted.slice(j, stayJ);
		for (let at = 0; at < Math.max(gone.length, come.length); at++)
			changes.push({ old: gone[at] ?? null, wanted: come[at] ?? null });
		[i, j] = [stayI + 1, stayJ + 1];
	}
	return changes;
}

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
	const width = b.length + 1;
	const best = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			best[i * width + j] =
				a[i] === b[j]
					? (best[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
	const pairs: [number, number][] = [];
	for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
		if (a[i] === b[j]) pairs.push([i++, j++]);
		else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
		else j++;
	}
	return pairs;
}
