// Writes the part of a prompt that holds the words: each line quoted, with its style and place.
import type { CopyLine, CopyRole } from "../copy/copy.ts";
import type { Brief, BriefSection } from "./brief.ts";
import { plainWords } from "./plain-words.ts";
import { quoteCopy } from "./quoting.ts";

interface CopySentenceOptions {
	illustrations: boolean;
	places: boolean;
	styles: boolean;
}

interface Wording {
	roles: Readonly<Record<CopyRole, string>>;
	/** For a line that stands on a thing in the picture. */
	onThing: string;
	section: string;
	style(words: string): string;
	place(words: string): string;
	times(count: number): string;
	picture(words: string): string;
	facts(listed: string): string;
	/** Before a fact that stood in an earlier section too. */
	again: string;
	/** Between the facts of a list, and before the last. */
	joints: readonly [string, string];
}

const english: Wording = {
	roles: {
		title: "The title ",
		subtitle: "The subtitle ",
		heading: "The heading ",
		body: "The paragraph ",
		label: "The label ",
		number: "The figure ",
		date: "The date ",
		price: "The price ",
		contact: "The contact line ",
		footer: "The footer ",
	},
	onThing: "The text ",
	section: "A section headed ",
	style: (words) => ` in ${words.replace(/^(?:in|with)\s+/i, "")}`,
	place: (words) => `, ${words}`,
	times: (count) => `, shown ${count} times`,
	picture: (words) =>
		/\b(?:illustration|drawing|diagram|sketch|icon|photo|picture)s?$/i.test(words)
			? `, with ${words}`
			: `, illustrated with ${words}`,
	facts: (listed) => `, listing ${listed}`,
	again: "again ",
	joints: [", ", " and "],
};

const chinese: Wording = {
	roles: {
		title: "标题写着",
		subtitle: "副标题写着",
		heading: "小标题写着",
		body: "正文写着",
		label: "标签写着",
		number: "数字写着",
		date: "日期写着",
		price: "价格写着",
		contact: "联系方式写着",
		footer: "页脚写着",
	},
	onThing: "文字写着",
	section: "一个板块，小标题写着",
	style: (words) => `，字体：${words}`,
	place: (words) => `，位置：${words}`,
	times: (count) => `，共出现${count}次`,
	picture: (words) => `，配图：${words}`,
	facts: (listed) => `，要点写着${listed}`,
	again: "再次写着",
	joints: ["、", "和"],
};

/** Whether a brief is told in Chinese: then its prompt is too. */
export function isChinese(brief: Brief): boolean {
	return /\p{Script=Han}/u.test(brief.subject);
}

/** One sentence a line, one a section; in the order of the copy. Chinese briefs get Chinese wording. */
export function copySentences(brief: Brief, options: CopySentenceOptions): string[] {
	const wording = isChinese(brief) ? chinese : english;
	const lines = new Map(brief.copy.map((line) => [line.id, line]));
	const mentions = countMentions(brief);
	const inSections = new Set(brief.sections.flatMap((section) => [section.headingId, ...section.factIds]));
	const passed = new Set<string>();
	const written = new Set<string>();
	const sentences: string[] = [];
	const say = (line: CopyLine, name: string): string => {
		const again = written.has(line.id);
		const extra = again ? 0 : line.count - (mentions.get(line.id) ?? 1);
		written.add(line.id);
		return `${again && name === "" ? wording.again : ""}${describe(line, name, extra, options, wording)}`;
	};
	let next = 0;
	for (const line of brief.copy) {
		passed.add(line.id);
		if (brief.sections[next]?.headingId === line.id) {
			// A later section whose heading has gone by already follows at once.
			do {
				const section = brief.sections[next];
				if (section !== undefined) sentences.push(sectionSentence(section, lines, say, options, wording));
				next += 1;
			} while (passed.has(brief.sections[next]?.headingId ?? ""));
		} else if (!written.has(line.id) && !inSections.has(line.id))
			sentences.push(say(line, isOnThing(line) ? wording.onThing : wording.roles[line.role]));
	}
	for (const line of brief.copy)
		if (!written.has(line.id)) sentences.push(say(line, wording.roles[line.role]));
	return sentences;
}

function sectionSentence(
	section: BriefSection,
	lines: ReadonlyMap<string, CopyLine>,
	say: (line: CopyLine, name: string) => string,
	options: CopySentenceOptions,
	wording: Wording,
): string {
	const heading = lines.get(section.headingId);
	if (heading === undefined) return "";
	const headed = say(heading, wording.section);
	const drawn =
		options.illustrations && section.illustration ? wording.picture(plainWords(section.illustration)) : "";
	const facts = section.factIds
		.map((id) => lines.get(id))
		.filter((line) => line !== undefined)
		.map((line) => say(line, ""));
	const last = facts.pop();
	if (last === undefined) return `${headed}${drawn}`;
	const listed = facts.length === 0 ? last : `${facts.join(wording.joints[0])}${wording.joints[1]}${last}`;
	return `${headed}${drawn}${wording.facts(listed)}`;
}

/** `extra`: how many more times than this mention the line is wanted. */
function describe(
	line: CopyLine,
	name: string,
	extra: number,
	options: CopySentenceOptions,
	wording: Wording,
): string {
	const style = options.styles && line.style ? wording.style(plainWords(line.style)) : "";
	const place = options.places && line.place ? wording.place(plainWords(line.place)) : "";
	const count = extra > 0 ? wording.times(extra + 1) : "";
	// The comma shows that the stop before the mark belongs to the words.
	const rest = `${count}${style}${place}`;
	const stop = /[,，.。]$/.test(line.text) && !/^[,，]/.test(rest) ? "," : "";
	// The count stands first: the reader looks for it right behind the string.
	return `${name}${quoteCopy(line.text)}${stop}${rest}`;
}

function isOnThing(line: CopyLine): boolean {
	return line.place !== undefined && /^on the \S+ \S|^on the (?!left|right|top|bottom)|上$/.test(line.place);
}

/** How often the prompt will name each line: once, or once for each place in a section. */
function countMentions(brief: Brief): Map<string, number> {
	const mentions = new Map<string, number>();
	for (const section of brief.sections)
		for (const id of [section.headingId, ...section.factIds]) mentions.set(id, (mentions.get(id) ?? 0) + 1);
	return mentions;
}
