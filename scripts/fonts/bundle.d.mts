/** Fills `outDir` with the font files, `index.json` and `emoji.br`; answers how many files and bytes. */
export function bundleFonts(outDir: string): Promise<{ files: number; bytes: number }>;
