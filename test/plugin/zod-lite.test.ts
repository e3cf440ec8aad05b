// The window's stand-in for zod says yes and no where zod does, and hands back the same values.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as zod from "zod";
import * as lite from "../../plugin/ui/zod-lite.ts";

// The core's own schemas use these parts; each is written once and built with both libraries.
type Library = typeof lite;
const z = zod as unknown as Library;

const schemas: [string, (from: Library) => ReturnType<Library["unknown"]>][] = [
	["text with bounds", (from) => from.string().min(2).max(5)],
	["text by pattern", (from) => from.string().regex(/^[\w-]{1,8}$/)],
	["whole number with bounds", (from) => from.int().min(0).max(10)],
	["number", (from) => from.number().nullish()],
	["flag", (from) => from.boolean().optional()],
	["enum", (from) => from.enum(["a", "b"])],
	["literal", (from) => from.literal(1)],
	["list with bounds", (from) => from.array(from.string().max(3)).min(1).max(2)],
	["object", (from) => from.object({ a: from.string(), b: from.number().optional(), c: from.unknown() })],
	["strict object", (from) => from.strictObject({ a: from.string().optional(), b: from.array(from.int()) })],
	["loose object", (from) => from.looseObject({ a: from.string() })],
	["record", (from) => from.record(from.string(), from.unknown())],
	["catch", (from) => from.object({ a: from.array(from.string()).catch([]), b: from.string().catch("") })],
	["union", (from) => from.union([from.string().max(2), from.strictObject({ a: from.int() })])],
	[
		"transform",
		(from) =>
			from
				.object({ a: from.string().transform((text: string) => text.toUpperCase()) })
				.transform((row: object) => Object.keys(row)),
	],
	["default", (from) => from.object({ a: from.string().default("x") })],
];

const values = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom<unknown>(
			"a",
			"b",
			"abc",
			"abcdef",
			"",
			1,
			0,
			7,
			11,
			1.5,
			true,
			null,
			undefined,
		),
	},
	fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: -1, max: 12 })), { maxLength: 3 }),
	fc.dictionary(
		fc.constantFrom("a", "b", "c", "d"),
		fc.oneof(
			fc.string({ maxLength: 4 }),
			fc.integer({ min: 0, max: 3 }),
			fc.constant(null),
			fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
		),
		{ noNullPrototype: true },
	),
);

for (const [name, build] of schemas)
	test(name, () => {
		const real = build(z);
		const own = build(lite);
		fc.assert(
			fc.property(values, (value) => {
				const a = real.safeParse(value);
				const b = own.safeParse(value);
				expect(b.success, JSON.stringify(value)).toBe(a.success);
				if (a.success && b.success) expect(b.data).toEqual(a.data);
			}),
			{ seed: 7, numRuns: 400 },
		);
	});

test("a fault names its place", () => {
	const parsed = lite
		.strictObject({ copy: lite.array(lite.strictObject({ text: lite.string() })) })
		.safeParse({ copy: [{ text: "a" }, { txt: "b" }] });
	expect(parsed.success).toBe(false);
	if (!parsed.success)
		expect(parsed.error.issues.map(({ path }) => path.join("."))).toEqual(["copy.1.text", "copy.1"]);
});
