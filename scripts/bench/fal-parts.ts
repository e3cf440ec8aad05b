// What the fal bench needs of the product, in one module that Node 20 can load.

export { systemClock } from "../../mcp-server/system-clock.ts";
export { createFal } from "../../shared/models/fal.ts";
export { findEndpoint } from "../../shared/models/find-endpoint.ts";
export { paidRun } from "../../shared/models/paid-run.ts";
export { planRequest } from "../../shared/models/plan-request.ts";
