// Unpacks the integers that scripts/fonts/range-encoder.mjs packed: any change here is a change there.

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-.:;=?@[]^_{|}";

function bytesOf(text: string): Uint8Array {
	const values = new Uint8Array(128);
	for (let value = 0; value < letters.length; value++) values[letters.charCodeAt(value)] = value;
	const bytes = new Uint8Array((text.length / 5) * 4);
	for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
		let value = 0;
		for (let i = 0; i < 5; i++) value = value * 85 + (values[text.charCodeAt(from + i)] ?? 0);
		bytes[to] = value / 0x1000000;
		bytes[to + 1] = (value >>> 16) & 255;
		bytes[to + 2] = (value >>> 8) & 255;
		bytes[to + 3] = value & 255;
	}
	return bytes;
}

/** Reads back, in the same order and with the same contexts, what the encoder was given. */
export class RangeDecoder {
	readonly #bytes: Uint8Array;
	readonly #probabilities = new Uint16Array(64 * 256).fill(2048);
	#at = 4;
	#range = 0xffffffff;
	#code: number;

	constructor(packed: string) {
		this.#bytes = bytesOf(packed);
		const [a = 0, b = 0, c = 0, d = 0] = this.#bytes;
		this.#code = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
	}

	bit(slot: number): 0 | 1 {
		const p = this.#probabilities[slot] ?? 2048;
		const bound = (this.#range >>> 12) * p;
		const bit = this.#code >= bound ? 1 : 0;
		if (bit === 1) {
			this.#code -= bound;
			this.#range -= bound;
			this.#probabilities[slot] = p - (p >> 4);
		} else {
			this.#range = bound;
			this.#probabilities[slot] = p + ((4096 - p) >> 4);
		}
		while (this.#range < 0x1000000) {
			this.#code = this.#code * 256 + (this.#bytes[this.#at++] ?? 0);
			this.#range *= 256;
		}
		return bit;
	}

	/** `context`: 0 ... 63, as the encoder used. */
	integer(context: number): number {
		if (this.bit(context * 256) === 0) return 0;
		const negative = this.bit(context * 256 + 1) === 1;
		const value = this.natural(context);
		return negative ? -value : value;
	}

	natural(context: number): number {
		const base = context * 256;
		let length = 1;
		while (this.bit(base + 1 + length) === 1) length++;
		let value = 1;
		for (let i = length - 2; i >= 0; i--) {
			value = value * 2 + this.bit(base + (value < 8 ? 32 + length * 8 + value : 176 + i));
		}
		return value;
	}
}
