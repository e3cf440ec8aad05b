// Takes decisions back out of the text that scripts/fonts/range-writer.mjs put them in: any change here is a change there.

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-.:;=?@[]^_{|}";

/** Bytes of a packed text: five letters for four. */
export function bytesOfPacked(text: string): Uint8Array<ArrayBuffer> {
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

/** One end of a stream of decisions: a writer is told each one and answers it, a reader answers what was written. */
export interface BitCoder {
	/** `chance` of a 1, in 65536ths, 1 … 65535: the same on both ends. */
	bit(chance: number, wanted: 0 | 1): 0 | 1;
}

export class RangeReader implements BitCoder {
	readonly #bytes: Uint8Array;
	#at = 4;
	#range = 0xffffffff;
	#code: number;

	constructor(packed: string) {
		this.#bytes = bytesOfPacked(packed);
		const [a = 0, b = 0, c = 0, d = 0] = this.#bytes;
		this.#code = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
	}

	bit(chance: number): 0 | 1 {
		const bound = (this.#range >>> 16) * chance;
		const bit = this.#code < bound ? 1 : 0;
		if (bit === 1) this.#range = bound;
		else {
			this.#code -= bound;
			this.#range -= bound;
		}
		while (this.#range < 0x1000000) {
			this.#code = this.#code * 256 + (this.#bytes[this.#at++] ?? 0);
			this.#range *= 256;
		}
		return bit;
	}
}
