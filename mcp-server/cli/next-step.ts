// What a person at a terminal can do next: an answer's text names tool calls, which only an agent can make.
import type { Result } from "../../shared/result.ts";

/** The answer's text with its "Next:" line in commands instead of tool calls, and with a word where no words were found. */
export function saidAtTerminal(text: string, result: Result): string {
	const lines = text.split("\n").filter((line) => !line.startsWith("Next: "));
	if (result.status === "completed" && result.brief !== undefined && result.brief.copy.length === 0)
		lines.push(
			"Note: no words to show were found, so none are on the sheet. Put each string in double quotes, or give it with --copy.",
		);
	const next = nextStep(result);
	return [...lines, ...(next === "" ? [] : [`Next: ${next}`])].join("\n");
}

function nextStep({ status, jobId, model, brief, images }: Result): string {
	if (status === "working")
		return `broadside jobs ${jobId} --wait takes it up again. Do not start it again: it would be paid for twice.`;
	if (status !== "completed") return "";
	if (model === "draft")
		return `another --seed gives another sheet. With a fal key (https://fal.ai/dashboard/keys) in FAL_KEY, broadside compose --job ${jobId} --finish overlay has it painted.`;
	const wrong = images.some(({ copyCheck }) => copyCheck !== null && copyCheck.strict !== true);
	return wrong && brief !== undefined
		? `broadside compose --job ${jobId} --finish overlay sets every line in real type on painted art.`
		: "";
}
