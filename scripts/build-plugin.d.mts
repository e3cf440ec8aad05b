/** Writes `main.js` and `ui.html` into `outDir`; answers esbuild's account of what went into the window. */
export function buildPlugin(outDir: string): Promise<import("esbuild").Metafile>;
/** Bytes of `main.js` and `ui.html` in `outDir`, plain and gzipped. */
export function pluginSizes(outDir: string): Promise<Record<string, { bytes: number; gzipBytes: number }>>;
