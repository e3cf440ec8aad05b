// What the fixture tools of the conformance server share.
import {
	type CallToolResult,
	CLIENT_CAPABILITIES_META_KEY,
	type ClientCapabilities,
	createRequestStateCodec,
	type InputRequiredResult,
	type ServerContext,
} from "@modelcontextprotocol/server";

export type ToolRun = (
	input: Record<string, unknown>,
	ctx: ServerContext,
) => Promise<CallToolResult | InputRequiredResult> | CallToolResult | InputRequiredResult;

export interface FixtureTool {
	run: ToolRun;
	inputSchema?: Record<string, unknown>;
}

export const says = (text: string): CallToolResult => ({ content: [{ type: "text", text }] });
export const codec = createRequestStateCodec<{ step: number }>({ key: "a key of thirty-two bytes or so!" });

/** What a client of 2026 says it can do, with this very request. */
export function capabilitiesOf(ctx: ServerContext): ClientCapabilities {
	const declared: unknown = Reflect.get(ctx.mcpReq.envelope ?? {}, CLIENT_CAPABILITIES_META_KEY);
	return (declared ?? {}) as ClientCapabilities;
}
