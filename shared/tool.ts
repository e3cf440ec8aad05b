// A tool is one value: its name, schema, effect and work serve the MCP server, the plugin, the command line and the tests.
import type * as z from "zod";
import type { ErrorBody } from "./errors.ts";
import { parseInput } from "./input-error.ts";
import type { JobControl } from "./jobs/job-control.ts";
import type { JobRunner } from "./jobs/run-job.ts";
import type { Ports } from "./ports.ts";
import type { Result, ResultImage } from "./result.ts";

/** `read` changes nothing; `write` changes files or a design; `spend` may cost money. */
export type Effect = "read" | "write" | "spend";

/** What a tool says back; each host renders it in its own way. */
export interface Answer {
	/** Stands alone: a reader who sees nothing else knows what happened and what to do next. */
	text: string;
	/** The same as data: a Result, Review, CopyCheck or a list. */
	data: object;
	/** Shown as previews and linked. */
	images: readonly ResultImage[];
	/** Shown as previews alone: pictures that are kept nowhere as results. */
	pictures?: readonly { bytes: Uint8Array }[];
	/** Set when the call, or the job that it asked about, failed. */
	error?: ErrorBody;
}

export interface ProgressUpdate {
	/** For people: "laying out". */
	stage: string;
	/** 0 … 1, where known. */
	fraction?: number;
}

/** What a host hands to each call. */
export interface ToolContext {
	ports: Ports;
	jobs: JobRunner;
	/** Fires when the caller gives up on this call. */
	signal: AbortSignal;
	progress(update: ProgressUpdate): void;
	/** Told of every error that is ours, in full; the caller sees only code `internal`. */
	reportInternal?(error: unknown): void;
}

interface ToolFacts {
	/** `verb_noun`. */
	name: string;
	title: string;
	/** One to three sentences for an agent: when to use it and what comes back. */
	description: string;
	effect: Effect;
	/** Strict: an unknown key is an error. */
	input: z.ZodObject;
	/** Top-level keys of `Answer.data`; only for tools whose answers never hold an image. */
	output?: z.ZodObject;
}

export interface Tool extends ToolFacts {
	/** Validates, then runs. Throws ToolError. Call it through `runTool`. */
	call(rawInput: unknown, context: ToolContext): Promise<Answer>;
	/** Makes (or takes up again) what a job of this tool asked for; absent where calls leave no job. */
	work?(rawInput: unknown, control: JobControl, ports: Ports): Promise<Result>;
}

export interface ToolDefinition<Input extends z.ZodObject> extends ToolFacts {
	input: Input;
	run(input: z.output<Input>, context: ToolContext): Promise<Answer>;
	work?(input: z.output<Input>, control: JobControl, ports: Ports): Promise<Result>;
}

/** Ties a schema to the code that takes its output, so that no call site needs a cast. */
export function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): Tool {
	const { run, work, ...facts } = definition;
	return {
		...facts,
		call: async (rawInput, context) => run(parseInput(facts.input, rawInput), context),
		...(work === undefined
			? {}
			: {
					work: async (rawInput, control, ports) => work(parseInput(facts.input, rawInput), control, ports),
				}),
	};
}

/** MCP's hints, derived from the one word. A spending tool adds files and jobs, and destroys nothing. */
export function annotationsOf({ effect }: Pick<Tool, "effect">) {
	return effect === "read"
		? { readOnlyHint: true, openWorldHint: false }
		: { readOnlyHint: false, destructiveHint: false, openWorldHint: effect === "spend" };
}
