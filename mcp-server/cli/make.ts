// compose, generate and edit: one tool call, its files, one exit code.
import { dirname, extname, resolve } from "node:path";
import { ToolError } from "../../shared/errors.ts";
import type { Result, ResultImage } from "../../shared/result.ts";
import { runTool } from "../../shared/run-tool.ts";
import type { Answer, Tool } from "../../shared/tool.ts";
import { composePoster } from "../../shared/tools/compose-poster.ts";
import { editImage } from "../../shared/tools/edit-image.ts";
import { generateImage } from "../../shared/tools/generate-image.ts";
import { answerOf } from "../../shared/tools/job-answer.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Workshop } from "../workshop.ts";
import {
	type CommandContext,
	type CommandRun,
	type FlagValues,
	listFlag,
	numberFlag,
	stringFlag,
} from "./command.ts";
import { saidAtTerminal } from "./next-step.ts";
import { readWords } from "./read-words.ts";
import { exit, UsageError } from "./terminal.ts";
import { untilEnded } from "./until-ended.ts";

export const compose: CommandRun = async (flags, words, context) =>
	make(
		composePoster,
		{ ...(await sheetOf(flags, words)), ...defined({ finish: stringFlag(flags, "finish") }) },
		flags,
		context,
	);

/** An earlier job, or words. */
async function sheetOf(flags: FlagValues, words: readonly string[]): Promise<object> {
	const job = stringFlag(flags, "job");
	if (job === undefined) return readWords(words, "compose");
	if (words.length > 0) throw new UsageError("compose takes a prompt or --job, not both.");
	return { job_id: job };
}

export const generate: CommandRun = async (flags, words, context) =>
	make(generateImage, await readWords(words, "generate"), flags, context);

export const edit: CommandRun = async (flags, words, context) => {
	const instruction = stringFlag(flags, "instruction");
	if (words.length === 0) throw new UsageError("edit needs one to three images.");
	if (instruction === undefined) throw new UsageError('edit needs an instruction: -i "Make it night".');
	const keep = listFlag(flags, "keep");
	// A path that a person types is one that they may read: its folder is allowed for this call.
	const readDirs = words
		.filter((word) => !/^[a-z][a-z0-9+.-]+:/i.test(word))
		.map((word) => dirname(resolve(word)));
	return make(editImage, { images: words, instruction, ...(keep.length === 0 ? {} : { keep }) }, flags, {
		...context,
		workshop: () => context.workshop({ readDirs }),
	});
};

const endings = [".png", ".svg"];

async function make(tool: Tool, what: object, flags: FlagValues, context: CommandContext): Promise<number> {
	const target = stringFlag(flags, "output");
	const ending = target === undefined ? ".png" : extname(target).toLowerCase();
	if (!endings.includes(ending)) throw new UsageError(`-o must end in ${endings.join(" or ")}.`);
	const workshop = await context.workshop();
	const first = await runTool(
		tool,
		{ ...what, ...readOptions(flags) },
		{ ...workshop, signal: context.signal, progress: context.terminal.progress },
	);
	const started: unknown = Reflect.get(first.data, "jobId");
	if (typeof started !== "string") {
		if (first.error !== undefined) return fail(first, flags, context);
		context.terminal.out(flags.json === true ? JSON.stringify(first.data, null, 2) : first.text);
		return exit.ok;
	}
	const answer = answerOf(await untilEnded(started, workshop, context), workshop);
	const text = saidAtTerminal(answer.text, answer.data);
	if (answer.error !== undefined || answer.images.length === 0)
		return fail({ ...answer, text }, flags, context);
	const written = target === undefined ? [] : await writeTargets(target, ending, answer.data, workshop);
	const said = [...written.map((path) => `Wrote ${path}`), text].join("\n");
	context.terminal.out(flags.json === true ? JSON.stringify(answer.data, null, 2) : said);
	return isProven(answer.data) ? exit.ok : exit.notStrict;
}

/** The flags that all making commands share, as the tools take them. */
function readOptions(flags: FlagValues): object {
	const copy = listFlag(flags, "copy");
	const seed = numberFlag(flags, "seed");
	const count = numberFlag(flags, "count");
	const maxRepairs = numberFlag(flags, "max-repairs");
	return {
		...defined({
			size: stringFlag(flags, "size"),
			model: stringFlag(flags, "model"),
			tier: stringFlag(flags, "tier"),
			base_model: stringFlag(flags, "base-model"),
			negative_prompt: stringFlag(flags, "negative"),
		}),
		...(copy.length === 0 ? {} : { copy }),
		...(seed === undefined ? {} : { seed }),
		...(count === undefined ? {} : { count }),
		...(maxRepairs === undefined ? {} : { max_repairs: maxRepairs }),
		...(flags.check === true ? { check: true } : {}),
		...(flags.estimate === true ? { estimate_only: true } : {}),
		...readSettings(stringFlag(flags, "settings")),
	};
}

function readSettings(json: string | undefined): object {
	if (json === undefined) return {};
	try {
		return { settings: JSON.parse(json) as unknown };
	} catch {
		throw new UsageError("--settings must be JSON: '{\"guidance_scale\": 4.5}'.");
	}
}

/** Where there are words to show, every one must be proven right; a picture without words has nothing to prove. */
function isProven(result: Result): boolean {
	const asked =
		(result.brief?.copy.length ?? 0) > 0 || result.warnings.some(({ code }) => code === "not_read");
	return result.images.every((image) =>
		image.copyCheck === null ? !asked : image.copyCheck.lines.length === 0 || image.copyCheck.strict === true,
	);
}

/** `poster.png`, then `poster-2.png` and so on for variants. */
async function writeTargets(
	target: string,
	ending: string,
	result: Result,
	workshop: Workshop,
): Promise<string[]> {
	const written: string[] = [];
	for (const [index, image] of result.images.entries()) {
		const path = resolve(index === 0 ? target : `${target.slice(0, -ending.length)}-${index + 1}${ending}`);
		await writeTarget(path, ending, image, result, workshop);
		written.push(path);
	}
	return written;
}

/** The person named the file, so it is replaced. */
async function writeTarget(
	path: string,
	ending: string,
	image: ResultImage,
	result: Result,
	{ ports }: Workshop,
) {
	if (ending === ".png") return write(path, (await ports.images.load(image.id)).bytes);
	if (result.model !== "draft" || result.brief === undefined)
		throw new UsageError("only a draft can be written as SVG; use -o with .png.");
	const [{ compose: layOut }, { openAssets }] = await Promise.all([
		import("../../shared/layout/compose.ts"),
		import("../../shared/tools/assets.ts"),
	]);
	const { brief, images } = await openAssets(result.brief, ports);
	return write(path, await ports.rasterizer.renderSvg(layOut(brief, { seed: image.seed ?? 0 }), { images }));
}

async function write(path: string, bytes: Uint8Array | string) {
	try {
		await writeWhole(path, bytes);
	} catch (error) {
		throw new ToolError(
			{
				code: "forbidden_path",
				message: `${path} cannot be written.`,
				hint: "Name a file in a folder that you may write to.",
				field: "-o",
			},
			{ cause: error },
		);
	}
}

function fail(answer: Answer, flags: FlagValues, { terminal }: CommandContext): number {
	if (flags.json === true) terminal.out(JSON.stringify({ ...answer.data, error: answer.error }, null, 2));
	else terminal.err(answer.text);
	return answer.error?.code === "invalid_input" ? exit.usage : exit.failed;
}

function defined(fields: Record<string, string | undefined>): Record<string, string | undefined> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
