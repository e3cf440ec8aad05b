// Turns a failed validation into the one sentence that lets an agent repair its own call.
import type * as z from "zod";
import { ToolError } from "./errors.ts";
import { type JsonSchema, jsonSchemaOf, schemasAt } from "./json-schema.ts";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What people write because fal or another tool calls it so, and what it is called here. */
const otherNames: Readonly<Record<string, string>> = {
	image_size: "size",
	aspect_ratio: "size",
	resolution: "size",
	num_images: "count",
	n: "count",
	image_url: "images",
	image_urls: "images",
	use_turbo: "settings.turbo",
	texts: "copy",
	text: "copy",
	id: "job_id",
	timeout: "wait_seconds",
};

/** Parses strictly. Throws ToolError `invalid_input` naming the field and the fix. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
	const parsed = schema.safeParse(raw);
	if (parsed.success) return parsed.data;
	throw inputError(jsonSchemaOf(schema, "full"), raw, parsed.error.issues);
}

function inputError(schema: JsonSchema, raw: unknown, issues: readonly Issue[]): ToolError {
	const flat = issues.flatMap((issue) => openUnion(issue, raw));
	// A misspelt key usually also shows as a missing one: the misspelling is what to say.
	const first = flat.find((issue) => issue.code === "unrecognized_keys") ?? flat[0];
	if (first === undefined) throw new Error("a failed parse without an issue");
	const { field, message, hint } = explain(schema, raw, first);
	const others = new Set(flat.filter((issue) => issue !== first).map((issue) => fieldName(issue.path)));
	others.delete(field);
	others.delete("");
	const rest = others.size === 0 ? "" : ` Also check: ${[...others].slice(0, 5).join(", ")}.`;
	return new ToolError({ code: "invalid_input", message, hint: hint + rest, field });
}

/** `brief.copy[2].text`, as the caller would write it. */
function fieldName(path: Path): string {
	let name = "";
	for (const step of path) {
		if (typeof step === "number") name += `[${step}]`;
		else if (/^[A-Za-z_]\w{0,63}$/.test(String(step)))
			name += name === "" ? String(step) : `.${String(step)}`;
		else name += `[${show(String(step))}]`;
	}
	return name;
}

/** Of a union, the branch that the caller was writing: the one whose own type fits. */
function openUnion(issue: Issue, raw: unknown): Issue[] {
	if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
	const atRoot = (inner: Issue) =>
		inner.path.length === 0 && (inner.code === "invalid_type" || inner.code === "invalid_value");
	const fitting = issue.errors.find((branch) => branch.length > 0 && !branch.some(atRoot));
	if (fitting === undefined) return [issue];
	return fitting.flatMap((inner) => openUnion({ ...inner, path: [...issue.path, ...inner.path] }, raw));
}

function explain(schema: JsonSchema, raw: unknown, issue: Issue) {
	const field = fieldName(issue.path);
	const label = field === "" ? "The input" : field;
	const wanted = schemasAt(schema, issue.path);
	const given = valueAt(raw, issue.path);
	const expected = wanted.length === 0 ? "another value" : [...new Set(wanted.map(describe))].join(", or ");
	const fix = `Give ${expected}.`;
	switch (issue.code) {
		case "unrecognized_keys":
			return unknownKey(schema, issue.path, issue.keys);
		case "invalid_value": {
			const options = issue.values.map(String);
			const close = typeof given === "string" ? nearest(given, options) : null;
			const all = `Allowed: ${options.map((option) => JSON.stringify(option)).join(", ")}.`;
			if (given === undefined) return { field, message: `${label} is missing.`, hint: all };
			const guess = close === null ? "" : `Did you mean ${JSON.stringify(close)}? `;
			return { field, message: `${label} cannot be ${show(given)}.`, hint: guess + all };
		}
		case "too_big":
		case "too_small": {
			const size = measure(given);
			return { field, message: `${label} is ${tooMuch(issue)}${size}.`, hint: fix };
		}
		case "invalid_type":
		case "invalid_union":
			return given === undefined
				? { field, message: `${label} is missing.`, hint: fix }
				: { field, message: `${label} cannot be ${show(given)}.`, hint: fix };
		case "custom":
			return { field, message: issue.message, hint: fix };
		default:
			return { field, message: `${label} is not in the form that is asked for.`, hint: fix };
	}
}

