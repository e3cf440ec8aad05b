// Finds copy that stands without quote marks behind a colon: "the front reads: …", "a menu that lists: …".

import { findAnnouncedChinese } from "./announced-zh.ts";
import { isDescription } from "./descriptions.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";
import { isDate, isPrice } from "./shapes.ts";
import { listItems, untilStop, withoutTails } from "./value-ends.ts";

const longestValue = 300;
const longestLead = 90;

/** Whatever follows is to be seen. */
const saying =
	/\b(?:reads?|reading|says?|saying|stat(?:es?|ing)|spell(?:s|ing)?(?:\s+out)?|written(?:\s+on\s+(?:it|them))?|printed|engraved|inscribed|carved|embroidered|stamped|etched|lettered|captioned|labell?ed|scrawled|announc(?:es|ing)|proclaim(?:s|ing))(?:\s+(?:(?:in|with)\s+(?:\p{L}+\s+){0,4}?(?:letters|lettering|font|script|type|text|caps)|simply|only|the following|as follows|this|the (?:words|text)|out|text))?$/iu;
/** What follows may also be a picture, so it must look like text. */
const showing =
	/\b(?:(?<!\b(?:an?|the|our|my)\s(?:[\w-]+\s)?)shows?|showing|displays?|displaying|features?|featuring|advertis(?:es|ing)|announcing|titled|entitled|named|called|(?:with|has|have|having|contain(?:s|ing)|bear(?:s|ing)|includ(?:es|ing))\s+(?:the\s+)?(?:text|words?|title|name|headline|caption|message|phrase|slogan|inscription|lettering|tag ?line))$/i;
const listing =
	/\b(?:price\s+tags|signs|labels|tags|stickers|badges|banners|buttons|captions|slogans|headlines|headings|callouts|phrases|texts|plaques|placards)$|\b(?<!(?:authors?|guest|name|mailing|attendee) )(?:lists?|listing|listed|itemi[sz](?:es|ing)|(?:tasting|flavou?r) notes|ingredients|allergens)$|\b(?:lists?|listing|naming)\s+(?:(?:the|its|all|of)\s+){0,2}(?:\p{L}+\s){0,2}\p{L}+s$|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|these|the following|several|multiple)\s+(?:\p{L}+[\s-]){0,3}?)(?:signs|labels|items|sections|steps|columns|panels|rows|destinations|stations|cities|stops|options|flavou?rs|dishes|drinks|prices|words|phrases|names|titles|headings|headlines|lines|buttons|tabs|tags|categories|days|tips|rules|facts|points|bullets|ingredients|topics|stages|phases|places|badges|captions|slogans|texts|strings|cards|tiles|pages|chapters|lessons|teams|events|bands|artists|products)(?:\s+(?:labell?ed|titled|named|called|are|reading|saying))?$|\b(?:menu|schedule|line-?up|agenda|timetable|checklist|to-?do list|shopping list|price list|program(?:me)?)(?:\s+(?:board|items))?(?:\s+(?:on|in|at)\s+(?:an?|the)\s+(?:\p{L}+\s+){0,3}\p{L}+)?$/iu;
/** Things that carry words. */
const thing =
	/\b(?:signs?|signboard|signpost|banner|billboard|plaque|board|\p{L}*board|placard|marquee|sticker|note|post-?it|message|caption|inscription|label|tag|nameplate|bubble|tattoo|tombstone|gravestone|headstone|engraving|embroidery|lettering|graffiti|wording|slogan|tag ?line|strapline|headline|(?:promo|discount|voucher|coupon)\scode|subheadline|subhead|subtitle|title|heading|footer|header|button|badge|ribbon|ticker|text|quote|words|phrase|overlay|stamp|fortune|epitaph|motto|hashtag|(?:top|bottom|first|second|third|fourth|last|next|middle|upper|lower)\s+line)(?:\s(?:across|above|over|on|in|by|at)\sthe(?:\s\p{L}+){1,2})?$/iu;
