// Finds sections that stand in running text: numbered strings, and pairs of strings parted by semicolons.
import type { Extraction } from "../copy/extract.ts";
import type { Meter } from "../copy/meter.ts";
import type { BriefSection } from "./brief.ts";

/** How far apart two strings of a section may stand, in characters. */
const near = 24;
const numbered = /(?:^|[^\p{L}\p{N}.])\d{1,2}(?:[.)]\s*|、\s*)(?:\*\*)?$|[①-⑩]\s*$/u;
const within = /^[\s,，、:：–—-]*(?:and|with|和)?\s*$/;
const between = /^[\s.。]*[;；]\s*(?:and\s+|以及)?$/;

/** `1. Water: close the tap 2. Paper`: each numbered string heads those up to the next number. Two at least. */
export function readNumberedSections({ masked, spans, copy }: Extraction, meter?: Meter): BriefSection[] {
	const sections: BriefSection[] = [];
	for (const [index, { copyId, start, end }] of spans.entries()) {
		if (meter) meter.steps += near;
		if (numbered.test(masked.slice(Math.max(0, start - 8), start))) {
			sections.push({ headingId: copyId, factIds: [] });
			continue;
		}
		const last = sections.at(-1);
		const before = spans[index - 1];
		if (last === undefined || before === undefined || end < start) continue;
		if (!within.test(masked.slice(before.end, Math.min(start, before.end + near)))) continue;
		if (last.headingId !== copyId) last.factIds.push(copyId);
	}
	// Quoted strings that are only counted are a list of equals.
	const headed = new Set(copy.filter(({ role }) => role === "heading").map(({ id }) => id));
	return sections.some(({ headingId, factIds }) => factIds.length > 0 || headed.has(headingId))
		? distinct(sections)
		: [];
}

/** `"Fix leaks", "A tap wastes…"; "Shorter showers", "…"`: each group of two to four begins with its heading. */
export function readPairedSections({ masked, spans }: Extraction, meter?: Meter): BriefSection[] {
	const best: string[][] = [];
	let groups: { ids: string[]; colonAt: number }[] = [];
	let group: { ids: string[]; colonAt: number } = { ids: [], colonAt: -1 };
	const close = (): void => {
		if (group.ids.length > 0) groups.push(group);
		group = { ids: [], colonAt: -1 };
	};
	const end = (): void => {
		close();
		const [first, ...others] = groups;
		// `"SAVE WATER": "Fix leaks", "…"; "…", "…"`: the sheet's title stands before the colon of the first group;
		// not where the others have one as well: `"Cats": "Independent", "…"; "Dogs": "Loyal", "…"`.
		if (first && first.colonAt > 0 && first.ids.length > 2 && !others.some(({ colonAt }) => colonAt > 0))
			first.ids.splice(0, first.colonAt);
		const lists = groups.map(({ ids }) => ids);
		if (lists.length > 1 && lists.every(({ length }) => length > 1 && length < 5)) best.push(...lists);
		groups = [];
	};
	for (const [index, { copyId, start }] of spans.entries()) {
		if (meter) meter.steps += near;
		const before = spans[index - 1];
		const joint = before === undefined ? null : masked.slice(before.end, Math.min(start, before.end + near));
		if (joint !== null && between.test(joint)) close();
		else if (joint === null || !within.test(joint)) end();
		else if (/[:：]/.test(joint) && group.colonAt < 0) group.colonAt = group.ids.length;
		group.ids.push(copyId);
	}
	end();
	return distinct(
		best.flatMap(([headingId, ...factIds]) => (headingId === undefined ? [] : [{ headingId, factIds }])),
	);
}

function distinct(sections: BriefSection[]): BriefSection[] {
	const own = sections.map((section) => ({ ...section, factIds: [...new Set(section.factIds)] }));
	const ids = own.flatMap(({ headingId, factIds }) => [headingId, ...factIds]);
	return own.length < 2 || new Set(ids).size < ids.length ? [] : own;
}
