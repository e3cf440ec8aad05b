// Finds the sections of a sheet in a prompt: headings, the picture beside each, and the facts under it.
import type { CopyLine } from "../copy/copy.ts";
import type { Extraction } from "../copy/extract.ts";
import { hidden } from "../copy/prompt-reading.ts";
import type { BriefKind, BriefSection } from "./brief.ts";
import { readNumberedSections, readPairedSections } from "./inline-sections.ts";
import { readListSections } from "./list-sections.ts";

interface Mention {
	/** null: a string that is not copy. */
	line: CopyLine | null;
	/** It only refers to a line that stands elsewhere. */
	refers: boolean;
	/** What stands between the string before and this one, and between this one and the next. */
	lead: string;
	tail: string;
}

const headingLead =
	/\b(?:sections?|columns?|headings?|headed|steps?|parts?|categories|panels?|stages|phases|cards?|blocks?|rows?)\b[^.;\ufffc]{0,48}$|(?:左栏|右栏|中栏|栏目|小标题|板块|分为|分成|步骤|阶段|部分|左栏标题|右栏标题|第[一二三四五六]步)[^。；\ufffc]{0,14}$/i;
const headingTail = /^\s*(?:两|二|三|四|五|六|七|八)?(?:大)?(?:个)?(?:栏|部分|步骤|板块|阶段|类)/;
const titleLead =
	/\b(?:title|headline|titled|called|named)\b[^.;\ufffc]{0,24}$|(?<![左右中栏])(?:主标题|标题)[^。；\ufffc]{0,6}$/i;
const listJoint =
	/^[\s,，、;；|/&•·+-]*(?:\([^()]{0,30}\))?[\s,，、]*(?:and|or|then|和|与|及|以及)?[\s,，、]*$/i;
const factLead =
	/^\s*[,:：]?\s*(?:with|has|lists?|shows?|including|containing)?\s*(?:the\s+)?(?:following\s+)?(?:facts|points|items|bullets?|details|lines|features|text|list|notes|ingredients|要点|内容|说明)\s*[:：]?\s*$|^\s*[:：]\s*$|^[，,]?\s*(?:要点|内容|说明)\s*[：:]?\s*$/i;
const underHeading =
	/\b(?:under|below|beneath|in|for|inside)\s+(?:the\s+)?(?:heading\s+|section\s+|column\s+)?$/i;
const underHeadingChinese =
	/^(?:的)?(?:下面|下方|之下|底下|一栏|栏|部分|区域|里|中)(?:面|边)?(?:分别|依次)?(?:写|列|放|有|是|：)/;
const listVerb =
	/^\s*(?:section\s+|column\s+|heading\s+)?,?\s*(?:list|show|display|write|put|add|place|include|print|there (?:is|are))\s*(?:the\s+)?(?:facts|items|points|bullets)?\s*[:：]?\s*$/i;
const picture =
	/^\s*(?:\([^()]{0,30}\)\s*)?(?:with|beside|next to|showing|shown with|shown as|illustrated (?:with|by)|paired with|accompanied by)\s+((?:an?|the|two|three|some)?\s*[^,.;:\ufffc]{2,70}?)\s*(?:,\s*)?(?:and\s*)?(?=[,.;:\ufffc]|$)/i;
const pictureChinese =
	/^(?:配|旁边画|配上|配有)(?:一个|一张|着)?([\p{Script=Han}]{2,12}?)(?=[，,。；、\ufffc]|$)/u;
const typeWords =
	/\b(?:sections?|columns?|steps?|panels?|parts?|rows?|headings?|letters?|lettering|font|type|script|serif|sans|caps|bold|italic|text|words?|facts|points|bullets|items|description|price|price tag|captions?|exclamation|outline|shadow|glow)\b/i;

