// Merges the bytes of one piece into tokens: always the pair of lowest rank, leftmost first.

/** Bytes of a token, as a string of characters U+0000 … U+00FF, to its id. A lower id merges earlier. */
export type TokenRanks = ReadonlyMap<string, number>;

/** Room for a piece's position beside a rank in one safe integer. */
const positions = 2 ** 24;

/**
 * Token ids of a piece given as a byte string. A heap keeps it O(n log n), so a piece of any length is safe.
 * Bytes that no token covers cannot occur: the 256 single bytes are tokens.
 */
export function mergeBytes(bytes: string, ranks: TokenRanks): number[] {
	const whole = ranks.get(bytes);
	if (whole !== undefined) return [whole];
	const ends = Uint32Array.from({ length: bytes.length }, (_, index) => index + 1);
	const next = Int32Array.from({ length: bytes.length }, (_, index) =>
		index + 1 < bytes.length ? index + 1 : -1,
	);
	const previous = Int32Array.from({ length: bytes.length }, (_, index) => index - 1);
	/** Rank of the pair that starts at each part; -1 where it merges to nothing, -2 where the part is gone. */
	const pairRank = new Int32Array(bytes.length);
	const heap: number[] = [];

	const rate = (at: number): void => {
		const right = next[at] ?? -1;
		const rank = right === -1 ? undefined : ranks.get(bytes.slice(at, ends[right]));
		pairRank[at] = rank ?? -1;
		if (rank !== undefined) push(heap, rank * positions + at);
	};
	for (let at = 0; at < bytes.length; at += 1) rate(at);

	for (let best = pop(heap); best !== undefined; best = pop(heap)) {
		const at = best % positions;
		if (pairRank[at] !== Math.floor(best / positions)) continue;
		const right = next[at] ?? -1;
		const after = next[right] ?? -1;
		ends[at] = ends[right] ?? 0;
		pairRank[right] = -2;
		next[at] = after;
		if (after !== -1) previous[after] = at;
		rate(at);
		const before = previous[at] ?? -1;
		if (before !== -1) rate(before);
	}

	const ids: number[] = [];
	for (let at = 0; at !== -1 && at < bytes.length; at = next[at] ?? -1)
		ids.push(ranks.get(bytes.slice(at, ends[at])) ?? -1);
	return ids;
}

function push(heap: number[], value: number): void {
	let at = heap.push(value) - 1;
	while (at > 0) {
		const parent = (at - 1) >> 1;
		const above = heap[parent] ?? 0;
		if (above <= value) break;
		heap[at] = above;
		at = parent;
	}
	heap[at] = value;
}

function pop(heap: number[]): number | undefined {
	const top = heap[0];
	const last = heap.pop();
	if (last === undefined || heap.length === 0) return top;
	let at = 0;
	for (;;) {
		let child = 2 * at + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
		const below = heap[child] ?? 0;
		if (below >= last) break;
		heap[at] = below;
		at = child;
	}
	heap[at] = last;
	return top;
}
