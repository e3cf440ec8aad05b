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
	"max-repairs": {
		type: "string",
		help: "paid repairs of wrong lines (2); 0 leaves a picture as it was painted",
	},
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
		usage: '"<prompt>" | brief.json | - | --job <id>',
		summary: "make a poster, infographic, card or slide; the draft is free and exact",
		flags: {
			...making,
			...baseModel,
			job: { type: "string", help: "an earlier job instead of a prompt, such as a draft to be painted" },
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
		name: "check",
		usage: '<image> --copy "…" --copy "…"',
		summary: "read an image and judge each line; free, offline; exit 3 where strict is not true",
		flags: {
			copy: { type: "string", multiple: true, help: "a line that must be there; repeat it for each line" },
			"copy-file": { type: "string", help: "a text file with one line of copy a line" },
			brief: { type: "string", help: "a brief.json whose copy must be there" },
			job: { type: "string", help: "a job id: its copy, and its image where none is named" },
			json: { type: "boolean", help: "print the CopyCheck as JSON" },
		},
		load: async () => (await import("./check.ts")).check,
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
		name: "bench",
		usage: "<set.jsonl>",
		summary:
			'prompts and the texts they should show ({"id", "prompt", "texts"} a line) through a model, scored',
		flags: {
			output: {
				type: "string",
				short: "o",
				help: "folder of the report and its pictures; a run goes on where it stopped",
			},
			model: { type: "string", help: "draft (default, free), or see the tool list_models" },
			finish: {
				type: "string",
				help: "overlay, redraw, paint, auto: through compose_poster instead of generate_image",
			},
			tier: { type: "string", help: "standard or pro" },
			size: { type: "string", help: "as for compose" },
			seed: { type: "string", help: "the same for each prompt" },
			"max-repairs": { type: "string", help: "paid repairs of each picture (0: as the model paints it)" },
			"max-usd": { type: "string", help: "cap for the whole run, repairs included (1)" },
			limit: { type: "string", help: "only so many prompts" },
			"dry-run": { type: "boolean", help: "only say what it would cost at most" },
			json: { type: "boolean", help: "print the report as JSON" },
		},
		load: async () => (await import("./bench.ts")).bench,
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
		name: "http",
		usage: "[--port 4870]",
		summary: "serve MCP over HTTP on this machine, with a token; / is the playground",
		flags: {
			"allow-remote": {
				type: "boolean",
				help: "let other machines in: with --host <address> and BROADSIDE_HTTP_TOKEN",
			},
		},
		load: async () => (await import("./http.ts")).http,
	},
	{
		name: "pair",
		usage: "",
		summary: "show a code that links the Figma plugin to this machine's agents, and wait for it",
		flags: {},
		load: async () => (await import("./pair.ts")).pair,
	},
	{
		name: "unpair",
		usage: "",
		summary: "end every pairing with the Figma plugin",
		flags: {},
		load: async () => (await import("./pair.ts")).unpair,
	},
	{
		name: "init",
		usage: "[client…] [--yes]",
		summary: "enter Broadside in your agents' settings, and lay out the Figma plugin; asks before it writes",
		flags: {
			client: { type: "string", multiple: true, help: "only this agent; repeat it for more" },
			yes: { type: "boolean", short: "y", help: "write without asking" },
		},
		load: async () => (await import("./init.ts")).init,
	},
	{
		name: "doctor",
		usage: "",
		summary: "show settings and where they come from, and try everything that works offline",
		flags: { json: { type: "boolean", help: "print JSON" } },
		load: async () => (await import("./doctor.ts")).doctor,
	},
];
