// Hundreds of malformed inputs a tool, made from the listed schemas: each is answered with the field and the fix.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorOf, type RawClient, startServer, stopAll, textOf, type Wire } from "./raw-client.ts";

const runs = 300;
const seed = 20261122;

type Path = (string | number)[];

let client: RawClient;
let tools: Wire[];

beforeAll(async () => {
	client = await startServer();
	await client.open();
	tools = (await client.request("tools/list")).result.tools;
});
afterAll(stopAll);

/** Every place of a schema, with the path to it. */
function places(schema: Wire, path: Path = []): { path: Path; schema: Wire }[] {
	const found = [{ path, schema }];
	for (const [key, property] of Object.entries(schema.properties ?? {}))
		found.push(...places(property, [...path, key]));
	if (schema.items !== undefined) found.push(...places(schema.items, [...path, 0]));
	// Of a union, the object branch is the one with more places.
	const branch = schema.anyOf?.find((one: Wire) => one.properties !== undefined);
	if (branch !== undefined) found.push(...places(branch, path).slice(1));
	return found;
}

/** The least that a schema takes. */
function valid(schema: Wire): unknown {
	if (schema.enum !== undefined) return schema.enum[0];
	if (schema.anyOf !== undefined)
		return valid(schema.anyOf.find((one: Wire) => one.type === "object") ?? schema.anyOf[0]);
	if (schema.type === "object")
		return Object.fromEntries(
			(schema.required ?? []).map((key: string) => [key, valid(schema.properties[key])]),
		);
	if (schema.type === "array") return schema.items === undefined ? [] : [valid(schema.items)];
	if (schema.type === "string") return "words";
	if (schema.type === "boolean") return true;
	return schema.minimum ?? 1;
}

/** A whole input in which only the place at `path` is wrong. */
function inputWith(schema: Wire, path: Path, wrong: unknown): Wire {
	const [step, ...rest] = path;
	if (step === undefined) return wrong;
	if (schema.anyOf !== undefined)
		return inputWith(
			schema.anyOf.find((one: Wire) => one.type === "object"),
			path,
			wrong,
		);
	if (typeof step === "number") return [inputWith(schema.items, rest, wrong)];
	return { ...(valid(schema) as object), [step]: inputWith(schema.properties[step], rest, wrong) };
}

const typesOf = (schema: Wire): string[] => (schema.anyOf ?? [schema]).map((one: Wire) => one.type);

const wrongValues: Record<string, fc.Arbitrary<unknown>> = {
	string: fc.string({ maxLength: 30 }),
	number: fc.double({ noNaN: true, noDefaultInfinity: true }),
	boolean: fc.boolean(),
	array: fc.array(fc.anything({ maxDepth: 1, withBigInt: false }), { maxLength: 3 }),
	object: fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.integer(), { maxKeys: 3 }),
	null: fc.constant(null),
};

/** Keys that are wrong by little or by much, and never right. */
function badKey(known: string[]): fc.Arbitrary<string> {
	const near = fc
		.tuple(
			fc.constantFrom(...(known.length === 0 ? ["key"] : known)),
			fc.nat(30),
			fc.constantFrom("drop", "swap", "double", "camel", "upper"),
		)
		.map(([key, at, how]) => {
			const place = at % key.length;
			if (how === "drop") return key.slice(0, place) + key.slice(place + 1);
			if (how === "swap")
				return key.slice(0, place) + (key[place + 1] ?? "") + (key[place] ?? "") + key.slice(place + 2);
			if (how === "double") return key.slice(0, place) + (key[place] ?? "") + key.slice(place);
			return how === "camel"
				? key.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())
				: key.toUpperCase();
		});
	const far = fc.oneof(
		fc.string({ minLength: 1, maxLength: 20 }),
		fc.constantFrom("constructor", "toString", "image_size", "k".repeat(3000), "键", "a.b", "a b"),
	);
	return fc
		.oneof({ arbitrary: near, weight: 3 }, { arbitrary: far, weight: 1 })
		.filter((key) => key !== "" && key !== "__proto__" && !known.includes(key));
}

interface Malformed {
	input: Wire;
	/** Where the fault is, as a path. */
	path: Path;
}

