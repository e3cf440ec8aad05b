/** Bytes as text: five letters for four bytes, padded with zeros. */
export function packBytes(bytes: Uint8Array | number[]): string;
/** The writing end of a `BitCoder` (shared/layout/range-reader.ts). */
export class RangeWriter {
	bit(chance: number, wanted: 0 | 1): 0 | 1;
	finish(): string;
}
