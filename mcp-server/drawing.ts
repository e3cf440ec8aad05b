// Opens what draws and reads pixels; each part loads on its first use, so that a server that only talks stays small.
import type { ImageCodec, Rasterizer, TokenCounter } from "../shared/ports.ts";
import type { EmbedMode } from "./config.ts";
import { readImageHeader } from "./raster/image-header.ts";

export interface Drawing {
	rasterizer: Rasterizer;
	codec: ImageCodec;
	tokens: TokenCounter;
	/** Writes into a PNG how it was made, as much as the setting allows. */
	embed(png: Uint8Array, record: Record<string, unknown>): Promise<Uint8Array>;
}

export function openDrawing(embedMode: EmbedMode): Drawing {
	const rasterizer = once(async () => (await import("./raster/rasterizer.ts")).createRasterizer());
	const codec = once(async () => (await import("./raster/codec.ts")).createImageCodec());
	const tokens = once(async () => {
		const [{ createTokenCounter }, { assetPath }] = await Promise.all([
			import("./tokens/token-counter.ts"),
			import("./files/asset-path.ts"),
		]);
		return createTokenCounter(assetPath("qwen3-vocabulary.br", "mcp-server/tokens/qwen3-vocabulary.br"));
	});
	return {
		rasterizer: {
			render: async (layout, options) => (await rasterizer()).render(layout, options),
			renderSvg: async (layout, options) => (await rasterizer()).renderSvg(layout, options),
		},
		codec: {
			probe: readImageHeader,
			decode: async (bytes) => (await codec()).decode(bytes),
			encode: async (pixels, format) => (await codec()).encode(pixels, format),
			preview: async (bytes, limits) => (await codec()).preview(bytes, limits),
		},
		tokens: { count: async (text) => (await tokens()).count(text) },
		async embed(png, record) {
			const { embedRecord } = await import("./files/png-metadata.ts");
			return embedRecord(png, record, embedMode);
		},
	};
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
	let opened: Promise<Value> | null = null;
	return () => {
		opened ??= open();
		return opened;
	};
}
