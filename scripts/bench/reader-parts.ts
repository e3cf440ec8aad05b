// What the reader's bench and its sheet need of the product, under one roof so that it is bundled once.

export { openPixelReader } from "../../mcp-server/reader/pixel-reader.ts";
export { readerFiles } from "../../mcp-server/reader/reader-files.ts";
export { judge } from "../../shared/copy/judge.ts";
export { normalizeCopy } from "../../shared/copy/normalize.ts";
export { judgedSet } from "../judged-set/judged-set.ts";
export { drawSheet } from "../judged-set/sheet.ts";
