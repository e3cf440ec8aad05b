// Words that leave their frame or lie over others are found, turned or not; words that are clear are left alone.
import { expect, test } from "vitest";
import { solve } from "../../shared/layout/flow.ts";
import type { FrameSpec, Spec, TextSpec } from "../../shared/layout/layout.ts";
import { overflows, withinParent } from "../../shared/layout/overflow.ts";
import { gridType } from "./grid-type.ts";

/** Letters are 10 px wide, lines 20 px high. */
function text(words: string, x: number, y: number, rotationDeg = 0): TextSpec {
	return {
		type: "text",
		name: words,
		copyId: words,
		role: "body",
		text: words,
		width: "hug",
		height: "hug",
		at: { x, y },
		rotationDeg,
		style: { face: "grid", sizePx: 20, lineHeightPx: 20, trackingEm: 0, color: "#000000", align: "left" },
	};
}

function group(x: number, y: number, size: number, rotationDeg: number, ...children: Spec[]): FrameSpec {
	return {
		type: "frame",
		name: "group",
		direction: "none",
		width: size,
		height: size,
		at: { x, y },
		rotationDeg,
		children,
	};
}

function found(...children: Spec[]): [string, string, number][] {
	const root = solve({ ...group(0, 0, 200, 0, ...children), name: "sheet" }, 200, 200, gridType);
	return overflows(root, gridType).map(({ node, against, byPx }) => [
		node.name,
		against.name,
		Math.round(byPx * 10) / 10,
	]);
}

test("clear texts are clear, also when they touch", () => {
	expect(found(text("aaaa", 0, 0), text("bbbb", 40, 0), text("cccc", 0, 20))).toEqual([]);
});

test("a text over another is told with how deep", () => {
	expect(found(text("aaaa", 0, 0), text("bbbb", 33, 12))).toEqual([["bbbb", "aaaa", 7]]);
});

test("a text that leaves the sheet, or its own frame", () => {
	expect(found(text("aaaa", 165, 0))).toEqual([["aaaa", "sheet", 5]]);
	expect(found(group(10, 10, 50, 0, text("aaaa", 30, 0)))).toEqual([["aaaa", "group", 20]]);
});

test("rotation turns the words, not only their box", () => {
	// Upright the two cross; turned by 45 degrees about its centre the first one gets out of the way.
	expect(found(text("aaaaaaaa", 60, 90), text("b", 62, 92))).toHaveLength(1);
	expect(found(text("aaaaaaaa", 60, 90, 45), text("b", 62, 92))).toEqual([]);
	// A long text turned upright leaves the sheet at its top.
	expect(found(text("aaaaaaaaaaaa", 40, 20, 90))).toEqual([["aaaaaaaaaaaa", "sheet", 30]]);
});

test("rotation of a frame carries its texts", () => {
	const inner = text("aaaaaaaa", 0, 0);
	expect(found(group(110, 110, 80, 0, inner))).toEqual([]);
	expect(found(group(110, 110, 80, 45, inner)).map(([, against]) => against)).toEqual(["sheet"]);
});

test("boxes within boxes", () => {
	expect(withinParent({ x: 0, y: 0, width: 10.4, height: 10 }, { x: 0, y: 0, width: 10, height: 10 })).toBe(
		true,
	);
	expect(withinParent({ x: -1, y: 0, width: 5, height: 5 }, { x: 0, y: 0, width: 10, height: 10 })).toBe(
		false,
	);
});