function malformed(tool: Wire): fc.Arbitrary<Malformed> {
	const all = places(tool.inputSchema);
	const inner = all.filter(({ path }) => path.length > 0);
	const objects = all.filter(({ schema }) => schema.properties !== undefined);
	const make = (path: Path, wrong: unknown): Malformed => ({
		input: inputWith(tool.inputSchema, path, wrong),
		path,
	});
	const kinds: fc.Arbitrary<Malformed>[] = [
		fc.constantFrom(...objects).chain(({ path, schema }) =>
			badKey(Object.keys(schema.properties)).map((key) => ({
				input: inputWith(tool.inputSchema, path, { ...(valid(schema) as object), [key]: 1 }),
				path: [...path, key],
			})),
		),
	];
	if (inner.length > 0) {
		const somewhere = fc.constantFrom(...inner);
		kinds.push(
			somewhere.chain(({ path, schema }) => {
				const types = typesOf(schema).map((type) => (type === "integer" ? "number" : type));
				const others = Object.keys(wrongValues).filter((type) => !types.includes(type));
				return fc
					.constantFrom(...others)
					.chain((type) => (wrongValues[type] ?? fc.constant(null)).map((value) => make(path, value)));
			}),
			somewhere
				.filter(({ schema }) => !typesOf(schema).includes("array"))
				.chain(({ path }) =>
					fc.integer({ min: 50, max: 2000 }).map((depth) => {
						let deep: unknown = 1;
						for (let level = 0; level < depth; level += 1) deep = level % 2 === 0 ? [deep] : { deep };
						return make(path, [deep]);
					}),
				),
		);
	}
	const plain = inner.filter(({ schema }) => schema.type === "string" && schema.enum === undefined);
	// A line's look and place may be left empty.
	const filled = plain.filter(
		({ path }) => !["style", "place"].includes(String(path.at(-1))) || path.length < 3,
	);
	// An image may come as a data URL, and those are long.
	const short = plain.filter(({ path }) => path[0] !== "images" && path[0] !== "image");
	if (plain.length > 0)
		kinds.push(
			fc
				.constantFrom(...short)
				.chain(({ path }) =>
					fc.constantFrom(30_000, 200_000).map((length) => make(path, "x".repeat(length))),
				),
			fc.constantFrom(...filled).map(({ path }) => make(path, "")),
		);
	const numbers = inner.filter(({ schema }) => schema.maximum !== undefined);
	if (numbers.length > 0)
		kinds.push(
			fc
				.constantFrom(...numbers)
				.chain(({ path, schema }) =>
					fc
						.constantFrom(schema.maximum + 1, schema.minimum - 1, 1e21, -1e21)
						.map((value) => make(path, value)),
				),
		);
	const choices = inner.filter(({ schema }) => schema.enum !== undefined);
	if (choices.length > 0)
		kinds.push(
			fc.constantFrom(...choices).chain(({ path, schema }) =>
				fc
					.string({ maxLength: 12 })
					.filter((word) => !schema.enum.includes(word))
					.map((word) => make(path, word)),
			),
		);
	return fc.oneof(...kinds);
}

test("every tool answers every malformed input with the field and the fix, and lives", async () => {
	expect(tools.length).toBeGreaterThan(4);
	for (const tool of tools) {
		for (const { input, path } of fc.sample(malformed(tool), { numRuns: runs, seed })) {
			const answer = await client.call(tool.name, input);
			const context = `${tool.name} ${JSON.stringify(input).slice(0, 300)}\n${textOf(answer)}`;
			expect(answer.isError, context).toBe(true);
			const error = errorOf(answer);
			expect(error.code, context).toBe("invalid_input");
			expect(error.hint.length, context).toBeGreaterThan(8);
			expect(textOf(answer), context).toContain("Fix: ");
			expect(textOf(answer).length, context).toBeLessThan(4000);
			const top = String(path[0]);
			if (/^\w{1,60}$/.test(top)) expect(error.field, context).toMatch(new RegExp(`^${top}\\b`));
			expect(error.field.length, context).toBeGreaterThan(0);
		}
	}
	const { result } = await client.request("tools/list");
	expect(result.tools.length).toBe(tools.length);
	expect(client.stray).toEqual([]);
	expect(client.stderr()).toBe("");
});

test("arguments that are no object, and messages that are no request, do no harm", async () => {
	for (const given of [[], "x", 3, null, true]) {
		const { error, result } = await client.request("tools/call", { name: "get_job", arguments: given });
		expect(error !== undefined || result !== undefined).toBe(true);
	}
	for (const line of [
		"",
		"{",
		"[]",
		'{"jsonrpc":"2.0"}',
		'{"jsonrpc":"1.0","id":1,"method":"tools/list"}',
		"\u0000",
		'"x"',
	])
		client.child.stdin.write(`${line}\n`);
	const huge = await client.call("generate_image", { prompt: "x".repeat(40_000_000) });
	expect(errorOf(huge)).toMatchObject({ code: "invalid_input", field: "prompt" });
	expect((await client.request("no/such/method")).error.code).toBe(-32601);
	expect((await client.request("tools/list")).result.tools.length).toBe(tools.length);
	expect(client.stray).toEqual([]);
});
