// Finds sections that stand numbered in running text without quote marks: "1. Water: close the tap 2. Paper …".
import { isDescription } from "./descriptions.ts";
import { sheet } from "./event-title.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import type { Meter } from "./meter.ts";
import { hidden } from "./prompt-reading.ts";

const mark = /(?<![\p{L}\p{N}.])(\d{1,2})(?:[.)](?=\s)|、)\s*|([①-⑩])\s*/gu;
const instruction = /^(?:draw|paint|use|place|put|show|include|add an?|make an?|画)(?!\p{Ll})/iu;
const joint = /\s*[:：]\s*|\s+[–—-]\s+|\s*——\s*|[ \t]*\n\s*/;
const ownStop = /\n\s*\n|\n[\p{L} ]{2,20}[:：]|[.!?](?:\s|$)|[。；]/u;
/** `Text on the poster (exactly):`: the numbers count lines, not sections. */
const linesOfText = /(?:\b(?:text|copy|words|wording|lines)\b|文案|文字)[^\n:：]{0,30}[:：]\s*$/i;
const longestItem = 220;
const headingLength = 48;

interface Numbered {
	text: string;
	start: number;
}

/** Three or more in order from 1, each a short heading with or without a fact; else none. Linear. */
export function findNumbered(masked: string, meter?: Meter): FoundLine[] {
	if (!sheet.test(masked.slice(0, 240))) return [];
	const items: Numbered[] = [];
	if (meter) meter.steps += masked.length;
	let start = -1;
	const close = (end: number, last = false): void => {
		if (start < 0) return;
		const whole = masked.slice(start, Math.min(end, start + longestItem));
		if (meter) meter.steps += whole.length;
		// Its own sentence, and a line under it; under the last one a line may belong to the picture.
		const alone = last && !items.some(({ text }) => text.includes("\n"));
		const own = (alone ? whole.split("\n") : whole.split(ownStop))[0] ?? "";
		items.push({ text: (own.split(ownStop)[0] ?? "").replace(/[\s,，;；]+$/, ""), start });
	};
	for (const match of masked.matchAll(mark)) {
		const number = match[2] === undefined ? Number(match[1]) : match[2].charCodeAt(0) - 0x245f;
		// A lone "1." before the list: the list begins anew.
		if (number === 1 && items.length === 0) start = -1;
		if (number !== items.length + (start < 0 ? 1 : 2)) continue;
		if (start < 0 && linesOfText.test(masked.slice(Math.max(0, match.index - 60), match.index))) return [];
		close(match.index);
		start = match.index + match[0].length;
		if (items.length > mostStrings) break;
	}
	close(masked.length, true);
	// `Use 94°C water` among others is advice; most of them so tell how to draw.
	const told = items.filter(({ text }) => instruction.test(text)).length;
	return items.length > 2 && 3 * told < items.length && items.every(isSection) ? items.flatMap(linesOf) : [];
}

function isSection({ text }: Numbered): boolean {
	const heading = text.split(joint)[0] ?? "";
	return (
		/^[\p{Lu}\p{N}\p{Script=Han}]/u.test(text) &&
		!text.includes(hidden) &&
		heading.length <= headingLength &&
		!isDescription(heading)
	);
}

function linesOf({ text, start }: Numbered): FoundLine[] {
	const cut = joint.exec(text);
	const line = (words: string, offset: number, role?: "heading"): FoundLine => ({
		text: words,
		start: start + offset,
		end: start + offset + words.length,
		times: 1,
		roleWords: "",
		unquoted: true,
		list: -1,
		...(role === undefined ? {} : { role }),
	});
	if (cut === null) return [line(text, 0, "heading")];
	const from = cut.index + cut[0].length;
	const fact = text.slice(from);
	return [line(text.slice(0, cut.index), 0, "heading"), ...(fact === "" ? [] : [line(fact, from)])];
}
