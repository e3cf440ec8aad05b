// Reads prompts that are written as a form: `Title: Summer Sale`, bullets under a lead-in, tables of text.
import { type CopyLabel, copyLabel } from "./copy-labels.ts";
import { isDescription } from "./descriptions.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";

interface FormLine {
	start: number;
	/** Bullet, number or heading mark taken off. */
	body: string;
	bodyStart: number;
	isBullet: boolean;
	/** Behind a `>`. */
	quoted: boolean;
	indent: number;
}

const bullet =
	/^(\s*)(?:[-*•·–—▪●○◆]\s+|\d{1,2}[.)、]\s*|[①②③④⑤⑥⑦⑧⑨⑩]\s*|#{1,4}\s+|>\s+|【(?=[^】]{1,10}】))/;
const label =
	/^(?:\*\*|__|\[|【)?\s*([\p{L}][\p{L}\p{N} &/'-]{0,28}?(?:\s*\([^)]{0,60}\))?)\s*(?:\*\*|__)?\s*(?:[:：]|】\s*[:：]?)\s*(?:\*\*|__)?\s*/u;

/** Linear: each line of the prompt is read once. */
export function findLabelled(reading: PromptReading): FoundLine[] {
	const lines = formLines(reading.masked);
	const form = isForm(lines);
	const found: FoundLine[] = [];
	// Whoever quotes some of the text quotes all of it: bare bullets are then descriptions.
	const quotes = reading.pieces.length > 0;
	/** The list label that bullets belong to now. */
	let under: { label: CopyLabel; indent: number } | null = null;
	/** Bare lines right under `with the following text:` are copy up to the next blank line. */
	let plain: "none" | "awaited" | "running" = "none";
	for (const [index, line] of lines.entries()) {
		if (found.length >= mostStrings) break;
		if (line.body === "") {
			if (plain === "running") plain = "none";
			continue;
		}
		const cell = tableCell(line.body);
		if (cell !== null) {
			const at = line.bodyStart + line.body.indexOf(cell.text);
			if (form || cell.label.strength === "strong") push(found, cell.text, at, cell.label, cell.words);
			continue;
		}
		const match = label.exec(line.body);
		const named = match === null ? null : copyLabel(match[1] ?? "");
		const value = match === null ? line.body : line.body.slice(match[0].length);
		const valueStart = line.bodyStart + (match?.[0].length ?? 0);
		if (!quotes && (match === null || value.trim() === "") && introduces(line.body)) {
			plain = "awaited";
			under = { label: { role: null, strength: "list" }, indent: line.indent };
			continue;
		}
		if (plain !== "none" && match === null && (!line.isBullet || line.quoted) && line.body.length <= 120) {
			push(found, line.body, line.bodyStart, { role: null, strength: "list" }, "", true);
			plain = "running";
			continue;
		}
		if (match !== null) plain = "none";
		if (match !== null && named === null && value.trim() === "" && leadIn(line.body)) {
			under = { label: { role: null, strength: "list" }, indent: line.indent };
			continue;
		}
		if (match !== null && named === null && !(under !== null && line.isBullet)) {
			// Another field of the form (Style:, Background:) ends a list.
			under = null;
			continue;
		}
		if (named !== null) {
			const bare = value.replace(/[*_`]/g, "").trim();
			if (named.strength === "list") {
				under = bare === "" ? { label: named, indent: line.indent } : null;
				if (bare !== "" && form && !quotes) pushList(found, value, valueStart, named, match?.[1] ?? "");
				continue;
			}
			if (bare === "") {
				under = { label: named, indent: line.indent };
				continue;
			}
			if (named.strength === "strong" || form) push(found, value, valueStart, named, match?.[1] ?? "");
			if (!line.isBullet) under = null;
			continue;
		}
		// `**Mains**` or `热菜` over its bullets, in a list of copy.
		if (under?.label.strength === "list" && !quotes && isHeading(line, lines[index + 1])) {
			push(found, line.body, line.bodyStart, { role: "heading", strength: "strong" }, "");
			continue;
		}
		if (under !== null && (line.isBullet || under.label.strength !== "list")) {
			if (!quotes || under.label.strength !== "list") push(found, line.body, line.bodyStart, under.label, "");
			if (under.label.strength !== "list") under = null;
			continue;
		}
		under = leadIn(line.body) ? { label: { role: null, strength: "list" }, indent: line.indent } : null;
	}
	return found;
}

/** Holds a label that alone says "copy", or three that do so together (a badge: name, company, role). */
function isForm(lines: readonly FormLine[]): boolean {
	if (lines.length < 2) return false;
	if (lines.some((line) => strongLabel(line.body))) return true;
	let weak = 0;
	for (const { body } of lines) if (copyLabel(label.exec(body)?.[1] ?? "") !== null) weak += 1;
	return weak >= 3;
}

/** A short line without a colon, bold or right over a bullet. */
function isHeading({ body, isBullet }: FormLine, next: FormLine | undefined): boolean {
	if (/^(?:\*\*|__)[^*_]{1,40}(?:\*\*|__)$/.test(body)) return true;
	return (
		!isBullet &&
		next?.isBullet === true &&
		next.body !== "" &&
		body.length <= 30 &&
		!/[:：.。,，;；]/.test(body)
	);
}

function strongLabel(body: string): boolean {
	const words = label.exec(body)?.[1];
	const named = words === undefined ? (tableCell(body)?.label ?? null) : copyLabel(words);
	return named !== null && named.strength !== "weak";
}

/** `Poster with the following text:`, `**Poster copy**`, 海报内容如下：: what comes next is copy, bullets or not. */
function introduces(body: string): boolean {
	return /\b(?:text|words) (?:on|for) the \p{L}+[:：]\s*$|\b(?:following|exact|this)\s+(?:exact\s+)?(?:text|lines|words|copy|wording)\b[^:]{0,20}[:：]\s*$|^(?:\*\*|__)?(?:poster |sheet |flyer |card )?(?:copy|text|wording)(?:\s*\((?:exact|exactly|verbatim)\))?(?:\*\*|__)?$|^(?:\*\*)?(?:海报|封面|卡片|画面|页面)?(?:文案|文字|文字内容)(?:\*\*)?$|(?:内容|文字|文案|文本)如下\s*[：:]\s*$|(?:黑板|招牌|告示牌?|便签|便利贴|纸条|横幅|牌子|菜单牌?)(?:上)?(?:写着?)?\s*[：:]\s*$|写着\s*[：:]\s*$|\b(?:sign|chalkboard|note|poster|banner|card)\s+(?:that\s+)?(?:says|reads|reading|saying)\s*:\s*$/iu.test(
		body,
	);
}

/** `Include the following text:`, `with these lines:` */
function leadIn(body: string): boolean {
	if (
		/\b(?:menu|price list|programme?)\b[^:.]{0,40}[:：]\s*$|\bwith (?:the )?(?:following )?sections\s*[:：]\s*$/i.test(
			body,
		)
	)
		return true;
	return /\b(?:following|these|this)\s+(?:exact\s+)?(?:text|texts|lines|words|copy|items|points|bullets|labels|headings|phrases|strings|captions|menu|tips|steps|facts|rules|reasons|ideas|habits|sections)\b[^:]{0,30}[:：]\s*$|(?:以下|下列|如下)(?:的)?(?:文字|文案|内容|标语|文本|菜品|要点)[^：:]{0,8}[：:]\s*$/i.test(
		body,
	);
}

function formLines(masked: string): FormLine[] {
	const lines: FormLine[] = [];
	let start = 0;
	for (const raw of masked.split("\n")) {
		const mark = bullet.exec(raw)?.[0] ?? /^\s*/.exec(raw)?.[0] ?? "";
		const body = raw.slice(mark.length).replace(/\s+$/, "");
		lines.push({
			start,
			body: mark.trimStart().startsWith("【") ? `【${body}` : body,
			bodyStart: start + mark.length - (mark.trimStart().startsWith("【") ? 1 : 0),
			isBullet: mark.trim() !== "",
			quoted: mark.trim() === ">",
			indent: raw.length - raw.trimStart().length,
		});
		start += raw.length + 1;
	}
	return lines;
}

/** `| Headline | Fresh Bread |` */
function tableCell(body: string): { label: CopyLabel; words: string; text: string } | null {
	if (!body.startsWith("|")) return null;
	const cells = body.split("|").map((cell) => cell.trim());
	const named = copyLabel(cells[1] ?? "");
	const text = cells[2] ?? "";
	if (named === null || text === "" || /^:?-+:?$/.test(text) || copyLabel(text) !== null) return null;
	return { label: named, words: cells[1] ?? "", text };
}

const moreLabels = /[；;。，,.|]\s*(?:[\p{L}-]+\s){0,2}[\p{L}-]{2,14}\s?[:：](?!\/\/)/u;

function push(
	found: FoundLine[],
	raw: string,
	at: number,
	named: CopyLabel,
	words: string,
	sure = false,
): void {
	// More labels on the same line are for the reader of running text.
	if (raw.includes(hidden) || moreLabels.test(raw)) return;
	let text = raw.trim();
	let start = at + (raw.length - raw.trimStart().length);
	const marks = /^(?:\*\*|__|\*|_|`)+/.exec(text)?.[0].length ?? 0;
	text = text.slice(marks);
	start += marks;
	const styled = /\s*[([（]([^()[\]（）]{2,60})[)\]）]\s*$/.exec(text);
	const style = styled !== null && isStyle(styled[1] ?? "") ? styled[1] : undefined;
	if (style !== undefined) text = text.slice(0, styled?.index);
	text = text
		.replace(/(?:\*\*|__|\*|_|`)+$/, "")
		.replace(/[,;，；]$/, "")
		.trim();
	if (
		text === "" ||
		(!sure && (isDescription(text) || isStyleOnly(text))) ||
		tooLong(text, named) ||
		/^(?:none|n\/a|tbd|tba|无|待定)$/i.test(text)
	)
		return;
	found.push({
		text,
		start,
		end: start + text.length,
		times: 1,
		roleWords: words,
		...(named.role === null ? {} : { role: named.role }),
		...(style === undefined ? {} : { style }),
		unquoted: true,
	});
}

/** `Menu: Latte, Mocha, Tea` in a form: the items. */
function pushList(found: FoundLine[], value: string, at: number, named: CopyLabel, words: string): void {
	if (value.includes(hidden)) return;
	let offset = 0;
	const split = /\s*[;；|/]\s*/.test(value) ? /\s*[;；|/]\s*/ : null;
	if (split === null) {
		push(found, value, at, named, words);
		return;
	}
	for (const item of value.split(split)) {
		const start = value.indexOf(item, offset);
		push(found, item, at + start, named, words);
		offset = start + item.length;
	}
}

/** A label, a title or a date of many words is a description of one. */
function tooLong(text: string, named: CopyLabel): boolean {
	return (
		named.role !== "body" &&
		named.role !== null &&
		named.role !== "footer" &&
		(text.length > 110 || text.split(/[;；]/).length > 2)
	);
}

const styleTerms =
	/\b(?:bold|italic|serif|sans|font|large|small|centered|caps|script|condensed|red|blue|white|black|gold|green|yellow|pt|px|top|bottom|left|right|handwritten|neon|light|thin|heavy)\b|字体|加粗|居中|红色|白色|金色|黑体/i;

function isStyle(words: string): boolean {
	return styleTerms.test(words);
}

/** `bold serif, centered`: says how, names no text. */
function isStyleOnly(text: string): boolean {
	return /^\p{Ll}/u.test(text) && styleTerms.test(text) && text.length < 80;
}
