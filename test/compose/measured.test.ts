// The rules of thumb of good sheets, measured on random briefs: margins, sizes, families, and a title that is seen.
import { expect, test } from "vitest";
import { genrePrompts, morePrompts } from "../../scripts/demo/genre-prompts.mjs";
import type { Brief } from "../../shared/brief/brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { ToolError } from "../../shared/errors.ts";
import { checkLayout } from "../../shared/layout/check.ts";
import { compose } from "../../shared/layout/compose.ts";
import { type Box, type Layout, type TextNode, walk } from "../../shared/layout/layout.ts";
import { cases, recordFigures } from "../proof.ts";
import { randomBrief } from "./random-brief.ts";

function laidOut(brief: Brief, seed: number): Layout | null {
	try {
		return compose(brief, { seed });
	} catch (error) {
		if (error instanceof ToolError && error.code === "copy_too_long") return null;
		throw error;
	}
}

const textsOf = (layout: Layout): TextNode[] =>
	[...walk(layout.root)].filter((node): node is TextNode => node.type === "text" && node.lines.length > 0);

/** Where the letters of a text stand, a little inside their line boxes. */
const inked = ({ lines, style }: TextNode): Box[] =>
	lines.map(({ x, baselineY, widthPx }) => ({
		x,
		y: baselineY - style.sizePx * 0.7,
		width: widthPx,
		height: style.sizePx * 0.72,
	}));

const meet = (a: Box, b: Box) =>
	a.x < b.x + b.width - 0.5 &&
	b.x < a.x + a.width - 0.5 &&
	a.y < b.y + b.height - 0.5 &&
	b.y < a.y + a.height - 0.5;

/** Latin families and their Chinese partners apart; a face that the brief's own words ask for is not counted. */
function familiesOf(texts: readonly TextNode[], brief: Brief): Set<string> {
	const asked = new Set(brief.copy.filter(({ style }) => style !== undefined).map(({ id }) => id));
	return new Set(
		texts
			.filter(({ copyId }) => copyId === null || !asked.has(copyId))
			.map(({ style }) => style.face.replace(/-(?:\d|italic|regular).*$/, ""))
			.filter((family) => !/noto|ma-shan|zcool|zhi-mang|lxgw/.test(family)),
	);
}

test("random briefs keep to the measures of a designed sheet", () => {
	const wanted = cases(60, 300);
	const figures = {
		sheets: 0,
		posters: 0,
		mostSizes: 0,
		mostFamilies: 0,
		leastMarginU: 1,
		leastTitleShare: 1,
	};
	for (let seed = 0; seed < wanted; seed++) {
		const brief = randomBrief(seed);
		const layout = laidOut(brief, seed);
		if (!layout) continue;
		figures.sheets += 1;
		const name = `seed ${seed} ${layout.archetype} ${layout.widthPx}x${layout.heightPx}`;
		const U = Math.min(layout.widthPx, layout.heightPx);
		const texts = textsOf(layout);
		expect(checkLayout(layout, brief).strict, name).toBe(true);
		const inks = texts.map((text) => ({ text, boxes: inked(text) }));
		for (const [index, one] of inks.entries()) {
			for (const { x, y, width, height } of one.boxes) {
				const margin = Math.min(x, y, layout.widthPx - x - width, layout.heightPx - y - height) / U;
				figures.leastMarginU = Math.min(figures.leastMarginU, margin);
				expect(margin, `${name}: margin of "${one.text.text.slice(0, 30)}"`).toBeGreaterThanOrEqual(0.04);
			}
			for (const other of inks.slice(index + 1))
				for (const a of one.boxes)
					for (const b of other.boxes)
						expect(meet(a, b), `${name}: "${one.text.text}" on "${other.text.text}"`).toBe(false);
		}
		const sizes = new Set(texts.map(({ style }) => Math.round(style.sizePx * 4)));
		figures.mostSizes = Math.max(figures.mostSizes, sizes.size);
		expect(sizes.size, `${name}: ${[...sizes].map((size) => size / 4).join(" ")}`).toBeLessThanOrEqual(5);
		const families = familiesOf(texts, brief);
		figures.mostFamilies = Math.max(figures.mostFamilies, families.size);
		expect(families.size, `${name}: ${[...families].join(" ")}`).toBeLessThanOrEqual(2);
		const title = texts.find(({ role }) => role === "title");
		// One short word of a sheet that is mostly copy cannot be wide; a poster of few words must shout.
		if (brief.kind === "poster" && title && brief.copy.length <= 14 && title.text.length >= 3) {
			const share = Math.max(...title.lines.map(({ widthPx }) => widthPx)) / layout.widthPx;
			figures.posters += 1;
			figures.leastTitleShare = Math.min(figures.leastTitleShare, share);
			expect(share, `${name}: title "${title.text}"`).toBeGreaterThanOrEqual(0.35);
		}
	}
	recordFigures("measures", {
		...figures,
		leastMarginU: figures.leastMarginU.toFixed(3),
		leastTitleShare: figures.leastTitleShare.toFixed(2),
	});
});

test("the title of a poster takes at least 35 % of its width, whatever its shape", () => {
	let least = 1;
	for (const size of ["1024x1536", "1024x1024", "1536x1024"])
		for (const set of [genrePrompts, morePrompts])
			for (const prompts of Object.values(set))
				for (const [index, prompt] of prompts.entries()) {
					const { brief } = readPrompt(prompt, { size });
					if (brief.kind !== "poster") continue;
					for (let seed = index; seed < index + cases(2, 12); seed++) {
						const layout = compose(brief, { seed });
						const title = textsOf(layout).find(({ role }) => role === "title");
						const share = Math.max(...(title?.lines.map(({ widthPx }) => widthPx) ?? [0])) / layout.widthPx;
						least = Math.min(least, share);
						expect(share, `${layout.archetype} ${size} ${seed}: ${title?.text}`).toBeGreaterThanOrEqual(0.35);
					}
				}
	recordFigures("title-shares", { leastTitleShare: least.toFixed(2) });
});
