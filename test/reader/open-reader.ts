// Opens the reader on wasm, as a plain install has it, once for a test file; on one thread, as test files share the cores.
import { afterAll } from "vitest";
import { openPixelReader, type PixelReader } from "../../mcp-server/reader/pixel-reader.ts";
import { readerFiles } from "../../mcp-server/reader/reader-files.ts";
import type { CopyInput } from "../../shared/copy/copy.ts";
import { judge } from "../../shared/copy/judge.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import type { Pixels } from "../../shared/ports.ts";
import type { CopyCheck } from "../../shared/result.ts";

let opening: Promise<PixelReader> | null = null;

export function openReader(): Promise<PixelReader> {
	// A busy machine reads slowly: how little time a reading may take is another test's matter.
	opening ??= openPixelReader(
		{ ...readerFiles(), nativeModule: null, threads: 1 },
		{ limits: { timeMs: 240_000 } },
	);
	return opening;
}

export async function checkPixels(pixels: Pixels, copy: readonly CopyInput[]): Promise<CopyCheck> {
	const lines = normalizeCopy(copy);
	return judge(lines, await (await openReader()).read(pixels, lines));
}

afterAll(async () => {
	await (await opening)?.close();
});
