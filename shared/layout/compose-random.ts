// Seeded chance: the same seed always composes the same sheet.

export interface Chance {
	/** 0 … 1, never 1. */
	next(): number;
	between(low: number, high: number): number;
	/** low … high, both included. */
	integer(low: number, high: number): number;
	pick<T>(items: readonly [T, ...T[]]): T;
	/** An independent stream, so that one part's draws never move another's. */
	fork(label: string): Chance;
}

function hashText(text: string, start: number): number {
	let hash = (start ^ 0x811c9dc5) >>> 0;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	}
	return hash;
}

/** Mulberry32 over an integer seed. */
export function chance(seed: number): Chance {
	const origin = seed >>> 0;
	let state = origin;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		next,
		between: (low, high) => low + (high - low) * next(),
		integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
		pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
		fork: (label) => chance(hashText(label, origin)),
	};
}
