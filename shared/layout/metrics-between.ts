// Foresees the tables of a face from a lighter and a heavier one of its family: designers draw the ends, and programs what is between.
import { keyOf, type MixedBits } from "./mixed-bits.ts";

/** What a face should have, and how far the two that it stands between are apart. */
export interface Foreseen<Table> {
	guess: Table;
	spread: Table;
}

const parts = 256;
// The kind of place; see `MixedBits`.
const select = 1;

/** The order in which a family's faces are told: the lightest, the heaviest, then upwards those between. */
export function tellingOrder(count: number): number[] {
	const all = Array.from({ length: count }, (_, index) => index);
	return count < 3 ? all : [0, count - 1, ...all.slice(1, -1)];
}

/** Foresees the face at `index` of `known` (those told so far, by their place), or undefined for the two ends. */
export function foresee(
	bits: MixedBits,
	known: readonly (Int16Array | undefined)[],
	index: number,
	count: number,
	wanted?: Int16Array,
): Foreseen<Int16Array> | undefined {
	const below = known[index - 1];
	const above = known[count - 1];
	if (!below || !above || index === count - 1) return undefined;
	const spread = above.map((to, i) => to - (below[i] ?? 0));
	let [both, own] = [0, 0];
	spread.forEach((far, i) => {
		both += far * ((wanted?.[i] ?? 0) - (below[i] ?? 0));
		own += far * far;
	});
	bits.sides.fill(0);
	bits.sides[0] = keyOf(60, 0);
	const part = bits.integer(select, own === 0 ? 0 : Math.round((both / own) * parts));
	return { guess: below.map((was, i) => was + Math.round(((spread[i] ?? 0) * part) / parts)), spread };
}
