// Turns the quoted strings of a prompt into lines: judged one by one, then against each other.
import type { FoundLine } from "./found-line.ts";
import { lineWords } from "./line-words.ts";
import { partFinder, wholeOf } from "./parts.ts";
import type { PromptReading, QuotedPiece } from "./prompt-reading.ts";
import { type QuoteSense, quoteSense } from "./quote-sense.ts";
import { isLandmark, isWantedAgain, timesAsked } from "./repeats.ts";
import { isShownTitle } from "./work-titles.ts";

export interface QuotedLines {
	lines: FoundLine[];
	avoided: string[];
	/** Where the avoided strings stand. */
	avoidedSpans: { start: number; end: number }[];
	/** Strings that are only spoken of: works, styles, parts, things named before. */
	mentioned: { start: number; end: number; text: string }[];
	/** Shown strings that stand in single quotes, which models read less surely. */
	singleQuoted: string[];
}

/** Between two strings that are one line broken in two; what the prompt writer puts there. */
const oneLine = /^\s*on one line above\s*$/i;

export function readQuotedLines(reading: PromptReading): QuotedLines {
	const { pieces } = reading;
	const senses = pieces.map((piece): QuoteSense => {
		const sense = quoteSense(piece);
		return sense === "work" && piece.family === "work" && isShownTitle(piece) ? "shown" : sense;
	});
	const isShown = (index: number): boolean => senses[index] === "shown";
	const wholes: (number | null)[] = [];
	for (const index of pieces.keys())
		wholes.push(
			isShown(index)
				? wholeOf(
						index,
						pieces,
						(other) => isShown(other) && (wholes[other] ?? null) === null,
						(wholes[index - 1] ?? null) !== null,
					)
				: null,
		);
	const isPartOfAnother = partFinder(pieces, isShown);
	const lines: FoundLine[] = [];
	const avoided: string[] = [];
	const singleQuoted: string[] = [];
	const firstOf = new Map<string, { piece: QuotedPiece; line: FoundLine }>();
	const lineOf = new Map<number, FoundLine>();
	for (const [index, piece] of pieces.entries()) {
		if (joinsPrevious(reading, index)) continue;
		if (senses[index] === "avoided") avoided.push(...piece.texts);
		if (senses[index] === "style") setIn(lineOf.get(index - 1), piece, reading);
		if (senses[index] !== "shown") continue;
		const whole = wholes[index];
		if (whole !== null && whole !== undefined) {
			styleThePart(lineOf.get(whole), piece);
			continue;
		}
		// `an icon next to 'Coffee & Toast'` names a part of the line 'Coffee & Toast - $5.75'.
		if (isLandmark(piece) && isPartOfAnother(index)) continue;
		if (piece.family === "single") singleQuoted.push(...piece.texts);
		const { texts, last } = wholeLine(reading, index, piece);
		for (const text of texts) {
			const first = firstOf.get(text);
			if (first !== undefined && !isWantedAgain(piece, first.piece)) {
				addWords(first.line, piece);
				continue;
			}
			const line: FoundLine = {
				text,
				start: piece.start,
				end: last.end,
				times: timesAsked(last),
				roleWords: roleWords(piece),
				list: piece.list,
				...lineWords(last),
			};
			lines.push(line);
			lineOf.set(index, line);
			if (first === undefined) firstOf.set(text, { piece, line });
		}
	}
	const kept = new Set(lines.map((line) => line.text));
	const starts = new Set(lines.map((line) => line.start));
	const mentioned = pieces
		.filter(
			(piece, index) =>
				senses[index] !== "avoided" && !starts.has(piece.start) && !joinsPrevious(reading, index),
		)
		.map(({ start, end, texts }) => ({ start, end, text: texts.join(" ") }));
	const avoidedSpans = pieces
		.filter((_, index) => senses[index] === "avoided")
		.map(({ start, end }) => ({ start, end }));
	return { lines, avoided: avoided.filter((text) => !kept.has(text)), avoidedSpans, mentioned, singleQuoted };
}

function joinsPrevious(reading: PromptReading, index: number): boolean {
	const before = reading.pieces[index - 1];
	const piece = reading.pieces[index];
	return (
		before !== undefined && piece !== undefined && oneLine.test(reading.masked.slice(before.end, piece.start))
	);
}

/** The strings of a piece; pieces that are one broken line are one string with line feeds. */
function wholeLine(
	reading: PromptReading,
	index: number,
	first: QuotedPiece,
): { texts: string[]; last: QuotedPiece } {
	const lines = [first.texts[0] ?? ""];
	let last = first;
	for (let at = index + 1; joinsPrevious(reading, at); at += 1) {
		last = reading.pieces[at] ?? last;
		lines.push(last.texts[0] ?? "");
	}
	return { texts: lines.length === 1 ? first.texts : [lines.join("\n")], last };
}

/** The last few words before the string; for a later member of a list none, so that it is not called a title too. */
function roleWords(piece: QuotedPiece): string {
	const near = piece.lead.slice(-44).split("\ufffc").at(-1) ?? "";
	return piece.joint === null ? (/[^,，]*$/.exec(near)?.[0] ?? near) : "";
}

/** A later mention may say where and how: "The title 'X' is in red". */
function addWords(line: FoundLine, piece: QuotedPiece): void {
	const words = lineWords(piece);
	if (line.style === undefined && words.style !== undefined) line.style = words.style;
	if (line.place === undefined && words.place !== undefined && piece.tail.includes(words.place))
		line.place = words.place;
}

/** `"SUMMER CLUB" in "Cooper Black" font`: the second string is the style of the first. */
function setIn(line: FoundLine | undefined, piece: QuotedPiece, { masked }: PromptReading): void {
	if (
		line === undefined ||
		!/^[\s,]*(?:is\s+)?(?:set\s+)?(?:in|with|using)\s+(?:the\s+)?$/i.test(masked.slice(line.end, piece.start))
	)
		return;
	const kind = /^\s*(?:fonts?|typeface|style|type|lettering)\b/i.exec(piece.tail)?.[0] ?? "";
	line.style ??= `${piece.texts[0] ?? ""}${kind}`;
	const place = lineWords({ ...piece, lead: "", tail: piece.tail.slice(kind.length) }).place;
	if (line.place === undefined && place !== undefined) line.place = place;
}

/** `with "BREW" in red` becomes part of the style of the whole line. */
function styleThePart(line: FoundLine | undefined, piece: QuotedPiece): void {
	const style = lineWords(piece).style;
	if (line === undefined || style === undefined) return;
	const said = `${piece.texts[0]} in ${style}`;
	line.style = line.style === undefined ? said : `${line.style}, ${said}`;
}
