// The prompt that is sent: the person's own words where they can be kept, with each line to show in straight double quotes.
import type { Brief } from "../brief/brief.ts";
import { quoteCopy } from "../brief/quoting.ts";
import { promptDrafts } from "../brief/write-prompt.ts";
import type { CopyLine } from "../copy/copy.ts";
import { extractCopy } from "../copy/extract.ts";
import type { TokenCounter } from "../ports.ts";

export interface SentPrompt {
	prompt: string;
	tokens: number;
	/** `asked`: as the person wrote it. `quoted`: the same, but for the quotes. `written`: rendered from the brief. */
	from: "asked" | "quoted" | "written";
}

/**
 * `asked`: the person's prompt, where there is one. It is kept when reading it back gives just the lines of the
 * brief; else the brief is written out, within the model's budget as far as copy allows.
 */
export async function sentPrompt(
	brief: Brief,
	asked: string | null,
	maxTokens: number | null,
	counter: TokenCounter,
): Promise<SentPrompt> {
	const own = asked === null ? null : quotedInPlace(asked.trim(), brief.copy);
	if (own !== null && asked !== null) {
		const { tokens } = await counter.count(own);
		return { prompt: own, tokens, from: own === asked.trim() ? "asked" : "quoted" };
	}
	let written: SentPrompt = { prompt: "", tokens: 0, from: "written" };
	for (const { prompt } of promptDrafts(brief, "full")) {
		const { tokens } = await counter.count(prompt);
		written = { prompt, tokens, from: "written" };
		if (maxTokens === null || tokens <= maxTokens) break;
	}
	return written;
}

/** The prompt with each string to show in straight double quotes; null where it would not say the same. */
export function quotedInPlace(prompt: string, copy: readonly CopyLine[]): string | null {
	const { spans } = extractCopy(prompt);
	const words = new Map(extractCopy(prompt).copy.map((line) => [line.id, line.text]));
	let quoted = "";
	let at = 0;
	for (const { copyId, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const text = words.get(copyId);
		if (text === undefined || start < at) return null;
		const own = prompt.slice(start, end);
		const marks = quoteCopy(text);
		quoted += prompt.slice(at, start) + (own === marks ? own : marks);
		at = end;
	}
	quoted += prompt.slice(at);
	return sameLines(extractCopy(quoted).copy, copy) ? quoted : null;
}

function sameLines(read: readonly CopyLine[], wanted: readonly CopyLine[]): boolean {
	const key = (lines: readonly CopyLine[]) => lines.map(({ text, count }) => `${count} ${text}`).sort();
	const [a, b] = [key(read), key(wanted)];
	return a.length === b.length && a.every((line, index) => line === b[index]);
}
