// Checks a value against a type from the typings, in the wording of Figma's own validation errors.
import type { TypeExpr } from "../typings.ts";
import { config } from "./bridge.ts";

export const mixed: symbol = Symbol("figma.mixed");

const kindOf = (value: unknown): string =>
	value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

/** null when legal, else what is wrong and where. */
export function faultIn(value: unknown, type: TypeExpr, path = ""): string | null {
	const at = path === "" ? "" : ` at ${path}`;
	switch (type.k) {
		case "any":
			return null;
		case "mixed":
			return "figma.mixed cannot be written";
		case "num":
			if (typeof value !== "number") return `Expected number, received ${kindOf(value)}${at}`;
			return Number.isFinite(value) ? null : `Expected number, received ${value}${at}`;
		case "str":
			return typeof value === "string" ? null : `Expected string, received ${kindOf(value)}${at}`;
		case "bool":
			return typeof value === "boolean" ? null : `Expected boolean, received ${kindOf(value)}${at}`;
		case "null":
			return value === null ? null : `Expected null, received ${kindOf(value)}${at}`;
		case "undef":
			return value === undefined ? null : `Expected undefined, received ${kindOf(value)}${at}`;
		case "fn":
			return typeof value === "function" ? null : `Expected function, received ${kindOf(value)}${at}`;
		case "lit":
			return value === type.v ? null : `Invalid literal value, expected ${JSON.stringify(type.v)}${at}`;
		case "ref": {
			const named = config.tables.types[type.n];
			return named ? faultIn(value, named, path) : null;
		}
		case "arr": {
			if (!Array.isArray(value)) return `Expected array, received ${kindOf(value)}${at}`;
			for (let i = 0; i < value.length; i++) {
				const fault = faultIn(value[i], type.of, `${path}[${i}]`);
				if (fault) return fault;
			}
			return null;
		}
		case "tuple": {
			if (!Array.isArray(value) || value.length !== type.of.length)
				return `Expected tuple of ${type.of.length}, received ${kindOf(value)}${at}`;
			for (let i = 0; i < type.of.length; i++) {
				const of = type.of[i];
				const fault = of ? faultIn(value[i], of, `${path}[${i}]`) : null;
				if (fault) return fault;
			}
			return null;
		}
		case "map":
			return kindOf(value) === "object" ? null : `Expected object, received ${kindOf(value)}${at}`;
		case "obj":
			return faultInObject(value, type, path);
		case "or":
			return faultInUnion(value, type.of, path);
	}
}

function faultInObject(value: unknown, type: TypeExpr & { k: "obj" }, path: string): string | null {
	const at = path === "" ? "" : ` at ${path}`;
	if (kindOf(value) !== "object") return `Expected object, received ${kindOf(value)}${at}`;
	const record = value as Record<string, unknown>;
	for (const name of Object.keys(type.p)) {
		const part = type.p[name];
		if (!part) continue;
		if (record[name] === undefined) {
			if (part.opt) continue;
			return `Required value missing at ${path}.${name}`;
		}
		const fault = faultIn(record[name], part.t, `${path}.${name}`);
		if (fault) return fault;
	}
	for (const name of Object.keys(record))
		if (!(name in type.p)) return `Unrecognized key(s) in object: '${name}'${at}`;
	return null;
}

const literals = (types: TypeExpr[]): (string | number | boolean)[] | null => {
	const out: (string | number | boolean)[] = [];
	for (const type of types) {
		const real = type.k === "ref" ? config.tables.types[type.n] : type;
		if (real?.k === "lit") out.push(real.v);
		else if (real?.k === "or") {
			const inner = literals(real.of);
			if (!inner) return null;
			out.push(...inner);
		} else if (real?.k !== "mixed") return null;
	}
	return out;
};

const tagOf = (type: TypeExpr): unknown[] => {
	const real = type.k === "ref" ? config.tables.types[type.n] : type;
	if (real?.k !== "obj") return [];
	const tag = real.p.type?.t;
	if (tag?.k === "lit") return [tag.v];
	return tag?.k === "or" ? (literals(tag.of) ?? []) : [];
};

function faultInUnion(value: unknown, types: TypeExpr[], path: string): string | null {
	const at = path === "" ? "" : ` at ${path}`;
	const allowed = literals(types);
	if (allowed) {
		if (allowed.includes(value as string)) return null;
		const names = allowed.map((name) => `'${name}'`).join(" | ");
		return `Invalid enum value. Expected ${names}, received '${String(value)}'${at}`;
	}
	let best: string | null = null;
	for (const type of types) {
		const fault = faultIn(value, type, path);
		if (fault === null) return null;
		// In a union of tagged objects only the member with the value's own tag has a say.
		const tags = tagOf(type);
		const tag = kindOf(value) === "object" ? (value as { type?: unknown }).type : undefined;
		if (best === null || (tags.length > 0 && tags.includes(tag))) best = fault;
	}
	return best ?? `Invalid value${at}`;
}

/** Rules that types cannot say: colours and opacities run 0 … 1. */
export function faultInRange(value: unknown, path = ""): string | null {
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) {
			const fault = faultInRange(value[i], `${path}[${i}]`);
			if (fault) return fault;
		}
		return null;
	}
	if (typeof value !== "object" || value === null) return null;
	const record = value as Record<string, unknown>;
	for (const name of Object.keys(record)) {
		const part = record[name];
		if (["r", "g", "b", "a", "opacity", "position"].includes(name) && typeof part === "number") {
			if (part < 0 || part > 1)
				return `Number must be ${part > 1 ? "less than or equal to 1" : "greater than or equal to 0"} at ${path}.${name}`;
		} else if (name !== "gradientTransform" && name !== "imageTransform") {
			const fault = faultInRange(part, `${path}.${name}`);
			if (fault) return fault;
		}
	}
	return null;
}

/** A copy nobody can change, as Figma hands out arrays and paints. */
export function frozenCopy<T>(value: T): T {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return Object.freeze(value.map((item) => frozenCopy(item))) as T;
	const copy: Record<string, unknown> = {};
	for (const key of Object.keys(value)) copy[key] = frozenCopy((value as Record<string, unknown>)[key]);
	return Object.freeze(copy) as T;
}

/** A copy that shares nothing with what the plugin holds. */
export function looseCopy<T>(value: T): T {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => looseCopy(item)) as T;
	const copy: Record<string, unknown> = {};
	for (const key of Object.keys(value)) copy[key] = looseCopy((value as Record<string, unknown>)[key]);
	return copy as T;
}
