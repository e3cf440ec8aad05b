// check_text: reads an image and judges it against given copy; free, offline, no key.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import { checkAnswer } from "./check-answer.ts";
import * as inputs from "./inputs.ts";

const image = z.string().min(1).max(inputs.longestImage);

export const checkText = defineTool({
	name: "check_text",
	title: "Check text",
	description:
		"Reads an image and judges each line of copy: exact, uncertain, wrong, missing, unreadable; extra text, counts, scores. strict: true if all is proven. Free.",
	effect: "read",
	input: z.strictObject({
		image: image.optional(),
		images: z.array(image).length(1).optional(),
		copy: inputs.copyInShort.optional(),
		brief: inputs.briefInShort.optional(),
		job_id: inputs.jobId.optional().describe("Its copy, and its image by default"),
	}),
	output: z.object({
		strict: z.boolean().nullable(),
		by: z.string(),
		lines: z.array(z.unknown()),
		extra: z.array(z.unknown()),
		duplicates: z.array(z.unknown()),
		isPartial: z.boolean().optional(),
		isShrunk: z.boolean().optional(),
		metrics: z.looseObject({}).optional(),
	}),
	async run(input, context) {
		const { resolveCheck } = await import("./resolve-check.ts");
		const { bytes, copy, reader } = await resolveCheck(input, context.ports, context.signal);
		context.progress({ stage: "reading the words" });
		const { readOwnDraft } = await import("./read-own-draft.ts");
		const own = await readOwnDraft(bytes, copy, context.ports, context.signal);
		return checkAnswer(own ?? (await reader.check(bytes, copy, context.signal)));
	},
});
