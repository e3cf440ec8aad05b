// The solver on cases worked by hand, from Figma's rules: above all those where flexbox answers otherwise.
import { describe, expect, test } from "vitest";
import { solve } from "../../shared/layout/flow.ts";
import type { FrameNode, FrameSpec, ShapeSpec, Sizing, Spec, TextSpec } from "../../shared/layout/layout.ts";
import { walk } from "../../shared/layout/layout.ts";
import { gridType } from "./grid-type.ts";

type FrameParts = Partial<Omit<FrameSpec, "type" | "children">>;

function frame(parts: FrameParts, ...children: Spec[]): FrameSpec {
	return {
		type: "frame",
		name: "frame",
		width: "fill",
		height: "fill",
		direction: "row",
		...parts,
		children,
	};
}

function rect(width: Sizing, height: Sizing, parts: Partial<ShapeSpec> = {}): ShapeSpec {
	return { type: "shape", name: "rect", shape: "rect", width, height, ...parts };
}

/** Letters are 10 px wide, lines 24 px apart. */
function text(words: string, width: Sizing = "hug", parts: Partial<TextSpec> = {}): TextSpec {
	return {
		type: "text",
		name: "text",
		copyId: null,
		role: "body",
		text: words,
		width,
		height: "hug",
		style: { face: "grid", sizePx: 20, lineHeightPx: 24, trackingEm: 0, color: "#000000", align: "left" },
		...parts,
	};
}

function boxes(root: FrameSpec, widthPx = 1000, heightPx = 1000): number[][] {
	const [, ...rest] = walk(solve(root, widthPx, heightPx, gridType));
	return rest.map(({ box }) => [box.x, box.y, box.width, box.height]);
}

describe("rows and columns", () => {
	test("fixed, fill and stretched children of a padded row", () => {
		const row = frame(
			{ width: 904, height: 212, padding: [20, 20, 20, 20], gap: 16 },
			rect(100, 100),
			rect("fill", "fill"),
			rect(80, "fill"),
		);
		expect(boxes(row)).toEqual([
			[20, 20, 100, 100],
			[136, 20, 652, 172],
			[804, 20, 80, 172],
		]);
	});

	test("fixed children never shrink", () => {
		expect(boxes(frame({ width: 904 }, rect(600, 10), rect(600, 10)))).toEqual([
			[0, 0, 600, 10],
			[600, 0, 600, 10],
		]);
	});

	test("stretch fills what hugs and leaves what is fixed", () => {
		const column = frame({ direction: "column", crossAlign: "stretch", width: 300 }, text("ab"), rect(40, 5));
		expect(boxes(column)).toEqual([
			[0, 0, 300, 24],
			[0, 24, 40, 5],
		]);
	});

	test("centred content that overflows sticks out on both sides", () => {
		const row = frame({ width: 100, height: 50, align: "center", crossAlign: "center" }, rect(140, 70));
		expect(boxes(row)).toEqual([[-20, -10, 140, 70]]);
	});

	test("space-between keeps the gap as its least distance, and one child stays at the start", () => {
		const spread = { align: "space-between", gap: 10 } as const;
		expect(
			boxes(frame({ ...spread, width: 100 }, rect(20, 1), rect(20, 1), rect(20, 1))).map(([x]) => x),
		).toEqual([0, 40, 80]);
		expect(boxes(frame({ ...spread, width: 50 }, rect(20, 1), rect(20, 1))).map(([x]) => x)).toEqual([0, 30]);
		expect(boxes(frame({ ...spread, width: 30 }, rect(20, 1), rect(20, 1))).map(([x]) => x)).toEqual([0, 30]);
		expect(boxes(frame({ ...spread, width: 100 }, rect(20, 1))).map(([x]) => x)).toEqual([0]);
	});
});

describe("where Figma and flexbox differ", () => {
	test("fill children get equal shares whatever their padding", () => {
		const padded = frame({ height: 10, padding: [0, 40, 0, 40] });
		const row = frame({ width: 300 }, padded, frame({ height: 10 }));
		expect(boxes(row).map(([, , width]) => width)).toEqual([150, 150]);
	});

	test("fill in a parent that hugs acts as hug", () => {
		const row = frame({ width: "hug", height: "hug" }, text("abc", "fill"), text("a", "fill"));
		expect(boxes(frame({}, row))).toEqual([
			[0, 0, 40, 24],
			[0, 0, 30, 24],
			[30, 0, 10, 24],
		]);
	});

	test("a row that hugs but is stretched shares out its new width equally", () => {
		const row = frame({ width: "hug", height: "hug" }, text("abc", "fill"), text("a", "fill"));
		const column = frame(
			{ direction: "column", width: "hug", height: "hug", crossAlign: "stretch" },
			row,
			rect(100, 1),
		);
		expect(boxes(frame({}, column)).slice(1, 4)).toEqual([
			[0, 0, 100, 24],
			[0, 0, 50, 24],
			[50, 0, 50, 24],
		]);
	});

	test("a wrapped row is broken by what its children hug; fills then share their row's rest", () => {
		const row = frame(
			{ width: 100, height: "hug", wrap: true, gap: 10, crossGap: 4 },
			rect(60, 20),
			text("ab", "fill"),
			rect(50, 8),
			text("a", "fill"),
		);
		expect(boxes(row)).toEqual([
			[0, 0, 60, 20],
			[70, 0, 30, 24],
			[0, 28, 50, 8],
			[60, 28, 40, 24],
		]);
	});

	test("a row that hugs its width does not wrap", () => {
		const chips = frame({ width: "hug", height: "hug", wrap: true }, rect(80, 10), rect(80, 10));
		expect(boxes(frame({ width: 100 }, chips))[0]).toEqual([0, 0, 160, 10]);
	});

	test("wrapped rows stand together at the end of a taller frame", () => {
		const row = frame({ width: 50, height: 100, wrap: true, crossAlign: "end" }, rect(40, 10), rect(40, 20));
		expect(boxes(row)).toEqual([
			[0, 70, 40, 10],
			[0, 80, 40, 20],
		]);
	});
});

