// Calm places: the art of an overlay is asked to be calm where the layout really sets type, not anywhere.
import { describe, expect, test } from "vitest";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { promptDrafts } from "../../shared/brief/write-prompt.ts";
import { calmPlaces } from "../../shared/layout/calm-places.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, walk } from "../../shared/layout/layout.ts";
import { calmOnArt } from "../../shared/tools/set-on-art.ts";

/** A sheet of 1000 x 1000 px with one text line in each box: x, y, width, height. */
function sheet(...boxes: [number, number, number, number][]): Layout {
	const { brief } = normalizeBrief({ subject: "x", copy: ["WORD"] });
	const layout = compose(brief, { seed: 1 });
	const text = [...walk(layout.root)].find((node) => node.type === "text");
	if (text?.type !== "text" || layout.root.type !== "frame") throw new Error("no text");
	const [line] = text.lines;
	if (line === undefined) throw new Error("no line");
	const children = boxes.map(([x, y, width, height]) => ({
		...text,
		box: { x, y, width, height },
		lines: [{ ...line, x, widthPx: width }],
	}));
	return { ...layout, widthPx: 1000, heightPx: 1000, root: { ...layout.root, children } };
}

describe("in words", () => {
	test.each<[string, Layout]>([
		["along the top edge", sheet([100, 40, 800, 100])],
		["in the upper third", sheet([100, 40, 800, 300])],
		["in the upper third and along the bottom edge", sheet([100, 40, 800, 300], [100, 900, 800, 60])],
		[
			"in the upper half, in the middle and in the lower third",
			sheet([100, 0, 800, 480], [100, 480, 800, 40], [100, 700, 800, 80]),
		],
		["on the left side", sheet([50, 40, 500, 200], [50, 450, 400, 60])],
		["in the lower third, on the right side", sheet([600, 700, 350, 200])],
		["", sheet()],
	])("%s", (words, layout) => expect(calmPlaces(layout)).toBe(words));

	test("type beside the art asks nothing of it", () => {
		const layout = sheet([100, 40, 800, 200], [100, 850, 800, 100]);
		expect(calmPlaces(layout, { x: 0, y: 400, width: 1000, height: 400 })).toBe("");
		expect(calmPlaces(layout, { x: 0, y: 0, width: 1000, height: 600 })).toBe("in the upper half");
	});
});

test("the prompt of the art says where the words of this very sheet will stand", () => {
	const { brief } = normalizeBrief({
		subject: "a jazz night",
		copy: [
			{ text: "BLUE HOUR", place: "at the top" },
			{ text: "The Cellar", place: "at the bottom" },
		],
	});
	const calm = calmOnArt(brief, 3);
	if (calm === null) throw new Error("no room for art");
	expect(calm).toMatch(/upper|top/);
	expect(calm).toMatch(/lower|bottom/);
	const [first] = promptDrafts(brief, "art-only", calm);
	expect(first?.prompt).toContain(`left open ${calm} for type`);
	expect(first?.prompt).not.toMatch(/BLUE|Cellar/);
});
