// Lines that the reader doubts, compared with their own glyphs: what was set is confirmed, what was drawn otherwise is not.
import { expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import type { Brief } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Layout, walk } from "../../shared/layout/layout.ts";
import type { CopyCheck } from "../../shared/result.ts";
import { confirmType } from "../../shared/tools/confirm-type.ts";
import { checkOf } from "./checks.ts";

const rasterizer = createRasterizer();
const codec = createImageCodec();

const { brief } = normalizeBrief({
	kind: "poster",
	subject: "a folk weekend",
	copy: ["FOLK WEEKEND", "£24 a day, £40 both", "椴树公园", "Crème brûlée at noon"],
	size: { width: 640, height: 960 },
});
const layout = compose(brief, { seed: 1 });

/** As a reader may answer that passes over one character of each line. */
function doubts({ copy }: Brief, more: Partial<CopyCheck> = {}): CopyCheck {
	const seen = copy.map(({ text }) => ({ verdict: "uncertain" as const, read: [...text].slice(1).join("") }));
	return { ...checkOf(copy, seen), ...more };
}

const lineIds = brief.copy.map(({ id }) => id);

async function confirmed(drawn: Layout, check: CopyCheck, ids = lineIds): Promise<CopyCheck> {
	const png = await rasterizer.render(drawn, { format: "png" });
	return confirmType(check, { layout, lineIds: ids, png }, { rasterizer, codec });
}

/** The same sheet with one character of each line drawn otherwise, its place and all others as they were. */
function spoilt(swaps: Readonly<Record<string, string>>): Layout {
	const other = structuredClone(layout);
	for (const node of walk(other.root)) {
		if (node.type !== "text") continue;
		for (const run of node.lines.flatMap(({ runs }) => runs))
			for (const [was, is] of Object.entries(swaps)) run.text = run.text.replace(was, is);
	}
	return other;
}

const open = ({ lines }: CopyCheck) =>
	lines.filter(({ verdict }) => verdict !== "exact").map(({ text }) => text);

test("characters that the reader passes over are confirmed by their shapes, and the answer says by what", async () => {
	const check = await confirmed(layout, doubts(brief));
	expect(open(check)).toEqual([]);
	expect(check).toMatchObject({ strict: true, by: "ocr" });
	expect(check.lines.map(({ by }) => by)).toEqual(["layout", "layout", "layout", "layout"]);
});

test("a glyph drawn otherwise is not confirmed, be it as narrow as a comma or an accent", async () => {
	const check = await confirmed(spoilt({ K: "X", "y,": "y.", 椴: "段", è: "e" }), doubts(brief));
	expect(open(check)).toEqual(brief.copy.map(({ text }) => text));
	expect(check.strict).toBeNull();
});

test("something over the letters, or letters too faint, is not confirmed", async () => {
	const hidden = structuredClone(layout);
	const faint = structuredClone(layout);
	for (const node of walk(faint.root)) if (node.type === "text") node.style.color = "#808080";
	const covers = [...walk(layout.root)].flatMap((node) =>
		node.type === "text"
			? node.lines.map(({ x }) => ({
					...node.box,
					x: x + node.style.sizePx * 0.2,
					width: node.style.sizePx * 0.4,
				}))
			: [],
	);
	for (const box of covers)
		hidden.root.children.push({
			type: "shape",
			shape: "rect",
			name: "Blot",
			width: box.width,
			height: box.height,
			box,
			fill: { type: "solid", color: "#7f8f20" },
		});
	for (const drawn of [hidden, faint])
		expect(open(await confirmed(drawn, doubts(brief)))).toEqual(brief.copy.map(({ text }) => text));
});

test("only lines that the layout proves and the reader mostly read, and no other fault is forgiven", async () => {
	expect(open(await confirmed(layout, doubts(brief), ["c1"]))).toHaveLength(3);
	const gone = checkOf(brief.copy, ["missing", { verdict: "wrong", read: "something else" }]);
	expect(await confirmed(layout, gone)).toEqual(gone);
	const extra = [{ text: "SALE", box: null }];
	expect((await confirmed(layout, doubts(brief, { strict: false, extra }))).strict).toBe(false);
	expect((await confirmed(layout, doubts(brief, { isPartial: true }))).strict).toBeNull();
});
