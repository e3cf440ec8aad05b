// The one way in: every host calls every tool through here, and nothing but an Answer ever comes out.
import { type ErrorBody, toErrorBody } from "./errors.ts";
import type { Answer, Tool, ToolContext } from "./tool.ts";

/**
 * Validates, runs, and catches everything. A failure is an Answer with `error` set and a text that
 * stands alone; an error that is not a ToolError becomes code `internal`, with no stack and no raw text.
 */
export async function runTool(tool: Tool, rawInput: unknown, context: ToolContext): Promise<Answer> {
	try {
		return await tool.call(rawInput, context);
	} catch (error) {
		const body = toErrorBody(error);
		if (body.code === "internal") context.reportInternal?.(error);
		return { text: describeError(body), data: {}, images: [], error: body };
	}
}

/** One error as a text that stands alone: what happened, where, and the next step. */
export function describeError(error: ErrorBody): string {
	const where =
		error.field === undefined || error.message.includes(error.field) ? "" : ` (field: ${error.field})`;
	const later =
		error.retryAfterMs === undefined ? "" : ` Try again in ${Math.ceil(error.retryAfterMs / 1000)} s.`;
	return `${error.code}: ${error.message}${where}\nFix: ${error.hint}${later}`;
}
