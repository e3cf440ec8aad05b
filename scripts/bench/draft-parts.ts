// What the draft bench needs of the product, under one roof so that it is bundled once.

export { FontFiles } from "../../mcp-server/fonts/font-files.ts";
export { loadEngine } from "../../mcp-server/raster/engine.ts";
export { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
export { sheetItems } from "../../mcp-server/raster/sheet-items.ts";
export { drawSheet } from "../../mcp-server/raster/sheet-layers.ts";
export { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
export { compose } from "../../shared/layout/compose.ts";
export { walk } from "../../shared/layout/layout.ts";
