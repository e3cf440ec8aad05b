// Finds every string that a free prompt asks to show, in reading order.
import { findAnnounced } from "./announced.ts";
import type { CopyLine } from "./copy.ts";
import { extractionFindings } from "./extraction-findings.ts";
import type { Finding } from "./finding.ts";
import type { FoundLine } from "./found-line.ts";
import { findInlineLabels } from "./inline-labels.ts";
import { findLabelled } from "./labelled-lines.ts";
import type { Meter } from "./meter.ts";
import { findNumbered } from "./numbered-items.ts";
import { readQuotes } from "./prompt-reading.ts";
import { readQuotedLines } from "./quoted-lines.ts";
import { guessRole, isLockedByDefault, saidRole } from "./roles.ts";
import { findStatedFacts } from "./stated-facts.ts";
import { findUnquoted } from "./unquoted.ts";

export interface CopySpan {
	copyId: string;
	/** Span of the string in the prompt, its marks included. */
	start: number;
	end: number;
	/** Its words also say what the sheet is about. */
	about?: true;
}

export interface Extraction {
	/** In reading order. */
	copy: CopyLine[];
	findings: Finding[];
	/** One for each time a line stands in the prompt, in order; a mention that only refers has none. */
	spans: CopySpan[];
	/** Strings the prompt wants kept off the sheet. */
	avoided: string[];
	avoidedSpans: { start: number; end: number }[];
	/** Quoted strings that are only spoken of, neither shown nor kept off. */
	mentioned: { start: number; end: number; text: string }[];
	/** Spans of every quoted string, shown or not: nothing inside them is prose. */
	quotedSpans: { start: number; end: number }[];
	/** The prompt with every character of a quoted string hidden; as long as the prompt. */
	masked: string;
}

/** Never throws; a prompt without copy gives an empty list. Time grows linearly with the prompt. */
export function extractCopy(prompt: string, meter?: Meter): Extraction {
	const reading = readQuotes(prompt, meter);
	if (meter) meter.steps += 3 * prompt.length;
	const { lines, avoided, avoidedSpans, mentioned, singleQuoted } = readQuotedLines(reading);
	const numbered = findNumbered(reading.masked, meter);
	const announced = findAnnounced(reading);
	const named = [...findLabelled(reading), ...findUnquoted(reading), ...findInlineLabels(reading)];
	const heads = [...named, ...announced].some(
		({ role, roleWords }) => (role ?? saidRole(roleWords) ?? "title") === "title",
	);
	const stated = findStatedFacts(reading.masked, heads, meter);
	const told = notToldAgain(withoutOverlaps(numbered, [...named, ...stated, ...announced]), lines);
	// A numbered heading is wanted though the title holds its word too.
	const bare = [...numbered, ...told];
	const found = [...lines, ...bare].sort((a, b) => a.start - b.start);
	const { copy, spans } = toCopy(found);
	return {
		copy,
		findings: extractionFindings({ reading, found, copy, singleQuoted, avoided }),
		spans,
		avoided,
		avoidedSpans,
		mentioned,
		masked: reading.masked,
		quotedSpans: reading.pieces.map(({ start, end }) => ({ start, end })),
	};
}

/** The first reader that claims a stretch keeps it. */
function withoutOverlaps(numbered: readonly FoundLine[], found: readonly FoundLine[]): FoundLine[] {
	const kept: FoundLine[] = [];
	// The marks of numbered items (`1.`) are no strings, so nothing else is read among them.
	const from = (numbered[0]?.start ?? 0) - 3;
	const to = numbered.at(-1)?.end ?? from;
	const order = found
		.filter((line) => line.end <= from || line.start >= to)
		.map((line, index) => ({ line, index }))
		.sort((a, b) => a.line.start - b.line.start || a.index - b.index);
	let end = -1;
	for (const { line } of order) {
		if (line.start < end) continue;
		kept.push(line);
		end = line.end;
	}
	return kept;
}

/** How much quoted text, and for how many bare strings, is searched: bounds that keep the time linear. */
const searchedText = 20_000;
const mostSearches = 200;

