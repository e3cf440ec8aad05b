// Short hand for drawing a thing in few strokes, so that many things cost little.
import type { Motif, MotifPart, Tone } from "./motif.ts";

type Stroke = readonly [tone: Tone, d: string, line?: number];

/** A thing that stands: its strokes in paint order. */
export function drawn(width: number, height: number, strokes: readonly Stroke[]): Motif {
	const parts = strokes.map(
		([tone, d, line]): MotifPart => ({ tone, d, ...(line === undefined ? {} : { line }) }),
	);
	return { width, height, parts };
}

/** The same for what hangs or floats. */
export const floating = (width: number, height: number, strokes: readonly Stroke[]): Motif => ({
	...drawn(width, height, strokes),
	stands: false,
});

/** The other half of a drawing that is the same left and right of `x`: absolute M, L, C and Q only. */
const mirrored = (d: string, x: number): string => {
	let across = true;
	return d.replace(/-?\d+(?:\.\d+)?/g, (n) => {
		const out = across ? String(2 * x - Number(n)) : n;
		across = !across;
		return out;
	});
};
/** A half and its mirror image. */
export const both = (d: string, x: number): string => `${d} ${mirrored(d, x)}`;
