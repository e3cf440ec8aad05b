// Draws a tree of layers as SVG, glyphs as outlines, so that exports and screenshots show what is there.

import { num, paintOf, type SvgDefs } from "./draw-paint.ts";
import type { FlowText } from "./guest/bridge.ts";
import type { DrawNode } from "./guest/images.ts";
import { setLines } from "./text-metrics.ts";

export type Matrix = [[number, number, number], [number, number, number]];

const css = (m: Matrix): string =>
	`matrix(${[m[0][0], m[1][0], m[0][1], m[1][1], m[0][2], m[1][2]].map(num).join(" ")})`;

/** The outline of a node's own shape, in its own coordinates. */
function outline(node: DrawNode): string {
	const { w, h } = node;
	if (node.type === "ELLIPSE") {
		const [rx, ry] = [w / 2, h / 2];
		return `M0 ${num(ry)}A${num(rx)} ${num(ry)} 0 1 1 ${num(w)} ${num(ry)}A${num(rx)} ${num(ry)} 0 1 1 0 ${num(ry)}Z`;
	}
	if (node.type === "LINE") return `M0 0L${num(w)} 0`;
	if (node.type === "POLYGON" || node.type === "STAR") {
		const star = node.type === "STAR";
		const count = star ? node.points * 2 : node.points;
		const points = Array.from({ length: count }, (_, i) => {
			const turn = (i / count) * Math.PI * 2 - Math.PI / 2;
			const r = star && i % 2 === 1 ? node.inner : 1;
			return `${num(w / 2 + (Math.cos(turn) * r * w) / 2)} ${num(h / 2 + (Math.sin(turn) * r * h) / 2)}`;
		});
		return `M${points.join("L")}Z`;
	}
	const most = Math.min(w, h) / 2;
	const [a = 0, b = 0, c = 0, d = 0] = node.radii.map((radius) => Math.min(radius, most));
	if (a + b + c + d === 0) return `M0 0H${num(w)}V${num(h)}H0Z`;
	const arc = (r: number, x: number, y: number) => `A${num(r)} ${num(r)} 0 0 1 ${num(x)} ${num(y)}`;
	return `M${num(a)} 0H${num(w - b)}${arc(b, w, b)}V${num(h - c)}${arc(c, w - c, h)}H${num(d)}${arc(d, 0, h - d)}V${num(a)}${arc(a, a, 0)}Z`;
}

interface VectorPath {
	data: string;
	windingRule: string;
}

function vectorMarkup(node: DrawNode, draw: (d: string, rule: string) => string): string {
	const box = (node.pathBox ?? { x: 0, y: 0, width: node.w, height: node.h }) as {
		x: number;
		y: number;
		width: number;
		height: number;
	};
	const sx = box.width > 0 ? node.w / box.width : 1;
	const sy = box.height > 0 ? node.h / box.height : 1;
	const inner = (node.paths as VectorPath[])
		.map((path) => draw(path.data, path.windingRule === "EVENODD" ? "evenodd" : "nonzero"))
		.join("");
	return `<g transform="scale(${num(sx)} ${num(sy)}) translate(${num(-box.x)} ${num(-box.y)})">${inner}</g>`;
}

function fillMarkup(node: DrawNode, defs: SvgDefs): string {
	const fills = (node.fills as Record<string, unknown>[]).filter((paint) => paint.visible !== false);
	const isVector = node.type === "VECTOR";
	return fills
		.map((paint) => {
			const image = paint.type === "IMAGE";
			if (image) {
				const clip = defs.add((id) => `<clipPath id="${id}"><path d="${outline(node)}"/></clipPath>`);
				return `<g clip-path="url(#${clip})" opacity="${num((paint.opacity as number | undefined) ?? 1)}">${defs.image(paint, node.w, node.h)}</g>`;
			}
			const colour = paintOf(paint, node.w, node.h, defs);
			if (isVector)
				return vectorMarkup(node, (d, rule) => `<path d="${d}" fill-rule="${rule}" ${colour.fill}/>`);
			return `<path d="${outline(node)}" ${colour.fill}/>`;
		})
		.join("");
}

const caps: Record<string, string> = { ROUND: "round", SQUARE: "square" };

function strokeMarkup(node: DrawNode, defs: SvgDefs): string {
	const strokes = (node.strokes as Record<string, unknown>[]).filter((paint) => paint.visible !== false);
	if (node.type === "TEXT" || node.strokeWeight === 0) return "";
	const centred = node.strokeAlign === "CENTER" || node.type === "LINE" || node.type === "VECTOR";
	const width = centred ? node.strokeWeight : node.strokeWeight * 2;
	const dash =
		(node.dash as number[]).length > 0 ? ` stroke-dasharray="${(node.dash as number[]).join(" ")}"` : "";
	const cap = caps[node.strokeCap] ? ` stroke-linecap="${caps[node.strokeCap]}"` : "";
	return strokes
		.map((paint) => {
			const colour = paintOf(paint, node.w, node.h, defs).fill.replaceAll("fill", "stroke");
			const look = `fill="none" ${colour} stroke-width="${num(width)}"${dash}${cap}`;
			if (node.type === "VECTOR") return vectorMarkup(node, (d) => `<path d="${d}" ${look}/>`);
			if (node.strokeAlign !== "INSIDE" || centred) return `<path d="${outline(node)}" ${look}/>`;
			const clip = defs.add((id) => `<clipPath id="${id}"><path d="${outline(node)}"/></clipPath>`);
			return `<path d="${outline(node)}" ${look} clip-path="url(#${clip})"/>`;
		})
		.join("");
}

