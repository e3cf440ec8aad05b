// Public text scores from the same reading as the verdicts, to stand beside published numbers. They are blind to much:
// extra, repeated and reordered text costs LongText and CVTG nothing, which is why `strict` exists.
import type { Box } from "../layout/layout.ts";
import type { CopyCheck } from "../result.ts";
import type { CopyLine } from "./copy.ts";
import { editDistance } from "./edit-distance.ts";
import { closestMatch } from "./metrics-likeness.ts";
import { cleaned, languageOf, type MetricLanguage, matchedUnits, unitsOf } from "./metrics-text.ts";

/** Counts of one image: benchmarks add these up over images, then divide. */
export interface Counted {
	matched: number;
	total: number;
}

/** LongText-Bench text score: share of wanted words (hanzi) that were read. English without case, Chinese with. */
export function longText(wanted: readonly string[], read: readonly string[]): Counted {
	const language = languageOf(wanted);
	const units = (texts: readonly string[]) => {
		const text = cleaned(texts.join(" "), language);
		return unitsOf(language === "en" ? text.toLowerCase() : text, language);
	};
	const asked = units(wanted);
	return { matched: matchedUnits(asked, units(read)), total: asked.length };
}

/** CVTG-2K: a wanted word counts when it is among the read words, however often either comes; NED to the closest one. */
export function cvtg(wanted: readonly string[], read: readonly string[]): Counted & { nedSum: number } {
	const words = (texts: readonly string[]) =>
		texts.flatMap((text) => text.toLowerCase().split(/\s+/u)).filter(Boolean);
	const seen = words(read);
	if (seen.length === 0) seen.push("");
	let matched = 0;
	let nedSum = 0;
	const asked = words(wanted);
	for (const word of asked) {
		if (seen.includes(word)) matched++;
		const closest = closestMatch(word, seen) ?? "";
		const longer = Math.max([...word].length, [...closest].length);
		nedSum += 1 - editDistance(word, closest) / (longer + 1e-5);
	}
	return { matched, total: asked.length, nedSum };
}

/** OneIG-Bench text: edit distance of the whole, 1 where that is 0, and words (hanzi) with their case. */
export function oneIg(
	wanted: readonly string[],
	read: readonly string[],
): Counted & { ed: number; cr: 0 | 1 } {
	const language = languageOf(wanted);
	const asked = cleaned(wanted.join(" "), language);
	const seen = cleaned(read.join(" "), language);
	const ed = editDistance(asked, seen);
	const units = unitsOf(asked, language);
	return {
		ed,
		cr: ed === 0 ? 1 : 0,
		matched: matchedUnits(units, unitsOf(seen, language)),
		total: units.length,
	};
}

/** OneIG's one number, from the three MEANS over images; 1 as soon as any one of them is perfect. */
export function oneIgText(means: { ed: number; cr: number; wac: number }, language: MetricLanguage): number {
	const most = language === "zh" ? 50 : 100;
	return 1 - (Math.min(most, means.ed) / most) * (1 - means.cr) * (1 - means.wac);
}

const share = ({ matched, total }: Counted) => (total === 0 ? 1 : matched / total);

/** What a check saw, line by line from the top. A line read as asked comes back with the spaces that were asked. */
export function textsSeen(copy: readonly CopyLine[], check: CopyCheck): string[] {
	const places: { text: string; box: Box | null }[] = [...check.extra];
	const counts = new Map(copy.map(({ id, count }) => [id, count]));
	for (const { copyId, verdict, text, read, box } of check.lines) {
		if (read === "") continue;
		const more = check.duplicates.find((duplicate) => duplicate.copyId === copyId);
		const times = verdict === "missing" ? 1 : (more?.seen ?? counts.get(copyId) ?? 1);
		for (let n = 0; n < times; n++) places.push({ text: verdict === "exact" ? text : read, box });
	}
	return inRows(places).map(({ text }) => text);
}

/** From the top, and what stands side by side from the left. What has no place comes last. */
function inRows<Placed extends { box: Box | null }>(places: readonly Placed[]): Placed[] {
	const middle = ({ box }: Placed) => (box ? box.y + box.height / 2 : Infinity);
	const rows: { middle: number; height: number; members: Placed[] }[] = [];
	for (const place of [...places].sort((a, b) => middle(a) - middle(b))) {
		const row = rows.at(-1);
		if (row && middle(place) - row.middle < row.height / 2) row.members.push(place);
		else rows.push({ middle: middle(place), height: place.box?.height ?? 0, members: [place] });
	}
	return rows.flatMap(({ members }) => members.sort((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0)));
}

/** The public scores of one image. */
export function metricsOf(copy: readonly CopyLine[], check: CopyCheck): NonNullable<CopyCheck["metrics"]> {
	const wanted = copy.flatMap(({ text, count }) => Array.from({ length: count }, () => text));
	const read = textsSeen(copy, check);
	const words = cvtg(wanted, read);
	const { ed, cr, matched, total } = oneIg(wanted, read);
	return {
		longText: share(longText(wanted, read)),
		cvtgWordAccuracy: share(words),
		cvtgNed: words.total === 0 ? 1 : words.nedSum / words.total,
		oneIg: { ed, cr, wac: share({ matched, total }) },
	};
}
