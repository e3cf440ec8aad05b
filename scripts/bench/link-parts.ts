// What the link bench needs of the product, in one module that Node 20 can load.

export { readConfig } from "../../mcp-server/config.ts";
export { createWorkshop } from "../../mcp-server/workshop.ts";
export { Inbox } from "../../shared/link/carrier.ts";
export { linkPipe } from "../../shared/link/link-pipe.ts";
export { shakeHands } from "../../shared/link/shake-hands.ts";
export { connectPeer } from "../../shared/rpc.ts";
export { runTool } from "../../shared/run-tool.ts";
export { findTool } from "../../shared/tools/index.ts";
