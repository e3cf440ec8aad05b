import type { FalServer, FalServerOptions } from "./server.ts";

/** Bundles and starts the test server; options are those of `createFalServer`. */
export function startFalSim(options?: FalServerOptions): Promise<FalServer>;
