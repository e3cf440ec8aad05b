// Seeded chance for the judged set, so that the same pictures and mutants come back on every machine.

export interface Chance {
	/** 0 … 1, 1 excluded. */
	next(): number;
	/** A number between the two, `high` excluded. */
	between(low: number, high: number): number;
	/** A whole number from 0 to `below` - 1. */
	below(below: number): number;
	pick<Item>(items: readonly Item[]): Item;
	shuffled<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32 on a 32-bit seed made from the words of `name`. */
export function chance(name: string): Chance {
	let state = 0x9e3779b9;
	for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		next,
		below,
		between: (low, high) => low + next() * (high - low),
		pick(items) {
			const item = items[below(items.length)];
			if (item === undefined) throw new RangeError("nothing to pick from");
			return item;
		},
		shuffled(items) {
			const left = [...items];
			const out: (typeof left)[number][] = [];
			while (left.length > 0) out.push(...left.splice(below(left.length), 1));
			return out;
		},
	};
}
