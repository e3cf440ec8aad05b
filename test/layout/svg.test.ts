// The SVG writer on its own: what it writes for each kind of node, escaped, in order, the same each time.
import { expect, test } from "vitest";
import { solve } from "../../shared/layout/flow.ts";
import type { FrameSpec, Layout, Spec } from "../../shared/layout/layout.ts";
import { toSvg } from "../../shared/layout/svg.ts";
import { escapeXml } from "../../shared/layout/svg-markup.ts";
import { gradientLine } from "../../shared/layout/svg-paint.ts";

function layoutOf(...children: Spec[]): Layout {
	const root: FrameSpec = {
		type: "frame",
		name: "root",
		width: "fill",
		height: "fill",
		direction: "none",
		fill: { type: "solid", color: "#ffffff" },
		children,
	};
	return {
		widthPx: 200,
		heightPx: 100,
		archetype: "test",
		seed: 1,
		root: solve(root, 200, 100),
		warnings: [],
	};
}

const inside = (layout: Layout) =>
	toSvg(layout)
		.replace(/^.*?<rect[^>]*\/>/, "")
		.replace(/<\/svg>$/, "");

test("a sheet is one document of its size, its ground first", () => {
	expect(toSvg(layoutOf())).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">' +
			'<rect x="0" y="0" width="200" height="100" fill="#ffffff"/></svg>',
	);
});

test("shapes carry fills, strokes, radius, turn and opacity", () => {
	const place = { name: "s", width: 40, height: 20, at: { x: 10, y: 5 } } as const;
	expect(
		inside(
			layoutOf(
				{
					type: "shape",
					shape: "rect",
					...place,
					fill: { type: "solid", color: "#ff0000", opacity: 0.5 },
					radiusPx: 50,
				},
				{
					type: "shape",
					shape: "ellipse",
					...place,
					stroke: { color: "#00ff00", widthPx: 2.5, dashPx: [4, 2], cap: "round" },
				},
				{
					type: "shape",
					shape: "path",
					d: "M0 0L10 10",
					viewBox: [10, 10],
					...place,
					rotationDeg: 30,
					opacity: 0.25,
				},
			),
		),
	).toBe(
		'<rect x="10" y="5" width="40" height="20" rx="10" fill="#ff0000" fill-opacity=".5"/>' +
			'<ellipse cx="30" cy="15" rx="20" ry="10" fill="none" stroke="#00ff00" stroke-width="2.5" stroke-dasharray="4 2" stroke-linecap="round" stroke-linejoin="round"/>' +
			'<g transform="rotate(30 30 15)" opacity=".25"><path d="M10 5L50 25" fill="none"/></g>',
	);
});

test("gradients and clips are defined once, with ids in the order of the tree", () => {
	const fade = {
		type: "linear",
		angleDeg: 90,
		stops: [
			{ offset: 0, color: "#000000" },
			{ offset: 1, color: "#ffffff", opacity: 0 },
		],
	} as const;
	const fill = { ...fade, stops: [...fade.stops] };
	const box = { type: "shape", shape: "rect", name: "b", width: 50, height: 50, fill } as const;
	const frame: FrameSpec = {
		type: "frame",
		name: "f",
		direction: "none",
		width: 50,
		height: 50,
		clip: true,
		radiusPx: 5,
		at: { x: 100, y: 0 },
		children: [{ ...box }],
	};
	const svg = toSvg(layoutOf({ ...box }, { ...box }, frame), { idPrefix: "a-" });
	expect(svg.match(/id="[^"]*"/g)).toEqual(['id="a-g1"', 'id="a-c2"', 'id="a-g3"']);
	expect(svg.match(/url\(#a-g1\)/g)).toHaveLength(2);
	expect(svg).toContain(
		'<linearGradient id="a-g1" gradientUnits="userSpaceOnUse" x1="0" y1="25" x2="50" y2="25">',
	);
	expect(svg).toContain('<g clip-path="url(#a-c2)"><rect x="100"');
});

test("a gradient's line reaches as CSS has it", () => {
	const box = { x: 0, y: 0, width: 100, height: 50 };
	const near = (line: ReturnType<typeof gradientLine>) =>
		Object.values(line).map((value) => Math.round(value * 1000) / 1000 + 0);
	expect(near(gradientLine(180, box))).toEqual([50, 0, 50, 50]);
	expect(near(gradientLine(0, box))).toEqual([50, 50, 50, 0]);
	// At 45 degrees the line is as long as (100 + 50) / sqrt 2.
	expect(near(gradientLine(45, box))).toEqual([12.5, 62.5, 87.5, -12.5]);
});

test("images and emoji are drawn as the caller gives them, and left out where it does not", () => {
	const image: Spec = {
		type: "image",
		name: "i",
		image: "art",
		fit: "cover",
		width: 10,
		height: 10,
		radiusPx: 3,
	};
	const words: Spec = {
		type: "text",
		name: "t",
		copyId: "c1",
		role: "body",
		text: "Hi 🎉",
		width: "hug",
		height: "hug",
		style: {
			face: "inter-400",
			sizePx: 20,
			lineHeightPx: 24,
			trackingEm: 0,
			color: "#000000",
			align: "left",
		},
	};
	const layout = layoutOf(image, words);
	expect(toSvg(layout)).not.toContain("<image");
	const svg = toSvg(layout, {
		imageHref: (key) => (key === "art" ? "data:image/png;base64,AAAA" : undefined),
		emoji: (cluster) => (cluster === "🎉" ? { units: 36, body: "<circle r='1'/>" } : null),
		title: "A & B",
	});
	expect(svg).toContain(
		'preserveAspectRatio="xMidYMid slice" href="data:image/png;base64,AAAA" clip-path="url(#c1)"',
	);
	expect(svg).toMatch(/<g transform="translate\([\d. -]+\) scale\([\d.]+\)"><circle r='1'\/><\/g>/);
	expect(svg).toContain("<title>A &amp; B</title>");
	expect(toSvg(layout)).toMatch(/<text [^>]*>🎉<\/text>/);
});

test("text is escaped, and what XML cannot hold is dropped", () => {
	expect(escapeXml(`<a href="x">&amp;</a>\u0000\u0007\ud800 第🎉\t`)).toBe(
		"&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt; 第🎉\t",
	);
});
