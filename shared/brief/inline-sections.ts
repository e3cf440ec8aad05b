// Finds sections that stand in running text: numbered strings, and pairs of strings parted by semicolons.
import type { Extraction } from "../copy/extract.ts";
import type { BriefSection } from "./brief.ts";

const numbered = /(?:^|[^\p{L}\p{N}.])\d{1,2}(?:[.)]\s*|、\s*)(?:\*\*)?$|[①-⑩]\s*$/u;
const within = /^[\s,，、:：–—-]*(?:and|with|和)?\s*$/;
const between = /^[\s.。]*[;；]\s*(?:and\s+|以及)?$/;

/** `1. Water: close the tap 2. Paper`: each numbered string heads those up to the next number. Two at least. */
export function readNumberedSections({ masked, spans, copy }: Extraction): BriefSection[] {
	const sections: BriefSection[] = [];
	for (const [index, { copyId, start, end }] of spans.entries()) {
		if (numbered.test(masked.slice(Math.max(0, start - 8), start))) {
			sections.push({ headingId: copyId, factIds: [] });
			continue;
		}
		const last = sections.at(-1);
		const before = spans[index - 1];
		if (last === undefined || before === undefined || end < start) continue;
		if (!within.test(masked.slice(before.end, Math.min(start, before.end + 24)))) continue;
		if (last.headingId !== copyId && !last.factIds.includes(copyId)) last.factIds.push(copyId);
	}
	// Quoted strings that are only counted are a list of equals.
	const headed = new Set(copy.filter(({ role }) => role === "heading").map(({ id }) => id));
	return sections.some(({ headingId, factIds }) => factIds.length > 0 || headed.has(headingId))
		? distinct(sections)
		: [];
}

/** `"Fix leaks", "A tap wastes…"; "Shorter showers", "…"`: each group of two to four begins with its heading. */
export function readPairedSections({ masked, spans }: Extraction): BriefSection[] {
	let best: string[][] = [];
	let groups: string[][] = [];
	let group: { ids: string[]; colonAt: number } = { ids: [], colonAt: -1 };
	const close = (): void => {
		// `"SAVE WATER": "Fix leaks", "…"; …`: the sheet's title stands before the colon of the first group.
		const ids =
			groups.length === 0 && group.colonAt > 0 && group.ids.length > 2
				? group.ids.slice(group.colonAt)
				: group.ids;
		if (ids.length > 0) groups.push(ids);
		group = { ids: [], colonAt: -1 };
	};
	const end = (): void => {
		close();
		if (groups.length > 1 && groups.every(({ length }) => length > 1 && length < 5))
			best = [...best, ...groups];
		groups = [];
	};
	for (const [index, { copyId, start }] of spans.entries()) {
		const before = spans[index - 1];
		const joint = before === undefined ? null : masked.slice(before.end, Math.min(start, before.end + 24));
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
	const ids = sections.flatMap(({ headingId, factIds }) => [headingId, ...new Set(factIds)]);
	return sections.length < 2 || new Set(ids).size < ids.length ? [] : sections;
}
