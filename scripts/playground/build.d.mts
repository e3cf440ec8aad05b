import type { PlaygroundParts } from "./serve.ts";

/** The page's own files by path. */
export function buildPage(): Promise<PlaygroundParts["files"]>;
/** Everything `servePlayground` takes but the port; the plugin is built anew. */
export function playgroundParts(): Promise<Omit<PlaygroundParts, "port">>;
/** The server, as Node 20 can run it. */
export function loadServer(): Promise<typeof import("./serve.ts").servePlayground>;
