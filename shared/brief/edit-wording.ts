// Words an edit the way the model's makers do: name the old string, name the new one, keep the rest.
// Source: QwenLM/Qwen-Image, prompt_utils (read November 2026).
import { withoutStraightQuotes } from "./quoting.ts";

/** Asked of every edit that must leave the rest of the picture alone. */
export const keepRest = "Keep everything else exactly the same.";

const quoted = (text: string): string => `"${withoutStraightQuotes(text.replace(/\s*\n\s*/g, " "))}"`;

/** `Replace "old" to "new"`, with the place only where two strings could be meant. */
export function replaceText(old: string, wanted: string, place?: string): string {
	return `Replace ${quoted(old)}${place ? ` ${place}` : ""} to ${quoted(wanted)}.`;
}

/** Adds a missing line. */
export function addText(text: string, options: { style?: string; place?: string } = {}): string {
	const style = options.style ? ` in ${options.style.replace(/^in /i, "")}` : "";
	return `Add the text ${quoted(text)}${style}${options.place ? ` ${options.place}` : ""}.`;
}

/** Removes a line that nobody asked for, or one too many. */
export function removeText(text: string, place?: string): string {
	return `Remove the text ${quoted(text)}${place ? ` ${place}` : ""}, leaving the surface behind it.`;
}

/** Several changes and the sentence that keeps the rest, as one instruction. */
export function editInstruction(changes: readonly string[]): string {
	return [...changes, keepRest].join(" ");
}