/** Empty where the prompt names fewer than two headings. Facts and illustrations go to the heading they stand by. */
export function readSections(prompt: string, extraction: Extraction, kind: BriefKind): BriefSection[] {
	// On a card or in a picture words like "card" and "step" name things, not parts of a sheet.
	if (kind === "picture" || kind === "card") return [];
	const listed = readListSections(prompt, extraction);
	if (listed.length > 0) return listed;
	for (const read of [readNumberedSections, readPairedSections]) {
		const inline = read(extraction);
		if (inline.length > 0) return inline;
	}
	const sections = new Map<string, BriefSection>();
	const mentions = listMentions(prompt, extraction);
	const byText = new Map(extraction.copy.map((line) => [line.text.toLowerCase(), line]));
	const open = (line: CopyLine): BriefSection => {
		const known = sections.get(line.id);
		if (known) return known;
		const made: BriefSection = { headingId: line.id, factIds: [] };
		sections.set(line.id, made);
		return made;
	};
	const facts = new Set<string>();
	const paired = pairedWithHeading(mentions);
	let current: BriefSection | null = null;
	let inHeadings = false;
	let inFacts = false;
	for (const [index, { line, refers, lead, tail }] of mentions.entries()) {
		if (line === null) continue;
		if (refers) {
			if (underHeading.test(lead) || underHeadingChinese.test(tail)) {
				current = open(line);
				inFacts = true;
				inHeadings = false;
			}
			continue;
		}
		const bare = headingBySentence(lead, byText);
		if (bare !== null) {
			current = open(bare);
			inFacts = true;
		}
		const joined = listJoint.test(lead);
		const drawn = illustrationOf(tail, kind);
		if (
			current !== null &&
			current.headingId !== line.id &&
			((inFacts &&
				(joined ||
					listVerb.test(lead) ||
					bare !== null ||
					/^(?:的)?(?:下面|下方|里|中)?[^。；]{0,6}$/.test(lead))) ||
				factLead.test(lead)) &&
			!headingLead.test(lead)
		) {
			current.factIds.push(line.id);
			facts.add(line.id);
			inFacts = true;
			continue;
		}
		// `"Mercury" "0 moons", "Venus" "0 moons"`: what follows a heading without a comma is its fact.
		if (inHeadings && current !== null && paired.has(index) && current.headingId !== line.id) {
			if (!current.factIds.includes(line.id)) current.factIds.push(line.id);
			facts.add(line.id);
			continue;
		}
		const listedHeading =
			(!(columnOf.test(lead) && listJoint.test(mentions[index + 1]?.lead ?? ".")) &&
				headingLead.test(lead) &&
				!titleLead.test(lead)) ||
			(inHeadings && (joined || drawn !== null || startsWithPicture(lead)));
		if (listedHeading || drawn !== null || (headingTail.test(tail) && joined)) {
			current = open(line);
			if (drawn !== null) current.illustration = drawn;
			inHeadings = true;
			inFacts = false;
		} else {
			inHeadings = false;
			inFacts = false;
			current = null;
		}
	}
	const found = [...sections.values()].filter((section) => !facts.has(section.headingId));
	return found.length >= 2 ? found : [];
}

/** `Left column: "A", "B"`: things in a column, none of them its heading. */
const columnOf =
	/\b(?:left|right|middle|centre|center|first|second|third)\s+(?:column|panel|side|half|row|block)\s*[:：]\s*$/i;

/** Strings right behind the string before, in a list whose pairs are parted by commas. */
function pairedWithHeading(mentions: readonly Mention[]): Set<number> {
	const paired = new Set<number>();
	let run: number[] = [];
	let commas = 0;
	const close = (): void => {
		if (commas > 0 && run.length > 1) for (const index of run) paired.add(index);
		run = [];
		commas = 0;
	};
	for (const [index, { lead }] of mentions.entries()) {
		if (index === 0 || !listJoint.test(lead)) close();
		else if (/^\s*[:：(（–—-]?\s*$/.test(lead)) run.push(index);
		else if (/[,，;；、]/.test(lead)) commas += 1;
	}
	close();
	return paired;
}

/** `Under BREAKFAST, list …`: the heading named again without quotes. */
function headingBySentence(lead: string, byText: ReadonlyMap<string, CopyLine>): CopyLine | null {
	const words =
		/\b(?:under|below|beneath)\s+(?:the\s+)?([\p{L}\p{N}&' ]{2,40}?)(?:\s+(?:section|column|heading|category))?\s*,?\s+(?:list|show|display|write|put|add|place|include|print)s?\b[^\ufffc]{0,24}$/iu.exec(
			lead,
		)?.[1];
	return words === undefined ? null : (byText.get(words.toLowerCase()) ?? null);
}

/** The picture of the heading before stands between two headings of a list. */
function startsWithPicture(lead: string): boolean {
	return picture.test(`${lead}${hidden}`) && !/[.;]/.test(lead);
}

function illustrationOf(tail: string, kind: BriefKind): string | null {
	if (kind !== "infographic" && kind !== "poster" && kind !== "slide") return null;
	const chinese = pictureChinese.exec(tail)?.[1];
	if (chinese !== undefined) return chinese;
	const words = picture
		.exec(tail)?.[1]
		?.trim()
		.replace(/\s+and$/i, "");
	if (words === undefined || typeWords.test(words)) return null;
	// On an infographic any thing beside a heading is its picture; elsewhere it must be called one.
	return kind === "infographic" ||
		/\b(?:illustration|drawing|icon|sketch|diagram|picture|photo)\b/i.test(words)
		? words
		: null;
}

/** Every quoted or found string in order, with what stands around it. */
function listMentions(prompt: string, { copy, spans, quotedSpans, masked }: Extraction): Mention[] {
	const byId = new Map(copy.map((line) => [line.id, line]));
	const byText = new Map(copy.map((line) => [line.text, line]));
	const shown = new Map(spans.map((span) => [span.start, span]));
	const all = [
		...quotedSpans,
		...spans.filter((span) => !quotedSpans.some((quoted) => quoted.start === span.start)),
	].sort((a, b) => a.start - b.start);
	return all.map((span, index): Mention => {
		const own = shown.get(span.start);
		const text = prompt.slice(span.start + 1, span.end - 1).trim();
		const before = all[index - 1]?.end ?? 0;
		const after = all[index + 1]?.start ?? prompt.length;
		return {
			line: own === undefined ? (byText.get(text) ?? null) : (byId.get(own.copyId) ?? null),
			refers: own === undefined,
			lead: masked.slice(Math.max(before, span.start - 140), span.start),
			tail: masked.slice(span.end, Math.min(after, span.end + 110)) + (after < prompt.length ? hidden : ""),
		};
	});
}