function textMarkup(node: DrawNode, text: FlowText, defs: SvgDefs): string {
	const wrapAt = text.autoResize === "WIDTH_AND_HEIGHT" ? null : node.w;
	const lines = setLines(text, wrapAt);
	const total = lines.reduce((sum, line) => sum + line.height, 0);
	let y =
		text.alignVertical === "CENTER"
			? (node.h - total) / 2
			: text.alignVertical === "BOTTOM"
				? node.h - total
				: 0;
	let out = "";
	for (const line of lines) {
		const slack = node.w - line.width;
		let x = text.align === "CENTER" ? slack / 2 : text.align === "RIGHT" ? slack : 0;
		for (const cluster of line.clusters) {
			const d = cluster.path();
			if (d !== "")
				for (const paint of cluster.run.fills as Record<string, unknown>[])
					if (paint.visible !== false)
						out += `<path transform="translate(${num(x)} ${num(y + line.baseline)})" d="${d}" ${paintOf(paint, node.w, node.h, defs).fill}/>`;
			x += cluster.advance;
		}
		y += line.height;
	}
	return out;
}

function effectFilter(node: DrawNode, defs: SvgDefs): string {
	const effects = (node.effects as Record<string, unknown>[]).filter((effect) => effect.visible !== false);
	const parts = effects.flatMap((effect) => {
		const radius = (effect.radius as number | undefined) ?? 0;
		if (effect.type === "LAYER_BLUR") return [`<feGaussianBlur stdDeviation="${num(radius / 2)}"/>`];
		if (effect.type !== "DROP_SHADOW") return [];
		const { r, g, b, a } = effect.color as Record<"r" | "g" | "b" | "a", number>;
		const offset = effect.offset as { x: number; y: number };
		const colour = `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(",")})`;
		return [
			`<feDropShadow dx="${num(offset.x)}" dy="${num(offset.y)}" stdDeviation="${num(radius / 2)}" flood-color="${colour}" flood-opacity="${num(a)}"/>`,
		];
	});
	if (parts.length === 0) return "";
	const id = defs.add(
		(name) =>
			`<filter id="${name}" filterUnits="userSpaceOnUse" x="${num(-200)}" y="${num(-200)}" width="${num(node.w + 400)}" height="${num(node.h + 400)}">${parts.join("")}</filter>`,
	);
	return ` filter="url(#${id})"`;
}

const blends: Record<string, string> = {
	MULTIPLY: "multiply",
	SCREEN: "screen",
	OVERLAY: "overlay",
	DARKEN: "darken",
	LIGHTEN: "lighten",
};

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

/** Whether any of it can fall on the canvas: resvg panics on a clipped group that lies wholly outside. */
function isSeen(node: DrawNode, at: Matrix, canvas: SvgDefs["canvas"]): boolean {
	const xs: number[] = [];
	const ys: number[] = [];
	for (const [x, y] of [
		[0, 0],
		[node.w, 0],
		[0, node.h],
		[node.w, node.h],
	] as const) {
		xs.push(at[0][0] * x + at[0][1] * y + at[0][2]);
		ys.push(at[1][0] * x + at[1][1] * y + at[1][2]);
	}
	const least = Math.min(canvas.leastPx, canvas.width / 2, canvas.height / 2);
	const own =
		Math.min(...xs) < canvas.width - least &&
		Math.max(...xs) > least &&
		Math.min(...ys) < canvas.height - least &&
		Math.max(...ys) > least;
	return (
		own || (!node.clips && node.kids.some((kid) => isSeen(kid, times(at, kid.matrix as Matrix), canvas)))
	);
}

/** Markup of a node and all below it. `around` is the transform of what holds it; `matrix` replaces its own place. */
export function markup(
	node: DrawNode,
	defs: SvgDefs,
	around: Matrix,
	matrix: Matrix = node.matrix as Matrix,
): string {
	const loose = node.type === "GROUP" || node.type === "BOOLEAN_OPERATION";
	// A group's children are placed in the coordinates of the frame around it.
	const at = loose ? around : times(around, matrix);
	if (!loose && !isSeen(node, at, defs.canvas)) return "";
	const own = node.text
		? textMarkup(node, node.text as FlowText, defs)
		: loose
			? ""
			: fillMarkup(node, defs) + strokeMarkup(node, defs);
	let kids = "";
	let open = 0;
	for (const kid of node.kids) {
		if (kid.isMask) {
			const clip = defs.add(
				(id) =>
					`<clipPath id="${id}"><path transform="${css(kid.matrix as Matrix)}" d="${outline(kid)}"/></clipPath>`,
			);
			kids += `<g clip-path="url(#${clip})">`;
			open++;
		} else kids += markup(kid, defs, at);
	}
	kids += "</g>".repeat(open);
	if (node.clips && kids !== "") {
		const clip = defs.add((id) => `<clipPath id="${id}"><path d="${outline(node)}"/></clipPath>`);
		kids = `<g clip-path="url(#${clip})">${kids}</g>`;
	}
	const opacity = node.opacity < 1 ? ` opacity="${num(node.opacity)}"` : "";
	const blend = blends[node.blendMode] ? ` style="mix-blend-mode:${blends[node.blendMode]}"` : "";
	const place = loose ? "" : ` transform="${css(matrix)}"`;
	return `<g${place}${opacity}${blend}${effectFilter(node, defs)}>${own}${kids}</g>`;
}
