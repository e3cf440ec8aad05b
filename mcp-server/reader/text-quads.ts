// From the detector's probability map to quads: blobs, their smallest rectangle, then a fit that follows perspective.
import type { Point, Quad } from "./raster.ts";

const inkLevel = 0.3;
const leastScore = 0.5;
/** Px of the map; less is a speck. */
const leastArea = 12;
/** DB shrinks text when it learns it; this grows it back (PP-OCR's unclip_ratio). */
const growth = 1.6;

interface Blob {
	/** Leftmost and rightmost px of every row that it touches, as points. */
	rim: Point[];
	area: number;
	sum: number;
	members: Int32Array;
}

function blobs(map: Float32Array, width: number, height: number): Blob[] {
	// With a px of nothing all round, no neighbour has to be asked whether it is on the map.
	const row = width + 2;
	const ink = new Uint8Array(row * (height + 2));
	for (let at = 0, to = row + 1, x = 0; at < map.length; at++, to++) {
		if ((map[at] ?? 0) >= inkLevel) ink[to] = 1;
		x++;
		if (x < width) continue;
		x = 0;
		to += 2;
	}
	const around = [-row - 1, -row, -row + 1, -1, 1, row - 1, row, row + 1];
	const found: Blob[] = [];
	const stack: number[] = [];
	// First and last px of every row that the blob in hand touches.
	const low = new Int32Array(height).fill(width);
	const high = new Int32Array(height);
	const touched: number[] = [];
	for (let start = ink.indexOf(1); start >= 0; start = ink.indexOf(1, start + 1)) {
		const members: number[] = [];
		let sum = 0;
		stack.push(start);
		ink[start] = 0;
		for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
			const y = Math.floor(at / row) - 1;
			const member = y * width + (at - (y + 1) * row) - 1;
			members.push(member);
			sum += map[member] ?? 0;
			for (const step of around) {
				if (ink[at + step] !== 1) continue;
				ink[at + step] = 0;
				stack.push(at + step);
			}
		}
		if (members.length < leastArea) continue;
		for (const at of members) {
			const y = Math.floor(at / width);
			const x = at - y * width;
			if ((low[y] ?? width) === width) touched.push(y);
			low[y] = Math.min(low[y] ?? width, x);
			high[y] = Math.max(high[y] ?? 0, x);
		}
		const rim: Point[] = [];
		for (const y of touched.splice(0)) {
			const [left, right] = [low[y] ?? 0, (high[y] ?? 0) + 1];
			rim.push({ x: left, y }, { x: right, y }, { x: left, y: y + 1 }, { x: right, y: y + 1 });
			low[y] = width;
			high[y] = 0;
		}
		found.push({ rim, area: members.length, sum, members: Int32Array.from(members) });
	}
	return found;
}

const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Andrew's monotone chain. */
function hull(points: Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const half = (source: Point[]) => {
		const chain: Point[] = [];
		for (const point of source) {
			for (;;) {
				const b = chain.at(-1);
				const a = chain.at(-2);
				if (!a || !b || cross(a, b, point) > 0) break;
				chain.pop();
			}
			chain.push(point);
		}
		chain.pop();
		return chain;
	};
	return [...half(sorted), ...half(sorted.reverse())];
}

/** A rectangle by its reading direction: `u` runs along the line, `v` down across it. */
interface Frame {
	u: Point;
	lowU: number;
	highU: number;
	lowV: number;
	highV: number;
}

function smallestFrame(rim: Point[]): Frame {
	const corners = hull(rim);
	let best: Frame | undefined;
	let bestArea = Number.POSITIVE_INFINITY;
	corners.forEach((from, index) => {
		const to = corners[(index + 1) % corners.length] ?? from;
		const length = Math.hypot(to.x - from.x, to.y - from.y);
		if (length === 0) return;
		const frame = frameAlong(corners, { x: (to.x - from.x) / length, y: (to.y - from.y) / length });
		const area = (frame.highU - frame.lowU) * (frame.highV - frame.lowV);
		// An upright box of nearly the same size is the likelier truth for a short word.
		const upright = Math.abs(frame.u.x) < 1e-6 || Math.abs(frame.u.y) < 1e-6 ? 0.94 : 1;
		if (area * upright < bestArea) {
			bestArea = area * upright;
			best = frame;
		}
	});
	return best ?? frameAlong(rim, { x: 1, y: 0 });
}

function frameAlong(points: Point[], u: Point): Frame {
	let [lowU, highU, lowV, highV] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const { x, y } of points) {
		const along = x * u.x + y * u.y;
		const across = -x * u.y + y * u.x;
		lowU = Math.min(lowU, along);
		highU = Math.max(highU, along);
		lowV = Math.min(lowV, across);
		highV = Math.max(highV, across);
	}
	return { u, lowU, highU, lowV, highV };
}

