// What each archetype looks like, small: a changed picture fails with the difference drawn to out/golden-diff/.
// To accept a change delete the picture and run again.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { archetypeCases, sheetFor } from "./archetype-sheets.ts";
import { readPng, writePng } from "./png-file.ts";
import { differences, mean, type Thumbnail, thumbnail } from "./thumbnail.ts";

const goldens = fileURLToPath(new URL("../goldens/pictures/", import.meta.url));
const differing = fileURLToPath(new URL("../../out/golden-diff/", import.meta.url));
const rasterizer = createRasterizer();
const longPx = 200;

/** Mean OKLab distance, and the share of pixels that may be clearly another colour: another engine's edges. */
const tolerance = { mean: 0.004, clear: 0.08, clearShare: 0.01 };

function beside(pictures: readonly Thumbnail[]): Thumbnail {
	const width = pictures.reduce((sum, one) => sum + one.width, 0);
	const height = Math.max(...pictures.map((one) => one.height));
	const values = new Float64Array(width * height * 3);
	let left = 0;
	for (const one of pictures) {
		for (let y = 0; y < one.height; y++)
			values.set(one.values.subarray(y * one.width * 3, (y + 1) * one.width * 3), (y * width + left) * 3);
		left += one.width;
	}
	return { width, height, values };
}

/** Expected, drawn, and where they differ (white is far). */
function drawDifference(name: string, golden: Thumbnail, drawn: Thumbnail, far: Float64Array | null): void {
	mkdirSync(differing, { recursive: true });
	const shown: Thumbnail[] = [golden, drawn];
	if (far) {
		const values = new Float64Array(far.length * 3);
		far.forEach((value, at) => {
			values.fill(Math.min(255, value * 1200), at * 3, at * 3 + 3);
		});
		shown.push({ width: golden.width, height: golden.height, values });
	}
	writePng(join(differing, `${name}.png`), beside(shown));
}

test.each(archetypeCases)("$name in $language", async ({ name, language }) => {
	const layout = sheetFor(name, language);
	if (!layout) {
		expect(language, `no English sheet for ${name}`).toBe("zh");
		return;
	}
	const drawn = thumbnail(await rasterizer.renderPixels(layout), longPx);
	const file = join(goldens, `${name}-${language}.png`);
	if (!existsSync(file)) {
		mkdirSync(goldens, { recursive: true });
		writePng(file, drawn);
		expect(process.env.CI, `${file} was missing`).toBeUndefined();
		return;
	}
	const golden = readPng(file);
	const same = golden.width === drawn.width && golden.height === drawn.height;
	const far = same ? differences(golden, drawn) : null;
	const clear = far ? far.filter((value) => value > tolerance.clear).length / far.length : 1;
	const near = far !== null && mean(far) <= tolerance.mean && clear <= tolerance.clearShare;
	if (!near) drawDifference(`${name}-${language}`, golden, drawn, far);
	expect(near, `${name} looks different: see out/golden-diff/${name}-${language}.png`).toBe(true);
});
