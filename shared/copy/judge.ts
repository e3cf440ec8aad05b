// From what was read on a picture to a verdict on every line of the copy, by one set of rules.
import type { Box } from "../layout/layout.ts";
import type { CopyCheck, LineCheck, LineNote, Verdict } from "../result.ts";
import { differByConfusables } from "./confusables.ts";
import type { CopyLine } from "./copy.ts";
import { characterErrorRate, edits } from "./edit-distance.ts";
import { foldText } from "./judge-fold.ts";
import { noteDifferences } from "./judge-notes.ts";
import { outOfOrder } from "./judge-order.ts";
import { differsAtUnknownMarks, isBlindTo, isRareHanLost } from "./judge-unknown.ts";

/** One place on the picture where a line stands. */
export interface Sighting {
	/** What the reader takes to be there, spaces as read. */
	read: string;
	/** A second reading, from other views of the same place; null where none was needed. */
	second: string | null;
	/** How much likelier `read` is than the asked string, in nats; 0 where the asked string is the likeliest. */
	gap: number;
	/**
	 * What a closer look at single characters said: `doubted` where one is another than the asked (a Q for an O:
	 * never called exact), `upheld` where read and asked differ and it favours the asked in every difference.
	 */
	closely: "doubted" | "upheld" | null;
	/** Whether some view of the place says just the asked string. */
	said: boolean;
	box: Box;
}

/** Everything found for one line of the copy. */
export interface LineReading {
	copyId: string;
	/** At most `count` places, the surest first. */
	sightings: Sighting[];
	/** Further places that say exactly the same. */
	repeats: Box[];
	/** Characters of the line that the reader does not know. */
	unknown: string[];
}

export interface SheetReading {
	lines: LineReading[];
	/** Text that belongs to no line. */
	extra: { text: string; box: Box }[];
	/** The picture held more than is read at most, or the time was up: what was not found may well be there. */
	isPartial?: boolean;
	/** The picture was made smaller before it was read. */
	isShrunk?: boolean;
}

/** What a check tells of how its reading fell short of the whole picture; nothing where it did not. */
export function shortfallOf({
	isPartial,
	isShrunk,
}: SheetReading): Pick<CopyCheck, "isPartial" | "isShrunk"> {
	return { ...(isPartial ? { isPartial } : {}), ...(isShrunk ? { isShrunk } : {}) };
}

/** A line this close, in nats, is as good as read: the reader names the asked string second by a hair. */
export const exactGap = 1;
/** Up to this distance the reader will not swear to a difference. */
export const uncertainGap = 6;

function verdictOf(line: CopyLine, sighting: Sighting, unknown: readonly string[]): Verdict {
	const { read, second, gap, said, closely } = sighting;
	const asked = foldText(line.text);
	const same = foldText(read) === asked;
	if (unknown.length > 0) {
		const isTold = gap > uncertainGap && !isBlindTo(line, unknown);
		return isTold && !differsAtUnknownMarks(line.text, read, unknown) ? "wrong" : "unreadable";
	}
	if (closely === "upheld") return "exact";
	if (closely !== "doubted") {
		if (line.locked) {
			if (same && second !== null && foldText(second) === asked) return "exact";
		} else if (same || (gap <= exactGap && (said || !hasHan(line.text)) && !isTold(line.text, read)))
			return "exact";
	}
	if (same || gap <= uncertainGap || differByConfusables(line.text, read)) return "uncertain";
	// Small capitals read as small letters: only their height tells, and where it told otherwise it is doubted.
	if (closely === null && asked.toLowerCase() === foldText(read).toLowerCase()) return "uncertain";
	if (isRareHanLost(line.text, read)) return "uncertain";
	return "wrong";
}

/** Of hanzi there are so many that one which no view names is not the likeliest by a hair: it is another. */
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/**
 * A hair apart, but by characters that context decides: O for 0, 亨 for 享. The case of a letter is not such. Or by a letter
 * doubled: readers leave out the second of two, they do not make it up.
 */
