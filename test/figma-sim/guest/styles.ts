// Local styles and variables: enough to be found, matched and bound.
import { fail, yieldTurn } from "./bridge.ts";
import { frozenCopy, looseCopy } from "./check.ts";
import { methods } from "./handle.ts";
import { doc, newId, type Rec, touch } from "./store.ts";
import { firstStyle, needFonts, resolveFont } from "./text-style.ts";

const needed = {
	PaintStyle: ["paints"],
	TextStyle: ["fontName", "fontSize", "letterSpacing", "lineHeight", "textCase"],
};

function styleHandle(rec: Rec): object {
	const known = new Set([
		"id",
		"name",
		"type",
		"description",
		"key",
		"remote",
		...(needed[rec.type as keyof typeof needed] ?? []),
	]);
	return new Proxy(
		{},
		{
			get(_target, key) {
				if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
				if (key === "id") return rec.id;
				if (key === "type") return rec.type === "PaintStyle" ? "PAINT" : "TEXT";
				if (key === "remove") return () => doc.styles.delete(rec.id);
				if (!known.has(key)) throw new TypeError(`style.${key}: no such property '${key}' on ${rec.type}`);
				return frozenCopy(rec.p[key] ?? "");
			},
			set(_target, key, value) {
				const name = String(key);
				if (!known.has(name) || name === "id" || name === "type")
					throw new TypeError("object is not extensible");
				if (name === "fontName") {
					const font = resolveFont(value, "set_fontName");
					needFonts({ ...rec, p: { stretches: [] } }, "set_fontName", [font]);
					rec.p.fontName = font;
				} else rec.p[name] = looseCopy(value);
				return true;
			},
			has: (_target, key) => typeof key === "string" && known.has(key),
		},
	);
}

export function createStyle(type: "PaintStyle" | "TextStyle"): object {
	const first = firstStyle();
	const rec: Rec = {
		id: `S:${newId()}`,
		type,
		parent: null,
		kids: null,
		p: type === "PaintStyle" ? { name: "Style", paints: [] } : { name: "Style", ...first },
		data: {},
		shared: {},
		relaunch: {},
	};
	doc.styles.set(rec.id, rec);
	return styleHandle(rec);
}

export const localStyles = (type: string): Promise<object[]> =>
	yieldTurn("local styles", () =>
		[...doc.styles.values()].filter((rec) => rec.type === type).map(styleHandle),
	);

export const styleById = (id: unknown): Promise<object | null> =>
	yieldTurn("getStyleByIdAsync", () => {
		const rec = doc.styles.get(String(id));
		return rec ? styleHandle(rec) : null;
	});

function variableHandle(rec: Rec): object {
	const all: Record<string, unknown> = {
		id: rec.id,
		name: rec.p.name,
		resolvedType: rec.p.resolvedType,
		valuesByMode: frozenCopy(rec.p.valuesByMode),
		variableCollectionId: rec.p.collection,
		remote: false,
		key: rec.id,
		setValueForMode: (mode: string, value: unknown) => {
			rec.p.valuesByMode = { ...(rec.p.valuesByMode as object), [mode]: looseCopy(value) };
		},
	};
	return Object.freeze(all);
}

const kind = (type: string): Rec[] => [...doc.styles.values()].filter((rec) => rec.type === type);

export const variables = {
	getLocalVariablesAsync: (type?: string) =>
		yieldTurn("variables", () =>
			kind("Variable")
				.filter((rec) => type === undefined || rec.p.resolvedType === type)
				.map(variableHandle),
		),
	getVariableByIdAsync: (id: string) =>
		yieldTurn("variables", () => {
			const rec = doc.styles.get(id);
			return rec?.type === "Variable" ? variableHandle(rec) : null;
		}),
	getLocalVariableCollectionsAsync: () =>
		yieldTurn("variables", () =>
			kind("VariableCollection").map((rec) =>
				Object.freeze({ id: rec.id, name: rec.p.name, modes: frozenCopy(rec.p.modes), defaultModeId: "1:0" }),
			),
		),
	createVariableCollection: (name: string) => {
		const rec: Rec = {
			id: `V:${newId()}`,
			type: "VariableCollection",
			parent: null,
			kids: null,
			p: { name, modes: [{ modeId: "1:0", name: "Mode 1" }] },
			data: {},
			shared: {},
			relaunch: {},
		};
		doc.styles.set(rec.id, rec);
		return Object.freeze({ id: rec.id, name, modes: frozenCopy(rec.p.modes), defaultModeId: "1:0" });
	},
	createVariable: (name: string, collection: { id: string }, resolvedType: string) => {
		const rec: Rec = {
			id: `V:${newId()}`,
			type: "Variable",
			parent: null,
			kids: null,
			p: { name, collection: collection.id, resolvedType, valuesByMode: {} },
			data: {},
			shared: {},
			relaunch: {},
		};
		doc.styles.set(rec.id, rec);
		return variableHandle(rec);
	},
	setBoundVariableForPaint: (
		paint: Record<string, unknown>,
		field: string,
		variable: { id: string; resolvedType: string } | null,
	) => {
		if (field !== "color" || paint.type !== "SOLID")
			fail("setBoundVariableForPaint", "Only the color of a solid paint can be bound");
		if (variable && variable.resolvedType !== "COLOR")
			fail("setBoundVariableForPaint", "The variable must be a color");
		return frozenCopy({
			...paint,
			boundVariables: variable ? { color: { type: "VARIABLE_ALIAS", id: variable.id } } : {},
		});
	},
	getVariableById: () =>
		fail(
			"getVariableById",
			"Cannot call with documentAccess: dynamic-page. Use figma.variables.getVariableByIdAsync() instead.",
		),
	getLocalVariables: () =>
		fail(
			"getLocalVariables",
			"Cannot call with documentAccess: dynamic-page. Use figma.variables.getLocalVariablesAsync() instead.",
		),
};

methods.setBoundVariable = (rec, [field, variable]) => {
	rec.p.boundVariables = {
		...((rec.p.boundVariables as object | undefined) ?? {}),
		[String(field)]:
			variable === null ? undefined : { type: "VARIABLE_ALIAS", id: (variable as { id: string }).id },
	};
	touch(rec);
};
