// A prompt with its quoted strings found, and what stands before and after each of them.
import { isGap, isWordCharacter } from "./characters.ts";
import { copyLabel } from "./copy-labels.ts";
import { mostStrings } from "./found-line.ts";
import type { Meter } from "./meter.ts";
import { quotedTexts } from "./quoted-text.ts";
import { type Quoted, scanQuotes } from "./quotes.ts";

/** A quoted string with the words around it; other quoted strings appear there as `￼`. */
export interface QuotedPiece extends Quoted {
	/** The strings it holds: more than one when it is a list in one pair of marks. */
	texts: string[];
	/** From the start of the sentence (at most 110 characters) to the mark that opens the list it stands in. */
	lead: string;
	/** From the closing mark to the end of the sentence (at most 110 characters). */
	tail: string;
	/** What stands between the string before and this one, when both are of one list; else null. */
	joint: string | null;
	/** Number of the list of neighbouring strings ("A", "B" and "C") that it belongs to. */
	list: number;
	/** The tail after the last string of its list. */
	listTail: string;
}

export interface PromptReading {
	prompt: string;
	/** As long as the prompt; every character of a quoted string is `￼`. */
	masked: string;
	pieces: QuotedPiece[];
	unclosed: number[];
	corrupted: number[];
}

/** Stands for one character of a quoted string. */
export const hidden = "\ufffc";

const windowLength = 110;
/** Between two strings of one list: commas, "and", short brackets such as "(top-left)". */
const jointWords =
	/^\s*(?:\([^()]{0,24}\))?[\s,，、|&/+•·→–—-]*(?:on one line above|and|or|then|plus|followed by|as well as|和|与|及|以及|或|或者|还有|、)?[\s,，、]*$/i;

/** Reads the quotes of a prompt in one pass. */
export function readQuotes(prompt: string, meter?: Meter): PromptReading {
	const scan = scanQuotes(prompt, meter);
	const quoted = scan.quoted.filter((one) => !isFieldName(prompt, one));
	const masked = mask(prompt, quoted);
	const pieces: QuotedPiece[] = [];
	let list = -1;
	let listLead = "";
	let listCommas = false;
	const commas = quoted.some((one) => /[^\s,],$/.test(one.inner) && !/[,.;:]/.test(prompt.charAt(one.end)));
	for (const [index, one] of quoted.slice(0, mostStrings).entries()) {
		if (meter) meter.steps += one.inner.length + 2 * windowLength;
		const before = quoted[index - 1];
		const between =
			before === undefined ? null : masked.slice(before.end, Math.min(one.start, before.end + 60));
		const joint =
			before !== undefined &&
			between !== null &&
			one.start - before.end < 60 &&
			jointWords.test(between) &&
			!/[.。\n]/.test(between)
				? between
				: null;
		if (joint === null) {
			list += 1;
			listLead = leadOf(masked, one.start);
			listCommas = false;
		}
		listCommas ||= /[^\s,],$/.test(one.inner);
		pieces.push({
			...one,
			texts: quotedTexts(prompt, one, listCommas ? "list" : commas ? "prompt" : "none"),
			lead: listLead,
			tail: tailOf(masked, one.end),
			joint,
			list,
			listTail: "",
		});
	}
	let listTail = "";
	for (let index = pieces.length - 1; index >= 0; index -= 1) {
		const piece = pieces[index];
		if (piece === undefined) continue;
		if (pieces[index + 1]?.list !== piece.list) listTail = piece.tail;
		piece.listTail = listTail;
	}
	return { prompt, masked, pieces, unclosed: scan.unclosed, corrupted: scan.corrupted };
}

const designField =
	/^(?:画面|主体|背景|风格|构图|色彩|配色|色调|光线|光影|灯光|场景|镜头|细节|氛围|排版|版式|字体|材质|视角|尺寸|比例|要求|人物|元素|布局|装饰|主题|内容|用途|左侧|右侧|上方|下方|中心|中央|顶部|底部)/;

/** 【标题】夏夜电影: the mark names a field of a form, it quotes nothing. */
function isFieldName(prompt: string, one: Quoted): boolean {
	if (one.family !== "box" || one.inner.length > 10) return false;
	if (copyLabel(one.inner) !== null || /^\s*[：:]/.test(prompt.slice(one.end, one.end + 2))) return true;
	if (designField.test(one.inner)) return true;
	const startsLine = /(?:^|\n)\s*$/.test(prompt.slice(Math.max(0, one.start - 4), one.start));
	return startsLine && !isGap(prompt.charAt(one.end)) && prompt.slice(0, 2000).split("【").length > 2;
}

function mask(prompt: string, quoted: readonly Quoted[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const one of quoted) {
		parts.push(prompt.slice(at, one.start), hidden.repeat(one.end - one.start));
		at = one.end;
	}
	parts.push(prompt.slice(at));
	return parts.join("");
}

/** Back to the last stop, at most a window. */
function leadOf(masked: string, start: number): string {
	const window = masked.slice(Math.max(0, start - windowLength), start);
	// A window may begin inside a word; half a word says nothing.
	let from =
		start > windowLength && isWordCharacter(masked.charAt(start - windowLength - 1))
			? (/^[\p{L}\p{N}'’]*/u.exec(window.slice(0, 40))?.[0].length ?? 0)
			: 0;
	if (/\p{Script=Han}/u.test(window.slice(0, 3))) from = 0;
	for (const stop of window.matchAll(/[.!?;](?=\s)|[。！？；\n]/g)) from = stop.index + 1;
	return window.slice(from).replace(/\ufffc+/g, hidden);
}

/** Forward to the next stop, at most a window. */
function tailOf(masked: string, end: number): string {
	const window = masked.slice(end, end + windowLength);
	const stop = /[.!?;](?=\s|$)|[。！？；\n]/.exec(window);
	return (stop === null ? window : window.slice(0, stop.index)).replace(/\ufffc+/g, hidden);
}
