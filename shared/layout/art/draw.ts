// The few marks that all art is made of: shapes in sheet pixels, in tight boxes so that each is cheap to draw.
import type { Chance } from "../compose-random.ts";
import type { Box, HexColor, Paint, ShapeSpec, Spec, Stroke } from "../layout.ts";
import { boundsOf, placed, readPath, type Segment, writePath } from "./path.ts";

export interface Look {
	fill?: HexColor | Paint;
	stroke?: Stroke;
	opacity?: number;
}

type Point = readonly [x: number, y: number];

function lookOf({ fill, stroke, opacity }: Look): Partial<ShapeSpec> {
	return {
		...(fill === undefined ? {} : { fill: typeof fill === "string" ? { type: "solid", color: fill } : fill }),
		...(stroke === undefined ? {} : { stroke }),
		...(opacity === undefined ? {} : { opacity }),
	};
}

const round = (v: number) => Math.round(v * 100) / 100;

export function rect(
	name: string,
	box: Box,
	look: Look & { radiusPx?: number; rotationDeg?: number },
): ShapeSpec {
	return {
		type: "shape",
		shape: "rect",
		name,
		at: { x: round(box.x), y: round(box.y) },
		width: round(box.width),
		height: round(box.height),
		...lookOf(look),
		...(look.radiusPx === undefined ? {} : { radiusPx: round(look.radiusPx) }),
		...(look.rotationDeg === undefined ? {} : { rotationDeg: look.rotationDeg }),
	};
}

export function ellipse(name: string, cx: number, cy: number, rx: number, ry: number, look: Look): ShapeSpec {
	return {
		type: "shape",
		shape: "ellipse",
		name,
		at: { x: round(cx - rx), y: round(cy - ry) },
		width: round(2 * rx),
		height: round(2 * ry),
		...lookOf(look),
	};
}

export function circle(name: string, cx: number, cy: number, r: number, look: Look): ShapeSpec {
	return ellipse(name, cx, cy, r, r, look);
}

/** A path whose coordinates are px of the parent frame. */
export function path(name: string, d: string | readonly Segment[], look: Look): ShapeSpec {
	const segments = typeof d === "string" ? readPath(d) : d;
	const bounds = boundsOf(segments);
	// A stroke paints outside its path by half its width.
	const spare = look.stroke ? look.stroke.widthPx / 2 + 0.5 : 0;
	const x = bounds.left - spare;
	const y = bounds.top - spare;
	const width = Math.max(0.5, bounds.right - bounds.left + 2 * spare);
	const height = Math.max(0.5, bounds.bottom - bounds.top + 2 * spare);
	return {
		type: "shape",
		shape: "path",
		name,
		at: { x: round(x), y: round(y) },
		width: round(width),
		height: round(height),
		viewBox: [round(width), round(height)],
		d: writePath(placed(segments, { scaleX: 1, scaleY: 1, dx: -x, dy: -y })),
		...lookOf(look),
	};
}

export function polygon(name: string, points: readonly Point[], look: Look): ShapeSpec {
	return path(name, `${points.map(([x, y], i) => `${i === 0 ? "M" : "L"} ${x} ${y}`).join(" ")} Z`, look);
}

/** A smooth line through points (Catmull-Rom as cubics), as open path data. */
export function smoothLine(points: readonly Point[]): string {
	const first = points[0] ?? [0, 0];
	let d = `M ${first[0]} ${first[1]}`;
	for (let i = 0; i < points.length - 1; i++) {
		const p0 = points[i - 1] ?? points[i] ?? first;
		const p1 = points[i] ?? first;
		const p2 = points[i + 1] ?? p1;
		const p3 = points[i + 2] ?? p2;
		d += ` C ${p1[0] + (p2[0] - p0[0]) / 6} ${p1[1] + (p2[1] - p0[1]) / 6} ${p2[0] - (p3[0] - p1[0]) / 6} ${p2[1] - (p3[1] - p1[1]) / 6} ${p2[0]} ${p2[1]}`;
	}
	return d;
}

/** Land under a smooth skyline: the line through `points`, closed along `floorY`. */
export function land(name: string, points: readonly Point[], floorY: number, look: Look): ShapeSpec {
	const first = points[0] ?? [0, 0];
	const last = points.at(-1) ?? first;
	return path(name, `${smoothLine(points)} L ${last[0]} ${floorY} L ${first[0]} ${floorY} Z`, look);
}

