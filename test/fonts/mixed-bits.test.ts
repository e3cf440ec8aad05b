// The coder of the metric tables: what is written is read, whatever it is and however badly it is guessed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { RangeWriter } from "../../scripts/fonts/range-writer.mjs";
import { keyOf, MixedBits } from "../../shared/layout/mixed-bits.ts";
import { RangeReader } from "../../shared/layout/range-reader.ts";

interface Told {
	select: number;
	sides: [number, number];
	value: number;
}

const told = fc.record<Told>({
	select: fc.nat(255),
	sides: fc.tuple(fc.integer(), fc.nat(5)),
	value: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -32767, max: 32767 })),
});

const place = (bits: MixedBits, { sides }: Told): void => {
	bits.sides[0] = keyOf(1, sides[0]);
	bits.sides[1] = keyOf(2, sides[1]);
};

test("what is written is read", () => {
	fc.assert(
		fc.property(fc.array(told, { maxLength: 400 }), (list) => {
			const writer = new RangeWriter();
			const writing = new MixedBits(writer, 2);
			for (const one of list) {
				place(writing, one);
				writing.integer(one.select, one.value);
			}
			const reading = new MixedBits(new RangeReader(writer.finish()), 2);
			const read = list.map((one) => {
				place(reading, one);
				return reading.integer(one.select);
			});
			expect(read).toEqual(list.map(({ value }) => value));
		}),
		{ seed: 7, numRuns: 60 },
	);
});

test("a long stream of one and the same costs next to nothing", () => {
	const writer = new RangeWriter();
	const bits = new MixedBits(writer, 2);
	for (let i = 0; i < 20_000; i++) bits.integer(3, 0);
	expect(writer.finish().length).toBeLessThan(100);
});

test("what is rounded stands far from where engines could round it two ways", () => {
	// Logarithms differ in the last place from engine to engine: 1e-12 of these numbers.
	const apart = (value: number) => Math.abs(value - Math.floor(value) - 0.5);
	const stretched = Array.from({ length: 4096 }, (_, i) => {
		const chance = (i + 0.5) / 4096;
		return apart(Math.log(chance / (1 - chance)) * 256);
	});
	const squashed = Array.from({ length: 1409 }, (_, i) => apart(65536 / (1 + Math.exp(11 - i / 64))));
	expect(Math.min(...stretched, ...squashed)).toBeGreaterThan(1e-5);
});
