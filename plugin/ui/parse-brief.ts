// Tells a pasted brief (JSON) from a prompt, and says in one sentence what is wrong with one that is not whole.
import { type BriefInput, briefInputSchema } from "../../shared/brief/brief.ts";
import { ToolError } from "../../shared/errors.ts";

/** The brief; null for text that is not JSON, which is a prompt. Throws ToolError `invalid_input` naming the field. */
export function parseBrief(text: string): BriefInput | null {
	const trimmed = text.trim();
	if (!trimmed.startsWith("{")) return null;
	let value: unknown;
	try {
		value = JSON.parse(trimmed);
	} catch (error) {
		throw new ToolError(
			{
				code: "invalid_input",
				message: "This looks like a brief, but is not whole JSON.",
				hint: "Check commas and quotes, or describe the sheet in plain words.",
				field: "prompt",
			},
			{ cause: error },
		);
	}
	const given = typeof value === "object" && value !== null && "brief" in value ? value.brief : value;
	const parsed = briefInputSchema.safeParse(given);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first?.path.reduce<string>(
		(path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}.${String(key)}`),
		"brief",
	);
	throw new ToolError({
		code: "invalid_input",
		message: `${where ?? "brief"}: ${first?.message ?? "is not a brief"}.`,
		hint: "The keys of a brief are subject, kind, style, scene, copy, sections, palette, brand, size and avoid.",
		field: where ?? "brief",
	});
}
