// Unpacks the window's script, which the page carries as LZMA: the format that fits a page of text and tables in the least.
//
// The format is public (7-zip's LZMA specification, read November 2026). Written for one stream with lc 3, lp 0,
// pb 2, which is what scripts/pack-text.mjs makes.
const literals = 0x300;

/** Where each family of probabilities begins; each entry is as long as the distance to the next. */
const slot = {
	isMatch: 0,
	isRep: 192,
	isRep0: 204,
	isRep1: 216,
	isRep2: 228,
	isRep0Long: 240,
	distanceSlot: 432,
	distanceLow: 688,
	align: 816,
	length: 832,
	repLength: 832 + 514,
	literal: 832 + 2 * 514,
};

/** Bytes of a packed page: two letters of 91 for each 13 bits. */
export function bytesOfPage(text: string): Uint8Array {
	const bytes = new Uint8Array(Math.floor((text.length / 2) * (13 / 8)));
	let held = 0;
	let count = 0;
	let to = 0;
	for (let from = 0; from < text.length; from += 2) {
		held = (held << 13) | (digit(text.charCodeAt(from)) * 91 + digit(text.charCodeAt(from + 1)));
		for (count += 13; count >= 8; count -= 8) bytes[to++] = held >> (count - 8);
		held &= 255;
	}
	return bytes;
}

/** The letters are "!" to "~" but for the three that would have to be escaped in a page's script: `"`, `<`, `\\`. */
const digit = (code: number): number =>
	code - 33 - (code > 34 ? 1 : 0) - (code > 60 ? 1 : 0) - (code > 92 ? 1 : 0);

/** The `size` bytes that `packed` holds (a raw LZMA stream, no header). Never throws: damage gives other bytes. */
export function unpack(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
	const chances = new Uint16Array(slot.literal + (literals << 3)).fill(1024);
	const out = new Uint8Array(size);
	const byte = (at: number) => packed[at] ?? 0;
	let code = ((byte(1) << 24) | (byte(2) << 16) | (byte(3) << 8) | byte(4)) >>> 0;
	let range = 0xffffffff;
	let from = 5;

	const shift = () => {
		if (range < 0x1000000) {
			range *= 256;
			code = code * 256 + byte(from++);
		}
	};
	const bit = (index: number): 0 | 1 => {
		shift();
		const chance = chances[index] ?? 1024;
		const bound = (range >>> 11) * chance;
		if (code < bound) {
			range = bound;
			chances[index] = chance + ((2048 - chance) >> 5);
			return 0;
		}
		range -= bound;
		code -= bound;
		chances[index] = chance - (chance >> 5);
		return 1;
	};
	const evenBits = (count: number): number => {
		let value = 0;
		for (let i = 0; i < count; i++) {
			shift();
			range = range >>> 1;
			const one = code >= range ? 1 : 0;
			if (one === 1) code -= range;
			value = value * 2 + one;
		}
		return value;
	};
	const tree = (base: number, depth: number): number => {
		let node = 1;
		for (let i = 0; i < depth; i++) node = node * 2 + bit(base + node);
		return node - (1 << depth);
	};
	const reverseTree = (base: number, depth: number): number => {
		let node = 1;
		let value = 0;
		for (let i = 0; i < depth; i++) {
			const one = bit(base + node);
			node = node * 2 + one;
			value |= one << i;
		}
		return value;
	};
	const length = (base: number, place: number): number => {
		if (bit(base) === 0) return 2 + tree(base + 2 + place * 8, 3);
		if (bit(base + 1) === 0) return 10 + tree(base + 130 + place * 8, 3);
		return 18 + tree(base + 258, 8);
	};
	const distance = (matched: number): number => {
		const kind = tree(slot.distanceSlot + Math.min(matched - 2, 3) * 64, 6);
		if (kind < 4) return kind;
		const extra = (kind >> 1) - 1;
		const start = (2 | (kind & 1)) * 2 ** extra;
		if (kind < 14) return start + reverseTree(slot.distanceLow + start - kind, extra);
		return start + evenBits(extra - 4) * 16 + reverseTree(slot.align, 4);
	};

	// The last four distances, less one; `state` remembers what the last few steps were.
	let [near, second, third, fourth] = [0, 0, 0, 0];
	let state = 0;
	for (let at = 0; at < size; ) {
		const place = at & 3;
		if (bit(slot.isMatch + state * 16 + place) === 0) {
			const base = slot.literal + literals * ((out[at - 1] ?? 0) >> 5);
			let node = 1;
			if (state >= 7) {
				// After a match, the byte that would have gone on with it says what this one is not.
				for (let like = out[at - near - 1] ?? 0; node < 256; ) {
					const expected = (like >> 7) & 1;
					like <<= 1;
					const one = bit(base + ((1 + expected) << 8) + node);
					node = node * 2 + one;
					if (one !== expected) break;
				}
			}
			while (node < 256) node = node * 2 + bit(base + node);
			out[at++] = node;
			state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
			continue;
		}
		let matched = 0;
		if (bit(slot.isRep + state) === 0) {
			matched = length(slot.length, place);
			[near, second, third, fourth] = [distance(matched), near, second, third];
			state = state < 7 ? 7 : 10;
		} else {
			if (bit(slot.isRep0 + state) === 0) {
				if (bit(slot.isRep0Long + state * 16 + place) === 0) matched = 1;
			} else if (bit(slot.isRep1 + state) === 0) [near, second] = [second, near];
			else if (bit(slot.isRep2 + state) === 0) [near, second, third] = [third, near, second];
			else [near, second, third, fourth] = [fourth, near, second, third];
			if (matched === 1) state = state < 7 ? 9 : 11;
			else {
				matched = length(slot.repLength, place);
				state = state < 7 ? 8 : 11;
			}
		}
		for (let i = 0; i < matched && at < size; i++, at++) out[at] = out[at - near - 1] ?? 0;
	}
	return out;
}
