// SVG path data as Figma's vector paths take it (absolute M, L, C, Z and nothing else), with the box of what is drawn.
import type { Box } from "../../../shared/layout/layout.ts";
import { parsePath } from "../../../shared/layout/path-data.ts";

export interface VectorPath {
	/** Empty when the path draws nothing. */
	data: string;
	/** The tight box of the outline; where Figma puts the vector's own corner. */
	box: Box;
}

interface Point {
	x: number;
	y: number;
}

interface Bend {
	at: Point;
	cubic: boolean;
}

type Curve = readonly [Point, Point, Point];

/** Reads any SVG path; coordinates stay as they are. */
export function toVectorPath(d: string): VectorPath {
	const parts: string[] = [];
	const box = new Bounds();
	let pen: Point = { x: 0, y: 0 };
	let start = pen;
	/** The last curve's second control point, and whether that curve was cubic. */
	let bend: Bend | null = null;
	let drawn = false;

	const line = (to: Point) => {
		parts.push(`L ${at(to)}`);
		box.add(pen);
		box.add(to);
		pen = to;
		drawn = true;
	};
	const curve = ([a, b, to]: Curve) => {
		parts.push(`C ${at(a)} ${at(b)} ${at(to)}`);
		box.addCurve(pen, a, b, to);
		pen = to;
		drawn = true;
	};

	for (const { command, values } of parsePath(d)) {
		const kind = command.toLowerCase();
		const from = command === kind ? pen : { x: 0, y: 0 };
		const point = (index: number): Point => ({
			x: from.x + (values[index] ?? 0),
			y: from.y + (values[index + 1] ?? 0),
		});
		const mirrored = (cubic: boolean): Point =>
			bend && bend.cubic === cubic ? { x: 2 * pen.x - bend.at.x, y: 2 * pen.y - bend.at.y } : pen;
		let next: Bend | null = null;
		if (kind === "m") {
			pen = point(0);
			start = pen;
			parts.push(`M ${at(pen)}`);
		} else if (kind === "z") {
			parts.push("Z");
			pen = start;
		} else if (kind === "l") line(point(0));
		else if (kind === "h") line({ x: from.x + (values[0] ?? 0), y: pen.y });
		else if (kind === "v") line({ x: pen.x, y: from.y + (values[0] ?? 0) });
		else if (kind === "c" || kind === "s") {
			const first = kind === "c" ? point(0) : mirrored(true);
			const second = point(kind === "c" ? 2 : 0);
			curve([first, second, point(kind === "c" ? 4 : 2)]);
			next = { at: second, cubic: true };
		} else if (kind === "q" || kind === "t") {
			const control: Point = kind === "q" ? point(0) : mirrored(false);
			const to = point(kind === "q" ? 2 : 0);
			curve([toward(pen, control, 2 / 3), toward(to, control, 2 / 3), to]);
			next = { at: control, cubic: false };
		} else if (kind === "a") {
			const to = point(5);
			const curves = arcCurves(pen, values, to);
			if (curves.length === 0) line(to);
			for (const piece of curves) curve(piece);
		}
		bend = next;
	}
	return { data: drawn ? parts.join(" ") : "", box: box.box() };
}

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const short = (value: number): number => Math.round(value * 1000) / 1000;
const toward = (from: Point, to: Point, share: number): Point => ({
	x: from.x + (to.x - from.x) * share,
	y: from.y + (to.y - from.y) * share,
});

/** An elliptical arc as cubic curves, one for each quarter turn: https://www.w3.org/TR/SVG2/implnote.html (2026-11). */
function arcCurves(from: Point, values: readonly number[], to: Point): Curve[] {
	let [rx = 0, ry = 0] = values.map(Math.abs);
	const [, , degrees = 0, large = 0, sweep = 0] = values;
	if (rx === 0 || ry === 0 || (from.x === to.x && from.y === to.y)) return [];
	const turn = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
	const p = { x: cos * half.x + sin * half.y, y: -sin * half.x + cos * half.y };
	const stretch = (p.x / rx) ** 2 + (p.y / ry) ** 2;
	if (stretch > 1) {
		rx *= Math.sqrt(stretch);
		ry *= Math.sqrt(stretch);
	}
	const under = (rx * ry) ** 2 - (rx * p.y) ** 2 - (ry * p.x) ** 2;
	const over = (rx * p.y) ** 2 + (ry * p.x) ** 2;
	const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, under / over));
	const c = { x: (factor * rx * p.y) / ry, y: (-factor * ry * p.x) / rx };
	const centre = {
		x: cos * c.x - sin * c.y + (from.x + to.x) / 2,
		y: sin * c.x + cos * c.y + (from.y + to.y) / 2,
	};
	const first = Math.atan2((p.y - c.y) / ry, (p.x - c.x) / rx);
	let span = Math.atan2((-p.y - c.y) / ry, (-p.x - c.x) / rx) - first;
	if (sweep === 1 && span < 0) span += 2 * Math.PI;
	if (sweep === 0 && span > 0) span -= 2 * Math.PI;
	const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
	const step = span / count;
	const pull = (4 / 3) * Math.tan(step / 4);
	const on = (x: number, y: number): Point => ({
		x: centre.x + cos * rx * x - sin * ry * y,
		y: centre.y + sin * rx * x + cos * ry * y,
	});
	return Array.from({ length: count }, (_, index): Curve => {
		const [a, b] = [first + step * index, first + step * (index + 1)];
		return [
			on(Math.cos(a) - pull * Math.sin(a), Math.sin(a) + pull * Math.cos(a)),
			on(Math.cos(b) + pull * Math.sin(b), Math.sin(b) - pull * Math.cos(b)),
			index === count - 1 ? to : on(Math.cos(b), Math.sin(b)),
		];
	});
}

class Bounds {
	#left = Number.POSITIVE_INFINITY;
	#top = Number.POSITIVE_INFINITY;
	#right = Number.NEGATIVE_INFINITY;
	#bottom = Number.NEGATIVE_INFINITY;

	add({ x, y }: Point): void {
		this.#left = Math.min(this.#left, x);
		this.#right = Math.max(this.#right, x);
		this.#top = Math.min(this.#top, y);
		this.#bottom = Math.max(this.#bottom, y);
	}

	addCurve(a: Point, b: Point, c: Point, d: Point): void {
		this.add(a);
		this.add(d);
		for (const t of [...turningPoints(a.x, b.x, c.x, d.x), ...turningPoints(a.y, b.y, c.y, d.y)])
			this.add({ x: cubic(a.x, b.x, c.x, d.x, t), y: cubic(a.y, b.y, c.y, d.y, t) });
	}

	box(): Box {
		if (this.#left > this.#right) return { x: 0, y: 0, width: 0, height: 0 };
		return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom - this.#top };
	}
}

const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
	a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3;

/** Where a cubic turns back along one axis. */
function turningPoints(a: number, b: number, c: number, d: number): number[] {
	const square = -a + 3 * b - 3 * c + d;
	const linear = 2 * (a - 2 * b + c);
	const rest = b - a;
	if (Math.abs(square) < 1e-9) return inside(Math.abs(linear) < 1e-12 ? [] : [-rest / linear]);
	const under = linear * linear - 4 * square * rest;
	if (under < 0) return [];
	return inside([(-linear + Math.sqrt(under)) / (2 * square), (-linear - Math.sqrt(under)) / (2 * square)]);
}

const inside = (list: number[]): number[] => list.filter((t) => t > 0 && t < 1);
