// The layout check finds each fault that it promises to find, planted one at a time in a clean sheet.
import { expect, test } from "vitest";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { FrameNode, Layout, LayoutNode, TextNode } from "../../shared/layout/layout.ts";
import { sampleBriefs } from "./sample-briefs.ts";

const found = sampleBriefs.get("jazz");
if (!found) throw new Error("no jazz");
const brief = found;
const clean = () => structuredClone(compose(brief, { seed: 1 }));

function eachParent(frame: FrameNode, visit: (parent: FrameNode, child: LayoutNode, index: number) => void) {
	for (const [index, child] of [...frame.children.entries()].reverse()) {
		visit(frame, child, index);
		if (child.type === "frame") eachParent(child, visit);
	}
}

function withText(
	layout: Layout,
	copyId: string,
	change: (text: TextNode, parent: FrameNode, index: number) => void,
) {
	let done = false;
	eachParent(layout.root, (parent, child, index) => {
		if (!done && child.type === "text" && child.copyId === copyId) {
			done = true;
			change(child, parent, index);
		}
	});
	return checkLayout(layout, brief);
}

const verdictOf = (check: ReturnType<typeof checkLayout>, id: string) =>
	check.lines.find(({ copyId }) => copyId === id)?.verdict;

test("a clean sheet is strict, by layout, with a box for every line", () => {
	const check = checkLayout(clean(), brief);
	expect(check).toMatchObject({ strict: true, by: "layout", extra: [], duplicates: [] });
	expect(check.lines.every(({ box, verdict, cer }) => box !== null && verdict === "exact" && cer === 0)).toBe(
		true,
	);
});

test("a line that is gone is missing", () => {
	const check = withText(clean(), "c2", (_, parent, index) => parent.children.splice(index, 1));
	expect(check.strict).toBe(false);
	expect(verdictOf(check, "c2")).toBe("missing");
	expect(check.duplicates).toEqual([{ copyId: "c2", seen: 0, wanted: 1 }]);
});

test("a line set twice is doubled", () => {
	const check = withText(clean(), "c3", (text, parent) => {
		const twin = structuredClone(text);
		twin.box.y -= 400;
		for (const line of twin.lines) line.baselineY -= 400;
		parent.children.push(twin);
	});
	expect(check.duplicates).toEqual([{ copyId: "c3", seen: 2, wanted: 1 }]);
	expect(check.strict).toBe(false);
});

test("a changed letter is wrong", () => {
	const check = withText(clean(), "c1", (text) => {
		const [first] = text.lines;
		if (first) first.text = first.text.replace("I", "l");
	});
	expect(verdictOf(check, "c1")).toBe("wrong");
	expect(check.strict).toBe(false);
});

test("text off the sheet, over other text, or under a shape is wrong", () => {
	const off = withText(clean(), "c3", (text) => {
		for (const line of text.lines) line.x = -80;
	});
	expect(verdictOf(off, "c3")).toBe("wrong");
	const over = clean();
	withText(over, "c1", (title) => {
		withText(over, "c2", (date) => {
			for (const line of date.lines) line.baselineY = title.lines[0]?.baselineY ?? 0;
		});
	});
	expect(checkLayout(over, brief).strict).toBe(false);
	const under = clean();
	under.root.children.push({
		type: "shape",
		shape: "rect",
		name: "Cover",
		width: 2000,
		height: 400,
		fill: { type: "solid", color: "#000000" },
		box: { x: 0, y: 0, width: 2000, height: 400 },
	});
	expect(verdictOf(checkLayout(under, brief), "c1")).toBe("wrong");
});

test("words that are nobody's copy are extra", () => {
	const layout = clean();
	const check = withText(layout, "c2", (text, parent) => {
		const stray = structuredClone(text);
		stray.copyId = null;
		stray.text = "LOREM";
		for (const line of stray.lines) {
			line.text = "LOREM";
			line.baselineY += 60;
		}
		stray.box.y += 60;
		parent.children.push(stray);
	});
	expect(check.extra).toHaveLength(1);
	expect(check.strict).toBe(false);
});
