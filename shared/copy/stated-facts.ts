// Finds the facts of a sheet that stand in a bare list behind its name: "poster for our market: LANTERN STREET, 6 PM, …".
import { field } from "./announced.ts";
import type { CopyRole } from "./copy.ts";
import { copyLabel } from "./copy-labels.ts";
import { type FactSort, factSort, factSortChinese } from "./fact-shapes.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import { hidden } from "./prompt-reading.ts";

/** The sheets that carry words. */
export const sheet =
	/\b(?:posters?|flyers?|leaflets?|cards?|invitations?|menus?|banners?|tickets?|notices?|infographics?|covers?|slides?)\b|海报|传单|宣传单|邀请函|请柬|卡片|贺卡|名片|菜单|门票|展板|横幅|公告|通知|封面|信息图/i;
const longestLead = 90;
const longestValue = 400;
const isSure = ({ sort }: Item): boolean => sort !== null && sort !== "venue";
const roleOf = (sort: FactSort): CopyRole | null =>
	sort === "name" ? null : sort === "venue" ? "label" : sort;

interface Item {
	text: string;
	start: number;
	sort: FactSort | null;
}

/** Linear: each colon looks at a bounded stretch to either side. */
export function findStatedFacts(masked: string): FoundLine[] {
	const found: FoundLine[] = [];
	let after = 0;
	const firstQuoted = masked.indexOf(hidden);
	for (const match of masked.matchAll(/(?<!\d):(?=\s)\s*|(?<!\d)：\s*|\s—\s+|,\s+|，/g)) {
		if (found.length >= mostStrings) break;
		if (match.index < after) continue;
		const lead = leadBefore(masked, match.index);
		const chinese = /\p{Script=Han}/u.test(lead);
		const comma = /[,，]/.test(match[0]);
		if (comma && !opensBare(lead)) continue;
		if (field.test(lead) || /(?:charts?|graphs?|图)$/i.test(lead) || !sheet.test(lead)) continue;
		const at = match.index + match[0].length;
		const items = itemsOf(masked, at, chinese, !/\p{Ll}/u.test(lead));
		const facts = items.filter(({ sort }) => sort !== null);
		const sure = facts.filter(isSure);
		// One sure fact is enough beside a second of any kind, or where a name opens the list.
		// Behind a mere comma only days, prices and contacts are sure.
		if (comma && sure.filter(({ sort }) => sort !== "name").length < 2) continue;
		if (sure.length === 0 || (facts.length < 2 && items[0]?.sort !== "name")) continue;
		// A picture that is told at length may hold a date or a figure too.
		if (items.length - facts.length > facts.length + 2) continue;
		const titled = firstQuoted >= 0 && firstQuoted < at;
		const name = titled || facts.some(({ sort }) => sort === "name") ? null : nameInLead(lead, match.index);
		let title = titled || name !== null;
		if (name !== null) found.push(bare(name, "title"));
		for (const fact of facts) {
			const heads = fact.sort === "name" && !title;
			title ||= heads;
			found.push(bare(fact, heads ? "title" : roleOf(fact.sort ?? "venue")));
		}
		after = (facts.at(-1)?.start ?? at) + 1;
	}
	return [...found, ...findLabelledFacts(masked)];
}

/** `Poster for SUMMER FAIR`, 夜市海报: the first clause of a sheet's prompt, with no figure of its own. */
function opensBare(lead: string): boolean {
	return !/[\d,，\ufffc]/.test(lead) && (/\bfor\b/i.test(lead) || /(?:海报|传单|邀请函)$/.test(lead));
}

function bare({ text, start }: Pick<Item, "text" | "start">, role: CopyRole | null): FoundLine {
	return {
		text,
		start,
		end: start + text.length,
		times: 1,
		roleWords: "",
		unquoted: true,
		...(role === null ? {} : { role }),
	};
}

function leadBefore(masked: string, at: number): string {
	let start = at;
	while (start > 0 && at - start < longestLead && !".!?;:。，；：\n".includes(masked.charAt(start - 1)))
		start -= 1;
	return masked.slice(start, at).trimEnd();
}

