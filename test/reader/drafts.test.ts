// Drafts read from their own pixels: what the layout says is confirmed, and a fault in the drawing is named.
import { describe, expect, test } from "vitest";
import { createImageCodec } from "../../mcp-server/raster/codec.ts";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { sheets } from "../../scripts/demo/sheets.mjs";
import type { Brief } from "../../shared/brief/brief.ts";
import { briefInputSchema } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { judgeDrawn } from "../../shared/copy/judge-drawn.ts";
import { ToolError } from "../../shared/errors.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { drawnSheet } from "../../shared/layout/text-places.ts";
import type { CopyCheck } from "../../shared/result.ts";
import { confirmType, exactIds } from "../../shared/tools/confirm-type.ts";
import { randomBrief } from "../compose/random-brief.ts";
import { cases, recordFigures } from "../proof.ts";
import { openReader } from "./open-reader.ts";

const rasterizer = createRasterizer();
const codec = createImageCodec();
const patienceMs = 240_000;

/** Draws one layout and reads it as if it were `said`. */
async function readBack(layout: Layout, brief: Brief, said = layout): Promise<CopyCheck> {
	const png = await rasterizer.render(layout, { format: "png" });
	const byLayout = checkLayout(said, brief);
	const drawn = drawnSheet(said, byLayout, null);
	const reading = await (await openReader()).readDrawn(await codec.decode(png), brief.copy, drawn);
	const check = judgeDrawn(brief.copy, drawn, reading);
	return confirmType(check, { layout: said, lineIds: exactIds(byLayout), png }, { codec, rasterizer });
}

const open = ({ lines }: CopyCheck) => lines.filter(({ verdict }) => verdict !== "exact");

const demos = sheets.flatMap(({ slug, arguments: input }) => {
	if (typeof input.prompt === "string") return [{ slug, brief: readPrompt(input.prompt).brief }];
	const brief = briefInputSchema.safeParse(input.brief);
	return brief.success ? [{ slug, brief: normalizeBrief(brief.data).brief }] : [];
});

test.each(demos.slice(0, cases(1, demos.length)))(
	"demo sheet $slug is strict",
	async ({ brief }) => {
		const check = await readBack(compose({ ...brief, assets: [] }, { seed: 3 }), brief);
		expect(open(check)).toEqual([]);
		expect(check.strict).toBe(true);
	},
	patienceMs,
);

describe("random briefs", () => {
	test(
		"are strict, or unproven with the line named, never false",
		async () => {
			const wanted = cases(3, 200);
			const count = { read: 0, strict: 0, unproven: 0 };
			for (let seed = wanted === 3 ? 8 : 0; count.read < wanted; seed++) {
				const brief = randomBrief(seed);
				let layout: Layout;
				try {
					layout = compose(brief, { seed });
				} catch (error) {
					if (error instanceof ToolError) continue; // too much copy for its sheet
					throw error;
				}
				const check = await readBack(layout, brief);
				count.read++;
				expect(check.strict, `seed ${seed}`).not.toBe(false);
				if (check.strict) count.strict++;
				else {
					count.unproven++;
					expect(open(check).length, `seed ${seed}`).toBeGreaterThan(0);
				}
			}
			recordFigures("read-drafts", count);
			expect(count.strict / count.read).toBeGreaterThanOrEqual(0.98);
		},
		40 * patienceMs,
	);
});

test(
	"a drawing that is not what the layout says is not confirmed",
	async () => {
		const { brief } = normalizeBrief({
			kind: "poster",
			subject: "A harvest supper",
			copy: ["HARVEST SUPPER", "Bring a friend", "Doors at 7:30 pm"],
			size: "768x1024",
		});
		const layout = compose(brief, { seed: 1 });
		const spoilt = {
			...brief,
			copy: brief.copy.map((line) => ({ ...line, text: line.text.replace("friend", "fiend") })),
		};
		const check = await readBack(compose(spoilt, { seed: 1 }), brief, layout);
		expect(check.strict).toBeNull();
		expect(open(check).map(({ text }) => text)).toEqual(["Bring a friend"]);
	},
	patienceMs,
);