const textLike = /^[\p{Lu}\p{N}\p{Script=Han}$€£¥#@]/u;
/** The field of a brief, or the name of a part of the picture, before the colon: nothing to be shown. */
export const field =
	/\b(?:style|background|palette|colou?rs?|mood|lighting|composition|layout|scene|setting|details?|format|size|ratio|prompt|image|illustration|picture|photo|camera|lens|font|typography|subject|theme|tone|audience|purpose|avoid|note that|requirements?|elements?|instructions?|context|goal|task|output|constraints?)$/i;

/** Linear: each colon looks at a bounded stretch to either side. */
export function findAnnounced({ masked }: PromptReading): FoundLine[] {
	const found: FoundLine[] = [];
	let after = 0;
	for (const match of masked.matchAll(/(?<!\d):(?=\s)[ \t]*/g)) {
		if (found.length >= mostStrings) break;
		if (match.index < after) continue;
		const lead = leadBefore(masked, match.index);
		const sort = lead === "" || field.test(lead) ? null : sortOf(lead);
		const at = match.index + match[0].length;
		if (sort === null || !mayBeText(masked, at, sort, lead)) continue;
		const value = wholeValue(masked.slice(at, at + longestValue), sort);
		// `reads boldly: "X"`: the quoted string comes later in the sentence.
		if (value === null || value.includes(hidden)) continue;
		const lines = linesOf(sort, lead, value, at);
		for (const line of lines) {
			found.push({
				...line,
				times: 1,
				roleWords: lead.slice(-40),
				unquoted: true,
				...(lines.length > 1 ? { list: -at } : {}),
			});
			after = line.end;
		}
	}
	return [...found, ...findAnnouncedChinese(masked)];
}

/** To the stop; `Fresh sourdough today! Buns 3 for $5.`: a short sentence with a price or a day goes with it. */
function wholeValue(rest: string, sort: Sort): string | null {
	const value = untilStop(rest);
	if (value === null || sort !== "said" || !/[!?]$/.test(value)) return value;
	const more = /^\s\p{Lu}[^.!?\n\ufffc]{2,40}(?=[.!?]|$)/u.exec(rest.slice(value.length))?.[0] ?? "";
	return isPrice(more) || isDate(more) ? value + more : value;
}

/** The words of the clause before the colon, walked back to a mark. */
function leadBefore(masked: string, at: number): string {
	let start = at;
	while (
		start > 0 &&
		at - start < longestLead &&
		!".!?;:,。，；：\n\ufffc".includes(masked.charAt(start - 1))
	)
		start -= 1;
	return masked.slice(start, at).replace(/[*_]/g, "").trim();
}

/** What the words before a colon promise behind it. */
type Sort = "list" | "said" | "shown" | "thing";

function sortOf(lead: string): Sort | null {
	if (listing.test(lead)) return "list";
	if (saying.test(lead)) return "said";
	if (showing.test(lead)) return "shown";
	return thing.test(lead) ? "thing" : null;
}

const jotted = /\b(?:note|list|post-?it|reminder)$/i;

/** A quick look at the first character, so that a colon before plain prose costs next to nothing. */
function mayBeText(masked: string, at: number, sort: Sort, lead: string): boolean {
	if (sort === "said" || sort === "list" || jotted.test(lead)) return true;
	return textLike.test(masked.slice(at, at + 6).replace(/^[\s"'“‘*_]+/, ""));
}

type Span = Pick<FoundLine, "text" | "start" | "end">;

function linesOf(sort: Sort, lead: string, value: string, at: number): Span[] {
	// An opening mark that never closes is no part of the words.
	const indent = /^[\s"'“‘*_]*/.exec(value)?.[0].length ?? 0;
	const text = value.slice(indent).replace(/[\s*_]+$/, "");
	// `Two signs: one says …`: each is said for itself.
	if (
		/^(?:(?:the\s+)?(?:one|first|left|upper|top|other)|an?)\b[^,.]{0,40}?\s(?:says|reads|reading|saying|labell?ed|marked)\s/i.test(
			text,
		)
	)
		return [];
	const span = (words: string, offset: number): Span => ({
		text: words,
		start: at + indent + offset,
		end: at + indent + offset + words.length,
	});
	if (sort === "list") {
		const items = listItems(text);
		// The mark of a numbered list.
		if (/^\d{1,2}$/.test(text)) return [];
		if (items === null)
			return textLike.test(text) && !isDescription(text) ? [span(withoutTails(text), 0)] : [];
		return items.some((item) => isDescription(item.text) || item.text.length > 60)
			? []
			: items.map((item) => span(item.text, item.at));
	}
	const items = text.includes(",") ? (listItems(text) ?? []) : [];
	const short = (most: number): boolean =>
		items.length > 2 && items.every((item) => textLike.test(item.text) && item.text.length <= most);
	// `A scoreboard: HOME 21, GUEST 17, QTR 4`, `a board showing: Paris 10:45, Tokyo 11:20, Lima 12:40`
	const alike = (): boolean =>
		items.every((item) => /\d/.test(item.text)) ||
		items.every((item) => item.text === item.text.toUpperCase());
	if (sort === "shown" ? short(40) : short(24) && alike())
		return items.map((item) => span(item.text, item.at));
	if (isDescription(text)) return [];
	if (sort !== "said" && !textLike.test(text)) {
		// `a sticky note: buy milk, call mom, finish report`
		return jotted.test(lead) && items.length > 2 && items.every((item) => item.text.split(" ").length <= 4)
			? items.map((item) => span(item.text, item.at))
			: [];
	}
	const words = withoutTails(text);
	return words === "" || words.length > 240 ? [] : [span(words, 0)];
}
