// Reads labels that stand in running text: `… Title: Summer Sale. Subtitle: Up to 50% off. …`
import { endOf } from "./announced-zh.ts";
import { copyLabel } from "./copy-labels.ts";
import { isDescription } from "./descriptions.ts";
import { sheet } from "./event-title.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";
import { withoutTails } from "./value-ends.ts";

const inline =
	/(?:^|(?<=[.;,。；，、：\n(（\ufffc])[ \t]{0,4}|\\n[ ]{0,4}|\s[-–—|]\s|[ \t]{1,4}(?=\p{Script=Han}{2,6}[：:])|(?<=[A-Za-z])(?=\p{Script=Han}{2,6}[：:])|(?<=:) )((?:(?!\p{Script=Han})\p{L}[\p{L}-]{0,24}\s){0,4}\p{L}[\p{L}-]{0,24}(?:\s\d{1,2})?)\s?[:：][ \t]{0,4}(?:\*\*|__)?/gu;
const longestValue = 200;
const longestParagraph = 2000;
/** `Sign above the door: JOE'S DINER`, `Window text: Breakfast all day`. */
const carrier =
	/^(?:(?:neon|wooden|street|shop|road|door|window|wall|front|back|main|small|big)\s)?(?:sign|banner|plaque|billboard|chalkboard|marquee|awning|nameplate|placard|speech bubble|thought bubble)\b|^(?:\p{L}+\s){1,2}(?:text|sign|lettering|inscription)$/iu;

/** `Top: HEIRLOOM TOMATO`, 右下角：零基础免费: a place, whose value is text where others beside it are. */
const placed =
	/^(?:(?:at\s+the\s+|the\s+)?(?:very\s+)?(?:top|bottom|middle|cent(?:er|re)|left|right|upper|lower|header|footer)(?:\s+(?:left|right|cent(?:er|re)|corner|edge|band|strip|section|half))*)$|^(?:左上角|右上角|左下角|右下角|顶部|底部|上方|下方|中间|中央|角落)$/i;
const picture =
	/\b(?:illustration|photo|image|picture|icons?|drawing|logo|background|silhouette|pattern|portrait|scene|sky|border|gradient|render|close-?up|texture)s?\b|图案|插画|照片|背景|二维码|图标|[一两三几][只个张位座棵条朵]|标志|剪影|花纹/i;

interface Candidate {
	line: FoundLine;
	sort: "strong" | "weak" | "placed";
}

/** Weak labels and places count beside strong ones only, and only where the value is not quoted. Linear. */
export function findInlineLabels({ masked }: PromptReading): FoundLine[] {
	const found: Candidate[] = [];
	for (const match of masked.matchAll(inline)) {
		if (found.length >= mostStrings) break;
		const words = (match[1] ?? "").trim();
		const whole = copyLabel(words);
		const named = whole ?? copyLabel(words.split(" ").at(-1) ?? "");
		const onThing = carrier.test(words);
		const sort = onThing || named?.strength === "strong" ? "strong" : placed.test(words) ? "placed" : "weak";
		if (sort === "weak" && (whole === null || whole.strength !== "weak")) continue;
		const at = match.index + match[0].length;
		const rest = masked.slice(at, at + longestValue);
		const told = /^(?:abstract|摘要)$/i.test(words)
			? wholeParagraph(masked.slice(at, at + longestParagraph))
			: inlineValue(rest);
		// `A badge: HELLO, with a name in marker`: where the label only ends a phrase, the phrase may go on behind it.
		// `author: Mira Okafor, painted dunes at sunset`: a name ends where small letters begin.
		const cut = sort === "weak" && told !== null ? told.replace(/,\s\p{Ll}.*$/su, "") : told;
		const value = cut !== null && whole === null ? withoutTails(cut) : cut;
		if (
			value === null ||
			((onThing || sort !== "strong") && !/^[\p{Lu}\p{N}\p{Script=Han}$€£¥#]/u.test(value))
		)
			continue;
		if (
			sort !== "strong" &&
			(picture.test(value) || value.length > (/^(?:authors?|作者)/i.test(words) ? 160 : 60))
		)
			continue;
		const role = onThing || sort === "placed" ? null : (named?.role ?? null);
		found.push({
			sort,
			line: {
				text: value,
				start: at,
				end: at + value.length,
				times: 1,
				roleWords: words,
				...(role === null ? {} : { role }),
				unquoted: true,
			},
		});
	}
	return vouched(found, sheet.test(masked.slice(0, 240)));
}

/** `Brand: … Scent: …`: what a packaging form names first. */
const productLabel = /^(?:brand|brand name|product|product name|品牌|品牌名|品名|产品名称?|商品名)$/i;

/** Who made or gives it: on a sheet such a name is always told to be shown. */
const credit =
	/^(?:author|director|starring|speakers?|hosted by|presented by|organizer|主演|导演|编剧|作者|主办(?:方|单位)?|主讲人|嘉宾|汇报人|新[郎娘])$/i;

/** The strong ones; places where one of them is in capitals; and what stands right beside one that counts. */
function vouched(found: readonly Candidate[], credits: boolean): FoundLine[] {
	const shouted = found.some(
		({ line, sort }) => sort === "placed" && /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u.test(line.text),
	);
	const product =
		found.filter(({ sort }) => sort === "weak").length > 1 &&
		found.some(({ line }) => productLabel.test(line.roleWords));
	const counts = found.map(
		({ sort, line }) =>
			(product && sort === "weak" && productLabel.test(line.roleWords)) ||
			(credits && line.text.length < 30 && credit.test(line.roleWords)) ||
			sort === "strong" ||
			(sort === "placed" && shouted),
	);
	const beside = (index: number, other: number): boolean => {
		const one = found[index]?.line;
		const two = found[other]?.line;
		if (one === undefined || two === undefined || counts[other] !== true) return false;
		return Math.max(one.start, two.start) - Math.min(one.end, two.end) <= 24;
	};
	for (const index of found.keys()) counts[index] = counts[index] === true || beside(index, index - 1);
	for (let index = found.length - 1; index >= 0; index -= 1)
		counts[index] = counts[index] === true || beside(index, index + 1);
	return found.filter((_, index) => counts[index] === true).map(({ line }) => line);
}

/** To the end of the line, a typed `\\n` too. */
function wholeParagraph(rest: string): string | null {
	const value = rest.split(/\n|\\n/)[0]?.trim() ?? "";
	return value === "" || value.includes(hidden) ? null : value;
}

function inlineValue(rest: string): string | null {
	// The next label, a stop, or the line's end closes the value.
	const stop =
		/[;](?=\s|$)|(?<!(?:^|[^\p{L}])(?:Dr|Mr|Mrs|Ms|St|No|Prof|\p{Lu}))\.(?=\s|$)|[。；\n]|\\n|(?:\s+|(?<=[A-Za-z]))(?=\p{Script=Han}{2,6}[：:])|[,，]\s*(?=(?:[\p{Script=Latin} -]{2,24}|\p{Script=Han}{2,10})[:：]|\ufffc)|\s[-–—|]\s(?=[\p{L} -]{2,24}[:：])|[!?！？](?=\s+[\p{Lu}\p{Script=Han}])/u.exec(
			rest,
		);
	let value = stop === null ? rest : rest.slice(0, stop.index + (/[!?！？]/.test(stop[0]) ? 1 : 0));
	value = endOf(value.replace(/[\s*_]+$/, ""));
	if (value === "" || value.includes(hidden) || isDescription(value)) return null;
	if (
		/^\p{Ll}/u.test(value) &&
		(value.split(" ").length > 5 || /\b(?:bold|serif|font|large|centered|letters|text)\b/i.test(value))
	)
		return null;
	if (value.length > 160) return null;
	return value;
}
