// Packs small integers close to their entropy, so that all kerning tables fit in the plugin.
// `shared/layout/range-decoder.ts` is the other half: any change here is a change there.

// No quotes, slashes, backslashes, dollars or angle brackets: safe in any string and in an inline script.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-.:;=?@[]^_{|}";

/** Adaptive binary range coder: `bit` learns a probability for each slot it is given. */
export class RangeEncoder {
	bytes = [];
	low = 0;
	range = 0xffffffff;
	probabilities = new Uint16Array(64 * 256).fill(2048);

	bit(slot, bit) {
		const p = this.probabilities[slot];
		const bound = (this.range >>> 12) * p;
		if (bit) {
			this.low += bound;
			this.range -= bound;
			this.probabilities[slot] = p - (p >> 4);
		} else {
			this.range = bound;
			this.probabilities[slot] = p + ((4096 - p) >> 4);
		}
		while (this.range < 0x1000000) {
			this.shift();
			this.range = this.range * 256;
		}
	}

	/** Any integer below 2^16 in size. `context` (0 ... 63) names what kind of number it is. */
	integer(context, value) {
		this.bit(context * 256, value !== 0 ? 1 : 0);
		if (value === 0) return;
		this.bit(context * 256 + 1, value < 0 ? 1 : 0);
		this.natural(context, Math.abs(value));
	}

	/** An integer of 1 or more: its bit length in unary, then the bits below the first. */
	natural(context, value) {
		const length = 32 - Math.clz32(value);
		const base = context * 256;
		for (let i = 1; i <= length; i++) this.bit(base + 1 + i, i < length ? 1 : 0);
		for (let i = length - 2, prefix = 1; i >= 0; i--) {
			const bit = (value >> i) & 1;
			this.bit(base + (prefix < 8 ? 32 + length * 8 + prefix : 176 + i), bit);
			prefix = prefix * 2 + bit;
		}
	}

	shift() {
		if (this.low >= 0x100000000) {
			for (let i = this.bytes.length - 1; ; i--) {
				this.bytes[i] = (this.bytes[i] + 1) & 255;
				if (this.bytes[i] !== 0) break;
			}
			this.low -= 0x100000000;
		}
		this.bytes.push(Math.floor(this.low / 0x1000000));
		this.low = (this.low % 0x1000000) * 256;
	}

	/** Everything written, as text: five letters for four bytes. */
	finish() {
		for (let i = 0; i < 4; i++) this.shift();
		while (this.bytes.length % 4 !== 0) this.bytes.push(0);
		let text = "";
		for (let at = 0; at < this.bytes.length; at += 4) {
			const [a, b, c, d] = this.bytes.slice(at, at + 4);
			let value = a * 0x1000000 + b * 0x10000 + c * 0x100 + d;
			let group = "";
			for (let i = 0; i < 5; i++) {
				group = letters[value % 85] + group;
				value = Math.floor(value / 85);
			}
			text += group;
		}
		return text;
	}
}
