// Every command, in the order in which help shows them.
import type { Command } from "./command.ts";

const making: Command["flags"] = {
	output: { type: "string", short: "o", help: "write the image to this file (replaces it)" },
	size: { type: "string", help: "1024x1536, A4, story, 16:9 …" },
	seed: { type: "string", help: "a whole number: another number, another sheet" },
	copy: { type: "string", multiple: true, help: "a line to show, verbatim; repeat it for each line" },
	model: { type: "string", help: "see the tool list_models" },
	tier: { type: "string", help: "standard or pro" },
	count: { type: "string", help: "variants, 1 to 4; further ones are written as name-2 and so on" },
	negative: { type: "string", help: "what must not be seen in a painted picture" },
	settings: { type: "string", help: "model knobs as JSON: '{\"guidance_scale\": 4.5}'" },
	check: { type: "boolean", help: "read the pixels and judge each line" },
	estimate: { type: "boolean", help: "only say what would be sent and what it would cost" },
	json: { type: "boolean", help: "print the Result as JSON" },
};

const baseModel: Command["flags"] = {
	"base-model": {
		type: "string",
		help: "paints a base without words first; the model then writes the words",
	},
};

export const commands: readonly Command[] = [
	{
		name: "compose",
		usage: '"<prompt>" | brief.json | -',
		summary: "make a poster, infographic, card or slide; the draft is free and exact",
		flags: {
			...making,
			...baseModel,
			finish: { type: "string", help: "draft (default), overlay, redraw, paint, auto" },
		},
		load: async () => (await import("./make.ts")).compose,
	},
	{
		name: "generate",
		usage: '"<prompt>" | -',
		summary: "make an image from a free prompt; without a fal key it is drafted",
		flags: { ...making, ...baseModel },
		load: async () => (await import("./make.ts")).generate,
	},
	{
		name: "edit",
		usage: '<image…> -i "<instruction>"',
		summary: "change one to three images by words; needs a fal key",
		flags: {
			...making,
			instruction: { type: "string", short: "i", help: "what to change, and what stays" },
			keep: { type: "string", multiple: true, help: "words that must stay; repeat it for each line" },
		},
		load: async () => (await import("./make.ts")).edit,
	},
	{
		name: "review",
		usage: '"<prompt>" | brief.json | -',
		summary: "show the prompt that would be sent, the words found, the cost, and advice",
		flags: {
			size: { type: "string", help: "as for compose" },
			copy: { type: "string", multiple: true, help: "a line to show, verbatim" },
			model: { type: "string", help: "see the tool list_models" },
			tier: { type: "string", help: "standard or pro" },
			json: { type: "boolean", help: "print the Review as JSON" },
		},
		load: async () => (await import("./review.ts")).review,
	},
	{
		name: "jobs",
		usage: "[job_id]",
		summary: "list the latest jobs and what was spent, or show one",
		flags: {
			wait: { type: "boolean", help: "wait for the job, and take it up where it was interrupted" },
			prune: { type: "boolean", help: "remove jobs that ended long ago; images and the ledger stay" },
			days: { type: "string", help: "with --prune: keep those of this many days (30)" },
			json: { type: "boolean", help: "print JSON" },
		},
		load: async () => (await import("./jobs.ts")).jobs,
	},
	{
		name: "doctor",
		usage: "",
		summary: "show settings and where they come from, and try everything that works offline",
		flags: { json: { type: "boolean", help: "print JSON" } },
		load: async () => (await import("./doctor.ts")).doctor,
	},
];
