// Places and sizes: transforms, bounding boxes, resizing with constraints, and solving auto-layout on the host.
import { type FlowNode, fail, host } from "./bridge.ts";
import { getters, has, insideInstance, methods, setters } from "./handle.ts";
import { doc, find, type Rec, touch } from "./store.ts";
import { flowRuns } from "./text-style.ts";
import { isShown } from "./tree.ts";

export type Matrix = [[number, number, number], [number, number, number]];

export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

const number = (rec: Rec, name: string): number => (rec.p[name] as number | undefined) ?? 0;
const isLoose = (rec: Rec): boolean => rec.type === "GROUP" || rec.type === "BOOLEAN_OPERATION";
export const modeOf = (rec: Rec): "H" | "V" | "N" => {
	const mode = rec.p.layoutMode;
	return mode === "HORIZONTAL" ? "H" : mode === "VERTICAL" ? "V" : "N";
};
const parentOf = (rec: Rec): Rec | undefined => (rec.parent === null ? undefined : find(rec.parent));
/** True for a child that its auto-layout parent places. */
export const inFlow = (rec: Rec): boolean => {
	const up = parentOf(rec);
	return up !== undefined && modeOf(up) !== "N" && rec.p.layoutPositioning !== "ABSOLUTE";
};

export function sizingOf(rec: Rec, axis: "H" | "V"): "FIXED" | "HUG" | "FILL" {
	const up = parentOf(rec);
	if (up && inFlow(rec)) {
		const along = modeOf(up) === axis;
		if (along ? rec.p.layoutGrow === 1 : rec.p.layoutAlign === "STRETCH") return "FILL";
	}
	const mode = modeOf(rec);
	if (mode !== "N") {
		const auto =
			mode === axis ? rec.p.primaryAxisSizingMode !== "FIXED" : rec.p.counterAxisSizingMode === "AUTO";
		return auto ? "HUG" : "FIXED";
	}
	if (rec.type === "TEXT") {
		const resize = rec.p.textAutoResize ?? "WIDTH_AND_HEIGHT";
		if (resize === "WIDTH_AND_HEIGHT") return "HUG";
		if (resize === "HEIGHT" && axis === "V") return "HUG";
	}
	return "FIXED";
}

function flowNode(rec: Rec): FlowNode {
	const pair = (a: string, b: string): [number | null, number | null] => [
		(rec.p[a] as number | null | undefined) ?? null,
		(rec.p[b] as number | null | undefined) ?? null,
	];
	const gap = number(rec, "itemSpacing");
	return {
		id: rec.id,
		mode: modeOf(rec),
		x: number(rec, "x"),
		y: number(rec, "y"),
		w: number(rec, "width"),
		h: number(rec, "height"),
		sizeH: sizingOf(rec, "H"),
		sizeV: sizingOf(rec, "V"),
		absolute: !inFlow(rec),
		pad: [
			number(rec, "paddingTop"),
			number(rec, "paddingRight"),
			number(rec, "paddingBottom"),
			number(rec, "paddingLeft"),
		],
		gap,
		crossGap: (rec.p.counterAxisSpacing as number | null | undefined) ?? gap,
		primary: (rec.p.primaryAxisAlignItems as string | undefined) ?? "MIN",
		counter: (rec.p.counterAxisAlignItems as string | undefined) ?? "MIN",
		content: (rec.p.counterAxisAlignContent as string | undefined) ?? "AUTO",
		wrap: rec.p.layoutWrap === "WRAP",
		min: pair("minWidth", "minHeight"),
		max: pair("maxWidth", "maxHeight"),
		text: rec.type === "TEXT" ? flowTextOf(rec) : null,
		kids: (rec.kids ?? []).flatMap((id) => {
			const kid = find(id);
			return kid && (kid.p.visible !== false || modeOf(rec) === "N") ? [flowNode(kid)] : [];
		}),
	};
}

export const flowTextOf = (rec: Rec): NonNullable<FlowNode["text"]> => ({
	autoResize: (rec.p.textAutoResize as string | undefined) ?? "WIDTH_AND_HEIGHT",
	align: (rec.p.textAlignHorizontal as string | undefined) ?? "LEFT",
	alignVertical: (rec.p.textAlignVertical as string | undefined) ?? "TOP",
	maxLines:
		rec.p.textTruncation === "ENDING" ? ((rec.p.maxLines as number | null | undefined) ?? null) : null,
	runs: flowRuns(rec),
});

