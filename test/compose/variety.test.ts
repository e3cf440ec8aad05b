// Whether sheets of different genres look different: prompts as people write them, compared as thumbnails.
import { afterAll, describe, expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { genrePrompts, morePrompts } from "../../scripts/demo/genre-prompts.mjs";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import { recordFigures } from "../proof.ts";
import { differences, mean, shrunk } from "./thumbnail.ts";

/** Mean OKLab distance over a thumbnail of 32 x 32; two flat sheets in neighbouring named colours are 0.1 apart. */
const leastApart = 0.09;

const rasterizer = createRasterizer();
const figures: Record<string, string | number> = { leastOklab: leastApart };
afterAll(() => recordFigures("variety", figures));

async function sheetsOf(set: typeof genrePrompts, shift: number) {
	const sheets = [];
	let seed = shift;
	for (const [genre, asked] of Object.entries(set))
		for (const prompt of asked) {
			seed += 1;
			const { brief } = readPrompt(prompt, { size: "1024x1536" });
			const layout = compose(brief, { seed });
			const picture = shrunk(await rasterizer.renderPixels(layout), 32, 32);
			sheets.push({ genre, prompt, layout, picture });
		}
	return sheets;
}

describe("two dozen prompts over eight genres", () => {
	test.each([
		["the first", genrePrompts, 0],
		["the first, other seeds", genrePrompts, 40],
		["more, half Chinese", morePrompts, 0],
	] as const)("%s: no two sheets of different genres look alike", async (name, set, shift) => {
		const sheets = await sheetsOf(set, shift);
		let closest = Number.POSITIVE_INFINITY;
		for (const [index, one] of sheets.entries())
			for (const other of sheets.slice(index + 1)) {
				if (one.genre === other.genre) continue;
				const apart = mean(differences(one.picture, other.picture));
				closest = Math.min(closest, apart);
				expect(apart, `${one.prompt.slice(0, 50)} | ${other.prompt.slice(0, 50)}`).toBeGreaterThan(
					leastApart,
				);
			}
		const names = new Set(sheets.map(({ layout }) => layout.archetype.split("/")[0]));
		const grounds = new Set(sheets.map(({ layout }) => JSON.stringify(layout.root.fill)));
		expect(names.size, [...names].join(" ")).toBeGreaterThanOrEqual(9);
		expect(grounds.size).toBeGreaterThanOrEqual(12);
		figures[name] = `${names.size} archetypes, ${grounds.size} palettes, closest ${closest.toFixed(3)}`;
	});
});

test("one brief with five seeds becomes at least four different sheets", () => {
	for (const [prompt] of Object.values(morePrompts)) {
		const { brief } = readPrompt(prompt, { size: "1024x1536" });
		const looks = [1, 2, 3, 4, 5].map((seed) => {
			const { archetype, root } = compose(brief, { seed });
			return `${archetype} ${JSON.stringify(root.fill)}`;
		});
		expect(new Set(looks).size, `${prompt.slice(0, 40)}: ${looks.join(" | ")}`).toBeGreaterThanOrEqual(
			brief.kind === "infographic" ? 2 : 3,
		);
	}
});
