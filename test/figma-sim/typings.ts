// Derives the simulator's property tables from Figma's own typings, so that what exists, what is read-only
// and which values are legal is never our opinion.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseSync } from "oxc-parser";

/** A type as far as a value can be checked against it. */
export type TypeExpr =
	| { k: "num" | "str" | "bool" | "null" | "undef" | "mixed" | "any" | "fn" }
	| { k: "lit"; v: string | number | boolean }
	| { k: "or"; of: TypeExpr[] }
	| { k: "arr"; of: TypeExpr }
	| { k: "tuple"; of: TypeExpr[] }
	| { k: "map"; of: TypeExpr }
	| { k: "ref"; n: string }
	| { k: "obj"; p: Record<string, { t: TypeExpr; opt?: true }> };

export interface Member {
	kind: "prop" | "method";
	readonly?: true;
	/** Absent for methods. */
	type?: TypeExpr;
}

export interface TypingTables {
	/** By node type (`FRAME`) and by style interface (`PaintStyle`). */
	nodes: Record<string, Record<string, Member>>;
	/** Members of the `figma` global. */
	figma: Record<string, Member>;
	/** Named types that node properties refer to. */
	types: Record<string, TypeExpr>;
}

// The parser's tree is plain JSON; only the fields read here are named.
interface Ast {
	type: string;
	[field: string]: unknown;
}

const isAst = (value: unknown): value is Ast =>
	typeof value === "object" && value !== null && "type" in value;
const ast = (value: unknown): Ast => {
	if (!isAst(value)) throw new Error("typings: a syntax node was expected");
	return value;
};
const list = (value: unknown): Ast[] => (Array.isArray(value) ? value.filter(isAst) : []);
const nameOf = (value: unknown): string => {
	const node = ast(value);
	if (typeof node.name === "string") return node.name;
	return typeof node.value === "string" ? node.value : "";
};

const keywords: Record<string, TypeExpr> = {
	TSNumberKeyword: { k: "num" },
	TSStringKeyword: { k: "str" },
	TSBooleanKeyword: { k: "bool" },
	TSNullKeyword: { k: "null" },
	TSUndefinedKeyword: { k: "undef" },
	TSVoidKeyword: { k: "undef" },
	TSFunctionType: { k: "fn" },
};

function readType(node: Ast, refs: Set<string>): TypeExpr {
	const keyword = keywords[node.type];
	if (keyword) return keyword;
	switch (node.type) {
		case "TSLiteralType": {
			const literal = ast(node.literal);
			const value = literal.value;
			if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
				return { k: "lit", v: value };
			return { k: "any" };
		}
		case "TSUnionType":
			return { k: "or", of: list(node.types).map((type) => readType(type, refs)) };
		case "TSArrayType":
			return { k: "arr", of: readType(ast(node.elementType), refs) };
		case "TSTupleType":
			return { k: "tuple", of: list(node.elementTypes).map((type) => readType(type, refs)) };
		case "TSParenthesizedType":
			return readType(ast(node.typeAnnotation), refs);
		case "TSTypeLiteral":
			return readObject(list(node.members), refs);
		case "TSIndexedAccessType":
			// `PluginAPI['mixed']` is the only one that a property uses.
			return { k: "mixed" };
		case "TSTypeReference":
			return readReference(node, refs);
		default:
			return { k: "any" };
	}
}

function readReference(node: Ast, refs: Set<string>): TypeExpr {
	const name = nameOf(node.typeName);
	const args = isAst(node.typeArguments) ? list(node.typeArguments.params) : [];
	if ((name === "ReadonlyArray" || name === "Array") && args[0])
		return { k: "arr", of: readType(args[0], refs) };
	if (name === "Promise" || name === "Partial" || name === "Pick" || name === "Omit") return { k: "any" };
	refs.add(name);
	return { k: "ref", n: name };
}

function readObject(members: Ast[], refs: Set<string>): TypeExpr {
	const p: Record<string, { t: TypeExpr; opt?: true }> = {};
	for (const member of members) {
		if (member.type === "TSIndexSignature")
			return { k: "map", of: readType(ast(ast(member.typeAnnotation).typeAnnotation), refs) };
		if (member.type !== "TSPropertySignature" || !isAst(member.typeAnnotation)) continue;
		const t = readType(ast(member.typeAnnotation.typeAnnotation), refs);
		p[nameOf(member.key)] = member.optional === true ? { t, opt: true } : { t };
	}
	return { k: "obj", p };
}

/** Reads the installed `@figma/plugin-typings`. About 50 ms; call once a process. */
export function readTypings(): TypingTables {
	const path = createRequire(import.meta.url).resolve("@figma/plugin-typings/plugin-api.d.ts");
	const program = parseSync(path, readFileSync(path, "utf8")).program;
	const interfaces = new Map<string, Ast>();
	const aliases = new Map<string, Ast>();
	for (const statement of list(program.body)) {
		const declared =
			statement.type === "ExportNamedDeclaration" && isAst(statement.declaration)
				? statement.declaration
				: statement;
		if (declared.type === "TSInterfaceDeclaration") interfaces.set(nameOf(declared.id), declared);
		if (declared.type === "TSTypeAliasDeclaration") aliases.set(nameOf(declared.id), declared);
	}
	const refs = new Set<string>();

	const parents = (declared: Ast) => list(declared.extends).map((heritage) => nameOf(heritage.expression));
	const body = (declared: Ast) => list(ast(declared.body).body);

	function members(name: string): Record<string, Member> {
		const declared = interfaces.get(name);
		if (!declared) return {};
		const all: Record<string, Member> = {};
		for (const parent of parents(declared)) Object.assign(all, members(parent));
		for (const member of body(declared)) {
			if (member.type === "TSMethodSignature") all[nameOf(member.key)] = { kind: "method" };
			if (member.type !== "TSPropertySignature" || !isAst(member.typeAnnotation)) continue;
			const type = readType(ast(member.typeAnnotation.typeAnnotation), refs);
			all[nameOf(member.key)] = {
				kind: type.k === "fn" ? "method" : "prop",
				type,
				...(member.readonly === true ? { readonly: true as const } : {}),
			};
		}
		return all;
	}

	const nodes: TypingTables["nodes"] = {};
	for (const name of interfaces.keys()) {
		const own = /Node$|Style$/.test(name) ? members(name) : {};
		const tag = own.type?.type;
		if (name.endsWith("Node") && tag?.k === "lit") nodes[String(tag.v)] = own;
		if (name.endsWith("Style") && tag?.k === "lit") nodes[name] = own;
	}
	const figma = members("PluginAPI");

	const types: Record<string, TypeExpr> = {};
	const resolve = (name: string): void => {
		if (types[name] || name.endsWith("Node") || name === "Variable") return;
		const alias = aliases.get(name);
		const declared = interfaces.get(name);
		const found = new Set<string>();
		if (alias) types[name] = readType(ast(alias.typeAnnotation), found);
		else if (declared) {
			const merged: Ast[] = [];
			const collect = (from: Ast) => {
				for (const parent of parents(from)) {
					const up = interfaces.get(parent);
					if (up) collect(up);
				}
				merged.push(...body(from));
			};
			collect(declared);
			types[name] = readObject(merged, found);
		}
		for (const next of found) resolve(next);
	};
	for (const name of refs) resolve(name);
	return { nodes, figma, types };
}
