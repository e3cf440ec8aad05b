// Contrast where it counts: on the pixels behind the letters, not on the colour that was meant to be there.
import { expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import type { Brief } from "../../shared/brief/brief.ts";
import { ToolError } from "../../shared/errors.ts";
import { compose } from "../../shared/layout/compose.ts";
import {
	type FrameNode,
	type Layout,
	type LayoutNode,
	type TextNode,
	walk,
} from "../../shared/layout/layout.ts";
import type { Pixels } from "../../shared/ports.ts";
import { cases, recordFigures } from "../proof.ts";
import { randomBrief } from "./random-brief.ts";
import { sampleBriefs } from "./sample-briefs.ts";

const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (r: number, g: number, b: number) =>
	0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

function bare(frame: FrameNode): FrameNode {
	const children = frame.children.filter(({ type }) => type !== "text");
	return {
		...frame,
		children: children.map((child): LayoutNode => (child.type === "frame" ? bare(child) : child)),
	};
}

/** The contrast that all but the worst three pixels in a hundred reach under a text's letters. */
function contrastUnder(text: TextNode, pixels: Pixels): number {
	const packed = Number.parseInt(text.style.color.slice(1), 16);
	const own = luminance((packed >> 16) & 255, (packed >> 8) & 255, packed & 255);
	const seen: number[] = [];
	for (const line of text.lines) {
		const top = Math.max(0, Math.floor(line.baselineY - text.style.sizePx * 0.75));
		const bottom = Math.min(pixels.heightPx - 1, Math.ceil(line.baselineY + text.style.sizePx * 0.1));
		for (let y = top; y <= bottom; y += 2) {
			for (
				let x = Math.max(0, Math.floor(line.x));
				x < Math.min(pixels.widthPx, line.x + line.widthPx);
				x += 3
			) {
				const at = (y * pixels.widthPx + x) * 4;
				const other = luminance(pixels.rgba[at] ?? 0, pixels.rgba[at + 1] ?? 0, pixels.rgba[at + 2] ?? 0);
				seen.push((Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05));
			}
		}
	}
	seen.sort((a, b) => a - b);
	return seen[Math.floor(seen.length * 0.03)] ?? 21;
}

function laidOut(brief: Brief, seed: number): Layout | null {
	try {
		return compose(brief, { seed });
	} catch (error) {
		if (error instanceof ToolError && error.code === "copy_too_long") return null;
		throw error;
	}
}

test("body reaches 4.5 : 1 and display 3 : 1 on the pixels behind it", async () => {
	const rasterizer = createRasterizer();
	const briefs = [...sampleBriefs].map(([name, brief], index) => ({ name, brief, seed: index + 1 }));
	for (let seed = 0; seed < cases(16, 300); seed++)
		briefs.push({ name: `random ${seed}`, brief: randomBrief(seed), seed });
	let worst = 21;
	const faint: string[] = [];
	for (const { name, brief, seed } of briefs) {
		const layout = laidOut(brief, seed);
		if (!layout) continue;
		const pixels = await rasterizer.renderPixels({ ...layout, root: bare(layout.root) });
		for (const node of walk(layout.root)) {
			if (node.type !== "text" || node.lines.length === 0) continue;
			const reached = contrastUnder(node, pixels);
			const large =
				node.style.sizePx >= 0.03 * Math.min(layout.widthPx, layout.heightPx) && node.style.sizePx >= 24;
			if (!large) worst = Math.min(worst, reached);
			if (reached < (large ? 3 : 4.45))
				faint.push(
					`${name} ${layout.archetype}: ${reached.toFixed(2)} at ${node.style.sizePx} px, ${node.text.slice(0, 30)}`,
				);
		}
	}
	expect(faint).toEqual([]);
	recordFigures("contrast", { sheets: briefs.length, lowestBodyContrast: worst.toFixed(2) });
});