/** `Poster for the Riverside Book Fair`: what the sheet is for, where it is a name. */
function nameInLead(lead: string, end: number): Item | null {
	const words = /\bfor\s+(?:the\s+|our\s+|my\s+)?(\p{Lu}[^,]{3,50})$/u.exec(lead)?.[1];
	return words === undefined || factSort(words) === null
		? null
		: { text: words, start: end - words.length, sort: "name" };
}

/** To the end of the sentence; a full stop inside a date or an address parts nothing. */
function itemsOf(masked: string, at: number, chinese: boolean, shouting: boolean): Item[] {
	const window = masked.slice(at, at + longestValue);
	const stop = /[。！？!?]|\.(?=\s|$)(?<!\b[ap]\.m\.)|\n\s*\n/.exec(window);
	const value = stop === null ? window : window.slice(0, stop.index);
	const items: Item[] = [];
	let start = 0;
	for (const part of value.split(/([,;|•\n，；、](?:\s*(?:and|&)\s)?|\s—\s)/)) {
		const text = part.replace(/^[\s*-]+/, "").trim();
		const offset = start + part.indexOf(text);
		start += part.length;
		if (text === "" || /^(?:[,;|•\n，；、]|\s—\s)/.test(part)) continue;
		if (text.includes(hidden)) continue;
		items.push({
			text,
			start: at + offset,
			sort: chinese ? factSortChinese(text) : factSort(text, shouting),
		});
	}
	return items;
}

const label = /(?:^|[\s，。；、,.;])(\p{Script=Han}{2,6}|\p{Script=Latin}{4,8})[:：]\s*/gu;

/** `时间：6月19日，地点：汨罗江畔`, `Date: 12 June. Venue: Mill Road Hall` on a sheet. A place counts beside a sure fact. */
function findLabelledFacts(masked: string): FoundLine[] {
	if (!sheet.test(masked.slice(0, 240))) return [];
	const found: (Item & { role: CopyRole })[] = [];
	for (const match of masked.matchAll(label)) {
		if (found.length >= mostStrings) break;
		const words = match[1] ?? "";
		const named = copyLabel(words) ?? copyLabel(words.slice(-2));
		if (named === null || !/date|price|contact/.test(named.role ?? "")) continue;
		const start = match.index + match[0].length;
		const text =
			/^(?:[^，。；,;\n\ufffc.]|\.(?=\S)){1,40}/u.exec(masked.slice(start, start + 40))?.[0].trim() ?? "";
		const sort = factSortChinese(text) ?? factSort(text);
		const isPlace = /地|[vw]e|loc|add|pl/i.test(words) && !/when/i.test(words);
		if (text === "" || (sort === null && !isPlace)) continue;
		if (isPlace && (/的|^\p{Ll}|^一/u.test(text) || text.length > 32)) continue;
		found.push({
			text,
			start,
			sort,
			role: isPlace ? "label" : (roleOf(sort ?? "venue") ?? "label"),
		});
	}
	return found.some(isSure) ? found.map((item) => bare(item, item.role)) : [];
}

/** Days, prices, phones, names in capitals and figures anywhere in the prose, for a sheet on which no word was found. */
export function lostWords(masked: string): string[] {
	const told =
		/(?<![\p{Script=Latin}\p{N}#])(?:\p{Lu}{3,}(?:[ '’&-]{1,3}\p{Lu}{2,})+|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8}\b|\p{Lu}\p{L}{2,8} \d{1,2}\b|[$€£¥￥]\s?\d[\d.,]*|\d[\d.,:]*\s?(?:[ap]m\b|[%€元月点])|\d{3}[ -]\d{3,4}[ -]\d{4}|www\.\S+)/gu;
	// Two words with a capital, or a number beside one, are told only where they are a name or a day.
	return (masked.slice(0, 20_000).match(told) ?? [])
		.filter((words) => !/\p{Lu}\p{L}/u.test(words) || factSort(words) !== null)
		.slice(0, 3);
}