describe("children placed by hand", () => {
	test("`at` counts from the parent's box, takes no room, and fill takes what is left", () => {
		const row = frame(
			{ width: 200, height: 100, padding: [10, 10, 10, 10] },
			rect("fill", "fill", { at: { x: 20, y: 5 } }),
			rect(30, 30),
		);
		expect(boxes(row)).toEqual([
			[20, 5, 180, 95],
			[10, 10, 30, 30],
		]);
	});

	test("a `none` frame that hugs reaches round its children", () => {
		const group = frame(
			{ direction: "none", width: "hug", height: "hug" },
			rect(10, 10, { at: { x: 30, y: 4 } }),
			rect(20, 20),
		);
		expect(boxes(frame({ padding: [5, 5, 5, 5] }, group))).toEqual([
			[5, 5, 40, 20],
			[35, 9, 10, 10],
			[5, 5, 20, 20],
		]);
	});
});

describe("text", () => {
	const onlyText = (root: FrameNode) => {
		const [first] = [...walk(root)].filter((node) => node.type === "text");
		if (first?.type !== "text") throw new Error("no text");
		return first;
	};

	test("hug stays on one line, fixed and fill wrap and grow downwards", () => {
		const words = "aaaa bbbb cccc";
		expect(boxes(frame({ width: 100 }, text(words)))).toEqual([[0, 0, 140, 24]]);
		expect(boxes(frame({ width: 100 }, text(words, "fill")))).toEqual([[0, 0, 100, 48]]);
		expect(boxes(frame({}, text(words, 50)))).toEqual([[0, 0, 50, 72]]);
	});

	test("a hugging text keeps its one line when stretched to exactly its own width", () => {
		const column = frame(
			{ direction: "column", width: "hug", height: "hug", crossAlign: "stretch" },
			text("aaa bbb"),
		);
		expect(boxes(frame({}, column))[1]).toEqual([0, 0, 70, 24]);
	});

	test("lines stand on their baselines, aligned in the box", () => {
		const style = { ...text("").style, align: "right" as const };
		const node = onlyText(
			solve(frame({ padding: [7, 0, 0, 3] }, text("aaaa bbb", 50, { style })), 500, 500, gridType),
		);
		// The face's box is 16 above and 4 below; 24 of line height leaves 2 on either side of it.
		expect(node.lines).toEqual([
			{
				text: "aaaa",
				x: 13,
				baselineY: 25,
				widthPx: 40,
				runs: [{ text: "aaaa", face: "grid", x: 13, widthPx: 40 }],
			},
			{
				text: "bbb",
				x: 23,
				baselineY: 49,
				widthPx: 30,
				runs: [{ text: "bbb", face: "grid", x: 23, widthPx: 30 }],
			},
		]);
	});

	test("forced lines are kept, also where they are too wide", () => {
		const node = onlyText(
			solve(
				frame({}, text("GRAND OPENING DAY", 50, { brokenLines: ["GRAND OPENING", "DAY"] })),
				500,
				500,
				gridType,
			),
		);
		expect(node.lines.map((line) => line.text)).toEqual(["GRAND OPENING", "DAY"]);
		expect(node.box.height).toBe(48);
	});

	test("a tall text keeps its lines at the top", () => {
		const node = onlyText(solve(frame({}, text("a", 50, { height: "fill" })), 500, 500, gridType));
		expect(node.box.height).toBe(500);
		expect(node.lines[0]?.baselineY).toBe(18);
	});
});

describe("the sheet", () => {
	test("a root that fills takes the sheet, one that hugs tells its own size", () => {
		expect(solve(frame({}), 300, 400, gridType).box).toEqual({ x: 0, y: 0, width: 300, height: 400 });
		const hugging = frame(
			{ width: 80, height: "hug", direction: "column", padding: [1, 2, 3, 4] },
			text("aaa bbb ccc", "fill"),
		);
		expect(solve(hugging, 300, 400, gridType).box).toEqual({ x: 0, y: 0, width: 80, height: 52 });
	});

	test("the spec is left as it was, and the same spec solves to the same tree", () => {
		const spec = frame({ wrap: true }, text("a b c", 15), rect("fill", 4));
		const before = JSON.stringify(spec);
		const once = JSON.stringify(solve(spec, 90, 90, gridType));
		expect(JSON.stringify(solve(spec, 90, 90, gridType))).toBe(once);
		expect(JSON.stringify(spec)).toBe(before);
	});

	test("one spec object used twice is measured for each place", () => {
		const shared = text("aaa bbb", "fill");
		const root = frame(
			{},
			frame({ width: 80, height: "hug" }, shared),
			frame({ width: 40, height: "hug" }, shared),
		);
		expect(boxes(root).filter((_, index) => index % 2 === 1)).toEqual([
			[0, 0, 80, 24],
			[80, 0, 40, 48],
		]);
	});

	test("a tree 200 deep and a row of 5,000 solve", () => {
		let deep: Spec = rect(1, 1);
		for (let level = 0; level < 200; level++) deep = frame({ padding: [1, 1, 1, 1] }, deep);
		expect(boxes(frame({}, deep)).at(-1)).toEqual([200, 200, 1, 1]);
		const wide = Array.from({ length: 5000 }, () => text("a", "fill"));
		expect(boxes(frame({}, ...wide))[4999]?.[2]).toBeCloseTo(0.2);
	});
});
