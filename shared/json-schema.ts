// One zod schema, two JSON Schemas: the terse one that is advertised, and the full one that explains errors.
import * as z from "zod";

/** The part of JSON Schema 2020-12 that our own schemas use. */
export interface JsonSchema {
	type?: string | undefined;
	description?: string | undefined;
	properties?: Record<string, JsonSchema> | undefined;
	required?: string[] | undefined;
	items?: JsonSchema | undefined;
	anyOf?: JsonSchema[] | undefined;
	enum?: unknown[] | undefined;
	const?: unknown;
	additionalProperties?: JsonSchema | boolean | undefined;
	default?: unknown;
	minimum?: number | undefined;
	maximum?: number | undefined;
	minLength?: number | undefined;
	maxLength?: number | undefined;
	minItems?: number | undefined;
	maxItems?: number | undefined;
	pattern?: string | undefined;
}

const kinds = ["full", "advertised"] as const;
type Kind = (typeof kinds)[number];

const cache = {
	full: new WeakMap<z.ZodType, JsonSchema>(),
	advertised: new WeakMap<z.ZodType, JsonSchema>(),
};

/**
 * Marks a schema that is checked in full but shown in short, because another tool shows it in full:
 * `brief.meta(advertiseAs({ type: "object" }))`.
 */
export function advertiseAs(short: JsonSchema): { advertise: JsonSchema } {
	return { advertise: short };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function render(schema: z.ZodType, kind: Kind): JsonSchema {
	const rendered: unknown = z.toJSONSchema(schema, { io: "input" });
	const { $schema: _dialect, ...tidied } = { $schema: null, ...Object(tidy(rendered, kind)) };
	return tidied;
}

/** The same tree with `advertise` obeyed or dropped, and without what says nothing. */
function tidy(node: unknown, kind: Kind): unknown {
	if (Array.isArray(node)) return node.map((item) => tidy(item, kind));
	if (!isObject(node)) return node;
	const { advertise, ...full } = node;
	const short = kind === "advertised" && isObject(advertise);
	const shown = short ? { description: full.description, ...advertise } : full;
	return Object.fromEntries(
		Object.entries(shown)
			.filter(([key, value]) => value !== undefined && !saysNothing(key, value, kind))
			.map(([key, value]) => [key, tidy(value, kind)]),
	);
}

/** The top of a seed: nobody needs to be told before. */
const largestInt32 = 2_147_483_647;

function saysNothing(key: string, value: unknown, kind: Kind): boolean {
	if (kind === "advertised" && isPlain(key, value)) return true;
	if (key === "minimum") return value === Number.MIN_SAFE_INTEGER;
	if (key === "maximum")
		return value === Number.MAX_SAFE_INTEGER || (kind === "advertised" && value === largestInt32);
	if (key === "properties" || key === "additionalProperties")
		return isObject(value) && Object.keys(value).length === 0;
	// Every client reads the list at every start: the limits of strings are told by the error instead.
	return kind === "advertised" && (key === "minLength" || key === "maxLength") && typeof value === "number";
}

/** What a caller does by itself: a count of nothing is left out, a list holds something. Told by the error all the same. */
function isPlain(key: string, value: unknown): boolean {
	if (key === "minimum") return value === 0;
	if (key === "minItems") return value === 1;
	return (
		key === "items" && isObject(value) && Object.keys(value).join() === "type" && value.type === "object"
	);
}

/** `advertised` is what clients list; `full` also opens what is advertised in short. Cached. */
export function jsonSchemaOf(schema: z.ZodType, kind: Kind): JsonSchema {
	const known = cache[kind].get(schema);
	if (known !== undefined) return known;
	const made = render(schema, kind);
	cache[kind].set(schema, made);
	return made;
}

/** Every schema that may stand at a path (a union gives several). */
export function schemasAt(root: JsonSchema, path: readonly PropertyKey[]): JsonSchema[] {
	let here = branches(root);
	for (const step of path) {
		here = here.flatMap((node) => {
			if (typeof step === "number") return node.items === undefined ? [] : branches(node.items);
			const name = String(step);
			if (node.properties !== undefined && Object.hasOwn(node.properties, name)) {
				const property = node.properties[name];
				return property === undefined ? [] : branches(property);
			}
			return typeof node.additionalProperties === "object" ? branches(node.additionalProperties) : [];
		});
	}
	return here;
}

function branches(node: JsonSchema): JsonSchema[] {
	return node.anyOf === undefined ? [node] : node.anyOf.flatMap(branches);
}