/** Brings all boxes up to date. Called before any box is read, drawn or saved. */
export function flush(): void {
	if (doc.dirty.size === 0) return;
	const roots = [...doc.dirty].flatMap((id) => find(id) ?? []);
	doc.dirty.clear();
	for (const root of roots) {
		if (!has(root, "width") || root.type === "SECTION") continue;
		const rows = JSON.parse(host.solve(JSON.stringify(flowNode(root)))) as [
			string,
			number,
			number,
			number,
			number,
		][];
		for (const [id, x, y, w, h] of rows) {
			const rec = find(id);
			if (!rec) continue;
			const before = { w: number(rec, "width"), h: number(rec, "height") };
			Object.assign(rec.p, { x, y, width: w, height: h });
			if (modeOf(rec) === "N") followConstraints(rec, before.w, before.h, w, h);
		}
	}
}

/** Children of a plain frame keep their pins when it is resized. */
function followConstraints(rec: Rec, oldW: number, oldH: number, w: number, h: number): void {
	if (!has(rec, "constraints") || rec.type === "SECTION" || (oldW === w && oldH === h)) return;
	for (const id of rec.kids ?? []) {
		const kid = find(id);
		if (!kid || !has(kid, "constraints")) continue;
		const pins = (kid.p.constraints ?? { horizontal: "MIN", vertical: "MIN" }) as Record<string, string>;
		const along = (pin: string | undefined, place: string, size: string, before: number, after: number) => {
			const at = number(kid, place);
			const length = number(kid, size);
			if (pin === "MAX") kid.p[place] = at + after - before;
			if (pin === "CENTER") kid.p[place] = at + (after - before) / 2;
			if (pin === "STRETCH") kid.p[size] = Math.max(0.01, length + after - before);
			if (pin === "SCALE" && before > 0) {
				kid.p[place] = (at * after) / before;
				kid.p[size] = Math.max(0.01, (length * after) / before);
			}
		};
		const [kidW, kidH] = [number(kid, "width"), number(kid, "height")];
		along(pins.horizontal, "x", "width", oldW, w);
		along(pins.vertical, "y", "height", oldH, h);
		followConstraints(kid, kidW, kidH, number(kid, "width"), number(kid, "height"));
	}
}

/** A group has no box of its own: it is where its children are. */
function looseBox(rec: Rec): Rect {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const id of rec.kids ?? []) {
		const kid = find(id);
		if (!kid) continue;
		const box = isLoose(kid)
			? looseBox(kid)
			: corners(localOf(kid), number(kid, "width"), number(kid, "height"));
		left = Math.min(left, box.x);
		top = Math.min(top, box.y);
		right = Math.max(right, box.x + box.width);
		bottom = Math.max(bottom, box.y + box.height);
	}
	return left === Infinity
		? { x: 0, y: 0, width: 0, height: 0 }
		: { x: left, y: top, width: right - left, height: bottom - top };
}

export function localOf(rec: Rec): Matrix {
	if (isLoose(rec)) {
		const box = looseBox(rec);
		return [
			[1, 0, box.x],
			[0, 1, box.y],
		];
	}
	const turn = (number(rec, "rotation") * Math.PI) / 180;
	const flip = rec.p.flipped === true ? -1 : 1;
	return [
		[Math.cos(turn) * flip, Math.sin(turn), number(rec, "x")],
		[-Math.sin(turn) * flip, Math.cos(turn), number(rec, "y")],
	];
}

const times = (a: Matrix, b: Matrix): Matrix => [
	[
		a[0][0] * b[0][0] + a[0][1] * b[1][0],
		a[0][0] * b[0][1] + a[0][1] * b[1][1],
		a[0][0] * b[0][2] + a[0][1] * b[1][2] + a[0][2],
	],
	[
		a[1][0] * b[0][0] + a[1][1] * b[1][0],
		a[1][0] * b[0][1] + a[1][1] * b[1][1],
		a[1][0] * b[0][2] + a[1][1] * b[1][2] + a[1][2],
	],
];

