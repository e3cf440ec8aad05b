// Fills, strokes, corners and the styles and variables that can stand behind them.
import { fail, yieldTurn } from "./bridge.ts";
import { frozenCopy, looseCopy, mixed } from "./check.ts";
import { defaultOf } from "./defaults.ts";
import { getters, has, methods, setters } from "./handle.ts";
import { doc, type Rec, touch } from "./store.ts";
import { textFills } from "./text.ts";

/** What Figma adds to a paint when it is read back. */
function whole(paints: unknown): unknown[] {
	return (looseCopy(paints) as Record<string, unknown>[]).map((paint) => ({
		visible: true,
		opacity: 1,
		blendMode: "NORMAL",
		...paint,
	}));
}

getters.fills = (rec) => {
	if (rec.type === "TEXT") return textFills.get(rec);
	return frozenCopy(rec.p.fills ?? defaultOf(rec.type, "fills"));
};
setters.fills = (rec, value, where) => {
	if (rec.type === "TEXT") textFills.set(rec, whole(value), where);
	else {
		rec.p.fills = whole(value);
		rec.p.fillStyleId = "";
		touch(rec);
	}
};
setters.strokes = (rec, value) => {
	rec.p.strokes = whole(value);
	rec.p.strokeStyleId = "";
	touch(rec);
};

for (const [name, method] of [
	["fillStyleId", "setFillStyleIdAsync"],
	["strokeStyleId", "setStrokeStyleIdAsync"],
	["effectStyleId", "setEffectStyleIdAsync"],
	["gridStyleId", "setGridStyleIdAsync"],
] as const)
	setters[name] = (_rec, _value, where) =>
		fail(where, `Cannot call with documentAccess: dynamic-page. Use node.${method} instead.`);

setters.vectorNetwork = (_rec, _value, where) =>
	fail(where, "Cannot call with documentAccess: dynamic-page. Use node.setVectorNetworkAsync instead.");
setters.reactions = (_rec, _value, where) =>
	fail(where, "Cannot call with documentAccess: dynamic-page. Use node.setReactionsAsync instead.");

const paintStyle = (id: unknown, where: string): Rec => {
	const style = doc.styles.get(String(id));
	if (style?.type !== "PaintStyle") fail(where, `Paint style ${String(id)} was not found`);
	return style;
};

methods.setFillStyleIdAsync = (rec, [id], where) =>
	yieldTurn(where, () => {
		const style = paintStyle(id, where);
		if (rec.type === "TEXT") {
			textFills.set(rec, looseCopy(style.p.paints), where);
			for (const stretch of rec.p.stretches as { style: { fillStyleId: string } }[])
				stretch.style = { ...stretch.style, fillStyleId: style.id };
		} else {
			rec.p.fills = looseCopy(style.p.paints);
			rec.p.fillStyleId = style.id;
		}
		touch(rec);
	});
methods.setStrokeStyleIdAsync = (rec, [id], where) =>
	yieldTurn(where, () => {
		const style = paintStyle(id, where);
		rec.p.strokes = looseCopy(style.p.paints);
		rec.p.strokeStyleId = style.id;
		touch(rec);
	});

getters.fillStyleId = (rec) => {
	if (rec.type !== "TEXT") return rec.p.fillStyleId ?? "";
	const ids = (rec.p.stretches as { style: { fillStyleId: string } }[]).map((part) => part.style.fillStyleId);
	return ids.every((id) => id === ids[0]) ? (ids[0] ?? "") : mixed;
};

const corners = ["topLeftRadius", "topRightRadius", "bottomRightRadius", "bottomLeftRadius"];
getters.cornerRadius = (rec) => {
	if (!has(rec, "topLeftRadius")) return rec.p.cornerRadius ?? 0;
	const all = corners.map((name) => rec.p[name] ?? 0);
	return all.every((radius) => radius === all[0]) ? all[0] : mixed;
};
setters.cornerRadius = (rec, value, where) => {
	if ((value as number) < 0) fail(where, "Number must be greater than or equal to 0");
	if (has(rec, "topLeftRadius")) for (const name of corners) rec.p[name] = value;
	rec.p.cornerRadius = value;
	touch(rec);
};

const sides = ["strokeTopWeight", "strokeRightWeight", "strokeBottomWeight", "strokeLeftWeight"];
getters.strokeWeight = (rec) => {
	const all = sides.map((name) => rec.p[name] ?? rec.p.strokeWeight ?? 1);
	return all.every((weight) => weight === all[0]) ? all[0] : mixed;
};
setters.strokeWeight = (rec, value, where) => {
	if ((value as number) < 0) fail(where, "Number must be greater than or equal to 0");
	for (const name of sides) delete rec.p[name];
	rec.p.strokeWeight = value;
	touch(rec);
};
for (const name of sides) {
	getters[name] = (rec) => rec.p[name] ?? rec.p.strokeWeight ?? 1;
	setters[name] = (rec, value) => {
		rec.p[name] = value;
		touch(rec);
	};
}

getters.backgrounds = (rec) => frozenCopy(rec.p.backgrounds ?? defaultOf(rec.type, "backgrounds"));
