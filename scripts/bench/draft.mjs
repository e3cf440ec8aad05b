// A whole draft (lay out and draw a 13-text sheet of 1024 x 1536) against bare takumi on the same tree, and satori + resvg.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "../import-typescript.mjs";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fontsFolder = join(root, "dist/fonts");

const brief = {
	kind: "infographic",
	subject: "how a tea is made",
	palette: "sage green and cream",
	size: "1024x1536",
	copy: [
		{ text: "From Leaf to Cup", role: "title" },
		{ text: "从叶到杯", role: "subtitle" },
		{ text: "Four steps, one day of work", role: "body" },
		{ text: "四道工序，一日之功", role: "body" },
		{ text: "Source: Cloud Gate Garden, 2027", role: "footer" },
	],
	sections: [
		{ heading: "Pluck", facts: ["Two leaves and a bud"] },
		{ heading: "Wither", facts: ["Sixteen hours in the shade"] },
		{ heading: "Roll", facts: ["Bruise the edges by hand"] },
		{ heading: "Fire", facts: ["Ninety seconds at 260 °C"] },
	],
};

/** The same pictures, and the same words in the same faces at the same places, as satori takes them. */
function satoriTree(layout, sheet, walk) {
	const pictures = new Map(sheet.images.map(({ src, data }) => [src, Buffer.from(data).toString("base64")]));
	const shapes = sheet.nodes
		.filter((node) => node.type === "image" && pictures.has(node.src))
		.map(({ src, style }) => ({
			type: "img",
			props: {
				src: `data:image/svg+xml;base64,${pictures.get(src)}`,
				width: style.width,
				height: style.height,
				style,
			},
		}));
	const words = [...walk(layout.root)]
		.filter((node) => node.type === "text")
		.flatMap((node) => node.lines.flatMap((line) => line.runs.map((run) => ({ node, line, run }))))
		.map(({ node, line, run }) => ({
			type: "div",
			props: {
				style: {
					position: "absolute",
					left: run.x,
					top: line.baselineY - node.style.sizePx,
					fontSize: node.style.sizePx,
					fontFamily: run.face,
					letterSpacing: node.style.trackingEm * node.style.sizePx,
					color: node.style.color,
					whiteSpace: "pre",
				},
				children: run.text,
			},
		}));
	return {
		type: "div",
		props: {
			style: { width: "100%", height: "100%", display: "flex", position: "relative" },
			children: [...shapes, ...words],
		},
	};
}

/** Every file that the sheet's runs need, as satori takes fonts: TTF, one name a face. */
async function satoriFonts(files, runs) {
	const { decompress } = await import("wawoff2");
	const faces = [...new Set(runs.map((run) => run.face))];
	const fonts = [];
	for (const face of faces)
		for (const { file } of await files.filesFor(runs.filter((run) => run.face === face))) {
			const data = await files.read(file);
			fonts.push({ name: face, data: file.endsWith(".woff2") ? Buffer.from(await decompress(data)) : data });
		}
	return fonts;
}

/** Another goes first each round, so that no one always inherits the garbage of the same peer. */
function turned(entries, round) {
	const by = (round + entries.length) % entries.length;
	return [...entries.slice(by), ...entries.slice(0, by)];
}

/** Until then V8 still compiles beside the drawing, on the cores that the drawing wants: measured, a third of its time. */
const warmRounds = 120;

/** Rounds are interleaved, so that a drift of the machine's speed falls on all alike. */
export async function benchDraft(rounds) {
	const parts = await importTypeScript(join(root, "scripts/bench/draft-parts.ts"));
	const { default: satori } = await import("satori");
	const { Resvg } = await import("@resvg/resvg-js");
	const { brief: normal } = parts.normalizeBrief(brief);
	const layout = parts.compose(normal, { seed: 1 });
	const texts = [...parts.walk(layout.root)].filter((node) => node.type === "text");
	const rasterizer = parts.createRasterizer({ fontsFolder });
	const wasm = parts.createRasterizer({ fontsFolder, engine: "wasm" });

	const { engine } = await parts.loadEngine("auto");
	const files = new parts.FontFiles(fontsFolder);
	const runs = texts.flatMap((node) => node.lines.flatMap((line) => line.runs));
	for (const { family, file, unicodeRange } of await files.filesFor(runs))
		await engine.registerFont({
			name: family,
			data: await files.read(file),
			...(unicodeRange ? { unicodeRange } : {}),
		});
	const { widthPx: width, heightPx: height } = layout;
	const sheet = parts.drawSheet(
		parts.sheetItems(layout, { emoji: () => null, imageSrc: () => null }),
		width,
		height,
	);
	const node = { type: "container", style: { width, height }, children: sheet.nodes };
	const fonts = await satoriFonts(files, runs);

	const contenders = {
		"broadside: lay out and draw": async () =>
			rasterizer.render(parts.compose(normal, { seed: 1 }), { format: "png" }),
		"bare takumi, same tree": () =>
			engine.render(node, { width, height, format: "png", images: sheet.images }),
		"broadside on wasm": async () => wasm.render(parts.compose(normal, { seed: 1 }), { format: "png" }),
		"satori + resvg": async () => {
			const svg = await satori(satoriTree(layout, sheet, parts.walk), { width, height, fonts });
			return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
		},
		"broadside: lay out only": async () => parts.compose(normal, { seed: 1 }),
	};
	const samples = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
	for (let round = -warmRounds; round < rounds; round += 1)
		for (const [name, work] of turned(Object.entries(contenders), round)) {
			const startedAt = performance.now();
			await work();
			if (round >= 0) samples[name].push(performance.now() - startedAt);
		}
	const ours = median(samples["broadside: lay out and draw"]);
	return Object.entries(samples).map(([name, times]) => ({
		contender: name,
		"median ms": median(times).toFixed(1),
		"ours / this": (ours / median(times)).toFixed(2),
		texts: texts.length,
	}));
}
