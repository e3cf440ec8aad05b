// Node handles: proxies that know only what the typings list, and refuse the rest in Figma's own words.
import type { Member } from "../typings.ts";
import { config, fail, notSimulated } from "./bridge.ts";
import { faultIn, faultInRange, frozenCopy, looseCopy } from "./check.ts";
import { defaultOf } from "./defaults.ts";
import { ancestors, blame, doc, live, type Rec, touch } from "./store.ts";

type Getter = (rec: Rec) => unknown;
type Setter = (rec: Rec, value: unknown, where: string) => void;
type Method = (rec: Rec, args: unknown[], where: string) => unknown;

/** Properties with a rule of their own; all others are kept as written. */
export const getters: Record<string, Getter> = {};
export const setters: Record<string, Setter> = {};
export const methods: Record<string, Method> = {};

const handles = new Map<string, object>();
const idOfHandle = new WeakMap<object, string>();

/** Names that the language itself reads off any value. */
const languageNames = new Set(["then", "toJSON", "constructor", "valueOf", "prototype", "nodeType"]);

/** What may be changed on a layer inside an instance (the rest belongs to its component). */
const overridable = new Set(
	"name visible locked opacity blendMode fills strokes strokeWeight strokeAlign strokeJoin strokeCap dashPattern effects cornerRadius topLeftRadius topRightRadius bottomLeftRadius bottomRightRadius cornerSmoothing characters fontName fontSize letterSpacing lineHeight textCase textDecoration textAlignHorizontal textAlignVertical paragraphSpacing paragraphIndent hyperlink exportSettings isExposedInstance expanded autoRename textStyleId fillStyleId".split(
		" ",
	),
);

export function handle(id: string): object {
	const known = handles.get(id);
	if (known) return known;
	const made = new Proxy({}, traps(id));
	handles.set(id, made);
	idOfHandle.set(made, id);
	return made;
}

/** The record behind an argument that must be a node. Throws on anything else and on removed nodes. */
export function recOf(value: unknown, where: string): Rec {
	const id = typeof value === "object" && value !== null ? idOfHandle.get(value) : undefined;
	if (id === undefined) fail(where, `Expected node, received ${value === null ? "null" : typeof value}`);
	return live(id, where);
}

export const isHandle = (value: unknown): boolean =>
	typeof value === "object" && value !== null && idOfHandle.has(value);

export const insideInstance = (rec: Rec): boolean => ancestors(rec).some((up) => up.type === "INSTANCE");

const memberOf = (rec: Rec, name: string): Member | undefined => config.tables.nodes[rec.type]?.[name];

/** Which parts of the typings a node type has: for other rules that ask the same question. */
export const has = (rec: Rec, name: string): boolean => memberOf(rec, name) !== undefined;

function traps(id: string): ProxyHandler<object> {
	return {
		get(_target, key) {
			if (typeof key === "symbol" || languageNames.has(key)) return undefined;
			const rec = doc.recs.get(id);
			if (key === "id") return id;
			if (key === "removed") return rec === undefined;
			if (key === "toString") return () => `[object ${rec?.type ?? "Node"} ${id}]`;
			if (!rec) fail(`get_${key}`, `The node with id "${id}" does not exist`);
			const member = memberOf(rec, key);
			if (!member) throw new TypeError(`node.${key}: no such property '${key}' on ${rec.type} node`);
			if (member.kind === "method") return methodOf(id, key);
			const getter = getters[key];
			if (getter) return getter(rec);
			const value = rec.p[key] === undefined ? defaultOf(rec.type, key) : rec.p[key];
			if (value === undefined) notSimulated(`reading ${key} of a ${rec.type} node`);
			return frozenCopy(value);
		},
		set(_target, key, value) {
			const name = String(key);
			const where = `set_${name}`;
			const rec = live(id, where);
			const member = memberOf(rec, name);
			if (!member) throw new TypeError("object is not extensible");
			if (member.readonly || member.kind === "method") throw new TypeError("no setter for property");
			if (insideInstance(rec) && !overridable.has(name))
				fail(where, "This property cannot be overriden on an instance");
			const fault = (member.type ? faultIn(value, member.type) : null) ?? faultInRange(value);
			if (fault) fail(where, `Property "${name}" failed validation: ${fault}`);
			if (name === "opacity" && typeof value === "number" && (value < 0 || value > 1))
				fail(where, 'Property "opacity" failed validation: Number must be between 0 and 1');
			blame(rec, where);
			const setter = setters[name];
			if (setter) setter(rec, value, where);
			else {
				if (defaultOf(rec.type, name) === undefined) notSimulated(`writing ${name} of a ${rec.type} node`);
				rec.p[name] = looseCopy(value);
				touch(rec);
			}
			return true;
		},
		has(_target, key) {
			const rec = doc.recs.get(id);
			return typeof key === "string" && rec !== undefined && memberOf(rec, key) !== undefined;
		},
		defineProperty() {
			throw new TypeError("object is not extensible");
		},
		deleteProperty() {
			throw new TypeError("object is not extensible");
		},
	};
}

/** Methods that change the node they are called on. */
const writes =
	/^(remove|resize|rescale|setPluginData|setSharedPluginData|setRelaunchData|insertCharacters|deleteCharacters|setRange|set\w+Async|setBoundVariable|detachInstance)/;

function methodOf(id: string, name: string): (...args: unknown[]) => unknown {
	return (...args) => {
		const method = methods[name];
		if (!method) notSimulated(`${name}()`);
		const rec = live(id, name);
		if (writes.test(name) && name !== "setCurrentPageAsync") blame(rec, name);
		return method(rec, args, name);
	};
}
