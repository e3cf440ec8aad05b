// Finds every string that a free prompt asks to show, in reading order.
import type { CopyLine } from "./copy.ts";
import { extractionFindings } from "./extraction-findings.ts";
import type { Finding } from "./finding.ts";
import type { FoundLine } from "./found-line.ts";
import { findInlineLabels } from "./inline-labels.ts";
import { findLabelled } from "./labelled-lines.ts";
import type { Meter } from "./meter.ts";
import { readQuotes } from "./prompt-reading.ts";
import { readQuotedLines } from "./quoted-lines.ts";
import { guessRole, isLockedByDefault } from "./roles.ts";
import { findUnquoted } from "./unquoted.ts";

export interface CopySpan {
	copyId: string;
	/** Span of the string in the prompt, its marks included. */
	start: number;
	end: number;
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
	const bare = withoutOverlaps([
		...findLabelled(reading),
		...findUnquoted(reading),
		...findInlineLabels(reading),
	]);
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
function withoutOverlaps(found: readonly FoundLine[]): FoundLine[] {
	const kept: FoundLine[] = [];
	const order = [...found]
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

function toCopy(found: readonly FoundLine[]): { copy: CopyLine[]; spans: CopySpan[] } {
	const copy: CopyLine[] = [];
	const spans: CopySpan[] = [];
	const byText = new Map<string, CopyLine>();
	const bare = new Set<string>();
	for (const line of found) {
		const same = byText.get(line.text);
		if (same !== undefined) {
			// Named once in a form and once in quotes, or the other way round, it is still wanted once.
			if (line.unquoted !== true && !bare.has(line.text)) same.count += line.times;
			if (line.unquoted !== true) bare.delete(line.text);
			if (same.style === undefined && line.style !== undefined) same.style = line.style;
			if (same.place === undefined && line.place !== undefined) same.place = line.place;
			spans.push({ copyId: same.id, start: line.start, end: line.end });
			continue;
		}
		const role =
			line.role ??
			guessRole({ text: line.text, index: copy.length, total: found.length, words: line.roleWords });
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
		spans.push({ copyId: made.id, start: line.start, end: line.end });
	}
	return { copy, spans };
}
