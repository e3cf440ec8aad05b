// Guesses each decision of a packed table from several sides at once, so that what is told costs little; both ends guess alike.
import type { BitCoder } from "./range-reader.ts";

// Rounded, and of whole numbers from here on: engines differ in the last place of logarithms, never in these.
const steps = 4096;
const stretched = Float64Array.from({ length: steps }, (_, i) => {
	const chance = (i + 0.5) / steps;
	return Math.round(Math.log(chance / (1 - chance)) * 256) / 256;
});
const perUnit = 64;
const reach = 11;
const squashed = Uint16Array.from({ length: 2 * reach * perUnit + 1 }, (_, i) =>
	Math.round(65536 / (1 + Math.exp(reach - i / perUnit))),
);
const slotBits = 17;
const surest = 60;
const rates = Float64Array.from({ length: surest + 1 }, (_, seen) => 65536 / (seen + 1.5));

/** Folds numbers that describe a situation into one key. */
export function keyOf(a: number, b: number, c = 0): number {
	const first = Math.imul(a ^ Math.imul(b, 0x2c1b3c6d), 0x297a2d39);
	const second = Math.imul((first ^ (first >>> 15)) + c, 0x2c1b3c6d);
	return second ^ (second >>> 13);
}

/**
 * A stream of whole numbers. Before each, fill `sides` (one key for each way of looking at where it stands);
 * `select` (0 … 255) names the kind of place, which decides how much each side is believed.
 */
export class MixedBits {
	readonly sides: Int32Array;
	readonly #coder: BitCoder;
	readonly #chances: Uint16Array;
	readonly #seen: Uint8Array;
	readonly #slots: Int32Array;
	readonly #hints: Float64Array;
	readonly #trust: Float64Array;

	constructor(coder: BitCoder, sideCount: number) {
		this.#coder = coder;
		this.sides = new Int32Array(sideCount);
		this.#slots = new Int32Array(sideCount);
		this.#hints = new Float64Array(sideCount);
		this.#chances = new Uint16Array(sideCount << slotBits).fill(32768);
		this.#seen = new Uint8Array(sideCount << slotBits);
		this.#trust = new Float64Array(sideCount * 256 * 4).fill(1.25 / sideCount);
	}

	/** Any integer below 2^15 in size. A reader leaves `wanted` out. */
	integer(select: number, wanted = 0): number {
		if (this.#bit(select * 4, 0, wanted !== 0) === 0) return 0;
		const negative = this.#bit(select * 4 + 1, 1, wanted < 0) === 1;
		const size = Math.abs(wanted);
		const wantedLength = 32 - Math.clz32(size);
		let length = 1;
		while (this.#bit(select * 4 + 2, 1 + length, length < wantedLength) === 1) length++;
		let value = 1;
		for (let i = length - 2; i >= 0; i--) {
			const node = 32 + length * 64 + (value < 16 ? value : 16 + i);
			value = value * 2 + this.#bit(select * 4 + 3, node, ((size >> i) & 1) === 1);
		}
		return negative ? -value : value;
	}

	/** A yes or no of the caller's own. */
	flag(select: number, wanted = false): boolean {
		return this.#bit(select * 4, 0, wanted) === 1;
	}

	#bit(group: number, node: number, wanted: boolean): 0 | 1 {
		const count = this.sides.length;
		const from = group * count;
		const slots = this.#slots;
		const hints = this.#hints;
		const chances = this.#chances;
		const trust = this.#trust;
		const salt = Math.imul(node + 1, 0x85ebca6b);
		let sum = 0;
		for (let i = 0; i < count; i++) {
			const hash = Math.imul((this.sides[i] ?? 0) ^ salt, 0x9e3779b1);
			const slot = (i << slotBits) | (Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) >>> (32 - slotBits));
			slots[i] = slot;
			const hint = stretched[(chances[slot] ?? 0) >>> 4] ?? 0;
			hints[i] = hint;
			sum += hint * (trust[from + i] ?? 0);
		}
		const place = Math.round(Math.min(Math.max(sum, -reach), reach) * perUnit) + reach * perUnit;
		const chance = Math.min(Math.max(squashed[place] ?? 32768, 6), 65530);
		const bit = this.#coder.bit(chance, wanted ? 1 : 0);
		const missed = ((bit === 1 ? 65536 : 0) - chance) * (0.02 / 65536);
		for (let i = 0; i < count; i++) {
			trust[from + i] = (trust[from + i] ?? 0) + missed * (hints[i] ?? 0);
			const slot = slots[i] ?? 0;
			const seen = this.#seen[slot] ?? 0;
			const was = chances[slot] ?? 0;
			const step = ((bit === 1 ? 65535 : 0) - was) * ((rates[seen] ?? 0) / 65536);
			chances[slot] = was + Math.trunc(step);
			if (seen < surest) this.#seen[slot] = seen + 1;
		}
		return bit;
	}
}
