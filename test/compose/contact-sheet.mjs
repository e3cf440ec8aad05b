// Draws sheets side by side for the eye: `node test/compose/contact-sheet.mjs [seeds=1,2,3] [size=1024x1536] [out=out/contact]`.
// Each of the sample briefs is drawn with each seed; needs a build (`npm run build`) for the fonts.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [, , seedList = "1,2,3", size = "", out = "out/contact"] = process.argv;
const folder = join(root, out);
mkdirSync(folder, { recursive: true });
const bundle = join(root, "node_modules", ".cache", "contact-sheet.mjs");
await build({
	stdin: {
		contents: `export { compose } from "./shared/layout/compose.ts";
export { createRasterizer } from "./mcp-server/raster/rasterizer.ts";
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
const { compose, createRasterizer, sampleBriefs } = await import(pathToFileURL(bundle).href);
const rasterizer = createRasterizer({ fontsFolder: join(root, "dist", "fonts") });
const [widthPx, heightPx] = size.split("x").map(Number);
const cells = [];
for (const [name, given] of sampleBriefs) {
	const brief = widthPx && heightPx ? { ...given, size: { widthPx, heightPx } } : given;
	for (const seed of seedList.split(",").map(Number)) {
		const layout = compose(brief, { seed });
		const file = `${name}-${seed}.png`;
		writeFileSync(join(folder, file), await rasterizer.render(layout, { format: "png" }));
		cells.push(
			`<figure><img src="${file}" loading="lazy"><figcaption>${name} · seed ${seed} · ${layout.archetype}</figcaption></figure>`,
		);
	}
}
const style =
	"body{margin:24px;background:#777;font:12px system-ui;color:#fff;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{height:420px;display:block}";
writeFileSync(
	join(folder, "index.html"),
	`<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${cells.join("")}`,
);
