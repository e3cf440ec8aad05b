// Puts decisions into text at close to their entropy, so that all metric tables fit in the plugin.
// `shared/layout/range-reader.ts` is the other end: any change here is a change there.

// No quotes, slashes, backslashes, dollars or angle brackets: safe in any string and in an inline script.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-.:;=?@[]^_{|}";

/** Bytes as text: five letters for four bytes, padded with zeros. */
export function packBytes(/** @type {Uint8Array | number[]} */ bytes) {
	let text = "";
	for (let at = 0; at < bytes.length; at += 4) {
		const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4);
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

/** The writing end of a `BitCoder`. */
export class RangeWriter {
	/** @type {number[]} */
	bytes = [];
	low = 0;
	range = 0xffffffff;

	bit(/** @type {number} */ chance, /** @type {0 | 1} */ wanted) {
		const bound = (this.range >>> 16) * chance;
		if (wanted === 1) this.range = bound;
		else {
			this.low += bound;
			this.range -= bound;
		}
		while (this.range < 0x1000000) {
			this.shift();
			this.range = this.range * 256;
		}
		return wanted;
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

	/** Everything written, as text. */
	finish() {
		for (let i = 0; i < 4; i++) this.shift();
		return packBytes(this.bytes);
	}
}
