// What fal's guide and the model's makers advise about an edit, said before money is spent.
// Sources: fal's guide to Qwen Image 2 ("The Basic Pattern"); QwenLM/Qwen-Image, prompt_utils (both read November 2026).
import type { Finding } from "../copy/finding.ts";

interface AskedEdit {
	instruction: string;
	images: readonly string[];
	keep?: readonly unknown[] | undefined;
}

const guide = "https://fal.ai/learn/tools/how-to-use-qwen-image-2";

const rules: readonly { rule: string; message: string; fix: string; speaks(edit: AskedEdit): boolean }[] = [
	{
		rule: "edit-names-images",
		message: "Several images came, and the instruction does not say which is which.",
		fix: 'Call them "image 1", "image 2"; the one to keep comes last.',
		speaks: ({ images, instruction }) =>
			images.length > 1 && !/image\s*[123]|图\s*[123一二三]/i.test(instruction),
	},
	{
		rule: "edit-quotes-words",
		message: "Words are to change, and none is quoted.",
		fix: 'Name the old and the new string: Replace "OPEN DAILY" to "CLOSED TODAY".',
		speaks: ({ instruction }) =>
			/\b(?:text|words?|title|headline|caption|lettering|spell)/i.test(instruction) &&
			/\b(?:change|replace|write|add|correct|fix|rename)/i.test(instruction) &&
			!/["“”«»「」]/.test(instruction),
	},
	{
		rule: "edit-says-what-stays",
		message: "The instruction does not say what has to stay.",
		fix: 'End with what stays: "Keep everything else exactly the same.", and list words that must stay in keep.',
		speaks: ({ instruction, keep }) =>
			(keep?.length ?? 0) === 0 &&
			!/\b(?:keep|preserve|identical|unchanged|same)\b|保持|不变/i.test(instruction),
	},
	{
		rule: "edit-has-no-mask",
		message: "There are no masks and no regions here: words alone say what changes.",
		fix: "Name the thing and its place: the sign above the door.",
		speaks: ({ instruction }) => /\b(?:mask|inpaint|region|bounding box|pixels? \d)/i.test(instruction),
	},
];

/** In the order of the rules; empty when all is well. */
export function adviseEdit(edit: AskedEdit): Finding[] {
	return rules
		.filter((rule) => rule.speaks(edit))
		.map(({ rule, message, fix }) => ({ rule, severity: "info", message, fix, source: guide }));
}
