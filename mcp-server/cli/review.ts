// review: what review_prompt says, on a terminal.
import { runTool } from "../../shared/run-tool.ts";
import { reviewPrompt } from "../../shared/tools/review-prompt.ts";
import { type CommandRun, listFlag, stringFlag } from "./command.ts";
import { readWords } from "./read-words.ts";
import { exit } from "./terminal.ts";

export const review: CommandRun = async (flags, words, context) => {
	const workshop = await context.workshop();
	const copy = listFlag(flags, "copy");
	const input: Record<string, unknown> = { ...(await readWords(words, "review")) };
	for (const name of ["size", "model", "tier"]) {
		const value = stringFlag(flags, name);
		if (value !== undefined) input[name] = value;
	}
	if (copy.length > 0) input.copy = copy;
	const answer = await runTool(reviewPrompt, input, { ...workshop, signal: context.signal, progress() {} });
	if (answer.error !== undefined) {
		context.terminal.err(answer.text);
		return answer.error.code === "invalid_input" ? exit.usage : exit.failed;
	}
	context.terminal.out(flags.json === true ? JSON.stringify(answer.data, null, 2) : answer.text);
	return exit.ok;
};
