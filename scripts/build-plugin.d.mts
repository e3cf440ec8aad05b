/** Writes `main.js` and `ui.html` into `outDir`; answers esbuild's account of what went into the window. */
export function buildPlugin(outDir: string): Promise<import("esbuild").Metafile>;
