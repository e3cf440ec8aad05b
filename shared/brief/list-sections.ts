// Finds sections in a prompt that is written as a list: one line a heading, its picture and its facts.
import type { CopyLine } from "../copy/copy.ts";
import type { Extraction } from "../copy/extract.ts";
import { hidden } from "../copy/prompt-reading.ts";
import type { BriefSection } from "./brief.ts";

/** `1. **`, `- `, `### `, `Section 2: `, `栏目一：` before the first string of a line. */
const headingStart =
	/^\s*(?:[-*•·▪●]\s+|\d{1,2}[.)、]\s*|[①-⑩]\s*|#{2,4}\s+)?(?:\*\*|__)?\s*(?:(?:section|panel|step|column|part|stage|phase|card|block|row)\s*(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)?\s*[:：–—-]?\s*|(?:第[一二三四五六七八\d][步部栏项](?:分)?|栏目|板块|步骤|部分)[一二三四五六七八\d]?\s*[：:]?\s*)?(?:\*\*|__)?\s*$/iu;
const listMark =
	/^\s*(?:[-*•·▪●]\s+|\d{1,2}[.)、]|[①-⑩]|#{2,4}\s+|\*\*|__|(?:section|panel|step|column)\b|第|栏目|板块)/iu;
const typeWords =
	/\b(?:letters?|lettering|fonts?|type|script|serif|sans|caps|bold|italic|text|words?|lines?|facts?|points?|bullets|caption|description|heading|subheading|label|red|blue|green|yellow|white|black|gold)\b|字|体|标题|说明|文字|红|蓝|绿|黄|白|黑/i;

/**
 * Empty unless two lines or more each begin with a string and hold another behind it:
 * `1. "Evaporation" – sun over the sea, "Heat lifts water"`. Linear.
 */
export function readListSections(prompt: string, { masked, spans, copy }: Extraction): BriefSection[] {
	if (!prompt.includes("\n")) return [];
	const ids = new Map<string, CopyLine>(copy.map((line) => [line.id, line]));
	const sections: BriefSection[] = [];
	const taken = new Set<string>();
	let next = 0;
	let start = 0;
	for (const line of masked.split("\n")) {
		const end = start + line.length;
		const inside: (typeof spans)[number][] = [];
		for (; next < spans.length && (spans[next]?.start ?? 0) < end; next += 1) {
			const span = spans[next];
			if (span !== undefined && span.start >= start) inside.push(span);
		}
		const section = inside.length > 1 && listMark.test(line) ? sectionOf(line, start, inside) : null;
		if (section !== null && !taken.has(section.headingId) && ids.has(section.headingId)) {
			taken.add(section.headingId);
			sections.push(section);
		}
		start = end + 1;
	}
	return sections.length > 1 ? sections : [];
}

function sectionOf(line: string, lineStart: number, inside: Extraction["spans"]): BriefSection | null {
	const [heading, ...facts] = inside;
	if (heading === undefined || !headingStart.test(line.slice(0, heading.start - lineStart))) return null;
	const first = facts[0];
	const between = first === undefined ? "" : line.slice(heading.end - lineStart, first.start - lineStart);
	// `- "Dig In!", "Saturday"`: a plain list of strings is none of headings.
	if (/^\s*[,，、]?\s*(?:and|和)?\s*$/.test(between)) return null;
	const picture = between
		.replace(/\*\*|__/g, "")
		.replace(/^[\s:：–—,，(（-]+|[\s:：–—,，)）-]+$/g, "")
		.replace(/^(?:with|showing|shown with|配上?|旁边画)\s*/i, "")
		.replace(/(?:,?\s*(?:and|with)|，?配?)$/i, "")
		.trim();
	const drawn =
		picture.length > 2 && picture.length <= 90 && !picture.includes(hidden) && !typeWords.test(picture);
	return {
		headingId: heading.copyId,
		factIds: [...new Set(facts.map((fact) => fact.copyId))].filter((id) => id !== heading.copyId),
		...(drawn ? { illustration: picture } : {}),
	};
}
