// Reads labels that stand in running text: `… Title: Summer Sale. Subtitle: Up to 50% off. …`
import { copyLabel } from "./copy-labels.ts";
import type { FoundLine } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";
import { isDescription } from "./unquoted.ts";

const inline =
	/(?:^|[.;,。；，、\n(（][ \t]{0,4}|\\n[ ]{0,4}|\s[-–—|]\s)((?:\p{L}[\p{L}-]{0,24}\s){0,4}\p{L}[\p{L}-]{0,24})\s?[:：][ \t]{0,4}/gu;
const longestValue = 200;
/** `Sign above the door: JOE'S DINER`, `Window text: Breakfast all day`. */
const carrier =
	/^(?:(?:neon|wooden|street|shop|road|door|window|wall|front|back|main|small|big)\s)?(?:sign|banner|plaque|billboard|chalkboard|marquee|awning|nameplate|placard|speech bubble|thought bubble)\b|^(?:\p{L}+\s){1,2}(?:text|sign|lettering|inscription)$/iu;

/** Only strong labels count here, and only where the value is not quoted. Linear. */
export function findInlineLabels({ masked }: PromptReading): FoundLine[] {
	const found: FoundLine[] = [];
	for (const match of masked.matchAll(inline)) {
		const words = (match[1] ?? "").trim();
		const named = copyLabel(words) ?? copyLabel(words.split(" ").at(-1) ?? "");
		const onThing = carrier.test(words);
		if (!onThing && (named === null || named.strength !== "strong")) continue;
		const at = match.index + match[0].length;
		const value = inlineValue(masked.slice(at, at + longestValue));
		if (value === null || (onThing && !/^[\p{Lu}\p{N}\p{Script=Han}$€£¥#]/u.test(value))) continue;
		found.push({
			text: value,
			start: at,
			end: at + value.length,
			times: 1,
			roleWords: words,
			...(named === null || named.role === null || onThing ? {} : { role: named.role }),
			unquoted: true,
		});
	}
	return found;
}

function inlineValue(rest: string): string | null {
	// The next label, a stop, or the line's end closes the value.
	const stop =
		/[.;](?=\s|$)|[。；\n]|[,，]\s*(?=[\p{L} -]{2,24}[:：])|\s[-–—|]\s(?=[\p{L} -]{2,24}[:：])|[!?！？](?=\s+[\p{Lu}\p{Script=Han}])/u.exec(
			rest,
		);
	let value = stop === null ? rest : rest.slice(0, stop.index + (/[!?！？]/.test(stop[0]) ? 1 : 0));
	value = value.replace(/\s+$/, "");
	if (value === "" || value.includes(hidden) || isDescription(value)) return null;
	if (
		/^\p{Ll}/u.test(value) &&
		(value.split(" ").length > 5 || /\b(?:bold|serif|font|large|centered|letters|text)\b/i.test(value))
	)
		return null;
	if (value.length > 110) return null;
	return value;
}