/** A fan of wedges from a centre: sunrays, a spotlight, a starburst. */
export function rays(
	name: string,
	center: Point,
	radius: number,
	count: number,
	look: Look & { fromDeg?: number; sweepDeg?: number; share?: number },
): ShapeSpec {
	const from = look.fromDeg ?? 0;
	const step = (look.sweepDeg ?? 360) / count;
	const share = look.share ?? 0.5;
	const at = (deg: number): Point => {
		const rad = (deg * Math.PI) / 180;
		return [center[0] + radius * Math.sin(rad), center[1] - radius * Math.cos(rad)];
	};
	let d = "";
	for (let i = 0; i < count; i++) {
		const [x1, y1] = at(from + i * step);
		const [x2, y2] = at(from + (i + share) * step);
		d += `M ${center[0]} ${center[1]} L ${x1} ${y1} L ${x2} ${y2} Z `;
	}
	return path(name, d, look);
}

/** Specks strewn over a box as one path: paper fibre, stars, grain. Kept out of the `clear` boxes. */
export function specks(
	name: string,
	box: Box,
	draw: Chance,
	look: Look & { count: number; sizePx: readonly [number, number]; clear?: readonly Box[]; star?: boolean },
): Spec {
	let d = "";
	for (let i = 0; i < look.count; i++) {
		const x = box.x + draw.next() * box.width;
		const y = box.y + draw.next() * box.height;
		// Small ones are many, large ones few.
		const size = look.sizePx[0] + (look.sizePx[1] - look.sizePx[0]) * draw.next() ** 3;
		if (look.clear?.some((c) => inside(c, x, y, size * 2))) continue;
		if (look.star && size > look.sizePx[1] * 0.6) {
			const n = size * 0.28;
			d += `M ${x} ${y - size * 1.6} L ${x + n} ${y - n} L ${x + size * 1.6} ${y} L ${x + n} ${y + n} L ${x} ${y + size * 1.6} L ${x - n} ${y + n} L ${x - size * 1.6} ${y} L ${x - n} ${y - n} Z `;
		} else {
			const k = size * 0.5;
			d += `M ${x - k} ${y} L ${x} ${y - k} L ${x + k} ${y} L ${x} ${y + k} Z `;
		}
	}
	return d === "" ? rect(name, { ...box, width: 1, height: 1 }, { opacity: 0 }) : path(name, d, look);
}

export function inside(box: Box, x: number, y: number, spare: number): boolean {
	return (
		x > box.x - spare && x < box.x + box.width + spare && y > box.y - spare && y < box.y + box.height + spare
	);
}

export function linear(
	angleDeg: number,
	...stops: readonly [offset: number, color: HexColor, opacity?: number][]
): Paint {
	return {
		type: "linear",
		angleDeg,
		stops: stops.map(([offset, color, opacity]) => ({
			offset,
			color,
			...(opacity === undefined ? {} : { opacity }),
		})),
	};
}

export function radial(
	cx: number,
	cy: number,
	r: number,
	...stops: readonly [offset: number, color: HexColor, opacity?: number][]
): Paint {
	return {
		type: "radial",
		cx,
		cy,
		r,
		stops: stops.map(([offset, color, opacity]) => ({
			offset,
			color,
			...(opacity === undefined ? {} : { opacity }),
		})),
	};
}

/** Path data of an ellipse in four cubics, for motifs drawn as one path. */
export function roundPath(cx: number, cy: number, rx: number, ry = rx): string {
	const kx = rx * 0.5523;
	const ky = ry * 0.5523;
	return `M ${cx} ${cy - ry} C ${cx + kx} ${cy - ry} ${cx + rx} ${cy - ky} ${cx + rx} ${cy} C ${cx + rx} ${cy + ky} ${cx + kx} ${cy + ry} ${cx} ${cy + ry} C ${cx - kx} ${cy + ry} ${cx - rx} ${cy + ky} ${cx - rx} ${cy} C ${cx - rx} ${cy - ky} ${cx - kx} ${cy - ry} ${cx} ${cy - ry} Z `;
}

/** Path data of a rectangle with rounded corners. */
export function barPath(x: number, y: number, width: number, height: number, r = 0): string {
	if (r <= 0) return `M ${x} ${y} L ${x + width} ${y} L ${x + width} ${y + height} L ${x} ${y + height} Z `;
	const q = Math.min(r, width / 2, height / 2);
	return `M ${x + q} ${y} L ${x + width - q} ${y} Q ${x + width} ${y} ${x + width} ${y + q} L ${x + width} ${y + height - q} Q ${x + width} ${y + height} ${x + width - q} ${y + height} L ${x + q} ${y + height} Q ${x} ${y + height} ${x} ${y + height - q} L ${x} ${y + q} Q ${x} ${y} ${x + q} ${y} Z `;
}

/** Art over the whole sheet, cut off at its edges; `children` in px of the sheet. */
export function artFrame({ width, height }: { width: number; height: number }, children: Spec[]): Spec {
	return {
		type: "frame",
		name: "Art",
		direction: "none",
		at: { x: 0, y: 0 },
		width,
		height,
		clip: true,
		children,
	};
}
