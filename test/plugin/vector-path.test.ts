// Any SVG path becomes one that Figma takes, drawing the same line in the same box.
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { toVectorPath } from "../../plugin/ui/layers/vector-path.ts";

const samples: [string, string][] = [
	["lines", "M10 10L90 10l0 80H10Z"],
	["relative with repeats", "m10 10 20 5 20-5h10v40z"],
	["cubic", "M10 80C40 10 65 10 95 80"],
	["smooth cubic", "M10 80C40 10 65 10 95 80S150 150 180 80"],
	["smooth after a line", "M10 80L50 80S90 20 120 80"],
	["quadratic", "M10 80Q52.5 10 95 80T180 80"],
	["smooth quadratic after nothing", "M10 80T50 20"],
	["circle of two arcs", "M50 10A40 40 0 1 1 50 90A40 40 0 1 1 50 10Z"],
	["turned ellipse arc", "M20 60A50 25 30 0 1 120 90"],
	["large arc, other way", "M60 20A40 40 0 1 0 100 60"],
	["arc too small for its ends", "M10 50A5 5 0 0 1 90 50"],
	["arc without a radius", "M10 50A0 5 0 0 1 90 50"],
	["packed flags", "M10 50a20 20 0 0150 20"],
	["several parts", "M10 10h20v20h-20zm50 0h20v20h-20z"],
];

/** Share of pixels that differ between two drawings of a stroke. */
function difference(a: string, b: string): number {
	const draw = (d: string) =>
		new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 240 220" width="480" height="440"><rect x="-20" y="-20" width="240" height="220" fill="#fff"/><path d="${d}" fill="#ccc" stroke="#000" stroke-width="3"/></svg>`,
		).render().pixels;
	const [one, other] = [draw(a), draw(b)];
	let off = 0;
	for (let i = 0; i < one.length; i += 4) if (Math.abs((one[i] ?? 0) - (other[i] ?? 0)) > 60) off++;
	return off / (one.length / 4);
}

describe("draws the same", () => {
	for (const [name, d] of samples)
		test(name, () => {
			const { data } = toVectorPath(d);
			expect(data).toMatch(/^(?:[MLC](?: -?[\d.]+)+|Z)(?: (?:[MLC](?: -?[\d.]+)+|Z))*$/);
			expect(difference(d, data)).toBeLessThan(0.0005);
		});
});

/** The inked box of a hairline drawing, as resvg sees it. */
function inked(d: string): { x: number; y: number; width: number; height: number } {
	const box = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><path d="${d}" fill="#000"/></svg>`,
	).getBBox();
	return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
}

test("the box is tight: curves by what they reach, not by their handles", () => {
	for (const [name, d] of samples.filter(([, path]) => path.endsWith("Z") || path.endsWith("z"))) {
		const { box } = toVectorPath(d);
		const seen = inked(d);
		for (const side of ["x", "y", "width", "height"] as const)
			expect(Math.abs(box[side] - seen[side]), `${name} ${side}`).toBeLessThan(0.1);
	}
	expect(toVectorPath("M0 0C0 100 100 100 100 0Z").box).toEqual({ x: 0, y: 0, width: 100, height: 75 });
});

test("what draws nothing is nothing", () => {
	for (const d of ["", "M10 10", "M10 10Z", "garbage", "L10 10 nonsense"])
		expect(toVectorPath(d).data === "" || d.startsWith("L")).toBe(true);
});
