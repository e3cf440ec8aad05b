// Makes the asker's own prompt ready to send: copy in straight double quotes, nothing negated, nothing left open.
import { type Extraction, extractCopy } from "../copy/extract.ts";
import { asksForText } from "../copy/vague-slots.ts";
import type { Brief } from "./brief.ts";
import { clauseTopic, fieldTopic } from "./clause-topics.ts";
import { withoutAsking } from "./opening.ts";
import { quoteCopy, withoutStraightQuotes } from "./quoting.ts";

interface Change {
	start: number;
	end: number;
	text: string;
}

/** A negation and what leads up to the string that it keeps out. */
const negated =
	/[\s,]*\b(?:and |but |, )?(?:do not|don['’]?t|does not|must not|should not|never|without|avoid|no|not|instead of|rather than|exclude|leave out)\b[^.;:!?\ufffc]*$|[，、]?(?:而?不是|而非|不要|不得|请勿|避免|没有|而不写|但不要)[^，。；：！？\ufffc]*$/i;

/**
 * The prompt with each shown string in straight double quotes, strings that are only spoken of as plain
 * words, and clauses left out that negate or that ask for text without giving it. null for forms (those are
 * better told anew), and where reading the result back would not give the same copy.
 */
export function ownWording(prompt: string, found: Extraction): string | null {
	if (isForm(found.masked)) return null;
	const changes = [
		...shownStrings(prompt, found),
		...found.mentioned,
		...keptOff(prompt, found),
		...openClauses(found),
	];
	const words = withoutAsking(apply(prompt, changes))
		.trim()
		.replace(/[,，]$/, "");
	return words !== "" && sameCopy(words, found.copy) ? words : null;
}

/** Whether a prompt, read back, holds exactly this copy. */
export function sameCopy(prompt: string, copy: Brief["copy"]): boolean {
	const wanted = new Map(copy.map((line) => [asQuoted(line.text), line.count]));
	const read = extractCopy(prompt).copy;
	return read.length === wanted.size && read.every((line) => wanted.get(line.text) === line.count);
}

/** A line as reading gives it back: marks inside typographic, each row trimmed. */
function asQuoted(text: string): string {
	return text
		.split("\n")
		.map((row) => withoutStraightQuotes(row.trim()))
		.filter((row) => row !== "")
		.join("\n");
}

function isForm(masked: string): boolean {
	const lines = masked.split("\n").filter((line) => line.trim() !== "");
	if (lines.length < 2) return false;
	return lines.some((line) => {
		const label =
			/^\s*(?:[-*•#]+\s*)?(?:\*\*|【|\[)?\s*([\p{L}][\p{L} '-]{1,24}?)\s*(?:\*\*)?\s*(?:[:：]|】)/u.exec(
				line,
			)?.[1];
		return (
			(label !== undefined && fieldTopic(label) !== null) ||
			/^\s*(?:[-*•]|#{1,4}|\d{1,2}[.)]|【)\s*\S/.test(line)
		);
	});
}

function shownStrings(prompt: string, { spans, copy }: Extraction): Change[] {
	const byId = new Map(copy.map((line) => [line.id, line.text]));
	const changes = new Map<number, Change>();
	for (const { copyId, start, end } of spans) {
		const quoted = quoteCopy(byId.get(copyId) ?? "");
		const same = changes.get(start);
		// The stop that American writing puts inside the mark belongs behind it.
		const stop = /([,.])["”'’]$/.exec(prompt.slice(start, end))?.[1] ?? "";
		const moved = stop !== "" && !/[,.]"$/.test(quoted) ? stop : "";
		changes.set(start, {
			start,
			end,
			text: same === undefined ? `${quoted}${moved}` : `${same.text}, ${quoted}`,
		});
	}
	return [...changes.values()];
}

/** Cuts strings that must not appear, with the negation before them. */
function keptOff(prompt: string, { avoidedSpans, masked }: Extraction): Change[] {
	return avoidedSpans.map(({ start, end }): Change => {
		const lead = masked.slice(Math.max(0, start - 110), start);
		const cut = negated.exec(lead);
		const joint = /[\s,，、]*(?:and|or|和|或|、)?[\s,，、]*$/.exec(lead)?.[0].length ?? 0;
		const from = cut === null ? start - joint : start - lead.length + cut.index;
		const rest = /^[^,.;。，；\n\ufffc]*/.exec(masked.slice(end, end + 60))?.[0].length ?? 0;
		return { start: from, end: prompt.charAt(end) === "" ? end : end + rest, text: "" };
	});
}

/** Clauses without any string that negate, or ask for text without giving it; their comma goes with them. */
function openClauses({ masked }: Extraction): Change[] {
	const changes: Change[] = [];
	for (const match of masked.matchAll(/[^,.;!?，。；！？\n]+/g)) {
		const clause = match[0].trim();
		if (clause === "" || clause.includes("\ufffc")) continue;
		if (clauseTopic(clause) !== "avoid" && !asksForText(clause)) continue;
		const comma = /[,，]$/.test(masked.charAt(match.index - 1)) ? 1 : 0;
		changes.push({ start: match.index - comma, end: match.index + match[0].length, text: "" });
	}
	return changes;
}

function apply(prompt: string, changes: readonly Change[]): string {
	let text = "";
	let at = 0;
	for (const change of [...changes].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (change.end <= at) continue;
		text += prompt.slice(at, Math.max(at, change.start)) + (change.start < at ? "" : change.text);
		at = change.end;
		if (change.text === "") ({ text, at } = closeGap(text, prompt, at));
	}
	return text + prompt.slice(at);
}

/** Where something was cut out, no two stops and no comma before a stop are left. */
function closeGap(text: string, prompt: string, at: number): { text: string; at: number } {
	const before = text.trimEnd();
	const next = /^\s*([,.;，。；])/.exec(prompt.slice(at, at + 8));
	if (next === null) return { text, at };
	const after = at + next[0].length - 1;
	if (before === "" || /[.!?。！？;；]$/.test(before)) return { text: before, at: after + 1 };
	return { text: before.replace(/[,，]$/, ""), at: after };
}