/** Turns the frame so that it reads left to right, or top to bottom where it is clearly taller than wide. */
function oriented(rim: Point[], frame: Frame): Frame {
	const { u } = frame;
	const turns: Point[] = [u, { x: -u.y, y: u.x }, { x: -u.x, y: -u.y }, { x: u.y, y: -u.x }];
	const flat = turns.reduce((a, b) => (b.x > a.x ? b : a));
	const level = frameAlong(rim, flat);
	const width = level.highU - level.lowU;
	const height = level.highV - level.lowV;
	if (height < width * 1.5) return level;
	return frameAlong(rim, { x: -flat.y, y: flat.x });
}

/** Least squares of v over u, done again without the points that lie far off. */
function line(points: { u: number; v: number }[]): { at: (u: number) => number } | null {
	let kept = points;
	let slope = 0;
	let offset = 0;
	for (let round = 0; round < 3; round++) {
		if (kept.length < 6) return null;
		const n = kept.length;
		const meanU = kept.reduce((sum, { u }) => sum + u, 0) / n;
		const meanV = kept.reduce((sum, { v }) => sum + v, 0) / n;
		let top = 0;
		let bottom = 0;
		for (const { u, v } of kept) {
			top += (u - meanU) * (v - meanV);
			bottom += (u - meanU) ** 2;
		}
		slope = bottom > 0 ? top / bottom : 0;
		offset = meanV - slope * meanU;
		const off = ({ u, v }: { u: number; v: number }) => Math.abs(v - slope * u - offset);
		const spread = Math.sqrt(kept.reduce((sum, point) => sum + off(point) ** 2, 0) / n);
		kept = kept.filter((point) => off(point) <= Math.max(0.75, 1.5 * spread));
	}
	return { at: (u) => slope * u + offset };
}

/** Top and bottom lines fitted through the blob, so that text seen from the side comes out level. */
function fitted(
	blob: Blob,
	frame: Frame,
	width: number,
): { top: [number, number]; bottom: [number, number] } {
	const straight = {
		top: [frame.lowV, frame.lowV] as [number, number],
		bottom: [frame.highV, frame.highV] as [number, number],
	};
	const long = frame.highU - frame.lowU;
	const tall = frame.highV - frame.lowV;
	if (long < tall * 2.2) return straight;
	const bins = Math.max(8, Math.min(200, Math.floor(long / 2)));
	const tops = new Float64Array(bins).fill(Infinity);
	const bottoms = new Float64Array(bins).fill(-Infinity);
	for (const at of blob.members) {
		const x = (at % width) + 0.5;
		const y = Math.floor(at / width) + 0.5;
		const bin = Math.min(bins - 1, Math.floor(((x * frame.u.x + y * frame.u.y - frame.lowU) / long) * bins));
		const v = -x * frame.u.y + y * frame.u.x;
		tops[bin] = Math.min(tops[bin] ?? Infinity, v - 0.5);
		bottoms[bin] = Math.max(bottoms[bin] ?? -Infinity, v + 0.5);
	}
	const edge = (values: Float64Array) => {
		const points: { u: number; v: number }[] = [];
		// The ends of a blob are round: leave them out of the fit.
		const skip = Math.min(Math.ceil(bins * 0.2), Math.ceil((tall / long) * bins * 0.6));
		for (let bin = skip; bin < bins - skip; bin++) {
			const v = values[bin] ?? Infinity;
			if (Number.isFinite(v)) points.push({ u: frame.lowU + ((bin + 0.5) / bins) * long, v });
		}
		return line(points);
	};
	const top = edge(tops);
	const bottom = edge(bottoms);
	if (!top || !bottom) return straight;
	const ends = [frame.lowU, frame.highU] as const;
	const heights = ends.map((u) => bottom.at(u) - top.at(u));
	if (heights.some((value) => value < tall * 0.3)) return straight;
	return { top: [top.at(ends[0]), top.at(ends[1])], bottom: [bottom.at(ends[0]), bottom.at(ends[1])] };
}

/** Quads in px of the map, grown back to the size of the text. */
export function textQuads(map: Float32Array, width: number, height: number): { quad: Quad; score: number }[] {
	const found: { quad: Quad; score: number }[] = [];
	for (const blob of blobs(map, width, height)) {
		const frame = oriented(blob.rim, smallestFrame(blob.rim));
		const long = frame.highU - frame.lowU;
		const tall = frame.highV - frame.lowV;
		if (Math.min(long, tall) < 2) continue;
		const score = blob.sum / blob.area;
		if (score < leastScore) continue;
		const { top, bottom } = fitted(blob, frame, width);
		const meanTall = (bottom[0] - top[0] + bottom[1] - top[1]) / 2;
		const grow = (long * meanTall * growth) / (2 * (long + meanTall));
		const corner = (u: number, v: number): Point => ({
			x: u * frame.u.x - v * frame.u.y,
			y: u * frame.u.y + v * frame.u.x,
		});
		const quad: Quad = [
			corner(frame.lowU - grow, top[0] - grow),
			corner(frame.highU + grow, top[1] - grow),
			corner(frame.highU + grow, bottom[1] + grow),
			corner(frame.lowU - grow, bottom[0] + grow),
		];
		found.push({ quad, score });
	}
	return found;
}
