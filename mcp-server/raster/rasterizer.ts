// Draws layouts with takumi: type from the bundled fonts run by run, everything else as pictures of SVG.
import { ToolError } from "../../shared/errors.ts";
import type { Layout, TextRun } from "../../shared/layout/layout.ts";
import { walk } from "../../shared/layout/layout.ts";
import { toSvg } from "../../shared/layout/svg.ts";
import type { EmojiPicture } from "../../shared/layout/svg-text.ts";
import type { PixelFormat, Pixels, Rasterizer } from "../../shared/ports.ts";
import { assetPath } from "../files/asset-path.ts";
import { EmojiPictures } from "../fonts/emoji.ts";
import { FontFiles } from "../fonts/font-files.ts";
import { type DrawEngine, type EngineImage, type EngineKind, loadEngine } from "./engine.ts";
import { fontFaceCss } from "./font-face-css.ts";
import { readImageHeader } from "./image-header.ts";
import { sheetItems } from "./sheet-items.ts";
import { drawSheet } from "./sheet-layers.ts";

type Images = ReadonlyMap<string, Uint8Array>;

export interface SheetRasterizer extends Rasterizer {
	/** The sheet as pixels, to measure contrast on. */
	renderPixels(layout: Layout, options?: { images?: Images }): Promise<Pixels>;
	/** Which build of the engine draws; loads it. */
	engineKind(): Promise<EngineKind>;
}

interface RasterizerOptions {
	/** Default `auto`: native where it loads. */
	engine?: EngineKind | "auto";
	/** Default: the build's own. */
	fontsFolder?: string;
}

const jpegQuality = 92;

/** Nothing is loaded before the first sheet; each font file is read and registered once. */
export function createRasterizer(options: RasterizerOptions = {}): SheetRasterizer {
	let loaded: ReturnType<typeof load> | undefined;
	const registered = new Map<string, Promise<unknown>>();

	async function load() {
		const folder = options.fontsFolder ?? assetPath("fonts");
		const { kind, engine } = await loadEngine(options.engine ?? "auto");
		return { kind, engine, fonts: new FontFiles(folder), emoji: new EmojiPictures(folder) };
	}

	function loadOnce(): ReturnType<typeof load> {
		loaded ??= load().catch((error: unknown) => {
			// What was missing may be there the next time.
			loaded = undefined;
			throw error;
		});
		return loaded;
	}

	async function registerFonts(
		engine: DrawEngine,
		fonts: FontFiles,
		runs: readonly TextRun[],
	): Promise<void> {
		// The engine takes a line's height from the file that has the space; without one, from any font at hand.
		const spaces = runs.filter((run) => !run.emoji).map(({ face }) => ({ text: " ", face }));
		const files = await fonts.filesFor([...runs, ...spaces]);
		await Promise.all(
			files.map(({ family, file, unicodeRange }) => {
				const registering =
					registered.get(file) ??
					fonts
						.read(file)
						.then((data) =>
							engine.registerFont({ name: family, data, ...(unicodeRange ? { unicodeRange } : {}) }),
						);
				registered.set(file, registering);
				registering.catch(() => registered.delete(file));
				return registering;
			}),
		);
	}

	async function draw(
		layout: Layout,
		format: PixelFormat | "raw",
		given: Images | undefined,
	): Promise<Uint8Array> {
		const { engine, fonts, emoji } = await loadOnce();
		const runs = runsOf(layout);
		const [pictures] = await Promise.all([emojiOf(runs, emoji), registerFonts(engine, fonts, runs)]);
		const images: EngineImage[] = [...(given ?? [])].map(([key, data]) => ({ src: `image:${key}`, data }));
		const items = sheetItems(layout, {
			emoji: (cluster) => pictures.get(cluster) ?? null,
			imageSrc: (key) => (given?.has(key) ? `image:${key}` : null),
		});
		const { widthPx: width, heightPx: height } = layout;
		const sheet = drawSheet(items, width, height);
		return engine.render(
			{ type: "container", style: { width, height }, children: sheet.nodes },
			{
				width,
				height,
				format,
				...(format === "jpeg" ? { quality: jpegQuality } : {}),
				images: [...images, ...sheet.images],
			},
		);
	}

	async function svg(layout: Layout, images: Images | undefined): Promise<string> {
		const { fonts, emoji } = await loadOnce();
		const runs = runsOf(layout);
		const [css, pictures] = await Promise.all([fontFaceCss(fonts, runs), emojiOf(runs, emoji)]);
		return toSvg(layout, {
			fontFaceCss: css,
			emoji: (cluster) => pictures.get(cluster) ?? null,
			imageHref: (key) => dataUri(images?.get(key)),
		});
	}

	return {
		render: (layout, { format, images }) => draw(layout, format, images).catch(toToolError),
		async renderPixels(layout, { images } = {}) {
			const rgba = await draw(layout, "raw", images).catch(toToolError);
			return { widthPx: layout.widthPx, heightPx: layout.heightPx, rgba };
		},
		renderSvg: (layout, { images } = {}) => svg(layout, images).catch(toToolError),
		engineKind: async () => (await loadOnce()).kind,
	};
}

function toToolError(cause: unknown): never {
	if (cause instanceof ToolError) throw cause;
	// A RangeError is ours: an icon or a face that does not exist.
	const why = cause instanceof RangeError ? `: ${cause.message}` : "";
	throw new ToolError(
		{
			code: "internal",
			message: `This sheet could not be drawn${why}.`,
			hint: "If images are on it, check that they are whole PNG, JPEG or WebP files; otherwise please report it.",
		},
		{ cause },
	);
}

function runsOf(layout: Layout): TextRun[] {
	const runs: TextRun[] = [];
	for (const node of walk(layout.root)) {
		if (node.type === "text") for (const line of node.lines) runs.push(...line.runs);
	}
	return runs;
}

async function emojiOf(runs: readonly TextRun[], emoji: EmojiPictures): Promise<Map<string, EmojiPicture>> {
	const clusters = new Set(runs.filter((run) => run.emoji).map((run) => run.text));
	const found = new Map<string, EmojiPicture>();
	for (const cluster of clusters) {
		const svg = await emoji.svg(cluster);
		const parts = svg && /viewBox="0 0 ([\d.]+) [\d.]+">(.*)<\/svg>$/s.exec(svg);
		if (parts) found.set(cluster, { units: Number(parts[1]), body: parts[2] ?? "" });
	}
	return found;
}

function dataUri(bytes: Uint8Array | undefined): string | undefined {
	if (!bytes) return undefined;
	return `data:image/${readImageHeader(bytes).format};base64,${Buffer.from(bytes).toString("base64")}`;
}