function isTold(asked: string, read: string): boolean {
	return differByConfusables(asked.toLowerCase(), read.toLowerCase()) || doublesLetter(asked, read);
}

/** Whether all that the reading has over the asked string is one character that stands twice. */
function doublesLetter(asked: string, read: string): boolean {
	const steps = edits(foldText(asked), foldText(read));
	const differing = steps.filter((step) => step.asked !== step.read);
	const [more] = differing;
	if (!more || differing.length > 1 || more.asked !== "") return false;
	const at = steps.indexOf(more);
	return [steps[at - 1], steps[at + 1]].some((beside) => beside?.read === more.read);
}

const severity: Record<Verdict, number> = { exact: 0, unreadable: 1, uncertain: 2, wrong: 3, missing: 4 };

/** What a verdict comes to where only a part of the picture was read: the right place may be in the rest. */
const inPart: Record<Verdict, Verdict> = {
	exact: "exact",
	unreadable: "unreadable",
	uncertain: "uncertain",
	wrong: "uncertain",
	missing: "unreadable",
};

function checkLine(line: CopyLine, reading: LineReading | undefined): LineCheck {
	const unknown = reading?.unknown ?? [];
	const judged = (reading?.sightings ?? []).map((sighting) => ({
		sighting,
		verdict: verdictOf(line, sighting, unknown),
	}));
	// A line wanted twice is as good as its worst place.
	judged.sort((a, b) => severity[b.verdict] - severity[a.verdict]);
	const worst = judged[0];
	const named = { copyId: line.id, text: line.text, role: line.role };
	if (!worst) {
		const verdict = isBlindTo(line, unknown) ? "unreadable" : "missing";
		return { ...named, verdict, read: "", cer: 1, box: null };
	}
	const { read, box } = worst.sighting;
	const notes = noteDifferences(line.text, read);
	return {
		...named,
		verdict: judged.length < line.count ? "missing" : worst.verdict,
		read,
		cer: characterErrorRate(foldText(line.text), foldText(read)),
		box,
		...(notes.length > 0 ? { notes } : {}),
	};
}

export function strictOf(check: Pick<CopyCheck, "lines" | "extra" | "duplicates">): boolean | null {
	const has = (...verdicts: Verdict[]) => check.lines.some(({ verdict }) => verdicts.includes(verdict));
	if (has("wrong", "missing") || check.extra.length > 0 || check.duplicates.length > 0) return false;
	return has("uncertain", "unreadable") ? null : true;
}

/** Judges a reading. Every line of `copy` comes back once, in order. */
export function judge(
	copy: readonly CopyLine[],
	reading: SheetReading,
	by: CopyCheck["by"] = "ocr",
): CopyCheck {
	const readings = new Map(reading.lines.map((line) => [line.copyId, line]));
	const lines = copy.map((line) => {
		const checked = checkLine(line, readings.get(line.id));
		return reading.isPartial ? { ...checked, verdict: inPart[checked.verdict] } : checked;
	});
	const late = outOfOrder(lines);
	for (const line of lines)
		if (late.has(line.copyId)) line.notes = [...(line.notes ?? []), "order" satisfies LineNote];
	const duplicates = copy.flatMap(({ id, count }) => {
		const found = readings.get(id);
		const boxes = found?.repeats ?? [];
		const seen = (found?.sightings.length ?? 0) + boxes.length;
		return boxes.length > 0 ? [{ copyId: id, seen, wanted: count, boxes }] : [];
	});
	// What a line of unknown letters was misread as cannot be told from text that nobody asked for.
	const blind = lines.some(({ verdict, box }) => verdict === "unreadable" && box === null);
	const extra = blind ? [] : reading.extra.map(({ text, box }) => ({ text, box }));
	// Extra text may be the half of a line whose other half was not read.
	const strict = reading.isPartial ? null : strictOf({ lines, extra, duplicates });
	return { strict, by, lines, extra, duplicates, ...shortfallOf(reading) };
}
