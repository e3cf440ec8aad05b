// Vector paths: Figma's strict path grammar, and the tight box that becomes the node's own.
import { fail } from "./bridge.ts";
import { looseCopy } from "./check.ts";
import { getters, setters } from "./handle.ts";
import { touch } from "./store.ts";

type Point = readonly [number, number];
const counts: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Only absolute M, L, Q, C, Z with numbers apart: what `vectorPaths` takes. null: refused. */
function parse(data: string): { letter: string; numbers: number[] }[] | null {
	const out: { letter: string; numbers: number[] }[] = [];
	for (const word of data.trim().split(/[\s,]+/)) {
		if (word === "") continue;
		if (/^[A-Za-z]$/.test(word)) {
			if (!(word in counts)) return null;
			out.push({ letter: word, numbers: [] });
			continue;
		}
		const number = Number(word);
		const last = out[out.length - 1];
		if (!Number.isFinite(number) || !last) return null;
		last.numbers.push(number);
	}
	for (const { letter, numbers } of out) {
		const each = counts[letter] ?? 0;
		if (each === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % each !== 0) return null;
	}
	return out.length === 0 || out[0]?.letter === "M" ? out : null;
}

const bezier = (points: number[], t: number): number => {
	let row = points;
	while (row.length > 1) row = row.slice(1).map((value, i) => (row[i] ?? 0) * (1 - t) + value * t);
	return row[0] ?? 0;
};

/** Extremes of a quadratic or cubic along one axis, found by its derivative's roots. */
function extremes(p: number[]): number[] {
	const [a = 0, b = 0, c = 0, d = 0] = p;
	const roots: number[] = [];
	if (p.length === 3) {
		const under = a - 2 * b + c;
		if (under !== 0) roots.push((a - b) / under);
	} else {
		const A = -a + 3 * b - 3 * c + d;
		const B = 2 * (a - 2 * b + c);
		const C = b - a;
		if (Math.abs(A) < 1e-12) {
			if (B !== 0) roots.push(-C / B);
		} else {
			const under = B * B - 4 * A * C;
			if (under >= 0) roots.push((-B + Math.sqrt(under)) / (2 * A), (-B - Math.sqrt(under)) / (2 * A));
		}
	}
	return roots.filter((t) => t > 0 && t < 1).map((t) => bezier(p, t));
}

export function tightBox(data: string): { x: number; y: number; width: number; height: number } {
	const xs: number[] = [];
	const ys: number[] = [];
	let at: Point = [0, 0];
	for (const { letter, numbers } of parse(data) ?? []) {
		const each = counts[letter] ?? 0;
		for (let i = 0; each > 0 && i < numbers.length; i += each) {
			const points: Point[] = [];
			for (let k = 0; k < each; k += 2) points.push([numbers[i + k] ?? 0, numbers[i + k + 1] ?? 0]);
			const end = points[points.length - 1] ?? at;
			xs.push(end[0]);
			ys.push(end[1]);
			if (each > 2) {
				xs.push(...extremes([at[0], ...points.map((point) => point[0])]));
				ys.push(...extremes([at[1], ...points.map((point) => point[1])]));
			}
			at = end;
		}
	}
	if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

getters.vectorPaths = (rec) => rec.p.vectorPaths ?? [];

setters.vectorPaths = (rec, value, where) => {
	const paths = value as { data: string; windingRule: string }[];
	for (const path of paths)
		if (parse(path.data) === null)
			fail(where, `Failed to parse path. Invalid command at ${path.data.slice(0, 24)}`);
	const box = tightBox(paths.map((path) => path.data).join(" "));
	const before = (rec.p.pathBox as { x: number; y: number } | undefined) ?? { x: 0, y: 0 };
	rec.p.vectorPaths = looseCopy(paths);
	Object.assign(rec.p, {
		pathBox: box,
		x: ((rec.p.x as number | undefined) ?? 0) + box.x - before.x,
		y: ((rec.p.y as number | undefined) ?? 0) + box.y - before.y,
		width: Math.max(box.width, 0),
		height: Math.max(box.height, 0),
	});
	touch(rec);
};