/** A bare string that a quoted one holds is that one, told in other words: `panels labeled Friday … 'FRIDAY SATURDAY'`. */
function notToldAgain(bare: FoundLine[], quoted: readonly FoundLine[]): FoundLine[] {
	if (quoted.length === 0) return bare;
	const all = quoted
		.map((line) => line.text)
		.join("\n")
		.slice(0, searchedText)
		.toLowerCase();
	return bare.filter((line, index) => {
		if (index >= mostSearches) return true;
		const text = line.text.toLowerCase();
		const at = all.indexOf(text);
		if (at === -1) return true;
		// The same string whole is counted, not told again.
		const before = all.charAt(at - 1);
		const after = all.charAt(at + text.length);
		const whole = (before === "" || before === "\n") && (after === "" || after === "\n");
		return whole || text.length < 3;
	});
}

/** `these five tips:`, 五条建议：; `"SALE", "50% off", "Today"` alone may well begin with its title. */
const oneOfMany =
	/[\p{Ll}]s(?:\s+(?:labell?ed|titled|named|are|reading|saying))?[\s:,]*$|[两二三四五六七八九十\d][个条步种项]?\p{Script=Han}{0,4}[：:]?\s*$|\d[.)]\s*$/u;

/** Whether the place of a line says nothing of its role: a title is named elsewhere, or it is one of three or more alike. */
function plainLines(found: readonly FoundLine[]): (line: FoundLine, index: number) => boolean {
	const titleAt = found.findIndex((line) => (line.role ?? saidRole(line.roleWords)) === "title");
	const inList = new Map<number, number>();
	for (const { list } of found) if (list !== undefined) inList.set(list, (inList.get(list) ?? 0) + 1);
	return (line, index) =>
		titleAt > index ||
		(titleAt >= 0 && titleAt !== index - 1) ||
		(line.list !== undefined &&
			(inList.get(line.list) ?? 0) > 2 &&
			(index > 0 || oneOfMany.test(line.roleWords)));
}

function spanOf(copyId: string, { start, end, about }: FoundLine): CopySpan {
	return { copyId, start, end, ...(about === undefined ? {} : { about }) };
}

function toCopy(found: readonly FoundLine[]): { copy: CopyLine[]; spans: CopySpan[] } {
	const copy: CopyLine[] = [];
	const spans: CopySpan[] = [];
	const byText = new Map<string, CopyLine>();
	const bare = new Set<string>();
	const plain = plainLines(found);
	for (const line of found) {
		const same = byText.get(line.text);
		if (same !== undefined) {
			// Named once in a form and once in quotes, or the other way round, it is still wanted once.
			if (line.unquoted !== true && !bare.has(line.text)) same.count += line.times;
			if (line.unquoted !== true) bare.delete(line.text);
			if (same.style === undefined && line.style !== undefined) same.style = line.style;
			if (same.place === undefined && line.place !== undefined) same.place = line.place;
			spans.push(spanOf(same.id, line));
			continue;
		}
		const role =
			line.role ??
			guessRole({
				text: line.text,
				index: copy.length,
				total: found.length,
				words: line.roleWords,
				plain: plain(line, copy.length),
			});
		const made: CopyLine = {
			id: `c${copy.length + 1}`,
			text: line.text,
			role,
			count: line.times,
			locked: isLockedByDefault(line.text, role),
			...(line.style === undefined ? {} : { style: line.style }),
			...(line.place === undefined ? {} : { place: line.place }),
		};
		copy.push(made);
		byText.set(line.text, made);
		if (line.unquoted === true) bare.add(line.text);
		spans.push(spanOf(made.id, line));
	}
	nameTwice(copy, found);
	return { copy, spans };
}

/** A short Chinese name beside an English title is the title told again, and stands right behind it. */
function nameTwice(copy: CopyLine[], found: readonly FoundLine[]): void {
	const title = copy.findIndex(({ role }) => role === "title");
	const han = copy.filter(({ text }) => /\p{Script=Han}/u.test(text));
	const [name] = han;
	if (
		title < 0 ||
		name === undefined ||
		han.length > 1 ||
		name.role !== "label" ||
		name.text.length > 12 ||
		copy.some(({ role }) => role === "subtitle") ||
		saidRole(found.find(({ text }) => text === name.text)?.roleWords ?? "") !== null
	)
		return;
	name.role = "subtitle";
	copy.splice(copy.indexOf(name), 1);
	copy.splice(copy.findIndex(({ role }) => role === "title") + 1, 0, name);
}
