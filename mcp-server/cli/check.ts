// check: what check_text says, on a terminal; the exit code tells whether every word was proven.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { runTool } from "../../shared/run-tool.ts";
import { checkText } from "../../shared/tools/check-text.ts";
import { type CommandRun, listFlag, stringFlag } from "./command.ts";
import { readWords } from "./read-words.ts";
import { exit, UsageError } from "./terminal.ts";

export const check: CommandRun = async (flags, words, context) => {
	const [image, ...more] = words;
	const jobId = stringFlag(flags, "job");
	if (image === undefined && jobId === undefined)
		throw new UsageError('check needs an image: broadside check poster.png --copy "GRAND OPENING".');
	if (more.length > 0) throw new UsageError("check takes one image.");
	const copy = [...listFlag(flags, "copy"), ...(await linesOf(stringFlag(flags, "copy-file")))];
	const brief = stringFlag(flags, "brief");
	if (brief !== undefined && !brief.toLowerCase().endsWith(".json"))
		throw new UsageError("--brief takes a brief.json.");
	// A path that a person types is one that they may read.
	const isPath = image !== undefined && !/^[a-z][a-z0-9+.-]+:/i.test(image);
	const workshop = await context.workshop({ readDirs: isPath ? [dirname(resolve(image))] : [] });
	const answer = await runTool(
		checkText,
		{
			...(image === undefined ? {} : { image }),
			...(copy.length === 0 ? {} : { copy }),
			...(brief === undefined ? {} : await readWords([brief], "--brief")),
			...(jobId === undefined ? {} : { job_id: jobId }),
		},
		{ ...workshop, signal: context.signal, progress: context.terminal.progress },
	);
	const { error } = answer;
	if (error !== undefined) {
		if (flags.json === true) context.terminal.out(JSON.stringify({ error }, null, 2));
		else context.terminal.err(answer.text);
		return error.code === "invalid_input" ? exit.usage : exit.failed;
	}
	context.terminal.out(flags.json === true ? JSON.stringify(answer.data, null, 2) : answer.text);
	return Reflect.get(answer.data, "strict") === true ? exit.ok : exit.notStrict;
};

/** One line of copy a line; empty lines say nothing. */
async function linesOf(path: string | undefined): Promise<string[]> {
	if (path === undefined) return [];
	try {
		const text = await readFile(path, "utf8");
		return text
			.replace(/^\uFEFF/, "")
			.split(/\r?\n/)
			.map((line) => line.trim())
			.filter(Boolean);
	} catch {
		throw new UsageError(`the copy file ${path} cannot be read.`);
	}
}
