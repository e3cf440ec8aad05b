// The one argument of the making commands: a prompt, a brief file, or standard input.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UsageError } from "./terminal.ts";

/** What the words are: `{ prompt }` or `{ brief }`, as the tools take them. Throws UsageError. */
export async function readWords(
	words: readonly string[],
	what: string,
): Promise<{ prompt: string } | { brief: unknown }> {
	const [first, ...more] = words;
	if (first === undefined)
		throw new UsageError(`${what} needs a prompt in quotes, a brief.json, or - for standard input.`);
	if (more.length > 0) throw new UsageError(`${what} takes one prompt; put it in quotes.`);
	if (first === "-") {
		const given = await text(process.stdin);
		return given.trimStart().startsWith("{") ? { brief: parse(given, "standard input") } : { prompt: given };
	}
	if (!first.toLowerCase().endsWith(".json")) return { prompt: first };
	let file: string;
	try {
		file = await readFile(first, "utf8");
	} catch {
		throw new UsageError(`the brief ${first} cannot be read.`);
	}
	return { brief: parse(file, first) };
}

function parse(json: string, from: string): unknown {
	try {
		return JSON.parse(json.replace(/^\uFEFF/, ""));
	} catch {
		throw new UsageError(`${from} is not JSON.`);
	}
}
