// Path data read, written and placed: against paths whose meaning is known, and against what an SVG engine draws.
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { formatPath, parsePath, pathBounds, placePath, shortNumber } from "../../shared/layout/path-data.ts";

const bare = { font: { loadSystemFonts: false } };

test("commands, repetitions, packed numbers and packed flags are read", () => {
	const steps = (d: string) => parsePath(d).map(({ command, values }) => [command, ...values]);
	expect(steps("M1 2L3,4 5 6z")).toEqual([["M", 1, 2], ["L", 3, 4], ["L", 5, 6], ["z"]]);
	expect(steps("m1-2.5.5-.5h3")).toEqual([
		["m", 1, -2.5],
		["l", 0.5, -0.5],
		["h", 3],
	]);
	expect(steps("M0 0a1.5 1.5 0 00-2.474-1.561a5 5 0 012.9.5")).toEqual([
		["M", 0, 0],
		["a", 1.5, 1.5, 0, 0, 0, -2.474, -1.561],
		["a", 5, 5, 0, 0, 1, 2.9, 0.5],
	]);
	expect(steps("M1e1 2E-1")).toEqual([["M", 10, 0.2]]);
});

test("reading stops at what is no path data", () => {
	for (const d of ["", "   ", "12 3", "x", "M1", "M1 2 oh", "M1 2L<script>", "zz", "M0 0a1 1 0 2 0 1 1"]) {
		expect(parsePath(d).length).toBeLessThanOrEqual(2);
	}
});

test("numbers are written shortly", () => {
	const short = [0.5, -0.5, 10, -0.0004, 1.23456, 100, 1e-9, -20].map((value) => shortNumber(value, 3));
	expect(short).toEqual([".5", "-.5", "10", "0", "1.235", "100", "0", "-20"]);
	expect(formatPath(parsePath("M 0.5 -0.25 L -1 0.125"), 3)).toBe("M.5-.25L-1 .125");
});

test("a placed path draws what a transform would draw", () => {
	const paths = [
		"M10 10h30v20l-15 10z",
		"m10 10c0-8 30-8 30 0s-10 20-20 20t-10-20z",
		"M10 25a15 10 0 0 1 30 0q-5 20-15 15t-15-15z",
		"m5 5 10 0 0 10zm20 20 10 0 0 10z",
		"M20 10A10 10 0 1 0 30 20L20 20Z",
	];
	for (const d of paths) {
		for (const [sx, sy, x, y] of [
			[1, 1, 0, 0],
			[2.5, 1.2, 7, -3],
			[0.5, 3, 20, 10],
		] as const) {
			const draw = (inner: string) =>
				new Resvg(
					`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160">${inner}</svg>`,
					bare,
				).render().pixels;
			const placed = draw(`<path d="${placePath(d, sx, sy, x, y, 4)}"/>`);
			const moved = draw(`<path transform="translate(${x} ${y}) scale(${sx} ${sy})" d="${d}"/>`);
			const apart = placed.filter((value, index) => Math.abs(value - (moved[index] ?? 0)) > 48).length;
			expect(apart, `${d} ${sx} ${sy}`).toBeLessThanOrEqual(3);
		}
	}
});

test("bounds hold all ink, and not much more where there are only lines", () => {
	expect(pathBounds("M10 20h5v-8l-20 3z")).toEqual({ x: -5, y: 12, width: 20, height: 8 });
	expect(pathBounds("")).toBeNull();
	for (const d of [
		"M20 40c0-30 60-30 60 0s60 30 60 0",
		"M20 60q30-50 60 0t60 0",
		"M50 50a40 20 0 1 1 10 30",
	]) {
		const pixels = new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="160"><path d="${d}"/></svg>`,
			bare,
		).render().pixels;
		const box = pathBounds(d);
		for (let at = 3; at < pixels.length; at += 4) {
			if ((pixels[at] ?? 0) < 8 || !box) continue;
			const [x, y] = [((at - 3) / 4) % 200, Math.floor((at - 3) / 800)];
			expect(
				x >= box.x - 1 && x <= box.x + box.width && y >= box.y - 1 && y <= box.y + box.height,
				`${d} ${x},${y}`,
			).toBe(true);
		}
	}
});
