// Loads the drawing engine (takumi) when something is first drawn: the native build where it runs, else the wasm build.
import { readFile } from "node:fs/promises";
import type { Node as DrawNode } from "@takumi-rs/wasm";
import { ToolError } from "../../shared/errors.ts";
import { assetPath } from "../files/asset-path.ts";

// What we use of takumi; both builds have it. Read from @takumi-rs/core and @takumi-rs/wasm 2.16.3, November 2026.
export type { DrawNode };

export interface DrawEngine {
	registerFont(font: EngineFont): Promise<unknown>;
	render(node: DrawNode, options: DrawOptions): Promise<Uint8Array>;
	measure(
		node: DrawNode,
		options: { width?: number; height?: number; images?: EngineImage[] },
	): Promise<Measured>;
}

export interface EngineFont {
	name: string;
	data: Uint8Array;
	weight?: number;
	style?: "normal" | "italic";
	/** Inclusive. */
	unicodeRange?: [number, number][];
}

/** Encoded bytes, PNG, JPEG, WebP or SVG, under the `src` that nodes name. */
export interface EngineImage {
	src: string;
	data: Uint8Array;
	cache?: "auto" | "none";
}

export interface DrawOptions {
	width: number;
	height: number;
	format: "png" | "jpeg" | "webp" | "raw";
	/** 0 … 100, JPEG. */
	quality?: number;
	images?: EngineImage[];
}

interface Measured {
	width: number;
	height: number;
	transform: number[];
	children: Measured[];
	runs: { text: string; x: number; y: number; width: number; height: number }[];
}

export type EngineKind = "native" | "wasm";

// The build copies the wasm build's one file into dist/.
const wasmAsset = {
	name: "takumi_wasm_bg.wasm",
	source: "node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm",
} as const;

/**
 * A new engine with no fonts. `auto` takes the native build and falls back to wasm when it cannot be
 * loaded, for whatever reason. Throws ToolError `internal` when no build loads.
 */
export async function loadEngine(
	wanted: EngineKind | "auto",
): Promise<{ kind: EngineKind; engine: DrawEngine }> {
	if (wanted !== "wasm") {
		try {
			return { kind: "native", engine: await nativeEngine() };
		} catch (cause) {
			if (wanted === "native") throw engineError(cause);
		}
	}
	try {
		return { kind: "wasm", engine: await wasmEngine() };
	} catch (cause) {
		throw cause instanceof ToolError ? cause : engineError(cause);
	}
}

async function nativeEngine(): Promise<DrawEngine> {
	const { Renderer } = await import("@takumi-rs/core");
	return new Renderer();
}

async function wasmEngine(): Promise<DrawEngine> {
	const [{ default: init, Renderer }, bytes] = await Promise.all([
		import("@takumi-rs/wasm"),
		readFile(assetPath(wasmAsset.name, wasmAsset.source)),
	]);
	await init({ module_or_path: bytes });
	return new Renderer();
}

function engineError(cause: unknown): ToolError {
	return new ToolError(
		{
			code: "internal",
			message: "The drawing engine could not be loaded.",
			hint: "Install Broadside again; `broadside doctor` shows which part is missing.",
		},
		{ cause },
	);
}
