// Draws whole sets of sheets side by side, for the eye: the demo, two dozen prompts, one prompt at six sizes, one brief with five seeds.
// node scripts/contact-sheets.mjs [--set demo,genres,more,sizes,seeds,samples] [--out out/sheets] [--single] [--edge 360] [--size 1024x1536] [--shift 0]
// Needs a build (`npm run build`) for the fonts.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { genrePrompts, morePrompts } from "./demo/genre-prompts.mjs";
import { montage } from "./demo/montage.mjs";
import { sheets } from "./demo/sheets.mjs";

const { values: flags } = parseArgs({
	options: {
		set: { type: "string", default: "demo,genres,more,sizes,seeds" },
		out: { type: "string", default: "out/sheets" },
		// Each sheet as a PNG of its own as well.
		single: { type: "boolean", default: false },
		edge: { type: "string", default: "360" },
		size: { type: "string", default: "1024x1536" },
		// Added to every seed of the prompts: other sheets for the same words.
		shift: { type: "string", default: "0" },
	},
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, flags.out);
mkdirSync(folder, { recursive: true });
// Each run has its own bundle: two at once must not read half of one.
const bundle = join(root, "node_modules", ".cache", `contact-sheets-${process.pid}.mjs`);
await build({
	stdin: {
		contents: `export { compose } from "./shared/layout/compose.ts";
export { readPrompt } from "./shared/brief/read-prompt.ts";
export { normalizeBrief } from "./shared/brief/normalize-brief.ts";
export { createRasterizer } from "./mcp-server/raster/rasterizer.ts";
export { createImageCodec } from "./mcp-server/raster/codec.ts";
export { sampleBriefs } from "./test/compose/sample-briefs.ts";`,
		resolveDir: root,
		loader: "ts",
	},
	bundle: true,
	format: "esm",
	platform: "node",
	packages: "external",
	outfile: bundle,
	logLevel: "error",
});
const { compose, readPrompt, normalizeBrief, createRasterizer, createImageCodec, sampleBriefs } =
	await import(pathToFileURL(bundle).href);
rmSync(bundle);
const rasterizer = createRasterizer({ fontsFolder: join(root, "dist", "fonts") });
const codec = createImageCodec();

const poster = flags.size;
const fromPrompt = (prompt, size = poster) => readPrompt(prompt, { size }).brief;
const many = (set) =>
	Object.entries(set).flatMap(([genre, prompts]) =>
		prompts.map((prompt, index) => ({ name: `${genre}-${index + 1}`, brief: fromPrompt(prompt) })),
	);
const seeded = (entries) =>
	entries.map((entry, index) => ({ seed: index + 1 + Number(flags.shift), ...entry }));

const sizedPrompt =
	'Poster for a harbour concert "SONGS FOR THE TIDE", a sailboat under the moon, "Saturday 21 August, 8 PM", "Pier 4, free entry"';
const sizes = ["1024x1536", "1024x1024", "1536x1024", "1600x900", "900x1600", "1024x1365"];

const makers = {
	demo: () =>
		sheets.map(({ slug, arguments: asked }) => ({
			name: slug,
			seed: asked.seed ?? 1,
			brief: asked.brief
				? normalizeBrief(asked.brief).brief
				: readPrompt(asked.prompt, asked.size ? { size: asked.size } : {}).brief,
		})),
	genres: () => seeded(many(genrePrompts)),
	more: () => seeded(many(morePrompts)),
	sizes: () => sizes.map((size) => ({ name: `size-${size}`, seed: 3, brief: fromPrompt(sizedPrompt, size) })),
	seeds: () =>
		[1, 2, 3, 4, 5].map((seed) => ({ name: `seed-${seed}`, seed, brief: fromPrompt(sizedPrompt) })),
	samples: () => [...sampleBriefs].map(([name, brief]) => ({ name, seed: 1, brief })),
};

for (const set of flags.set.split(",")) {
	const cells = [];
	for (const { name, brief, seed } of makers[set]()) {
		const layout = compose(brief, { seed });
		cells.push(await rasterizer.renderPixels(layout));
		if (flags.single)
			writeFileSync(join(folder, `${name}.png`), await rasterizer.render(layout, { format: "png" }));
		console.log(`${set} ${cells.length} ${name}: ${layout.archetype}, ${brief.kind}`);
	}
	const sheet = montage(cells, Number(flags.edge));
	let quality = 86;
	let bytes = await codec.encode(sheet, "jpeg", quality);
	while (bytes.length > 250_000 && quality > 30) {
		quality -= 8;
		bytes = await codec.encode(sheet, "jpeg", quality);
	}
	writeFileSync(join(folder, `${set}.jpg`), bytes);
	console.log(`${flags.out}/${set}.jpg: ${sheet.widthPx}x${sheet.heightPx}, ${bytes.length} bytes`);
}
