// Puts one entry into a client's JSON settings and leaves every other byte as it stands, comments too.

type Json = Readonly<Record<string, unknown>>;

export type Edit =
	/** `text`: what the file should hold. */
	| { state: "added" | "updated"; text: string }
	| { state: "same" }
	/** An entry of our name that starts another program. */
	| { state: "foreign" }
	| { state: "unreadable"; why: string };

interface Span {
	start: number;
	end: number;
}

interface Member {
	key: string;
	value: Span;
}

/**
 * `text`: the file, or null where there is none. `section`: the key that holds the servers. `merge` answers what
 * becomes of an entry of the same name: null where it is not ours.
 */
export function putEntry(
	text: string | null,
	section: string,
	name: string,
	entry: Json,
	merge: (found: Json) => Json | null,
): Edit {
	if (text === null || text.trim() === "") {
		return { state: "added", text: `${JSON.stringify({ [section]: { [name]: entry } }, null, 2)}\n` };
	}
	const before = parse(text);
	if (before === null) return { state: "unreadable", why: "it is not JSON" };
	const held = before[section];
	if (held !== undefined && !isObject(held))
		return { state: "unreadable", why: `its "${section}" is no object` };
	const found = held?.[name];
	const made = isObject(found) ? merge(found) : entry;
	if (made === null) return { state: "foreign" };
	if (sameJson(found, made)) return { state: "same" };
	const edited = edit(text, section, name, made);
	// The file is someone else's: whatever was not meant to change must not have changed.
	const wanted = { ...before, [section]: { ...held, [name]: made } };
	if (edited === null || !sameJson(parse(edited), wanted))
		return { state: "unreadable", why: "its form is not understood" };
	return { state: found === undefined ? "added" : "updated", text: edited };
}

function edit(text: string, section: string, name: string, made: Json): string | null {
	const whole = span(text, skip(text, text.startsWith("\ufeff") ? 1 : 0));
	if (whole === null || text.charAt(whole.start) !== "{") return null;
	const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
	const write = (value: Json, depth: number): string =>
		JSON.stringify(value, null, indent).replaceAll("\n", `\n${indent.repeat(depth)}`);
	const servers = members(text, whole).find(({ key }) => key === section)?.value;
	if (servers === undefined) return insert(text, whole, section, write({ [name]: made }, 1), [indent, ""]);
	const old = members(text, servers).find(({ key }) => key === name)?.value;
	if (old !== undefined) return text.slice(0, old.start) + write(made, 2) + text.slice(old.end);
	return insert(text, servers, name, write(made, 2), [indent.repeat(2), indent]);
}

/** As the first member of an object. `indents`: of the member, and of the bracket that closes the object. */
function insert(
	text: string,
	object: Span,
	key: string,
	value: string,
	indents: readonly [string, string],
): string {
	const after = object.start + 1;
	const line = `\n${indents[0]}${JSON.stringify(key)}: ${value}`;
	const empty = text.slice(after, object.end - 1).trim() === "";
	return empty
		? `${text.slice(0, after)}${line}\n${indents[1]}${text.slice(object.end - 1)}`
		: `${text.slice(0, after)}${line}${text.charAt(skip(text, after)) === "}" ? "" : ","}${text.slice(after)}`;
}

function members(text: string, object: Span): Member[] {
	const found: Member[] = [];
	let at = skip(text, object.start + 1);
	while (at < object.end - 1 && text.charAt(at) === '"') {
		const key = span(text, at);
		const colon = key === null ? -1 : skip(text, key.end);
		const value = colon === -1 || text.charAt(colon) !== ":" ? null : span(text, skip(text, colon + 1));
		if (key === null || value === null) break;
		const name: unknown = JSON.parse(text.slice(key.start, key.end));
		if (typeof name === "string") found.push({ key: name, value });
		at = skip(text, value.end);
		if (text.charAt(at) === ",") at = skip(text, at + 1);
	}
	return found;
}

/** Past spaces and comments. */
function skip(text: string, from: number): number {
	let at = from;
	for (;;) {
		const gap = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(text.slice(at, at + 4000))?.[0];
		if (gap === undefined) return at;
		at += gap.length;
	}
}

/** The value that begins at `start`: a string, an object or list with all it holds, or a bare word. */
function span(text: string, start: number): Span | null {
	if (start >= text.length) return null;
	let depth = 0;
	let at = start;
	while (at < text.length) {
		const character = text.charAt(at);
		if (character === '"') {
			at = endOfString(text, at);
			if (depth === 0) return { start, end: at };
			continue;
		}
		if (character === "/" && /[/*]/.test(text.charAt(at + 1))) {
			if (depth === 0) return { start, end: at };
			at = Math.max(at + 1, skip(text, at));
			continue;
		}
		if (character === "{" || character === "[") depth += 1;
		if (character === "}" || character === "]") {
			if (depth === 0) return { start, end: at };
			depth -= 1;
			if (depth === 0) return { start, end: at + 1 };
		}
		if (depth === 0 && /[\s,:]/.test(character)) return { start, end: at };
		at += 1;
	}
	return depth === 0 ? { start, end: at } : null;
}

function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
	return at + 1;
}

/** JSON with comments and commas before a closing bracket; null for anything else, and for what is no object. */
function parse(text: string): Json | null {
	let plain = "";
	let at = text.startsWith("\ufeff") ? 1 : 0;
	while (at < text.length) {
		const character = text.charAt(at);
		if (character === '"') {
			const end = endOfString(text, at);
			plain += text.slice(at, end);
			at = end;
		} else if (character === "/" && /[/*]/.test(text.charAt(at + 1))) {
			const end = skip(text, at);
			if (end === at) return null;
			plain += " ";
			at = end;
		} else if (character === "," && /[}\]]/.test(text.charAt(skip(text, at + 1)))) {
			at += 1;
		} else {
			plain += character;
			at += 1;
		}
	}
	try {
		const value: unknown = JSON.parse(plain);
		return isObject(value) ? value : null;
	} catch {
		return null;
	}
}

function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same but for the order of keys. */
function sameJson(one: unknown, other: unknown): boolean {
	if (Array.isArray(one) && Array.isArray(other))
		return one.length === other.length && one.every((value, index) => sameJson(value, other[index]));
	if (isObject(one) && isObject(other)) {
		const keys = Object.keys(one);
		return (
			keys.length === Object.keys(other).length &&
			keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
		);
	}
	return one === other;
}
