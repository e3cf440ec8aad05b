// Seeded chance, so that a failing run can be run again.

export type Chance = () => number;

/** mulberry32: the same seed gives the same numbers, 0 <= x < 1. */
export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** FNV-1a over UTF-16: a seed out of words. */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

export function pick<T>(chance: Chance, items: readonly T[], fallback: T): T {
	return items[Math.floor(chance() * items.length)] ?? fallback;
}
