// Finds the facts inside a clause that says more than them: "on Friday 12 June at 8 pm at the Blue Door".
import {
	dayRunChinese,
	type FactSort,
	factSort,
	factSortChinese,
	isDateWord,
	namesDay,
} from "./fact-shapes.ts";
import { isDate } from "./shapes.ts";
import { capitalRun } from "./unquoted.ts";

interface Inside {
	text: string;
	/** Offset in the clause. */
	start: number;
	sort: FactSort;
}

const idleBefore =
	/^(?:(?:to|from|and|in|of|the|at|on|first|last|only|all|day|late|opens?|this|[–—&-])\s+)+/i;
const idleBehind =
	/(?:\s+(?:to|from|until|till|and|in|of|the|at|on|first|last|only|all|day|every|doors|opens?|[–—&-]))+$/i;
const amount =
	/(?:\b(?:tickets?|entry|admission|adults?|children|kids|students?|just|only|prize)\s(?:from\s|for\s)?)?(?<!\b(?:an?|the|one)\s)[$€£¥]\s?\d[\d.,]*(?:\s(?:per|an?|on the)\s\p{Ll}+|\seach)?(?!\s(?:bills?|coins?|notes?)\b)|\b\d{1,2}\s?% off(?:\s(?:all|every)\p{L}*(?:\s\p{L}+)?)?/giu;
const contact =
	/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[^\s)]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|co(?:\.uk)?|shop|studio|eu|de|fr|cn)\b(?:\/[^\s)]+)?|\+?\(?\d[\d() -]{5,}\d/g;
const placeLead = /(?:\b(at|in|with|by)|@)\s+(?:the\s+)?(?=[\p{Lu}\d])/gu;
const placeNoun =
	/^\s(?:gym|hall|park|church|school|library|room|garden|stage|lawn|campus|square|beach|pier)\b/;
const goesOn = /^(?:$|\s(?:on|at|from|with|for|to|and|by|in|this|every|next)\s|\))/;

/** In order, none overlapping another. A bounded clause, so bounded work. */
export function factsWithin(clause: string, chinese: boolean): Inside[] {
	return chinese ? chineseWithin(clause) : englishWithin(clause);
}

function englishWithin(clause: string): Inside[] {
	const found = dates(clause);
	const free = (start: number, end: number): boolean =>
		found.every((other) => end <= other.start || start >= other.start + other.text.length);
	const add = (text: string, start: number, sort: FactSort): void => {
		if (text !== "" && free(start, start + text.length)) found.push({ text, start, sort });
	};
	for (const match of clause.matchAll(contact))
		if (/\p{L}/u.test(match[0]) || match[0].replace(/\D/g, "").length > 6)
			add(match[0], match.index, "contact");
	for (const match of clause.matchAll(amount)) add(match[0].trimEnd(), match.index, "price");
	for (const match of clause.matchAll(placeLead)) {
		const start = match.index + match[0].length;
		const rest = clause.slice(start);
		const proper = (capitalRun(rest) ?? "").replace(/\s(?:at|from|until|till|after|before|by)\s.*$/, "");
		const noun = placeNoun.exec(rest.slice(proper.length))?.[0] ?? "";
		const name = proper + noun;
		const beside = found.some(
			({ sort, start: at, text }) =>
				sort === "date" && (match.index - at - text.length === 1 || at - start - name.length < 5),
		);
		const long = proper.includes(" ");
		const fits = /^(?:in|with|by)$/.test(match[1] ?? "")
			? match[1] === "in"
				? beside || noun !== ""
				: long
			: true;
		if (
			fits &&
			goesOn.test(rest.slice(name.length)) &&
			!isDate(name) &&
			!isDateWord(name) &&
			isProper(proper)
		)
			add(name, start, "venue");
	}
	return found.sort((a, b) => a.start - b.start);
}

/** No look or style, and more than a number. */
function isProper(name: string): boolean {
	return /\p{L}{2}/u.test(name) && factSort(name.includes(" ") ? name : `${name} Hall`) !== null;
}

/** The longest runs of words that days and times are made of; the hour apart where `at` or `from` parts it. */
function dates(clause: string): Inside[] {
	const found: Inside[] = [];
	let from = -1;
	const close = (end: number): void => {
		if (from < 0) return;
		let start = from;
		from = -1;
		for (const part of clause.slice(start, end).split(/(\s(?:at|from)\s(?=\d|noon))/)) {
			const own = part.trimEnd().replace(idleBehind, "");
			const idle = idleBefore.exec(own)?.[0].length ?? 0;
			const text = own.slice(idle);
			if ((isDate(text) && !/^\d{4}$/.test(text)) || (namesDay(text) && isTold(clause, start + idle, text)))
				found.push({ text, start: start + idle, sort: "date" });
			start += part.length;
		}
	};
	for (const word of clause.matchAll(/\S+/g)) {
		const isPart = isDateWord(word[0]);
		if (isPart && from < 0) from = word.index;
		else if (!isPart) close(word.index);
	}
	close(clause.length);
	return found;
}

/** `on Saturdays`, `this Friday`, `every Tuesday`; not `Sunday morning calm`. */
function isTold(clause: string, at: number, text: string): boolean {
	return (
		/^every\s/i.test(text) ||
		/\b(?:on|this|next|until)\s(?:the\s)?$/i.test(clause.slice(Math.max(0, at - 12), at))
	);
}

const labelled = /^([\p{Script=Han}]{0,4}?)(时间|日期|地点|地址|电话|邮箱)(?:定于|是|为|在)?\s*(?=\S)/u;
const heldAt = /(?:在|于)([\p{Script=Han}A-Za-z\d·]{2,16}?)(?:举[行办]|开[幕业始]|见面|集合)?$/u;

/** 地点市体育中心, 时间是9月25日: labels that stand without a colon. */
export function labelledWithin(clause: string): Inside | null {
	const person = /^(?:新[郎娘]|作者[是为])([\p{Script=Han}·]{2,8})$/u.exec(clause)?.[1];
	if (person !== undefined) return { text: person, start: clause.length - person.length, sort: "label" };
	if (/^(?:主讲人|嘉宾)\p{Script=Han}{2,10}$/u.test(clause)) return { text: clause, start: 0, sort: "label" };
	const label = labelled.exec(clause);
	// 报名电话138…: the word before says what the number is for.
	if (label === null || (label[2] === "电话" && label[1] !== "")) return null;
	const start = label[0].length;
	const text = clause.slice(start);
	const isPlace = label[2]?.startsWith("地") && text.length < 24 && !/[的为字]/.test(text);
	const sort = factSortChinese(text) ?? (isPlace ? "venue" : null);
	return sort === null ? null : { text, start, sort };
}

function chineseWithin(clause: string): Inside[] {
	const found: Inside[] = [];
	let rest = 0;
	for (const match of clause.matchAll(dayRunChinese)) {
		const text = match[0].replace(/^[\s至到和~～—–-]+|[\s至到和~～—–-]+$/g, "");
		if (!isDate(text) || !namesDay(text)) continue;
		const start = match.index + match[0].indexOf(text);
		found.push({ text, start, sort: "date" });
		rest = start + text.length;
	}
	const tail = clause.slice(rest);
	const place = heldAt.exec(tail);
	if (place !== null && found.length > 0) {
		const name = place[1] ?? "";
		if (factSortChinese(name) === "venue")
			found.push({ text: name, start: rest + place.index + 1, sort: "venue" });
	} else {
		const sort = rest > 0 ? factSortChinese(tail) : null;
		if (sort !== null) found.push({ text: tail, start: rest, sort });
	}
	return found;
}