function unknownKey(schema: JsonSchema, path: Path, keys: readonly string[]) {
	const key = keys[0] ?? "";
	const known = [...new Set(schemasAt(schema, path).flatMap((node) => Object.keys(node.properties ?? {})))];
	const field = fieldName([...path, key]);
	const guess = nearest(key, known) ?? (path.length === 0 ? elsewhere(schema, key, known) : null);
	const where = path.length === 0 ? "" : ` in ${fieldName(path)}`;
	return {
		field,
		message: `Unknown key ${show(key)}${where}.`,
		hint: `${guess === null ? "" : `Did you mean ${JSON.stringify(guess)}? `}Known keys: ${known.join(", ")}.`,
	};
}

/** A key that stands one level down, or has another name here. */
function elsewhere(schema: JsonSchema, key: string, known: readonly string[]): string | null {
	const renamed = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
	if (renamed !== undefined && known.includes(renamed.split(".")[0] ?? "")) return renamed;
	for (const parent of known) {
		const inner = schemasAt(schema, [parent]).flatMap((node) => Object.keys(node.properties ?? {}));
		if (inner.includes(key)) return `${parent}.${key}`;
	}
	return null;
}

/** What a field takes, in words: "a whole number from 1 to 4". */
function describe(node: JsonSchema): string {
	const range = (low: number | undefined, high: number | undefined, unit: string) => {
		if (low !== undefined && high !== undefined) return ` from ${low} to ${high}${unit}`;
		if (high !== undefined) return ` of at most ${high}${unit}`;
		return low === undefined ? "" : ` of at least ${low}${unit}`;
	};
	if (node.enum !== undefined) return `one of ${node.enum.map((value) => JSON.stringify(value)).join(", ")}`;
	if (node.const !== undefined) return JSON.stringify(node.const);
	switch (node.type) {
		case "string":
			return `a string${range(node.minLength, node.maxLength, " characters")}`;
		case "integer":
			return `a whole number${range(node.minimum, node.maximum, "")}`;
		case "number":
			return `a number${range(node.minimum, node.maximum, "")}`;
		case "boolean":
			return "true or false";
		case "array":
			return `a list${range(node.minItems, node.maxItems, " items")}${
				node.items === undefined
					? ""
					: `, each ${[...new Set(schemasAt(node.items, []).map(short))].join(" or ")}`
			}`;
		default:
			return short(node);
	}
}

function short(node: JsonSchema): string {
	if (node.type === "object" || node.properties !== undefined) {
		const keys = Object.keys(node.properties ?? {});
		return keys.length === 0 ? "an object" : `an object with ${keys.join(", ")}`;
	}
	if (node.enum !== undefined) return describe(node);
	return node.type === undefined ? "another value" : `a ${node.type}`;
}

function tooMuch(issue: Extract<Issue, { code: "too_big" | "too_small" }>): string {
	const units = new Map([
		["string", ["long", "short"]],
		["array", ["long", "short"]],
		["set", ["long", "short"]],
		["object", ["big", "small"]],
		["record", ["big", "small"]],
	]);
	const [big, small] = units.get(issue.origin) ?? ["great", "small"];
	return `too ${issue.code === "too_big" ? big : small}`;
}

function measure(given: unknown): string {
	if (typeof given === "string") return ` (${given.length} characters)`;
	if (Array.isArray(given)) return ` (${given.length} items)`;
	return typeof given === "number" ? ` (${given})` : "";
}

/** The caller's own value, short enough to stand in a sentence. Never recurses. */
function show(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "an object";
	if (typeof value !== "string") return String(value);
	return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

function valueAt(raw: unknown, path: Path): unknown {
	let here = raw;
	for (const step of path) {
		if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
		here = Reflect.get(here, step);
	}
	return here;
}
