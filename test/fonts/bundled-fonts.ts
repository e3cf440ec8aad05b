// The fonts folder as a build makes it, made once for all tests of a worker.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Renderer } from "@takumi-rs/core";
import { afterAll } from "vitest";
import { FontFiles, type FontUse } from "../../mcp-server/fonts/font-files.ts";
import { bundleFonts } from "../../scripts/fonts/bundle.mjs";

export const fontsFolder = mkdtempSync(join(tmpdir(), "broadside-fonts-"));
export const bundled = await bundleFonts(fontsFolder);
export const fonts = new FontFiles(fontsFolder);

afterAll(() => rm(fontsFolder, { recursive: true, force: true }));

interface Engine {
	registerFont: Renderer["registerFont"];
}

const registered = new WeakMap<Engine, Set<string>>();

/** Registers what these runs need and `renderer` has not seen. */
export async function registerFonts(renderer: Engine, uses: Iterable<FontUse>): Promise<void> {
	const known = registered.get(renderer) ?? new Set<string>();
	registered.set(renderer, known);
	for (const { file, family, unicodeRange } of await fonts.filesFor(uses)) {
		if (known.has(file)) continue;
		known.add(file);
		await renderer.registerFont({
			name: family,
			data: await fonts.read(file),
			...(unicodeRange ? { unicodeRange } : {}),
		});
	}
}