export function absoluteOf(rec: Rec): Matrix {
	let at = parentOf(rec);
	// Children of a group are placed in the coordinates of the frame around it.
	while (at && isLoose(at)) at = parentOf(at);
	const own = localOf(rec);
	return at && at.type !== "PAGE" && at.type !== "DOCUMENT" ? times(absoluteOf(at), own) : own;
}

function corners(m: Matrix, w: number, h: number): Rect {
	const points = [
		[0, 0],
		[w, 0],
		[0, h],
		[w, h],
	].map(
		([x = 0, y = 0]) => [m[0][0] * x + m[0][1] * y + m[0][2], m[1][0] * x + m[1][1] * y + m[1][2]] as const,
	);
	const xs = points.map((point) => point[0]);
	const ys = points.map((point) => point[1]);
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function sizeOf(rec: Rec): { w: number; h: number } {
	if (isLoose(rec)) {
		const box = looseBox(rec);
		return { w: box.width, h: box.height };
	}
	return { w: number(rec, "width"), h: number(rec, "height") };
}

export function absoluteBox(rec: Rec): Rect {
	const { w, h } = sizeOf(rec);
	return corners(absoluteOf(rec), w, h);
}

const reading = (read: (rec: Rec) => unknown) => (rec: Rec) => {
	flush();
	return read(rec);
};

getters.width = reading((rec) => sizeOf(rec).w);
getters.height = reading((rec) => sizeOf(rec).h);
getters.x = reading((rec) => localOf(rec)[0][2]);
getters.y = reading((rec) => localOf(rec)[1][2]);
getters.rotation = reading((rec) => number(rec, "rotation"));
getters.relativeTransform = reading(localOf);
getters.absoluteTransform = reading(absoluteOf);
getters.absoluteBoundingBox = reading((rec) => Object.freeze(absoluteBox(rec)));
getters.absoluteRenderBounds = reading((rec) => (isShown(rec) ? Object.freeze(absoluteBox(rec)) : null));
getters.layoutSizingHorizontal = (rec) => sizingOf(rec, "H");
getters.layoutSizingVertical = (rec) => sizingOf(rec, "V");

function shift(rec: Rec, dx: number, dy: number): void {
	if (isLoose(rec)) {
		for (const id of rec.kids ?? []) {
			const kid = find(id);
			if (kid) shift(kid, dx, dy);
		}
	} else {
		rec.p.x = number(rec, "x") + dx;
		rec.p.y = number(rec, "y") + dy;
	}
	touch(rec);
}

const mover = (axis: "x" | "y") => (rec: Rec, value: unknown) => {
	flush();
	if (inFlow(rec)) return; // auto-layout owns the place; Figma takes the write and does nothing
	const now = localOf(rec)[axis === "x" ? 0 : 1][2];
	const by = (value as number) - now;
	shift(rec, axis === "x" ? by : 0, axis === "y" ? by : 0);
};
setters.x = mover("x");
setters.y = mover("y");

setters.rotation = (rec, value) => {
	rec.p.rotation = value;
	touch(rec);
};

setters.relativeTransform = (rec, value, where) => {
	const m = value as Matrix;
	const length = Math.hypot(m[0][0], m[1][0]);
	if (Math.abs(length - 1) > 1e-3 || Math.abs(Math.hypot(m[0][1], m[1][1]) - 1) > 1e-3)
		fail(where, "figma-sim: a transform with scale or skew is not simulated");
	if (isLoose(rec)) {
		flush();
		const now = localOf(rec);
		shift(rec, m[0][2] - now[0][2], m[1][2] - now[1][2]);
		return;
	}
	rec.p.flipped = m[0][0] * m[1][1] - m[0][1] * m[1][0] < 0;
	rec.p.rotation = (Math.atan2(m[0][1], m[1][1]) * 180) / Math.PI;
	if (!inFlow(rec)) {
		rec.p.x = m[0][2];
		rec.p.y = m[1][2];
	}
	touch(rec);
};

function resize(rec: Rec, args: unknown[], where: string, follow: boolean): void {
	const [width, height] = args;
	if (typeof width !== "number" || typeof height !== "number") fail(where, "Expected numbers");
	if (!(width >= 0.01) || !(height >= 0.01) || !Number.isFinite(width + height)) {
		const line = rec.type === "LINE" && height === 0 && width >= 0.01;
		if (!line) fail(where, "Number must be greater than or equal to 0.01");
	}
	if (insideInstance(rec)) fail(where, "This property cannot be overriden on an instance");
	flush();
	if (isLoose(rec)) {
		const box = looseBox(rec);
		for (const id of rec.kids ?? []) {
			const kid = find(id);
			if (!kid) continue;
			kid.p.x = box.x + (number(kid, "x") - box.x) * (width / box.width);
			kid.p.y = box.y + (number(kid, "y") - box.y) * (height / box.height);
			kid.p.width = number(kid, "width") * (width / box.width);
			kid.p.height = number(kid, "height") * (height / box.height);
		}
		touch(rec);
		return;
	}
	const before = sizeOf(rec);
	Object.assign(rec.p, { width, height });
	if (modeOf(rec) !== "N")
		Object.assign(rec.p, { primaryAxisSizingMode: "FIXED", counterAxisSizingMode: "FIXED" });
	if (rec.type === "TEXT" && rec.p.textAutoResize !== "HEIGHT") rec.p.textAutoResize = "NONE";
	const up = parentOf(rec);
	if (up && inFlow(rec)) Object.assign(rec.p, { layoutGrow: 0, layoutAlign: "INHERIT" });
	if (follow) followConstraints(rec, before.w, before.h, width, height);
	touch(rec);
}
methods.resize = (rec, args, where) => resize(rec, args, where, true);
methods.resizeWithoutConstraints = (rec, args, where) => resize(rec, args, where, false);

const sizingSetter = (axis: "H" | "V") => (rec: Rec, value: unknown, where: string) => {
	const up = parentOf(rec);
	const flowing = up !== undefined && inFlow(rec);
	const own = modeOf(rec) !== "N";
	if (value === "FILL" && !flowing) fail(where, "FILL can only be set on children of auto-layout frames");
	if (value === "HUG" && !own && !(rec.type === "TEXT" && flowing))
		fail(where, "HUG can only be set on auto-layout frames or text children of auto-layout frames");
	if (value === "FIXED" && !flowing && !own && rec.type !== "TEXT")
		fail(where, "node must be an auto-layout frame or a child of an auto-layout frame");
	flush();
	if (up && flowing) {
		if (modeOf(up) === axis) rec.p.layoutGrow = value === "FILL" ? 1 : 0;
		else rec.p.layoutAlign = value === "FILL" ? "STRETCH" : "INHERIT";
	}
	if (own && value !== "FILL") {
		const along = modeOf(rec) === axis;
		rec.p[along ? "primaryAxisSizingMode" : "counterAxisSizingMode"] = value === "HUG" ? "AUTO" : "FIXED";
	}
	if (rec.type === "TEXT") {
		const now = rec.p.textAutoResize ?? "WIDTH_AND_HEIGHT";
		if (axis === "H") {
			if (value === "HUG") rec.p.textAutoResize = "WIDTH_AND_HEIGHT";
			else if (now === "WIDTH_AND_HEIGHT") rec.p.textAutoResize = "HEIGHT";
		} else if (value === "HUG") rec.p.textAutoResize = now === "WIDTH_AND_HEIGHT" ? now : "HEIGHT";
		else rec.p.textAutoResize = "NONE";
	}
	touch(rec);
};
setters.layoutSizingHorizontal = sizingSetter("H");
setters.layoutSizingVertical = sizingSetter("V");

setters.layoutPositioning = (rec, value, where) => {
	const up = parentOf(rec);
	if (value === "ABSOLUTE" && (!up || modeOf(up) === "N"))
		fail(where, "Can only set layoutPositioning = ABSOLUTE if the parent node has layoutMode !== NONE");
	flush();
	rec.p.layoutPositioning = value;
	if (value === "ABSOLUTE") Object.assign(rec.p, { layoutGrow: 0, layoutAlign: "INHERIT" });
	touch(rec);
};

setters.layoutMode = (rec, value, where) => {
	if (value === "GRID") fail(where, "figma-sim: grid layout is not simulated");
	flush();
	rec.p.layoutMode = value;
	touch(rec);
};

setters.visible = (rec, value) => {
	rec.p.visible = value;
	touch(rec);
};
