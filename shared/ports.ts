// What the core needs from a host. Owned here, implemented by hosts; only methods that tools use.

import type { CopyLine } from "./copy/copy.ts";
import type { Ledger } from "./jobs/ledger.ts";
import type { JobStore } from "./jobs/store.ts";
import type { Box, Layout } from "./layout/layout.ts";
import type { TextPlace } from "./layout/text-places.ts";
import type { FigmaMethods } from "./link/figma-methods.ts";
import type { FileLimits } from "./models/catalog.ts";
import type { ImageFile, ImageModel } from "./models/image-model.ts";
import type { CopyCheck, ResultImage, Warning } from "./result.ts";

export type PixelFormat = "png" | "jpeg" | "webp";

/** Draws a layout. Throws ToolError `internal` when the engine fails. */
export interface Rasterizer {
	/** The same layout gives the same bytes. */
	render(
		layout: Layout,
		options: { format: PixelFormat; images?: ReadonlyMap<string, Uint8Array> },
	): Promise<Uint8Array>;
	/** A self-contained SVG: real `<text>` with its faces embedded. */
	renderSvg(layout: Layout, options?: { images?: ReadonlyMap<string, Uint8Array> }): Promise<string>;
}

export interface ImageFacts {
	widthPx: number;
	heightPx: number;
	format: PixelFormat;
	hasAlpha: boolean;
}

/** RGBA, 8 bit, not premultiplied, rows top to bottom. */
export interface Pixels {
	widthPx: number;
	heightPx: number;
	rgba: Uint8Array;
}

export interface ImageCodec {
	/** Reads the header only. Throws ToolError `invalid_input` on anything that is not PNG, JPEG or WebP. */
	probe(bytes: Uint8Array): ImageFacts;
	decode(bytes: Uint8Array): Promise<Pixels>;
	/** The same pixels as a file; PNG and WebP keep each of them. */
	encode(pixels: Pixels, format: PixelFormat): Promise<Uint8Array>;
	/** Fits inside `maxLongEdgePx` and `maxPixels`; never enlarges. */
	preview(
		bytes: Uint8Array,
		limits: { maxLongEdgePx: number; maxPixels: number; maxBytes: number },
	): Promise<{
		bytes: Uint8Array;
		mediaType: "image/jpeg" | "image/webp";
		widthPx: number;
		heightPx: number;
	}>;
}

/** An image that a caller named, opened: identified by its own header, not yet decoded. */
export interface OpenedImage {
	bytes: Uint8Array;
	mediaType: "image/png" | "image/jpeg" | "image/webp";
	/** As the header says, before any orientation tag. */
	widthPx: number;
	heightPx: number;
	hasAlpha: boolean;
	source: "path" | "url" | "data" | "image";
}

/** The one way an image gets in. */
export interface ImageInputs {
	/**
	 * `input` is a path, a `file:` or https URL, a data URL, or the id of an earlier image. Throws ToolError
	 * `forbidden_path`, `forbidden_url`, `invalid_input` or `not_found`, naming `field`.
	 */
	open(input: string, options: { field: string; signal?: AbortSignal }): Promise<OpenedImage>;
	/**
	 * Puts a copy aside and answers a name for it that `open` takes, the same for the same bytes: a job that is
	 * taken up again, or repeated with its key, must find what it was given.
	 */
	keep(image: OpenedImage): Promise<string>;
	/**
	 * Upright, in sRGB, flattened on white where the endpoint takes no alpha, and inside its limits; the bytes
	 * stay as they are where nothing needs doing. Every change is a warning. Throws ToolError `invalid_input`.
	 */
	prepare(
		image: OpenedImage,
		limits: FileLimits,
		options: { field: string },
	): Promise<{ file: ImageFile; warnings: Warning[] }>;
}

/** What is known of a sheet that we drew ourselves. */
export interface DrawnSheet {
	/** The layout's own check. */
	check: CopyCheck;
	places: readonly TextPlace[];
	/** Where a model painted under the type there may be words that nobody asked for: they are searched for. */
	isPainted: boolean;
	/** The asker's own pictures: words in them are theirs. */
	pictures: readonly Box[];
}

/** Reads words off an image and judges them against the copy. Throws ToolError `internal` where it cannot read. */
export interface TextReader {
	/** With `drawn` it looks at the places of the layout, and the pixels confirm what the layout says. */
	check(
		image: Uint8Array,
		copy: readonly CopyLine[],
		signal?: AbortSignal,
		drawn?: DrawnSheet,
	): Promise<CopyCheck>;
}

export interface TokenCounter {
	/** Qwen tokens of a text. `exact` is false for an estimate. */
	count(text: string): Promise<{ tokens: number; exact: boolean }>;
}

/** Milliseconds since the epoch, and a sleep that tests can turn. */
export interface Clock {
	now(): number;
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Where finished images are kept. Files are never overwritten. */
export interface ImageStore {
	save(image: {
		/** Default: a new one. An image that is there already under this id is answered and not written again. */
		id?: string;
		bytes: Uint8Array;
		extension: "png" | "jpg" | "webp" | "svg";
		/** Words for the file name; made safe by the store. */
		slug: string;
		widthPx: number;
		heightPx: number;
		seed: number | null;
		copyCheck: CopyCheck | null;
		/** How it was made: kept beside the pixels (in a PNG: an iTXt chunk). */
		record: Record<string, unknown>;
	}): Promise<ResultImage>;
	/** Bytes of an earlier image by its id. Throws ToolError `not_found`. */
	load(imageId: string): Promise<{ image: ResultImage; bytes: Uint8Array }>;
}

/** A Figma file whose plugin window is linked. */
export interface OpenFile {
	/** Stable for a file. */
	fileId: string;
	fileName: string;
	pageName: string;
	/** False in Dev Mode and for viewers. */
	canWrite: boolean;
}

/** The Figma files that are open and linked, to whichever process of this home. Throws ToolError `not_connected`. */
export interface FigmaFiles {
	/** Just after the link has started, waits a moment for windows that were linked before. */
	list(): Promise<OpenFile[]>;
	/** A code that pairs one more plugin (a new one where none is good), and how many are paired. */
	pairing(): Promise<{ code: string; expiresAt: number; paired: number }>;
	/**
	 * One call to the window that has the file; the answer is checked. Throws ToolError: the plugin's own,
	 * `not_connected` where the window or the way to it is gone, `cancelled`. Default limit: 60 s.
	 */
	ask<Name extends keyof FigmaMethods & string>(
		fileId: string,
		name: Name,
		params: FigmaMethods[Name]["params"],
		options?: { signal?: AbortSignal; timeoutMs?: number },
	): Promise<FigmaMethods[Name]["result"]>;
}

/** Everything a tool may use. A host builds it once; a part that costs time to load loads itself on first use. */
export interface Ports {
	clock: Clock;
	jobs: JobStore;
	images: ImageStore;
	rasterizer: Rasterizer;
	codec: ImageCodec;
	tokens: TokenCounter;
	/** null where the host has no reader of pixels: then a check is `by: "layout"` alone. */
	reader: TextReader | null;
	/** Whether a key for paid models is set. The key itself never passes through here. */
	hasKey: boolean;
	/** null where no key is set: then nothing can be painted. */
	model: ImageModel | null;
	/** What is set aside and spent, over all processes. */
	ledger: Ledger;
	inputs: ImageInputs;
	/** null where the host has no link. */
	figma: FigmaFiles | null;
	/** Things about this host that every answer should tell, such as a folder that cannot be written. */
	warnings(): readonly Warning[];
}
