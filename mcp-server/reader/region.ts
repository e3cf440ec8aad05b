// A place on the picture where something was read, and which places follow it as text runs on.
import type { Box } from "../../shared/layout/layout.ts";
import { type Point, type Quad, quadSize } from "./raster.ts";
import type { Glyph, Reading } from "./reading.ts";

/** One folded character and the glyph that it came from; `…` gives three of one glyph. */
export interface Ink {
	char: string;
	glyph: Glyph;
	/** A space was read before it. */
	spaced: boolean;
}

export interface Region {
	id: number;
	quad: Quad;
	/** The first reading, by which text is found; other views are taken later where needed. */
	reading: Reading;
	/** The characters of `reading`, folded and without spaces. */
	ink: Ink[];
	centre: Point;
	/** Unit vector along the line as it is read. */
	along: Point;
	widthPx: number;
	heightPx: number;
}

export function makeRegion(id: number, quad: Quad, reading: Reading): Region {
	const [a, b, c, d] = quad;
	const size = quadSize(quad);
	const dx = b.x + c.x - a.x - d.x;
	const dy = b.y + c.y - a.y - d.y;
	const length = Math.hypot(dx, dy) || 1;
	return {
		id,
		quad,
		reading,
		ink: inkOf(reading.glyphs),
		centre: { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 },
		along: { x: dx / length, y: dy / length },
		widthPx: size.width,
		heightPx: size.height,
	};
}

function inkOf(glyphs: readonly Glyph[]): Ink[] {
	const ink: Ink[] = [];
	let spaced = false;
	for (const glyph of glyphs) {
		if (glyph.text === " ") {
			spaced = true;
			continue;
		}
		for (const char of glyph.unit) {
			ink.push({ char, glyph, spaced });
			spaced = false;
		}
	}
	return ink;
}

const side = (a: Point, b: Point, p: Point) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

function holds([a, b, c, d]: Quad, point: Point): boolean {
	const sides = [side(a, b, point), side(b, c, point), side(c, d, point), side(d, a, point)];
	return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** Whether a point of the picture lies on the region. */
export const covers = ({ quad }: Region, point: Point): boolean => holds(quad, point);

/** Share of the first region that lies inside the second, 0 … 1, by a grid of points. */
function inside({ quad: [a, b, c, d] }: Region, { quad }: Region): number {
	let hits = 0;
	let all = 0;
	for (let u = 0.05; u < 1; u += 0.1)
		for (let v = 0.125; v < 1; v += 0.25) {
			const mix = (axis: "x" | "y") =>
				(a[axis] * (1 - u) + b[axis] * u) * (1 - v) + (d[axis] * (1 - u) + c[axis] * u) * v;
			all++;
			if (holds(quad, { x: mix("x"), y: mix("y") })) hits++;
		}
	return hits / all;
}

/** True when two regions are two looks at one place: half of the smaller lies in the other. */
export function sharesPlace(a: Region, b: Region): boolean {
	const reach = (a.widthPx + b.widthPx + a.heightPx + b.heightPx) / 2;
	if (Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) > reach) return false;
	return inside(a, b) > 0.5 || inside(b, a) > 0.5;
}

/** Where `other` stands as seen from `region`, in heights of `region`: along its line and across it. */
function seenFrom(region: Region, other: Region) {
	const dx = other.centre.x - region.centre.x;
	const dy = other.centre.y - region.centre.y;
	const along = (dx * region.along.x + dy * region.along.y) / region.heightPx;
	const across = (-dx * region.along.y + dy * region.along.x) / region.heightPx;
	const turned = region.along.x * other.along.x + region.along.y * other.along.y;
	const scale = other.heightPx / region.heightPx;
	return {
		across,
		/** Clear space between the two along the line; negative where they overlap. */
		gap: along - (region.widthPx + other.widthPx) / 2 / region.heightPx,
		/** Space between the left ends and between the right ends, positive where `other` lies further right. */
		left: along - (other.widthPx - region.widthPx) / 2 / region.heightPx,
		right: along + (other.widthPx - region.widthPx) / 2 / region.heightPx,
		alike: turned > 0.94 && scale > 0.5 && scale < 2,
	};
}

/** Regions that may carry on the row: the nearest two to the right. */
export function afterOnRow(region: Region, all: readonly Region[]): Region[] {
	return all
		.map((other) => ({ other, seen: seenFrom(region, other) }))
		.filter(
			({ other, seen }) =>
				other !== region &&
				seen.alike &&
				Math.abs(seen.across) < 0.55 &&
				seen.gap > -0.9 &&
				seen.gap < 4 &&
				seen.right > 0,
		)
		.sort((a, b) => a.seen.gap - b.seen.gap)
		.slice(0, 2)
		.map(({ other }) => other);
}

/** Regions that may begin the next row below a row of regions. */
export function belowRow(row: readonly Region[], all: readonly Region[]): Region[] {
	const first = row[0];
	if (!first) return [];
	const ends = row.map((region) => seenFrom(first, region).right);
	const rowRight = Math.max(0, ...ends) + first.widthPx / 2 / first.heightPx;
	const rowLeft = -first.widthPx / 2 / first.heightPx;
	return all
		.map((other) => ({ other, seen: seenFrom(first, other) }))
		.filter(({ other, seen }) => {
			if (row.includes(other) || !seen.alike || seen.across < 0.45 || seen.across > 2.6) return false;
			const left = rowLeft + seen.left;
			const right = left + other.widthPx / first.heightPx;
			return left < rowRight && right > rowLeft;
		})
		.sort((a, b) => a.seen.across - b.seen.across || a.seen.left - b.seen.left)
		.slice(0, 3)
		.map(({ other }) => other);
}

/** Smallest upright box around the parts of regions, whole px. */
export function boxAround(pieces: readonly { region: Region; from: number; to: number }[]): Box {
	const points = pieces.flatMap(({ region, from, to }) => {
		const [a, b, c, d] = region.quad;
		const frames = Math.max(1, region.reading.frames);
		const left = from <= 0 ? 0 : (region.ink[from]?.glyph.from ?? 0) / frames;
		const right = to >= region.ink.length ? 1 : ((region.ink[to - 1]?.glyph.to ?? frames) + 1) / frames;
		const mix = (p: Point, q: Point, t: number): Point => ({
			x: p.x + (q.x - p.x) * t,
			y: p.y + (q.y - p.y) * t,
		});
		return [mix(a, b, left), mix(a, b, right), mix(d, c, right), mix(d, c, left)];
	});
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const x = Math.max(0, Math.floor(Math.min(...xs)));
	const y = Math.max(0, Math.floor(Math.min(...ys)));
	return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}
